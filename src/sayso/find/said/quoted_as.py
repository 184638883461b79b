"""What the words around a quoting verb show: who is quoted in a clause of his own, and which stance he takes."""

from functools import cache

from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below
from sayso.packs.entries import Saying
from sayso.packs.load import Pack

THOUGHT = ("think", "want", "judge", "promise", "predict", "ask", "hedge")


def who_says(parsed: Parsed, said_by: tuple[int, ...], pack: Pack) -> tuple[int, int] | None:
    """Return the first and last token of one who says something in a clause ("quoted a nurse who said that S")."""
    for noun in said_by:
        homes = (noun, *_makers(parsed, noun))
        for verb in (verb for home in homes for verb in below(parsed, home, "relcl")):
            if parsed.tokens[verb].lemma in saying_verbs(pack) and below(parsed, verb, "ccomp"):
                inside = parsed.subtree(noun)
                return inside[0], inside[-1]
    return None


def _makers(parsed: Parsed, noun: int) -> tuple[int, ...]:
    """Return those whose document is quoted ("the diary of a guard, who wrote that S")."""
    return after_preposition(parsed, noun, "of", "by", "from")


@cache
def saying_verbs(pack: Pack) -> frozenset[str]:
    """Return the verbs that say something; beliefs and wishes are none."""
    entries = [item for item in pack.sayings if item.form == "verb" and item.kind not in THOUGHT]
    return frozenset(words for item in entries for words in item.words)


@cache
def answering(pack: Pack, lemma: str) -> Saying | None:
    """Return the entry of a verb whose word alone takes a stance ("quoted as denying")."""
    return next(
        (
            e
            for e in pack.sayings
            if e.form == "verb"
            and e.stance != "asserted"
            and lemma in e.words
            and "clause" in e.frames
        ),
        None,
    )
