"""Lines that a page prints around its text: controls, buttons, notices, credits, page numbers.

A line is judged by the word lists of the language, as a whole; a line that carries on a
sentence of the line before is never furniture. The text stays as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from sayso.packs.load import HOME, load_words
from sayso.read.dates import Calendar, Day, find_days, load_calendar

MAX_LINE = 300
MAX_NAMES = 10
MAX_CAPITALS = 6  # in a text of capitals a longer line is as likely a sentence
MAX_BYLINE = 4
MIN_COLUMN = 30  # a shorter line above is a heading, and no sentence goes on below it
YEAR_LENGTH = 4
MIN_PAGES = 3  # bare numbers that count up are page numbers from the third on,
MIN_PAGE_LINES = 5  # if so many lines or more lie between them

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"[^\W_]+")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?")
_LABEL = re.compile(r"[^\W\d_][^:.!?\n]{0,40}:\s")
_PRINT = ("published", "updated")
_LEADS = ' \t([{<-–—•*|>_#·"“«'
_TERMINALS = ".!?…:;,"
_CLOSERS = "\"”’'»)]"


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """The word lists of a language: runs of words to their axis, and beginnings of lines."""

    runs: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    lines: tuple[str, ...]
    names: tuple[str, ...]
    anywhere: tuple[str, ...]
    no_text: tuple[str, ...]
    calendar: Calendar


class Line(NamedTuple):
    """A line without the white space around it; sort is control, date, line, names or ""."""

    start: int
    end: int
    sort: str
    days: tuple[Day, ...] = ()


@cache
def load_lists(language: str) -> Lists:
    """Load the lists of a language; one without them has no furniture but page numbers."""
    path = HOME / language / "furniture.toml"
    entries = load_words(path, HOME, "furniture") if path.is_file() else ()
    runs: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    starts: dict[str, list[str]] = {"line": [], "names": [], "anywhere": [], "no_text": []}
    for entry in entries:
        for words in entry.words:
            if entry.value in starts:
                starts[entry.value].append(words)
                continue
            run = tuple(_TOKEN.findall(words.casefold()))
            axis = entry.axis or entry.value
            runs.setdefault(run[0], []).append((run, axis))
    return Lists(
        runs={
            first: tuple(sorted(found, key=lambda item: (-len(item[0]), item)))
            for first, found in runs.items()
        },
        lines=tuple(starts["line"]),
        names=tuple(starts["names"]),
        anywhere=tuple(starts["anywhere"]),
        no_text=tuple(starts["no_text"]),
        calendar=load_calendar(language),
    )


def judge_lines(text: str, lists: Lists) -> tuple[Line, ...]:
    """Return the lines of a text that hold words or figures, each with what it is."""
    found: list[Line] = []
    at, above = 0, ""
    for words in text.splitlines(keepends=True):
        line = _judge(words, at, lists, above)
        at += len(words)
        above = ""
        if line is not None:
            found.append(line)
            above = "" if line.sort or _ends(text, line) else text[line.start : line.end]
    return _with_page_numbers(text, _spare_forms(text, found))


def _judge(words: str, at: int, lists: Lists, above: str) -> Line | None:
    kept = words.strip()
    if not any(char.isalnum() for char in kept):
        return None
    start = at + len(words) - len(words.lstrip())
    end = start + len(kept)
    if len(kept) > MAX_LINE or _carries_on(above, kept):
        return Line(start, end, "")
    days = find_days(kept, lists.calendar)
    sort, labelled = _read_tokens(kept, days, lists)
    moved = tuple(day._replace(start=day.start + start, end=day.end + start) for day in labelled)
    return Line(start, end, sort or _sort_of(kept, lists), moved)


def _carries_on(above: str, words: str) -> bool:
    """Tell whether a line goes on with a sentence of the line above: by a small letter, or in a column of capitals."""
    if not above:
        return False
    return words[0].islower() or (len(above) >= MIN_COLUMN and above.isupper() and words.isupper())


def _read_tokens(line: str, days: tuple[Day, ...], lists: Lists) -> tuple[str, tuple[Day, ...]]:
    """Tell whether a line holds nothing but controls and days, and what the words say of each day."""
    tokens = list(_tokens(line, days))
    axes: list[tuple[int, str]] = []
    at = 0
    while at < len(tokens):
        start, word = tokens[at]
        length, axis = _match(tokens, at, lists)
        if length:
            axes.append((start, axis))
        elif word[0].isdigit():
            axes.append((start, "clock" if _CLOCK.fullmatch(word) else "figure"))
        elif word in lists.calendar.weekdays:
            axes.append((start, "weekday"))
        else:
            axes.append((start, "name" if line[start].isupper() else "word"))
        at += length or 1
    labelled = tuple(day._replace(axis=_axis_of(day, axes)) for day in days)
    return _sort_of_axes([axis for _, axis in axes], bool(days)), labelled


def _sort_of_axes(axes: list[str], dated: bool) -> str:
    """Tell what a line is whose words are such; a name may stand beside the day of print."""
    held = set(axes)
    if "word" in held or (
        "name" in held and not (dated and held & set(_PRINT) and axes.count("name") <= MAX_BYLINE)
    ):
        return ""
    if held - {"filler", "figure", "clock", "weekday"}:
        return "control"
    return "date" if dated and "figure" not in held else ""


def _tokens(line: str, days: tuple[Day, ...]) -> Iterator[tuple[int, str]]:
    """Yield the words and figures outside the dates, in small letters."""
    walls = [(day.start, day.end) for day in days]
    for found in _TOKEN.finditer(line):
        if not any(start <= found.start() < end for start, end in walls):
            yield found.start(), found[0].casefold()


def _match(tokens: list[tuple[int, str]], at: int, lists: Lists) -> tuple[int, str]:
    """Return the length of the longest run of listed words that starts here, and its axis."""
    for run, axis in lists.runs.get(tokens[at][1], ()):
        if tuple(word for _, word in tokens[at : at + len(run)]) == run:
            return len(run), axis
    return 0, ""


def _axis_of(day: Day, axes: list[tuple[int, str]]) -> str:
    """Return what the listed words right before the day say of it: published, updated or form."""
    for start, axis in reversed(axes):
        if start < day.start and axis not in ("filler", "clock", "weekday"):
            return axis if axis in (*_PRINT, "form") else ""
    return ""


def _sort_of(line: str, lists: Lists) -> str:
    """Tell whether a line begins with, or holds, words that make it furniture."""
    plain = " ".join(line.casefold().split())
    bare = plain.lstrip(_LEADS)
    if _begins(bare, lists.lines) or any(words in plain for words in lists.anywhere):
        return "line"
    words = _begins(bare, lists.names)
    if words and line.lstrip(_LEADS)[0].isupper() and _is_names(line, words, lists):
        return "names"
    return ""


def _begins(line: str, starts: tuple[str, ...]) -> str:
    """Return the longest of the beginnings that stands at the start of the line as whole words."""
    if not line.startswith(starts):
        return ""
    found = [words for words in starts if line.startswith(words) and _is_whole(words, line)]
    return max(found, key=len, default="")


def _is_whole(words: str, line: str) -> bool:
    return not (words[-1].isalnum() and line[len(words) : len(words) + 1].isalnum())


def _is_names(line: str, words: str, lists: Lists) -> bool:
    """Tell whether nothing but names, joining words and days follows the words."""
    rest = " ".join(line.split()).lstrip(_LEADS)[len(words) :]
    for day in reversed(find_days(rest, lists.calendar)):
        rest = rest[: day.start] + rest[day.end :]
    tokens = _WORD.findall(rest)
    most = MAX_CAPITALS if line.isupper() else MAX_NAMES
    return len(tokens) <= most and all(_is_name(token, lists) for token in tokens)


def _is_name(token: str, lists: Lists) -> bool:
    plain = token.casefold()
    if token.isdigit() and len(token) == YEAR_LENGTH:
        return True
    if token[0].isupper():
        return plain not in lists.calendar.weekdays
    return any(run == (plain,) and axis == "filler" for run, axis in lists.runs.get(plain, ()))


def _ends(text: str, line: Line) -> bool:
    end = line.end
    while end > line.start and text[end - 1] in _CLOSERS:
        end -= 1
    return text[end - 1] in _TERMINALS


def _spare_forms(text: str, lines: list[Line]) -> list[Line]:
    """Leave "Date: 3 May 2021" alone where it stands in a form with other labels: it is no day of print."""
    spared = list(lines)
    for index, line in enumerate(lines):
        if any(day.axis == "form" for day in line.days):
            near = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
            if any(not other.sort and _LABEL.match(text, other.start, other.end) for other in near):
                spared[index] = line._replace(sort="", days=())
    return spared


def _with_page_numbers(text: str, lines: list[Line]) -> tuple[Line, ...]:
    """Mark bare numbers that count up by one, three or more of them, as page numbers."""
    run: list[int] = []
    marked = list(lines)
    for index, line in enumerate(lines):
        bare = text[line.start : line.end].strip("-–—[]() ")
        if not (bare.isdecimal() and len(bare) <= 4):
            continue
        if run and not _is_next_page(text, lines, run[-1], index):
            run = []
        run.append(index)
        if len(run) >= MIN_PAGES:
            for at in run:
                marked[at] = lines[at]._replace(sort="control")
    return tuple(marked)


def _is_next_page(text: str, lines: list[Line], before: int, after: int) -> bool:
    first, second = (
        int(text[lines[index].start : lines[index].end].strip("-–—[]() "))
        for index in (before, after)
    )
    return second == first + 1 and after - before > MIN_PAGE_LINES
