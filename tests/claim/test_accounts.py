"""Another account of an event: what answers an earlier claim and has its day and place, and what is another event."""

import pytest

from sayso.model.claim import Claim
from tests.claim.told import claims


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jets bombed a school in Haldin on Tuesday, teachers said. "
         "A coalition spokesman said the jets had hit a command post.", "2026-03-03"),
        ("Soldiers opened fire on marchers in Ruvo on Sunday, killing six, the opposition said.\n\n"
         "The army said the marchers had thrown petrol bombs at soldiers.", "2026-03-01"),
        ("A prisoner, Abel Ruvo, was beaten to death in Marn on Monday, his family said. "
         "The prison director said he had died of a heart attack.", "2026-03-02"),
        ("Rebels killed four teachers in Osk on Sunday, police said. On Monday soldiers shot two "
         "shepherds in Marn, their families said. The army said the shepherds had opened fire first.",
         "2026-03-02"),
        ("The police said they had freed two engineers in Osk on Monday. The kidnappers said in a "
         "message that they had released the engineers themselves.", "2026-03-02"),
    ],
)  # fmt: skip
def test_another_account_has_the_day_of_the_event(text: str, day: str) -> None:
    """It answers the claim that told of the event, and takes day and place from it."""
    last = claims(text)[-1]
    assert _kinds(last) == ["answers"], last
    assert last.stance.value == "alternative_given"
    assert last.time is not None and last.time.edtf == day and last.time.carried
    assert last.places and last.places[0].carried


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Soldiers beat a farmer in Pelm on Tuesday, his son said.\n\n"
         "The army said rebels had beaten two herders at a market.", None),
        ("Soldiers freed 12 nurses in Veshti on Monday, the minister said. "
         "The Front said it had also released two drivers.", None),
        ("Rebels freed nine hostages in Osk on Monday, a bishop said. "
         "The army said it had freed five hostages in a separate raid.", None),
        ("An air strike on a wedding in Tarl killed 20 people on Sunday, residents said. "
         "The coalition said its jets had bombed a depot in Pelm.", None),
        ("A bomb killed four people in Pelm on Sunday, police said. "
         "The Front said its men had carried out an earlier attack.", None),
        ("Rockets hit a school in Gorst on Monday, the governor said. "
         "The Front denied killing two teachers in January.", "2026-01"),
        ("Gunmen killed four guards in Pelm on Sunday, the governor said. "
         "The Front said it had killed more than 90 soldiers this year.", "2026"),
        ("Rebels burned a church in Osk on Monday, the bishop said. "
         "The rebels said the army had burned a mosque in Osk in 2024.", "2024"),
    ],
)  # fmt: skip
def test_another_event_answers_nothing(text: str, day: str | None) -> None:
    """Its words set it apart: other people, another day or place, "also", a total."""
    last = claims(text)[-1]
    assert "answers" not in _kinds(last), last
    assert (last.time.edtf if last.time else None) == day
    assert last.stance.value != "alternative_given"


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("The mayor said shells had killed nine people and wounded 14 in Osk. "
         "The army insisted that nobody had been hurt.", 2),
        ("Rebels wounded 12 passengers of a bus, police said, but the rebels said that no "
         "passengers had been wounded.", 1),
        ("The mayor said nine people had been hurt in Osk. The hospital said nobody had died.", 0),
        ("Forty people were wounded in Tarl, a nurse said. The mayor said there was damage in "
         "Osk but no casualties.", 0),
    ],
)  # fmt: skip
def test_that_there_was_nobody_answers_the_figures_that_it_is_set_against(
    text: str, answered: int
) -> None:
    """The accused side says so, or somebody insists or says "but"; it stays asserted."""
    last = claims(text)[-1]
    assert last.count is not None and last.count.high == 0
    assert last.stance.value == "asserted"
    assert _kinds(last).count("answers") == answered


def test_who_was_there_tells_of_the_event_that_was_told() -> None:
    """A survivor's words have its day and place, wherever they stand."""
    last = claims(
        "Gunmen ambushed a convoy between Osk and Marn on Monday, the army said.\n\n"
        '"They fired rockets at the first truck," said a survivor, Dan Keel, from a hospital in Tarl.'
    )[-1]
    assert last.time is not None and last.time.edtf == "2026-03-02"
    assert [place.words for place in last.places] == ["between Osk and Marn"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The rebels said 40 soldiers had been killed and 12 captured in Tarl on Monday. They said "
         "they had burned two trucks. The governor dismissed the figures as propaganda.", 2),
        ("A court charged two guards with the death of a prisoner in Osk, a prosecutor said. A "
         "pathologist said another man had died of a stroke. One of the guards pleaded not guilty.", 1),
    ],
)  # fmt: skip
def test_a_reply_means_figures_or_a_charge(text: str, kinds: int) -> None:
    """What is called wrong are the figures, what one pleads to is the charge."""
    found = claims(text)
    by_key = {claim.key: claim for claim in found}
    answered = [by_key[tie.key] for tie in found[-1].relations if tie.kind == "answers"]
    assert len(answered) == kinds
    assert all(claim.count is not None for claim in answered)
    assert kinds == 2 or answered[0].stance.value == "alleged"


def test_figures_of_two_places_do_not_differ_once_their_places_are_known() -> None:
    """The places that were carried tell them apart."""
    found = claims(
        "Gunmen killed nine soldiers near Osk on Monday, the army said.\n\nHelicopters bombed the hills "
        "of Tarl overnight. The mayor said that five soldiers were killed there."
    )
    assert all("differs" not in _kinds(claim) for claim in found)


def test_a_headline_of_an_attack_is_evidence_of_the_claim_of_the_body() -> None:
    """The thing that was hit tells that it is one."""
    text = (
        "Shelling of Dornik bus station kills 11\n\n"
        "Shells struck the bus station in Dornik on Monday, killing 11 people, the mayor said."
    )
    assert [claim.act for claim in claims(text)] == ["attacked", "killed"]


def _kinds(claim: Claim) -> list[str]:
    return [relation.kind for relation in claim.relations]
