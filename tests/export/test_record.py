"""The record keeps the codebook's keys and order, and every line fits the published schema."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from sayso.export.record import write_record
from sayso.export.schema import write_schema
from sayso.model.text import PageRun, Span
from tests.made import MADE_BY, READING, TEXT

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "claim-record.schema.json"
CLAIM_KEYS = (
    "key act act_words act_span harm stage count group parts sites scope names perpetrator "
    "involvement target means places time terms joined attribution stance relations evidence "
    "rules read_score notes"
).split()
DOCUMENT_KEYS = (
    "id name sha256 text_sha256 publisher publisher_id publisher_from title url published "
    "published_from retrieved language length furniture text made_by pages"
).split()


def test_keys_stand_in_the_order_of_the_codebook() -> None:
    """A record has the codebook's keys in the codebook's order, at every level that names one."""
    record = json.loads(write_record(READING, MADE_BY))
    claim = record["claims"][0]
    assert list(record) == ["document", "claims", "notes"]
    assert list(record["document"]) == DOCUMENT_KEYS
    assert list(claim) == CLAIM_KEYS
    assert list(claim["count"])[:7] == "low high about vague plural additive derived".split()
    assert claim["count"]["span"] == [38, 41]


def test_the_text_stays_behind_unless_asked_for() -> None:
    """Only with_text puts the text into the record."""
    assert json.loads(write_record(READING, MADE_BY))["document"]["text"] is None
    assert json.loads(write_record(READING, MADE_BY, with_text=True))["document"]["text"] == TEXT


def test_the_pages_of_a_text_are_in_the_record_as_stretches() -> None:
    """Runs on one page are one stretch, so that the page of any span can be looked up."""
    runs = (PageRun(Span(0, 3), 1, 0), PageRun(Span(4, 9), 1, 4), PageRun(Span(9, 12), 2, 0))
    paged = replace(READING, document=replace(READING.document, pages=runs))
    record = json.loads(write_record(paged, MADE_BY))
    assert record["document"]["pages"] == [[0, 9, 1], [9, 12, 2]]
    assert [paged.document.page_of(Span(at, at + 1)) for at in (0, 3, 8, 9, 40)] == [1, 1, 1, 2, 2]
    jsonschema.validate(record, json.loads(write_schema()))


def test_every_line_fits_the_schema() -> None:
    """The record of a claim that uses every field is valid."""
    schema = json.loads(write_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(write_record(READING, MADE_BY)), schema)


def test_the_schema_refuses_a_stance_outside_the_vocabulary() -> None:
    """A value outside a closed vocabulary is an error, not a new value."""
    record = json.loads(write_record(READING, MADE_BY))
    record["claims"][0]["stance"]["value"] = "true"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record, json.loads(write_schema()))


def test_the_published_schema_is_current() -> None:
    """`make docs` has been run since the record changed."""
    assert SCHEMA.read_text(encoding="utf-8") == write_schema()
