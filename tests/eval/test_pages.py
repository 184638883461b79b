"""Tables of figures in the pages come from the results file, and the pages on disk are current."""

from eval import pages

RESULTS = {
    "airwars": {
        "measured": True,
        "figures": {
            "killed exact": {"value": 61.5, "interval": [50.0, 70.0], "documents": 9, "floor": 60.0}
        },
    },
    "muc4": {"measured": False, "missing": ["dev.jsonl"]},
}


def test_the_pages_are_current() -> None:
    """Every table is what the results file gives; `make docs` renews them."""
    for path, text in pages.pages().items():
        assert pages.START.format(pages.PAGES[path]) in text, path
        assert path.read_text(encoding="utf-8") == text, path


def test_a_row_has_interval_best_and_goal() -> None:
    """A figure stands with its interval, what others reach, and what is aimed at."""
    rows = pages.table(RESULTS).splitlines()
    assert any(
        row.startswith("| airwars | killed exact | 61.5 (50.0 to 70.0) | 48.7") for row in rows
    )


def test_a_missing_set_has_no_figure() -> None:
    """A set whose data is absent says so."""
    assert "| muc4 | | not measured | | |" in pages.table(RESULTS)
    assert "| polnear | | not measured | | |" in pages.table(RESULTS)


def test_text_outside_the_markers_stays() -> None:
    """Only what stands between the markers is replaced."""
    text = f"before\n{pages.START.format('all')}\nstale\n{pages.STOP}\nafter\n"
    made = pages.filled(text, "all", RESULTS)
    assert made.startswith("before\n") and made.endswith("\nafter\n") and "stale" not in made
    assert pages.filled("none", "all", RESULTS) == "none"
