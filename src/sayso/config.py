"""The settings of a run: one frozen value; the file gives way to the environment, that to flags.

What the program knows of languages and acts is never a setting: it is in the packs.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from sayso.errors import UsageError

FILE: Final = "sayso.toml"
PREFIX: Final = "SAYSO_"


def _setting(help_line: str) -> Any:
    return field(default="", metadata={"help": help_line})


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run may be told; an empty text means the program's own choice."""

    language: str = _setting("language of the texts that do not name theirs, as a code like en")
    publisher: str = _setting("publisher of the texts that do not name theirs")
    packs: str = _setting("folder of packs that takes the place of the shipped one")
    model: str = _setting("parser model to load, or blank for none")
    places: str = _setting("folder of places of one's own in place of the user's")
    region: str = _setting("country or region that the texts are from, as Jordan, JO or US.TX")


@dataclass(frozen=True, slots=True)
class Known:
    """One setting as `sayso config` shows it: its value, where that came from, and its help."""

    key: str
    value: str
    origin: str
    help: str


def load_settings(folder: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of a folder's file and the environment; raises UsageError."""
    return Settings(**{item.key: item.value for item in explain_settings(folder, environment)})


def explain_settings(
    folder: Path, environment: Mapping[str, str] = os.environ
) -> tuple[Known, ...]:
    """Return every setting with where its value comes from: default, file or environment."""
    return tuple(_known(folder / FILE, environment))


def _known(path: Path, environment: Mapping[str, str]) -> Iterator[Known]:
    given = _read_file(path)
    for item in fields(Settings):
        key, note = item.name, str(item.metadata["help"])
        variable = f"{PREFIX}{key.upper()}"
        if environment.get(variable):
            yield Known(key, environment[variable], variable, note)
        elif key in given:
            yield Known(key, given[key], FILE, note)
        else:
            yield Known(key, "", "default", note)


def _read_file(path: Path) -> dict[str, str]:
    """Read the file if it is there; a key that is not a setting is an error, never ignored."""
    if not path.is_file():
        return {}
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path.name} is not TOML: {error}.") from error
    known = [item.name for item in fields(Settings)]
    for key, value in given.items():
        if key not in known:
            raise UsageError(f"unknown key in {path.name}: {key}.", f"keys: {', '.join(known)}.")
        if not isinstance(value, str):
            raise UsageError(f"{key} in {path.name} must be a text: {value!r}.")
    return given
