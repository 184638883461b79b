"""`sayso check quote`: one quotation or a table of them, its output and its exit codes."""

import json
from pathlib import Path

import jsonschema
import pytest

from sayso.export.quote_row import write_quote_schema
from tests.cli.call import call

TEXT = "The mayor said that over 600 people were killed in Osk.\n"
SCHEMA = jsonschema.Draft202012Validator(json.loads(write_quote_schema()))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a text and a table that names it from a folder below."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "quotes.csv").write_text(
        "\ufeffquote;Document;who\n"
        "over 600 people were killed;../a.txt;x\n"
        "600 people were killed;../desk/../a.txt;x\n"
        "\n"
        "60 people;nowhere.txt;x\n"
        ";../a.txt;x\n"
        '"many\npeople";../a.txt;x\n',
        encoding="utf-8",
    )
    return tmp_path


def test_a_quotation_is_shown_in_its_sentence(folder: Path) -> None:
    """The words stand under carets, and below whose they are."""
    done = call("check", "quote", "--text", "a.txt", "600 people were killed", folder=folder)
    assert (done.code, done.err) == (0, [])
    assert done.out.splitlines() == [
        'cut  "600 people were killed"  [25:47]',
        "",
        "  The mayor said that over 600 people were killed in Osk.",
        "                      ^^^^ left out: bound",
        "                           ^^^^^^^^^^^^^^^^^^^^^^ quoted",
        "  said      The mayor (said; state, indirect), as published by an unknown publisher",
        "  stance    asserted",
        '  carries   number "600" [25:28]',
        '  left out  bound "over" [20:24]',
        '  claim     killed 601 or more ("over 600") people; The mayor (said; state, indirect), '
        "as published by an unknown publisher; asserted",
        "",
    ]


def test_a_passage_that_differs_is_shown_and_not_accepted(folder: Path) -> None:
    """Carets stand under what differs."""
    done = call("check", "quote", "--text", "a.txt", "over 900 people were killed", folder=folder)
    assert "  nearest   [20:47]" in done.out
    assert "not accepted" in done.out
    assert '                       ^^^ quoted as "900"' not in done.out.splitlines()[0]
    assert 'quoted as "900"' in done.out


def test_a_table_gives_one_line_a_row(folder: Path) -> None:
    """Rows keep their order and their numbers; those that cannot be read say why."""
    done = call("check", "quote", "--quotes", "desk/quotes.csv", "--format", "jsonl", folder=folder)
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 3
    assert [(row["row"], row["verdict"]) for row in rows] == [
        (2, "verbatim"),
        (3, "cut"),
        (5, None),
        (6, None),
        (7, "not_found"),
    ]
    assert list(rows[0])[:6] == ["row", "verdict", "span", "words", "attribution", "cut"]
    assert rows[1]["cut"] == [{"kind": "bound", "words": "over", "span": [20, 24]}]
    assert "does not exist" in rows[2]["error"]
    assert rows[3]["error"] == "row 6 has no quote."
    for row in rows:
        SCHEMA.validate(row)
    assert done.err == ["5 quotations; 2 cut, ambiguous or not found; 2 refused"]


def test_strict_fails_where_words_are_not_those_of_the_text(folder: Path) -> None:
    """The exit code is 0 whatever the verdict, but with --strict."""
    cut = ("check", "quote", "--text", "a.txt", "600 people were killed")
    assert call(*cut, folder=folder).code == 0
    assert call(*cut, "--strict", folder=folder).code == 1
    whole = ("check", "quote", "--text", "a.txt", "OVER 600 people", "--strict")
    assert call(*whole, folder=folder).code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("words",), 2, "sayso: nothing to check. hint: give --text FILE and the words, or"),
        (("--text", "a.txt", " "), 2, "sayso: nothing to check."),
        (("--text", "no.txt", "words"), 1, "sayso: no.txt: does not exist."),
        (("--quotes", "no.csv"), 1, "sayso: no.csv: does not exist."),
        (("--quotes", "a.txt"), 1, "sayso: a.txt: has no column document; it has: the mayor"),
    ],
)
def test_a_wrong_request_is_one_line(
    arguments: tuple[str, ...], code: int, line: str, folder: Path
) -> None:
    """What cannot be done is said with what to do instead."""
    done = call("check", "quote", *arguments, folder=folder)
    assert done.code == code
    assert done.err[0].startswith(line)


def test_a_text_comes_through_a_pipe(folder: Path) -> None:
    """`-` is standard input."""
    done = call("check", "quote", "--text", "-", "in Osk", folder=folder, given=TEXT.encode())
    assert done.out.startswith('verbatim  "in Osk"')


def test_each_answer_of_a_table_says_which_row_it_is_of(folder: Path) -> None:
    """People see the row and the document, also of a row that could not be read."""
    done = call("check", "quote", "--quotes", "desk/quotes.csv", folder=folder)
    heads = [line for line in done.out.splitlines() if line.startswith("== ")]
    assert heads == [
        "== row 2, ../a.txt ==",
        "== row 3, ../desk/../a.txt ==",
        "== row 7, ../a.txt ==",
    ]
    assert done.err[0].startswith("sayso: row 5: desk/nowhere.txt: does not exist.")
    assert done.err[1] == "sayso: row 6 has no quote."


def test_hostile_rows_are_rows(folder: Path) -> None:
    """A cell of any length, signs alone, a folder and a formula have an answer each, in order."""
    long = "many words " * 30_000
    table = f'document,quote\na.txt,"{long}"\na.txt,.\n.,people\na.txt,"=1+1"\n'
    (folder / "hostile.csv").write_text(table, encoding="utf-8")
    done = call("check", "quote", "--quotes", "hostile.csv", "--format", "jsonl", folder=folder)
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [answer["verdict"] for answer in answers] == [
        "not_found",
        "not_found",
        None,
        "not_found",
    ]
    assert "the quotation holds no words" in done.out
    shown = call("check", "quote", "--quotes", "hostile.csv", folder=folder)
    assert max(map(len, shown.out.splitlines())) < 600
    assert "(329,999 characters)" in shown.out
