"""`sayso config`: every setting, its value, and where that comes from."""

from pathlib import Path

import rich_click

from sayso.cli.show import out, table
from sayso.config import explain_settings


@rich_click.command("config")
def command() -> None:
    """Show the settings: flags win over the environment, that over sayso.toml in this folder.

    \b
    language   language of the texts that do not name theirs (SAYSO_LANGUAGE)
    publisher  publisher of the texts that do not name theirs (SAYSO_PUBLISHER)
    packs      folder of packs in place of the shipped one (SAYSO_PACKS)
    model      parser model to load, or blank for none (SAYSO_MODEL)
    places     folder of places of one's own in place of the user's (SAYSO_PLACES)
    region     country or region that the texts are from, as Jordan, JO or US.TX (SAYSO_REGION)

    Example: sayso config
    """  # noqa: D301 (click's own mark for lines that stay as they are)
    known = explain_settings(Path())
    out(table((item.key, item.value or "-", item.origin, item.help) for item in known))
