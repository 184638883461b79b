"""The day and the place of the deed that a report is about, in the accounts of others that come after it."""

import pytest

from sayso.model.claim import Claim
from tests.claim.told import claims

LEAD = "Gunmen attacked a wedding in Osk on Monday, killing 12 guests.\n\n"
MONDAY = "2026-03-02"


def told(claim: Claim) -> tuple[list[str], str]:
    """Return the words of a claim's places and its days."""
    return [place.words for place in claim.places], claim.time.edtf if claim.time else ""


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The assailants opened fire at midnight, according to Maro Dill, a singer.", "attacked"),
        (
            "A doctor at the hospital in Tarl said 12 dead and 30 wounded had been brought in.",
            "injured",
        ),
        ("Nine officers were charged with murder over the attack.", "killed"),
        (
            "Prosecutor Ada Renn said five of the dead had been shot and four run over.",
            "casualties",
        ),
        ("A survivor, Petra Bohl, said the fire had lasted an hour. She lost her brother.", "died"),
    ],
)
def test_later_accounts_are_of_the_deed_of_the_report(text: str, act: str) -> None:
    """Whoever tells it, and not of the town of who tells it."""
    assert told(claims(LEAD + text, act)[-1]) == (["Osk"], MONDAY)


def test_who_died_later_died_on_no_day_that_is_told() -> None:
    """The toll that they raise is of the deed."""
    text = "A doctor said 30 were wounded. Two of the wounded later died, raising the toll to 14."
    later, toll = claims(LEAD + text, "died")
    assert told(later) == ([], "")
    assert told(toll) == (["Osk"], MONDAY)


def test_a_day_told_before_dates_nothing_of_the_next_deed() -> None:
    """A sentence that looks back on the first deed gives its day to nobody of the second."""
    text = (
        "On Tuesday soldiers clashed with the attackers near Tarl. One soldier died.\n\n"
        "Monday's attack was the deadliest this year."
    )
    assert told(claims(LEAD + text, "died")[-1]) == (["Tarl"], "2026-03-03")


def test_what_is_told_aside_of_somebody_lends_its_year_to_nothing() -> None:
    """An inquiry that comes after the clause is about the deed."""
    text = (
        "Police killed 30 miners in Osk in 2012.\n\n"
        "The order came from the commissioner, Jan Vost, who died in 2020. "
        "An inquiry found that the miners had attacked them with spears."
    )
    assert told(claims(text, "attacked")[-1]) == (["Osk"], "2012")


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        # where her body was thrown, since when, in what region it was the worst
        ("Hent said she was beaten and that her body was thrown into the Orm.", "injured", ""),
        ("Monday's raid was the worst in Adur since gunmen killed 27 in Tovi.", "attacked", ""),
        # who died of it on another day
        ("A woman who was stabbed in Pell on 8 February died on Sunday.", "died", ""),
        ("A woman who was stabbed in Pell on 8 February died on Sunday.", "casualties", "Pell"),
    ],
)
def test_a_place_of_something_else_is_none_of_the_deed(text: str, act: str, expected: str) -> None:
    """It stays where it is told."""
    assert told(claims(text, act)[-1])[0] == ([expected] if expected else [])


def test_the_place_of_a_day_is_that_of_what_else_is_told_of_it() -> None:
    """In one paragraph; a camp is meant by its word, also by those who enter it."""
    text = (
        "The camp at Deva holds 9,000 people.\n\n"
        "On 12 January soldiers entered the camp and burned 40 huts. "
        "A teacher said that his two daughters were killed."
    )
    burned, killed = claims(text, "property_destroyed")[-1], claims(text, "killed")[-1]
    assert told(burned) == told(killed) == (["Deva"], "2026-01-12")


def test_a_death_of_the_hurt_gives_its_day_to_nobody() -> None:
    """What comes after it is of the day of the deed, which its words name."""
    text = "Police opened fire on mourners hours after the attack."
    later = "Doctors said 30 people were wounded. Six of them died on Tuesday.\n\n"
    assert told(claims(LEAD + later + text, "attacked")[-1])[1] == MONDAY


def test_what_is_told_aside_takes_and_lends_nothing() -> None:
    """A denial that seems to answer it has nothing of its year."""
    text = (
        "Guards at Tolk beat eleven inmates on 4 January, an inquiry heard.\n\n"
        "A guard said the order had come from the governor, Ulo Brant, who was shot dead in 2023.\n\n"
        "The prison service denied that anyone was killed."
    )
    aside, denied = claims(text, "killed")
    assert told(aside) == ([], "2023")
    assert told(denied)[1] != "2023"
