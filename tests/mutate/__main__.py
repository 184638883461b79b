"""`make mutate`: prints both tables, writes the page, and fails where a quotation is judged wrongly.

Two sizes: `ci` takes every fourth text, `full` (the default) all of them. `outside` tries news
from outside the repository, where it is there, and keeps the table for the page.
"""

import os
import sys

from eval.run import home_of
from tests.mutate.outside import outside_texts
from tests.mutate.own import own_claims, write_own_table
from tests.mutate.page import OUTSIDE_TABLE, PAGE, write_page
from tests.mutate.tries import faults, texts, try_text, write_table

STEPS = {"ci": 4, "full": 1}
LEAST = {"ci": 400, "full": 2_000}


def run(size: str) -> int:
    """Try every quotation of a size; return 1 where something does not hold."""
    if size == "outside":
        tries = [one for doc in outside_texts(home_of(os.environ)) for one in try_text(doc)]
        sys.stdout.write(write_table(tries))
        if tries:
            OUTSIDE_TABLE.write_text(write_table(tries), encoding="utf-8")
        sys.stderr.writelines(f"{one}\n" for one in tries if one.is_wrong)
        return 0
    chosen = texts()[:: STEPS[size]]
    tries = [one for doc in chosen for one in try_text(doc)]
    owns = [one for doc in chosen for one in own_claims(doc)]
    sys.stdout.write(f"{write_table(tries)}\n{write_own_table(owns)}")
    found = faults(tries, LEAST[size])
    found.extend(
        f"{one.text}: {one.act}: {one.cut} {one.count_cut}" for one in owns if one.is_wrong
    )
    if size == "full" and not found:
        PAGE.write_text(write_page(tries, owns), encoding="utf-8")
    for line in found:
        sys.stderr.write(f"{line}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1] if len(sys.argv) > 1 else "full"))
