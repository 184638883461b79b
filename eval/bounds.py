"""bounds: the share of sentences of the open bounds suite in which every count is right.

The suite and its scorer lie in `suites/bounds`: invented sentences, the values of
two thirds and more of them written before the program ran on them.
"""

from collections.abc import Iterator
from pathlib import Path

from suites.bounds.score_bounds import FIGURES, SUITE, Stated, judge_all, read_suite

from eval.figure import Figure, Tally
from sayso.find.number.numbers import read_numbers
from sayso.packs.load import Pack, load_pack

NAME = "bounds"
FILES = (str(SUITE),)


def measure(home: Path) -> tuple[Figure, ...]:
    """Return the share of sentences all right, with right ends, and with ends right within one."""
    suite, pack = read_suite(SUITE), load_pack("en")
    judged = judge_all(suite, {one.key: tuple(counts_in(one.text, pack)) for one in suite})
    return tuple(
        Figure(name, "share", tuple(Tally(float(one[name]), 1, 1) for one in judged.values()))
        for name in FIGURES
    )


def counts_in(text: str, pack: Pack) -> Iterator[Stated]:
    """Yield the counts of a sentence as the program reads them."""
    for mention in read_numbers(text, pack):
        number = mention.value
        if number.kind == "count":
            flags = (number.about, number.vague, number.additive)
            yield Stated(number.low, number.high, flags)


def wrong_in_suite() -> tuple[str, ...]:
    """Return the ids of the sentences that the program does not read all right."""
    suite, pack = read_suite(SUITE), load_pack("en")
    judged = judge_all(suite, {one.key: tuple(counts_in(one.text, pack)) for one in suite})
    return tuple(key for key, one in judged.items() if not one["all right"])
