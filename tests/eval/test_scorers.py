"""Each scorer on the gold itself (near 100), on another document's gold (low), on nothing (0).

The data lies outside the repository: where a set is absent its tests are skipped as not measured.
"""

import json
import os
from collections.abc import Iterable, Mapping
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import pytest

from eval import gva, indiapolice, muc4_score, newsquant, polnear, timex, wikievents
from eval.figure import Tally
from eval.figure import score as percent
from eval.muc4_key import SLOTS, Doc, load
from eval.run import home_of
from eval.work import document_of, parse_whole, rows_of
from sayso.model.text import Span

HOME = home_of(os.environ)
SAMPLE = 40


def rows(module: Any, number: int = SAMPLE) -> list[dict[str, Any]]:
    """Return the first rows of a set."""
    path = HOME / module.FILES[0]
    if not path.is_file():
        pytest.skip(f"{module.NAME}: not measured")
    return list(islice(rows_of(path), number))


def per_cent(kind: str, name: str, scored: Iterable[Mapping[str, Tally]]) -> float:
    """Return one figure over scored documents."""
    return percent(kind, (one[name] for one in scored))


@pytest.fixture(scope="module")
def messages() -> tuple[Doc, ...]:
    """Return messages with at least one event."""
    if not (HOME / "muc4" / "dev.jsonl").is_file():
        pytest.skip("muc4: not measured")
    return tuple(doc for doc in load(HOME / "muc4", "dev") if doc.templates)[:SAMPLE]


def muc4_f(pairs: Iterable[tuple[Doc, Any]]) -> float:
    """Return F of all slots."""
    scored = [muc4_score.score(doc.templates, answer) for doc, answer in pairs]
    return percent("f1", (one[slot] for one in scored for slot in SLOTS))


def test_muc4_bounds(messages: tuple[Doc, ...]) -> None:
    """The key against itself is nearly all right (events that share only their type do not align)."""
    others = [*messages[1:], messages[0]]
    assert muc4_f((doc, doc.templates) for doc in messages) > 97
    assert muc4_f((doc, other.templates) for doc, other in zip(messages, others, strict=True)) < 30
    assert muc4_f((doc, ()) for doc in messages) == 0


def test_polnear_bounds() -> None:
    """The gold against itself is all right; another article's shares characters only by chance."""
    gold = [polnear.gold_of(row, {}) for row in rows(polnear)]
    others = [*gold[1:], gold[0]]
    for name in ("content F1", "pair F1", "source right", "exact content F1"):
        kind = polnear.FIGURES[name]
        assert per_cent(kind, name, map(polnear.score, gold, gold)) == 100
        assert per_cent(kind, name, (polnear.score(one, []) for one in gold)) == 0
    assert per_cent("f1", "content F1", map(polnear.score, gold, others)) < 15


def test_polnear_classes_follow_the_cue() -> None:
    """A saying is speech, a wish is thought, and words that are no cue of the pack are others."""
    text = "The mayor said the mill had burned. The guard wanted the mill to burn."
    classes = polnear.classes_of(parse_whole(document_of("made", text)))
    found = [classes.get(text.index(word)) for word in ("said", "wanted", "mill")]
    assert found == ["speech", "thought", None]


def test_timex_bounds() -> None:
    """The gold against itself is all right, nothing is nothing."""
    gold = [timex.gold_of(row) for row in rows(timex)]
    others = [*gold[1:], gold[0]]
    for name in timex.FIGURES:
        assert per_cent("f1", name, map(timex.score, gold, gold)) == 100
        assert per_cent("f1", name, (timex.score(one, []) for one in gold)) == 0
    assert per_cent("f1", "strict F1", map(timex.score, gold, others)) < 10


@pytest.mark.parametrize(
    ("value", "folded"),
    [("198X", "198"), ("P1W", "7D"), ("1998-WXX", "1998"), ("1998-03-02TEV", "1998-03-02")],
)
def test_timex_folds_notations(value: str, folded: str) -> None:
    """Two notations of one meaning become one."""
    assert timex.fold(value) == folded


