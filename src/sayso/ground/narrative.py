"""From the words of one time to a stretch of the calendar, with what the text said before it."""

import re
from dataclasses import dataclass, replace
from datetime import date

from sayso.ground.calendar import Stretch, move, move_day, stretch_at
from sayso.ground.choose import directed, fixed_date, inside, last_or_next, nearest, weekdays
from sayso.model.time_words import TimeWords

# The units that are fine enough to count this unit from.
_FINE = {
    "day": ("day", "night"),
    "night": ("day", "night"),
    "week": ("day", "night", "week", "weekend"),
    "weekend": ("day", "night", "week", "weekend"),
    "month": ("day", "night", "week", "weekend", "month"),
    "quarter": ("day", "night", "week", "month", "quarter"),
}
# For the view, a date on the side where the tense does not look counts as so many times as far.
AGAINST_TENSE = 4
# A story of long ago goes on within so many days; a later date is today's news again.
STORY_DAYS = 14
# And so do the months that it names: "In July 1995 ... In September".
STORY_MONTHS = 93
# A date so many days before print is news, whatever month of long ago was named before it.
NEWS_DAYS = 31
_APPOSED = re.compile(r"\w\s?[,(]\s?an?\s\Z")  # a weekday with an article, right behind a date
APPOSED = 8
_HOURS = {"hour": 24, "minute": 24 * 60, "second": 24 * 3600}


