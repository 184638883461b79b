"""Quotations are structure over paragraphs, whatever marks a text uses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.text import Paragraph, Span
from sayso.parse.quotes import find_quotations


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Take every line as a paragraph."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Paragraph(len(found), Span(start, start + len(line))))
        start += len(line) + 1
    return tuple(found)


def quoted(text: str, furniture: tuple[Span, ...] = ()) -> list[list[str]]:
    found, _ = find_quotations(text, paragraphs(text), furniture)
    return [[text[piece.start : piece.end] for piece in item.pieces] for item in found]


def notes(text: str) -> list[str]:
    _, found = find_quotations(text, paragraphs(text), ())
    return [note.kind for note in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We lost twelve men,” he said.", [["We lost twelve men,"]]),
        ('"We lost twelve men," he said.', [["We lost twelve men,"]]),
        ("«We lost twelve men», he said.", [["We lost twelve men"]]),
        ("„We lost twelve men“, he said.", [["We lost twelve men"]]),
        ("‘We lost twelve men,’ he said.", [["We lost twelve men,"]]),
        ("'We lost twelve men,' he said.", [["We lost twelve men,"]]),
        ("``We lost twelve men,'' he said.", [["We lost twelve men,"]]),
        ("''We lost twelve men,'' he said. ''All of them.''", [["We lost twelve men,"], ["All of them."]]),
        ("”We lost twelve men,” he said.", [["We lost twelve men,"]]),
        ("“We lost twelve men,\" he said.", [["We lost twelve men,"]]),
        ("“The army,” she said, “burned it.”", [["The army,"], ["burned it."]]),
        ("“He said ‘go away’ and left,” she said.", [["He said ‘go away’ and left,"], ["go away"]]),
        ("“He said “go” and left,” she said.", [["He said “go” and left,"], ["go"]]),
        ('"The book "Red Sea Rising" is good," he said.', [
            ['The book "Red Sea Rising" is good,'], ["Red Sea Rising"]]),
    ],
)  # fmt: skip
def test_a_quotation_leaves_its_marks_out(text: str, expected: list[list[str]]) -> None:
    """All families of marks, mixed and nested ones too."""
    assert quoted(text) == expected
    assert notes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“One.\nTwo.\nThree,” it noted.",
        "“One.\n“Two.\n“Three,” it noted.",
        '"One.\n"Two.\n"Three," it noted.',
        "‘One.\n‘Two.\n‘Three,’ it noted.",
    ],
)
def test_a_speech_runs_on_until_its_closing_mark(text: str) -> None:
    """Over paragraphs that re-open the marks and over paragraphs that do not."""
    assert quoted(text) == [["One.", "Two.", "Three,"]]
    assert notes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We lost twelve men.\nThe mayor left.\n“No more,” he said.",
         [["We lost twelve men."], ["No more,"]]),
        ("“We lost twelve men, he said.", [["We lost twelve men, he said."]]),
    ],
)  # fmt: skip
def test_a_missing_mark_ends_with_the_paragraph_and_a_note(
    text: str, expected: list[list[str]]
) -> None:
    """A narrator's paragraph without marks is nobody's speech."""
    assert quoted(text) == expected
    assert notes(text) == ["unbalanced_quotation"]


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers' homes and the mayor's house burned in the '90s.",
        "He is 6' 2\" tall, she is 5'4\".",
        "Don’t touch the herders’ sheep.",
        'A 12" pipe burst.',
        "Rock 'n roll, 'twas said.",
    ],
)
def test_an_apostrophe_or_a_measure_is_no_quotation(text: str) -> None:
    """Marks of feet, inches, elisions and possessives stay outside."""
    assert quoted(text) == []


def test_a_possessive_inside_single_marks_does_not_close_them() -> None:
    """The last mark closes."""
    assert quoted("‘The herders’ sheep are gone,’ he said.") == [["The herders’ sheep are gone,"]]


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ("The “safe zone” was hit.", True),
        ("The novel “The Long Road Home to Osk” sold well.", True),
        ("“No,” he said.", False),
        ("“Enough!”", False),
        ("He said “they came at night and took him”.", False),
    ],
)
def test_scare_quotes_and_titles_are_marked(text: str, scare: bool) -> None:
    """A few words without a sentence's marks are no speech yet; the finder of speech may overrule it."""
    found, _ = find_quotations(text, paragraphs(text), ())
    assert [item.scare for item in found] == [scare]


def test_marks_in_furniture_do_not_count() -> None:
    """A menu with a lone mark opens nothing."""
    text = "Menu “ here\n“We lost twelve men,” he said."
    assert quoted(text, (Span(0, 11),)) == [["We lost twelve men,"]]


def test_a_heading_ends_a_quotation_that_lacks_its_mark() -> None:
    """Nobody quotes over a heading."""
    text = "“We lost twelve men.\nAfter the raid\nThey left,” he said."
    parts = paragraphs(text)
    marked = (parts[0], Paragraph(1, parts[1].span, "heading"), parts[2])
    found, _ = find_quotations(text, marked, ())
    assert [text[p.start : p.end] for item in found for p in item.pieces] == ["We lost twelve men."]


MARKED = st.text(alphabet="ab s.,'\"“”‘’«»„0123456789\n", max_size=60)


@pytest.mark.property
@given(MARKED)
def test_any_text_gives_ordered_pieces_inside_its_paragraphs(text: str) -> None:
    """Pieces are in order, inside one paragraph each, and hold no white space at their ends."""
    parts = paragraphs(text)
    found, seen = find_quotations(text, parts, ())
    assert [item.number for item in found] == list(range(len(found)))
    for item in found:
        assert list(item.pieces) == sorted(item.pieces)
        for piece in item.pieces:
            words = text[piece.start : piece.end]
            assert words == words.strip()
            assert any(part.span.holds(piece) for part in parts)
    assert all(note.kind == "unbalanced_quotation" for note in seen)


@pytest.mark.property
@given(MARKED)
def test_two_quotations_nest_or_stay_apart(text: str) -> None:
    """No quotation crosses the border of another."""
    found, _ = find_quotations(text, paragraphs(text), ())
    for one in found:
        for other in found:
            if one.number < other.number and one.span.meets(other.span):
                assert one.span.holds(other.span) or other.span.holds(one.span)


@pytest.mark.property
@given(
    st.lists(st.sampled_from(["We lost men.", "They ran", "No one came,"]), min_size=1, max_size=5)
)
def test_a_closed_speech_of_any_length_is_one_quotation(lines: list[str]) -> None:
    """Its pieces are its paragraphs."""
    text = "“" + "\n".join(lines) + "” it noted."
    assert quoted(text) == [lines]
