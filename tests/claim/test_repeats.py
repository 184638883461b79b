"""Folding repeats of drafts made by hand: what agrees becomes one, nothing is lost on the way."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claim.draft import Draft, Tie, in_text_order
from sayso.claim.tie.repeats import merge_repeats
from sayso.model.mention import People
from sayso.model.quantity import Count
from sayso.model.said import Hop, Stance
from sayso.model.text import Paragraph, Parsed, Span
from sayso.model.when import make_when
from sayso.model.where import Place
from sayso.model.who import Actor, Group
from sayso.packs.load import load_pack
from tests.claim.told import claims, heads
from tests.model.trees import tree

PACK = load_pack("en")
PARSED = tree(*(f"w{index} NN dep 0" for index in range(12)))


def draft(token: int, number: int | None = 12, *, act: str = "killed", by: str = "mayor") -> Draft:
    """Make a draft whose act and victims stand at a token."""
    span = PARSED.tokens[token].span
    group = Group(None, "farmers", span)
    count = Count(number, number, words="w", span=span)
    return Draft(
        act=act,
        mention=None,
        span=span,
        token=token,
        words=PARSED.doc[span],
        people=People(token, span, "counted", count, group),
        count=count,
        hops=(Hop(by, by, None, "state"),),
        evidence=(span,),
    )


OSK, TARL = (Place(name, Span(0, 1)) for name in ("Osk", "Tarl"))
MAY, JUNE = (make_when(day, "w", Span(0, 1)) for day in ("2021-05-03", "2021-06-03"))
FIRST = draft(1)


@pytest.mark.parametrize(
    ("later", "number"),
    [
        (draft(3), 1),
        (draft(3, 13), 2),
        (draft(3, None), 2),
        (draft(3, by="envoy"), 2),
        (draft(3, act="injured"), 2),
        (replace(draft(3), harm="executed"), 2),
        (replace(draft(3), stage="attempted"), 2),
        (replace(draft(3), stance=Stance("denied")), 2),
        (replace(draft(3), places=(OSK,)), 1),
        (replace(draft(3), time=MAY), 1),
        (replace(draft(3), count=Count(12, 12, additive=True)), 2),
    ],
    ids=["same", "number", "open", "speaker", "act", "harm", "stage", "stance", "place", "time",
         "additive"],
)  # fmt: skip
def test_what_agrees_is_one_and_what_differs_is_two(later: Draft, number: int) -> None:
    """A place or a day that only one of them states is no difference."""
    assert len(merge_repeats(PARSED, [FIRST, later], PACK)) == number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (replace(FIRST, places=(OSK,)), replace(draft(3), places=(TARL,))),
        (replace(FIRST, time=MAY), replace(draft(3), time=JUNE)),
    ],
    ids=["place", "time"],
)
def test_two_stated_places_or_days_are_two_claims(one: Draft, other: Draft) -> None:
    """They are two events."""
    assert len(merge_repeats(PARSED, [one, other], PACK)) == 2


def test_the_first_mention_keeps_its_words_and_takes_what_it_lacks() -> None:
    """Place, time, perpetrator and evidence of the repeat."""
    rebels = Actor("rebels", Span(0, 1), "armed_group")
    later = replace(draft(3), places=(OSK,), time=MAY, perpetrator=rebels, involvement="ordered")
    (kept,) = merge_repeats(PARSED, [FIRST, later], PACK)
    assert (kept.span, kept.head_span) == (FIRST.span, FIRST.head_span)
    assert (kept.places, kept.time, kept.perpetrator) == ((OSK,), MAY, rebels)
    assert kept.involvement == "ordered"
    assert kept.evidence == (*FIRST.evidence, *later.evidence)


def test_ties_follow_the_drafts_that_were_folded() -> None:
    """A tie to a repeat leads to the first mention, one to itself is dropped."""
    result = replace(draft(5, act="injured"), ties=(Tie("result_of", 1),))
    again = replace(draft(3), ties=(Tie("differs", 0),))
    kept = merge_repeats(PARSED, [FIRST, again, result], PACK)
    assert [item.ties for item in kept] == [(), (Tie("result_of", 0),)]


def test_nothing_gives_nothing() -> None:
    """And one draft stays as it is."""
    assert merge_repeats(PARSED, [], PACK) == []
    assert merge_repeats(PARSED, [FIRST], PACK) == [FIRST]


@st.composite
def drafts(draw: st.DrawFn) -> list[Draft]:
    """Draw drafts in the order of the text, with ties to any of them."""
    size = draw(st.integers(min_value=0, max_value=7))
    made = [
        draft(
            place,
            draw(st.sampled_from((1, 12, None))),
            act=draw(st.sampled_from(("killed", "injured"))),
            by=draw(st.sampled_from(("mayor", "envoy"))),
        )
        for place in range(size)
    ]
    others = st.integers(min_value=0, max_value=max(0, size - 1))
    return [
        replace(
            item, ties=tuple(Tie("differs", other) for other in draw(st.lists(others, max_size=2)))
        )
        for item in made
    ]


@pytest.mark.property
@given(drafts())
def test_folding_keeps_evidence_order_and_ties(made: list[Draft]) -> None:
    """Nothing said is lost, nothing is tied to itself, and folding again changes nothing."""
    kept = merge_repeats(PARSED, made, PACK)
    assert kept == sorted(kept, key=in_text_order)
    assert {s for d in kept for s in d.evidence} == {s for d in made for s in d.evidence}
    for place, item in enumerate(kept):
        assert all(0 <= tie.other < len(kept) and tie.other != place for tie in item.ties)
    assert merge_repeats(PARSED, kept, PACK) == kept


def paragraphs(*kinds: str) -> Parsed:
    """Cut the hand-made text into paragraphs of four words each."""
    cut = [PARSED.tokens[start : start + 4] for start in (0, 4, 8)]
    made = tuple(
        Paragraph(index, Span(words[0].span.start, words[-1].span.end), kind)
        for index, (kind, words) in enumerate(zip(kinds, cut, strict=True))
    )
    return replace(PARSED, paragraphs=made)


def test_a_row_of_a_table_repeats_no_other_row() -> None:
    """Two rows with the same number are two figures, though one of them names no place."""
    rows = paragraphs("table_row", "table_row", "text")
    assert len(merge_repeats(rows, [replace(draft(1), places=(OSK,)), draft(5)], PACK)) == 2
    assert len(merge_repeats(rows, [draft(1), draft(2)], PACK)) == 1


def test_a_headline_is_evidence_of_the_claim_of_the_body() -> None:
    """The body's claim stays, with what the headline alone states, whoever says it."""
    text = paragraphs("heading", "text", "text")
    headline = replace(draft(1, by="Osk Daily"), places=(OSK,))
    for by in ("Osk Daily", "mayor"):
        (kept,) = merge_repeats(text, [headline, draft(5, by=by)], PACK)
        assert kept.token == 5
        assert kept.hops[0].speaker == by
        assert kept.places == (OSK,)
        assert len(kept.evidence) == 2


