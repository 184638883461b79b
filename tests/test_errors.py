"""Every error says what was expected, what was found, where, and what to do."""

import ast
import inspect

import pytest

from sayso import errors
from sayso.errors import (
    BoundsError,
    InputError,
    ModelError,
    OutputError,
    PackError,
    SaysoError,
    SpanError,
    UsageError,
    caret,
)

LINES = [
    (SaysoError("went wrong."), "went wrong."),
    (SpanError(3, 3), "span must have 0 <= start < end: [3, 3]."),
    (BoundsError(5, 2), "low end must not lie above the high end: 5 > 2."),
    (PackError("en/x.toml", 7, "unknown key: wrods"), "en/x.toml:7: unknown key: wrods"),
    (
        InputError("a.txt", "is empty", "check that it was saved whole"),
        "a.txt: is empty. hint: check that it was saved whole",
    ),
    (
        OutputError("claims.csv", "No space left on device"),
        "cannot write to claims.csv: No space left on device. "
        "hint: free some space, or write to another place.",
    ),
    (
        UsageError("unknown act: harmed.", "`sayso acts` lists them."),
        "unknown act: harmed. hint: `sayso acts` lists them.",
    ),
    (ModelError("no such model: x."), "no such model: x."),
]


@pytest.mark.parametrize(("error", "line"), LINES, ids=lambda item: type(item).__name__)
def test_an_error_is_one_line(error: SaysoError, line: str) -> None:
    """The line has the message, and the hint where there is one."""
    assert error.line() == line
    assert "\n" not in error.line()


def test_every_error_class_has_its_text_tested() -> None:
    """A new class of error needs a line in the table above, and a branch in the picture."""
    tree = ast.parse(inspect.getsource(errors))
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    assert classes == {type(error).__name__ for error, _ in LINES}
    assert all(name in (errors.__doc__ or "") for name in classes)


def test_every_error_is_of_the_one_tree() -> None:
    """Who catches the root catches all."""
    assert all(isinstance(error, SaysoError) for error, _ in LINES)


def test_a_caret_stands_under_the_span() -> None:
    """The line that holds the span is shown, and the carets under its words."""
    text = "first line\nGunmen killed 12 farmers.\nlast line"
    start = text.index("12")
    line, carets = caret(text, start, start + 2).split("\n")
    assert line == "Gunmen killed 12 farmers."
    assert line[carets.index("^") : len(carets)] == "12"
