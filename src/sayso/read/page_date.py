"""The day of print that a page states, and what states it; nothing is guessed.

What the page tells machines is taken with its line beside the headline: the line is
local time, so it wins where the two are a day apart. A day of change counts only
where the page states no other.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from sayso.read.given import read_day
from sayso.read.page_calendar import PageCalendar, calendar_of
from sayso.read.page_line import Stated, find_bare, find_dateline, find_labelled, find_line
from sayso.read.page_runs import Run, join
from sayso.read.page_said import Spoken, fact_names, key_of
from sayso.read.page_title import Title

_RUN = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6})?")
_PATH = re.compile(
    r"/(?P<y1>(?:19|20)\d{2})(?P<s>[/_-])(?P<m1>\d{1,2})(?P=s)(?P<d1>\d{1,2})(?!\d)"
    r"|(?<!\d)(?P<y2>(?:19|20)\d{2})-(?P<m2>\d{2})-(?P<d2>\d{2})(?!\d)"
    r"|/(?P<y3>(?:19|20)\d{2})/(?P<m3>[a-z]{3})/(?P<d3>\d{1,2})/"
    r"|/(?P<y4>(?:19|20)\d{2})(?P<m4>[01]\d)(?P<d4>[0-3]\d)(?!\d)"
    r"|/(?P<d5>[0-3]?\d)-(?P<m5>[01]?\d)-(?P<y5>(?:19|20)\d{2})(?!\d)"
    r"|/(?P<d6>[0-3]\d)(?P<m6>[01]\d)(?P<y6>(?:19|20)\d{2})(?!\d)"
)
NEAR: Final = 1  # days by which local time and the time of a machine may differ


class Printed(NamedTuple):
    """A day of print, and what states it: page, line, url, time or updated."""

    day: str
    origin: str


def find_day(
    tree: HtmlElement, spoken: Spoken, runs: tuple[Run, ...], title: Title
) -> Printed | None:
    """Return the day of print that a page states; None where it states none."""
    calendar = calendar_of(spoken.language)
    line = find_line(runs, title, calendar)
    marked = tuple(_marked(tree, calendar))
    told = tuple(_told(spoken, marked, calendar))
    if line and line.axis != "updated" and (not told or _wins(line, told)):
        return Printed(line.day, "page" if line.day in told else "line")
    if told:
        return Printed(told[0], "page")
    return next(_others(spoken, runs, marked, line), None)


def _wins(line: Stated, told: tuple[str, ...]) -> bool:
    """Tell whether the line is taken: it says so, or one fact is the same day but for the time zone."""
    day = date.fromisoformat(line.day)
    near = any(abs((day - date.fromisoformat(item)).days) <= NEAR for item in told)
    return near or line.axis == "published"


def _told(
    spoken: Spoken, marked: tuple[tuple[str, str], ...], calendar: PageCalendar
) -> Iterator[str]:
    """Yield the days of print that the page tells machines, the most careful first."""
    names = fact_names()
    for key, words in spoken.metas:
        if names.get(key) == "published" and (day := _read(words, calendar)):
            yield day
    for sort in ("article", "", "page"):
        if sort == "page":
            yield from (day for kind, day in marked if kind == "published")
        for thing in spoken.things:
            if thing.sort == sort and (day := _read(thing.get("datePublished"), calendar)):
                yield day


def _others(
    spoken: Spoken, runs: tuple[Run, ...], marked: tuple[tuple[str, str], ...], line: Stated | None
) -> Iterator[Printed]:
    """Yield the days of a page that tells machines none, the most careful first."""
    calendar = calendar_of(spoken.language)
    names = fact_names()
    for address in (spoken.meta("ogurl"), spoken.address):
        if day := _read_address(address):
            yield Printed(day, "url")
    times = dict.fromkeys(day for kind, day in marked if kind == "time")
    for stated in (find_labelled(runs, calendar, "published"), find_dateline(runs, calendar)):
        if stated:
            yield Printed(stated.day, "line")
    if len(times) == 1:
        yield from (Printed(day, "time") for day in times)
    if stated := find_bare(runs, calendar):
        yield Printed(stated.day, "line")
    for thing in spoken.things:
        if day := _read(thing.get("dateCreated"), calendar):
            yield Printed(day, "page")
    for wanted, origin in (("created", "page"), ("updated", "updated")):
        for key, words in spoken.metas:
            if names.get(key) == wanted and (day := _read(words, calendar)):
                yield Printed(day, origin)
        yield from (Printed(day, origin) for kind, day in marked if kind == wanted)
    for thing in spoken.things:
        if day := _read(thing.get("dateModified"), calendar):
            yield Printed(day, "updated")
    for last in (line, find_labelled(runs, calendar, "updated")):
        if last:
            yield Printed(last.day, "updated")


def _marked(tree: HtmlElement, calendar: PageCalendar) -> Iterator[tuple[str, str]]:
    """Yield the days of elements that are marked as dates: by microdata, or as <time>."""
    names = fact_names()
    for element in tree.iter():
        if element.tag == "meta" or not isinstance(element.tag, str):
            continue
        keys = [names.get(key_of(part)) for part in (element.get("itemprop") or "").split()]
        kind = next((key for key in keys if key), "")
        if element.tag == "time" and element.get("pubdate") is not None:
            kind = kind or "published"
        if not kind and element.tag != "time":
            continue
        words = element.get("content") or element.get("datetime") or join(list(element.itertext()))
        if day := _read(words, calendar):
            yield kind or "time", day


def _read(words: str, calendar: PageCalendar) -> str | None:
    """Return the day that a fact begins with: an ISO day, eight figures, or a date in words."""
    if found := _RUN.fullmatch(words.strip()):
        return read_day(f"{found[1]}-{found[2]}-{found[3]}")
    return next((day.day for day in calendar.find(words) if day.day), None)


def _read_address(address: str) -> str | None:
    """Return the day that stands in an address."""
    found = _PATH.search(address.casefold())
    if not found:
        return None
    held = {key[0]: words for key, words in found.groupdict().items() if words and key != "s"}
    month = held["m"] if held["m"].isdigit() else str(calendar_of("en").months.get(held["m"], 0))
    return read_day(f"{held['y']}-{int(month):02d}-{int(held['d']):02d}")
