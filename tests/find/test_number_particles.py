"""An "over" that belongs to a verb bounds no number."""

import pytest

from tests.claim.told import heads


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Kessia handed over 120 soldiers in Osk.", ["released 120..120 soldiers"]),
        ("Kessia handed over more than 40 prisoners.", ["released 41.. prisoners"]),
        ("Rebels killed over 40 farmers.", ["killed 41.. farmers"]),
        ("Over 40 farmers were killed.", ["killed 41.. farmers"]),
        (
            "Kessia handed over 45 soldiers and received 38 in exchange.",
            ["released 45..45 soldiers", "released 38..38 soldiers"],
        ),
    ],
)
def test_the_particle_of_a_verb_is_no_bound(text: str, claimed: list[str]) -> None:
    """Handed over 120 are 120; killed over 40 are 41 or more."""
    assert heads(text) == claimed
