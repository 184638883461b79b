"""Words that govern an act: how far it came, and who had what part in it."""

import pytest

from sayso.find.act.acts import find_acts
from sayso.model.mention import Governed
from tests.find.plain import ENGLISH, parsed
from tests.find.seen import acts

Row = tuple[str, str, str, str]


def governed(text: str) -> Governed | None:
    return next((m.value.governed for m in acts(text) if m.value.governed), None)


@pytest.mark.parametrize(
    ("text", "act", "stage", "involvement"),
    [
        ("Rebels threatened to execute 20 hostages.", "threatened", "", ""),
        ("They vowed to kill the mayor.", "threatened", "", ""),
        ("A man tried to kill the mayor.", "attacked", "attempted", ""),
        ("A man attempted to kill the mayor.", "attacked", "attempted", ""),
        ("The attempted murder of a judge shook Osk.", "attacked", "attempted", ""),
        ("Three men plotted to kill the governor.", "attacked", "planned", ""),
        ("A plot to kill the governor was found.", "attacked", "planned", ""),
        ("Police thwarted an attack on the market.", "attacked", "foiled", ""),
        ("A bomb was defused before it exploded at a school.", "attacked", "foiled", ""),
        ("Police deactivated a bomb before it went off in a hotel.", "attacked", "foiled", ""),
        ("The colonel ordered his men to shoot nine prisoners.", "", "", "ordered"),
        ("The neighbour helped to kill the family.", "", "", "aided"),
        ("A man suspected of killing two nurses was arrested.", "", "", "suspected"),
    ],
)
def test_a_governing_word_changes_act_stage_or_part(
    text: str, act: str, stage: str, involvement: str
) -> None:
    """A threat is no deed, an attempt no killing, an order no hand."""
    found = governed(text)
    assert found is not None
    assert (found.act, found.stage, found.involvement) == (act, stage, involvement)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed the mayor.",
        "Rebels killed the mayor and tried to flee.",
        "The men tried to flee and rebels killed them.",
        "Rebels threatened the mayor. Soldiers killed two farmers.",
        "The plan of the town shows where rebels killed two farmers.",
        "He called off the march before rebels killed him.",
        "Guards prevented the talks before rebels killed two farmers.",
        "The rebels threatened to march on Osk after the killing of two farmers.",
    ],
)
def test_a_word_that_governs_another_verb_changes_nothing(text: str) -> None:
    """The tree decides, not nearness."""
    killed = [m.value for m in acts(text) if m.value.act == "killed"]
    assert len(killed) == 1
    assert killed[0].governed is None


@pytest.mark.parametrize("text", ["A boy tried to flee.", "The chief planned to flee the country."])
def test_who_tries_to_flee_attacks_nobody(text: str) -> None:
    """A flight that was only tried is no deed: a note says so, no claim."""
    found = [act.value for act in find_acts(parsed(text), ENGLISH)]
    assert [(act.act, act.barred) for act in found] == [("", "“try to flee”")]
