"""Clauses that an aside parts from their verb: "reported, citing X, that S"; the parser hangs them elsewhere."""

from sayso.find.said.stretches import run_of, trim
from sayso.model.text import Parsed, Span
from sayso.model.tree import below

CLAUSES = ("ccomp", "csubj", "csubjpass")


def beside_an_aside(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the clause with "that" behind an aside, which the parser hangs on the aside or higher than the verb."""
    return _in_the_aside(parsed, verb) or _hung_higher(parsed, verb)


def _in_the_aside(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the clause that seems to hang on the participle of the aside ("said, quoting X, that S")."""
    return tuple(
        clause
        for aside in below(parsed, verb, "advcl")
        if aside > verb and parsed.tokens[aside].tag == "VBG"
        for clause in below(parsed, aside, *CLAUSES)
        if _has_that(parsed, clause) and _follows_comma(parsed, clause)
    )


def _hung_higher(parsed: Parsed, verb: int) -> tuple[int, ...]:
    token = parsed.tokens[verb]
    if token.dep not in CLAUSES or verb + 1 >= len(parsed.tokens):
        return ()
    if parsed.tokens[verb + 1].text != ",":
        return ()
    return tuple(
        clause
        for clause in below(parsed, token.head, *CLAUSES)
        if clause > verb and _has_that(parsed, clause)
    )


def _has_that(parsed: Parsed, clause: int) -> bool:
    return any(parsed.says(mark, "that") for mark in below(parsed, clause, "mark"))


def _follows_comma(parsed: Parsed, clause: int) -> bool:
    return parsed.tokens[parsed.subtree(clause)[0] - 1].text == ","


def cleft_rest(parsed: Parsed, verb: int, clause: int) -> Span | None:
    """Return the rest of "it was, said the rector, the police who killed them", which seems an aside of the rector."""
    it = any(
        parsed.tokens[i].text.lower() in parsed.words["it"] for i in below(parsed, clause, "nsubj")
    )
    if not parsed.says(clause, "be") or not it or below(parsed, clause, "attr", "acomp"):
        return None
    rest = [i for s in below(parsed, verb, "nsubj") for i in below(parsed, s, "appos") if i > verb]
    return trim(parsed, *run_of(parsed, rest[0])) if rest else None


def result_behind(parsed: Parsed, verb: int, clause: int) -> Span | None:
    """Return the participle behind a tag that tells what came of what was told ("S, police said, killing two")."""
    held = [i for i in parsed.subtree(clause) if i > verb and parsed.tokens[i].dep == "advcl"]
    rest = next((i for i in held if parsed.tokens[i].tag == "VBG"), None)
    return None if rest is None else trim(parsed, *run_of(parsed, rest))


def past_aside(parsed: Parsed, clause: int, run: tuple[int, int]) -> tuple[int, int]:
    """Return the run of a clause without a tag of somebody else before it ("his uncle told him, he said, that S")."""
    first, last = run
    for aside in below(parsed, clause, "parataxis"):
        start, end = run_of(parsed, aside)
        if start <= first + 1 and end < clause:
            first = end + 1
    return first, last
