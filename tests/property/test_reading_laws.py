"""Laws of whole readings: spans quote the text, keys are unique, the same text reads the same."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.claim import Claim, Reading
from sayso.model.text import Span
from tests.golden.reread import made_document, read

pytestmark = pytest.mark.property
GIVEN = {"publisher": "Osk Daily", "published": "2026-03-04"}
SENTENCES = (
    "Rebels killed 12 farmers in Osk on 3 May 2021.",
    "Twelve people, including four women, were killed by shells, the mayor of Tarl said.",
    "“Soldiers burned 40 houses and abducted nine teachers,” a survivor told the Osk Herald.",
    "The Kessian army denied that its soldiers had killed anyone.",
    "Police found the remains of nine villagers in two graves near Lake Ilm.",
    "Ana Bel, Tor Marn and her brother were shot dead.",
    "The envoy called the shelling of Dorva a massacre or a war crime.",
    "Dozens were wounded when police opened fire, and about 300 fled.",
    "The death toll rose to 88 from 71.",
    "Killed: 27",
    "Rebels threatened to execute 20 hostages since March.",
    "She has seen nobody.",
)
STRANGE = (
    "🙂", "👩‍👩‍👧 ", "Ta\u0301rl\u0300", "\u05d0\u05e1\u05e7 \u200f", "\u0645\u0627\u0631\u0646", "so\u00adft",
    "İsk ", "ŞIĞ", "\u200b", "\ufeff", "“", "”", "'", "\u2028", "…", "(", "—", "\u00a0", "0", "#",
)  # fmt: skip
HARMLESS = tuple(sign for sign in STRANGE if sign not in "“”'(0")
ENDS = ("\n", "\n\n", "\r\n", "\r\n\r\n", " ", "\t")
sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True)
strange = st.sampled_from(STRANGE)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Draw sentences with strange signs between them and any line ends."""
    end = draw(st.sampled_from(ENDS))
    return end.join(draw(strange) + sentence for sentence in draw(sentences)) + draw(strange)


@st.composite
def torn(draw: st.DrawFn) -> str:
    """Draw a text with a strange sign somewhere inside it."""
    text = " ".join(draw(sentences))
    at = draw(st.integers(min_value=0, max_value=len(text)))
    return text[:at] + draw(strange) + text[at:]


def reading_of(text: str) -> Reading:
    return read(made_document(text, "made.txt", GIVEN))


def values(item: Any) -> Iterator[Any]:
    """Yield the item and every value inside it."""
    yield item
    if isinstance(item, tuple) and not isinstance(item, Span):
        for inner in item:
            yield from values(inner)
    elif is_dataclass(item):
        for field in fields(item):
            yield from values(getattr(item, field.name))


def quotes_its_words(text: str, claim: Claim) -> None:
    """Assert that spans lie inside the text and that words stand where their span says."""
    for item in values(claim):
        if isinstance(item, Span):
            assert 0 <= item.start < item.end <= len(text)
        words, span = getattr(item, "words", None), getattr(item, "span", None)
        if words and span is not None:
            assert text[span.start : span.end] == words
    for hop in claim.attribution:
        for words, span in ((hop.words, hop.speaker_span), (hop.cue, hop.cue_span)):
            if words and span is not None:
                assert text[span.start : span.end].lower() == words.lower()
    assert text[claim.act_span.start : claim.act_span.end] == claim.act_words


@given(st.one_of(texts(), torn()))
def test_every_span_of_a_claim_quotes_its_words(text: str) -> None:
    """Emoji, combining marks, right-to-left words, soft hyphens, İ and windows line ends move nothing."""
    reading = reading_of(text)
    assert reading.document.text == text
    for claim in reading.claims:
        quotes_its_words(text, claim)
    for note in reading.notes:
        assert 0 <= note.span.start < note.span.end <= len(text)


@given(st.one_of(texts(), torn()))
def test_a_reading_is_whole(text: str) -> None:
    """Keys are unique, ties lead elsewhere, evidence is ordered and holds the act."""
    claims = reading_of(text).claims
    keys = [claim.key for claim in claims]
    assert len(set(keys)) == len(keys)
    for claim in claims:
        assert all(tie.key in keys and tie.key != claim.key for tie in claim.relations)
        assert claim.evidence and list(claim.evidence) == sorted(set(claim.evidence))
        assert any(span.holds(claim.act_span) for span in claim.evidence)
        assert 0 <= claim.stance.hop < len(claim.attribution)


@given(texts())
def test_reading_twice_gives_equal_values(text: str) -> None:
    """Claims, notes, keys and all."""
    one, other = reading_of(text), reading_of(text)
    assert one.claims == other.claims
    assert one.notes == other.notes


@given(sentences)
def test_windows_line_ends_change_offsets_alone(chosen: list[str]) -> None:
    """The same claims with the same words."""
    plain, windows = reading_of("\n\n".join(chosen)), reading_of("\r\n\r\n".join(chosen))
    assert [plain_facts(c) for c in plain.claims] == [plain_facts(c) for c in windows.claims]


@given(sentences, st.sampled_from(HARMLESS))
def test_a_strange_line_before_a_text_moves_its_claims_alone(chosen: list[str], sign: str) -> None:
    """Nothing else changes, and the spans move by the length of the line."""
    opening = f"{sign} {sign}\n\n"
    text = "\n\n".join(chosen)
    plain, moved = reading_of(text), reading_of(opening + text)
    assert [plain_facts(c) for c in plain.claims] == [plain_facts(c) for c in moved.claims]
    assert [c.act_span.start + len(opening) for c in plain.claims] == [
        c.act_span.start for c in moved.claims
    ]


def plain_facts(claim: Claim) -> tuple[object, ...]:
    """Return what a claim says without offsets."""
    return (
        claim.act,
        claim.harm,
        claim.stage,
        claim.count.bounds if claim.count else None,
        claim.group.words if claim.group else None,
        claim.perpetrator.words if claim.perpetrator else None,
        [place.words for place in claim.places],
        claim.time.edtf if claim.time else None,
        [hop.speaker for hop in claim.attribution],
        claim.stance.value,
        [tie.kind for tie in claim.relations],
    )
