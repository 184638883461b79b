"""Whether an act is told of as known: "the dead", "the number of dead", "the shelling", "they were killed"."""

from sayso.claim.doer.causes import Act
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def points_back(parsed: Parsed, act: Act, pack: Pack) -> bool:
    """Tell whether the act speaks of an earlier one: "the dead", "the number of dead", "the shelling", a pronoun."""
    if act.value.form == "noun" and is_pointed(parsed, act.token):
        return True
    if is_pointed(parsed, _figure_above(parsed, act.token, pack)):
        return True
    said = parsed.tokens[act.token]
    if (
        said.dep == "acl" and parsed.tokens[said.head].text.lower() in parsed.words["those"]
    ):  # "those killed were named as"
        return True
    return any(people.sort in ("itself", "pronoun") for people in act.value.people)


def is_pointed(parsed: Parsed, head: int) -> bool:
    """Tell whether a noun has a determiner that points at what was told."""
    children = [parsed.tokens[child] for child in parsed.children[head]] if head >= 0 else []
    return any(
        one.pos == "DET" and one.text.lower() in parsed.words["demonstrative"] for one in children
    )


def _figure_above(parsed: Parsed, index: int, pack: Pack) -> int:
    """Return the noun for a figure of which the act is told ("the number of dead"), or -1."""
    of = parsed.tokens[parsed.tokens[index].head]
    figure = parsed.tokens[of.head]
    told = of.text == "of" and figure.lemma in link(pack, "toll_word")
    return figure.index if told else -1
