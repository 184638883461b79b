"""The calls of the library: `read`, `read_many`, and the views of a text.

They read as the command line does, with the packs and the model of the program;
its settings and its environment are for the command line alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from sayso.errors import InputError
from sayso.library.asked import as_columns, as_paths, as_source, as_text
from sayso.library.result import Result
from sayso.model.made_by import VERSION, MadeBy
from sayso.model.text import Document
from sayso.model.view import AttributionView, NumberView, TimeView
from sayso.packs.load import Pack, list_languages, load_pack
from sayso.parse.manifest import label_model
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims
from sayso.read.given import Columns, Given, Refusal
from sayso.read.one import read_one, read_text
from sayso.read.sources import read_inputs
from sayso.viewing import view_attributions, view_numbers, view_times

NO_COLUMNS: Mapping[str, str] = {}


def read(
    text_or_path: str | Path,
    *,
    publisher: str | None = None,
    published: str | None = None,
    language: str | None = None,
) -> Result:
    """Read the claims of one text, or of a file that holds one.

    Args:
        text_or_path: The text itself, or the path of a file. A string is a path where it
            holds no white space, or where there is such a file; all else is a text.
        publisher: Who prints it; wins over what the text says.
        published: The day of print, as 2026-03-04; what hangs on it has no date without it.
        language: The language of the text, as en.

    Spans are half-open pairs of code points into `result.document.text`, counts are people,
    days are ISO 8601. Raises InputError where it cannot be read, UsageError for a day that is none.

    >>> import sayso
    >>> result = sayso.read("Shells killed 12 people on Tuesday, the mayor said.", published="2026-03-04")
    >>> result.claims[0].time.edtf
    '2026-03-03'

    """
    given = Given(published=published, publisher=publisher, language=language)
    return _result(read_one(as_source(text_or_path), given))


def read_many(
    paths: str | Path | Iterable[str | Path],
    *,
    publisher: str | None = None,
    published: str | None = None,
    language: str | None = None,
    columns: Mapping[str, str] = NO_COLUMNS,
) -> Iterator[Result | Refusal]:
    """Read files, folders and globs, one document after the other, in their order.

    What cannot be read is a Refusal in its place, with `name`, `reason` and `hint`; nothing is raised for it.
    Raises UsageError at once for a day that is none and for columns of other names.

    Args:
        paths: Files, folders or globs; a single one may stand alone.
        publisher: Who prints them; wins over what the texts say.
        published: The day of print of all of them, as 2026-03-04.
        language: The language of all of them, as en.
        columns: The columns of a table: text, id, published, publisher, title or url, and the name of each.

    >>> import sayso
    >>> for found in sayso.read_many(["nowhere.txt"]):
    ...     print(found.line())
    nowhere.txt: does not exist. hint: check the path

    """
    given = Given(published=published, publisher=publisher, language=language)
    return _each(as_paths(paths), given, as_columns(columns))


def _each(paths: list[str], given: Given, columns: Columns) -> Iterator[Result | Refusal]:
    for found in read_inputs(paths, given, columns):
        if isinstance(found, Refusal):
            yield found
            continue
        try:
            yield _result(found)
        except InputError as error:
            yield Refusal(error.name, error.reason, error.hint)


def numbers(text: str) -> tuple[NumberView, ...]:
    """Return every number of a text: its kind and the ends it lies between, None where open.

    >>> import sayso
    >>> [(n.words, n.kind, n.low, n.high) for n in sayso.numbers("Over 40 girls aged 7 fled.")]
    [('Over 40', 'count', 41, None), ('7', 'age', 7, 7)]
    """
    doc = read_text(as_text(text), Given())
    return view_numbers(doc, _pack(doc))


def times(text: str, *, published: str | None = None) -> tuple[TimeView, ...]:
    """Return every time of a text, with its first and last day where it has any.

    >>> import sayso
    >>> [(t.words, t.type, t.edtf or t.value) for t in sayso.times("They fled in May 1992 and hid two days.")]
    [('May 1992', 'date', '1992-05'), ('two days', 'duration', 'P2D')]
    """
    doc = read_text(as_text(text), Given(published=published))
    return view_times(doc, _pack(doc))


def attributions(text: str) -> tuple[AttributionView, ...]:
    """Return every act of saying in a text; `parent` is the index of the one that holds it.

    >>> import sayso
    >>> [(a.speaker, a.stance) for a in sayso.attributions("The army denied that it shelled Osk.")]
    [('The army', 'denied')]
    """
    doc = read_text(as_text(text), Given())
    return view_attributions(doc, _pack(doc), load_parser())


def _result(doc: Document) -> Result:
    pack, parser = _pack(doc), load_parser()
    made_by = MadeBy(
        VERSION, pack.digest, label_model(parser.name, parser.digest, degraded=parser.degraded)
    )
    return Result.of(read_claims(doc, pack, parser), pack, made_by)


def _pack(doc: Document) -> Pack:
    """Return the pack of a document; raises InputError where its language has none."""
    known = list_languages()
    if doc.language not in known:
        reason = f"no pack for its language: {doc.language}"
        raise InputError(doc.name, reason, f"packs: {', '.join(known)}")
    return load_pack(doc.language)
