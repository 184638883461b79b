"""Contents with two sides: what is called what, who is accused of what."""

from sayso.find.said.cues import Cue
from sayso.find.said.stretches import modified, run_of, spans_of, trim
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, is_passive, phrase
from sayso.packs.load import Pack
from sayso.packs.lookup import index_of, starting_at

MARKS = ("“", "‘", '"', "``")
NO_NAME = ("ADP", "CCONJ", "PUNCT", "DET", "ADJ", "ADV")


def read_calls(parsed: Parsed, verb: int, pack: Pack) -> tuple[Span, ...]:
    """Return the thing called with what it is called ("called the raid a massacre")."""
    names = [c for c in below(parsed, verb, "oprd", "xcomp", "acomp") if c > verb]
    clauses = [c for c in below(parsed, verb, "ccomp") if c > verb and not _is_finite(parsed, c)]
    things = below(parsed, verb, "dobj", "nsubjpass")
    if names:
        last = run_of(parsed, names[-1])[1]
        if not things:
            return spans_of(trim(parsed, verb + 1, last))
        first = run_of(parsed, things[0])[0]
        if things[0] > verb:
            return spans_of(trim(parsed, first, last))
        return spans_of(phrase(parsed, things[0], "relcl"), trim(parsed, verb + 1, last))
    if clauses:
        return spans_of(trim(parsed, verb + 1, run_of(parsed, clauses[0])[1]))
    if things and things[0] > verb:
        return _named_twice(parsed, verb, things[0], pack)
    return ()


def _named_twice(parsed: Parsed, verb: int, thing: int, pack: Pack) -> tuple[Span, ...]:
    """Return two noun phrases side by side that the parser made one, none where there is but one.

    A second article shows them, or a legal term after the thing that is called so.
    """
    phrases = (thing, *(c for c in below(parsed, verb, "prep", "dobj") if c > thing))
    last = max(run_of(parsed, item)[1] for item in phrases)
    first = run_of(parsed, thing)[0]
    for index in range(first + 1, last + 1):
        before = parsed.tokens[index - 1]
        article = index > thing and parsed.tokens[index].tag == "DT" and before.pos not in NO_NAME
        term = starting_at(parsed, index, index_of(pack, "legal"))
        quoted = index > thing + 1 and before.text in MARKS
        if quoted and parsed.tokens[index - 2].pos not in NO_NAME:
            return spans_of(trim(parsed, first, last))
        if article or (term is not None and before.pos not in NO_NAME):
            return spans_of(trim(parsed, first, last))
    return ()


def _is_finite(parsed: Parsed, index: int) -> bool:
    return parsed.tokens[index].tag in ("VBD", "VBZ", "VBP") or bool(
        below(parsed, index, "aux", "mark")
    )


def read_with_object(parsed: Parsed, cue: Cue, preposition: str) -> tuple[Span, ...]:
    """Return the object with a phrase after it ("condemned the raid as a massacre")."""
    verb = cue.head
    things = below(parsed, verb, "nsubjpass") if is_passive(parsed, verb) else ()
    things = things or tuple(c for c in below(parsed, verb, "dobj", "dative") if c > verb)
    homes = (verb, *things, *_told_of(parsed, things), *below(parsed, verb, "oprd"))
    phrases = [
        child
        for home in homes
        for child in below(parsed, home, "prep", "advcl", "mark", "prt", "advmod")
        if _opens_with(parsed, child, preposition) and child > verb
    ]
    if not phrases:
        return ()
    first, last = run_of(parsed, phrases[0])
    if not things:
        before = tuple(phrase(parsed, item, "relcl") for item in modified(parsed, verb))
        return (*before, *spans_of(trim(parsed, max(first, verb + 1), last)))
    if things[0] < verb:
        return spans_of(phrase(parsed, things[0], "relcl"), trim(parsed, first, last))
    start = run_of(parsed, things[0])[0]
    return spans_of(trim(parsed, start, max(last, run_of(parsed, things[0])[1])))


def _told_of(parsed: Parsed, things: tuple[int, ...]) -> list[int]:
    """Return the participles in an object ("put the number of its soldiers killed at 2,600")."""
    inside = [index for thing in things for index in parsed.subtree(thing)]
    return [index for index in inside if parsed.tokens[index].dep == "acl"]


def _opens_with(parsed: Parsed, index: int, word: str) -> bool:
    return parsed.tokens[index].lemma == word or any(
        parsed.tokens[child].lemma == word for child in below(parsed, index, "mark", "prep")
    )
