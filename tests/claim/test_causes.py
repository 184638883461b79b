"""What brought an effect about decides between killed and died, and gives the means."""

import pytest

from tests.claim.told import claims, only, ties


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("27 people died in the air strike.", "killed"),
        ("27 people were killed in the air strike.", "killed"),
        ("Nine people died when police opened fire.", "killed"),
        ("The fishermen drowned after a patrol vessel rammed their boat.", "killed"),
        ("Nine people died of gunshot wounds.", "killed"),
        ("27 people died.", "died"),
        ("27 people lost their lives.", "died"),
        ("27 people are dead.", "died"),
        ("27 people were killed in the fire.", "died"),
        ("27 people were killed in the crash.", "died"),
        ("27 people were killed in the landslide.", "died"),
        ("27 people were killed in the flood.", "died"),
        ("27 people died of cholera.", "died"),
        ("27 people drowned.", "died"),
        ("Rebels killed 27 people.", "killed"),
        ("Soldiers killed 27 people in a fire that they set.", "killed"),
        ("27 people were shot dead.", "killed"),
    ],
)
def test_violence_in_the_sentence_makes_a_death_a_killing(text: str, act: str) -> None:
    """An agent, a weapon or an attack; an accident makes a killing a death."""
    found = [claim.act for claim in claims(text) if claim.act in ("killed", "died")]
    assert found == [act]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("27 people were killed in the air strike.", ["air_strike"]),
        ("27 people were killed by shells.", ["artillery"]),
        ("A drone killed nine herders.", ["drone"]),
        ("A car bomb killed nine traders.", ["explosive"]),
        ("Two shepherds were stabbed to death.", ["blade"]),
        ("Police shot dead two shepherds.", ["firearm"]),
        ("Two prisoners were beaten with clubs.", ["beating"]),
        ("Rebels killed 12 farmers.", []),
        ("Rebels killed 12 farmers with machetes.", ["blade"]),
        ("A missile hit a school and killed nine pupils.", ["missile"]),
    ],
)
def test_a_claim_takes_the_means_that_hang_on_it(text: str, kinds: list[str]) -> None:
    """A weapon, a strike, or what the verb itself says."""
    victims = [claim for claim in claims(text) if claim.count is not None]
    assert [means.kind for means in victims[0].means] == kinds


def test_a_means_of_another_act_is_not_taken() -> None:
    """Each act of a sentence keeps its own weapon."""
    text = "Soldiers killed nine men with knives and a drone wounded four women."
    assert [m.kind for m in only(text, "killed").means] == ["blade"]
    assert [m.kind for m in only(text, "injured").means] == ["drone"]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed when police opened fire.",
        "Rebels attacked a market and killed nine traders.",
    ],
)
def test_an_effect_points_to_the_attack_behind_it(text: str) -> None:
    """By `result_of`."""
    found = ties(text)
    assert [kind for _, kind, _ in found] == ["result_of"]
    assert found[0][0].startswith("killed") and not found[0][2].startswith("killed")


def test_the_attack_in_which_people_died_killed_them() -> None:
    """A clause "in which" says what the attack before it did."""
    claim = only(
        "Two soldiers were hurt in an ambush by rebels in which four civilians died.", "killed"
    )
    assert claim.group is not None
    assert claim.perpetrator is not None
    assert (claim.group.words, claim.perpetrator.words) == ("civilians", "rebels")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Nine men were killed before the army shelled the town.", None),
        ("The attackers were shot dead before they could detonate their vests.", None),
        ("Twelve men were wounded when soldiers opened fire before dawn.", "soldiers"),
    ],
)
def test_what_came_later_brought_nothing_about(text: str, doer: str | None) -> None:
    """An attack behind "before" is no cause of what had happened by then."""
    found = claims(text)[0].perpetrator
    assert (found and found.words) == doer
