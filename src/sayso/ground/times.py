"""Unresolved times to days: EDTF, first and last day, and the value for the view.

The anchors are the day of print, then the narrative's own last date. Where the
day of print is not known, what hangs on it has no date: not stated is None.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sayso.errors import SaysoError
from sayso.ground.calendar import Stretch, edtf_of, move, move_day, timex_of
from sayso.ground.feasts import feast_value
from sayso.ground.letterhead import without_letter_dates
from sayso.ground.narrative import Narrative, Placed, named_again, place, with_last
from sayso.ground.recent import end_by_saying, ground_stretch
from sayso.ground.year_lines import year_lines, year_of
from sayso.model.claim import Note
from sayso.model.mention import Mention, Timed
from sayso.model.text import Parsed
from sayso.model.time_words import TimeWords
from sayso.model.when import When, make_when
from sayso.packs.load import Pack

GroundedTimes = tuple[tuple[Mention[Timed], ...], tuple[Note, ...]]
# A line that begins with a place in capitals and ends in a dash or colon after the date; where the
# place has small letters the dash must stand there, since "Tarl district, 2 March:" heads a list.
_DATELINES = (
    (
        re.compile(
            r"[^\w\n]{0,3}[^\W\d_a-z][^\na-z]{2,30}(?:\([^)\n]{2,30}\))?(?:,[^,\n]{2,30}){0,2},?\s*\Z"
        ),
        re.compile(r"\s{0,3}(?:[,(][^)\n]{2,30}\)?)?\s{0,3}(?:--|[-\u2013\u2014:])"),
    ),
    (
        re.compile(
            r"\W{0,3}[^\W\d_a-z][\w.'\u2019-]{1,20}(?:,? [\w.'\u2019-]{1,20}){0,3}"
            r"(?: \([^)\n]{2,30}\))?,\s*\Z"
        ),
        re.compile(r"\s{0,3}(?:\([^)\n]{2,30}\))?\s{0,3}(?:--|[\u2013\u2014]|-\s)"),
    ),
)
_DASH = re.compile(r"\s{0,3}(?:--|[\u2013\u2014]|-\s)")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")
DATELINE_REACH = 90
# What these name ends the talk of a quarter.
LONGER = ("month", "half", "year")


def ground_times(
    mentions: Iterable[Mention[TimeWords]], parsed: Parsed, pack: Pack
) -> GroundedTimes:
    """Ground the times of a document, in the order of the text, with notes on what stays open."""
    grounded = resolve_times(mentions, parsed.doc.text, _day_of(parsed.doc.published))
    return without_letter_dates(grounded, parsed, pack)


def resolve_times(
    mentions: Iterable[Mention[TimeWords]], text: str, printed: date | None
) -> GroundedTimes:
    """Ground the times of a plain text that was printed on the day, None where it is not known."""
    items = tuple(mentions)
    story = Narrative(printed=printed, day_first=_order_of(items), year=year_of(items))
    made: list[Mention[Timed]] = []
    notes: list[Note] = []
    end, lines = 0, year_lines(text, items)
    for mention in items:
        if _PARAGRAPH_END.search(text, end, mention.span.start):
            story = replace(story, before=True)
        end = mention.span.end
        story = replace(story, under=lines.above(end), said=lines.said_with(mention.value))
        timed, found, story = _ground(mention.value, text, story)
        made.append(Mention(mention.kind, mention.span, timed, mention.rule, mention.token))
        notes.extend(found)
    return end_by_saying(items, made, text), tuple(notes)


def _day_of(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _order_of(items: tuple[Mention[TimeWords], ...]) -> bool | None:
    """Tell whether the text's dates in digits put the day first, None where none of them says so."""
    orders = {item.value.value for item in items if item.value.value.endswith("_first")}
    return None if len(orders) != 1 else orders == {"day_first"}


def _ground(
    item: TimeWords, text: str, story: Narrative
) -> tuple[Timed, tuple[Note, ...], Narrative]:
    words = text[item.span.start : item.span.end]
    if item.type == "duration":
        story = replace(story, compared=story.compared and item.unit not in LONGER)
        return ground_stretch(item, words, story.printed), (), story
    if item.type == "time_of_day":
        return Timed(item.type, _time_of_day(item, story), None), (), story
    if item.type != "date":
        return Timed(item.type, item.value, None), (), story
    if item.calendar:
        note = Note("calendar", item.span, f"{item.calendar.split()[0]}: {words}")
        value = feast_value(item.calendar, item.year, story.printed)
        return Timed("date", value, None), (note,), story
    if item.mark:
        return Timed("date", "", None, item.mark), (), story
    return _ground_date(item, text, story)


