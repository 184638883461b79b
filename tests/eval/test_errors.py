"""The page of worst cases: spans marked, everything escaped, kinds counted, a page for every set."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from eval import error_claims, error_spans, errors
from eval.error_case import Case, marked
from eval.figure import Tally
from eval.run import SETS
from sayso.model.text import Span
from tests.golden.compare import folders

OPEN_SUITES = ("bounds", "said")


def test_spans_are_marked_and_text_is_escaped() -> None:
    """Of two spans that meet the first is kept; signs of HTML are written out."""
    text = "a <b> said"
    assert marked(text, [Span(6, 10), Span(2, 5), Span(8, 9)]) == (
        "a <mark>&lt;b&gt;</mark> <mark>said</mark>"
    )


def test_the_page_counts_kinds_and_starts_with_the_worst() -> None:
    """Kinds of errors stand on top with their counts, added up over documents."""
    one = Case("one", "gold <1>", "ours", "text", ("number missed: 1", "date missed: 2"))
    two = Case("two", "gold", "ours", "text", ("date missed: 0.5", "KILL missed"))
    page = errors.page("made", [one, two], 5)
    assert "gold &lt;1&gt;" in page and "<li>date missed: 2.5" in page
    assert "<li>KILL missed: 1" in page and "2 of 5 documents" in page


def test_every_set_has_a_page() -> None:
    """Each set of texts that are not ours can be read error by error; pages have a list of their own."""
    assert {module.NAME for module in SETS} - {"pages", *OPEN_SUITES} == set(errors.CASES)


def test_a_set_without_a_page_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """The names that have a page are said."""
    assert errors.main(["nothing"]) == 2
    assert "muc4" in capsys.readouterr().err


def test_missing_data_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A set that is absent is named with the file that is missing."""
    monkeypatch.setenv("SAYSO_DATA", str(tmp_path))
    assert errors.main(["newsquant"]) == 2
    assert "newsquant_dev.jsonl is missing" in capsys.readouterr().err


@pytest.mark.parametrize("rows", [[{"id": 1}, {"id": 2}, {"id": 3}]])
def test_the_sample_does_not_depend_on_the_order(rows: list[Mapping[str, int]]) -> None:
    """The same documents are chosen in the same order, however the file is sorted."""
    assert errors.sample(rows) == errors.sample(reversed(rows))
    assert len(errors.sample(range(errors.SAMPLE + 1))) == errors.SAMPLE


def test_numbers_that_are_missed_or_other_are_named() -> None:
    """A right sentence has no kind; a wrong value is missed and too much; a wrong bound is other."""
    row = {"name": "one", "text": "Over 40 farmers met 3 nurses."}
    right = [_quantity(">", "40"), _quantity("=", "3")]
    assert error_spans.newsquant_case({**row, "quantities": right}).wrong == ()
    wrong = [_quantity("=", "40"), _quantity("=", "4")]
    kinds = error_spans.newsquant_case({**row, "quantities": wrong}).wrong
    assert kinds == ("number missed: 1", "number too much: 1", "bound other: 1")


def test_times_that_are_missed_or_other_are_named() -> None:
    """A right text has no kind; an expression of another value is other."""
    text = "The ferry sank on 3 May 2024."
    row = {"doc_id": "one", "dct": "2024-05-10", "text": text}
    assert error_spans.timex_case({**row, "timexes": [_time(text, "2024-05-03")]}).wrong == ()
    kinds = error_spans.timex_case({**row, "timexes": [_time(text, "2024-05-04")]}).wrong
    assert kinds == ("value other: 1",)
    assert error_spans.timex_case({**row, "timexes": []}).wrong == ("time too much: 1",)


def test_a_name_that_has_no_place_is_named() -> None:
    """A marked name that is not found is missed; gold without coordinates has no place to miss."""
    text = "The farmer was tired."
    place = {"start": 4, "end": 10, "name": "farmer", "lat": None, "lon": None}
    row = {"doc_id": "one", "text": text, "date": "", "places": [place]}
    assert error_spans.geo_case(row).wrong == ("name missed: 1",)
    assert error_spans.geo_case({**row, "places": []}).wrong == ()


def test_the_source_of_a_speech_is_named() -> None:
    """A content with another speaker is a wrong source, one without a gold is too much."""
    text = "The mayor said the bridge was closed."
    item = {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 36]]}
    row = {"id": "one", "text": text}
    assert error_spans.polnear_case({**row, "attributions": [item]}).wrong == ()
    other = {**item, "source": [[22, 28]]}
    assert error_spans.polnear_case({**row, "attributions": [other]}).wrong == ("source other: 1",)
    assert error_spans.polnear_case({**row, "attributions": []}).wrong == ("content too much: 1",)


def test_the_lines_of_a_golden_card_are_counted_by_key() -> None:
    """The marks that a text has in its card are those that the page counts."""
    kinds = error_spans.wrong_lines(
        [
            "killed  9 (exactly)  ! expected",
            "  place     Osk  ! came out",
            "note  no_victim  ! came out",
        ]
    )
    assert list(kinds) == ["claim missed: 1", "note too much: 1", "place too much: 1"]
    folder = folders()[0]
    assert error_spans.golden_case(folder).name == folder.name


def test_the_slots_of_a_key_are_named() -> None:
    """What is missed and what is too much is counted apart, halves included."""
    kinds = error_claims.wrong_slots({"number": Tally(0.5, 1, 2), "date": Tally(1, 1, 1)})
    assert list(kinds) == ["number missed: 1.5", "number too much: 0.5"]


def _quantity(change: str, value: str) -> Mapping[str, str]:
    return {"change": change, "value": value, "unit": "-"}


def _time(text: str, value: str) -> Mapping[str, Any]:
    start = text.index("3 May")
    return {"start": start, "end": len(text) - 1, "type": "DATE", "value": value}
