"""The scorers that fold claims, on claims that say the gold, and on none; the golden lines on themselves."""

import os
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import Any

import pytest

from eval import airwars, golden, gva
from eval.figure import Tally
from eval.figure import score as percent
from eval.run import home_of
from eval.work import document_of, read, rows_of
from sayso.model.claim import Claim
from sayso.model.quantity import Count

HOME = home_of(os.environ)
CARD = "killed  12 (exactly)  farmers  [15:25]\n  said      the mayor\n"


@cache
def made_claims() -> dict[str, Claim]:
    """Return a made claim of each act."""
    text = "Gunmen killed 12 farmers in Osk. Shells wounded 7 farmers in Tarl."
    return {claim.act: claim for claim in read(document_of("made", text)).claims}


def claims_that_say(row: dict[str, Any]) -> tuple[Claim, ...]:
    """Return claims with the ranges of a coding."""
    return tuple(
        replace(made_claims()[act], count=Count(*row[act]), relations=())
        for act in ("killed", "injured")
        if row[act] is not None and row[act][1]
    )


def coded() -> list[dict[str, Any]]:
    """Return the codings whose ranges a claim can say: not 0 at both ends."""
    path = HOME / airwars.FILES[0]
    if not path.is_file():
        pytest.skip("airwars: not measured")
    rows = islice(rows_of(path), 60)
    return [
        {**row, **{act: row[act] if row[act] and row[act][1] else None for act in gva.ACTS}}
        for row in rows
    ]


def test_airwars_bounds() -> None:
    """Claims of the coded ranges are right, those of another incident seldom, none never."""
    rows = coded()
    others = [*rows[1:], rows[0]]
    for name in ("killed exact", "killed overlap", "injured exact"):
        own = [airwars.score(claims_that_say(row), row) for row in rows]
        none = [airwars.score((), row) for row in rows]
        assert percent("share", (one[name] for one in own if name in one)) == 100
        assert percent("share", (one[name] for one in none if name in one)) == 0
    moved = [airwars.score(claims_that_say(o), row) for row, o in zip(rows, others, strict=True)]
    assert percent("share", (one["killed exact"] for one in moved if "killed exact" in one)) < 45


def test_airwars_takes_the_undivided_of_no_number_for_both() -> None:
    """ "A number were killed or injured" says as much of the killed as of the injured; 40 of both says neither."""
    both = replace(made_claims()["killed"], act="casualties", relations=())
    several = replace(both, count=Count(None, None, vague=True, words="a number of"))
    forty = replace(both, count=Count(40, 40))
    for acts in (airwars.KILLED, airwars.INJURED):
        assert airwars.fold((several,), acts) == (2, 2)
        assert airwars.fold((forty,), acts) is None


def test_gva_counts_whoever_was_shot_and_not_killed_as_injured() -> None:
    """The registry has no third column; a stated number of injured is taken first."""
    killed = replace(made_claims()["killed"], count=Count(1, 1), relations=())
    shot = replace(killed, act="casualties", count=Count(5, 5))
    injured = replace(killed, act="injured", count=Count(3, 3))
    assert gva.number_of((shot,), "injured") == 5
    assert gva.number_of((killed, shot), "injured") == 4
    assert gva.number_of((killed, shot, injured), "injured") == 3
    assert gva.number_of((shot,), "killed") == 0


def test_gva_bounds() -> None:
    """A claim of the registry's number is right, another one wrong."""
    row = {"killed": 3, "injured": 0}
    claim = replace(made_claims()["killed"], count=Count(3, 3), relations=())
    assert gva.score((claim,), row, frozenset({3}))["both exact, all"] == Tally(1, 1, 1)
    other = replace(claim, count=Count(2, 4))
    assert gva.score((other,), row, frozenset({3}))["killed exact, where stated"].right == 0


def test_gva_bounds_on_its_incidents() -> None:
    """Claims of the registry's numbers are right, another incident's seldom, none where nobody was hurt."""
    if not all((HOME / name).is_file() for name in gva.FILES):
        pytest.skip("gva_gvc: not measured")
    docs = list(islice(gva.documents(HOME), 400))
    said = [
        tuple(
            replace(made_claims()[act], count=Count(row[act], row[act]), relations=())
            for act in gva.ACTS
            if row[act]
        )
        for row in docs
    ]

    def reached(answers: list[tuple[Claim, ...]]) -> float:
        scored = [
            gva.score(claims, row, frozenset({row["killed"], row["injured"]}))
            for claims, row in zip(answers, docs, strict=True)
        ]
        return percent("share", (one["both exact, all"] for one in scored))

    assert reached(said) == 100
    assert reached([*said[200:], *said[:200]]) < 40
    assert reached([()] * len(docs)) < 5


def test_golden_bounds() -> None:
    """A card against itself is all right, against another or nothing it is not."""
    assert golden.score(CARD, CARD) == Tally(2, 2, 2)
    assert golden.score(CARD, CARD.replace("12", "13")).right == 1
    assert golden.score(CARD, "").right == 0
