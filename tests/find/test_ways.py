"""Where the ways to say an act stand: sequences of lemmas, the longest first."""

import pytest

from sayso.find.act.ways import match_ways
from tests.find.plain import ENGLISH, parsed
from tests.find.seen import acts


def named(text: str) -> list[tuple[str, str]]:
    return [(m.value.act, text[m.span.start : m.span.end]) for m in acts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed 12 farmers.", [("killed", "killed")]),
        ("Rebels kill 12 farmers.", [("killed", "kill")]),
        ("Rebels are killing farmers.", [("killed", "killing")]),
        ("REBELS KILLED 12 FARMERS.", [("killed", "KILLED")]),
        ("Police shot dead two shepherds.", [("killed", "shot dead")]),
        ("Nine men lost their lives.", [("died", "lost")]),
        ("Six men were put to death.", [("executed", "put to death")]),
        ("Two men were beheaded.", [("executed", "beheaded")]),
        ("Rebels kidnapped nine teachers.", [("abducted", "kidnapped")]),
        ("Nine teachers went missing.", [("missing", "went missing")]),
        ("Nine teachers were freed.", [("released", "freed")]),
        ("Soldiers deported 40 families.", [("deported", "deported")]),
        ("Guards tortured nine prisoners.", [("tortured", "tortured")]),
    ],
)
def test_a_way_gives_its_act_and_its_words(text: str, expected: list[tuple[str, str]]) -> None:
    """Any form of the verb, any case, the words as they stand."""
    assert named(text) == expected


def test_a_gap_reaches_over_a_noun_phrase_and_not_over_a_sentence() -> None:
    """ "Take ... hostage" holds its victims between."""
    assert [act for act, _ in named("Rebels took the two old monks of Osk hostage.")] == ["hostage"]
    assert named("Rebels took the road. The hostage slept.") == []


def test_the_longest_sequence_wins() -> None:
    """ "Shot dead" is not "shot"."""
    text = parsed("Police shot dead two shepherds.")
    first = next(match_ways(text, 1, ENGLISH))
    assert (first[0].act, first[1]) == ("killed", (1, 2))


def test_matches_come_in_the_same_order_every_time() -> None:
    """Ties are broken by the name of the rule."""
    text = parsed("Twelve villagers were shot in Osk.")
    assert list(match_ways(text, 3, ENGLISH)) == list(match_ways(text, 3, ENGLISH))


@pytest.mark.parametrize(
    ("text", "acts_found"),
    [
        ("Killed: 12\nWounded: 4", ["killed", "injured"]),
        ("- Killed: 12", ["killed"]),
        ("* Missing: 12", ["missing"]),
    ],
)
def test_a_label_stands_at_the_start_of_a_line(text: str, acts_found: list[str]) -> None:
    """Also as an item of a list."""
    assert [act for act, _ in named(text)] == acts_found


def test_every_rule_names_its_entry() -> None:
    """A reader can look it up."""
    rules = [m.rule for m in acts("Rebels killed 12 farmers and kidnapped two nurses.")]
    assert [rule.split("#")[0] for rule in rules] == [
        "en/acts/killed.toml", "en/acts/abducted.toml"
    ]  # fmt: skip


def test_a_bare_strike_is_an_attack_where_one_was_told_before() -> None:
    """After an airstrike "the strike" is that strike; a strike of nurses is none."""
    told = "An airstrike hit a house in Osk. The strike was blamed on rebels."
    assert ("attacked", "strike") in named(told)
    assert named("Nurses began a strike in Osk. The strike was blamed on poor pay.") == []
