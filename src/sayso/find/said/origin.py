"""Where a whole document comes from: a dateline's agency, a note of translation, the issuer of a resolution.

Each is a speech over the rest of the document, with the words that show it as its cue.
"""

import re
from collections.abc import Iterator

from sayso.find.said.issued import find_issued
from sayso.find.said.quoted_as import saying_verbs
from sayso.find.said.replied import find_replied
from sayso.find.said.voices import NAMES, voice
from sayso.model.said import Hop, Speech, same_name
from sayso.model.text import Parsed, Span
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import origin_words

DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-z][^a-z\n]{1,40}?)(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)*(?= \(|, (?:\d|[A-Z][a-z]+\.? \d)))?"
    r"(?:, (?P<date>[A-Z][A-Za-z]+\.? \d{1,2}|\d{1,2} [A-Z][A-Za-z]+)"
    r"(?:,? \d{2,4})?)?,? ?(?:\((?P<agency>[^()\n]{2,40})\))? ?(?:-|–|—|--)+ "
)
MIXED = re.compile(  # "Osk (AFP) – Gunmen", "Tarl, Kessia, May 9 (AP) — Gunmen"
    r"[^\W\d_a-z][\w.'’-]*(?:,? (?:[^\W\d_a-z][\w.'’-]*|\d{1,4})){0,5} \((?P<agency>[^\W\d_a-z][^()\n]{1,39})\)"
    r" ?(?:-|–|—|--)+ (?=[^\W\d_a-z]|[\"“'‘])"
)
ALONE = re.compile(r"\((?P<agency>[^\W\d_a-z][^()\n]{1,39})\)(?P<dash> ?(?:-|–|—|--)+)? ")
NAME = re.compile(
    r"\s*(?P<name>(?:the )?[^\W\d_a-z][\w.’'-]*(?: (?:(?:of|for) (?:the )?)?[^\W\d_a-z][\w.’'-]*)*)"
)
LEAD_PARAGRAPHS = 6
EDGE = 3
SALUTATION = 40
SIGNATURE = 60
CLAUSES_NEEDED = 2


