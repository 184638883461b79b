"""The page of worst cases: spans marked, everything escaped, kinds counted."""

import pytest

from eval import errors
from sayso.model.text import Span


def test_spans_are_marked_and_text_is_escaped() -> None:
    """Of two spans that meet the first is kept; signs of HTML are written out."""
    text = "a <b> said"
    assert errors.marked(text, [Span(6, 10), Span(2, 5), Span(8, 9)]) == (
        "a <mark>&lt;b&gt;</mark> <mark>said</mark>"
    )


def test_the_page_counts_kinds_and_starts_with_the_worst() -> None:
    """Kinds of errors stand on top with their counts."""
    case = errors.Case("one", "gold <1>", "ours", "text", ("number missed: 1", "date missed: 2"))
    page = errors.page("made", [case])
    assert "number missed: 1" in page and "gold &lt;1&gt;" in page and "<li>date missed: 1" in page


def test_a_set_without_a_page_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """The names that have a page are said."""
    assert errors.main(["newsquant"]) == 2
    assert "muc4" in capsys.readouterr().err
