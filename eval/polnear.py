"""polnear: who says what, against attributions of political news.

An attribution is found where its content shares half of all characters (without
white space) with a gold content; pairs are made one to one, best first. The
set keeps only the outermost attribution, so speeches inside another are left out.
Conventions of the set stand in `docs/attribution-scorer.md`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.figure import Figure, Tally
from eval.work import document_of, each, loaded, parse_whole, rows_of
from sayso.find.said.attributions import find_attributions
from sayso.find.said.cues import find_cues
from sayso.find.said.speech import find_speech
from sayso.model.said import Speech
from sayso.model.text import Parsed, Span

NAME = "polnear"
FILES = ("polnear/dev.jsonl",)
HALF = 0.5
MARKS = 2
THOUGHT = ("think", "want", "judge", "promise", "predict", "ask")
OPENERS, CLOSERS = "“\"‘«'", "”\"’»'"
FIGURES = {
    "content F1": "f1",
    "pair F1": "f1",
    "source right": "share",
    "exact content F1": "f1",
    "speech: content F1": "f1",
    "speech: pair F1": "f1",
    "thought: content F1": "f1",
    "thought: pair F1": "f1",
    "other cues: content F1": "f1",
    "other cues: pair F1": "f1",
}
RULES = {"rules alone: content F1": "content F1", "rules alone: pair F1": "pair F1"}
CLASSES = ("speech", "thought", "other cues")
Characters = frozenset[int]


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution as characters of the text, white space left out, and the class of its cue."""

    source: Characters
    content: Characters
    cue: str = "other cues"


def measure(home: Path) -> tuple[Figure, ...]:
    """Return F1 of contents and of pairs, in all and by class of the cue, and the share of sources."""
    rows = each(score_row, tuple(rows_of(home / FILES[0])))
    names = {**FIGURES, **{name: FIGURES[kept] for name, kept in RULES.items()}}
    return tuple(
        Figure(name, kind, tuple(row[name] for row in rows)) for name, kind in names.items()
    )


def score_row(row: Mapping[str, Any]) -> dict[str, Tally]:
    """Score the speeches of an article against its attributions."""
    parsed = parse_whole(document_of(row["id"], row["text"]))
    classes = classes_of(parsed)
    gold = gold_of(row, classes)
    tallies = score(gold, answers(parsed, find_attributions(parsed, loaded()[0]), classes))
    rules = score(gold, answers(parsed, tuple(find_speech(parsed, loaded()[0])), classes))
    return {**tallies, **{name: rules[kept] for name, kept in RULES.items()}}


def answers(parsed: Parsed, speeches: Sequence[Speech], classes: Mapping[int, str]) -> list[Said]:
    """Return the outermost speeches in the form of the set."""
    return [_said(parsed, speech, classes) for speech in outermost(parsed, speeches)]


def gold_of(row: Mapping[str, Any], classes: Mapping[int, str]) -> list[Said]:
    """Read the attributions of an article; those without content are not scored."""
    text = row["text"]
    return [
        Said(
            characters(text, item["source"]),
            characters(text, item["content"]),
            class_of(characters(text, item["cue"]), classes),
        )
        for item in row["attributions"]
        if item["content"]
    ]


def score(gold: Sequence[Said], answer: Sequence[Said]) -> dict[str, Tally]:
    """Pair attributions one to one and tally contents, sources and both, in all and by class."""
    pairs = [(gold[i], answer[j]) for i, j in paired(gold, answer)]
    found, wanted = len(answer), len(gold)
    sources = sum(_alike(one.source, two.source) >= HALF for one, two in pairs)
    exact = sum(one.content == two.content for one, two in pairs)
    tallies = {
        "content F1": Tally(len(pairs), found, wanted),
        "pair F1": Tally(sources, found, wanted),
        "source right": Tally(sources, len(pairs), len(pairs)),
        "exact content F1": Tally(exact, found, wanted),
    }
    for name in CLASSES:
        tallies.update(_by_class(name, gold, answer, pairs))
    return tallies


