"""Nouns that the parser takes for doers: those who were hit, courts, labels, and the subjects of other verbs."""

import pytest

from tests.golden.constructions import read_text


def _told(text: str) -> list[tuple[str, int | None, str | None]]:
    return [
        (
            claim.act,
            claim.count.low if claim.count else None,
            claim.perpetrator.words if claim.perpetrator else None,
        )
        for claim in read_text(text, None).claims
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells struck a crowd waiting for bread in Osk, killing nine people.",
            ("killed", 9, None),
        ),
        (
            "A man appeared before Tarl magistrates charged with the murder of his wife.",
            ("killed", 1, "A man"),
        ),
        (
            "A teacher stood before a court in Osk accused of killing two pupils.",
            ("killed", 2, "A teacher"),
        ),
        ("Two charged after shop owner shot dead in Mill Street", ("killed", 1, None)),
        (
            "The crowd threw stones at the gate and police shot three men.",
            ("casualties", 3, "police"),
        ),
        (
            "We know that on 18 June two bombs dropped by army helicopters hit a clinic, killing nine.",
            ("killed", 9, "army helicopters"),
        ),
        (
            "An airstrike by the Kessian Air Force hit a school in Osk, killing 31 pupils.",
            ("killed", 31, "the Kessian Air Force"),
        ),
        ("Gunmen opened fire as people were dancing, killing nine.", ("killed", 9, "Gunmen")),
        ("Rebels attacked as villagers were praying, killing nine.", ("attacked", None, "Rebels")),
        ("The guard, our colleague Simo Rell, was executed.", ("executed", 1, None)),
    ],
)
def test_the_one_who_did_it_is_the_subject_of_the_deed(
    text: str, expected: tuple[str, int | None, str | None]
) -> None:
    """Who was hit, who judges, and the subject of another verb did nothing."""
    assert expected in _told(text)


def test_a_label_before_a_quotation_is_no_doer() -> None:
    """Who speaks before the colon does not do what the words in quotation marks tell."""
    (claim,) = read_text('Mayor Ana Bel on Tuesday: "Soldiers killed nine people."', None).claims
    assert claim.perpetrator and claim.perpetrator.words == "Soldiers"
    assert claim.attribution[0].kind == "state"


def test_a_region_in_brackets_before_a_colon_counts_nobody() -> None:
    """Bracket and colon are two signs, and the label behind them heads what follows."""
    text = "- 12 February, Peva (Halden province): Four shepherds died when one stepped on a mine."
    assert [told[:2] for told in _told(text)] == [("killed", 4)]
