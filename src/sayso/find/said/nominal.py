"""Nouns, adverbs and adjectives that say: "the claim that", "reportedly", "is convinced that"."""

from collections.abc import Iterator

from sayso.find.said.by_preposition import read_preposition
from sayso.find.said.cues import Cue
from sayso.find.said.noun_sources import noun_source, told_from_afar
from sayso.find.said.stretches import run_of, spans_of, trim
from sayso.find.said.uttered import Uttered
from sayso.model.text import Parsed, Span
from sayso.model.tree import (
    after_preposition,
    below,
    clause_head,
    is_nominal,
    is_verbal,
    phrase,
    subjects,
)
from sayso.packs.entries import Saying
from sayso.packs.load import Pack

PHRASES = ("of", "about", "for", "to", "against", "on", "for_doing")
DOING = "_doing"
TOPICS = ("on", "about")
SECOND = (("CC", ","), ("CD",), ("JJ", "VBN", "VBD", "NN"))
OWN_CLAUSE = ("conj", "cc", "punct", "parataxis", "advcl", "ccomp")


def read_other(parsed: Parsed, cue: Cue, pack: Pack) -> Iterator[Uttered]:
    """Yield what a cue that is no verb says."""
    entry = cue.entry
    if entry.form == "noun":
        yield from _read_noun(parsed, cue, entry, pack)
    elif entry.form == "preposition":
        yield from read_preposition(parsed, cue, entry, pack)
    elif entry.form == "adverb":
        yield from _read_adverb(parsed, cue, entry)
    elif "noun" in entry.frames:
        yield from _read_attribute(parsed, cue, entry)
    else:
        yield from _read_predicate(parsed, cue, entry)


def _read_noun(parsed: Parsed, cue: Cue, entry: Saying, pack: Pack) -> Iterator[Uttered]:
    noun = cue.head
    verb = _said_in(parsed, noun, pack)
    if verb is not None:
        yield verb
        return
    source = noun_source(parsed, noun, entry, pack)
    content = _that_clause(parsed, noun) if "that" in entry.frames else ()
    content = content or spans_of(told_from_afar(parsed, noun, pack))
    if "is_that" in entry.frames:
        source = source or after_preposition(parsed, noun, "of")
        content = _predicated(parsed, noun) if source else ()
    for frame in PHRASES:
        if not content and frame in entry.frames and (source or frame not in TOPICS):
            content = _phrase_of(parsed, noun, frame)
    if entry.kind == "estimate":
        content = _figure(parsed, noun, content) if source else ()
    if content:
        yield Uttered(cue, entry, source, content, (noun, noun), cue_tokens=cue.tokens)


