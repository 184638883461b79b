"""Scores any program on the table of places; this one file and `places.csv` are all it needs.

`python places_suite.py` prints the table with empty answers; `python places_suite.py ANSWERS.csv` scores it.
An answer repeats `text` and gives `claims` and `names` as the table writes them. `claims` are the places of each
claim, claims parted by "|" and places by ";": the words, "@" and UCDP's precision where it matters,
"<" and what the text says to hold it; "-" where none is said. `names` are all names of places with
country and kind, "-" where none is surely meant.
"""

import csv
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

TABLE = Path(__file__).with_name("places.csv")
ASKED = ("text", "claims", "names")
Row = Mapping[str, str]
_PRECISION = re.compile(r"@\d")


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def score(gold: Iterable[Row], answers: Iterable[Row]) -> dict[str, tuple[int, int]]:
    """Return right and wanted: texts whose claims have the right places, and texts whose names have the right ids."""
    given = {row["text"]: row for row in answers}
    tally = {"claims": [0, 0], "names": [0, 0]}
    for row in gold:
        answer = given.get(row["text"], {})
        for column, counts in tally.items():
            if row[column]:
                counts[0] += fits(row[column], answer.get(column, ""))
                counts[1] += 1
    return {name: (right, wanted) for name, (right, wanted) in tally.items()}


def fits(wanted: str, found: str) -> bool:
    """Tell whether an answer is what is wanted, a precision counting only where the table states one."""
    pairs = zip(_parts(wanted), _parts(found), strict=False)
    same = all(found == wanted or bare(found) == wanted for wanted, found in pairs)
    return same and len(_parts(wanted)) == len(_parts(found))


def bare(part: str) -> str:
    """Return a place without its precision."""
    return _PRECISION.sub("", part)


def _parts(cell: str) -> list[str]:
    """Return the places of a cell, with a mark for the end of each claim."""
    return [part.strip() for part in re.split(r"(\|)|;", cell) if part and part.strip()]


def main(arguments: list[str]) -> int:
    """Print the table with empty answers, or the score of a file of answers."""
    rows = read_rows(TABLE)
    if not arguments:
        writer = csv.writer(sys.stdout)
        writer.writerow(ASKED)
        writer.writerows((row["text"], "", "") for row in rows)
        return 0
    for name, (right, wanted) in score(rows, read_rows(Path(arguments[0]))).items():
        sys.stdout.write(f"{name:<8}{right:>4} of {wanted}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
