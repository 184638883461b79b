"""A noun phrase as people: how many, who, which names, which parts."""

import pytest

from tests.find.seen import act, people


@pytest.mark.parametrize(
    ("text", "word", "sort", "bounds"),
    [
        ("Rebels killed 12 farmers.", "farmers", "counted", (12, 12)),
        ("Rebels killed twelve farmers.", "farmers", "counted", (12, 12)),
        ("Rebels killed two dozen farmers.", "farmers", "counted", (24, 24)),
        ("Rebels killed half a dozen farmers.", "farmers", "counted", (6, 6)),
        ("Rebels killed over 40 farmers.", "farmers", "counted", (41, None)),
        ("Rebels killed at least 40 farmers.", "farmers", "counted", (40, None)),
        ("Rebels killed up to 40 farmers.", "farmers", "counted", (None, 40)),
        ("Rebels killed fewer than 40 farmers.", "farmers", "counted", (None, 39)),
        ("Rebels killed between 20 and 30 farmers.", "farmers", "counted", (20, 30)),
        ("Rebels killed 20-30 farmers.", "farmers", "counted", (20, 30)),
        ("Rebels killed dozens of farmers.", "dozens", "counted", (24, None)),
        ("Rebels killed hundreds of farmers.", "hundreds", "counted", (200, None)),
        ("Rebels killed 12 unarmed old farmers.", "farmers", "counted", (12, 12)),
        ("Rebels killed 1,200 farmers.", "farmers", "counted", (1200, 1200)),
        ("Rebels killed a farmer.", "farmer", "single", (1, 1)),
        ("Rebels killed the mayor.", "mayor", "single", (1, 1)),
        ("Rebels killed his brother.", "brother", "single", (1, 1)),
        ("Rebels killed farmers.", "farmers", "plural", (None, None)),
        ("Rebels killed many farmers.", "farmers", "counted", (None, None)),
        ("Rebels killed several farmers.", "farmers", "counted", (None, None)),
        ("Rebels killed no farmers.", "farmers", "counted", (0, 0)),
        ("Rebels killed them.", "them", "pronoun", (None, None)),
        ("Rebels killed Ana Bel.", "Bel", "name", (1, 1)),
    ],
)
def test_a_phrase_is_counted_as_its_words_say(
    text: str, word: str, sort: str, bounds: tuple[int | None, int | None]
) -> None:
    """Exact, bounded, vague, single, plural: an open end is None, never 0."""
    found = people(text, word)
    assert found.sort == sort
    assert found.count is not None
    assert found.count.bounds == bounds


@pytest.mark.parametrize(
    ("text", "word", "flags"),
    [
        ("Rebels killed about 40 farmers.", "farmers", ("about",)),
        ("Rebels killed nearly 40 farmers.", "farmers", ("about",)),
        ("Rebels killed dozens of farmers.", "dozens", ("vague",)),
        ("Rebels killed farmers.", "farmers", ("plural",)),
        ("Rebels killed another 40 farmers.", "farmers", ("additive",)),
        ("Rebels killed two more farmers.", "farmers", ("additive",)),
        ("Rebels killed a further 40 farmers.", "farmers", ("additive",)),
        ("Rebels killed exactly 40 farmers.", "farmers", ()),
    ],
)
def test_flags_say_how_a_number_is_stated(text: str, word: str, flags: tuple[str, ...]) -> None:
    """Rounded, vague, a bare plural, on top of others."""
    count = people(text, word).count
    assert count is not None
    every = ("about", "vague", "plural", "additive", "derived")
    assert tuple(flag for flag in every if getattr(count, flag)) == flags


@pytest.mark.parametrize(
    ("text", "word", "name", "words"),
    [
        ("Rebels killed 12 women.", "women", "women", "women"),
        ("Rebels killed 12 children.", "children", "children", "children"),
        ("Rebels killed 12 civilians.", "civilians", "civilians", "civilians"),
        ("Rebels killed the two old monks.", "monks", None, "old monks"),
        ("Rebels killed 70 elderly persons.", "persons", "elderly", "elderly persons"),
        ("Rebels killed 12 potters.", "potters", None, "potters"),
    ],
)
def test_a_group_is_on_an_axis_only_where_it_fits(
    text: str, word: str, name: str | None, words: str
) -> None:
    """Its words stay as written, without number and determiner."""
    group = people(text, word).group
    assert group is not None
    if name is not None:
        assert group.name == name
    assert group.words == words


def test_the_number_of_a_date_or_an_age_is_no_count() -> None:
    """A year before a noun, the years of a person."""
    assert people("On 3 May Kessian soldiers killed a farmer.", "soldiers").sort == "plural"
    aged = people("Rebels killed an 83-year-old farmer.", "farmer")
    assert aged.count is not None and aged.count.bounds == (1, 1)


def test_names_stand_with_their_spans() -> None:
    """A masker finds them by these."""
    text = "Rebels killed Ana Bel."
    names = people(text, "Bel").names
    assert [(n.words, text[n.span.start : n.span.end]) for n in names] == [("Ana Bel", "Ana Bel")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Rebels killed 12 farmers, including four women and two children.",
         [(4, "women"), (2, "children")]),
        ("Rebels killed 12 farmers, among them four women.", [(4, "women")]),
        ("Rebels killed 12 farmers (four women and eight men).", [(4, "women"), (8, "men")]),
        ("Rebels killed 12 people: four women, five men and three children.",
         [(4, "women"), (5, "men"), (3, "children")]),
        ("Twelve farmers, including four women, were killed.", [(4, "women")]),
        ("Rebels killed 12 farmers near a school with four classrooms.", []),
        ("Rebels killed 12 farmers and four women.", []),
        ("Rebels killed 12 farmers. Four women fled.", []),
    ],
)  # fmt: skip
def test_parts_stand_inside_the_phrase_of_their_whole(
    text: str, parts: list[tuple[int, str]]
) -> None:
    """ "Including", "among them", brackets and a colon open a list; "and" does not."""
    whole = act(text, "killed").people[0]
    assert whole.count is not None and whole.count.bounds == (12, 12)
    found = [(p.count.low, p.group.words if p.group else None) for p in whole.parts]
    assert found == parts


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed 12 women and children.",
        "Twelve men and boys were killed.",
    ],
)
def test_nouns_that_share_a_number_are_one_group(text: str) -> None:
    """Joint people stay joint."""
    found = act(text, "killed").people
    assert len(found) == 1
    assert found[0].count is not None and found[0].count.bounds == (12, 12)