def test_a_person_told_of_twice_is_one_claim_with_the_name() -> None:
    """ "The victim" is the one man who was killed before, whatever word says the death."""
    text = "Gunmen killed one man in Osk. The victim, Tor Marn, 34, died at the scene."
    (claim,) = claims(text)
    assert claim.act == "killed" and [name.words for name in claim.names] == ["Tor Marn"]
    assert len(claim.evidence) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A farmer was killed in Osk. The nurse was killed too.",
        "One man was killed in Osk. The victim died in Tarl.",
        "A man was killed in Osk. A woman was killed in Osk. The victim died at the scene.",
    ],
)
def test_who_may_be_another_stays_a_claim(text: str) -> None:
    """Another word, another place, two who could be meant."""
    assert len(heads(text)) == text.count(".")


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Dozens killed as jets bomb market in Sela", ["killed 38.. people"]),
        ("Hundreds killed in Sela", ["killed 200..", "killed 38.. people"]),
    ],
)
def test_a_round_number_of_a_headline_is_evidence_of_the_figure_that_fits(
    headline: str, found: list[str]
) -> None:
    """ "Dozens", and then "at least 38", is one claim; "hundreds" is another."""
    body = "Air strikes hit a market in Sela on Monday, killing at least 38 people, medics said."
    made = [one for one in heads(f"{headline}\n\n{body}") if one.startswith("killed")]
    assert made == found
