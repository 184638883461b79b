"""Whether a noun for a deed ("the kidnapping") can stand for a deed that was told before it."""

from collections.abc import Iterable
from functools import cache

from sayso.model.text import Parsed
from sayso.model.vocabulary import ATTACKS, DEATHS
from sayso.packs.load import Pack

FAR = 8
ABDUCTED = ("abducted", "hostage", "disappeared")


def act_of_noun(parsed: Parsed, indices: Iterable[int], pack: Pack) -> str:
    """Return the act that one of the nouns says by itself ("the kidnapping"), or nothing."""
    known = _nouns(pack)
    lemmas = (parsed.tokens[index].lemma.lower() for index in indices)
    return next((known[lemma] for lemma in lemmas if lemma in known), "")


def is_of_kind(noun: str, act: str) -> bool:
    """Tell whether a noun for one act can stand for another: an attack for any, a kidnapping for one."""
    family = next((family for family in (ABDUCTED, DEATHS) if noun in family), None)
    return act in family if family else noun in ATTACKS


@cache
def _nouns(pack: Pack) -> dict[str, str]:
    nouns = [way for way in pack.ways if way.form == "noun"]
    return {word: way.act for way in reversed(nouns) for word in way.words if " " not in word}
