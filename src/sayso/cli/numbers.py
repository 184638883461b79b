"""`sayso numbers`: every number of a text, what kind it is, and between which ends it lies."""

from typing import Any

import rich_click

from sayso.cli.reading import pack_for
from sayso.cli.views import Seen, View, run_view, view_options
from sayso.config import Settings
from sayso.model.made_by import VERSION, MadeBy
from sayso.model.text import Document


@rich_click.command("numbers")
@view_options
def command(paths: tuple[str, ...], **flags: Any) -> int:
    """Print every number of texts: counts, ages, money, percent, measures, ordinals, dates, codes.

    Example: sayso numbers samples/letter.txt
    """
    return run_view(View("number", _look), paths, flags)


def _look(doc: Document, given: Settings) -> Seen:
    from sayso.export.views import number_lines, write_numbers
    from sayso.viewing import NO_MODEL, view_numbers

    pack = pack_for(doc, given)
    found = view_numbers(doc, pack)
    made_by = MadeBy(VERSION, pack.digest, NO_MODEL)
    return Seen(len(found), lambda: number_lines(found), lambda: write_numbers(doc, found, made_by))
