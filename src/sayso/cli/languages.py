"""`sayso languages`: which languages have a pack, and how much is in it."""

import rich_click

from sayso.cli.packs import home_of, settings
from sayso.cli.show import out, table

HEADS = ("code", "acts", "ways to say them", "examples", "counter-examples", "digest")


@rich_click.command("languages")
def command() -> None:
    """List the languages that have a pack, with counts of what each pack holds.

    Example: sayso languages
    """
    from sayso.packs.load import list_languages, load_pack

    home = home_of(settings())
    rows = [HEADS]
    for code in list_languages(home):
        pack = load_pack(code, home)
        numbers = (
            len({way.act for way in pack.ways}),
            len(pack.ways),
            sum(len(way.examples) for way in pack.ways),
            len(pack.counters),
        )
        rows.append((code, *map(str, numbers), pack.digest))  # type: ignore[arg-type]
    out(table(rows))
