"""Reading a dependency tree: subjects, objects, passives, agents, phrases; the trees are made by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.behind import past
from sayso.model.steps import steps_between
from sayso.model.text import Parsed, Span
from sayso.model.tree import (
    after_preposition,
    after_words,
    agents,
    below,
    clause_head,
    is_nominal,
    is_passive,
    is_verbal,
    objects,
    phrase,
    subjects,
    top_of,
    with_conjuncts,
)
from tests.model.trees import tree, words

ACTIVE = tree("Rebels NNS nsubj 1", "killed VBD ROOT 1", "farmers NNS dobj 1")
PASSIVE = tree(
    "Farmers NNS nsubjpass 2", "were VBD auxpass 2", "killed VBN ROOT 2", "by IN agent 2",
    "rebels NNS pobj 3", "and CC cc 4", "soldiers NNS conj 4",
)  # fmt: skip
JOINED = tree(
    "Rebels NNS nsubj 1", "kidnapped VBD ROOT 1", "and CC cc 1", "killed VBD conj 1",
    "farmers NNS dobj 3", "and CC cc 4", "monks NNS conj 4",
)  # fmt: skip
RELATIVE = tree(
    "Soldiers NNS nsubj 4", "who WP nsubj 2", "killed VBD relcl 0", "farmers NNS dobj 2",
    "fled VBD ROOT 4",
)  # fmt: skip
WHOM = tree(
    "The DT det 1", "men NNS nsubj 4", "soldiers NNS nsubj 3", "killed VBD relcl 1",
    "vanished VBD ROOT 4",
)  # fmt: skip
CONTROLLED = tree(
    "Rebels NNS nsubj 1", "tried VBD ROOT 1", "to TO aux 3", "kill VB xcomp 1", "him PRP dobj 3"
)
ORDERED = tree(
    "Colonels NNS nsubj 1", "ordered VBD ROOT 1", "men NNS dobj 1", "to TO aux 4", "kill VB xcomp 1"
)
SAID = tree(
    "Rebels NNS nsubj 1", "said VBD ROOT 1", "killed VBD ccomp 1", "farmers NNS dobj 2"
)  # fmt: skip
DOING = tree(
    "Rebels NNS nsubj 1", "left VBD ROOT 1", "killing VBG advcl 1", "farmers NNS dobj 2"
)  # fmt: skip
ACCUSED = tree(
    "Ministers NNS nsubj 1", "accused VBD ROOT 1", "rebels NNS dobj 1", "of IN prep 1",
    "killing VBG pcomp 3", "farmers NNS dobj 4",
)  # fmt: skip
PEOPLED = tree(
    "twelve CD nummod 2", "old JJ amod 2", "farmers NNS ROOT 2", "of IN prep 2", "Osk NNP pobj 3",
    ", , punct 2", "who WP nsubj 7", "fled VBD relcl 2", "and CC cc 2", "monks NNS conj 2",
)  # fmt: skip
AGED = tree(
    "a DT det 6", "83 CD nummod 3", "- HYPH punct 3", "year NN npadvmod 5", "- HYPH punct 3",
    "old JJ amod 6", "woman NN ROOT 6",
)  # fmt: skip


def test_below_gives_children_of_the_named_relations_in_the_order_of_the_text() -> None:
    """Other children stay out."""
    assert words(PASSIVE, below(PASSIVE, 2, "nsubjpass", "agent")) == ["Farmers", "by"]
    assert below(PASSIVE, 2, "dobj") == ()


@pytest.mark.parametrize(
    ("parsed", "verb", "expected"),
    [
        (ACTIVE, 1, ["Rebels"]),
        (PASSIVE, 2, ["Farmers"]),
        (JOINED, 3, ["Rebels"]),
        (RELATIVE, 2, ["Soldiers"]),
        (RELATIVE, 4, ["Soldiers"]),
        (CONTROLLED, 3, ["Rebels"]),
        (ORDERED, 4, ["men"]),
        (SAID, 2, []),
        (DOING, 2, ["Rebels"]),
        (ACCUSED, 4, ["rebels"]),
        (WHOM, 3, ["soldiers"]),
    ],
    ids=["active", "passive", "joined", "relative", "main", "tries", "orders", "says", "doing",
         "accused", "whom"],
)  # fmt: skip
def test_a_verb_has_its_own_subject_or_the_one_that_its_grammar_lends(
    parsed: Parsed, verb: int, expected: list[str]
) -> None:
    """A relative pronoun gives its noun, an infinitive its controller, a finite clause under "said" nothing."""
    assert words(parsed, subjects(parsed, verb)) == expected


@pytest.mark.parametrize(
    ("parsed", "verb", "expected"),
    [
        (ACTIVE, 1, ["farmers"]),
        (JOINED, 1, ["farmers", "monks"]),
        (JOINED, 3, ["farmers", "monks"]),
        (WHOM, 3, ["men"]),
        (RELATIVE, 2, ["farmers"]),
        (PASSIVE, 2, []),
    ],
    ids=["own", "shared", "both", "whom", "relative", "passive"],
)
def test_a_verb_has_its_own_object_or_that_of_the_verb_joined_after_it(
    parsed: Parsed, verb: int, expected: list[str]
) -> None:
    """The noun of "the men soldiers killed" is the object of its clause."""
    assert words(parsed, objects(parsed, verb)) == expected


def test_an_earlier_verb_lends_no_object() -> None:
    """ "Rebels kidnapped farmers and fled": nobody was fled."""
    parsed = tree(
        "Rebels NNS nsubj 1", "kidnapped VBD ROOT 1", "farmers NNS dobj 1", "and CC cc 1",
        "fled VBD conj 1",
    )  # fmt: skip
    assert objects(parsed, 4) == ()


BARE = tree("farmers NNS ROOT 0", "killed VBN acl 0", "in IN prep 1", "Osk NNP pobj 2")
PERFECT = tree("Rebels NNS nsubj 2", "have VBP aux 2", "killed VBN ROOT 2", "farmers NNS dobj 2")
FLED = tree("Rebels NNS nsubj 2", "have VBP aux 2", "fled VBN ROOT 2")
BY = tree("farmers NNS ROOT 0", "killed VBD acl 0", "by IN agent 1", "rebels NNS pobj 2")


@pytest.mark.parametrize(
    ("parsed", "verb", "passive"),
    [
        (ACTIVE, 1, False),
        (PASSIVE, 2, True),
        (BARE, 1, True),
        (PERFECT, 2, False),
        (FLED, 2, False),
        (BY, 1, True),
    ],
    ids=["active", "passive", "bare", "perfect", "perfect without object", "by"],
)
def test_a_passive_needs_no_auxiliary(parsed: Parsed, verb: int, passive: bool) -> None:
    """A participle after its noun is one; a perfect is none."""
    assert is_passive(parsed, verb) is passive


def test_agents_stand_after_by_with_all_that_is_joined_to_them() -> None:
    """Nobody acts in an active sentence's "by"."""
    assert words(PASSIVE, agents(PASSIVE, 2)) == ["rebels", "soldiers"]
    assert agents(ACTIVE, 1) == ()


