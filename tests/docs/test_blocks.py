"""Every code block of README and docs does what it says: commands run, Python runs, TOML parses."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(language: str) -> list[tuple[str, str]]:
    """Return the blocks of a language with the name of their page."""
    return [
        (f"{page.name}-{number}", text)
        for page in PAGES
        for number, (kind, text) in enumerate(BLOCK.findall(page.read_text(encoding="utf-8")))
        if kind == language
    ]


def each(language: str) -> pytest.MarkDecorator:
    """Run a test once a block of the language."""
    found = blocks(language)
    return pytest.mark.parametrize("block", [t for _, t in found], ids=[name for name, _ in found])


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a temporary folder with the samples, where a block may do what it likes."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    return tmp_path


@pytest.mark.slow
@each("console")
def test_a_command_of_the_docs_runs(block: str, copy: Path) -> None:
    """Each line after a `$` ends with exit code 0; lines below it are what it prints."""
    calls = re.findall(r"^\$ (.*(?:\n(?!\$ ).*)*)", block, re.M)
    for call in calls:
        line, _, expected = call.partition("\n")
        done = run(line, copy)
        assert done.returncode == 0, f"{line}: {done.stderr}"
        if expected.strip():
            assert fold(expected) in fold(done.stdout + done.stderr), line


@pytest.mark.slow
@each("python")
def test_python_of_the_docs_runs(block: str, copy: Path) -> None:
    """A block of Python runs as it stands."""
    done = subprocess.run(
        [sys.executable, "-c", block], cwd=copy, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@each("toml")
def test_toml_of_the_docs_parses(block: str) -> None:
    """A block of TOML is TOML."""
    tomllib.loads(block)


@each("json")
def test_json_of_the_docs_parses(block: str) -> None:
    """A block of JSON is JSON."""
    json.loads(block)


@each("sh")
def test_a_make_target_of_the_docs_is_there(block: str) -> None:
    """A block of `make` lines names targets that the Makefile has."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in block.splitlines():
        command, _, target = line.partition(" ")
        assert command == "make", line
        assert re.search(rf"^{target.split()[0]}:", makefile, re.M), line


@each("")
def test_a_card_of_the_docs_is_what_comes_out(block: str, copy: Path) -> None:
    """A block that looks like a card stands in the claims of the sample letter."""
    if not re.match(r"[a-z_]+  .*\[\d+:\d+\]\n", block):
        pytest.skip("a picture, not a card")
    done = run("sayso read samples/letter.txt --format cards", copy)
    assert fold(block) in fold(done.stdout)


def test_no_block_has_an_unknown_language() -> None:
    """A block of a kind that no test runs is an error."""
    for page in PAGES:
        for kind, _ in BLOCK.findall(page.read_text(encoding="utf-8")):
            assert kind in ("", "console", "python", "toml", "json", "sh"), f"{page.name}: {kind}"


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of shell with this environment's sayso first on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def fold(text: str) -> str:
    """Return the text with each run of white space as one space."""
    return " ".join(text.split())
