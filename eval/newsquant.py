"""newsquant and bounds32: the values of numbers in news sentences, and whether they are bounded.

A value is right where both ends agree. A gold value has one bound (= ~ < >); up
and down tell a change, which sayso does not read, and count as =. Dates,
ordinals and codes are not in the gold and are left out.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from eval.figure import Figure, Tally
from sayso.find.number.numbers import read_numbers
from sayso.model.mention import Mention
from sayso.model.quantity import Number
from sayso.packs.load import Pack, load_pack

NAME = "newsquant"
FILES = ("newsquant/newsquant_dev.jsonl", "newsquant/bounds32_handmade.json")
KINDS = ("count", "measure", "money", "percent", "age")
CLOSE = 1e-6


@dataclass(frozen=True, slots=True)
class Stated:
    """A value with its bound; an open value is one end that a strict bound may have moved by one."""

    low: float | None
    high: float | None
    bound: str


def measure(home: Path) -> tuple[Figure, ...]:
    """Return F1 of values, F1 of values with their bounds, and the share of bounds32."""
    pack = load_pack("en")
    values, bounds = [], []
    for line in (home / FILES[0]).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        value, bound = compare(row["text"], row["quantities"], pack)
        values.append(value)
        bounds.append(bound)
    made = json.loads((home / FILES[1]).read_text(encoding="utf-8"))
    return (
        Figure("value F1", "f1", tuple(values)),
        Figure("value and bound F1", "f1", tuple(bounds)),
        Figure("bounds32", "share", tuple(_bounded(item, pack) for item in made)),
    )


def compare(text: str, quantities: Iterable[dict[str, str]], pack: Pack) -> tuple[Tally, Tally]:
    """Read the values of a sentence and score them."""
    found = [stated for mention in read_numbers(text, pack) if (stated := _state(text, mention))]
    return score(found, quantities)


def score(found: Iterable[Stated], quantities: Iterable[dict[str, str]]) -> tuple[Tally, Tally]:
    """Pair values with those of the gold, one to one, and tally values and values with bounds."""
    left = list(found)
    wanted = [gold_of(quantity) for quantity in quantities]
    number, right, bound = len(left), 0, 0
    for gold in wanted:
        fits = sorted(
            (item for item in left if _agrees(item, gold)),
            key=lambda item: item.bound != gold.bound,
        )
        if fits:
            left.remove(fits[0])
            right += 1
            bound += fits[0].bound == gold.bound
    return Tally(right, number, len(wanted)), Tally(bound, number, len(wanted))


def gold_of(quantity: dict[str, str]) -> Stated:
    """Read a gold value: a number, or two with a hyphen that is no minus."""
    words = quantity["value"].replace(" ", "")
    bound = quantity["change"] if quantity["change"] in ("~", "<", ">") else "="
    dash = words.find("-", 1)
    if dash < 0 or words[dash - 1] in "eE":
        return Stated(float(words), float(words), bound)
    return Stated(float(words[:dash]), float(words[dash + 1 :]), bound)


def _state(text: str, mention: Mention[Number]) -> Stated | None:
    number = mention.value
    if number.kind not in KINDS:
        return None
    if number.share:
        part = number.share[0] / number.share[1]
        return Stated(part, part, "~" if number.about else "=")
    is_none = (number.low, number.high) == (0, 0) and not text[mention.span.start].isdigit()
    if is_none or (number.low is None and number.high is None):
        return None
    about = "~" if number.about else ""
    if number.low is None:
        return Stated(None, number.high, about or "<")
    if number.high is None:
        return Stated(number.low, None, "=" if number.vague else ">")
    return Stated(number.low, number.high, about or "=")


def _agrees(found: Stated, gold: Stated) -> bool:
    """Tell whether the values agree; of a vague word ("dozens") the low end or its half will do."""
    if found.low is not None and found.high is not None:
        return _close(found.low, gold.low) and _close(found.high, gold.high)
    if found.low is not None and found.bound == "=":
        return _close(found.low, gold.low) or _close(found.low / 2, gold.low)
    if gold.low != gold.high:
        return False
    if found.low is not None:
        return _close(found.low, gold.low) or _close(found.low - 1, gold.low)
    return found.high is not None and (
        _close(found.high, gold.high) or _close(found.high + 1, gold.high)
    )


def _close(one: float, two: float | None) -> bool:
    return two is not None and abs(one - two) <= CLOSE * max(1, abs(one), abs(two))


def _bounded(item: tuple[str, int | None, int | None], pack: Pack) -> Tally:
    """Tell whether the first count of a sentence has the ends of the hand-made table, give or take one."""
    counts = [found.value for found in read_numbers(item[0], pack) if found.value.kind == "count"]
    return score_bounds(item, counts[0].low if counts else None, counts[0].high if counts else None)


def score_bounds(
    item: tuple[str, int | None, int | None], low: float | None, high: float | None
) -> Tally:
    """Tell whether both ends are those of the hand-made table; no number at all is wrong."""
    stated = low is not None or high is not None
    fits = stated and _near(low, item[1]) and _near(high, item[2])
    return Tally(float(fits), 1, 1)


def _near(found: float | None, wanted: int | None) -> bool:
    return found == wanted or (
        found is not None and wanted is not None and abs(found - wanted) <= 1
    )