def _ground_date(
    item: TimeWords, text: str, story: Narrative
) -> tuple[Timed, tuple[Note, ...], Narrative]:
    if item.link:
        return _ground_pieces(item, text, story)
    open_ended = item.value in ("PAST_REF", "FUTURE_REF", "FY")
    placed = None if open_ended else named_again(item, text, story) or place(item, story)
    if placed is None:
        return Timed("date", item.value, None), (), story
    when = _when(item, text, _edtf(item, placed), placed) if placed.sure else None
    notes: tuple[Note, ...] = ()
    if len(placed.stretches) > 1:
        both = " or ".join(one.first.isoformat() for one in placed.stretches)
        notes = (Note("ambiguous_date", item.span, both),)
    stretch = item.value if item.value.startswith("P") else ""
    value = stretch or timex_of(placed.view, item.part, item.clock)
    after = _after(item, placed, story)
    return Timed("date", value, when, _role(item, text, placed, story)), notes, after


def _after(item: TimeWords, placed: Placed, story: Narrative) -> Narrative:
    """Return what is known behind a date; none that only compares, opens a stretch or dates a saying is told."""
    if item.unit == "year" and item.offset == -1 and item.amount == 1:
        return story
    if item.anchor == "yearago" or (item.anchor == "quarter" and (item.offset or item.year)):
        return story
    last = placed.stretches[-1]
    news = story.last is not None and story.last.unit == "day"
    if news and (item.bound == "since" or item.said) and last.unit in ("day", "month", "year"):
        return story
    if last.unit == "quarter":
        return replace(story, last=last, quarter=placed.view, compared=True)
    said = item.month is not None and (item.year is not None or placed.resolved == "from_text")
    compared = story.compared and last.unit not in LONGER
    return replace(with_last(story, last, said), compared=compared)


def _ground_pieces(
    item: TimeWords, text: str, story: Narrative
) -> tuple[Timed, tuple[Note, ...], Narrative]:
    """Ground a range, a choice, or a date in digits that can be read in two orders."""
    if item.link == "list":
        return _ground_list(item, text, story)
    first, second = item.pieces
    if item.link == "order" and story.day_first is not None:
        chosen = replace(second if story.day_first else first, bound=item.bound)
        return _ground_date(chosen, text, story)
    stop = place(second, story)
    start = place(_with_year_of(first, second, stop), story)
    if start is None or stop is None:
        return Timed("date", "", None), (), story
    start, stop = _in_order(first, start, second, stop)
    edtf = _joined(item, (_edtf(first, start), _edtf(second, stop)), (start, stop))
    when = _when(item, text, edtf, replace(stop, resolved=stop.resolved or start.resolved))
    mark = {"or": "|", "order": "|", "and": ","}.get(item.link, "/")
    views = (timex_of(start.view, first.part), timex_of(stop.view, second.part or item.part))
    notes: tuple[Note, ...] = ()
    if item.link == "order":
        notes = (Note("ambiguous_date", item.span, " or ".join(views)),)
    return Timed("date", mark.join(views), when), notes, _after(second, stop, story)


def _ground_list(
    item: TimeWords, text: str, story: Narrative
) -> tuple[Timed, tuple[Note, ...], Narrative]:
    """Ground the days of a list, which are all meant."""
    placed = [place(replace(piece, tense=item.tense), story) for piece in item.pieces]
    days = [one for one in placed if one]
    if len(days) != len(placed):
        return Timed("date", "", None), (), story
    edtf = ",".join(edtf_of(one.view) for one in days)
    when = _when(item, text, f"{{{edtf}}}", days[-1])
    return Timed("date", edtf, when), (), _after(item.pieces[-1], days[-1], story)


def _with_year_of(first: TimeWords, second: TimeWords, stop: Placed | None) -> TimeWords:
    """Give the first end of a range the year of its second, where only that one says it."""
    if stop is None or first.year or first.anchor or second.year is None or not first.month:
        return first
    later = second.month is not None and (first.month, first.day or 0) > (
        second.month,
        second.day or 31,
    )
    return replace(first, year=second.year - later)


