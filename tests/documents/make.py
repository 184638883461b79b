"""Writes all documents into a folder: `python -m tests.documents.make FOLDER`."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from tests.documents import offices, pages, pdfs

DOCUMENTS: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {
        "news_column.pdf": pdfs.news_column,
        "two_columns.pdf": pdfs.two_columns,
        "three_columns.pdf": pdfs.three_columns,
        "footnotes.pdf": pdfs.footnotes,
        "casualty_table.pdf": pdfs.casualty_table,
        "bare_table.pdf": pdfs.bare_table,
        "table_in_columns.pdf": pdfs.table_in_columns,
        "hyphenated.pdf": pdfs.hyphenated,
        "over_pages.pdf": pdfs.over_pages,
        "quotation_over_pages.pdf": pdfs.quotation_over_pages,
        "labels.pdf": pdfs.labels,
        "bulleted.pdf": pdfs.bulleted,
        "landscape.pdf": pdfs.landscape,
        "locked_for_owner.pdf": pdfs.locked_for_owner,
        "locked.pdf": pdfs.locked,
        "scanned.pdf": pdfs.scanned,
        "truncated.pdf": pdfs.truncated,
        "report.docx": offices.report,
        "table.docx": offices.table,
        "changed.docx": offices.changed,
        "noted.docx": offices.noted,
        "boxed.docx": offices.boxed,
        "laid_out.docx": offices.laid_out,
        "labelled.docx": offices.labelled,
        "locked.docx": offices.locked,
        "old.doc": offices.old,
        "bomb.docx": offices.bomb,
        "news.html": pages.news,
        "ministry.html": pages.ministry,
        "relief.html": pages.relief,
        "mission.html": pages.mission,
        "blog.html": pages.blog,
        "heads.html": pages.heads,
        "credit.html": pages.credit,
        "cookies.html": pages.cookies,
    }
)


def write_all(folder: Path) -> tuple[Path, ...]:
    """Write every document; return the paths in the order of the list."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = tuple(folder / name for name in DOCUMENTS)
    for path, make in zip(paths, DOCUMENTS.values(), strict=True):
        path.write_bytes(make())
    return paths


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
