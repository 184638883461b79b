"""`sayso check`: is what the program builds on in order; do quoted words stand in a text."""

import click
import rich_click

from sayso.cli.check_quote import command as quote_command
from sayso.cli.packs import home_of, settings
from sayso.cli.show import counted, out, say


@rich_click.group("check")
def command() -> None:
    """Check quotations against their texts, and what the program builds on.

    Example: sayso check packs
    """


command.add_command(quote_command)


@command.command()
@click.option("--language", default="", metavar="CODE", help="Check this pack only.")
def packs(language: str) -> int:
    """Check that every example of every entry is found by that entry, and no counter-example is.

    Example: sayso check packs
    """
    from sayso.cli.pack_reader import PackReader
    from sayso.packs.check import check_pack
    from sayso.packs.load import list_languages, load_pack
    from sayso.packs.problems import Places
    from sayso.parse.model import load_parser

    given = settings()
    home = home_of(given)
    reader = PackReader(load_parser(given.model))
    faults = 0
    for code in (language,) if language else list_languages(home):
        for problem in check_pack(load_pack(code, home), reader, Places(code, home)):
            faults += 1
            out(f"{problem}\n")
    say(counted(faults, "fault"))
    return 1 if faults else 0
