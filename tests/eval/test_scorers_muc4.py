"""The MUC-4 scorer by its guidelines of 1992, rule by rule, on invented events."""

import pytest

from eval.figure import score as percent
from eval.muc4_credit import credit
from eval.muc4_key import SLOTS, Fill, Template, alternatives, parse_fill
from eval.muc4_score import score


def one(slot: str, key: str, answer: str) -> float:
    """Return the credit of one value against another."""
    return credit(slot, Fill((key,)), Fill((answer,)))


@pytest.mark.parametrize(
    ("slot", "key", "answer", "earned"),
    [
        ("type", "BOMBING", "ATTACK", 0.5),  # the general type is partial
        ("type", "ATTACK", "BOMBING", 0.0),
        ("perp_conf", "SUSPECTED OR ACCUSED BY AUTHORITIES", "SUSPECTED OR ACCUSED", 0.5),
        ("perp_conf", "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES", 0.0),
        ("perp_conf", "POSSIBLE", "REPORTED AS FACT", 0.0),
        ("hum_effect", "NO INJURY OR DEATH", "NO DEATH", 0.5),  # less than the key says
        ("hum_effect", "NO DEATH", "NO INJURY OR DEATH", 0.0),
        ("hum_effect", "DEATH", "INJURY", 0.0),
        ("hum_num", "5 - 7", "7", 0.5),  # an end of the range
        ("hum_num", "5 - 7", "6", 0.0),
        ("hum_num", "~7", "7", 0.5),
        ("hum_num", "7", "~7", 0.0),
        ("hum_num", "30-", "30-", 1.0),
        ("hum_num", "PLURAL", "5", 0.0),
        ("phys_num", "5-7", "5 - 7", 1.0),
    ],
)
def test_set_fills_and_numbers(slot: str, key: str, answer: str, earned: float) -> None:
    """Only the exceptions that the guidelines name are partial."""
    assert one(slot, key, answer) == earned


@pytest.mark.parametrize(
    ("key", "answer", "earned"),
    [
        ("25 AUG 89 - 26 AUG 89", "26 AUG 89", 0.5),
        ("20 AUG 89 - 26 AUG 89", "23 AUG 89", 0.5),
        ("20 AUG 89 - 26 AUG 89", "28 AUG 89", 0.0),
        ("- 26 AUG 89", "26 AUG 89", 0.5),
        ("- 26 AUG 89", "25 AUG 89", 0.5),
        ("- 26 AUG 89", "27 AUG 89", 0.0),
        ("25 AUG 89 - 26 AUG 89", "- 26 AUG 89", 0.5),
        ("26 AUG 89", "- 26 AUG 89", 0.5),
        ("16 AUG 89", "- 26 AUG 89", 0.0),
        ("25 AUG 89", "- 26 AUG 89", 0.0),
        ("24 AUG 89 - 25 AUG 89", "- 26 AUG 89", 0.0),
        ("-26 AUG 89", "- 26 AUG 89", 1.0),
    ],
)
def test_dates(key: str, answer: str, earned: float) -> None:
    """A part of the key's days is partial, and a default that ends on the key's last day."""
    assert one("date", key, answer) == earned


@pytest.mark.parametrize(
    ("key", "answer", "earned"),
    [
        ("KESSIA: OSK (CITY)", "KESSIA: OSK (CITY)", 1.0),
        ("KESSIA: OSK (CITY)", "KESSIA: OSK", 1.0),
        ("KESSIA: OSK (CITY) - TARL (CITY)", "KESSIA: OSK (CITY)", 0.5),
        ("KESSIA: MARN (DISTRICT): OSK (CITY)", "DORVA: MARN (DISTRICT): OSK (CITY)", 0.5),
        ("KESSIA: OSK (CITY)", "OSK", 0.5),  # no country is no better than a wrong one
        ("KESSIA: OSK (CITY)", "KESSIA", 0.5),
        ("KESSIA: MARN (DISTRICT): OSK (CITY)", "KESSIA: TARL (CITY)", 0.5),
        ("KESSIA", "KESSIA: TARL (CITY)", 0.5),
        ("KESSIA: OSK (CITY)", "DORVA: TARL (CITY)", 0.0),
    ],
)
def test_places(key: str, answer: str, earned: float) -> None:
    """All but the country, the country alone, or one end of a way between two places is partial."""
    assert one("location", key, answer) == earned


