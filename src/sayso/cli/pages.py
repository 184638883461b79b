"""Claims as pages for a browser: one file for one document, a folder with an index for several."""

from collections.abc import Sequence
from pathlib import Path

from sayso.cli.files import is_own
from sayso.cli.reading import Read
from sayso.cli.targets import Target, open_sink
from sayso.errors import InputError, UsageError
from sayso.export.index import NAME as INDEX
from sayso.export.index import IndexEntry, make_entry, make_refused, name_page, write_index
from sayso.export.page import SUFFIX, write_page
from sayso.model.made_by import MadeBy


class PageOutput:
    """One page, on standard output or in a file; a second document is a wrong request."""

    def __init__(self, path: Path | None) -> None:
        """Begin the file."""
        self._sink, self._page = open_sink(path), ""

    def add(self, read: Read) -> None:
        """Make the page of the document."""
        if self._page:
            raise UsageError(
                "a page holds one document, and there are several.", "add --out FOLDER."
            )
        self._page = write_page(read.reading, read.pack, read.made_by)

    def close(self, refused: Sequence[InputError]) -> None:
        """Write the page; without a document nothing is left."""
        if not self._page:
            self._sink.drop()
            return
        self._sink.write(self._page)
        self._sink.keep()

    def drop(self) -> None:
        """Leave nothing behind that is not whole."""
        self._sink.drop()

    def remark(self) -> str:
        """Return nothing: a page holds every claim."""
        return ""


class FolderOutput:
    """A page for each document in one folder, and an index of all their claims."""

    def __init__(self, folder: Path) -> None:
        """Make the folder; raises UsageError where that cannot be."""
        self._folder, self._made_by = folder, MadeBy("", "", "")
        self._entries: list[IndexEntry] = []
        self._taken: set[str] = set()
        index = folder / INDEX
        if index.is_file() and not is_own(index, "html"):
            raise UsageError(
                f"{index} is there, and sayso did not write it.", "name another folder with --out."
            )
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise UsageError(
                f"cannot write {folder}: {reason}.", "name a folder for the pages."
            ) from error

    def add(self, read: Read) -> None:
        """Write the page of one document."""
        self._made_by = read.made_by
        page = self._free(read.reading.document.name)
        self._put(page, write_page(read.reading, read.pack, read.made_by, index=INDEX))
        self._entries.append(make_entry(read.reading, read.pack, page))

    def close(self, refused: Sequence[InputError]) -> None:
        """Write the index, with the inputs that could not be read and why."""
        lost = [make_refused(error.name, error.reason, error.hint) for error in refused]
        self._put(INDEX, write_index([*self._entries, *lost], self._made_by))

    def drop(self) -> None:
        """Leave the pages that are whole."""

    def remark(self) -> str:
        """Return one line that says where to begin."""
        return f"open {self._folder / INDEX}"

    def _free(self, name: str) -> str:
        """Return a file name that no page of this run has, and no file of another program."""
        page = name_page(name, self._taken)
        self._taken.add(page)
        there = self._folder / page
        return self._free(name) if there.is_file() and not is_own(there, "html") else page

    def _put(self, name: str, text: str) -> None:
        target = Target(self._folder / name)
        target.write(text)
        target.keep()


def open_pages(path: Path | None) -> PageOutput | FolderOutput:
    """Return a page for a file name that ends in .html, a folder for any other."""
    if path and (path.is_dir() or path.suffix.lower() != SUFFIX):
        return FolderOutput(path)
    return PageOutput(path)
