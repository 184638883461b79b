"""Which files of a folder are the program's own, so that no other is ever written over."""

from pathlib import Path

from sayso.read import own

# What a file of each form begins with; a file that holds something else is not replaced.
STARTS = {"jsonl": '{"document":', "csv": "\ufeffdocument_name,"}
HEAD = 4_000


def is_own(path: Path, form: str) -> bool:
    """Tell whether a file is one that an earlier run wrote in this form, or holds nothing."""
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    if not head:
        return True
    if form == "html":
        return own.name_page(head) is not None
    if form == "xlsx":
        return own.name_workbook(path.read_bytes()) is not None
    text = head.decode("utf-8", "ignore")
    return text.startswith(STARTS[form]) if form in STARTS else own.name_text(text) is not None
