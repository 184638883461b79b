"""`sayso places`: the names of places in texts, with what each surely is, and lists of one's own."""

from pathlib import Path
from typing import Any

import rich_click

from sayso.cli.atlas import atlas_of, places_folder
from sayso.cli.packs import settings
from sayso.cli.reading import name_of, tools_of
from sayso.cli.show import counted, say, table
from sayso.cli.views import Seen, View, run_view, view_options
from sayso.config import Settings
from sayso.errors import InputError, UsageError
from sayso.model.made_by import VERSION, MadeBy
from sayso.model.text import Document

IMPORT = "import"


@rich_click.command("places")
@view_options
def command(paths: tuple[str, ...], **flags: Any) -> int:
    """Print the names of places in texts, with the place each surely is, and why.

    `sayso places import FILE` takes a GeoNames country dump, a P-code CSV or GeoJSON into the
    folder of the user's own places; a `places.toml` there adds names of one's own.

    Example: sayso places samples/letter.txt
    """
    if paths[:1] == (IMPORT,):
        return _import(paths[1:], settings())
    return run_view(View("place", _look), paths, flags)


def _look(doc: Document, given: Settings) -> Seen:
    from sayso.export.places import place_rows
    from sayso.export.views import write_places
    from sayso.viewing import view_places

    pack, parser = tools_of(doc, given)
    found = view_places(doc, pack, parser, atlas_of(given))
    made_by = MadeBy(VERSION, pack.digest, name_of(parser))
    return Seen(
        len(found),
        lambda: table(place_rows(found)) if found else "",
        lambda: write_places(doc, found, made_by),
    )


def _import(files: tuple[str, ...], given: Settings) -> int:
    """Write lists of places into the user's folder, one file each."""
    from sayso.ground.gazetteer import shipped
    from sayso.ground.gazetteer_write import write_gazetteer
    from sayso.ground.own_places import SUFFIX
    from sayso.ground.place_import import read_places

    if not files:
        raise UsageError("no file to import.", "`sayso places import FILE`.")
    folder = places_folder(given)
    for name in files:
        path = Path(name)
        if not path.is_file():
            raise InputError(name, "no such file", "name a file; a folder is not looked into")
        found = read_places(
            path.name, path.read_text(encoding="utf-8", errors="replace"), shipped()
        )
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"{path.stem}{SUFFIX}"
        target.write_bytes(write_gazetteer(found.rows, {"from": path.name, "form": found.form}))
        left = f", {counted(found.left, 'line')} left out" if found.left else ""
        say(f"{path.name}: {counted(found.count, 'place')} ({found.form}){left}, in {target}")
    return 0