def find_origin(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the speeches that hold the whole document, outermost first."""
    if not parsed.paragraphs:
        return
    yield from _translation(parsed, pack)
    yield from _republished(parsed, pack)
    yield from _agency(parsed)
    yield from _resolution(parsed, pack)
    yield from _letter(parsed, pack)
    yield from find_issued(parsed, pack)
    yield from find_replied(parsed, pack)


def _agency(parsed: Parsed) -> Iterator[Speech]:
    """Yield the agency of a dateline such as "OSK, March 3 (Reutal) -", or alone in its brackets."""
    for paragraph in parsed.paragraphs[:LEAD_PARAGRAPHS]:
        where = (parsed.doc.text, paragraph.span.start, paragraph.span.end)
        hit = DATELINE.match(*where) or MIXED.match(*where) or ALONE.match(*where)
        if hit is None or hit.group("agency") is None:
            continue
        span = Span(*hit.span("agency"))
        if hit.re is ALONE and hit["dash"] is None and not _is_name(parsed, span):
            continue
        name = parsed.doc[span].strip()
        if same_name(name, parsed.doc.publisher):
            return
        hop = Hop(
            speaker=name,
            words=name,
            speaker_span=span,
            kind="media",
            relation="reports",
            mode="narrated",
        )
        yield Speech(hop, _rest(parsed, hit.end()), rule="dateline")
        return


def _is_name(parsed: Parsed, span: Span) -> bool:
    """Tell whether brackets without a dash behind hold a name, no remark ("(Updated)")."""
    inside = parsed.tokens_in(span)
    return bool(inside) and all(token.tag in NAMES for token in inside)


def _resolution(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the issuer of a text whose paragraphs begin "Recalling ..., Condemns ..."."""
    openings = origin_words(pack, "resolves")
    opened = [
        paragraph
        for paragraph in parsed.paragraphs
        if any(_begins(parsed.doc[paragraph.span].lower(), words) for words in openings)
    ]
    if len(opened) < CLAUSES_NEEDED:
        return
    first = opened[0].index
    heads = [
        paragraph
        for paragraph in parsed.paragraphs[max(0, first - 2) : first]
        if parsed.doc[paragraph.span].endswith(",")
    ]
    if not heads:
        return
    span = Span(heads[0].span.start, heads[0].span.end - 1)
    hop = Hop(
        speaker=parsed.doc[span],
        words=parsed.doc[span],
        speaker_span=span,
        kind="intergovernmental",
        mode="direct",
    )
    yield Speech(hop, _rest(parsed, heads[0].span.end), rule="resolution")


def _begins(text: str, words: str) -> bool:
    return text.startswith(words) and not text[len(words) : len(words) + 1].isalnum()


def _rest(parsed: Parsed, start: int) -> tuple[Span, ...]:
    end = parsed.paragraphs[-1].span.end
    return (Span(start, end),) if start < end else ()


def _translation(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the publisher as translator, and the outlet that the note says it translates from."""
    edges = (*parsed.paragraphs[:EDGE], *parsed.paragraphs[-EDGE:])
    whole = (Span(parsed.paragraphs[0].span.start, parsed.paragraphs[-1].span.end),)
    for paragraph in edges:
        text = parsed.doc[paragraph.span].lower()
        notes = [text.find(words) for words in origin_words(pack, "translation") if words in text]
        if not notes or _is_told(parsed, pack, paragraph.span.start + notes[0]):
            continue
        translator = Hop(
            speaker=parsed.doc.publisher,
            words=None,
            speaker_span=None,
            kind="publisher",
            relation="translates",
            mode="narrated",
        )
        yield Speech(translator, whole, rule="translation")
        outlet = _outlet_after(parsed, origin_words(pack, "from"), paragraph.span)
        language = origin_words(pack, "language")
        if outlet is not None and not parsed.doc[outlet].lower().endswith(language):
            yield _narrated(parsed, outlet, whole, "translation")
        return


def _is_told(parsed: Parsed, pack: Pack, at: int) -> bool:
    """Tell whether somebody says something in the sentence ("in remarks translated by X, the envoy said")."""
    return any(
        token.lemma in saying_verbs(pack) and below(parsed, token.index, "nsubj")
        for sentence in parsed.sentences
        if sentence.span.start <= at < sentence.span.end
        for token in parsed.tokens[sentence.first : sentence.stop]
    )


def _republished(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the outlet that a note names as the first to publish the text."""
    edges = (*parsed.paragraphs[:EDGE], *parsed.paragraphs[-EDGE:])
    whole = (Span(parsed.paragraphs[0].span.start, parsed.paragraphs[-1].span.end),)
    for paragraph in edges:
        outlet = _outlet_after(parsed, origin_words(pack, "republished"), paragraph.span)
        if outlet is not None:
            if not same_name(parsed.doc[outlet], parsed.doc.publisher):
                yield _narrated(parsed, outlet, whole, "republished")
            return


def _narrated(parsed: Parsed, outlet: Span, content: tuple[Span, ...], rule: str) -> Speech:
    """Return the speech of an outlet from which the whole text was taken."""
    name = parsed.doc[outlet]
    hop = Hop(name, name, outlet, "media", relation="reports", mode="narrated")
    return Speech(hop, content, rule=rule)


def _outlet_after(parsed: Parsed, openings: tuple[str, ...], note: Span) -> Span | None:
    """Return the name right after words such as "translated from"."""
    text = parsed.doc[note]
    for words in openings:
        at = text.lower().find(words)
        hit = NAME.match(text, at + len(words)) if at >= 0 else None
        if hit is not None:
            name = hit["name"].rstrip(".")
            return Span(note.start + hit.start("name"), note.start + hit.start("name") + len(name))
    return None


def _letter(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the writer of a letter that opens with a salutation and ends with a name."""
    first, last = parsed.paragraphs[0], parsed.paragraphs[-1]
    opening, closing = parsed.doc[first.span].lower(), parsed.doc[last.span]
    short = len(opening) <= SALUTATION and len(closing) <= SIGNATURE
    if not short or not any(_begins(opening, words) for words in origin_words(pack, "salutation")):
        return
    hit = NAME.match(closing)
    if hit is None or closing.rstrip()[-1] in ".!?:":
        return
    span = Span(last.span.start + hit.start("name"), last.span.start + hit.end("name"))
    hop = Hop(
        speaker=parsed.doc[span],
        words=parsed.doc[span],
        speaker_span=span,
        kind=_writer_kind(parsed, pack),
        relation="writes",
        mode="narrated",
    )
    yield Speech(hop, (Span(first.span.end, last.span.start),), rule="letter")


def _writer_kind(parsed: Parsed, pack: Pack) -> str:
    """Return witness where the writer says to have been there, else person."""
    for token in parsed.tokens:
        first = token.text.lower() in voice(pack, "first") and token.dep.startswith("nsubj")
        if first and parsed.tokens[token.head].lemma in voice(pack, "perceives"):
            return "witness"
    return "person"
