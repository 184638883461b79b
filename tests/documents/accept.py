"""Renews the marks of `claims.txt` after a person has looked at what changed; never touches a written line."""

import tempfile
from collections import Counter
from pathlib import Path

from tests.documents.compare import CAME_OUT, CLAIMS, EXPECTED, lines_of
from tests.documents.make import write_all


def marked(text: str, given: dict[str, list[str]]) -> str:
    """Return the file with a mark at each line that the program misses, and those that it gives beside them."""
    out: list[str] = []
    left: Counter[str] = Counter()
    for line in [*text.splitlines(), "== "]:
        if line.startswith("== "):
            while out and not out[-1].strip():
                out.pop()
            out += [f"{words}  {CAME_OUT}" for words in sorted(left.elements())]
            left = Counter(given.get(line.removeprefix("== ").strip(), []))
            out += ["", line] if line.strip() != "==" else [""]
        elif not line.endswith(CAME_OUT):
            words = " ".join(line.removesuffix(EXPECTED).split())
            missing = bool(words) and not line.startswith("#") and not left[words]
            left[words] -= bool(words) and not missing
            out.append(f"{words}  {EXPECTED}" if missing else line.removesuffix(EXPECTED).rstrip())
            left = +left
    return "\n".join(out).strip() + "\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        found = {path.name: lines_of(path) for path in write_all(Path(folder))}
    CLAIMS.write_text(marked(CLAIMS.read_text(encoding="utf-8"), found), encoding="utf-8")
