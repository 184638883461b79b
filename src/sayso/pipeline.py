"""The order of the rooms on one page: a document in, its claims and notes out.

Document -> parse -> find -> ground -> claim -> ground. Times are grounded before claims
are made, since carrying and comparing need days, not words; places after, since only
the names of claims need ids.
"""

from collections.abc import Callable

from sayso.claim.make import make_claims
from sayso.find.act.acts import find_acts
from sayso.find.act.legal import find_legal
from sayso.find.act.means import find_causes, find_means
from sayso.find.act.staged import with_staged
from sayso.find.people.figures import with_figures, with_rivals
from sayso.find.people.members import with_members
from sayso.find.people.part_causes import with_part_causes
from sayso.find.people.shares import with_shares
from sayso.find.people.tabled import with_tabled
from sayso.find.place.names import find_place_names
from sayso.find.place.places import find_places
from sayso.find.said.speech import find_speech
from sayso.find.time.times import find_times
from sayso.ground.gazetteer import Gazetteers, shipped
from sayso.ground.places import ground_claims
from sayso.ground.times import ground_times
from sayso.model.claim import Note, Reading
from sayso.model.mention import ActWords, Findings, Mention
from sayso.model.said import Speeches
from sayso.model.text import Document, Parsed, Span
from sayso.packs.load import Pack
from sayso.parse.document import parse_document
from sayso.parse.language import is_in_language
from sayso.parse.model import Parser

SHOWN = 60


def read_claims(
    doc: Document, pack: Pack, parser: Parser, atlas: Callable[[], Gazetteers] = shipped
) -> Reading:
    """Read one document: parse what is worth parsing, find mentions, ground them, make claims.

    `atlas` opens the gazetteers, once a process; nothing but their header is read before a name is asked for.
    """
    if not is_in_language(doc.text, pack):
        return Reading(doc, (), (_other_language(doc, pack),))
    parsed, quote_notes = parse_document(doc, pack, parser)
    if not parsed.tokens:
        return Reading(doc, (), (), paragraphs=parsed.paragraphs)
    found, time_notes = find_all(parsed, pack, atlas)
    claims, notes = make_claims(parsed, found, pack)
    if any(claim.places for claim in claims):
        claims = ground_claims(claims, find_place_names(parsed, pack, atlas().knows), atlas())
    ordered = _in_order((*quote_notes, *time_notes, *notes))
    return Reading(doc, claims, ordered, found.speeches, parsed.paragraphs)


def find_all(
    parsed: Parsed, pack: Pack, atlas: Callable[[], Gazetteers] = shipped
) -> tuple[Findings, tuple[Note, ...]]:
    """Run every finder over the parsed text and ground its times."""
    times, notes = ground_times(tuple(find_times(parsed, pack)), parsed, pack)
    speeches = Speeches(find_speech(parsed, pack))
    found = Findings(
        acts=with_rivals(parsed, _find_acts(parsed, pack), speeches, pack),
        times=times,
        places=tuple(find_places(parsed, pack, atlas())),
        means=tuple(find_means(parsed, pack)),
        causes=tuple(find_causes(parsed, pack)),
        legal=tuple(find_legal(parsed, pack)),
        speeches=speeches,
    )
    return found, notes


def _find_acts(parsed: Parsed, pack: Pack) -> tuple[Mention[ActWords], ...]:
    """Return the acts with those of tables and lists of people, what scenes tell barred."""
    acts = with_shares(parsed, tuple(find_acts(parsed, pack)), pack)
    acts = with_part_causes(parsed, acts, pack)
    acts = with_tabled(parsed, acts, pack)
    acts = with_figures(parsed, acts, pack)
    return with_staged(parsed, with_members(parsed, acts, pack), pack)


def _other_language(doc: Document, pack: Pack) -> Note:
    start = len(doc.text) - len(doc.text.lstrip())
    span = Span(start, min(len(doc.text), start + SHOWN))
    return Note("other", span, f"not read: the words are not those of the pack: {pack.language}")


def _in_order(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(sorted(dict.fromkeys(notes), key=lambda note: (note.span, note.kind)))