def test_a_preposition_gives_its_noun_phrases() -> None:
    """Only the prepositions that are asked for."""
    assert words(PEOPLED, after_preposition(PEOPLED, 2, "of", "in")) == ["Osk"]
    assert after_preposition(PEOPLED, 2, "by") == ()


def test_conjuncts_come_in_the_order_of_the_text_and_once() -> None:
    """Also where the list is a chain."""
    parsed = tree(
        "men NNS ROOT 0", ", , punct 0", "women NNS conj 0", "and CC cc 2", "boys NNS conj 2"
    )
    assert words(parsed, with_conjuncts(parsed, (0, 2))) == ["men", "women", "boys"]


def test_what_hangs_on_a_name_inside_the_phrase_is_joined_to_the_phrase() -> None:
    """ "the mayor of Osk, his wife" are two victims, not a mayor of two."""
    parsed = tree(
        "the DT det 1", "mayor NN ROOT 1", "of IN prep 1", "Osk NNP pobj 2", ", , punct 3",
        "his PRP$ poss 6", "wife NN conj 3",
    )  # fmt: skip
    assert words(parsed, with_conjuncts(parsed, (1,))) == ["mayor", "wife"]


@pytest.mark.parametrize(
    ("parsed", "head", "leave", "expected"),
    [
        (PEOPLED, 2, (), "twelve old farmers of Osk"),
        (PEOPLED, 2, ("prep",), "twelve old farmers"),
        (PEOPLED, 9, (), "monks"),
        (AGED, 6, (), "a 83 - year - old woman"),
    ],
    ids=["whole", "without of", "conjunct", "hyphens"],
)
def test_a_phrase_leaves_out_clauses_and_conjuncts(
    parsed: Parsed, head: int, leave: tuple[str, ...], expected: str
) -> None:
    """A hyphen inside a word is no border."""
    assert parsed.doc[phrase(parsed, head, *leave)] == expected


