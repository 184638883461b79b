"""`sayso codebook`: what each act and each value means, for coders."""

import click
import rich_click

from sayso.cli.packs import pack_of, settings
from sayso.cli.show import out


@rich_click.command("codebook")
@click.option("--language", default="", metavar="CODE", help="Language of the examples.")
def command(language: str) -> None:
    """Print the codebook: every act, every closed vocabulary, every note, with their meanings.

    Example: sayso codebook > codebook.md
    """
    from sayso.export.codebook import write_codebook

    out(write_codebook(pack_of(settings(), language)))
