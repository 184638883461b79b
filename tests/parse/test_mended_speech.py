"""A second verb of saying belongs to the one who says the first."""

import pytest

from tests.claim.told import claims

TWO = (
    (
        "The mayor said rebels would shell Osk and accused the army of killing 12 farmers.",
        "The mayor",
    ),
    ("The mayor said rebels had left Osk and reported that 12 farmers were killed.", "The mayor"),
    ("The mayor said that nine had died, adding that rebels killed 12 farmers.", "The mayor"),
)


@pytest.mark.parametrize(("text", "speaker"), TWO)
def test_a_second_saying_is_no_part_of_the_first(text: str, speaker: str) -> None:
    """Tense, or a comma before a participle, shows that both have one speaker."""
    killed = next(claim for claim in claims(text) if claim.act == "killed")
    assert [hop.speaker for hop in killed.attribution][:-1] == [speaker]


def test_a_saying_in_the_tense_of_its_clause_stays_in_it() -> None:
    """The nurse told him."""
    text = "The mayor said a nurse wept and told him that rebels had killed 12 farmers."
    killed = next(claim for claim in claims(text) if claim.act == "killed")
    assert [hop.speaker for hop in killed.attribution][:-1] == ["a nurse", "The mayor"]
