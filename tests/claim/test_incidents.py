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
        ("Holm was jailed for the manslaughter of a neighbour in Tarrow last June.", "Tarrow"),
        ("Men in black came to Aru and killed six men.", "Aru"),
        ("On 12 February, members of the Front entered Lower Kolm and killed a man.", "Lower Kolm"),
        ("A cyclist was killed on Bridge Road on Monday.", "Bridge Road"),
        ("A bomb went off in a hall in Kesh. Nine guests were killed, a doctor said.", "Kesh"),
    ],
)
def test_names_behind_a_sure_preposition_are_places(text: str, place: str) -> None:
    """Whatever label the model drew over them, and where many fought."""
    assert where(claims(text, "killed")[0]) == [place]


TITLED = """Violations in Osk province, May 2025

Our monitors recorded 27 incidents. In all, 41 civilians were killed.

3 May, Tarl: A mine killed two girls.
"""
SECTIONS = """Situation report

Osk district
Two women were killed by soldiers. A nurse was abducted in Sabe on Monday.

Tarl district
Soldiers burned 12 houses.

Displacement
Some 40 people were killed.
"""
DAM = """Did 600 people die in the Lubenz dam collapse?

A video says that 600 people died when the Lubenz dam collapsed on 1 March.

The images were taken in Tirzan in 2019, after a ferry disaster that killed 212 people.

The agency had confirmed 61 deaths by 3 March. It said 61 bodies had been recovered.
"""
WARD = """We have received 47 patients since the explosion in Osk this morning. Thirteen were treated for burns.

One patient died during surgery this afternoon. The number of deaths stands at eight.
"""


def test_the_title_of_a_region_and_a_period_is_of_the_figures_that_open_the_text() -> None:
    """The incidents below have their own."""
    opening, mine = claims(TITLED, "killed")
    assert (where(opening), when(opening)) == (["Osk province"], "2025-05")
    assert (where(mine), when(mine)) == (["Tarl"], "2025-05-03")


def test_a_line_that_names_a_place_is_of_what_is_told_below_it() -> None:
    """Until the next short line; a place of its own goes first."""
    places = [(claim.act, where(claim)) for claim in claims(SECTIONS)]
    assert ("abducted", ["Sabe"]) in places
    assert ("property_destroyed", ["Tarl district"]) in places
    assert places[-1] == ("killed", [])


def test_the_place_of_the_title_is_of_all_where_no_other_is_named_but_of_long_ago() -> None:
    """The pictures of another disaster leave it; a toll has the day up to which it was counted."""
    toll = claims(DAM, "died")[-1]
    found = only(DAM, "bodies_found")
    assert (where(toll), when(toll), toll.scope) == (["Lubenz dam"], "../2026-03-03", "cumulative")
    assert (where(found), when(found)) == (["Lubenz dam"], "")
    assert where(claims(DAM, "killed")[0]) == ["Tirzan"]


def test_a_number_of_dead_has_not_the_day_on_which_one_of_them_died() -> None:
    """Nor have those who were treated the day since which they came."""
    assert [when(claim) for claim in claims(WARD, "died")] == ["2026-03-04", ""]
    assert [when(claim) for claim in claims(WARD, "injured")] == [""]


def test_since_a_year_when_is_in_that_year() -> None:
    """Not since then."""
    text = "It was the worst riot at Varn since 2014, when 51 people died in a fire."
    assert when(only(text, "died")) == "2014"


def test_the_same_town_is_the_one_told_before_and_one_person_is_no_known_figure() -> None:
    """ "The driver" of one incident has nothing of one who was hurt in another."""
    text = (
        "A strike on a bakery in Naro killed 13 people. A second strike in the same town wounded a nurse.\n\n"
        "Clerks struck in Osk. A cyclist died on a road near Tarl. The driver was wounded."
    )
    assert [where(claim) for claim in claims(text, "injured")] == [["Naro"], ["Tarl"]]


def test_a_deed_of_somebody_new_tells_nothing_of_the_one_before() -> None:
    """ "The shooting of a fisherman" has its own day and place."""
    text = (
        "Two soldiers were killed.\n\n"
        "This attack follows the shooting of a fisherman on Lake Orm on 27 February."
    )
    claim = only(text, "killed")
    assert (where(claim), when(claim)) == ([], "")
