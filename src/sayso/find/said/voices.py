"""The small word lists about those who say and what speaks for them, by name."""

from functools import cache

from sayso.packs.load import Pack

NAMES = ("NNP", "NNPS")


@cache
def voice(pack: Pack, name: str) -> frozenset[str]:
    """Return the words of a voice entry of the pack."""
    return frozenset(word for entry in pack.voices if entry.name == name for word in entry.words)


@cache
def medium(pack: Pack, name: str) -> frozenset[str]:
    """Return the words of a medium entry of the pack."""
    return frozenset(word for entry in pack.media if entry.name == name for word in entry.words)
