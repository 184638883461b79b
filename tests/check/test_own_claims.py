"""The program's own claims pass the check that it makes of others' quotations."""

from tests.mutate.own import own_claims
from tests.mutate.tries import faults, texts, try_text

STEP = 4


def test_the_evidence_of_a_claim_leaves_nothing_out() -> None:
    """What a claim rests on stands in the text, with its bound, its negation, its denial."""
    wrong = [own for doc in texts()[1::STEP] for own in own_claims(doc) if own.is_wrong]
    assert wrong == []


def test_altered_quotations_do_not_pass() -> None:
    """The small size of `make mutate` holds."""
    tries = [one for doc in texts()[::STEP] for one in try_text(doc)]
    assert faults(tries, least=400) == []
