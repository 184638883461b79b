"""Whether a figure is of one incident, of a period, or a running total."""

import pytest

from tests.claim.told import claims


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Rebels killed 12 farmers on 3 May 2021.", "incident"),
        ("Rebels killed 12 farmers.", "incident"),
        ("Rebels have killed 1,200 people since May 2021.", "cumulative"),
        ("So far 1,200 people have been killed.", "cumulative"),
        ("To date, 1,200 people have been killed.", "cumulative"),
        ("From March to June 2021 soldiers killed 40 farmers.", "period"),
        ("Between March and June 2021 soldiers killed 40 farmers.", "period"),
        ("Since May 2021, 1,200 bodies have been found.", "period"),
        ("Police found 12 bodies.", "incident"),
        ("The mayor called the raid a genocide.", None),
        ("The mission rejected the accusation.", None),
    ],
)
def test_words_of_time_give_the_scope(text: str, scope: str | None) -> None:
    """A bare figure is of one incident; what is only called something has none."""
    assert {claim.scope for claim in claims(text)} <= {scope}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        (
            "Kessia freed 40 soldiers, the largest exchange since the war began, the mayor said.",
            ["incident"],
        ),
        (
            "Relatives of nine men who were abducted said they had heard nothing since November.",
            ["incident"],
        ),
        (
            "At least 63 people have died and 900 families have fled since the rains began.",
            ["cumulative"] * 2,
        ),
        ("The mayor said that since May rebels had killed 40 farmers.", ["cumulative"]),
        (
            "Since the truce ended, soldiers have wounded 30 people and killed nine.",
            ["cumulative"] * 2,
        ),
        ("Nineteen lawyers killed in Osk since January were buried in Tarl.", ["cumulative"]),
    ],
)
def test_since_makes_a_total_of_its_own_clause(text: str, scopes: list[str]) -> None:
    """Another clause, and a superlative, keep their since to themselves."""
    assert [claim.scope for claim in claims(text) if claim.count is not None] == scopes


def test_the_time_of_a_running_total_is_the_stretch_it_covers() -> None:
    """Open where the end is not stated."""
    claim = claims("Rebels have killed 1,200 people since May 2021.")[0]
    assert claim.time is not None
    assert (claim.time.earliest, claim.time.latest) == ("2021-05-01", None)
