"""A claim to its check lines: sums, open ends, replies, and what the reading is unsure of.

They compare what is written, inside the document; none says who is right.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.export.amounts import fold, parts_line
from sayso.model.claim import Claim, Relation
from sayso.model.quantity import Count
from sayso.model.vocabulary import NOTES

TIES: Final[Mapping[str, tuple[str, str]]] = {
    "part_of": ("part of", "includes"),
    "among": ("among those of", "some of them:"),
    "result_of": ("result of", "its result:"),
    "answers": ("answers", "answered by"),
    "differs": ("differs from", "differs from"),
    "updates": ("updates", "updated by"),
    "about": ("about", "spoken of in"),
    "same_as": ("same as", "same as"),
}
NEVER_ADDED: Final = "NEVER add"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of checks: words, and the claim that they point to, if any, with what follows."""

    words: str
    claim: int | None = None
    more: str = ""


def check_claim(
    claim: Claim, claims: Sequence[Claim], axes: Mapping[str, str], added: str
) -> Iterator[Check]:
    """Return the check lines of one claim.

    Args:
        claim: the claim.
        claims: all claims of its document, in order.
        axes: the axis of each group of the pack, by its name.
        added: what the codebook says of adding this act to the killed.

    """
    yield from (Check(words) for words in _numbers(claim, axes, added))
    yield from _ties(claim, claims)
    yield from (Check(f"unsure: {NOTES.get(note.kind, note.kind)}") for note in claim.notes)


def _numbers(claim: Claim, axes: Mapping[str, str], added: str) -> Iterator[str]:
    if claim.parts:
        yield f"{parts_line(claim, axes)}{_rest(claim, axes)}"
    if claim.count:
        yield from _ends(claim.count)
    if added == NEVER_ADDED:
        yield "never added to the killed"


def _rest(claim: Claim, axes: Mapping[str, str]) -> str:
    """Return what the parts leave of the whole, where adding them makes sense."""
    whole = claim.count.low if claim.count else None
    if whole is None or not parts_line(claim, axes).endswith(f" of {whole:,}"):
        return ""
    rest = whole - sum(part.count.low or 0 for part in claim.parts)
    if rest < 0:
        return f"; {-rest:,} more than the whole"
    return f"; {rest:,} not broken down" if rest else "; all broken down"


def _ends(count: Count) -> Iterator[str]:
    match count.low, count.high:
        case None, None:
            yield "a plural" if count.plural else f"“{fold(count.words)}” states no number"
        case _, None:
            yield "no upper end stated"
        case None, _:
            yield "no lower end stated"
        case _:
            return


def _ties(claim: Claim, claims: Sequence[Claim]) -> Iterator[Check]:
    numbers = {other.key: number for number, other in enumerate(claims, 1)}
    for tie in claim.relations:
        if tie.key in numbers:
            other = claims[numbers[tie.key] - 1]
            yield Check(_words(tie, 0), numbers[tie.key], _apart(tie, claim, other))
    for other in claims:
        for tie in other.relations:
            if tie.key == claim.key and other.key != claim.key:
                yield Check(_words(tie, 1), numbers[other.key], _apart(tie, claim, other))


def _words(tie: Relation, side: int) -> str:
    return TIES.get(tie.kind, (tie.kind, tie.kind))[side]


def _apart(tie: Relation, one: Claim, other: Claim) -> str:
    if tie.kind != "differs" or one.count is None or other.count is None:
        return ""
    return "" if one.count.overlaps(other.count) else ": no number in common"
