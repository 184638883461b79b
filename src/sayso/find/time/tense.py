"""Whether the words around a time speak of the past or of what is to come.

The nearest cue word of the sentence decides; a cue before the time counts as
nearer than one behind it.
"""

from bisect import bisect_left

from sayso.find.time.nodes import Alphabet, Node
from sayso.model.text import Span

BEHIND = 2
REACH = 25


class TenseCues:
    """The cue words and the ends of sentences of one text, by place."""

    def __init__(self, nodes: list[Node], alphabet: Alphabet) -> None:
        """Note for every word whether it is a cue or ends a sentence."""
        past = alphabet.letters_of(("PASTCUE",))
        named = alphabet.letters_of(("MONTHNAME",))
        future = "".join(one for one in alphabet.letters_of(("FUTURECUE",)) if one not in named)
        passive = alphabet.letters_of(("TOCOME",))  # "will be held"
        stop = alphabet.letters_of(("DOT", "BREAK"))
        self._starts = [node.start for node in nodes]
        kinds = "".join(
            "f"
            if node.letter in future
            else "p"
            if node.letter in past
            else "."
            if node.letter in stop
            else " "
            for node in nodes
        )
        self._kinds = "".join(
            "f" if kind == "p" and place and nodes[place - 1].letter in passive else kind
            for place, kind in enumerate(kinds)
        )

    def tense_at(self, span: Span) -> str:
        """Return past, future, or nothing where the sentence has no cue."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        before = self._nearest(range(first - 1, max(-1, first - REACH), -1))
        behind = self._nearest(range(last, min(len(self._kinds), last + REACH)))
        near = min((before[0], before[1]), (behind[0] * BEHIND, behind[1]))
        return {"f": "future", "p": "past", "": ""}[near[1]]

    def _nearest(self, places: range) -> tuple[int, str]:
        for distance, place in enumerate(places, 1):
            kind = self._kinds[place]
            if kind == ".":
                break
            if kind != " ":
                return distance, kind
        return REACH * BEHIND + 1, ""
