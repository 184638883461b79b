"""Sentences to claims with the whole program, each text read once for all tests of the room."""

from functools import cache

from sayso.model.claim import Claim, Reading
from tests.golden.reread import made_document, read

DAY = "2026-03-04"


@cache
def told(text: str, published: str = DAY) -> Reading:
    """Read a text that Osk Daily prints on a Wednesday."""
    return read(made_document(text, "made.txt", {"publisher": "Osk Daily", "published": published}))


def claims(text: str, act: str = "") -> list[Claim]:
    """Return the claims of the text, those of one act where it is given."""
    return [claim for claim in told(text).claims if act in ("", claim.act)]


def only(text: str, act: str = "") -> Claim:
    """Return the one claim that the text makes."""
    found = claims(text, act)
    assert len(found) == 1, [head(claim) for claim in found]
    return found[0]


def head(claim: Claim) -> str:
    """Return act, bounds and victims of a claim in one line ("killed 12..12 farmers")."""
    count = claim.count
    low = "" if count is None or count.low is None else count.low
    high = "" if count is None or count.high is None else count.high
    amount = "" if count is None else f" {low}..{high}"
    return f"{claim.act}{amount}" + (f" {claim.group.words}" if claim.group else "")


def heads(text: str, act: str = "") -> list[str]:
    """Return the claims of the text, a line each."""
    return [head(claim) for claim in claims(text, act)]


def ties(text: str) -> list[tuple[str, str, str]]:
    """Return the relations of the text: the claim, the kind, the other claim."""
    found = told(text).claims
    by_key = {claim.key: claim for claim in found}
    return [
        (head(claim), tie.kind, head(by_key[tie.key])) for claim in found for tie in claim.relations
    ]


def notes(text: str) -> list[str]:
    """Return the kinds of the notes of the document."""
    return [note.kind for note in told(text).notes]
