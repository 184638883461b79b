"""Document to Parsed: paragraphs, quotations, the gate, and the tokens of what the gate let through.

Line breaks inside a paragraph are given to the model as spaces of the same
length, so that hard-wrapped text parses like any other and no offset moves.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

import sentencex

from sayso.model.claim import Note
from sayso.model.text import Document, Paragraph, Parsed, Sentence, Span, Token
from sayso.packs.forms import corrected_lemmas
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar
from sayso.parse.capitals import small_words, with_small_letters
from sayso.parse.footnotes import blank_marks
from sayso.parse.gate import find_triggered, open_paragraphs
from sayso.parse.labelled import cut_label
from sayso.parse.lines import dateline_end
from sayso.parse.mend.mended import mend
from sayso.parse.model import Parser, Row
from sayso.parse.paragraphs import find_paragraphs
from sayso.parse.quotes import find_quotations
from sayso.parse.runs import blank_runs
from sayso.parse.short_names import round_names

WINDOW = 2_000
WHOLE_ENDINGS = ("ss", "us")  # where the last letter is no ending
LONGEST = 20_000  # characters that the model is given at once: it takes memory for each
BLANKS = str.maketrans("\n\r\t\v\f\u2028\u2029\u0085\u00a0\u202f", " " * 10)


def parse_document(
    doc: Document, pack: Pack, parser: Parser, *, whole: bool = False
) -> tuple[Parsed, tuple[Note, ...]]:
    """Parse what is worth parsing in the document, or all of it; the notes say what its quotation marks lack."""
    furniture = (*doc.furniture, *((doc.publisher_span,) if doc.publisher_span else ()))
    paragraphs = find_paragraphs(doc.text, doc.blocks, furniture)
    hits = frozenset[int]() if whole else find_triggered(doc.text, paragraphs, pack)
    if not whole and not hits:
        return Parsed(doc, paragraphs, (), (), (), degraded=parser.degraded), ()
    quotations, notes = find_quotations(doc.text, paragraphs, furniture)
    every = tuple((paragraph, True) for paragraph in paragraphs)
    wanted = every if whole else open_paragraphs(hits, paragraphs, quotations)
    opened = [
        (window, named)
        for paragraph, named in wanted
        for piece in _windows(doc, paragraph)
        for window in _cut(doc, piece, pack)
    ]
    windows = tuple(window for window, _ in opened)
    texts = _texts(doc, windows, pack)
    rows = parser.parse(texts, [named for _, named in opened])
    tokens, sentences = _join(windows, rows, corrected_lemmas(pack))
    tokens = mend(tokens, pack)
    parsed = Parsed(
        doc=doc,
        paragraphs=paragraphs,
        sentences=sentences,
        tokens=tokens,
        quotations=quotations,
        children=_children(tokens),
        sentence_of=_sentence_of(tokens, sentences),
        model=f"{parser.name} {parser.digest}".strip(),
        degraded=parser.degraded,
        words=grammar(pack),
    )
    return parsed, notes


def _texts(doc: Document, windows: tuple[tuple[Span, Paragraph], ...], pack: Pack) -> list[str]:
    """Return what the model is given of each window: as long as the words, without what misleads it."""
    small = cache(lambda: small_words(doc.text))
    plain = (
        round_names(blank_runs(blank_marks(doc[span].translate(BLANKS)))) for span, _ in windows
    )
    return [with_small_letters(words, pack, small) for words in plain]


def _windows(doc: Document, paragraph: Paragraph) -> Iterator[tuple[Span, Paragraph]]:
    """Yield the paragraph, or pieces of whole sentences where it is long."""
    span = paragraph.span
    if span.end - span.start <= WINDOW:
        yield span, paragraph
        return
    start = span.start
    for piece in sentencex.get_sentence_boundaries("en", doc[span]):
        stop = span.start + piece["end_index"]
        if stop - start >= WINDOW:
            yield from ((cut, paragraph) for cut in _cuts(doc.text, start, stop))
            start = stop
    if start < span.end:
        yield from ((cut, paragraph) for cut in _cuts(doc.text, start, span.end))


def _cut(
    doc: Document, piece: tuple[Span, Paragraph], pack: Pack
) -> Iterator[tuple[Span, Paragraph]]:
    """Yield a piece of a paragraph without the dateline or the speaker that stand apart from its words."""
    span, paragraph = piece
    if paragraph.span.start == span.start:
        stop = dateline_end(doc.text, span.start, span.end)
        if stop > span.start:
            yield Span(span.start, stop), paragraph
            rest = doc.text[stop : span.end]
            span = Span(span.end - len(rest.lstrip()), span.end)
    if paragraph.span == span:
        yield from ((window, paragraph) for window in cut_label(doc.text, span, pack))
    elif span.start < span.end:
        yield span, paragraph


def _cuts(text: str, start: int, stop: int) -> Iterator[Span]:
    """Yield the stretch, in pieces that end behind a blank where it is longer than any sentence."""
    while stop - start > LONGEST:
        blank = text.rfind(" ", start, start + LONGEST)
        cut = blank + 1 if blank > start else start + LONGEST
        yield Span(start, cut)
        start = cut
    yield Span(start, stop)


def _join(
    windows: tuple[tuple[Span, Paragraph], ...],
    parses: Iterator[tuple[Row, ...]],
    lemmas: Mapping[str, str],
) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for (span, paragraph), rows in zip(windows, parses, strict=True):
        base = len(tokens)
        tokens.extend(
            _token(row, base + index, base, span.start, lemmas) for index, row in enumerate(rows)
        )
        starts = [base + index for index, row in enumerate(rows) if row.starts]
        for first, stop in pairwise([*starts, len(tokens)]):
            held = Span(tokens[first].span.start, tokens[stop - 1].span.end)
            sentences.append(Sentence(len(sentences), held, paragraph.index, first, stop))
    return tuple(tokens), tuple(sentences)


def _token(row: Row, index: int, base: int, offset: int, lemmas: Mapping[str, str]) -> Token:
    start = offset + row.start
    return Token(
        index=index,
        span=Span(start, start + len(row.text)),
        text=row.text,
        lemma=_lemma(row, lemmas),
        tag=row.tag,
        pos=row.pos,
        dep=row.dep,
        head=base + row.head,
        entity=row.entity,
    )


def _lemma(row: Row, lemmas: Mapping[str, str]) -> str:
    """Return the lemma of the pack, else the model's; a base form keeps its last letter ("pass", "exceed")."""
    form = row.text.lower()
    base = row.tag == "VB" or (row.tag in ("VBP", "NN") and form.endswith(WHOLE_ENDINGS))
    cut = base and row.lemma == form[:-1] and form.endswith((*WHOLE_ENDINGS, "eed"))
    return lemmas.get(form, form if cut else row.lemma)


def _children(tokens: tuple[Token, ...]) -> tuple[tuple[int, ...], ...]:
    below: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            below[token.head].append(token.index)
    return tuple(tuple(indices) for indices in below)


def _sentence_of(tokens: tuple[Token, ...], sentences: tuple[Sentence, ...]) -> tuple[int, ...]:
    found = [0] * len(tokens)
    for sentence in sentences:
        found[sentence.first : sentence.stop] = [sentence.index] * (sentence.stop - sentence.first)
    return tuple(found)