def test_indiapolice_bounds() -> None:
    """The labels of the sentences against themselves are right; those of the document nearly so."""
    rows(indiapolice, 1)
    docs = list(indiapolice.documents(HOME))
    gold = [[sentence["sent_labels"] for sentence in row["sentences"]] for row in docs]
    empty = [[[] for _ in labels] for labels in gold]
    for name in indiapolice.FIGURES:
        assert per_cent("f1", name, map(indiapolice.score, gold, docs)) > 97
        assert per_cent("f1", name, map(indiapolice.score, empty, docs)) == 0
    others = [[labels[:1] or [()]] for labels in [*gold[1:], gold[0]]]
    moved = [
        [
            [label for labels in other[0] for label in labels] if index == 0 else []
            for index in range(len(row["sentences"]))
        ]
        for other, row in zip(others, docs, strict=True)
    ]
    assert per_cent("f1", "ARREST sentences", map(indiapolice.score, moved, docs)) < 30


def test_wikievents_bounds() -> None:
    """The gold victims against themselves are found; those of another document are not."""
    docs = [{**row, "clusters": []} for row in rows(wikievents)]
    gold = [{name: wikievents.victims_of(row, name) for name in wikievents.EVENTS} for row in docs]
    moved = [*gold[1:], gold[0]]
    far = [
        {name: [(Span(10**7, 10**7 + 1),) for _ in found] for name, found in one.items()}
        for one in gold
    ]
    none = [{name: [] for name in wikievents.EVENTS} for _ in docs]
    for name in wikievents.FIGURES:
        assert per_cent("f1", name, map(wikievents.score, docs, gold)) == 100
        assert per_cent("f1", name, map(wikievents.score, docs, far)) == 0
        assert per_cent("f1", name, map(wikievents.score, docs, moved)) < 20
        assert per_cent("f1", name, map(wikievents.score, docs, none)) == 0


def test_wikievents_spans_are_those_of_the_text() -> None:
    """The words under a gold victim are the tokens of its mention."""
    for row in rows(wikievents, 3):
        text, places = wikievents.text_of(row), wikievents._places(row)
        words = [text[start:end] for start, end in places]
        assert words == [token[0] for sentence, _ in row["sentences"] for token in sentence]


def test_newsquant_bounds() -> None:
    """The gold against itself is all right, no number nothing, those of another sentence seldom right."""
    gold = [row["quantities"] for row in rows(newsquant, 300)]
    said = [[newsquant.gold_of(quantity) for quantity in one] for one in gold]
    for which in (0, 1):
        own = [newsquant.score(one, two)[which] for one, two in zip(said, gold, strict=True)]
        moved = [newsquant.score(one, two)[which] for one, two in zip(said[1:], gold, strict=False)]
        assert percent("f1", own) == 100
        assert percent("f1", (newsquant.score([], one)[which] for one in gold)) == 0
        assert percent("f1", moved) < 20


def test_bounds32_bounds() -> None:
    """The table against itself is all right, against the next sentence seldom, no number never."""
    path = HOME / newsquant.FILES[1]
    if not path.is_file():
        pytest.skip("bounds32: not measured")
    made = json.loads(path.read_text(encoding="utf-8"))
    own = [newsquant.score_bounds(item, item[1], item[2]) for item in made]
    moved = [newsquant.score_bounds(item, other[1], other[2]) for item, other in pairwise(made)]
    assert percent("share", own) == 100
    assert percent("share", moved) < 25
    assert percent("share", (newsquant.score_bounds(item, None, None) for item in made)) == 0


def test_gva_reads_no_claim_as_nobody() -> None:
    """Nothing claimed is right where the registry has 0; what the text cannot state is left out."""
    scored = gva.score((), {"killed": 0, "injured": 3}, frozenset({3}))
    assert scored["killed exact, all"].right == 1
    assert scored["injured exact, where stated"] == Tally(0, 1, 1)
    assert "killed exact, where stated" not in scored


def test_the_home_of_the_data_may_be_given(tmp_path: Path) -> None:
    """A folder may be named by the environment."""
    assert home_of({"SAYSO_DATA": str(tmp_path)}) == tmp_path
