"""`sayso acts`: the closed list of acts."""

from difflib import get_close_matches

import click
import rich_click

from sayso.cli.packs import pack_of, settings
from sayso.cli.show import out, table

CLOSE = 0.7  # share of letters in common that makes one name meant for another


@rich_click.command("acts")
@click.argument("act", required=False)
@click.option("--language", default="", metavar="CODE", help="Language of the examples.")
def command(act: str | None, language: str) -> None:
    """List the acts that a claim can be of; with the name of one, the ways to say it.

    Example: sayso acts hostage
    """
    from sayso.errors import UsageError

    pack = pack_of(settings(), language)
    if act is None:
        out(table((item.id, item.meaning.split(". ")[0].rstrip(".")) for item in pack.acts))
        return
    known = [item.id for item in pack.acts]
    if act not in known:
        near = [
            *get_close_matches(act, known, 1, CLOSE),
            *(way.act for way in pack.ways if way.name == act),
        ]
        meant = f"did you mean {near[0]}? " if near else ""
        raise UsageError(f"unknown act: {act}.", f"{meant}`sayso acts` lists them.")
    ways = [way for way in pack.ways if way.act == act]
    out(table((way.name, way.form, ", ".join(way.words), way.examples[0]) for way in ways))
