"""Nothing of the program is undocumented, and no page tells of what is not there."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from sayso.cli.config import command as config_command
from sayso.config import Settings
from sayso.model.claim import NOTE_KINDS
from sayso.model.vocabulary import NOTES
from sayso.packs.load import load_pack
from tests.docs.generate import DOCS, all_commands, pages

ROOT = DOCS.parent
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_a_generated_page_is_current(path: Path) -> None:
    """`make docs` has been run since the program changed."""
    assert path.exists()
    assert path.read_text(encoding="utf-8") == pages()[path], "run make docs"


def test_every_command_has_a_sentence_and_an_example() -> None:
    """The help of a command says what it does and shows one call."""
    for name, command in all_commands():
        assert (command.help or "").split("\n")[0].strip().endswith((".", ":")), name
        assert "Example: " in command.help or "completion" in name, name


def test_every_flag_has_a_help_line() -> None:
    """No flag is left unexplained."""
    for name, command in all_commands():
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert parameter.help, f"{name} {parameter.name}"


def test_every_act_is_in_the_codebook() -> None:
    """The codebook has a heading for each act."""
    text = (DOCS / "codebook.md").read_text(encoding="utf-8")
    for act in load_pack("en").acts:
        assert f"\n### {act.id}\n" in text


def test_every_setting_is_listed_by_the_help_of_config() -> None:
    """`sayso config --help` names each key and its variable."""
    for item in fields(Settings):
        assert f"SAYSO_{item.name.upper()}" in config_command.help
        assert f"{item.name} " in config_command.help


def test_every_kind_of_note_has_a_meaning() -> None:
    """The closed list of notes and the codebook agree."""
    assert tuple(NOTES) == NOTE_KINDS


@pytest.mark.parametrize(
    "page",
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))],
    ids=lambda path: path.name,
)
def test_links_lead_somewhere(page: Path) -> None:
    """A link to a file of the repository leads to a file that is there."""
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_a_decision_says_what_would_change_it() -> None:
    """Every record has its date, question, choice, reason, and what would change it."""
    for page in sorted((DOCS / "decisions").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        for part in ("Date: 20", "**Question.**", "**Choice.**", "**Reason.**", "would change"):
            assert part in text, f"{page.name}: {part}"
        assert re.match(r"\d{4}-[a-z0-9-]+\.md", page.name)
