"""A document to its numbers, times, places and attributions: the finders alone, no claims.

Numbers and times need no parser; places and attributions are read in every paragraph, also
where no act word stands.
"""

from dataclasses import replace

from sayso.find.number.numbers import find_numbers
from sayso.find.place.names import find_place_names
from sayso.find.said.attributions import find_attributions
from sayso.find.time.times import find_times
from sayso.ground.gazetteer import Gazetteers
from sayso.ground.places import Grounded, ground_names
from sayso.ground.times import ground_times
from sayso.model.mention import Mention, Timed
from sayso.model.quantity import Number
from sayso.model.said import Speech
from sayso.model.text import Document, Parsed
from sayso.model.view import AttributionView, NumberView, PlaceView, TimeView
from sayso.packs.load import Pack
from sayso.parse.document import parse_document
from sayso.parse.language import is_in_language
from sayso.parse.model import Parser

NO_MODEL = "none"  # what made a view that needs no parser


def view_numbers(doc: Document, pack: Pack) -> tuple[NumberView, ...]:
    """Return every number of a document, in the order of the text."""
    if not is_in_language(doc.text, pack):
        return ()
    return tuple(_number(doc, mention) for mention in find_numbers(_bare(doc), pack))


def view_times(doc: Document, pack: Pack) -> tuple[TimeView, ...]:
    """Return every time of a document, in the order of the text; dates hang on its day of print."""
    if not is_in_language(doc.text, pack):
        return ()
    parsed = _bare(doc)
    timed, _ = ground_times(find_times(parsed, pack), parsed, pack)
    return tuple(_time(doc, mention) for mention in timed)


def view_places(
    doc: Document, pack: Pack, parser: Parser, atlas: Gazetteers
) -> tuple[PlaceView, ...]:
    """Return every name of a place in a document, in the order of the text, with the place it surely is."""
    if not is_in_language(doc.text, pack):
        return ()
    parsed, _ = parse_document(doc, pack, parser, whole=True)
    found = ground_names(find_place_names(parsed, pack, atlas.knows), atlas)
    return tuple(_place(item) for item in found if item.entry or item.name.sure)


def view_attributions(doc: Document, pack: Pack, parser: Parser) -> tuple[AttributionView, ...]:
    """Return every act of saying in a document, in the order of the text."""
    if not is_in_language(doc.text, pack):
        return ()
    parsed, _ = parse_document(doc, pack, parser, whole=True)
    return tuple(map(_attribution, find_attributions(parsed, pack)))


def _bare(doc: Document) -> Parsed:
    """Return the document without tokens, which these finders do not need, and without its publisher's name."""
    furniture = (*doc.furniture, *((doc.publisher_span,) if doc.publisher_span else ()))
    return Parsed(replace(doc, furniture=furniture), (), (), (), ())


def _number(doc: Document, mention: Mention[Number]) -> NumberView:
    value = mention.value
    return NumberView(
        span=mention.span,
        words=doc[mention.span],
        kind=value.kind,
        low=value.low,
        high=value.high,
        about=value.about,
        vague=value.vague,
    )


def _time(doc: Document, mention: Mention[Timed]) -> TimeView:
    value, when = mention.value, mention.value.when
    return TimeView(
        span=mention.span,
        words=doc[mention.span],
        type=value.type,
        value=value.value or None,
        edtf=when.edtf if when else None,
        earliest=when.earliest if when else None,
        latest=when.latest if when else None,
    )


def _place(item: Grounded) -> PlaceView:
    entry = item.entry
    return PlaceView(
        span=item.name.span,
        words=item.name.words,
        gazetteer_id=entry.id if entry else None,
        name=entry.name if entry else None,
        country=entry.country if entry else None,
        lat=entry.lat if entry else None,
        lon=entry.lon if entry else None,
        precision=item.precision,
        why=item.why,
    )


def _attribution(speech: Speech) -> AttributionView:
    hop = speech.hop
    source = speech.source or hop.speaker_span
    return AttributionView(
        source=(source,) if source else (),
        cue=(hop.cue_span,) if hop.cue_span else (),
        content=speech.content,
        speaker=hop.speaker,
        kind=hop.kind,
        mode=hop.mode,
        stance=speech.stance,
        parent=speech.parent,
    )
