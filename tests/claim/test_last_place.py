"""Places from elsewhere: the scene told before, what was hit or used there, the town meant, and what lends none."""

import pytest

from sayso.model.claim import Claim
from tests.claim.told import claims, only


def where(claim: Claim) -> list[str]:
    """Return the words of a claim's places, marked where they are carried."""
    return [place.words + ("*" if place.carried else "") for place in claim.places]


@pytest.mark.parametrize(
    "text",
    [
        "A bus plunged into a ravine near Osk on Monday. Twelve people died.",
        "Fighting erupted in Osk on Sunday. Twelve people died.",
        "An explosion shook a market in Osk. Twelve people died.",
        "A ferry sank off Osk. Twelve people died.",
        "A fire broke out at a factory in Osk.\n\nTwelve people died in the fire.",
    ],
)
def test_the_scene_told_before_holds_for_an_act_that_states_no_place(text: str) -> None:
    """In its paragraph, and elsewhere where the sentence points back."""
    assert where(only(text, "died")) == ["Osk*"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister flew to Osk on Monday. Rebels killed nine farmers.",
        "The mayor spoke in Osk. Rebels killed nine farmers.",
        "The minister met the mayor in Osk. Rebels killed nine farmers.",
        "Fighting erupted in Osk.\n\nRebels killed nine farmers.",
        "Fighting may erupt in Osk. Rebels killed nine farmers.",
        "Fighting erupted in Osk and in Tarl. Rebels killed nine farmers.",
        "Fighting erupted in Osk. Rebels killed nine farmers in another village.",
    ],
)
def test_where_somebody_spoke_or_went_is_no_scene(text: str) -> None:
    """Nor is one of two places, one of another paragraph, or what the act itself is said to be away from."""
    assert where(only(text, "killed")) == []


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Soldiers shelled a clinic in Osk, killing two nurses, the mayor said.\n\n"
         "Doctors at the clinic said four patients had died.", "died", ["Osk*"]),
        ("Two rockets damaged a school in Osk, the mayor said.\n\n"
         "The building was empty, and nobody was hurt.", "casualties", ["Osk*"]),
        ("A bomb killed nine people in Osk, the mayor said.\n\n"
         "The bishop put the number of dead at 12.", "died", ["Osk*"]),
        ("The mayor said nine people had been killed in Osk, but the army said nobody had died.",
         "died", ["Osk*"]),
        ("A bomb killed nine people in Osk in May.\n\nTwo herders died in the town in June.",
         "died", ["Osk*"]),
        ("A bomb killed nine people in Osk in May.\n\nTwo herders died in June.", "died", []),
        ("If rebels attack Osk, people could die.\n\nThe mayor wants an inquiry into the deaths of two herders.",
         "died", []),
    ],
)  # fmt: skip
def test_another_speaker_who_points_back_means_the_same_place(
    text: str, act: str, expected: list[str]
) -> None:
    """By what was hit, by the toll, by the town, or against a claim of the same sentence."""
    assert where(claims(text, act)[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Osk, residents said that soldiers had burned 40 huts.", ["Osk"]),
        ("In Osk, the minister said that soldiers had burned 40 huts.", []),
    ],
)
def test_people_of_a_place_tell_what_was_done_there(text: str, expected: list[str]) -> None:
    """A minister or an army that speaks somewhere does not."""
    assert where(only(text, "property_destroyed")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "People left Garo district after attacks by the militia on Bem and Tolo.",
            ["Bem", "Tolo"],
        ),
        ("If the militia attacks Tarl, thousands of people could die.", ["Tarl"]),
    ],
)
def test_what_an_attack_hits_is_its_place(text: str, expected: list[str]) -> None:
    """It comes before a place that only stands near."""
    assert where(only(text, "attacked")) == expected
