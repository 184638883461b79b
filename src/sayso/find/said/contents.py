"""What a cue says: the spans of its content in each frame of grammar.

Every frame takes the tree as the small parser gives it; what lies under a
clause counts as the clause, without the marks around it.
"""

from sayso.find.said.aside_clauses import beside_an_aside, cleft_rest, past_aside, result_behind
from sayso.find.said.behind import read_behind
from sayso.find.said.called import read_calls, read_with_object
from sayso.find.said.cues import Cue
from sayso.find.said.hearings import hears_officially
from sayso.find.said.pleas import refuses_plea
from sayso.find.said.semicolons import is_cut_off, past_another
from sayso.find.said.stretches import after_verb, modified, run_of, spans_of, trim
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, is_passive, is_verbal, phrase
from sayso.packs.load import Pack

CLAUSE_DEPS = ("ccomp", "csubj", "csubjpass")
TAG_AND_COMMA = 2
RELATIVE = ("WDT", "WP")


def read_content(parsed: Parsed, cue: Cue, frame: str, pack: Pack) -> tuple[Span, ...]:
    """Return the pieces of what the cue says by one frame, none where the frame does not fit."""
    verb = cue.head
    if frame == "around":
        return ()
    if frame in ("clause", "told", "impersonal"):
        if found := _after_tail(parsed, cue):
            return found
        verbs = [i for i in cue.tokens if i != verb and is_verbal(parsed.tokens[i])]
        told = frame == "told" or any(parsed.tokens[i].pos == "NOUN" for i in cue.tokens)
        return _clause(parsed, verb, told) or (_clause(parsed, verbs[-1], told) if verbs else ())
    if frame == "that":
        return _clause(parsed, verb) if _has_that(parsed, verb) else ()
    if frame == "infinitive":
        return _infinitive(parsed, verb)
    if frame == "gerund":
        return _gerund(parsed, verb)
    if frame == "object":
        if refuses_plea(parsed, verb, cue.entry.kind, pack):
            return ()
        if gap := _relative_object(parsed, verb):
            return gap
        last = [i for i in cue.tokens if i != verb and is_verbal(parsed.tokens[i])][-1:]
        found = _after_tail(parsed, cue) or _object(parsed, verb)
        return found or (_object(parsed, last[0]) if last else ())
    if frame == "object_active":
        return () if is_passive(parsed, verb) else _object(parsed, verb)
    if frame in ("told_to", "other_to"):
        silent = frame == "other_to" and not _asks_another(parsed, verb)
        return () if silent else _told_to(parsed, verb)
    if frame == "heard":
        return _clause(parsed, verb) if hears_officially(parsed, verb, pack) else ()
    if frame == "calls":
        return read_calls(parsed, verb, pack)
    if frame == "as":
        return read_with_object(parsed, cue, "as")
    if frame.startswith("object_"):
        return read_with_object(parsed, cue, frame.removeprefix("object_"))
    return read_behind(parsed, cue, frame)


def _clause(parsed: Parsed, verb: int, told: bool = False) -> tuple[Span, ...]:
    """Return a complement clause, after the verb or in front of it."""
    clauses = (
        below(parsed, verb, *CLAUSE_DEPS)
        or _that_clauses(parsed, verb)
        or _hung_on_a_noun(parsed, verb, told)
        or beside_an_aside(parsed, verb)
    )
    after = [item for item in clauses if item > verb and not is_cut_off(parsed, verb, item)]
    if clauses and not after:
        after = [item for item in _that_clauses(parsed, verb) if item > verb]
    if after:
        first, last = past_aside(parsed, after[0], run_of(parsed, after[0]))
        last = max(
            [last, *(run_of(parsed, item)[1] for item in after[1:] if _is_said_too(parsed, item))]
        )
        return spans_of(trim(parsed, _past_days(parsed, max(first, verb + 1), last), last))
    fronted = [item for item in clauses if item < verb]
    if fronted and (told or not is_passive(parsed, verb)) and not _gerund(parsed, verb):
        return _fronted(parsed, verb, fronted[-1])
    return ()


def _past_days(parsed: Parsed, first: int, last: int) -> int:
    """Return the token after a day that the parser hangs on the clause ("said on Monday it had killed")."""
    at = first
    while at < last:
        token, after = parsed.tokens[at], parsed.tokens[at + 1]
        day = token.entity == "DATE" or (token.tag == "IN" and after.entity == "DATE")
        if not day or token.dep in ("nsubj", "nsubjpass"):
            break
        at += 1
    return at if at < last else first


def _has_that(parsed: Parsed, verb: int) -> bool:
    """Tell whether a word that opens a clause stands before a complement of the verb."""
    return any(
        parsed.tokens[mark].tag in ("IN", "WRB", "WP", "WDT")
        for child in below(parsed, verb, *CLAUSE_DEPS)
        for mark in below(parsed, child, "mark", "advmod", "nsubj", "dobj")
    )


