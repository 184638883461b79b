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


def test_the_time_of_a_running_total_is_the_stretch_it_covers() -> None:
    """Open where the end is not stated."""
    claim = claims("Rebels have killed 1,200 people since May 2021.")[0]
    assert claim.time is not None
    assert (claim.time.earliest, claim.time.latest) == ("2021-05-01", None)
