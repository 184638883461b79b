"""Who is refused or dismissed denies nothing; a report that is dismissed is denied."""

import pytest

from tests.claim.told import claims


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("An officer who killed a man was dismissed.", "asserted"),
        ("The chief dismissed two officers who had beaten a student.", "asserted"),
        ("A court rejected the appeal of two men who killed a nurse.", "asserted"),
        ("The minister dismissed the claim that soldiers had killed nine.", "denied"),
        ("The ministry denied that a mob set upon two travellers.", "denied"),
        ("The ministry denied that three boys asphyxiated in a container.", "denied"),
        ("The ministry denied that a thief stabbed and wounded a baker.", "denied"),
    ],
)
def test_people_and_pleas_are_dismissed_without_a_denial(text: str, stance: str) -> None:
    """Only what is said can be denied."""
    assert claims(text)[-1].stance.value == stance


def test_a_claim_that_cannot_be_verified_is_no_charge() -> None:
    """Nothing is denied, and the words are noted."""
    assert claims("Neither claim could be independently verified.") == []
