"""Who asks or orders others to end a deed does not do it."""

import pytest

from tests.claim.told import claims

TEXTS = (
    ("The mayor called on the army to stop killing farmers.", "the army", "carried_out"),
    ("The mayor appealed to the rebels to stop killing farmers.", "the rebels", "carried_out"),
    ("The group pleaded with the army to stop bombing the town.", "the army", "carried_out"),
    ("The court ordered police to stop beating detainees.", "police", "carried_out"),
    ("The mayor told the army to stop killing farmers.", "the army", "carried_out"),
    ("The council called on both sides to stop shelling hospitals.", "both sides", "carried_out"),
    ("The commander ordered his men to shoot the prisoners.", "The commander", "ordered"),
)


@pytest.mark.parametrize(("text", "doer", "involvement"), TEXTS, ids=[t for t, *_ in TEXTS])
def test_the_doer_is_who_is_to_stop(text: str, doer: str, involvement: str) -> None:
    """Those asked are the doers, and only an order of the deed itself is one."""
    found = [(c.perpetrator and c.perpetrator.words, c.involvement) for c in claims(text)]
    assert found == [(doer, involvement)]