def _in_order(
    first: TimeWords, start: Placed, second: TimeWords, stop: Placed
) -> tuple[Placed, Placed]:
    """Move the end that the words leave open, so that a range does not run backward."""
    if start.view.first <= stop.view.last:
        return start, stop
    unit = "week" if first.weekday and not first.day else "year"
    if first.year is None and not first.anchor:
        return _moved(start, unit, -1), stop
    return start, _moved(stop, unit, 1) if second.year is None and not second.anchor else stop


def _moved(placed: Placed, unit: str, count: int) -> Placed:
    moved = move_day(unit, placed.view.first, count)
    stretch = Stretch(placed.view.unit, moved or placed.view.first)
    return replace(placed, stretches=(stretch,), view=stretch)


def _edtf(item: TimeWords, placed: Placed) -> str:
    """Write what was placed as EDTF; two readings are a set."""
    texts = [edtf_of(one, item.edge) for one in placed.stretches]
    if len(texts) > 1:
        return f"[{','.join(texts)}]"
    if item.about and not texts[0].endswith("~"):
        return "/".join(f"{end}~" for end in texts[0].split("/"))
    return texts[0]


def _joined(item: TimeWords, texts: tuple[str, str], ends: tuple[Placed, Placed]) -> str:
    """Join two ends to an interval, a choice (`[]`) or a list (`{}`)."""
    start, stop = texts
    simple = not any(char in start + stop for char in "/[{")
    unit = ends[1].view.unit
    after = move(unit, ends[0].view.first, 1)
    follows = after is not None and after.first == ends[1].view.first
    if item.link in ("or", "order") and simple:
        return f"[{start},{stop}]"
    if item.link == "and" and simple and not follows:
        return f"{{{start},{stop}}}"
    return f"{_ends_of(start)[0]}/{_ends_of(stop)[1]}"


def _when(item: TimeWords, text: str, edtf: str, placed: Placed) -> When | None:
    """Make the time with its bound, its words and span; None where it would run backward."""
    start, stop = _ends_of(edtf)
    if item.bound == "since":
        edtf = f"{start}/.."
    elif item.bound == "by":
        edtf = f"../{stop}"
    elif item.bound in ("before", "after") and (beside := _beside(item, placed)):
        edtf = f"../{beside}" if item.bound == "before" else f"{beside}/.."
    words = text[item.span.start : item.span.end]
    try:
        return make_when(edtf, words, item.span, placed.resolved)
    except SaysoError:
        return None


def _beside(item: TimeWords, placed: Placed) -> str | None:
    """Return the EDTF of the unit before or after what was placed."""
    before = item.bound == "before"
    stretch = placed.stretches[0] if before else placed.stretches[-1]
    exact = stretch.unit in ("day", "month", "year") and not item.edge
    unit = stretch.unit if exact else "day"
    moved = move(unit, stretch.first if before else stretch.last, -1 if before else 1)
    return edtf_of(moved) if moved else None


def _ends_of(edtf: str) -> tuple[str, str]:
    """Return the first and last date of an EDTF text."""
    if edtf[0] in "[{":
        items = edtf[1:-1].split(",")
        return items[0], items[-1]
    start, _, stop = edtf.partition("/")
    return start, stop or start


def _role(item: TimeWords, text: str, placed: Placed, story: Narrative) -> str:
    """Return "dateline" for the date at the head of a report, which dates no act.

    Without a place it is the day of print, with a dash behind it ("5 May 2026 - Police ...").
    """
    if item.unit != "day" or item.anchor:
        return ""
    line = text.rfind("\n", 0, item.span.start) + 1
    if item.span.start - line > DATELINE_REACH:
        return ""
    before = text[line : item.span.start]
    if placed.view.first == story.printed and not before.strip():
        return "dateline" if _DASH.match(text, item.span.end) else ""
    found = any(head.match(before) and tail.match(text, item.span.end) for head, tail in _DATELINES)
    return "dateline" if found else ""


def _time_of_day(item: TimeWords, story: Narrative) -> str:
    """Return the time of day, on the last day of the narrative or the day of print."""
    last = story.last.first if story.last and story.last.unit in ("day", "night") else story.printed
    time = item.clock or f"T{item.part}"
    return f"{last.isoformat()}{time}" if last else time