def _figure(parsed: Parsed, noun: int, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return a figure with what it counts, without the words that tell who gave it; nothing if it counts nothing."""
    if not content:
        return ()
    given = [i for i in parsed.subtree(noun) if parsed.tokens[i].dep == "acl" and i > noun]
    last = given[0] - 1 if given else _with_second(parsed, parsed.tokens_in(content[-1])[-1].index)
    return spans_of(trim(parsed, min((noun, *below(parsed, noun, "compound"))), last))


def _with_second(parsed: Parsed, last: int) -> int:
    """Return the end of a figure with a second one behind it ("12 dead and 30 wounded")."""
    tokens = parsed.tokens[last + 1 : last + 4]
    joined = len(tokens) == len(SECOND) and all(
        token.tag in tags for token, tags in zip(tokens, SECOND, strict=True)
    )
    return _with_second(parsed, last + len(SECOND)) if joined else last


def _predicated(parsed: Parsed, noun: int) -> tuple[Span, ...]:
    """Return the clause of "the prosecution's case is that S"."""
    token = parsed.tokens[noun]
    verb = token.head
    if token.dep != "nsubj" or not parsed.says(verb, "be"):
        return ()
    for child in below(parsed, verb, "ccomp"):
        if any(parsed.says(m, "that") for m in below(parsed, child, "mark")):
            return spans_of(trim(parsed, *run_of(parsed, child)))
    return ()


def _said_in(parsed: Parsed, noun: int, pack: Pack) -> Uttered | None:
    """Return "said in a message that S" where the parser hangs S on the message, or on what was done with it."""
    token = parsed.tokens[noun]
    preposition = parsed.tokens[token.head]
    verb = preposition.head
    says = [
        e
        for e in pack.sayings
        if e.form == "verb" and e.kind == "say" and {"clause", "told"} & set(e.frames)
    ]
    entry = next((e for e in says if parsed.tokens[verb].lemma in e.words), None)
    source = subjects(parsed, verb)
    if (
        token.dep != "pobj"
        or not parsed.says(preposition.index, "in", "at")
        or entry is None
        or not source
    ):
        return None
    content = _that_clause(parsed, noun)
    for child in below(parsed, noun, "acl"):
        for clause in below(parsed, child, "ccomp"):
            if any(parsed.says(m, "that") for m in below(parsed, clause, "mark")):
                content = content or spans_of(trim(parsed, *run_of(parsed, clause)))
    if not content:
        return None
    said = Cue(verb, (verb,), (entry,))
    return Uttered(said, entry, source, content, (verb, noun), cue_tokens=(verb,))


def _that_clause(parsed: Parsed, noun: int) -> tuple[Span, ...]:
    """Return the clause of "the claim that S" or "reports S"."""
    for child in below(parsed, noun, "acl", "ccomp", "relcl", "advcl", "appos"):
        marks = below(parsed, child, "mark", "nsubj", "dobj")
        that = any(parsed.says(mark, "that") for mark in marks)
        filled = len(below(parsed, child, "nsubj", "nsubjpass")) > 0
        others = [m for m in below(parsed, child, "nsubj") if not parsed.says(m, "that")]
        relative = any(
            parsed.says(mark, "that")
            and parsed.tokens[mark].dep not in (("mark", "nsubj") if others else ("mark",))
            for mark in marks
        )
        bare = parsed.tokens[child].dep == "ccomp" and run_of(parsed, child)[0] == noun + 1
        if (that or bare) and filled and not relative and is_verbal(parsed.tokens[child]):
            return spans_of(trim(parsed, *run_of(parsed, child)))
    return _hung_on_its_verb(parsed, noun)


def _hung_on_its_verb(parsed: Parsed, noun: int) -> tuple[Span, ...]:
    """Return the clause right behind a noun which the parser hangs on its verb ("questioned the account that S")."""
    token = parsed.tokens[noun]
    if token.dep != "dobj":
        return ()
    for child in below(parsed, token.head, "ccomp"):
        first, last = run_of(parsed, child)
        if first == noun + 1 and parsed.says(first, "that"):
            return spans_of(trim(parsed, first, last))
    return ()


def _phrase_of(parsed: Parsed, noun: int, preposition: str) -> tuple[Span, ...]:
    for child in below(parsed, noun, "prep", "acl"):
        if parsed.tokens[child].dep == "acl":
            to = [c for c in below(parsed, child, "aux") if parsed.tokens[c].tag == "TO"]
            if preposition == "to" and to:
                return spans_of(trim(parsed, *run_of(parsed, child)))
        elif parsed.tokens[child].lemma == preposition.removesuffix(DOING):
            if preposition.endswith(DOING) and not below(parsed, child, "pcomp"):
                continue  # "on trial for murdering two", not "for the murder of two"
            first, last = run_of(parsed, child)
            if first < last:
                return spans_of(trim(parsed, first + 1, last))
    return ()


def _read_adverb(parsed: Parsed, cue: Cue, entry: Saying) -> Iterator[Uttered]:
    """Yield "S reportedly": the clause of the word that the adverb stands with."""
    verb = clause_head(parsed, cue.head)
    content = _own_clause(parsed, verb)
    if content:
        yield Uttered(cue, entry, (), content, (cue.head, cue.head), cue_tokens=cue.tokens)


def _own_clause(parsed: Parsed, verb: int) -> tuple[Span, ...]:
    tokens = [verb]
    for child in parsed.children[verb]:
        if parsed.tokens[child].dep not in OWN_CLAUSE:
            tokens.extend(parsed.subtree(child))
    return spans_of(trim(parsed, min(tokens), max(tokens)))


def _read_attribute(parsed: Parsed, cue: Cue, entry: Saying) -> Iterator[Uttered]:
    """Yield "the alleged killing": the noun phrase of the adjective."""
    token = parsed.tokens[cue.head]
    noun = parsed.tokens[token.head]
    if token.dep == "amod" and is_nominal(noun):
        content = (phrase(parsed, noun.index),)
        yield Uttered(cue, entry, (), content, (cue.head, cue.head), cue_tokens=cue.tokens)


def _read_predicate(parsed: Parsed, cue: Cue, entry: Saying) -> Iterator[Uttered]:
    """Yield "X is convinced that S"."""
    token = parsed.tokens[cue.head]
    if token.dep not in ("acomp", "oprd", "ROOT", "attr"):
        return
    verb = token.head
    source = tuple(i for i in subjects(parsed, verb) if not parsed.says(i, "it"))
    for home in (cue.head, verb):
        for child in below(parsed, home, "ccomp"):
            if child > cue.head and source:
                content = spans_of(trim(parsed, *run_of(parsed, child)))
                run = (min(source), cue.head)
                yield Uttered(cue, entry, source, content, run, cue_tokens=cue.tokens)
                return
    for frame in PHRASES:
        behind = _phrase_of(parsed, cue.head, frame) if entry.answers and source else ()
        if behind and frame in entry.frames:
            run = (min(source), cue.head)
            yield Uttered(cue, entry, source, behind, run, cue_tokens=cue.tokens)
            return
