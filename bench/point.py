"""One point of a curve, measured in a process of its own: `python -m bench.point KIND SIZE`.

Prints processor seconds and the peak of memory; start-up and one round of warming
are off the clock, and the memory that they took is told apart.
"""

import json
import resource
import sys
import time
from collections.abc import Callable

from bench.texts import document, feed, long, made
from sayso.model.text import Document
from sayso.packs.load import load_pack
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims

Documents = tuple[Document, ...]
FEED = ("relevant", *["quiet"] * 19)


def documents(size: int) -> Documents:
    """Return that many documents of a feed."""
    return feed(size)


def feed_text(size: int) -> Documents:
    """Return one text of that length, one article in twenty of use."""
    return (made(long(FEED, size)),)


def dense_text(size: int) -> Documents:
    """Return one text of that length, full of claims."""
    return (made(long(("dense",), size)),)


def line(size: int) -> Documents:
    """Return an article over and over on one line."""
    return (made(long(("relevant",), size).replace("\n", " ")),)


def word(size: int) -> Documents:
    """Return a claim and one word of that length."""
    return (made("Gunmen killed 12 farmers in Osk. " + "a" * size),)


def digits(size: int) -> Documents:
    """Return a claim and digits with commas to that length."""
    return (made("Gunmen killed 12 farmers and " + "1," * (size // 2)),)


def marks(size: int) -> Documents:
    """Return quotation marks that are opened and never closed."""
    return (made('He said "' * (size // 9) + "killed 3 men."),)


def listing(size: int) -> Documents:
    """Return one sentence that lists victims to that length."""
    people = [f"{number} farmers in Osk" for number in range(2, 2 + size // 20)]
    return (made(f"Gunmen killed {', '.join(people)}."),)


def nesting(size: int) -> Documents:
    """Return one sentence of clauses that hang on one another."""
    clause = "and that the guard said that soldiers killed 2 women "
    return (made(f"The mayor said that gunmen killed 3 men {clause * (size // len(clause))}."),)


KINDS: dict[str, Callable[[int], Documents]] = {
    made_by.__name__: made_by
    for made_by in (
        documents,
        feed_text,
        dense_text,
        line,
        word,
        digits,
        marks,
        listing,
        nesting,
    )
}


def main(kind: str, size: int) -> None:
    """Measure one point."""
    docs = KINDS[kind](size)
    pack, parser = load_pack("en"), load_parser()
    read_claims(document("relevant"), pack, parser)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    claims = sum(len(read_claims(doc, pack, parser).claims) for doc in docs)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    point = {"seconds": seconds, "claims": claims, "before": before, "peak": peak}
    json.dump(point, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
