"""A note on an act word stands only where no claim of the sentence holds that word as its own."""

import pytest

from tests.claim.told import told


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("The governor called the attack on Osk a war crime.", []),
        ("Six soldiers died in a suicide bombing in Osk.", []),
        ("The siege was a crime against humanity, the mayor said.", []),
        ("After the killings the shops of Osk stayed shut.", ["killings"]),
        ("The mayor called the raid a war crime. The killings go on.", ["killings"]),
    ],
)
def test_what_a_claim_holds_is_not_noted(text: str, noted: list[str]) -> None:
    """What is called by a term, and what an act was done with, is no deed without a victim."""
    reading = told(text)
    notes = [note for note in reading.notes if note.kind == "no_victim"]
    assert [reading.document[note.span] for note in notes] == noted
