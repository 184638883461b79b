"""Days and places that other sentences tell: of a named event, of what a sentence is about, of where a story is."""

import pytest

from tests.claim.told import claims, only


def where(text: str, act: str) -> list[tuple[str | None, list[str]]]:
    """Return the day and the places of each claim of an act."""
    return [
        (one.time.edtf if one.time else None, [place.words for place in one.places])
        for one in claims(text, act)
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Two herders were killed during the operation.",
        "The ministry said that two herders were killed in the course of the operation.",
        "During the operation nine fled and two herders were killed.",
    ],
)
def test_what_was_done_during_a_named_event_has_its_time_and_place(said: str) -> None:
    """Whoever tells it, and in whatever paragraph."""
    text = f"The operation in the Tarl valley between 2 and 9 February 2026 is over.\n\n{said}"
    assert where(text, "killed") == [("2026-02-02/2026-02-09", ["Tarl valley"])]


@pytest.mark.parametrize(
    "said",
    [
        "Two herders were killed after the operation.",
        "Two herders were killed in an operation.",
        "Two herders were killed on the road to the coast.",
    ],
)
def test_what_was_done_outside_it_has_not_its_time(said: str) -> None:
    """After it, in another one, or nobody says in which."""
    text = f"The operation in the Tarl valley between 2 and 9 February 2026 is over.\n\n{said}"
    assert [day for day, _ in where(text, "killed")] == [None]


def test_what_a_sentence_is_about_is_where_its_paragraph_was() -> None:
    """With the one day that was told of that place."""
    text = (
        "Nine farmers were abducted in Sant on 8 February 2026, and a nurse in Osk on 3 February 2026.\n\n"
        "As regards Sant, a review found that 11 men were killed. Four others were wounded."
    )
    assert where(text, "killed") == [("2026-02-08", ["Sant"])]
    assert where(text, "injured") == [("2026-02-08", ["Sant"])]


def test_a_total_since_a_deed_runs_from_its_day() -> None:
    """It was on no single day, and at no place that the deed had."""
    text = (
        "Soldiers burned the church in Osk on 3 February 2026. "
        "Since the church was burned, 61 people have been killed."
    )
    assert where(text, "killed") == [("2026-02-03/..", [])]
    untold = "Soldiers burned the church in Osk on 3 February 2026. Rebels have killed 40 people since they came."
    assert where(untold, "killed") == [(None, [])]


def test_a_total_since_a_named_event_runs_from_its_day() -> None:
    """And who died during it has not the day of who died later."""
    text = (
        "Police fired during the march in Tolm on 14 February 2026.\n\nFive people were killed during the march "
        "and a sixth died on 20 February. Since the march 140 people have been detained."
    )
    assert where(text, "killed") == [("2026-02-14", ["Tolm"])]
    assert [day for day, _ in where(text, "detained")] == ["2026-02-14/.."]


def test_the_day_of_a_line_of_a_chronology_holds_for_the_line() -> None:
    """Also for arrests; not for what had been before, nor for what is counted since then."""
    text = (
        "3 February: A bomb kills nine people in Osk.\n\n"
        "9 February: Police storm a house in Tarl. Four men are arrested.\n\n"
        "11 February - A report is printed. Sixty people have been abducted since the bomb went off."
    )
    assert [day for day, _ in where(text, "detained")] == ["2026-02-09"]
    assert "2026-02-11" not in [day for day, _ in where(text, "abducted")]


def test_a_weekday_behind_a_date_is_that_day() -> None:
    """It is no other day, told after it."""
    text = "Soldiers came to Osk on 4 February, a Wednesday. They shot a teacher."
    assert where(text, "casualties") == [("2026-02-04", ["Osk"])]


STORY = (
    "Witness 4: Samira, 41, from Kol Ardan\n\n"
    "They came at dawn on 11 February 2026. They burned our house and shot my uncle.\n\n"
    "{}"
)


@pytest.mark.parametrize(
    ("told", "act", "places"),
    [
        ("We hid for a day. Then they beat my brother.", "injured", ["Kol Ardan"]),
        ("They kept us in the old mill and raped two girls.", "sexual_violence", ["the old mill"]),
        ("We walked for six days. My brother was beaten.", "injured", []),
        ("We left the village. When I came home they beat my brother.", "injured", ["Kol Ardan"]),
        ("At the border the soldiers beat my brother.", "injured", ["the border"]),
    ],
)
def test_a_witness_is_at_home_until_he_is_elsewhere(told: str, act: str, places: list[str]) -> None:
    """In the place of the heading, in one without a name, or on the way."""
    assert [found for _, found in where(STORY.format(told), act)] == [places]


def test_a_place_that_the_victims_words_name_is_not_carried() -> None:
    """The words beside the deed come before those of the heading."""
    killed = only(
        STORY.format("In the camp they say that 112 people from Kol Ardan were killed."), "killed"
    )
    assert [place.carried for place in killed.places] == [False]
