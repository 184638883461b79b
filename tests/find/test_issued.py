"""Documents that are somebody's words, and explainers that are nobody's but the publisher's."""

from tests.claim.told import claims

EXPLAINER = """What we know about the shipwreck

How many were on board?
Survivors interviewed by the charity Open Sea say there were more than 300.

How many died?
So far 83 bodies have been recovered.
"""


def test_who_interviewed_others_does_not_answer_the_questions_of_an_explainer() -> None:
    """The answers are told by the publisher."""
    (found,) = claims(EXPLAINER)
    assert found.act == "bodies_found"
    assert [hop.relation for hop in found.attribution] == ["publishes"]
