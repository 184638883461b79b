"""What the text itself says of its origin: the day of print in its own date line, its publisher in the last.

A day in the head of the text is taken before one at its foot, one marked as published before
others. Where lines of bare dates follow each other the text is a chronicle, and they are no day of print.
"""

import re
from typing import NamedTuple

from sayso.model.text import Span
from sayso.read.dates import Day
from sayso.read.furniture import Line

HEAD_LINES = 12
FOOT_LINES = 6
MIN_SENTENCE = 40  # characters of a line that ends in a full stop, after which the head is over
MAX_PLACE_WORDS = 4
MAX_LABEL = 16  # characters from the colon of "Posted: Tuesday, " to the day
MAX_PUBLISHER = 50
MAX_PUBLISHER_WORDS = 6

_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,4}[^\W\d_]{2,24}")
_HOURS = re.compile(r"\d[:.]\d\d\D{0,5}\s?[-–—]\s?\d{1,2}[:.]\d\d")  # of an event
_RANKS = {"published": 0, "form": 0, "": 1, "updated": 2}
_ENDS = (".", "!", "?", "…", ".”", '."', "!”", "?”", ".’", ".)")
_DASHES = ("—", "–", "-", "―")
_TRIM = ' \t-–—―()[]|*_/·•"“”«»'


class Origin(NamedTuple):
    """The day of print and the publisher that a text states, with their spans."""

    published: str | None
    publisher: str | None
    publisher_span: Span | None
    furniture: tuple[Span, ...]


def read_origin(text: str, lines: tuple[Line, ...]) -> Origin:
    """Return what the lines of a text say of its origin, and which of them are furniture."""
    days = _list_days(text, lines)
    published = min(days, key=lambda item: item[0])[1] if days else None
    cut = tuple(
        Span(line.start, line.end)
        for line in lines
        if line.sort not in ("", "date") or (line.sort == "date" and _says(line, published))
    )
    span = find_publisher(text, lines)
    return Origin(published, text[span.start : span.end] if span else None, span, cut)


def find_publisher(text: str, lines: tuple[Line, ...]) -> Span | None:
    """Return the span of a short name that stands alone as the last line after a sentence."""
    body = [line for line in lines if line.sort in ("", "date")]
    if len(body) < 2 or not text[body[-2].start : body[-2].end].endswith(_ENDS):
        return None
    words = text[body[-1].start : body[-1].end]
    if len(words) > MAX_PUBLISHER or body[-1].days:
        return None
    name = words.strip(_TRIM)
    return _span_of(name, body[-1].start + words.find(name)) if _is_name(name) else None


def _span_of(name: str, start: int) -> Span:
    return Span(start, start + len(name))


def _is_name(words: str) -> bool:
    """Tell whether the words are a name: capitals at both ends, no sentence, label or figure."""
    if _HOST.fullmatch(words):
        return True
    parts = words.split()
    if not 0 < len(parts) <= MAX_PUBLISHER_WORDS or words.endswith(_ENDS):
        return False
    if any(char in words for char in ":;,!?=#@<>[]") or not any(char.isalpha() for char in words):
        return False
    small = [part for part in parts if not (part[0].isupper() or part == "&" or part[0].isdigit())]
    return (
        parts[0] not in small and parts[-1] not in small and all(len(part) <= 3 for part in small)
    )


def _list_days(text: str, lines: tuple[Line, ...]) -> list[tuple[tuple[int, int], str]]:
    """Return the days that may be the day of print, each with its rank; the lowest is the best."""
    head = _head(text, lines)
    chronicle = _is_chronicle(lines)
    found: list[tuple[tuple[int, int], str]] = []
    for index, line in enumerate(lines):
        zone = 0 if index < head else 1 if index >= len(lines) - FOOT_LINES else 2
        if zone == 2 or (chronicle and line.sort == "date"):
            continue
        found.extend(
            ((zone * 4 + _RANKS[day.axis], index), day.day)
            for day in line.days
            if day.day and _may_print(text, line, day, first=index == 0, head=zone == 0)
        )
    return found


def _head(text: str, lines: tuple[Line, ...]) -> int:
    """Return the number of lines up to and with the first sentence."""
    for index, line in enumerate(lines[:HEAD_LINES]):
        words = text[line.start : line.end]
        if not line.sort and (
            len(words) > 2 * MIN_SENTENCE or (len(words) >= MIN_SENTENCE and words.endswith(_ENDS))
        ):
            return index + 1
    return min(len(lines), HEAD_LINES)


def _is_chronicle(lines: tuple[Line, ...]) -> bool:
    """Tell whether two or more lines hold nothing but a date, and not all the same one."""
    return len({day.day for line in lines if line.sort == "date" for day in line.days}) > 1


def _may_print(text: str, line: Line, day: Day, *, first: bool, head: bool) -> bool:
    """Tell whether a day in a line can be the day of print."""
    if line.sort == "date":
        return not _HOURS.search(text, line.start, line.end)
    if line.sort:
        return head or day.axis in ("published", "form")
    before, after = text[line.start : day.start], text[day.end : line.end].strip()
    if head and day.axis in ("published", "updated") and ":" in before[-MAX_LABEL:]:
        return True
    if after and not _is_dateline(before, after):
        return False
    return (head or not after) and _is_place(before, 1 if first and not after else MAX_PLACE_WORDS)


def _is_place(words: str, most: int) -> bool:
    """Tell whether a few words, all with capitals, stand before the day with a comma or bar between."""
    kept = words.rstrip()
    if not kept or kept[-1] not in ",|·•–—(":
        return False
    parts = re.sub(r"[(),]", " ", kept.rstrip("|·•–—")).split()
    return 0 < len(parts) <= most and all(part[0].isupper() for part in parts)


def _is_dateline(before: str, after: str) -> bool:
    """Tell whether a report begins as "OSK, 3 May 2021 (Reutal) — " around the day."""
    rest = after
    if rest.startswith("(") and ")" in rest[:MAX_PUBLISHER]:
        rest = rest[rest.index(")") + 1 :].lstrip() or "-"
    return rest.startswith(_DASHES) and bool(before.strip())


def _says(line: Line, published: str | None) -> bool:
    return published is not None and any(day.day == published for day in line.days)
