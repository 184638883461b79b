"""Those who are parts of a number are not counted again beside it."""

import pytest

from tests.claim.told import claims, heads


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        (
            "Troops shelled a bus, killing 31 people, among them 12 women and eight children.",
            ["attacked", "killed 31..31 people"],
        ),
        (
            "Rebels abducted 40 pupils, including nine girls and two boys.",
            ["abducted 40..40 pupils"],
        ),
        (
            "Rebels killed 12 farmers and two nurses.",
            ["killed 12..12 farmers", "killed 2..2 nurses"],
        ),
    ],
)
def test_a_part_is_no_claim_beside_its_whole(text: str, claimed: list[str]) -> None:
    """What stands behind "among them" is inside the number; what stands behind "and" is beside it."""
    assert heads(text) == claimed


@pytest.mark.parametrize(
    "text",
    [
        "The blast injured 41 people, among them nine children and two teachers, the mayor said.",
        "The blast injured 41 people, among them nine children, a doctor told Reutal.",
        "Rebels abducted 20 people, including nine women and a monk, two witnesses said.",
    ],
)
def test_the_speaker_is_no_part(text: str) -> None:
    """Who says it at the end stands outside of the list."""
    claim = claims(text)[0]
    words = [part.group.words for part in claim.parts if part.group]
    assert not {"mayor", "doctor", "witnesses"} & set(words)
    assert words
