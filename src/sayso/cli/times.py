"""`sayso times`: every time of a text, with its days where it has any."""

from typing import Any

import rich_click

from sayso.cli.reading import pack_for
from sayso.cli.views import Seen, View, run_view, view_options
from sayso.config import Settings
from sayso.model.made_by import VERSION, MadeBy
from sayso.model.text import Document


@rich_click.command("times")
@view_options
def command(paths: tuple[str, ...], **flags: Any) -> int:
    """Print every time of texts: dates as EDTF, and hours, durations, sets and references.

    Example: sayso times samples/letter.txt
    """
    return run_view(View("time", _look), paths, flags)


def _look(doc: Document, given: Settings) -> Seen:
    from sayso.export.views import time_lines, write_times
    from sayso.viewing import NO_MODEL, view_times

    pack = pack_for(doc, given)
    found = view_times(doc, pack)
    made_by = MadeBy(VERSION, pack.digest, NO_MODEL)
    return Seen(len(found), lambda: time_lines(found), lambda: write_times(doc, found, made_by))
