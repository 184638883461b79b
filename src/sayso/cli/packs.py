"""The pack that a command works with, from the settings and the flags."""

from dataclasses import replace
from pathlib import Path

import click

from sayso.config import Settings, load_settings
from sayso.errors import UsageError
from sayso.packs.load import HOME, Pack, load_pack

DEFAULT_LANGUAGE = "en"
REGION = "sayso.region"


def settings() -> Settings:
    """Return the settings of the folder where the command runs, with the region of the flag."""
    given = load_settings(Path())
    ctx = click.get_current_context(silent=True)
    region = ctx.meta.get(REGION) if ctx else None
    return replace(given, region=region) if region else given


def home_of(given: Settings) -> Path:
    """Return the folder of packs; raises UsageError where the setting names none."""
    home = Path(given.packs) if given.packs else HOME
    if not (home / "acts").is_dir():
        raise UsageError(
            f"not a folder of packs: {given.packs}.",
            "it must hold acts/ and one folder a language.",
        )
    return home


def pack_of(given: Settings, language: str = "") -> Pack:
    """Load the pack of the language that is asked for, else of the settings, else English."""
    return load_pack(language or given.language or DEFAULT_LANGUAGE, home_of(given))
