"""Mending a number behind a day, which the parser gives to the month: "On 12 October two passers-by were hurt"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.labels import SUBJECTS
from sayso.model.text import Token

REACH = 6
PLURAL = ("NNS", "NNPS")
STOPS = ("VBD", "VBZ", "VBP", "MD", ",", ".")
YEAR = 3  # more digits than this are a year


def mend_behind_day(mended: list[Token], place: int) -> None:
    """Give the number behind a month to the plural that follows, and that plural to the verb without a subject."""
    number, month = mended[place], mended[place - 1] if place else mended[place]
    if not _is_of_month(mended, number, month):
        return
    noun = _plural_behind(mended, place)
    if noun is None:
        return
    mended[place] = replace(number, head=noun.index, dep="nummod", entity="CARDINAL")
    tie = mended[noun.head]
    if noun.dep != "pobj" or tie.index > place:
        return
    mended[month.index] = replace(month, dep="pobj", head=tie.index)
    after = mended[noun.index + 1 : noun.index + REACH]
    verb = mended[tie.head]
    if any(t.head == verb.index and t.dep in SUBJECTS for t in after):
        return
    passive = any(t.head == verb.index and t.dep == "auxpass" for t in after)
    role = "nsubjpass" if passive else "nsubj"
    mended[noun.index] = replace(mended[noun.index], head=verb.index, dep=role)


def _is_of_month(mended: Sequence[Token], number: Token, month: Token) -> bool:
    """Tell whether a number hangs on the month right before it, whose day stands before it already."""
    if number.dep != "nummod" or number.head != month.index or month.pos != "PROPN":
        return False
    day = mended[month.index - 1] if month.index else month
    dated = month.entity == "DATE" and day.pos == "NUM"
    return dated and not (number.text.isdigit() and len(number.text) > YEAR)


def _plural_behind(mended: Sequence[Token], place: int) -> Token | None:
    """Return the plural that the number counts, before any verb: the last of "ex-soldiers"."""
    found = None
    for token in mended[place + 1 : place + REACH]:
        if token.tag in STOPS:
            break
        if token.tag in PLURAL and token.text[:1].isalpha():
            found = token
    return found
