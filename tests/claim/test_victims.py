"""Pronouns and bare numbers stand for the people that the sentence names before them."""

import pytest

from tests.claim.told import heads, only


@pytest.mark.parametrize(
    ("text", "act", "bounds", "derived"),
    [
        ("Rebels abducted nine teachers and killed them.", "killed", (9, 9), True),
        ("Rebels abducted nine teachers and killed all of them.", "killed", (9, 9), True),
        ("Rebels killed them.", "killed", (None, None), False),
    ],
)
def test_a_pronoun_takes_the_count_of_its_antecedent(
    text: str, act: str, bounds: tuple[int | None, int | None], derived: bool
) -> None:
    """In the same sentence, marked as derived; else it is a plural."""
    count = only(text, act).count
    assert count is not None
    assert (count.bounds, count.derived) == (bounds, derived)


def test_a_pronoun_of_another_sentence_is_a_plural() -> None:
    """The count is not carried over a full stop."""
    count = only("Soldiers saw nine teachers. Rebels killed them.", "killed").count
    assert count is not None and count.bounds == (None, None) and count.plural


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27 people were killed and 60 were wounded.",
         ["killed 27..27 people", "injured 60..60 people"]),
        ("Rebels killed 12 farmers and abducted four.",
         ["killed 12..12 farmers", "abducted 4..4 farmers"]),
    ],
)  # fmt: skip
def test_a_bare_number_shares_the_noun_of_its_own_sentence(text: str, expected: list[str]) -> None:
    """Joined by "and"."""
    assert heads(text) == expected


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Another 40 farmers were killed.", (True, False)),
        ("Nearly 40 farmers were killed.", (False, True)),
        ("Five other residents were killed.", (True, False)),
    ],
)
def test_flags_of_a_number_reach_the_claim(text: str, flags: tuple[bool, bool]) -> None:
    """On top of others; rounded."""
    count = only(text, "killed").count
    assert count is not None and (count.additive, count.about) == flags


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("A third of them were killed.", (None, None)),
        ("A seventh hostage was killed.", (1, 1)),
        ("None of the farmers were killed.", (0, 0)),
        ("No one was killed.", (0, 0)),
        ("Nobody was hurt.", (0, 0)),
        ("Not one farmer was killed.", (0, 0)),
        ("His brother and two nieces were killed.", (3, 3)),
        ("All of the 40 passengers were killed.", (40, 40)),
        ("Two of the hostages were killed.", (2, 2)),
        ("Half of the 40 hostages were freed.", (None, None)),
        ("Most of the prisoners died.", (None, None)),
        ("One in five prisoners died.", (None, None)),
        ("Many were killed.", (None, None)),
        ("Ana Bel, Tor Marn and Lia Dor were killed.", (3, 3)),
        ("Eleven men who were released spoke to the mayor.", (11, None)),
    ],
)
def test_words_that_count_without_a_numeral(
    text: str, bounds: tuple[int | None, int | None]
) -> None:
    """A share is never computed, none is a statement of zero, a list is counted."""
    count = only(text).count
    assert count is not None and count.bounds == bounds


@pytest.mark.parametrize(
    ("text", "group", "words", "names"),
    [
        ("Gunmen killed journalist Ana Bel in Osk.", "journalists", "journalist", ["Ana Bel"]),
        ("Gunmen killed Ana Bel, a journalist, in Osk.", "journalists", "journalist", ["Ana Bel"]),
        ("Ana Bel, 34, a nurse from Tarl, was killed.", "medical", "nurse", ["Ana Bel"]),
        ("Former mayor Tor Marn was killed.", "officials", "Former mayor", ["Tor Marn"]),
    ],
)
def test_a_named_person_is_of_the_group_of_title_or_trade(
    text: str, group: str, words: str, names: list[str]
) -> None:
    """A title before the name, or a noun beside it, says of which group a named person is."""
    claim = only(text)
    assert claim.group is not None
    assert (claim.group.name, claim.group.words) == (group, words)
    assert [name.words for name in claim.names] == names


def test_two_titles_of_one_name_are_one_person() -> None:
    """A second title makes no second victim."""
    claim = only("Senator and presidential candidate Tor Marn was assassinated.")
    assert claim.count is not None
    assert claim.count.low == 1


def test_who_is_coordinated_with_a_titled_name_is_counted() -> None:
    """The driver is not lost behind the name that describes the journalist."""
    claim = only("The journalist Ana Bel and her driver were killed.")
    assert claim.count is not None
    assert (claim.count.low, len(claim.parts)) == (2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed 12 farmers, four of them women.",
        "Gunmen killed 12 farmers, of whom four were women.",
        "Gunmen killed 12 farmers, at least four of whom were women.",
    ],
)
def test_some_of_them_are_a_part(text: str) -> None:
    """A number with "of them" after the whole is a part of it."""
    claim = only(text)
    assert [(part.count.low, part.group and part.group.name) for part in claim.parts] == [
        (4, "women")
    ]


def test_those_included_are_a_part_of_the_whole_before() -> None:
    """ "Those killed included" names a part, with a claim of its own."""
    found = heads("Twelve people were killed. Those killed included four women.")
    assert [head for head in found if "women" in head] == ["killed 4..4 women"]


@pytest.mark.parametrize("label", ["Orl", "Upper Fen"])
def test_the_head_of_a_row_is_none_of_those_it_counts(label: str) -> None:
    """The name before a colon says where, and is no person among the injured."""
    count = only(f"By district\n{label}: 11 killed, 29 injured\n", "injured").count
    assert count is not None
    assert (count.bounds, count.derived) == ((29, 29), False)


def test_a_number_in_brackets_behind_its_whole_counts_the_dead() -> None:
    """ "14 victims (12 dead, two wounded)": twelve died."""
    assert heads("Police listed 14 victims (12 dead, two wounded).") == [
        "died 12..12",
        "injured 2..2",
    ]
