"""A picture puts carets under the words they stand for, on any terminal."""

from dataclasses import replace

from sayso.export.picture import COLUMNS, draw
from sayso.model.text import Document, Span
from tests.made import CLAIM, DOC


def test_every_caret_stands_under_its_words() -> None:
    """Each caret line covers exactly the part of its span that lies in the row above it."""
    lines = draw(CLAIM, DOC).splitlines()
    row = ""
    found = {}
    for line in lines:
        if line.strip().startswith("^"):
            start, end = line.index("^"), line.rindex("^") + 1
            found[line[end + 1 :]] = row[start:end]
        else:
            row = line
    assert found["act"] == "killed"
    assert found["count"] == "613"
    assert found["by"] == "the Kessian army"
    assert found["time"] == "3 May 2021"
    assert found["cue of hop 0"] == "stated"


def test_rows_are_cut_between_words() -> None:
    """No row is longer than the limit, and no word is cut in two."""
    rows = [line for line in draw(CLAIM, DOC).splitlines() if not line.strip().startswith("^")]
    assert all(len(row) <= COLUMNS + 2 for row in rows)
    assert " ".join(" ".join(rows).split()) == " ".join(DOC.text.split())


def test_wide_and_combining_characters_keep_the_carets_in_place() -> None:
    """A wide character takes two columns, a combining mark none."""
    text = "\u5927\u5927 e\u0301 killed"
    doc = replace(DOC, text=text)
    claim = replace(
        CLAIM,
        act_span=Span(6, 12),
        count=None,
        group=None,
        parts=(),
        perpetrator=None,
        places=(),
        time=None,
        attribution=CLAIM.attribution[-1:],
        evidence=(Span(0, len(text)),),
    )
    claim = replace(claim, attribution=(replace(claim.attribution[0], speaker_span=None),))
    assert isinstance(doc, Document)
    assert draw(claim, doc).splitlines()[1] == "  " + " " * 7 + "^" * 6 + " act"
