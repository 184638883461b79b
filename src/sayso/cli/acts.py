"""`sayso acts`: the closed list of acts."""

import click
import rich_click

from sayso.cli.packs import pack_of, settings
from sayso.cli.show import out, table


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
    if act not in [item.id for item in pack.acts]:
        raise UsageError(f"unknown act: {act}.", "`sayso acts` lists them.")
    ways = [way for way in pack.ways if way.act == act]
    out(table((way.name, way.form, ", ".join(way.words), way.examples[0]) for way in ways))
