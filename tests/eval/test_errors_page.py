"""The page of errors that were read: a table for every set, 30 errors or more, and sums that agree."""

import re
from pathlib import Path

from eval.errors import CASES

PAGE = (Path(__file__).parents[2] / "docs" / "errors.md").read_text(encoding="utf-8")
WHOSE = ("program", "across", "rule of the set", "adapter", "gold")
ENOUGH = 30


def test_every_set_has_a_table_of_enough_errors() -> None:
    """Each set that has a page of errors was read, 30 errors or more."""
    for name in CASES:
        assert sum(count for count, _ in rows(name)) >= ENOUGH, name


def test_the_sums_of_the_tables_are_those_of_the_first() -> None:
    """The first table adds up the others by whose the errors are."""
    table = section("All sets together")
    names = table[0][1:]
    assert set(names) == set(CASES)
    sums = {line[0]: line[1:] for line in table[2:]}
    for place, name in enumerate(names):
        found = rows(name)
        for whose in WHOSE:
            assert int(sums[whose][place]) == sum(count for count, who in found if who == whose)
        assert int(sums["read"][place]) == sum(count for count, _ in found)
        assert f": {sums['read'][place]} errors." in PAGE.split(f"\n## {name}\n")[1].split("|")[0]


def test_the_page_is_linked() -> None:
    """The pages about limits and about figures lead to it."""
    for other in ("limits.md", "evaluation.md"):
        text = (Path(__file__).parents[2] / "docs" / other).read_text(encoding="utf-8")
        assert "(errors.md)" in text


def rows(name: str) -> list[tuple[int, str]]:
    """Return the counts of a set's table, and whose the errors are."""
    return [(int(line[1]), line[3]) for line in section(name)[2:]]


def section(name: str) -> list[list[str]]:
    """Return the cells of the table of a section."""
    text = re.split(r"^## ", PAGE, flags=re.MULTILINE)
    found = next(part for part in text if part.startswith(f"{name}\n"))
    lines = [line for line in found.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
