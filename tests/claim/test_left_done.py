"""What a "not" or a refusal leaves as done: the dead who are not identified, an appeal that is rejected."""

import pytest

from tests.claim.told import claims

TEXTS = (
    ("The bodies of nine men have not yet been identified.", "bodies_found", "asserted"),
    ("The nine dead have not been identified.", "died", "asserted"),
    ("The bodies were never found.", "bodies_found", "denied"),
    ("Experts did not identify the remains of nine men.", "bodies_found", "denied"),
    ("The appeal of two men convicted of killing a nurse was rejected.", "killed", "asserted"),
    ("A court dismissed the appeal of a guard who had killed a nurse.", "killed", "asserted"),
)


@pytest.mark.parametrize(("text", "act", "stance"), TEXTS, ids=[text for text, *_ in TEXTS])
def test_a_deed_stays_told_where_only_its_aftermath_is_denied(
    text: str, act: str, stance: str
) -> None:
    """A "not" at what came after leaves the deed, one at the deed itself denies it."""
    assert {claim.stance.value for claim in claims(text, act)} == {stance}


def test_who_rejects_a_claim_still_denies_it() -> None:
    """A claim is no plea."""
    found = claims("The army rejected the claim that it had killed nine people.", "killed")
    assert [claim.stance.value for claim in found] == ["alleged", "denied"]
