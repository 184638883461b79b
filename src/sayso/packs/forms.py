"""From the words of a pack to the forms that a text may show: stems for the gate, folding."""

from collections.abc import Mapping
from functools import cache

from sayso.packs.load import Pack

SHORT = 4


def fold(text: str) -> str:
    """Lower the case without changing the length, so that offsets stay right."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@cache
def trigger_stems(pack: Pack) -> tuple[str, ...]:
    """Return the beginnings of words that make a paragraph worth parsing."""
    stems: set[str] = set()
    for way in pack.ways:
        stems.update(stem for words in way.words for stem in _stems(words, pack))
    for term in pack.legal:
        stems.update(stem for words in term.words for stem in _stems(words, pack))
    return tuple(sorted(stems))


def _stems(words: str, pack: Pack) -> tuple[str, ...]:
    """Return the stems of the most telling word of a sequence: the longest one."""
    telling = max((word for word in words.split() if word != "~"), key=len)
    irregular = next((form.words for form in pack.forms if form.name == telling), ())
    stem = telling[:-1] if len(telling) > SHORT and telling[-1] in "ey" else telling
    return (stem, *irregular)


@cache
def corrected_lemmas(pack: Pack) -> Mapping[str, str]:
    """Return the forms whose lemma the parser's model gets wrong, with the right one."""
    return {form: entry.name for entry in pack.lemmas for form in entry.words}
