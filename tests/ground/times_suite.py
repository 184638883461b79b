"""Scores any program on the table of time expressions; this one file and `times.csv` are all it needs.

`python times_suite.py` prints the table with empty answers; `python times_suite.py ANSWERS.csv` scores it.
An answer repeats `published` and `text` and gives `words`, `edtf`, `earliest` and `latest`, one a row;
a text may have several rows, and a row without `edtf` says that the words are no date.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

TABLE = Path(__file__).with_name("times.csv")
ASKED = ("published", "text", "words", "edtf", "earliest", "latest")
Row = Mapping[str, str]


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def score(gold: Iterable[Row], answers: Iterable[Row]) -> dict[str, tuple[int, int]]:
    """Return right and wanted for each figure.

    words: the expression is there; edtf and days: so is its value; silent: an expression that has
    no value got none.
    """
    given: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in answers:
        given[row["published"], row["text"]].append(row)
    tally: dict[str, list[int]] = {name: [0, 0] for name in ("words", "edtf", "days", "silent")}
    for row in gold:
        found = given[row["published"], row["text"]]
        valued = [one for one in found if one["edtf"]]
        if not row["edtf"]:
            wrong = [one for one in valued if not row["words"] or one["words"] == row["words"]]
            _add(tally["silent"], not wrong)
            continue
        same = [one for one in valued if one["words"] == row["words"]]
        _add(tally["words"], bool(same))
        _add(tally["edtf"], any(one["edtf"] == row["edtf"] for one in same))
        days = (row["earliest"], row["latest"])
        _add(tally["days"], any((one["earliest"], one["latest"]) == days for one in same))
    return {name: (right, wanted) for name, (right, wanted) in tally.items()}


def _add(pair: list[int], fits: bool) -> None:
    pair[0] += fits
    pair[1] += 1


def main(arguments: list[str]) -> int:
    """Print the empty answers, or the score of a file of answers."""
    gold = read_rows(TABLE)
    if not arguments:
        writer = csv.DictWriter(sys.stdout, ASKED, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(
            {**row, "words": "", "edtf": "", "earliest": "", "latest": ""} for row in gold
        )
        return 0
    for name, (right, wanted) in score(gold, read_rows(Path(arguments[0]))).items():
        sys.stdout.write(f"{name:8} {right:4} of {wanted:4}  {100 * right / wanted:5.1f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
