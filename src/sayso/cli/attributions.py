"""`sayso attributions`: who says what in a text, speech inside speech."""

from typing import Any

import rich_click

from sayso.cli.reading import name_of, tools_of
from sayso.cli.views import Seen, View, run_view, view_options
from sayso.config import Settings
from sayso.model.made_by import VERSION, MadeBy
from sayso.model.text import Document


@rich_click.command("attributions")
@view_options
def command(paths: tuple[str, ...], **flags: Any) -> int:
    """Print who says what in texts, also where no harm is spoken of, speech inside speech.

    Example: sayso attributions samples/letter.txt
    """
    return run_view(View("attribution", _look), paths, flags)


def _look(doc: Document, given: Settings) -> Seen:
    from sayso.export.views import attribution_lines, write_attributions
    from sayso.viewing import view_attributions

    pack, parser = tools_of(doc, given)
    found = view_attributions(doc, pack, parser)
    made_by = MadeBy(VERSION, pack.digest, name_of(parser))
    return Seen(
        len(found),
        lambda: attribution_lines(doc, found),
        lambda: write_attributions(doc, found, made_by),
    )
