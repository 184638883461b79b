"""What was used and what merely happened, by the words alone."""

import pytest

from sayso.find.act.means import find_causes, find_means, means_said
from tests.find.plain import ENGLISH, parsed


def means(text: str) -> list[tuple[str, str]]:
    return [(m.value.kind, m.value.words) for m in find_means(parsed(text), ENGLISH)]


def causes(text: str) -> list[str]:
    return [mention.value for mention in find_causes(parsed(text), ENGLISH)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27 died in the air strike.", [("air_strike", "air strike")]),
        ("Shells and mortars killed nine.", [("artillery", "Shells"), ("artillery", "mortars")]),
        ("A car bomb killed four.", [("explosive", "car bomb")]),
        ("They killed him with machetes.", [("blade", "machetes")]),
        ("Kessian rockets killed three.", [("missile", "rockets")]),
        ("A drone strike killed the driver.", [("drone", "drone strike")]),
        ("Two boys were killed by sniper fire.", [("firearm", "sniper fire")]),
        ("Guards beat them with rifle butts.", [("beating", "rifle butts")]),
        ("A rocket-propelled grenade killed him.", [("explosive", "rocket-propelled grenade")]),
    ],
)
def test_means_are_found_with_their_kind(text: str, expected: list[tuple[str, str]]) -> None:
    """The longest words win: a car bomb is no car, sniper fire is no fire."""
    assert means(text) == expected


@pytest.mark.parametrize(
    ("used", "idle"),
    [
        ("They beat nine men with iron bars.", "Nine men were killed near the iron bars."),
        ("Marchers threw stones and killed a guard.", "Two were killed on the old stones."),
        ("He killed three marchers with a truck.", "A man was killed beside his truck."),
    ],
)
def test_things_of_daily_life_count_only_in_use(used: str, idle: str) -> None:
    """A stone is a means where it is thrown, not where it lies."""
    assert means(used)
    assert not means(idle)


@pytest.mark.parametrize(
    "text",
    [
        "Police opened fire and killed two.",
        "The coal mine where nine were killed is shut.",
        "The bomb squad arrested a man.",
        "Soldiers shelled the town and killed two.",
        "Two were killed at the gas station.",
    ],
)
def test_other_senses_and_verbs_are_no_means(text: str) -> None:
    """A verb is an act, a squad is a body, a pit is a place."""
    assert means(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed in the landslide.", ["natural"]),
        ("Two were killed in the crash.", ["accident"]),
        ("Five workers were killed in a fire.", ["accident"]),
        ("A heart attack killed the mayor.", ["disease"]),
        ("A gas explosion killed six.", ["accident"]),
        ("Soldiers opened fire and killed six.", []),
        ("Two boys were killed by sniper fire.", []),
        ("He was killed in cold blood.", []),
        ("A bomb explosion killed six.", []),
    ],
)
def test_causes_that_are_nobodys_act(text: str, expected: list[str]) -> None:
    """Accidents, nature and disease, but not the fire of guns."""
    assert causes(text) == expected


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Soldiers burned dozens of homes.", "burned", "fire"),
        ("Police opened fire on the crowd.", "opened", "firearm"),
        ("A man stabbed the mayor.", "stabbed", "blade"),
        ("Gunmen abducted the mayor.", "abducted", ""),
    ],
)
def test_a_verb_may_say_its_means(text: str, word: str, kind: str) -> None:
    """Stabbed says a blade, abducted says nothing."""
    found = parsed(text)
    (index,) = [token.index for token in found.tokens if token.text == word]
    assert means_said(found, (index,), ENGLISH) == kind
