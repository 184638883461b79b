"""What stands behind a preposition of a cue ("called for the release of the shepherds")."""

from sayso.find.said.cues import Cue
from sayso.find.said.stretches import run_of, spans_of, trim
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, is_verbal


def read_behind(parsed: Parsed, cue: Cue, preposition: str) -> tuple[Span, ...]:
    """Return what stands after a preposition of the cue ("called for the release")."""
    for home in dict.fromkeys((cue.head, *cue.tokens)):
        for child in (*below(parsed, home, "prep", "dative", "aux"), *_tail(parsed, cue)):
            if parsed.tokens[child].lemma != preposition or child < cue.head:
                continue
            inner = [c for c in parsed.children[child] if c > child]
            if parsed.tokens[child].tag == "TO" and not inner:
                head = parsed.tokens[child].head
                return (
                    spans_of(trim(parsed, child, run_of(parsed, head)[1]))
                    if is_verbal(parsed.tokens[head])
                    else ()
                )
            if inner and not _is_day(parsed, inner[0]):
                last = max(run_of(parsed, item)[1] for item in inner)
                last = _with_state(parsed, home, _with_topic(parsed, home, last))
                return spans_of(trim(parsed, child + 1, last))
    return ()


def _with_topic(parsed: Parsed, verb: int, last: int) -> int:
    """Return the end of a phrase with the "into" after it that hangs on the verb ("called for a probe into S")."""
    for child in below(parsed, verb, "prep"):
        if child == last + 1 and parsed.says(child, "into", "of"):
            return run_of(parsed, child)[1]
    return last


def _with_state(parsed: Parsed, verb: int, last: int) -> int:
    """Return the end of a number with its state that the parser hangs on the verb ("spoke of five dead")."""
    after = parsed.tokens[last + 1 : last + 2]
    state = after and after[0].head == verb and after[0].tag in ("JJ", "VBN")
    return last + 1 if state and parsed.tokens[last].tag == "CD" else last


def _is_day(parsed: Parsed, index: int) -> bool:
    return parsed.tokens[index].entity in ("DATE", "TIME")


def _tail(parsed: Parsed, cue: Cue) -> tuple[int, ...]:
    """Return the word right after the cue, whatever it hangs on in a wrong parse."""
    after = cue.tokens[-1] + 1
    inside = (
        after < len(parsed.tokens) and parsed.sentence_of[after] == parsed.sentence_of[cue.head]
    )
    return (after,) if inside and parsed.tokens[after].tag in ("IN", "TO") else ()
