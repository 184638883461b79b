"""The index of a folder: one table of all claims, sorted and narrowed by whoever reads it."""

import pytest

from tests.browser.conftest import NARROW, Opener
from tests.browser.texts import golden, index_of

NAMES = ("mission_letter", "watch_report", "war_toll", "police_release_labels")
CELLS = "(rows) => rows.filter((r) => !r.hidden).map((r) => [...r.cells].map((c) => c.textContent))"


def index() -> str:
    """Return the index of some golden texts."""
    return index_of([golden(name) for name in NAMES])


def test_every_claim_has_a_row_and_every_refused_file_its_reason(opened: Opener) -> None:
    """Nothing is left out: claims in the order of the texts, and what could not be read."""
    page = opened(index(), java_script_enabled=False)
    claims = [claim for name in NAMES for claim in golden(name).claims]
    links = page.locator("tbody td.n a")
    keys = [link.get_attribute("href") or "" for link in links.all()]
    assert [key.split("#c-")[1] for key in keys] == [claim.key for claim in claims]
    assert "run an OCR program first" in page.locator("#refused").inner_text()
    assert not page.locator(".filters").is_visible()


def test_a_click_sorts_by_number_and_keeps_what_is_not_stated_last(opened: Opener) -> None:
    """Numbers sort as numbers, up and then down; a claim without one comes last both times."""
    page = opened(index())
    head = page.locator("th").nth(2)
    values = "(rows) => rows.map((row) => row.cells[2].dataset.v)"
    for way, turn in (("ascending", 1), ("descending", -1)):
        head.locator("button").click()
        assert head.get_attribute("aria-sort") == way
        found = page.locator("tbody tr").evaluate_all(values)
        numbers = [int(value) for value in found if value]
        assert numbers == sorted(numbers)[::turn]
        assert found == [str(number) for number in numbers] + [""] * (len(found) - len(numbers))


@pytest.mark.parametrize("column", [0, 3, 7, 8])
def test_every_column_sorts(column: int, opened: Opener) -> None:
    """A second column takes over from the first."""
    page = opened(index())
    page.locator("th button").nth(2).click()
    page.locator("th button").nth(column).click()
    cells = [row[column] for row in page.locator("tbody tr").evaluate_all(CELLS)]
    stated = [cell for cell in cells if cell]
    assert stated == sorted(stated, key=str.lower) or column == 7
    assert cells[len(stated) :] == [""] * (len(cells) - len(stated))
    assert page.locator("th[aria-sort]").count() == 1


def test_filters_narrow_the_table_and_say_how_many_are_left(opened: Opener) -> None:
    """Words, act and stance together choose the rows; the count is announced."""
    page = opened(index())
    every = page.locator("tbody tr").evaluate_all(CELLS)
    page.locator("#f-act").select_option("killed")
    left = page.locator("tbody tr").evaluate_all(CELLS)
    assert left == [row for row in every if row[3] == "killed"]
    page.locator("#f-words").fill("zzz")
    assert page.locator("output").inner_text() == f"0 of {len(every)} shown"


def test_a_narrow_table_is_sorted_too(opened: Opener) -> None:
    """Where rows stand one below the other, the heads stay as buttons in sight."""
    page = opened(index(), viewport=NARROW)
    head = page.locator("th button").nth(2)
    head.scroll_into_view_if_needed()
    box = head.bounding_box()
    assert box and box["width"] > 24 and box["x"] >= 0
    head.click()
    assert page.locator("th").nth(2).get_attribute("aria-sort") == "ascending"
