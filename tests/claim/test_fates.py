"""Whoever was taken and never seen again has disappeared; whoever came back was abducted."""

import pytest

from tests.claim.told import heads


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        (
            "Two fishermen were seized by rebels, and their fate remains unknown.",
            ["disappeared 2..2 fishermen"],
        ),
        (
            "My two uncles were taken from our house by soldiers, and we never saw them again.",
            ["disappeared 2..2 uncles"],
        ),
        (
            "Gunmen abducted four nurses, whose whereabouts are unknown.",
            ["disappeared 4..4 nurses"],
        ),
        ("Gunmen abducted four nurses in Osk.", ["abducted 4..4 nurses"]),
        ("Their fate is unknown, yet rebels said they had seized nine men.", ["abducted 9..9 men"]),
    ],
)
def test_taken_and_gone_is_one_claim(text: str, claimed: list[str]) -> None:
    """The words about the fate stand behind the taking, in the same sentence."""
    assert heads(text) == claimed
