"""Participles inside a subject do not take the place of its verb."""

import pytest

from sayso.model.claim import Claim
from tests.claim.told import claims, head, told

TEXTS = (
    ("Soldiers sent to the village shot two farmers.", "casualties 2..2 farmers", "Soldiers"),
    ("Troops deployed in the north killed nine people.", "killed 9..9 people", "Troops"),
    ("Militiamen stationed in the school beat the pupils.", "injured .. pupils", "Militiamen"),
    ("A bomb hidden in a market stall killed 12 people.", "killed 12..12 people", None),
    (
        "A man arrested after the attack told police that he had killed two guards.",
        "killed 2..2 guards",
        "A man",
    ),
    (
        "Police called to a bar on Tanner Street at 11 p.m. Saturday found three bodies.",
        "bodies_found 3..3 bodies",
        None,
    ),
)


@pytest.mark.parametrize(("text", "line", "doer"), TEXTS, ids=[text for text, *_ in TEXTS])
def test_the_second_past_is_the_verb(text: str, line: str, doer: str | None) -> None:
    """Whom the participle tells of does what the verb says."""
    found = {head(claim): claim for claim in claims(text)}
    assert line in found
    by = found[line].perpetrator
    assert (by.words if by else None) == doer


def test_who_is_held_after_an_attack_says_so_and_not_the_attack() -> None:
    """The noun behind "after" is no speaker."""
    text = "A man arrested after the attack told police that he had killed two guards."
    assert [_speaker(claim) for claim in claims(text, "killed")] == ["A man"]


def test_somebody_found_lying_is_no_lie() -> None:
    """Who finds a wounded man lying in the street denies nothing; whether he lives is open, and is noted."""
    text = "Officers called to Tanner Street found Luis Abbot lying there with a gunshot wound."
    assert claims(text) == []
    assert [note.kind for note in told(text).notes] == ["no_victim"]


def _speaker(claim: Claim) -> str | None:
    return claim.attribution[0].speaker


def test_soldiers_attacking_others_are_the_doers() -> None:
    """Those attacked are no doers of what the verb behind them says."""
    found = {
        head(claim): claim for claim in claims("Soldiers attacking rebels killed two civilians.")
    }
    assert [(line, c.perpetrator and c.perpetrator.words) for line, c in found.items()] == [
        ("attacked .. rebels", "Soldiers"),
        ("killed 2..2 civilians", "Soldiers"),
    ]


@pytest.mark.parametrize(
    ("text", "accuser"),
    [
        ("The army, which rebels accuse of killing 12 farmers, did not comment.", "rebels"),
        ("The Front, which police blame for the killing of two boys, fled.", "police"),
    ],
)
def test_whom_a_clause_accuses_is_accused_and_not_the_accuser(text: str, accuser: str) -> None:
    """The pronoun before the accuser is whom the clause is about."""
    claim = next(claim for claim in claims(text) if claim.act == "killed")
    assert claim.perpetrator is not None
    assert claim.perpetrator.words == text.split(",")[0]
    assert (claim.attribution[0].speaker, claim.stance.value) == (accuser, "alleged")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The rebels let the women go and killed the men.", "The rebels"),
        ("Police did not let anyone leave and arrested 40 people.", "Police"),
        ("Guards made the boys kneel and shot two of them.", "Guards"),
    ],
)
def test_a_past_is_joined_with_no_infinitive(text: str, doer: str) -> None:
    """Who lets others go does what the past behind "and" says, and they do not."""
    found = claims(text)[-1]
    assert found.perpetrator is not None
    assert (found.perpetrator.words, found.stance.value) == (doer, "asserted")
