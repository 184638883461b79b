"""Participles that the small parser hangs on the wrong verb."""

import pytest

from tests.claim.told import claims, head

SUFFERED = (
    (
        "A justice identified the body of the commander murdered this morning in Osk.",
        "killed 1..1 commander",
    ),
    (
        "Villagers accused by the rebels of helping the army were killed.",
        "killed .. Villagers",
    ),
    ("Police said two women accused of hiding the rebels had been beaten.", "injured 2..2 women"),
    ("The officer who was filmed beating a student was suspended.", "injured 1..1 student"),
    ("Nine men died in an attack that the mayor blamed on the Red Lancers.", "killed 9..9 men"),
)


@pytest.mark.parametrize(("text", "line"), SUFFERED)
def test_a_participle_says_what_was_done_to_the_nearest_people(text: str, line: str) -> None:
    """The commander was murdered, the villagers were killed, and the student was beaten."""
    assert [head(claim) for claim in claims(text)][-1 if "justice" in text else 0] == line
