"""golden: the share of hand-written lines of the golden texts that the program prints as written.

These texts are invented and lie in the repository; most were written before the
code that reads them, but by people who built it.
"""

from pathlib import Path

from eval.figure import Figure, Tally
from eval.work import each
from tests.golden.compare import EXPECTED, folders, hand_lines, marked
from tests.golden.reread import printed_card

NAME = "golden"
FILES = tuple(str(path) for folder in folders() for path in sorted(folder.glob("source.*")))
CARDS = "claims.txt"


def measure(home: Path) -> tuple[Figure, ...]:
    """Return the share of lines, and of whole texts, that are right."""
    rows = each(score_folder, tuple(folders()))
    whole = tuple(Tally(float(row.right == row.wanted), 1, 1) for row in rows)
    return Figure("lines right", "share", rows), Figure("texts all right", "share", whole)


def score_folder(folder: Path) -> Tally:
    """Score what is printed for a golden text."""
    return score((folder / CARDS).read_text(encoding="utf-8"), printed_card(folder))


def score(card: str, printed: str) -> Tally:
    """Count the hand-written lines that are printed as they stand."""
    wanted = sum(bool(line.strip()) for line in hand_lines(card))
    missed = sum(line.rstrip().endswith(EXPECTED) for line in marked(card, printed).splitlines())
    found = sum(bool(line.strip()) for line in printed.splitlines())
    return Tally(wanted - missed, found, wanted)