@pytest.mark.parametrize(
    ("slot", "key", "answer", "earned"),
    [
        ("hum_desc", "FARMERS", "THE 3 FARMERS", 1.0),
        ("hum_desc", "FARMERS", "OLD FARMERS WHO WERE WITNESSES", 1.0),
        ("hum_desc", "MAYOR OF OSK", "MAYOR", 1.0),
        ("hum_desc", "OLD FARMERS", "OLD GUARDS", 0.5),
        ("hum_name", "ANA BEL MARN", "MARN", 0.5),  # a part of a name
        ("hum_name", "ANA BEL", "MS ANA BEL", 1.0),  # with a title
        ("perp_org", "THIRD VESHTI BRIGADE", "BRIGADE", 0.5),
        ("hum_name", "ANA BEL", "TOR MARN", 0.0),
    ],
)
def test_strings(slot: str, key: str, answer: str, earned: float) -> None:
    """Articles and further modifiers cost nothing, a part of a name is partial."""
    assert one(slot, key, answer) == earned


@pytest.mark.parametrize(
    ("value", "reference", "earned"),
    [("DEATH", "FARMERS", 1.0), ("DEATH", "GUARDS", 0.5), ("INJURY", "FARMERS", 0.0)],
)
def test_cross_references(value: str, reference: str, earned: float) -> None:
    """A right value at the wrong string is partial, a wrong one is wrong wherever it stands."""
    key = Fill(("DEATH",), ("FARMERS",))
    assert credit("hum_effect", key, Fill((value,), (reference,))) == earned
    partial = Fill(("~7",), ("FARMERS",))
    assert credit("hum_num", partial, Fill(("7",), ("GUARDS",))) == 0.5


def test_alternatives_are_split_outside_of_parentheses() -> None:
    """Any of several values will do; a stroke between two kinds of one place splits nothing."""
    assert alternatives("(KESSIA: OSK (CITY)) / (KESSIA)") == ("KESSIA: OSK (CITY)", "KESSIA")
    assert alternatives("KESSIA: OSK (CITY / DISTRICT)") == ("KESSIA: OSK (CITY / DISTRICT)",)
    assert alternatives("(- 12 NOV 89) / (13 NOV 89)") == ("- 12 NOV 89", "13 NOV 89")
    fill = parse_fill("1 / PLURAL", "phys_num")
    assert fill is not None
    assert credit("phys_num", fill, Fill(("PLURAL",))) == 1.0
    effect = parse_fill('NO INJURY: "-"', "hum_effect")
    assert effect == Fill(("NO INJURY",))


def event(**slots: str) -> Template:
    """Make a template with one value a slot."""
    return Template({slot: (Fill((value,)),) for slot, value in slots.items()})


def f_of(key: tuple[Template, ...], answer: tuple[Template, ...]) -> float:
    """Return F of all slots."""
    tallies = score(key, answer)
    return percent("f1", (tallies[slot] for slot in SLOTS))


def test_an_optional_fill_costs_nothing_where_it_is_left_out() -> None:
    """It counts where it is found; an optional event that nobody tells is not missed."""
    bare = event(type="ATTACK", hum_desc="FARMERS")
    fills = (Fill(("FARMERS",)), Fill(("GUARDS",), (), True))
    key = Template({**bare.slots, "hum_desc": fills})
    assert f_of((key,), (bare,)) == 100
    assert score((key,), (key,))["hum_desc"].wanted == 2
    optional = Template(event(type="ARSON", hum_desc="CLERKS").slots, optional=True)
    assert f_of((bare, optional), (bare,)) == 100


def test_the_assignment_is_the_best_one() -> None:
    """The pairing with the highest credit in all is taken, not the first best pair."""
    first = event(type="ATTACK", hum_desc="FARMERS", date="26 AUG 89")
    second = event(type="ATTACK", hum_desc="FARMERS", date="27 AUG 89")
    tallies = score((first, second), (second, first))
    assert tallies["date"].right == 2


def test_a_pair_needs_type_and_someone_or_something() -> None:
    """The day and the place alone make no pair; an attack may stand for a bombing."""
    key = event(type="BOMBING", date="26 AUG 89", location="KESSIA", hum_desc="FARMERS")
    assert score((key,), (event(type="BOMBING", date="26 AUG 89"),))["date"].right == 0
    assert score((key,), (event(type="ARSON", hum_desc="FARMERS"),))["hum_desc"].right == 0
    assert score((key,), (event(type="ATTACK", hum_desc="FARMERS"),))["type"].right == 0.5


def test_spurious_events_count_all_their_fills() -> None:
    """What is told too much lowers precision in every slot of it."""
    key = event(type="ATTACK", hum_desc="FARMERS")
    extra = event(type="ARSON", hum_desc="CLERKS")
    assert score((key,), (key, extra))["hum_desc"].found == 2
