"""Where words stand: whole words only, in pieces, with every place found."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.fold import fold_text
from sayso.check.pieces import bare, cut_pieces
from sayso.check.stands import find_stands, make_searched

LETTERS = st.text("abc İßﬁ é\u0301'’“”-–—\u00ad\u200b\n\t 12½²٣.,", max_size=40)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("120 farmers", "12"),
        ("1,200 farmers", "200"),
        ("12.5 farmers", "12"),
        ("1’200 farmers", "200"),
        ("10² farmers", "102 farmers"),
        ("½ of them", "1⁄2 of them"),
        ("the soldiers can’t shoot", "the soldiers can"),
        ("unarmed farmers", "armed farmers"),
        ("the ﬁre", "re"),
    ],
)
def test_a_part_of_a_word_or_number_does_not_stand(text: str, words: str) -> None:
    """What is glued to the words belongs to them."""
    assert find_stands(make_searched(text), words) == ()


def test_every_place_is_found_in_the_order_of_the_text() -> None:
    """Places that are exact leave out those that are not."""
    searched = make_searched("Osk burned. osk burned. Osk burned.")
    assert [stand.span.start for stand in find_stands(searched, "Osk burned")] == [0, 24]
    assert [stand.exact for stand in find_stands(searched, "OSK burned")] == [False] * 3


def test_dots_stand_for_a_bounded_stretch() -> None:
    """Pieces further apart than the limit are not one quotation."""
    searched = make_searched(f"Osk burned. {'x ' * 1_200}Tarl fled.")
    assert find_stands(searched, "Osk burned … Tarl fled") == ()
    assert find_stands(searched, "Tarl fled … Osk burned") == ()


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ("“Osk burned”", "Osk burned"),
        ("'Osk burned'", "Osk burned"),
        ("« Osk burned »", "Osk burned"),
        ('"Osk" and "Tarl"', '"Osk" and "Tarl"'),
        ("soldiers’", "soldiers’"),
    ],
)
def test_marks_around_the_whole_are_no_part_of_it(words: str, inside: str) -> None:
    """One pair is left away, marks inside stay."""
    assert bare(words) == inside


def test_pieces_know_what_parts_them() -> None:
    """Dots are a gap, brackets the quoter's own words, a letter in brackets a letter."""
    pieces = cut_pieces("[T]he army … burned [all] houses...")
    assert [(item.words, item.joint) for item in pieces.items] == [
        ("The army", ""),
        ("burned", "gap"),
        ("houses", "own"),
    ]
    assert pieces.altered


@pytest.mark.property
@given(LETTERS)
def test_each_folded_character_has_its_source(text: str) -> None:
    """Ranges run forward, lie in the text, and folding folded text changes nothing."""
    folded = fold_text(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(0 <= s < e <= len(text) for s, e in zip(folded.starts, folded.ends, strict=True))


@pytest.mark.property
@given(LETTERS, st.integers(0, 39), st.integers(1, 40))
def test_whole_words_of_a_text_stand_in_it(text: str, start: int, length: int) -> None:
    """A stretch between two spaces is found, at its place and exactly."""
    words = text.split(" ")
    some = bare(" ".join(words[start % len(words) :][:length]))
    if not any(map(str.isalnum, some)) or "..." in some or unicodedata.combining(some[0]):
        return
    stands = find_stands(make_searched(text), some)
    assert any(text[s.span.start : s.span.end] == some and s.exact for s in stands)
