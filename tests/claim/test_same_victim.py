"""A day told of a victim holds for the same act on the same victim elsewhere, and for nothing else."""

import pytest

from sayso.model.claim import Claim
from tests.claim.told import claims


def day(claim: Claim) -> str | None:
    return claim.time.edtf if claim.time else None


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers condemned the murder of Tor Marn, a judge in Osk.\n\nThe town was quiet.\n\n"
        "Marn was shot dead near his house on 3 May 2021, his brother said.",
        "Tor Marn, a judge, was killed on 3 May 2021 in Osk.\n\nHis house was sold.\n\n"
        "Rebels killed Marn because he had sent their leader to prison, the mayor said.",
        "Students protested against the killing of six nurses in Osk.\n\nThe town was quiet.\n\n"
        "Six nurses were killed by soldiers on 3 May 2021.",
    ],
)
def test_nobody_dies_twice(text: str) -> None:
    """The day of a death is told once, before or later, by name or by the same number of the same people."""
    found = [one for one in claims(text) if one.act in ("killed", "casualties")]
    assert found
    assert {day(one) for one in found} == {"2021-05-03"}


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers condemned the murder of Tor Marn, a judge in Osk.\n\nThe town was quiet.\n\n"
        "Ana Bel was shot dead near her house on 3 May 2021, her brother said.",
        "Lawyers condemned the murder of Tor Marn, a judge in Osk.\n\nThe town was quiet.\n\n"
        "Marn was abducted near his house on 3 May 2021, his brother said.",
        "Students protested against the killing of six nurses in Osk.\n\nThe town was quiet.\n\n"
        "Nine nurses were killed by soldiers on 3 May 2021, the mayor said.",
    ],
)
def test_another_victim_number_or_act_lends_no_day(text: str) -> None:
    """Another name, another number, or what was done to the victim before."""
    first = next(one for one in claims(text) if one.act == "killed")
    assert day(first) is None
