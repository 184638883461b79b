"""Weapons hit markets and roads in earnest; pictures show bodies."""

import pytest

from tests.claim.told import heads


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        (
            "A drone hit the market in Osk, killing 22 traders.",
            ["attacked", "killed 22..22 traders"],
        ),
        ("Two shells hit the road near Tarl.", ["attacked"]),
        ("Kessian television showed eleven bodies.", ["bodies_found 11..11 bodies"]),
        ("The new phone hit the market in May.", []),
        ("The band hit the road again.", []),
        ("The laughter killed us.", []),
    ],
)
def test_a_weapon_makes_no_idiom(text: str, claimed: list[str]) -> None:
    """A phone that hits the market stays an idiom."""
    assert heads(text) == claimed
