"""The check of a pack finds each fault that is planted in a small one, and no other."""

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.packs.check import check_counters, check_ways
from sayso.packs.closed import check_names
from sayso.packs.problems import Places, Problem
from sayso.packs.shown import check_examples, check_minimum, shows
from tests.packs import made

PLACES = Places("en")


def reasons(problems: object) -> list[str]:
    return [problem.reason for problem in problems]


def test_a_sound_way_has_no_fault_and_is_parsed_once_an_example() -> None:
    """The dear parse happens once, however many words the entry has."""
    reader = made.PlainReader()
    assert not list(check_ways(made.pack(ways=(made.WAY,)), reader, PLACES))
    assert reader.parses == 2


def test_an_example_that_its_entry_does_not_find_is_a_fault() -> None:
    """Each example is found by the entry that it stands in."""
    way = replace(made.WAY, examples=(*made.WAY.examples, "Rebels spared a guard."))
    found = reasons(check_ways(made.pack(ways=(way,)), made.PlainReader(), PLACES))
    assert found == ["its entry does not find: Rebels spared a guard."]


def test_an_example_found_by_another_entry_is_a_fault() -> None:
    """A word in two entries is found by one of them only, and the other says so."""
    twin = replace(made.WAY, name="twin", rule="en/acts/killed.toml#twin", words=("maim",))
    found = reasons(check_ways(made.pack(ways=(made.WAY, twin)), made.PlainReader(), PLACES))
    assert "its entry does not find: Gunmen kill 12 farmers." in found


def test_a_word_that_no_example_needs_is_a_fault() -> None:
    """Taking the word out must make some example fail."""
    way = replace(made.WAY, words=("kill", "slay", "murder"))
    found = reasons(check_ways(made.pack(ways=(way,)), made.PlainReader(), PLACES))
    assert found == ["no example needs: murder"]


def test_a_longer_word_is_needed_where_it_makes_the_act_words_longer() -> None:
    """A word counts as needed when without it the entry finds fewer words of an example."""
    way = replace(made.WAY, words=("kill", "kill dead"), examples=("Gunmen kill dead a man.",))
    found = reasons(check_ways(made.pack(ways=(way,)), made.PlainReader(), PLACES))
    assert found == ["no example needs: kill"]


@pytest.mark.parametrize(
    "why", ["metaphor", "sport", "title", "other_sense", "negation", "future", "question"]
)
def test_a_counter_that_makes_an_asserted_claim_is_a_fault(why: str) -> None:
    """A counter keeps its promise whatever its reason."""
    counter = replace(made.COUNTER, why=why)
    pack = made.pack(counters=(counter,))
    assert not list(check_counters(pack, made.PlainReader(), PLACES))
    reader = made.PlainReader(claimed=(counter.text,))
    (problem,) = check_counters(pack, reader, PLACES)
    assert problem.reason == f"{why}, yet asserted killed (killed, 613): {counter.text}"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"form": "adverb"}, "unknown form: adverb"),
        ({"victim": "of"}, "unknown victim of a verb: of"),
        ({"agent": "by"}, "unknown agent of a verb: by"),
        ({"means": "magic"}, "unknown means of a verb: magic"),
        ({"stage": "hoped"}, "unknown stage of a verb: hoped"),
        ({"harm": "sorrow"}, "unknown harm of a verb: sorrow"),
        ({"act": "slain"}, "unknown act of a verb: slain"),
        ({"needs": ("castle",)}, "unknown need: castle"),
    ],
)
def test_a_name_outside_its_vocabulary_is_a_fault(change: dict[str, object], reason: str) -> None:
    """Every value of a way comes from a closed list."""
    way = replace(made.WAY, **change)
    assert reasons(check_names(made.pack(ways=(way,)), PLACES)) == [reason]


@pytest.mark.parametrize(
    ("lists", "reason"),
    [
        ({"groups": (made.words("dwarfs", "dwarf", axis="age"),)}, "unknown group or axis"),
        ({"groups": (made.words("women", "woman", axis="age"),)}, "unknown group or axis"),
        ({"actors": (made.words("ghosts", "ghost"),)}, "unknown kind of perpetrator: ghosts"),
        ({"targets": (made.words("moon", "moon"),)}, "unknown type of target: moon"),
        ({"means": (made.words("magic", "spell"),)}, "unknown means: magic"),
        ({"causes": (made.words("fate", "fate"),)}, "unknown cause: fate"),
        ({"legal": (made.words("sin", "sin", axis="bare"),)}, "unknown sort or axis"),
        ({"not_harm": (made.words("sport", "goal"),)}, "unknown reading of a harmless list"),
        ({"stages": (made.words("try", "try", value="stage=hoped"),)}, "unknown value of a stage"),
        ({"counters": (replace(made.COUNTER, why="luck"),)}, "unknown why: luck"),
    ],
)
def test_a_list_outside_its_vocabulary_is_a_fault(lists: dict[str, object], reason: str) -> None:
    """The names of lists come from closed lists too."""
    (found,) = reasons(check_names(made.pack(**lists), PLACES))
    assert found.startswith(reason)


def test_an_example_without_a_word_of_its_entry_is_a_fault() -> None:
    """An example shows what it is an example of."""
    good = made.words("women", "woman", "pregnant woman", example="Two women died.")
    bad = made.words("men", "man", example="A boy died.")
    pack = made.pack(groups=(good, bad), forms=(made.words("woman", "women"),))
    assert reasons(check_examples(pack, PLACES)) == ["no word of the entry in: A boy died."]


@pytest.mark.parametrize(
    ("word", "example"),
    [
        ("casualty", "Many casualties."),
        ("self-defence", "It was self-defence."),
        ("warn that ~ will", "He warned that the front will act."),
        ("plot to", "They plotted to kill."),
        ("strike", "They were striking it."),
    ],
)
def test_a_word_shows_in_its_forms(word: str, example: str) -> None:
    """Endings, hyphens and gaps do not hide a word."""
    assert shows(made.words("any", word), example, made.pack())


def test_a_language_with_too_little_is_a_fault() -> None:
    """A language that exists in name only does not pass."""
    found = reasons(check_minimum(made.pack(ways=(made.WAY,)), PLACES))
    assert "too few ways: 1, at least 60" in found
    assert "no counter for the act: killed" in found


def test_a_fault_says_where_it_stands(tmp_path: Path) -> None:
    """File, line, entry and reason, in one line."""
    folder = tmp_path / "en" / "acts"
    folder.mkdir(parents=True)
    text = 'act = "killed"\n\n[[way]]\nname = "kill"\nwords = [\n  "kill",\n  "slay",\n]\n'
    (folder / "killed.toml").write_text(text, encoding="utf-8")
    problem = Places("en", tmp_path).of_way(made.WAY, "slay", "no example needs: slay")
    assert problem == Problem("en/acts/killed.toml", 7, "kill", "no example needs: slay")
    assert str(problem) == "en/acts/killed.toml:7: kill: no example needs: slay"
