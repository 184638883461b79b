"""Numbers, times, places and attributions to one line of JSON a document, or to one line of words a mention."""

from typing import Final

import msgspec

from sayso.export.amounts import fold, interval
from sayso.export.record import DocumentRecord, document_record
from sayso.model.made_by import MadeBy
from sayso.model.text import Document, Span
from sayso.model.view import AttributionView, NumberView, PlaceView, TimeView

View = NumberView | TimeView | AttributionView
WIDTH: Final = 12
LONGEST: Final = 60
UNGROUPED: Final = ("date_part", "identifier", "ordinal")  # 2026 is no 2,026


class NumberRecord(msgspec.Struct, frozen=True):
    """The numbers of one document, in the order of its text."""

    document: DocumentRecord
    numbers: tuple[NumberView, ...]


class TimeRecord(msgspec.Struct, frozen=True):
    """The times of one document, in the order of its text."""

    document: DocumentRecord
    times: tuple[TimeView, ...]


class PlacesRecord(msgspec.Struct, frozen=True):
    """The names of places of one document, in the order of its text."""

    document: DocumentRecord
    places: tuple[PlaceView, ...]


class AttributionRecord(msgspec.Struct, frozen=True):
    """The acts of saying of one document, in the order of its text."""

    document: DocumentRecord
    attributions: tuple[AttributionView, ...]


def write_numbers(doc: Document, found: tuple[NumberView, ...], made_by: MadeBy) -> bytes:
    """Return the numbers of a document as one line of UTF-8 JSON that ends with a line break."""
    return _line(NumberRecord(document_record(doc, made_by), found))


def write_times(doc: Document, found: tuple[TimeView, ...], made_by: MadeBy) -> bytes:
    """Return the times of a document as one line of UTF-8 JSON that ends with a line break."""
    return _line(TimeRecord(document_record(doc, made_by), found))


def write_places(doc: Document, found: tuple[PlaceView, ...], made_by: MadeBy) -> bytes:
    """Return the places of a document as one line of UTF-8 JSON that ends with a line break."""
    return _line(PlacesRecord(document_record(doc, made_by), found))


def write_attributions(doc: Document, found: tuple[AttributionView, ...], made_by: MadeBy) -> bytes:
    """Return the attributions of a document as one line of UTF-8 JSON that ends with a line break."""
    return _line(AttributionRecord(document_record(doc, made_by), found))


def number_lines(found: tuple[NumberView, ...]) -> str:
    """Return one line a number: its kind, the ends it lies between, its words and where they stand."""
    return "".join(
        f'{number.kind:<{WIDTH}}{_ends(number)}  "{fold(number.words)}"  {_at(number.span)}\n'
        for number in found
    )


def time_lines(found: tuple[TimeView, ...]) -> str:
    """Return one line a time: its type, its days or its value, its words and where they stand."""
    return "".join(
        f'{time.type:<{WIDTH}}{time.edtf or time.value or "not resolved"}  "{fold(time.words)}"  '
        f"{_at(time.span)}\n"
        for time in found
    )


def attribution_lines(doc: Document, found: tuple[AttributionView, ...]) -> str:
    """Return one line a saying, those inside another's words under it and further in."""
    return "".join(_attribution(doc, found, index) for index in range(len(found)))


def _line(record: NumberRecord | TimeRecord | PlacesRecord | AttributionRecord) -> bytes:
    return msgspec.json.encode(record) + b"\n"


def _ends(number: NumberView) -> str:
    flags = [name for name in ("about", "vague") if getattr(number, name)]
    ends = interval(number.low, number.high)
    if number.kind in UNGROUPED:
        ends = ends.replace(",", "")
    return ", ".join([ends, *flags])


def _at(span: Span) -> str:
    return f"[{span.start}:{span.end}]"


def _attribution(doc: Document, found: tuple[AttributionView, ...], index: int) -> str:
    said = found[index]
    cue = "; ".join([*(fold(doc[span]) for span in said.cue), f"{said.kind}, {said.mode}"])
    content = " … ".join(fold(doc[span]) for span in said.content)
    shown = content if len(content) <= LONGEST else f"{content[: LONGEST - 1].rstrip()}…"
    places = " ".join(map(_at, said.content))
    speaker = fold(said.speaker) if said.speaker else "someone"
    depth = "  " * _depth(found, index)
    return f'{depth}{speaker} ({cue})  {said.stance}  "{shown}"  {places}\n'


def _depth(found: tuple[AttributionView, ...], index: int) -> int:
    """Return how many others hold a saying."""
    depth, parent = 0, found[index].parent
    while parent is not None and depth < len(found):
        depth, parent = depth + 1, found[parent].parent
    return depth
