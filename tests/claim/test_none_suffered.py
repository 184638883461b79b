"""A deed of which there was none is a stated zero, not a deed without people."""

import pytest

from tests.claim.told import claims

NONE = (
    ("There were no casualties.", "casualties", None),
    ("No injuries were reported in Osk.", "injured", None),
    ("The blast caused no deaths.", "died", None),
    ("Police made no arrests.", "detained", None),
    ("There were no casualties among civilians.", "casualties", "civilians"),
    ("There were no arrests of journalists in Osk.", "detained", "journalists"),
)


@pytest.mark.parametrize(("text", "act", "group"), NONE)
def test_no_deed_is_a_stated_zero(text: str, act: str, group: str | None) -> None:
    """The word for none is the count, whoever the deed would have befallen."""
    claim = next(claim for claim in claims(text) if claim.act == act)
    assert claim.count is not None
    assert (claim.count.low, claim.count.high) == (0, 0)
    assert claim.count.words is not None
    assert claim.count.words.lower() == "no"
    assert (claim.group and claim.group.words) == group


def test_none_of_another_noun_is_no_zero() -> None:
    """That no trace was found says nothing of how many were murdered."""
    found = claims("No trace of the murder of 12 farmers was found.")
    assert [claim.count and claim.count.low for claim in found] == [12]


def test_a_number_of_deeds_stays_a_number() -> None:
    """Three deaths are three who died."""
    found = claims("Three deaths were reported.")
    assert [claim.count and claim.count.low for claim in found] == [3]
