"""The line of a page that gives its day of print: a date beside the headline, in the words around it.

A date counts as stated where nothing but names, times and words such as "posted" stand
before it; a sentence, a span of hours or another label ("Deadline:") makes it the day of something else.
"""

import re
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from sayso.packs.load import HOME, load_words
from sayso.read.dates import Day
from sayso.read.page_calendar import PageCalendar
from sayso.read.page_runs import Run
from sayso.read.page_title import Title, bare

MAX_LINE: Final = 140
AFTER: Final = 10  # runs after the headline in which the line may stand
BEFORE: Final = 4
CLOSE: Final = 2  # runs before it that may hold more than a date
LONG: Final = 200  # a run that is longer belongs to the text; behind the second there is no line
MAX_WORDS: Final = 8  # before the date
MAX_DATELINE: Final = 60
MAX_PLACE: Final = 4
FIRST: Final = 5  # paragraphs, of which one begins the report
MAX_BARE: Final = 40
EDGE: Final = 5  # runs before the first and after the last paragraph
LISTED: Final = ("li", "td", "th", "dd", "dt", "nav", "aside", "footer")
SMALL: Final = 4  # a small word of so many letters that no list knows is part of a sentence

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_HOURS = re.compile(r"\d{1,2}[:.]\d{2}\D{0,5}\s?[-–—]\s?\d{1,2}[:.]\d{2}")
_DASHES = ("—", "–", "-", "―", ")", ":", "|", "/")
_LABEL = re.compile(r"([^\W\d_]{2,})\s*:\s*$")


class Stated(NamedTuple):
    """A day that a line states: `axis` is published, updated or nothing."""

    day: str
    axis: str


def find_line(runs: tuple[Run, ...], title: Title, calendar: PageCalendar) -> Stated | None:
    """Return the day that a line beside the headline states; a day of change only where there is no other."""
    near = (run for run in _near(runs, title, calendar) if not _in_table(run.element))
    found = [item for run in near for item in read_line(run.words, calendar)]
    return next((item for item in found if item.axis != "updated"), next(iter(found), None))


def find_labelled(runs: tuple[Run, ...], calendar: PageCalendar, axis: str) -> Stated | None:
    """Return the first day anywhere on the page that a line says was that of print, or of a change."""
    for run in runs:
        for item in read_line(run.words, calendar):
            if item.axis == axis:
                return item
    return None


def find_dateline(runs: tuple[Run, ...], calendar: PageCalendar) -> Stated | None:
    """Return the day with which the first paragraph of a report begins, as in "Osk, 5 March 2026 – "."""
    long = (run for run in runs if len(run.words) > LONG)
    for run in islice(long, FIRST):
        for day in calendar.find(run.words[:MAX_DATELINE]):
            before, after = run.words[: day.start], run.words[day.end :].lstrip()
            names = _WORD.findall(before)
            placed = len(names) <= MAX_PLACE and all(name[0].isupper() for name in names)
            if day.day and placed and after.startswith(_DASHES):
                return Stated(day.day, "")
            break
    return None


def find_bare(runs: tuple[Run, ...], calendar: PageCalendar) -> Stated | None:
    """Return the day of the lines at the head or foot of the text that hold nothing but a date, if it is one."""
    found: dict[str, None] = {}
    long = [index for index, run in enumerate(runs) if len(run.words) > LONG]
    edges = [(long[0] - EDGE, long[0]), (long[-1] + 1, long[-1] + 1 + EDGE)] if long else []
    for run in (run for first, last in edges for run in runs[max(0, first) : last]):
        if (day := _bare_day(run.words, calendar)) and not _in_list(run.element):
            found[day] = None
    return Stated(next(iter(found)), "") if len(found) == 1 else None


