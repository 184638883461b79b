"""The name that words give a nameless body: "a rebel group, the Veshti Front", "a militia known as the Ilm Guard".

What comes out is the head of the name. A place, a person or a time set apart behind a group is no name of it;
behind people ("the rebels, the Ilm Guard") only what ends in a word for a body is theirs.
"""

from collections.abc import Iterator

from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

NOT_NAMES = ("GPE", "NORP", "LOC", "FAC", "PERSON", "DATE", "TIME", "CARDINAL", "ORDINAL")
BEFORE = ("PRON", "DET", "ADV", "PUNCT")
REACH = 5


def name_given(parsed: Parsed, noun: int, pack: Pack) -> int | None:
    """Return the head of the name that is set apart behind a nameless noun for a body, or by which that is called."""
    token = parsed.tokens[noun]
    if token.pos != "NOUN" or _has_name(parsed, noun):
        return None
    collective = token.lemma in link(pack, "collective")
    if not collective and (token.tag != "NNS" or token.lemma not in link(pack, "belongs")):
        return None
    called = next(_called(parsed, noun, pack), None) if collective else None
    if called is not None:
        return called
    apart = (parsed.tokens[one] for one in below(parsed, noun, "appos"))
    return next((one.index for one in apart if _names_body(one, pack, collective)), None)


def _has_name(parsed: Parsed, noun: int) -> bool:
    before = below(parsed, noun, "compound", "nmod", "poss")
    return any(parsed.tokens[one].pos == "PROPN" for one in before)


def _called(parsed: Parsed, noun: int, pack: Pack) -> Iterator[int]:
    """Yield the last word of the name right behind a verb that gives the noun one ("calling itself the Red Path")."""
    for verb in below(parsed, noun, "acl", "relcl"):
        if parsed.tokens[verb].lemma not in link(pack, "gives_name"):
            continue
        name = -1
        for token in parsed.tokens[verb + 1 : verb + 1 + REACH]:
            if token.pos == "PROPN" and token.text[:1].isupper():
                name = token.index
            elif name >= 0 or (token.pos not in BEFORE and not parsed.says(token.index, "as")):
                break
        if name >= 0:
            yield name


def _names_body(token: Token, pack: Pack, collective: bool) -> bool:
    """Tell whether a word heads the name of a body: of no place or person, unless it is a word for a body."""
    if token.pos != "PROPN" or not token.text[:1].isupper():
        return False
    if token.text.lower().removesuffix("s") in link(pack, "collective"):
        return True
    return collective and token.entity not in NOT_NAMES