def paired(gold: Sequence[Said], answer: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of indices whose contents share half, the likest first, each used once."""
    alike = sorted(
        (
            (-_alike(one.content, two.content), i, j)
            for i, one in enumerate(gold)
            for j, two in enumerate(answer)
            if one.content & two.content
        ),
    )
    golds: set[int] = set()
    answers: set[int] = set()
    for share, i, j in alike:
        if -share >= HALF and i not in golds and j not in answers:
            golds.add(i)
            answers.add(j)
            yield i, j


def _by_class(
    name: str, gold: Sequence[Said], answer: Sequence[Said], pairs: Sequence[tuple[Said, Said]]
) -> dict[str, Tally]:
    """Tally one class of cue: a pair is of the class of its gold, an answer without one of its own."""
    mine = [(one, two) for one, two in pairs if one.cue == name]
    matched = {id(two) for _, two in pairs}
    loose = sum(item.cue == name and id(item) not in matched for item in answer)
    found, wanted = len(mine) + loose, sum(item.cue == name for item in gold)
    sources = sum(_alike(one.source, two.source) >= HALF for one, two in mine)
    return {
        f"{name}: content F1": Tally(len(mine), found, wanted),
        f"{name}: pair F1": Tally(sources, found, wanted),
    }


def outermost(parsed: Parsed, speeches: Sequence[Speech]) -> list[Speech]:
    """Return the speeches that no other holds by more than half; what only cites or publishes says nothing.

    Where the scorer has weighed some, the others are no attributions in the sense of the set.
    """
    weighed = [speech for speech in speeches if speech.chance is not None]
    speeches = weighed or speeches
    kept = []
    for index, speech in enumerate(speeches):
        own = _covered(speech)
        held = any(
            other is not speech and _inside(own, _covered(other), index, place)
            for place, other in enumerate(speeches)
            if other.hop.cue_span
        )
        if not held and (speech.hop.cue_span is not None or _tagged(speech)):
            kept.append(speech)
    return kept


def _tagged(speech: Speech) -> bool:
    """Tell whether a speech without a cue has a speaker close before it ("Ministry: 12 dead")."""
    span = speech.hop.speaker_span
    return span is not None and 0 <= speech.content[0].start - span.end <= HEAD_REACH


HEAD_REACH = 40


def _inside(own: Characters, other: Characters, index: int, place: int) -> bool:
    if len(own & other) * 2 <= len(own):
        return False
    return len(other) > len(own) or (len(other) == len(own) and place < index)


def _covered(speech: Speech) -> Characters:
    return frozenset(i for piece in speech.content for i in range(piece.start, piece.end))


def _said(parsed: Parsed, speech: Speech, classes: Mapping[int, str]) -> Said:
    text = parsed.doc.text
    cue = characters(text, [speech.hop.cue_span] if speech.hop.cue_span else [])
    source = speech.source or speech.hop.speaker_span
    if source is not None and speech.source is None:
        source = whole_phrase(parsed, source, speech)
    return Said(
        characters(text, [source] if source else []),
        characters(text, [_with_marks(text, piece) for piece in speech.content]),
        class_of(cue, classes),
    )


def _with_marks(text: str, piece: Span) -> Span:
    """Return a piece with the quotation marks around it, one inside the other too: the set counts them as content."""
    start, end = piece.start, piece.end
    while end - piece.end < MARKS and text[end : end + 1] in tuple(CLOSERS):
        end += 1
    while piece.start - start < MARKS and start > 0 and text[start - 1] in OPENERS:
        start -= 1
    return Span(start, end)


def whole_phrase(parsed: Parsed, span: Span, speech: Speech) -> Span:
    """Return the whole noun phrase of a source, with clauses and asides, as the set marks it."""
    inside = parsed.tokens_in(span)
    heads = [token for token in inside if not span.holds(parsed.tokens[token.head].span)]
    heads = heads or [token for token in inside if token.head == token.index]
    taken = [index for token in heads for index in parsed.subtree(token.index)]
    if not taken:
        return span
    whole = parsed.cover(tuple(taken)).join(span)
    cue = speech.hop.cue_span
    meets = (cue and whole.meets(cue)) or any(whole.meets(piece) for piece in speech.content)
    return span if meets else whole


def classes_of(parsed: Parsed) -> dict[int, str]:
    """Map the characters of every cue of the pack to its class: speech or thought."""
    found = {}
    for cue in find_cues(parsed, loaded()[0]):
        name = "thought" if cue.entry.kind in THOUGHT else "speech"
        for token in cue.tokens:
            span = parsed.tokens[token].span
            found.update(dict.fromkeys(range(span.start, span.end), name))
    return found


def class_of(cue: Characters, classes: Mapping[int, str]) -> str:
    """Return the class of a cue by the pack."""
    return next((classes[i] for i in sorted(cue) if i in classes), "other cues")


def characters(text: str, spans: Sequence[Sequence[int]]) -> Characters:
    """Return the places of all characters under the spans that are no white space."""
    return frozenset(
        i for start, end in spans for i in range(start, end) if not text[i : i + 1].isspace()
    )


def _alike(one: Characters, two: Characters) -> float:
    """Return the share of all characters that both have; two empty ones are alike."""
    return len(one & two) / len(one | two) if one or two else 1.0
