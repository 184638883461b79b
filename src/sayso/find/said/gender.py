"""Whether words show a woman or a man, so that no pronoun stands for one whom they show to be another.

Titles, nouns and first names tell, and the pronouns that stood for the same speaker before; most
names tell nothing, and then nothing is ruled out.
"""

from collections.abc import Iterable

from sayso.find.said.named import Named, office_beside
from sayso.find.said.titled import BOTH, sex_of
from sayso.find.said.voices import voice
from sayso.model.said import Hop
from sayso.model.text import Parsed
from sayso.model.tree import below, phrase
from sayso.packs.load import Pack


def rules_out(
    parsed: Parsed, pack: Pack, pronoun: int, named: Named | None, hops: Iterable[Hop] = ()
) -> bool:
    """Tell whether a pronoun of one person cannot stand for a source; `hops` are those of its speaker."""
    wanted = _of_pronoun(pack, parsed.tokens[pronoun].text)
    if not wanted:
        return False
    shown = {_of_pronoun(pack, hop.words or "") for hop in hops} - {""}
    if named is not None:
        shown.add(sex_of(pack, _words_of(parsed, named)))
    if not shown - {""}:
        shown.update(sex_of(pack, (hop.speaker or "").lower().split()) for hop in hops)
    return bool(shown - {""}) and wanted not in shown


def shows(parsed: Parsed, pack: Pack, pronoun: int, named: Named) -> bool:
    """Tell whether the words of a source show that a pronoun can stand for it ("she" for "the widow")."""
    wanted = _of_pronoun(pack, parsed.tokens[pronoun].text)
    return bool(wanted) and sex_of(pack, _words_of(parsed, named)) == wanted


def _of_pronoun(pack: Pack, text: str) -> str:
    return next((sex for sex in BOTH if text.lower() in voice(pack, f"{sex}_pronoun")), "")


def _words_of(parsed: Parsed, named: Named) -> list[str]:
    """Return the words of a source and of the office beside it, without whose they are and where."""
    office = office_beside(parsed, named.head)
    heads = (named.head,) if office is None else (named.head, office)
    found: list[str] = []
    for head in heads:
        owned = {i for own in below(parsed, head, "poss") for i in parsed.subtree(own)}
        for token in parsed.tokens_in(phrase(parsed, head, "relcl", "prep", "appos", "acl")):
            if token.index not in owned:
                found.append(token.text.lower())
    return found