def test_the_head_of_a_clause_is_the_nearest_verb_above() -> None:
    """A sentence without a verb gives its root."""
    assert clause_head(PASSIVE, 6) == 2
    assert clause_head(RELATIVE, 3) == 2
    assert clause_head(PEOPLED, 4) == 2


def test_the_top_of_a_span_is_the_token_on_which_the_others_hang() -> None:
    """A span between the tokens has none."""
    assert top_of(PEOPLED, phrase(PEOPLED, 2)) == 2
    assert top_of(ACTIVE, Span(0, 3)) == -1


def test_steps_count_the_edges_between_two_tokens() -> None:
    """None to itself, the same both ways."""
    assert steps_between(PASSIVE, 4, 4) == 0
    assert steps_between(PASSIVE, 0, 4) == 3
    assert steps_between(PASSIVE, 4, 0) == 3


def test_a_swallowed_date_is_left_out_of_a_phrase() -> None:
    """ "On 3 May Kessian soldiers": the soldiers begin after the day."""
    parsed = tree(
        "3 CD nummod 1", "May NNP nmod 3", "Kessian JJ amod 3", "soldiers NNS ROOT 3"
    )  # fmt: skip
    day = parsed.cover((0, 1))
    assert parsed.doc[past(parsed, phrase(parsed, 3), 3, (day,))] == "Kessian soldiers"
    assert parsed.doc[past(parsed, phrase(parsed, 3), 3, ())] == parsed.doc.text


def test_verbs_and_nominals_are_told_by_their_tags() -> None:
    """Numbers, pronouns and bare adjectives can head a noun phrase."""
    assert [is_nominal(t) for t in PEOPLED.tokens[:4]] == [True, True, True, False]
    assert [is_verbal(t) for t in ACTIVE.tokens] == [False, True, False]


TAGS = ("NN", "NNS", "NNP", "VBD", "VBN", "VBG", "IN", "CC", "CD", "PRP", "WP")
DEPS = (
    "nsubj", "nsubjpass", "dobj", "conj", "prep", "pobj", "agent", "relcl", "acl", "xcomp",
    "ccomp", "advcl", "appos", "pcomp", "aux", "punct",
)  # fmt: skip


@st.composite
def trees(draw: st.DrawFn) -> Parsed:
    """Draw any tree over up to nine tokens."""
    size = draw(st.integers(min_value=1, max_value=9))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: order[0]}
    for place in range(1, size):
        heads[order[place]] = order[draw(st.integers(min_value=0, max_value=place - 1))]
    rows = [
        f"w{i} {draw(st.sampled_from(TAGS))} "
        f"{'ROOT' if heads[i] == i else draw(st.sampled_from(DEPS))} {heads[i]}"
        for i in range(size)
    ]
    return tree(*rows)


@pytest.mark.property
@given(trees())
def test_any_tree_gives_tokens_in_order_and_phrases_around_their_heads(parsed: Parsed) -> None:
    """No tree loops, nothing is found twice, a phrase holds its head."""
    for token in parsed.tokens:
        index = token.index
        for found in (
            subjects(parsed, index),
            objects(parsed, index),
            agents(parsed, index),
            with_conjuncts(parsed, (index,)),
            after_words(parsed, index, (token.lemma, "by")),
        ):
            assert list(found) == sorted(set(found))
        assert phrase(parsed, index).holds(token.span)
        assert 0 <= clause_head(parsed, index) < len(parsed.tokens)
        assert is_passive(parsed, index) in (True, False)


@pytest.mark.property
@given(trees(), st.data())
def test_steps_are_a_distance(parsed: Parsed, data: st.DataObject) -> None:
    """Zero to itself alone, the same both ways, never shorter by a detour."""
    pick = st.integers(min_value=0, max_value=len(parsed.tokens) - 1)
    one, two, three = data.draw(pick), data.draw(pick), data.draw(pick)
    assert (steps_between(parsed, one, two) == 0) == (one == two)
    assert steps_between(parsed, one, two) == steps_between(parsed, two, one)
    direct = steps_between(parsed, one, three)
    assert direct <= steps_between(parsed, one, two) + steps_between(parsed, two, three)
