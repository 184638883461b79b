"""Those spoken to: the object of "told", the noun after "to", the outlet of an interview."""

from collections.abc import Iterator

from sayso.find.said.cues import Cue
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below
from sayso.packs.entries import Saying


def told_to(parsed: Parsed, cue: Cue, entry: Saying) -> int | None:
    """Return the one spoken to: who heard it, the object of "told", or the noun after "to"."""
    if "heard" in entry.frames:
        return next(iter(below(parsed, cue.head, "nsubj")), None)
    if "told" in entry.frames:
        for child in below(parsed, cue.head, "dobj", "dative", "nsubjpass"):
            if parsed.tokens[child].pos != "ADP":
                return child
    for child in below(parsed, cue.head, "prep", "dative"):
        if parsed.says(child, "to"):
            return next(iter(below(parsed, child, "pobj")), None)
    return next(_addressed(parsed, cue), None)


def _addressed(parsed: Parsed, cue: Cue) -> Iterator[int]:
    """Yield the one spoken to by "speaking to X, he said", "said in a statement to X", "in an interview with X"."""
    for child in below(parsed, cue.head, "advcl", "prep"):
        token = parsed.tokens[child]
        homes = [child] if token.tag == "VBG" and token.lemma in parsed.words["speaking"] else []
        if token.dep == "prep" and parsed.says(token.index, "in", "during"):
            homes = [
                noun for noun in below(parsed, child, "pobj") if parsed.tokens[noun].tag != "NNP"
            ]
        for home in homes:
            for tie in below(parsed, home, "prep"):
                if parsed.says(tie, "to", "with"):
                    yield from below(parsed, tie, "pobj")
    for noun in below(parsed, cue.head, "nsubj"):
        for verb in below(parsed, noun, "relcl", "acl"):
            if parsed.tokens[verb].lemma in parsed.words["speaking"]:
                yield from after_preposition(parsed, verb, "to", "with")
