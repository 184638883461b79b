"""Files, folders, globs and standard input to documents, in the order given; what cannot be read is a Refusal.

What a document holds never depends on the inputs beside it, nor on the time of reading.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from sayso.errors import InputError
from sayso.model.text import Document
from sayso.read.document import make_document
from sayso.read.found import Found
from sayso.read.given import Columns, Given, Refusal
from sayso.read.sniff import read_bytes
from sayso.read.walk import File, explain, list_files, show

STDIN = "-"
MAX_BYTES = 64 << 20

Item = Found | InputError


def read_inputs(
    paths: Sequence[str],
    given: Given,
    columns: Columns,
    stdin: BinaryIO | None = None,
    reached: Callable[[str], object] = str,
) -> Iterator[Document | Refusal]:
    """Yield the documents of all inputs, and a Refusal for each that cannot be read; never raises for one.

    Args:
        paths: Files, folders, globs, or `-` for standard input.
        given: What flags say of every input.
        columns: The columns of tables and the keys of JSON Lines.
        stdin: Standard input as bytes.
        reached: Is told the name of each file before it is read.

    """
    for path in paths:
        for file in _list(path):
            reached(file.name)
            for item in _read(file, columns, stdin):
                yield _finish(item, given)


def _list(path: str) -> Iterator[File | InputError]:
    return iter((File(STDIN, STDIN),)) if path == STDIN else list_files(path)


def _read(file: File | InputError, columns: Columns, stdin: BinaryIO | None) -> Iterator[Item]:
    """Yield what a file holds, the reason last if it cannot be read to its end."""
    if isinstance(file, InputError):
        yield file
        return
    try:
        raw = _read_stdin(stdin) if file.path == STDIN else _read_file(file)
        yield from read_bytes(raw, file.name, columns)
    except InputError as error:
        yield error


def _finish(item: Item, given: Given) -> Document | Refusal:
    if isinstance(item, InputError):
        return Refusal(item.name, item.reason, item.hint)
    try:
        return make_document(item, given)
    except InputError as error:
        return Refusal(error.name, error.reason, error.hint)


def _read_file(file: File) -> bytes:
    name = show(file.path)
    try:
        with Path(file.path).open("rb") as stream:
            return _read_stream(stream, name)
    except OSError as error:
        raise explain(error, name) from error


def _read_stdin(stdin: BinaryIO | None) -> bytes:
    if stdin is None:
        raise InputError(STDIN, "is standard input, and it is closed", "pipe a text into it")
    return _read_stream(stdin, STDIN)


def _read_stream(stream: BinaryIO, name: str) -> bytes:
    """Read to the end, or one byte beyond the limit."""
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise InputError(
            name, f"is larger than {MAX_BYTES >> 20} MB", "split it into smaller files"
        )
    return raw
