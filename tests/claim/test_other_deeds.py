"""A place that belongs to another deed of the same sentence is no place of this one."""

import pytest

from tests.claim.told import claims


def where(text: str, act: str) -> list[list[str]]:
    return [[place.words for place in claim.places] for claim in claims(text, act)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Detectives arrested four men in connection with a robbery in Osk.", []),
        ("Four arrested after robbery in Osk", []),
        ("Police arrested three men for the killing of a nurse in Osk.", []),
        ("Police arrested 40 people after clashes in Osk.", ["Osk"]),
        ("A man was arrested in Tarl for killing two people in Osk.", ["Tarl"]),
        ("Soldiers killed two farmers and arrested nine in Osk.", ["Osk"]),
    ],
)
def test_an_arrest_is_not_where_its_reason_was(text: str, expected: list[str]) -> None:
    """Unless the reason is what people are arrested at."""
    assert where(text, "detained") == [expected]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("The mayor urged rebels to release two nurses who were abducted in Tarl.", "released", []),
        ("Rebels freed two nurses in Osk who had been abducted in Tarl.", "released", ["Osk"]),
        ("A man was arrested in Tarl on Friday for killing two people.", "killed", []),
        ("Police in Tarl arrested a man who killed two women.", "killed", []),
        ("Gunmen shot dead two men who had been released from prison in Osk.", "killed", []),
        ("Bodies of nine people killed in Osk were found in Tarl.", "bodies_found", ["Tarl"]),
        ("Two men went on trial in Tarl for killing a judge.", "killed", []),
        ("In Tarl, a court heard that soldiers had killed nine men.", "killed", []),
        ("Hundreds marched in Tarl after police killed a student.", "killed", []),
        ("Nine people died in Osk after soldiers shelled a market.", "killed", ["Osk"]),
    ],
)
def test_a_release_a_find_or_an_arrest_is_elsewhere_than_the_deed_before_it(
    text: str, act: str, expected: list[str]
) -> None:
    """And the deed elsewhere than them."""
    assert where(text, act) == [expected]
