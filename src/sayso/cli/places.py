"""`sayso places`: the names of places in texts, with what each surely is, and lists of one's own."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import rich_click

from sayso.cli.atlas import atlas_of, places_folder
from sayso.cli.inputs import documents, input_options
from sayso.cli.outputs import heading
from sayso.cli.packs import settings
from sayso.cli.reading import tools_of
from sayso.cli.show import counted, out, say, table
from sayso.config import Settings
from sayso.errors import InputError, UsageError
from sayso.model.text import Document

if TYPE_CHECKING:
    from sayso.export.places import PlaceRecord

FORMATS = ("text", "jsonl")
IMPORT = "import"
ALL_REFUSED, SOME_REFUSED = 1, 3


@rich_click.command("places")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="text for people, jsonl for programs.",
)
@input_options
def command(paths: tuple[str, ...], form: str, **flags: Any) -> int:
    """Print the names of places in texts, with the place each surely is, and why.

    `sayso places import FILE` takes a GeoNames country dump, a P-code CSV or GeoJSON into the
    folder of the user's own places; a `places.toml` there adds names of one's own.

    Example: sayso places samples/letter.txt
    """
    given = settings()
    if paths[:1] == (IMPORT,):
        return _import(paths[1:], given)
    shown = refused = 0
    for found in documents(paths, given, flags):
        try:
            doc = _accepted(found)
            places = list(_places(doc, given))
        except InputError as error:
            refused += 1
            say(f"sayso: {error.line()}")
            continue
        shown += 1
        out(_written(doc, places, form))
    return 0 if not refused else SOME_REFUSED if shown else ALL_REFUSED


def _accepted(found: Document | InputError) -> Document:
    if isinstance(found, InputError):
        raise found
    return found


def _places(doc: Document, given: Settings) -> "Iterator[PlaceRecord]":
    """Yield what each name of a document is; the whole text is read, also where nobody is harmed."""
    from sayso.export.places import PlaceRecord
    from sayso.find.place_names import find_place_names
    from sayso.ground.places import ground_names
    from sayso.parse.document import parse_document

    pack, parser = tools_of(doc, given)
    atlas = atlas_of(given)
    parsed, _ = parse_document(doc, pack, parser, whole=True)
    for item in ground_names(find_place_names(parsed, pack, atlas.knows), atlas):
        name, entry = item.name, item.entry
        if entry is None and not name.sure:
            continue
        yield PlaceRecord(
            span=name.span,
            words=name.words,
            gazetteer_id=entry.id if entry else None,
            name=entry.name if entry else None,
            country=entry.country if entry else None,
            lat=entry.lat if entry else None,
            lon=entry.lon if entry else None,
            precision=item.precision,
            why=item.why,
        )


def _written(doc: Document, places: "list[PlaceRecord]", form: str) -> str | bytes:
    from sayso.export.places import place_rows, write_places

    if form == "jsonl":
        return write_places(doc.name, places)
    rows = place_rows(places)
    return heading(doc) + (table(rows) if rows else "no names of places\n") + "\n"


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
