"""The numbers, times and attributions of the texts are those that were written by hand."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from sayso.model.text import Document
from sayso.viewing import view_attributions, view_numbers, view_times
from tests.golden.reread import loaded, made_document

TEXTS = tomllib.loads(Path(__file__).with_name("expected.toml").read_text(encoding="utf-8"))["text"]
each_text = pytest.mark.parametrize("given", TEXTS, ids=lambda given: given["name"])


def document(given: dict[str, Any]) -> Document:
    """Return a text of the table as a document."""
    return made_document(given["text"], f"{given['name']}.txt", given)


@each_text
def test_numbers(given: dict[str, Any]) -> None:
    """Every number is there once, with its words, its kind, its ends and its flags."""
    doc = document(given)
    found = view_numbers(doc, loaded()[0])
    none = {"low": None, "high": None, "about": False, "vague": False}
    assert [
        {key: getattr(number, key) for key in ("words", "kind", *none)} for number in found
    ] == [none | number for number in given["numbers"]]
    assert all(doc[number.span] == number.words for number in found)


@each_text
def test_times(given: dict[str, Any]) -> None:
    """Every time is there once, with its words, type and value, and its days where it has any."""
    doc = document(given)
    found = view_times(doc, loaded()[0])
    none = dict.fromkeys(("value", "edtf", "earliest", "latest"))
    assert [{key: getattr(time, key) for key in ("words", "type", *none)} for time in found] == [
        none | time for time in given["times"]
    ]
    assert all(doc[time.span] == time.words for time in found)


@each_text
def test_attributions(given: dict[str, Any]) -> None:
    """Every act of saying is there once, with the words of its source, cue and content."""
    doc = document(given)
    found = view_attributions(doc, *loaded())
    names = ("speaker", "kind", "mode", "stance", "parent")
    assert [
        {key: [doc[span] for span in getattr(said, key)] for key in ("source", "cue", "content")}
        | {key: getattr(said, key) for key in names}
        for said in found
    ] == [{"parent": None} | said for said in given["attributions"]]
