"""Legal and loaded words are found where somebody calls something by them, and nowhere else."""

import pytest

from sayso.find.act.legal import find_legal
from tests.find.plain import ENGLISH, parsed

EXAMPLES = [(term.name, example) for term in ENGLISH.legal for example in term.examples]


def calls(text: str) -> list[tuple[str, str]]:
    found = parsed(text)
    return [(mention.value, found.doc[mention.span]) for mention in find_legal(found, ENGLISH)]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_every_example_of_a_term_is_found_as_that_term(name: str, example: str) -> None:
    """The list is closed, and each entry of it works."""
    assert name in [term for term, _ in calls(example)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The union condemned the slaughter in Osk as an act of genocide "
            "or a crime against humanity.",
            [
                ("slaughter", "slaughter"),
                ("genocide", "genocide"),
                ("crime_against_humanity", "crime against humanity"),
            ],
        ),
        (
            "The local counter-terrorism measures put an end to the unlawful occupation of Tarl, "
            "where villagers were killed.",
            [("counter_terrorism", "counter-terrorism"), ("occupation", "occupation")],
        ),
        ("Terrorists killed nine villagers.", [("terrorism", "Terrorists")]),
        ("THE GENOCIDE IN OSK KILLED 40.", [("genocide", "GENOCIDE")]),
        ("The army liberated Osk and killed nine.", [("liberated", "liberated")]),
        ("They said the killing was a tragic accident.", [("accident", "tragic accident")]),
        ("The staff said 12 fighters were neutralised.", [("neutralised", "neutralised")]),
    ],
)
def test_terms_are_found_with_their_words(text: str, expected: list[tuple[str, str]]) -> None:
    """The longest words win, in the order of the text, whatever the case of letters."""
    assert calls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The War Crimes Tribunal heard how 12 men were killed.",
        "A court for war crimes sentenced two killers.",
        "A man was shot dead in Liberation Street.",
        "The Tarl National Liberation Front killed four soldiers.",
        "The Popular Front for the Liberation of Tarl killed four soldiers.",
        "The Counter-Terrorism Unit arrested four men.",
        "The war crimes prosecutor was shot.",
        "The killed man was a baker by occupation.",
        "Three men were killed in a car accident.",
        "Nine died in an accident near Osk.",
        "The rebels liberated two hostages.",
        "The plan to eliminate poverty was attacked.",
        "She taught a self-defence class before she was killed.",
        "The slaughter of the pigs begins in autumn.",
        "The 9-0 win was a slaughter on the pitch in the match.",
        'The novel "A Massacre in Marn" sold well.',
    ],
)
def test_names_causes_and_other_senses_are_no_calls(text: str) -> None:
    """The name of a court or a street, a job, and an accident on the road call nothing."""
    assert calls(text) == []


@pytest.mark.parametrize("side", ["Kessian", "Osterian"])
@pytest.mark.parametrize("word", ["aggression", "terrorism", "occupation", "massacre"])
def test_a_word_counts_for_every_side_alike(side: str, word: str) -> None:
    """No side has a rule of its own."""
    assert [term for term, _ in calls(f"The letter condemned {side} {word} in Osk.")] == [word]