@dataclass(frozen=True, slots=True)
class Narrative:
    """What is known where an expression stands: the day of print, the last date, the last quarter.

    `compared`: no longer period was named since the quarter, so that "a year earlier" is a
    quarter too; `told`: the last day whose year is said, `before` this paragraph or in it; `day`:
    the last date that is a day; `year`: the one year that the text names at all; `under`: the year
    of the line above, in a chronology; `said`: the year that the text says with this very day.
    """

    printed: date | None = None
    last: Stretch | None = None
    quarter: Stretch | None = None
    compared: bool = False
    told: Stretch | None = None
    before: bool = False
    day: Stretch | None = None
    day_first: bool | None = None
    year: int | None = None
    under: int | None = None
    said: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A stretch (two where both fit), the nearest reading for the view, and the rule that chose it.

    `sure` is False where only the view may use it.
    """

    stretches: tuple[Stretch, ...]
    view: Stretch
    resolved: str | None = None
    sure: bool = True


def place(item: TimeWords, story: Narrative) -> Placed | None:
    """Return where in the calendar a date lies, None where nothing ties it down."""
    return _with_quarter(item, _place(item, story), story)


def named_again(item: TimeWords, text: str, story: Narrative) -> Placed | None:
    """Return the day told right before a weekday that only says which it was ("on 4 August, a Tuesday")."""
    day, start = story.day, item.span.start
    if not item.weekday or item.day or day is None or story.last != day:
        return None
    apposed = _APPOSED.search(text, max(0, start - APPOSED), start)
    return _sole(day, "from_text") if apposed and day.first.isoweekday() == item.weekday else None


def with_last(story: Narrative, last: Stretch, said: bool = False) -> Narrative:
    """Return what is known behind a date: it is the last one, the last day if it is one, told if its year is `said`."""
    if said:
        story = replace(story, told=last, before=False)
    return replace(story, last=last, day=last if last.unit in ("day", "night") else story.day)


def _place(item: TimeWords, story: Narrative) -> Placed | None:
    if item.anchor == "text":
        return _from_text(item, story)
    if item.anchor in ("quarter", "yearago", "latest"):
        return _from_quarter(item, story)
    if item.anchor == "within":
        held = replace(item.base, tense=item.base.tense or item.tense) if item.base else None
        return _within(item, place(held, story) if held else None)
    if item.anchor == "base":
        return _from_base(item, story)
    if item.unit in ("decade", "century") and item.number is not None:
        scale = 10 if item.unit == "decade" else 100
        return _sole(Stretch(item.unit, date(max(item.number * scale, 1), 1, 1)))
    if item.year is not None:
        return _sole(fixed_date(item, item.year)) if 0 < item.year < 9999 else None
    if named := _of_named_year(item, story):
        return _sole(named, "from_text")
    if story.printed is None:
        return _without_print(item, story)
    if history := _of_history(item, story.printed, story):
        return _sole(history, "from_text")
    return _as_titled(_from_print(item, story.printed), story)


def _of_named_year(item: TimeWords, story: Narrative) -> Stretch | None:
    """Return the date in the year of the line above it, or in that said with this day elsewhere, if it is no news."""
    if item.anchor or not item.month:
        return None
    if story.under is not None:
        return fixed_date(item, story.under)
    named = fixed_date(item, story.said) if story.said is not None else None
    last = last_or_next(item, story.printed) if story.printed else None
    fresh = last is not None and story.printed and (story.printed - last.last).days <= NEWS_DAYS
    return None if fresh else named


def _as_titled(placed: Placed | None, story: Narrative) -> Placed | None:
    """Take the year of a month, or of its day, as said where the text just named it ("2 May 2026 ... on 8 May")."""
    if placed is None or not _is_in_month(placed.view, story):
        return placed
    return replace(placed, resolved=None) if story.year == placed.view.first.year else placed


def _is_in_month(one: Stretch, story: Narrative) -> bool:
    """Tell whether a month is the last one told, or a day lies in the month of a day told with its year."""
    if one.unit == "month":
        return one == story.last
    if one.unit != "day" or story.told is None or story.before or story.told.unit != "day":
        return False
    return (one.first.year, one.first.month) == (story.told.first.year, story.told.first.month)


def _within(item: TimeWords, base: Placed | None) -> Placed | None:
    """Place a date in the longer time that its words name; the view has the one nearest to print."""
    found = inside(item, base.stretches[-1]) if base else None
    view = inside(item, base.view) if base else None
    if base is None or found is None:
        return None
    return Placed((found,), view or found, base.resolved, base.sure)


def _from_quarter(item: TimeWords, story: Narrative) -> Placed | None:
    """Place what is counted from the quarter that the text is about, or a numbered one of the year before."""
    if item.anchor == "yearago":
        last = last_or_next(item, story.printed) if story.printed else None
        return _sole(move("quarter", last.first, -4)) if last else None
    quarter = story.quarter
    if item.anchor == "latest" and story.printed:
        over = move("quarter", story.printed, -1)
        first = min(one.first for one in (over, quarter) if one)
        return _sole(Stretch("quarter", first), "from_text")
    if quarter is None:
        year = item.year or (story.printed.year + (item.offset or 0) // 4 if story.printed else 0)
        return (
            _sole(Stretch("year", date(year, 1, 1)))
            if year and (item.year or item.offset)
            else None
        )
    if item.year:
        return _sole(Stretch("quarter", quarter.first.replace(year=item.year)), "from_text")
    return _sole(move("quarter", quarter.first, item.offset or 0), "from_text")


def _with_quarter(item: TimeWords, placed: Placed | None, story: Narrative) -> Placed | None:
    """Let the view read "a year ago" as the quarter a year ago, where the figures are those of one."""
    compared = item.unit == "year" and item.offset == -1 and item.amount == 1
    if placed is None or not compared or story.quarter is None or not story.compared:
        return placed
    return replace(placed, view=move("quarter", story.quarter.first, -4) or placed.view)


def _sole(stretch: Stretch | None, resolved: str | None = None) -> Placed | None:
    return Placed((stretch,), stretch, resolved) if stretch else None


def _from_print(item: TimeWords, day: date) -> Placed | None:
    """Place a date that is seen from the day of print."""
    if item.weekday and not item.day:
        days = tuple(Stretch("day", one) for one in weekdays(item, day))
        near = min(days, key=lambda one: abs((one.first - day).days))
        return Placed(days, near)
    if item.anchor == "near":
        return _weekend(item, day)
    if item.anchor == "print":
        if item.month or item.number:
            return _sole(directed(item, day))
        return _counted(item, day)
    chosen = last_or_next(item, day)
    if chosen is None:
        return None
    # "Plans to rest after a third-quarter loss": what is planned is not the quarter.
    plans = item.unit == "quarter" and item.tense == "future"
    view = nearest(item, day, 1 if plans else AGAINST_TENSE) or chosen
    return Placed((chosen,), view, "after_print" if chosen.first > day else "before_print")


def _counted(item: TimeWords, day: date) -> Placed | None:
    """Count units from the day; "a year ago today" keeps the day, hours become days."""
    if item.offset is None:
        return None
    if item.unit in _HOURS:
        moved = move_day("day", day, int(item.offset / _HOURS[item.unit]))
        return _sole(Stretch("day", moved)) if moved else None
    if item.base is not None:
        moved = move_day(item.unit, day, item.offset)
        return _sole(Stretch("day", moved)) if moved else None
    return _sole(move(item.unit, day, item.offset))


def _weekend(item: TimeWords, day: date) -> Placed | None:
    here = stretch_at("weekend", day)
    ahead = item.tense == "future"
    return _sole(here if ahead or here.first <= day else move("weekend", day, -1))


def _from_text(item: TimeWords, story: Narrative) -> Placed | None:
    """Count from the last date of the narrative; without one only the view gets a value."""
    last = story.last
    if item.offset is None:
        return None
    if item.offset == 0 and item.unit in ("day", "night") and story.day is not None:
        last = story.day  # "that night", wherever a month was named since
    sure = last is not None and last.unit in _FINE.get(
        item.unit, (last.unit, "day", "month", "year")
    )
    start = last.first if last else story.printed
    if start is None:
        return None
    if item.weekday:
        ahead = TimeWords("date", item.span, unit="day", weekday=item.weekday, offset=item.offset)
        days = weekdays(ahead, start)
        near = Stretch("day", min(days, key=lambda one: abs((one - start).days)))
        return Placed((near,), near, "from_text", sure)
    moved: Stretch | None
    if item.unit == "season" and item.number:
        moved = directed(item, last.last if last and item.offset > 0 else start)
    elif item.unit in _HOURS:
        moved = Stretch("day", start)
    elif item.unit == "week" and item.amount and (last is None or last.unit in _FINE["day"]):
        moved = move("day", start, 7 * item.offset)
    else:
        moved = move(item.unit, start, item.offset)
    return Placed((moved,), moved, "from_text", sure) if moved else None


def _from_base(item: TimeWords, story: Narrative) -> Placed | None:
    base = place(item.base, story) if item.base else None
    if base is not None and item.offset is None:
        return _sole(stretch_at(item.unit, base.view.first), base.resolved)
    if base is None or item.offset is None or item.unit in _HOURS:
        return None
    if base.view.unit not in ("day", "night"):
        same = item.unit == base.view.unit
        return _sole(move(item.unit, base.view.first, item.offset), base.resolved) if same else None
    moved = move_day(item.unit, base.view.first, item.offset)
    return Placed((Stretch("day", moved),), Stretch("day", moved), base.resolved) if moved else None


def _of_history(item: TimeWords, printed: date, story: Narrative) -> Stretch | None:
    """Return the date soon after one of long ago ("On 3 May 1999 ... On 4 May"), a month only in its paragraph."""
    told = story.told
    if story.before and not item.day:
        return None
    apart = not item.month or item.anchor or item.bound == "since"
    if apart or told is None or told.last.year >= printed.year - 1:
        return None
    near, news = nearest(item, told.first), nearest(item, printed)
    fresh = news is not None and 0 <= (printed - news.last).days <= NEWS_DAYS
    if near is None or near.first < told.first or (fresh and (story.before or told.unit != "day")):
        return None
    reach = STORY_DAYS if item.day else STORY_MONTHS
    return near if (near.first - told.last).days <= reach else None


def _without_print(item: TimeWords, story: Narrative) -> Placed | None:
    """Take the year of a date from the narrative where the day of print is not known."""
    year = story.last.first.year if story.last else story.year
    if item.anchor or not (item.month or item.number) or year is None:
        return None
    return _sole(fixed_date(item, year), "from_text")
