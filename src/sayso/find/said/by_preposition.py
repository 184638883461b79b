"""Prepositions that say: "according to the mayor", "by the mayor's account", before, inside or behind a clause."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.find.said.cues import Cue
from sayso.find.said.quoted_as import saying_verbs
from sayso.find.said.stretches import around, run_of, spans_of, trim
from sayso.find.said.uttered import Uttered
from sayso.model.text import Parsed, Span
from sayso.model.tree import after_preposition, below, is_nominal, is_verbal
from sayso.packs.entries import Saying
from sayso.packs.load import Pack


def read_preposition(parsed: Parsed, cue: Cue, entry: Saying, pack: Pack) -> Iterator[Uttered]:
    """Yield what a preposition says of the clause around it."""
    for item in _read_preposition(parsed, cue, entry):
        own = _alleging(parsed, item, pack)
        yield replace(item, content=_up_to_another(parsed, item, pack), own=own)


def _alleging(parsed: Parsed, item: Uttered, pack: Pack) -> Saying | None:
    """Return the entry of a source that is itself an accusation ("according to the charges, S")."""
    lemma = parsed.tokens[item.source[0]].lemma
    nouns = (e for e in pack.sayings if e.form == "noun" and e.kind == "claim")
    return next((e for e in nouns if lemma in e.words and "that" in e.frames), None)


def _read_preposition(parsed: Parsed, cue: Cue, entry: Saying) -> Iterator[Uttered]:
    """Yield "according to X, S" and "S, according to X"."""
    after = cue.tokens[-1] + 1
    stop = parsed.sentence_at(cue.head).stop
    reach = {
        noun
        for token in cue.tokens
        for noun in below(parsed, token, "pobj", "pcomp")
        if noun > token
    }
    nouns = sorted(reach) or [
        index
        for index in range(after, min(stop, after + 6))
        if is_nominal(parsed.tokens[index]) and parsed.tokens[index].dep not in ("compound", "det")
    ]
    if not nouns or after >= stop:
        return
    source = nouns[0]
    last = max(run_of(parsed, source)[1], source)
    if "owner" in entry.frames:
        yield from _read_owned(parsed, cue, entry)
        return
    first = cue.tokens[0]
    content = _clause_around(parsed, first, last)
    if not content and (comma := _comma_behind(parsed, first, source)):
        last = comma - 1
        content = _clause_around(parsed, first, last)
    if content:
        yield Uttered(cue, entry, (source,), content, (first, last), cue_tokens=cue.tokens)


def _comma_behind(parsed: Parsed, first: int, source: int) -> int | None:
    """Return the comma where the parser hangs all on a source ("according to papers seen by X, guards killed four")."""
    sentence = parsed.sentence_at(first)
    if first != sentence.first:
        return None
    commas = [i for i in range(source, sentence.stop) if parsed.tokens[i].text == ","]
    told = any(is_verbal(t) for at in commas[:1] for t in parsed.tokens[at : sentence.stop])
    return commas[0] if told else None


def _up_to_another(parsed: Parsed, item: Uttered, pack: Pack) -> tuple[Span, ...]:
    """Return the content up to a semicolon behind which somebody else says something."""
    for piece in item.content:
        inside = parsed.tokens_in(piece)
        marks = [token.index for token in inside if token.text == ";"]
        later = [token for token in inside if marks and token.index > marks[0]]
        if any(t.lemma in saying_verbs(pack) and below(parsed, t.index, "nsubj") for t in later):
            return spans_of(trim(parsed, inside[0].index, marks[0] - 1))
    return item.content


def _read_owned(parsed: Parsed, cue: Cue, entry: Saying) -> Iterator[Uttered]:
    """Yield "by X's account, S" and "S, by the reckoning of X"; an account of nobody says nothing.

    "The union says that, by its count, S": who says it counts, and is one hop.
    """
    first, noun = cue.tokens[0], cue.tokens[-1]
    source = below(parsed, noun, "poss") or after_preposition(parsed, noun, "of")
    content = _clause_around(parsed, first, max(run_of(parsed, noun)[1], noun))
    own = (
        source
        and parsed.tokens[source[0]].tag == "PRP$"
        and first > parsed.sentence_at(first).first
    )
    if content and source and not own and parsed.tokens[noun].head == first:
        words = tuple(range(first, noun + 1))
        yield Uttered(cue, entry, source[:1], content, (first, noun), cue_tokens=words)


def _clause_around(parsed: Parsed, first: int, last: int) -> tuple[Span, ...]:
    sentence = parsed.sentence_at(first)
    opens = first == sentence.first or all(
        parsed.tokens[index].pos in ("CCONJ", "PUNCT", "ADV")
        for index in range(sentence.first, first)
    )
    if opens:
        return spans_of(trim(parsed, last + 1, sentence.stop - 1))
    mark = first - 1 if parsed.tokens[first - 1].pos != "PUNCT" else first - 2
    if parsed.tokens[mark].dep == "mark" and mark >= sentence.first:
        return spans_of(trim(parsed, last + 1, run_of(parsed, parsed.tokens[mark].head)[1]))
    return around(parsed, first, last)
