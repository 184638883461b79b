"""Days and places that a claim has from the one claim that it speaks of, and carried days that it may not keep."""

import pytest

from sayso.model.claim import Claim
from tests.claim.told import claims


def day(claim: Claim) -> str | None:
    return claim.time.edtf if claim.time else None


@pytest.mark.parametrize(
    "text",
    [
        "In 1987 a flood killed 101 people in the valley. Their stone stands by the church, which was not damaged.",
        "In 1987 a flood killed 101 people. The mosque is not far from the river and was not damaged.",
    ],
)
def test_a_year_of_history_dates_nothing_in_a_sentence_about_today(text: str) -> None:
    """The killed of then have the year, the church of now has none."""
    assert [day(claim) for claim in claims(text)] == ["1987", None]


@pytest.mark.parametrize(
    "text",
    [
        "In 1987 soldiers killed 40 farmers in Osk. The army burned two villages.",
        "In 1987 soldiers killed 40 farmers in Osk. Two teachers were shot dead as well.",
    ],
)
def test_a_year_of_history_goes_on_where_the_story_does(text: str) -> None:
    """In the past tense."""
    assert {day(claim) for claim in claims(text)} == {"1987"}


@pytest.mark.parametrize(
    "line",
    [
        "Last week's list gave 9 dead.",
        "An earlier list put the dead at nine.",
    ],
)
def test_the_stretch_in_a_title_is_not_that_of_older_words(line: str) -> None:
    """The list under the title has it, a figure of another list has not."""
    text = f"Osk camp: week of 23 February\n\nBy the camp committee:\n\n- 7 people died\n\n{line}"
    first, *others = claims(text)
    assert day(first) == "2026-02-23/2026-03-01"
    assert [day(claim) for claim in others] == [None]


def test_the_deed_that_he_ordered_is_the_one_of_the_same_sentence() -> None:
    """It has its place and no day that was told of another charge before."""
    text = (
        "According to the indictment, on 11 May 2019 the accused ordered the killing of two clerks at Marn.\n\n"
        "The court finds that soldiers killed five villagers at Osk and that the accused ordered the killing."
    )
    found = claims(text, "killed")
    assert [day(claim) for claim in found] == ["2019-05-11", None, None]
    assert [place.words for place in found[2].places] == ["Osk"]
    assert found[2].places[0].carried


def test_some_of_a_known_figure_are_where_all_were() -> None:
    """Whatever place was named nearer by."""
    text = (
        "In Marn 15 people died on Monday.\n\n"
        "Two nurses fell ill. Of the 15 dead, 12 were older than 70."
    )
    twelve = claims(text, "died")[-1]
    assert twelve.count is not None
    assert twelve.count.low == 12
    assert [place.words for place in twelve.places] == ["Marn"]


@pytest.mark.parametrize(
    "head",
    [
        "2 March 2026\n\nDear Sir,\n\n",
        "Osk, 2 March 2026\n\nDear Minister,\n\n",
        "2 March 2026\n\nMinistry of the Interior\nOsk\n\nDear Ms Tel:\n\n",
    ],
)
def test_the_date_of_a_letter_dates_no_act(head: str) -> None:
    """A line with a date alone before the line that greets is when it was written."""
    assert [day(claim) for claim in claims(f"{head}The army has killed nine farmers.")] == [None]
    dated = claims(f"{head}On 19 January the army killed nine farmers.")
    assert [day(claim) for claim in dated] == ["2026-01-19"]


def test_a_date_alone_on_its_line_without_a_greeting_heads_a_chronicle() -> None:
    """It is no letter."""
    found = claims("14 February 2026\n\nThe army killed nine farmers.")
    assert [day(claim) for claim in found] == ["2026-02-14"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Four nurses were abducted; one was freed on Monday.", "abducted"),
        (
            "A man was freed in January after serving nine years for the murder of a judge.",
            "killed",
        ),
        ("The bodies of four men missing since 20 February have been recovered.", "bodies_found"),
        ("The outbreak, which began in mid-January, has killed 64 people so far.", "died"),
    ],
)
def test_the_day_of_another_deed_of_the_sentence_is_not_the_acts(text: str, act: str) -> None:
    """Of a release behind it or before it, of a state, of a beginning."""
    assert [day(claim) for claim in claims(text, act)] == [None]


def test_a_reply_to_claims_of_several_days_has_none_of_them() -> None:
    """One that answers claims of one day has that day."""
    killed = "On 3 May 2021 soldiers killed nine men, the mission said."
    burned = "On 9 May 2021 they burned 40 huts, the mission said."
    reply = "The army dismissed the allegations as propaganda."
    assert [day(claim) for claim in claims(f"{killed} {burned}\n\n{reply}", "charge")] == [None]
    assert [day(claim) for claim in claims(f"{killed}\n\n{reply}", "charge")] == ["2021-05-03"]
