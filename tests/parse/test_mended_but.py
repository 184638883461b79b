"""Whom a "not" excludes is no doer."""

import pytest

from tests.claim.told import claims

TEXTS = (
    ("It was the army, not the Front, that killed the 12 farmers.", "the army", "asserted"),
    ("The army, not the Front, killed the 12 farmers.", "The army", "asserted"),
    ("Not the army but the Front killed the 12 farmers.", "the Front", "asserted"),
    ("It was not the army but the Front that killed the 12 farmers.", "the Front", "asserted"),
    ("It was not rebels who shot the teacher, but police.", "police", "asserted"),
    ("It was rebels, and not the police, who shot the teacher.", "rebels", "asserted"),
    ("The 12 farmers were killed not by the army but by the Front.", "the Front", "asserted"),
    ("The farmers were killed by the army, not by the Front.", "the army", "asserted"),
    ("It was not the army that killed the 12 farmers.", "the army", "denied"),
    ("It was not the first attack that killed a nurse.", None, "asserted"),
    ("The lawyer of the officer who killed the man wept.", "the officer", "asserted"),
)


@pytest.mark.parametrize(("text", "doer", "stance"), TEXTS, ids=[text for text, *_ in TEXTS])
def test_the_other_one_did_it(text: str, doer: str | None, stance: str) -> None:
    """The doer is the one who is not excluded, and a denial of one alone is one."""
    found = claims(text)
    assert [(c.perpetrator and c.perpetrator.words, c.stance.value) for c in found] == [
        (doer, stance)
    ]
    assert not any(c.perpetrator and c.perpetrator.body for c in found)