def _bare_day(words: str, calendar: PageCalendar) -> str | None:
    """Return the day of a line that holds a date, a time and listed words alone."""
    days = calendar.find(words) if len(words) <= MAX_BARE and not _HOURS.search(words) else ()
    for day in days[:1]:
        rest = _WORD.findall(words[: day.start] + words[day.end :])
        return day.day if all(_is_known(word.casefold(), calendar) for word in rest) else None
    return None


def _in_list(element: HtmlElement) -> bool:
    """Tell whether an element lies in a list, a table or beside the text, where days are those of other things."""
    return element.tag in LISTED or any(True for _ in element.iterancestors(*LISTED))


def _in_table(element: HtmlElement) -> bool:
    """Tell whether an element lies in a row of short cells, where a day is that of what the row says."""
    row = next(element.iterancestors("tr"), None)
    if row is None:
        return False
    lengths = [len("".join(cell.itertext()).strip()) for cell in row]
    return max(lengths) <= MAX_LINE and sum(map(bool, lengths)) > 1


def read_line(words: str, calendar: PageCalendar) -> tuple[Stated, ...]:
    """Return the days that a line states, in order; none where it is a sentence or speaks of an event."""
    if len(words) > MAX_LINE or _HOURS.search(words):
        return ()
    found: list[Stated] = []
    at = 0
    for day in calendar.find(words):
        stated = _read(words[at : day.start], day, calendar)
        at = day.end
        if stated is None:
            break
        found.append(stated)
    return tuple(found)


def _read(before: str, day: Day, calendar: PageCalendar) -> Stated | None:
    """Return the day with what the words before it say of it; None where they are a sentence."""
    plain = " ".join(before.casefold().split())
    axis = _axis(plain)
    if day.day is None:
        return None
    label = _LABEL.search(plain)
    if label and not axis and not _is_known(label[1], calendar):
        return None
    parts = _WORD.findall(before)
    small = [part for part in parts if len(part) >= SMALL and part[0].islower() and not axis]
    if len(parts) > MAX_WORDS or any(not _is_known(part.casefold(), calendar) for part in small):
        return None
    return Stated(day.day, axis)


def _axis(words: str) -> str:
    """Return what words before a date say of it: what the longest of the listed ones among them says."""
    found = _listed().findall(words)
    said = [word for word in found if _beside()[word] != "plain"]
    return _beside()[max(said, key=len)] if said else ""


@cache
def _beside() -> dict[str, str]:
    """Return the words beside dates with what they say."""
    entries = load_words(HOME / "pages.toml", HOME, "beside")
    return {words: entry.value for entry in entries for words in entry.words}


@cache
def _listed() -> re.Pattern[str]:
    words = sorted(_beside(), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")


def _is_known(word: str, calendar: PageCalendar) -> bool:
    return word in calendar.days or word in _beside()


def _near(runs: tuple[Run, ...], title: Title, calendar: PageCalendar) -> tuple[Run, ...]:
    """Return the runs beside the headline: the next, those before it, farther ones only if bare, and those after it."""
    at = place_of(runs, title)
    if at is None:
        return ()
    after: list[Run] = []
    long = 0
    for run in runs[at + 1 : at + 1 + AFTER]:
        long += len(run.words) > LONG
        if long > 1:
            break
        after.append(run)
    head = [runs[at]] if runs[at].words[:1].isdigit() else []
    before = [
        run
        for away, run in enumerate(reversed(runs[max(0, at - BEFORE) : at]))
        if away < CLOSE or _bare_day(run.words, calendar)
    ]
    return (*head, *after[:1], *before, *after[1:])


def place_of(runs: tuple[Run, ...], title: Title) -> int | None:
    """Return where the headline stands: its heading, or the last run of its words alone."""
    for index, run in enumerate(runs):
        if title.element is not None and _holds(title.element, run.element):
            return index
    plain = bare(title.words)
    places = [index for index, run in enumerate(runs) if plain and bare(run.words) == plain]
    return places[-1] if places else None


def _holds(heading: HtmlElement, element: HtmlElement) -> bool:
    return element is heading or any(item is heading for item in element.iterancestors())
