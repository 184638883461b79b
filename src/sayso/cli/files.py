"""Which files of a folder are the program's own, so that no other is ever written over."""

from pathlib import Path

# What a file of each form holds near its beginning; a file that holds something else is not replaced.
SIGNS = {
    "cards": b"== ", "jsonl": b'{"document":', "csv": b"document_name,", "xlsx": b"PK", "html": b"sayso",
}  # fmt: skip
HEAD = 2_000


def is_own(path: Path, form: str) -> bool:
    """Tell whether a file looks like one that an earlier run wrote in this form, or holds nothing."""
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    return not head or SIGNS[form] in head
