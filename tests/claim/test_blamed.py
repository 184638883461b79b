"""Who is named as the doer by words around a deed that is a noun."""

import pytest

from tests.claim.told import claims

NAMED = (
    ("The police blamed the bombing on the Veshti Front.", "attacked", "the Veshti Front"),
    ("The Veshti Front was blamed for the killing of 12 farmers.", "killed", "The Veshti Front"),
    ("The Veshti Front was accused of the killing of 12 farmers.", "killed", "The Veshti Front"),
    ("The bombing was attributed to the Veshti Front.", "attacked", "the Veshti Front"),
    ("The attack was the work of the Veshti Front.", "attacked", "the Veshti Front"),
    ("This group is responsible for the murders of two judges.", "killed", "This group"),
    ("The Marn cartel is said to be behind the killing of a judge.", "killed", "The Marn cartel"),
    ("The murder of the bishop was ordered by the colonel.", "killed", "the colonel"),
)


@pytest.mark.parametrize(("text", "act", "words"), NAMED)
def test_the_one_who_is_blamed_is_the_perpetrator(text: str, act: str, words: str) -> None:
    """Blamed, accused, responsible, behind, the work of: the grammar says where the doer stands."""
    claim = next(claim for claim in claims(text) if claim.act == act)
    assert claim.perpetrator is not None
    assert claim.perpetrator.words == words


def test_who_is_blamed_does_not_suffer() -> None:
    """The noun after "on" is the doer, not the victim of the bombing."""
    found = claims("The police blamed the bombing on the Veshti Front.")
    assert [claim.count for claim in found] == [None]


def test_another_one_is_responsible_and_the_speaker_admits_nothing() -> None:
    """Who says that somebody else did it accepts nothing."""
    text = "Authorities said the Marn cartel was responsible for the attack on the market."
    (claim,) = claims(text)
    assert claim.stance.value == "asserted"
    assert claim.perpetrator is not None
    assert claim.perpetrator.words == "the Marn cartel"


@pytest.mark.parametrize(
    "text",
    [
        "The Front said it had killed the two policemen.",
        "The Front said that its fighters had killed the two policemen.",
        "The Front said it was responsible for the attack on the market.",
        "“We killed the two policemen,” the commander of the Front said.",
    ],
)
def test_who_says_that_it_did_it_accepts_the_deed(text: str) -> None:
    """A speaker who affirms a deed of its own side accepts it."""
    (claim,) = claims(text)
    assert claim.stance.value == "accepted"
    assert claim.perpetrator is not None


def test_who_finds_bodies_accepts_no_deed() -> None:
    """Finding is nobody's deed."""
    (claim,) = claims("“We found nine bodies in Osk,” the mayor said.")
    assert (claim.stance.value, claim.perpetrator) == ("asserted", None)


@pytest.mark.parametrize(
    "text",
    [
        "The police said they were not involved in the deaths of four miners.",
        "The police said they were not behind the deaths of four miners.",
        "The police said that they did not take part in the killing of four miners.",
    ],
)
def test_who_says_to_have_no_part_did_not_do_it(text: str) -> None:
    """A part that is denied names no doer: the speaker denies responsibility, and accepts nothing."""
    found = claims(text)
    assert [(c.perpetrator, c.stance.value) for c in found] == [(None, "denied_responsibility")]


def test_according_to_is_no_order() -> None:
    """Who told somebody that, according to another, people died, ordered nothing."""
    (claim,) = claims("The minister told parliament that, according to the clinic, 60 had died.")
    assert (claim.act, claim.perpetrator) == ("died", None)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Two people were wounded by Ravian fire.", "Ravian"),
        ("Two people were wounded by rebel fire.", "rebel"),
        ("Two people were killed by a forest fire.", None),
        ("Two people were killed by fire.", None),
    ],
)
def test_fire_is_a_weapon_where_a_side_stands_before_it(text: str, side: str | None) -> None:
    """Whose fire it was, as written; a fire alone is nobody's."""
    doers = [claim.perpetrator for claim in claims(text)]
    assert [doer and doer.words for doer in doers] == [side]


def test_who_speaks_without_blaming_anyone_accuses_nobody() -> None:
    """ "Without blaming either side" is no accusation."""
    text = "The head of the agency said 70 people were killed, without blaming either side."
    assert [(c.perpetrator, c.stance.value) for c in claims(text)] == [(None, "asserted")]
