"""Days and places in texts of several incidents: forms, other incidents, ranks, what is so now."""

import pytest

from sayso.model.claim import Claim
from tests.claim.told import claims, only

FORM = """Case: 12
Date: 2 March 2026
Place: Osk market, Marn province
Killed: 3

Case: 13
Date of incident: 3 March 2026
Place: Tarl
Killed: 5
Summary: Soldiers shot two traders in Sabe.
"""
BESIDE = "Gunmen killed nine farmers in Osk on Monday.\n\n"


def when(claim: Claim) -> str:
    """Return the days of a claim, or nothing."""
    return claim.time.edtf if claim.time else ""


def where(claim: Claim) -> list[str]:
    """Return the words of a claim's places."""
    return [place.words for place in claim.places]


def test_the_fields_of_a_form_hold_for_its_own_record_alone() -> None:
    """A place that a summary states goes before the field."""
    first, second, third = claims(FORM)
    assert (where(first), when(first)) == (["Osk market"], "2026-03-02")
    assert first.places[0].inside == "Marn province"
    assert (where(second), when(second)) == (["Tarl"], "2026-03-03")
    assert (where(third), when(third)) == (["Sabe"], "2026-03-03")


@pytest.mark.parametrize(
    "text",
    [
        "Two officers were jailed in May for a similar raid, in which 12 people died.",
        "In a separate attack, 12 people died.",
    ],
)
def test_another_incident_has_nothing_of_the_one_told(text: str) -> None:
    """Neither day nor place of what was told before holds for a similar or separate deed."""
    claim = claims(BESIDE + text, "killed")[-1]
    assert (claim.count.words if claim.count else "", where(claim), when(claim)) == ("12", [], "")


def test_a_sentence_has_not_the_day_of_the_deed_that_it_is_for() -> None:
    """Nor is it that of the deed where the parser makes a number of the words before the year."""
    assert when(only("Colonel jailed for life over 1998 massacre", "sentenced")) == ""


def test_what_is_so_now_has_not_the_day_of_what_was_done() -> None:
    """In a clause beside it; the cause in a clause below is its day."""
    two = claims(
        "Three of the five were freed on Monday; the other two are still missing.", "missing"
    )
    assert [when(claim) for claim in two] == [""]
    assert when(only("Twelve people are missing after a boat sank on Monday.", "missing"))


def test_a_rank_is_no_day() -> None:
    """The second blast of a month was not all the month."""
    assert (
        when(only("The blast, the second in Osk this month, killed nine people.", "killed")) == ""
    )


def test_guns_do_not_hit_where_they_stand() -> None:
    """Where another place is named."""
    text = "An attack killed nine women when artillery positioned in the Sarn hills fired at Ketta."
    assert where(claims(text, "killed")[0]) == ["Ketta"]


def test_villagers_of_a_named_village_tell_of_it() -> None:
    """Also where a class word stands before its name."""
    text = "Residents of the village of Osk said that five people were killed."
    assert where(only(text, "killed")) == ["Osk"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Drones struck an oil depot outside Belm on Monday, killing three people.", "Belm"),
        ("Rebels killed two men at the Rada barracks in 1999.", "Rada barracks"),
        ("Herders clashed with farmers at Tol. Two farmers were killed.", "Tol"),
    ],
)
def test_names_behind_a_sure_preposition_are_places(text: str, place: str) -> None:
    """Whatever label the model drew over them, and where many fought."""
    assert where(claims(text, "killed")[0]) == [place]
