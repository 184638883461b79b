"""The model's labels on a run of names, without those that it drew over a place by mistake.

"In Osk 17 died" and "outside Osk on Monday" are labelled as dates, "the clinic at Osk" as a work of art: a label
that runs on over a number or a preposition, or on what a building is at, says nothing of the name.
"""

from sayso.find.place.clues import place_classes
from sayso.model.labels import DAYS
from sayso.model.text import Parsed, Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link

DRAWN = ("DATE", "LAW")
TIMES = ("DATE", "TIME", "MONEY")
SUFFERED = ("nsubj", "nsubjpass", "dobj", "attr", "conj")


def labels_of(parsed: Parsed, first: int, stop: int, pack: Pack) -> set[str]:
    """Return the labels of a run; one that the model drew over it by mistake is an empty text."""
    run = parsed.tokens[first:stop]
    count = before_count(parsed, stop - 1) and run[0].dep in ("pobj", "nmod")
    overrun = _is_overrun(parsed, run, pack)
    housed = _is_of_building(parsed, run[-1], pack)
    return {
        ""
        if (count and token.entity in DRAWN)
        or (overrun and token.entity in DAYS)
        or (housed and token.entity not in TIMES)
        else token.entity
        for token in run
    }


def before_count(parsed: Parsed, index: int) -> bool:
    """Tell whether a number behind a name counts a noun or is itself who suffered, and is no day of a month."""
    behind = parsed.tokens[min(index + 1, len(parsed.tokens) - 1)]
    counted = behind.dep in SUFFERED or parsed.tokens[behind.head].dep in SUFFERED
    return behind.pos == "NUM" and counted


def _is_overrun(parsed: Parsed, run: tuple[Token, ...], pack: Pack) -> bool:
    """Tell whether a label of time runs on over a name ("outside Osk on Monday", "in Osk last June")."""
    last = run[-1]
    behind = parsed.tokens[min(last.index + 1, len(parsed.tokens) - 1)]
    runs_on = behind.entity == last.entity and behind.pos in ("ADP", "ADV", "ADJ")
    return runs_on and _is_sure(parsed, last, pack)


def _is_of_building(parsed: Parsed, last: Token, pack: Pack) -> bool:
    """Tell whether a name says where a building is ("the clinic at Osk")."""
    held = parsed.tokens[parsed.tokens[last.head].head]
    return held.lemma in place_classes(pack) and _is_sure(parsed, last, pack)


def _is_sure(parsed: Parsed, last: Token, pack: Pack) -> bool:
    """Tell whether a name is the object of a preposition before which a name is a place."""
    before = parsed.tokens[last.head]
    return last.dep == "pobj" and before.text.lower() in link(pack, "place_sure")
