"""The scorer of saved pages, on the gold itself, on the gold of other pages, and on nothing."""

import os
from typing import Any

import pytest

from eval import web_pages
from eval.run import home_of
from eval.web_pages import Answer
from eval.work import rows_of
from sayso.model.text import Document, Span

HOME = home_of(os.environ)
ROW = {
    "title": "Toll rises in Osk",
    "date": "2026-03-04",
    "with": ["Twelve farmers were killed", "the mayor said."],
    "without": ["Share this"],
}


def gold_rows() -> list[dict[str, Any]]:
    """Return the rows of the set."""
    path = HOME / web_pages.FILES[0]
    if not path.is_file():
        pytest.skip("pages: not measured")
    return list(rows_of(path))


def said_by(row: dict[str, Any]) -> Answer:
    """Return an answer that says the gold of a row."""
    return Answer("\n".join(row["with"]), row["title"] or "", row["date"] or "")


def values(answers: list[Answer], rows: list[dict[str, Any]]) -> dict[str, float]:
    """Return the figures of answers to rows."""
    scores = tuple(web_pages.score(a, row) for a, row in zip(answers, rows, strict=True))
    return {figure.name: figure.value for figure in web_pages.figures(scores)}


def test_the_gold_itself_is_near_all_right():
    rows = gold_rows()
    found = values([said_by(row) for row in rows], rows)
    assert found.pop("main text F1") > 99
    assert found.pop("main text precision") > 99
    assert set(found.values()) == {100.0}


def test_the_gold_of_other_pages_is_near_nothing():
    rows = gold_rows()
    found = values([said_by(row) for row in [*rows[7:], *rows[:7]]], rows)
    assert max(found.values()) < 3


def test_nothing_is_nothing():
    rows = gold_rows()
    assert set(values([Answer()] * len(rows), rows).values()) == {0.0}


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("Toll rises in Osk", True),
        ("Toll rises in Osk | Osk Daily", True),
        ("“Toll rises”", True),
        ("Toll rises in Oskar", False),
        ("", False),
        ("|", False),
    ],
)
def test_a_title_is_right_where_one_holds_the_other(title, right):
    assert web_pages.is_title(title, ROW["title"]) is right


def test_a_page_is_scored_by_its_segments():
    text = "Share this Twelve  farmers\nwere killed, the mayor said."
    found = web_pages.score(Answer(text, "Toll rises in Osk", "2026-03-05"), ROW)
    assert found["main text F1"] == web_pages.Tally(2, 3, 2)
    assert (found["title equal"].right, found["date right"].right) == (1, 0)


def test_what_lies_in_furniture_is_absent():
    doc = Document("a", "a", "One Share Two", "", "", furniture=(Span(4, 9),))
    assert web_pages.visible(doc).split() == ["One", "Two"]


def test_a_page_is_read_as_the_product_does():
    page = (
        f"<html><title>Toll</title><article><p>{'Twelve farmers were killed. ' * 9}</p></article>"
    )
    answer = web_pages.read_answer(page.encode())
    assert answer.title == "Toll"
    assert answer.text.startswith("Twelve farmers")
    assert web_pages.read_answer(b"<html><nav>Menu</nav></html>") == Answer()