def _that_clauses(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return clauses with "that" or "whether" which the parser hangs on the verb by another relation."""
    return tuple(
        child
        for child in below(parsed, verb, "advcl", "xcomp", "acl", "relcl", "dep")
        if any(
            parsed.says(mark, "that", "whether")
            for mark in below(parsed, child, "mark", "det", "nsubj")
        )
        or (child > verb and _is_no_relative(parsed, child))
    )


def _is_no_relative(parsed: Parsed, clause: int) -> bool:
    """Tell whether a seeming relative clause opens with a subject of its own ("maintains they died")."""
    first = parsed.tokens[run_of(parsed, clause)[0]]
    opens = [item for item in below(parsed, clause, "nsubj", "nsubjpass") if item < clause]
    return (
        parsed.tokens[clause].dep == "relcl"
        and bool(opens)
        and run_of(parsed, opens[0])[0] == first.index
        and first.tag not in (*RELATIVE, "WP$", "WRB", "IN")
    )


def _is_said_too(parsed: Parsed, clause: int) -> bool:  # "that nine had died: four were shot"
    first = run_of(parsed, clause)[0]
    marks = [parsed.tokens[mark].lemma for mark in below(parsed, clause, "mark")]
    return "that" in marks or ":" in (parsed.tokens[first - 1].text, parsed.tokens[first].text)


def _hung_on_a_noun(parsed: Parsed, verb: int, told: bool) -> tuple[int, ...]:
    """Return the clause that the parser hangs on a noun between ("wrote in a letter that S")."""
    ties = below(parsed, verb, "prep", "agent")
    nouns = [noun for tie in ties for noun in below(parsed, tie, "pobj")]
    return tuple(
        clause
        for noun in (*nouns, *(below(parsed, verb, "dobj") if told else ()))
        for clause in below(parsed, noun, "relcl", "acl")
        if _lacks_nothing(parsed, clause)
        and (_opens_with_that(parsed, clause) or (told and _is_no_relative(parsed, clause)))
    )


def _opens_with_that(parsed: Parsed, clause: int) -> bool:
    first = parsed.tokens[run_of(parsed, clause)[0]]
    other = any(item != first.index for item in below(parsed, clause, "nsubj", "nsubjpass"))
    return parsed.says(first.index, "that") and (
        other or first.dep not in ("nsubj", "nsubjpass", "dobj")
    )


def _lacks_nothing(parsed: Parsed, clause: int) -> bool:
    """Tell whether a clause has its own subject, and its object if it is active."""
    subject = below(parsed, clause, "nsubj", "nsubjpass")
    filled = below(parsed, clause, "dobj", "ccomp", "xcomp", "attr", "acomp", "prep", "prt")
    return bool(subject) and (is_passive(parsed, clause) or bool(filled))


def read_fronted(parsed: Parsed, verb: int) -> tuple[Span, ...]:
    """Return the clause in front of a verb, for verbs whose saying stands behind ("S, X was quoted as saying")."""
    fronted = [item for item in below(parsed, verb, *CLAUSE_DEPS) if item < verb]
    return _fronted(parsed, verb, fronted[-1]) if fronted else ()


def _fronted(parsed: Parsed, verb: int, clause: int) -> tuple[Span, ...]:
    """Return a clause in front of its verb, with all before it that opens the sentence.

    "S when a shell hit a bus, the mayor wrote": what follows without a comma is a part of it.
    """
    if any(token.text == ";" for token in parsed.tokens[clause:verb]):
        return ()
    first, last = run_of(parsed, clause)
    for child in below(parsed, verb, "advcl", "prep", "advmod"):
        start, end = run_of(parsed, child)
        last = end if start == last + 1 and end < verb else last
    is_root = parsed.tokens[verb].dep == "ROOT"
    first = parsed.sentence_at(verb).first if is_root else min(first, run_of(parsed, verb)[0])
    first = past_another(parsed, first, clause)
    rest = _second_half(parsed, verb) or cleft_rest(parsed, verb, clause)
    rest = rest or result_behind(parsed, verb, clause)
    return spans_of(trim(parsed, first, min(last, verb - 1)), rest)


def _second_half(parsed: Parsed, verb: int) -> Span | None:
    """Return a clause with its own subject that a comma and a conjunction tie on after the tag."""
    for child in below(parsed, verb, "conj"):
        joiners = [item for item in below(parsed, verb, "cc") if verb < item < child]
        if not joiners or not below(parsed, child, "nsubj", "nsubjpass", "expl"):
            continue
        if parsed.tokens[joiners[0] - 1].text == "," and joiners[0] - verb == TAG_AND_COMMA:
            return trim(parsed, joiners[0] + 1, run_of(parsed, child)[1])
    return None


def _infinitive(parsed: Parsed, verb: int) -> tuple[Span, ...]:
    for child in below(parsed, verb, "xcomp", "advcl", "ccomp"):
        to = any(parsed.tokens[mark].tag == "TO" for mark in below(parsed, child, "aux"))
        if to and child > verb:
            clause = spans_of(trim(parsed, *after_verb(parsed, verb, child)))
            return (*_passive_subject(parsed, verb), *clause)
    return ()


def _gerund(parsed: Parsed, verb: int) -> tuple[Span, ...]:
    for child in below(parsed, verb, "xcomp", "ccomp", "pcomp", "dobj"):
        if child > verb and _is_gerund(parsed, child):
            return spans_of(trim(parsed, *after_verb(parsed, verb, child)))
    for child in below(parsed, verb, "xcomp", "oprd"):
        if is_passive(parsed, verb) and child > verb:
            clause = spans_of(trim(parsed, *after_verb(parsed, verb, child)))
            return (*_passive_subject(parsed, verb), *clause)
    return ()


def _is_gerund(parsed: Parsed, verb: int) -> bool:
    """Tell whether a verb is a gerund: "burning", "having burned"."""
    having = (parsed.tokens[child].tag == "VBG" for child in below(parsed, verb, "aux"))
    return parsed.tokens[verb].tag == "VBG" or any(having)


def _passive_subject(parsed: Parsed, verb: int) -> tuple[Span, ...]:
    if not is_passive(parsed, verb):
        return ()
    found = below(parsed, verb, "nsubjpass", "nsubj") or modified(parsed, verb)
    return tuple(phrase(parsed, item, "relcl") for item in found[:1])


def _object(parsed: Parsed, verb: int) -> tuple[Span, ...]:
    """Return the object with all that hangs on it; of the passive, its subject."""
    if is_passive(parsed, verb):
        if below(parsed, verb, "xcomp", "oprd"):
            return _gerund(parsed, verb)
        subject = below(parsed, verb, "nsubjpass")
        whole = run_of(parsed, subject[0]) if subject else (verb, verb)
        return spans_of(trim(parsed, *whole)) if whole[1] < verb else _passive_subject(parsed, verb)
    for child in below(parsed, verb, "dobj", "obj"):
        first, last = run_of(parsed, child)
        if child > verb and parsed.tokens[child].pos != "ADP":  # a "that" is no object
            last = _with_own_clause(parsed, verb, last)
            return spans_of(trim(parsed, max(first, verb + 1), last))
    return ()


def _relative_object(parsed: Parsed, verb: int) -> tuple[Span, ...]:
    """Return the noun that a relative clause without an object of its own speaks of ("a charge the rebels deny")."""
    token = parsed.tokens[verb]
    held = below(parsed, verb, "dobj", "ccomp", "xcomp")
    own = [i for i in held if parsed.tokens[i].tag != "WDT"]
    subject = below(parsed, verb, "nsubj")
    active = token.dep == "relcl" and subject and parsed.tokens[subject[0]].tag not in RELATIVE
    return (phrase(parsed, token.head),) if active and not own else ()


def _after_tail(parsed: Parsed, cue: Cue) -> tuple[Span, ...]:
    """Return what follows a cue that ends in a preposition ("cast doubt on the report")."""
    tail = cue.tokens[-1]
    nouns = below(parsed, tail, "pobj") if parsed.tokens[tail].pos == "ADP" else ()
    if tail == cue.head or not nouns:
        return ()
    return spans_of(trim(parsed, tail + 1, run_of(parsed, nouns[0])[1]))


def _with_own_clause(parsed: Parsed, verb: int, last: int) -> int:
    """Return the end of an object with the clause after it that hangs on the verb ("recanted his claim that S")."""
    for clause in below(parsed, verb, "ccomp"):
        first, end = run_of(parsed, clause)
        if first == last + 1 and parsed.says(first, "that"):
            return end
    return last


def _asks_another(parsed: Parsed, verb: int) -> bool:
    """Tell whether somebody else is to do it ("wants the army to free them"), not the subject itself."""
    done = below(parsed, verb, "xcomp", "ccomp")
    return bool(below(parsed, verb, "dobj")) or any(below(parsed, item, "nsubj") for item in done)


def _told_to(parsed: Parsed, verb: int) -> tuple[Span, ...]:
    """Return the one who is asked with what is asked ("urged the rebels to release them")."""
    if is_passive(parsed, verb):
        return _infinitive(parsed, verb)
    asked = [item for item in below(parsed, verb, "dobj", "dative", "prep") if item > verb]
    for child in below(parsed, verb, "xcomp", "ccomp", "advcl"):
        marks = [parsed.tokens[mark].tag for mark in below(parsed, child, "aux")]
        if "TO" in marks and child > verb:
            first, last = after_verb(parsed, verb, child)
            if asked and asked[0] < first:
                first = max(run_of(parsed, asked[0])[0], verb + 1)
            return spans_of(trim(parsed, first, last))
    return ()
