"""The page that says how often a quotation is judged rightly, made from one run."""

from pathlib import Path

from tests.mutate.own import Own, write_own_table
from tests.mutate.tries import VERBATIM, Try, write_table

PAGE = Path(__file__).parents[2] / "docs" / "check-quote.md"
MADE = "Made by `make mutate`; do not edit it by hand.\n"
ABOUT = """
Sentences and clauses of the golden texts and of the constructions are quoted as they stand, and
altered in ten ways by their letters alone. Altered words must not pass: where they do not stand in
the text they must not be found, and words that still stand there with what bears on them cut off
must come out as cut. At most 3 in 100 of the true ones may be marked otherwise. `make mutate`
fails where this does not hold, or where fewer than 2,000 quotations are tried.

The texts are those that the rules were written with. Elsewhere a cut is missed where the parser
reads a sentence wrongly and the negation does not touch the words. What is no cut: a hedge, a
condition, a demand, an attempt (shown as standing around the words), and the denial of another
speaker in a clause or sentence of its own (shown as a reply).
"""
OUTSIDE_TABLE = Path(__file__).with_name("outside.txt")
OUTSIDE = """
## On news from outside

The same ways on 120 news texts that lie outside the repository, read by `make mutate SIZE=outside`
where they are there. Clauses are cut out by the grammar, so that some of the true ones marked as cut
are cut indeed ("why she left", of "nobody knows why she left").
"""
OWN = """
## The program's own claims

The same check, over the words that each claim of these texts rests on, and over its numbers.
"""


def write_page(tries: list[Try], owns: list[Own]) -> str:
    """Return the page with both tables."""
    marked = [one for one in tries if one.kind == VERBATIM and one.is_wrong]
    listed = "".join(f'- {one.verdict}, in {one.text}: "{one.words}"\n' for one in marked)
    true = f"True quotations that are marked otherwise: {len(marked)}.\n\n{listed}"
    return (
        f"# How quotations are judged\n\n{MADE}{ABOUT}\n{write_table(tries)}\n{true}"
        f"{OWN}\n{write_own_table(owns)}{_outside()}"
    )


def _outside() -> str:
    """Return the part on news from outside, as the last run on it left it."""
    if not OUTSIDE_TABLE.exists():
        return ""
    return f"{OUTSIDE}\n{OUTSIDE_TABLE.read_text(encoding='utf-8')}"
