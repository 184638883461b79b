"""From the name of a rule to the lines of its entry."""

from pathlib import Path

from sayso.packs.load import HOME, load_pack
from sayso.packs.where import find_entry


def test_every_way_is_found_by_its_rule() -> None:
    """The lines of an entry hold its name, and the line number leads there."""
    for way in load_pack("en").ways:
        entry = find_entry(way.rule)
        assert f'name = "{way.name}"' in entry.lines[1].split("  ")[0], way.rule
        text = (HOME / way.rule.split("#")[0]).read_text(encoding="utf-8").splitlines()
        assert text[entry.line - 1] == entry.lines[0]


def test_a_rule_that_is_no_entry_has_no_lines(tmp_path: Path) -> None:
    """An unknown file or name gives the rule back, without lines."""
    for rule in ("en/acts/killed.toml#nothing", "en/nowhere.toml#x", "structure"):
        assert find_entry(rule).lines == ()
    assert find_entry("x.toml#y", tmp_path).line == 0
