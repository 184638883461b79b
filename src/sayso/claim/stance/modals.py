"""Modal words of the pack by where they stand, seen from the verb of an act."""

from functools import cache

from sayso.model.text import Token
from sayso.packs.entries import Words
from sayso.packs.load import Pack


def modal_at(token: Token, axis: str, pack: Pack) -> Words | None:
    """Return the entry of a word that stands there, if it has one."""
    table = _table(pack, axis)
    return table.get(token.text.lower()) or table.get(token.lemma)


@cache
def _table(pack: Pack, axis: str) -> dict[str, Words]:
    found: dict[str, Words] = {}
    for entry in modals_of(pack, axis):
        for words in entry.words:
            found.setdefault(words, entry)
    return found


@cache
def modals_of(pack: Pack, axis: str) -> tuple[Words, ...]:
    """Return the entries of the words that stand there."""
    return tuple(entry for entry in pack.modals if entry.axis == axis)
