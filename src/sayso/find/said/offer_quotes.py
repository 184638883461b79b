"""Quotations that a cue may say: those of its sentence, those that go on after it, those below a colon."""

from collections.abc import Iterator

from sayso.find.people.spread import Run, Runs, Spread, one, trimmed
from sayso.model.text import Parsed

LONGEST_LINK = 3


def quotations_at(spread: Spread, cue: int) -> Iterator[tuple[str, str, Runs]]:
    """Yield quotations of the sentence, with those that go on after it in the same paragraph."""
    parsed = spread.parsed
    sentence = parsed.sentence_at(cue)
    own = spread.quoted[cue]
    numbers = [spread.quoted[i] for i in range(sentence.first, sentence.stop)]
    near = [n for n in dict.fromkeys(numbers) if n not in (own, -1)]
    later = _later(parsed, spread, sentence.index)
    for number in near:
        side = "<" if spread.runs[number][0] < cue else ">"
        yield "quote", f"quote{side}", (spread.runs[number],)
        low, high = spread.runs[number]
        start = parsed.sentence_at(low).first
        if start < low and low < sentence.first:
            yield "quote", "quote_from", one(trimmed(spread, start, high))
    runs = tuple(sorted(spread.runs[number] for number in near))
    if len(runs) > 1:
        yield "quotes", "quotes", runs
    for count in range(1, len(later) + 1):
        more = tuple(spread.runs[number] for number in later[:count] if number not in near)
        yield "quote+", f"quote+{min(count, 2)}", _merged((*runs, *more))
        if parsed.tokens[sentence.stop - 1].text == ":":
            yield "below", "below", _merged(more)
    if parsed.tokens[sentence.stop - 1].text == ":":
        yield from _below(spread, sentence.index)
    if later and runs:
        rest = trimmed(spread, cue + 1, sentence.stop - 1)
        more = tuple(spread.runs[number] for number in later if number not in near)
        if rest is not None and more:
            yield "rest+", "rest+", _merged((rest, *more))


def _below(spread: Spread, index: int) -> Iterator[tuple[str, str, Runs]]:
    """Yield the sentence, and the paragraph, after a colon that ends a sentence."""
    sentences = spread.parsed.sentences
    after = sentences[index + 1 : index + 2]
    for sentence in after:
        end = sentence
        while (
            end.index + 1 < len(sentences)
            and sentences[end.index + 1].paragraph == sentence.paragraph
        ):
            end = sentences[end.index + 1]
        if sentence.first < sentence.stop <= end.stop:
            yield "below", "sentence", one(trimmed(spread, sentence.first, sentence.stop - 1))
            yield "below", "paragraph", one(trimmed(spread, sentence.first, end.stop - 1))


def _later(parsed: Parsed, spread: Spread, index: int) -> list[int]:
    """Return the quotations that open the next sentences, up to the first sentence that opens with none."""
    found: list[int] = []
    home = parsed.sentences[index]
    colon = parsed.tokens[home.stop - 1].text == ":"
    for sentence in parsed.sentences[index + 1 : index + 1 + LONGEST_LINK]:
        near = home.paragraph == sentence.paragraph or (colon and not found)
        if not near or sentence.first == sentence.stop:
            break
        numbers = [
            spread.quoted[i] for i in range(sentence.first, min(sentence.stop, sentence.first + 2))
        ]
        number = max(numbers)
        if number < 0:
            break
        if number not in found:
            found.append(number)
        colon = False
        home = sentence if found else home
    return found


def _merged(runs: Runs) -> Runs:
    """Return runs in the order of the text, joined where they touch."""
    found: list[Run] = []
    for low, high in sorted(runs):
        if found and low <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return tuple(found)
