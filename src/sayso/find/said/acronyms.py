"""Short names that a text introduces in brackets: "the World Relief Fund (WRF) ... the WRF"."""

from collections.abc import Mapping
from functools import lru_cache

from sayso.find.said.voices import NAMES
from sayso.model.text import Parsed
from sayso.model.tree import phrase

SHORTEST = 2
CLIMB = 4
OPENING, CLOSING = ("(", "["), (")", "]")


@lru_cache(maxsize=4)
def spelled_out(parsed: Parsed) -> Mapping[str, int]:
    """Return the heads of the long names by the short ones that stand in brackets behind them."""
    found: dict[str, int] = {}
    for token in parsed.tokens[2:-1]:
        short = token.text
        if parsed.tokens[token.index - 1].text not in OPENING or not _is_short_name(short):
            continue
        if parsed.tokens[token.index + 1].text in CLOSING:
            head = _long_name(parsed, token.index - 2, short)
            if head is not None:
                found.setdefault(short, head)
    return found


def _is_short_name(text: str) -> bool:
    return text.isupper() and text.isalpha() and len(text) >= SHORTEST


def _long_name(parsed: Parsed, last: int, short: str) -> int | None:
    """Return the head of the name that ends before a bracket and whose initials the short one has."""
    at = last
    for _ in range(CLIMB):
        token = parsed.tokens[at]
        if token.tag in NAMES and _initials(parsed, at, last) == short:
            return at
        if token.head == at or parsed.tokens[token.head].pos == "VERB":
            return None
        at = token.head
    return None


def _initials(parsed: Parsed, head: int, last: int) -> str:
    """Return the initials of the capitalised words of a name, up to the bracket."""
    span = phrase(parsed, head, "relcl", "appos")
    words = (token for token in parsed.tokens_in(span) if token.index <= last)
    return "".join(
        token.text[0] for token in words if token.text[:1].isupper() and token.tag in NAMES
    )
