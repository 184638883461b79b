"""What a sentence leaves out because it has said it before is suffered all the same."""

import pytest

from tests.claim.told import heads

TEXTS = (
    (
        "The men were taken to a barracks, beaten and released the next day.",
        ["injured .. men", "released .. men"],
    ),
    (
        "Two boys were taken to a house owned by the army, beaten and shot.",
        ["injured 2..2 boys", "casualties 2..2 boys"],
    ),
    ("He was sent to a prison built in 1960, and died there.", ["died 1..1"]),
    ("Four soldiers died, as did two guards.", ["died 4..4 soldiers", "died 2..2 guards"]),
    (
        "Three women were raped, and so was a girl of 12.",
        ["sexual_violence 3..3 women", "sexual_violence 1..1 girl"],
    ),
    (
        "The teacher was shot, and so too was his brother.",
        ["casualties 2..2"],
    ),
    ("As was his custom, the mayor came late; nine were arrested.", ["detained 9..9"]),
    (
        "The mayor was abducted on Monday and his body found on Thursday.",
        ["abducted 1..1 mayor", "bodies_found 1..1 body"],
    ),
    ("A house collapsed, killing all but the mother.", ["killed .. all"]),
    ("Nobody but the pilot was hurt.", ["injured 1..1 pilot"]),
    ("He stabbed his wife and then himself.", ["casualties 1..1 wife", "casualties 1..1"]),
)


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text for text, _ in TEXTS])
def test_what_is_left_out_is_read_from_what_was_said(text: str, expected: list[str]) -> None:
    """A participle, a "so was" or a second subject stands for the verb before it; a "but" takes one out."""
    assert heads(text) == expected
