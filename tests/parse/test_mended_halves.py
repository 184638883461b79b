"""A semicolon parts two sentences: the subject of the first is not that of the second."""

from tests.claim.told import heads


def test_a_ferry_is_no_body_recovered() -> None:
    """The ferry capsized; it is not counted with the bodies."""
    text = "The ferry, which was carrying 300 people, capsized off Marn; 41 bodies have been recovered."
    assert heads(text) == ["bodies_found 41..41 bodies"]


def test_a_plus_behind_a_number_is_its_bound() -> None:
    """ "20+" is at least 20, beside another number too."""
    assert heads("9 killed, 20+ injured in blast near Osk") == ["killed 9..9", "injured 20.."]
