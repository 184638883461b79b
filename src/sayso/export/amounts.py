"""Counts in the words of a card: `613 (exactly)`, `601 or more ("over 600")`, `no number`."""

from collections.abc import Mapping

from sayso.model.claim import Claim
from sayso.model.quantity import Amount, Count
from sayso.model.who import Part

PEOPLE_AXES = frozenset({"sex", "age", "both"})


def amount(count: Count) -> str:
    """Return the bounds, then in parentheses the words behind them and the flags."""
    return f"{bounds(count)} ({', '.join(_remarks(count))})"


def bounds(count: Count) -> str:
    """Return the interval alone: `613`, `601 or more`, `20 to 30`, `no number`."""
    return interval(count.low, count.high)


def interval(low: Amount | None, high: Amount | None) -> str:
    """Return two ends in words; an open one is not named."""
    match low, high:
        case None, None:
            return "no number"
        case low, None:
            return f"{low:,} or more"
        case None, high:
            return f"{high:,} or fewer"
        case low, high if low == high:
            return f"{low:,}"
        case low, high:
            return f"{low:,} to {high:,}"


def _remarks(count: Count) -> list[str]:
    flags = [name for name in ("about", "vague", "additive", "derived") if getattr(count, name)]
    if count.low is not None and count.low == count.high:
        return flags if count.about else ["exactly", *flags]
    first = "plural" if count.plural else f'"{fold(count.words)}"'
    return [first, *flags]


def parts_line(claim: Claim, axes: Mapping[str, str]) -> str:
    """Return the parts of a count, with their sum where adding them makes sense."""
    listed = " + ".join(part_words(part) for part in claim.parts)
    whole = claim.count
    if whole is None or not _exact(whole) or not _addable(claim.parts, axes):
        return listed
    total = sum(part.count.low or 0 for part in claim.parts)
    return f"{listed} = {total:,} of {whole.low:,}"


def part_words(part: Part) -> str:
    """Return a part as `106 women`; its own words where they hold no number."""
    number = bounds(part.count)
    if number == "no number" and not part.count.plural:
        number = fold(part.count.words)
    words = fold(part.group.words) if part.group else ""
    return words if part.count.plural else f"{number} {words}".rstrip()


def _exact(count: Count) -> bool:
    return count.low is not None and count.low == count.high and not count.about


def _addable(parts: tuple[Part, ...], axes: Mapping[str, str]) -> bool:
    """Tell whether all parts are exact and lie on sex and age alone, or on one other axis."""
    names = [part.group.name if part.group else None for part in parts]
    used = {axes.get(name or "", "") for name in names}
    if "" in used:
        return False
    return all(_exact(part.count) for part in parts) and (used <= PEOPLE_AXES or len(used) == 1)


def fold(words: str) -> str:
    """Return the words on one line, runs of white space as one space."""
    return " ".join(words.split())
