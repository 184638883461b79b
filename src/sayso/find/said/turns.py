"""Speakers before a mark: "Ministry: 12 dead", a turn of a transcript, a label behind a tag; and headlines' ends.

A plural that is only counted behind its colon, and the label of a row, say nothing.
"""

from collections.abc import Iterator

from sayso.find.said.relayed import head_of_name, read_relays, read_tails
from sayso.find.said.source_kinds import kind_of
from sayso.find.said.stretches import spans_of, trim
from sayso.find.said.transcripts import is_transcript, turns_in_capitals
from sayso.find.said.uttered import Uttered
from sayso.find.said.voices import NAMES, voice
from sayso.model.text import Parsed, Sentence, Span
from sayso.model.tree import is_verbal
from sayso.packs.load import Pack
from sayso.packs.source_names import names_source

COLON_REACH = 10
TAG = 5
HANDLE = "@"
OPENING = ("“", '"', "«", "'", "‘")
DASHES = ("-", "–", "—")
COUNTED = ("armed_group", "person", "victim_or_kin", "suspect", "crowd", "unnamed")


def read_colons(parsed: Parsed, pack: Pack) -> Iterator[Uttered]:
    """Yield what marks and asides show: "Ministry: 12 dead", "12 dead: ministry", "a letter seen by X"."""
    yield from _before_colons(parsed, pack)
    yield from read_tails(parsed, pack)
    yield from read_relays(parsed, pack)


def _before_colons(parsed: Parsed, pack: Pack) -> Iterator[Uttered]:
    """Yield a source alone before a colon at the start of a paragraph."""
    for sentence in parsed.sentences:
        if sentence.first == sentence.stop:
            continue
        opening = parsed.tokens[sentence.first].span.start
        if not _opens(parsed, sentence):
            continue
        stop = min(sentence.stop, sentence.first + COLON_REACH)
        colons = [i for i in range(sentence.first + 1, stop) if _parts(parsed, i, sentence)]
        label = parsed.tokens[sentence.first : colons[0]] if colons else ()
        if not colons or any(is_verbal(token) and token.dep != "amod" for token in label):
            continue
        head = head_of_name(parsed, sentence.first, colons[0])
        bracket = parsed.tokens[head + 1].text == "("  # "Ana Bel (Green Alliance): ..."
        if bracket and parsed.tokens[head + 2].text.startswith(HANDLE):  # a post, as below
            continue
        named = head if bracket else colons[0] - 1
        who = Span(opening, parsed.tokens[named].span.end)
        known = names_source(parsed.doc[who], pack) or _is_quoted(parsed, pack, head, colons[0])
        known = known or parsed.tokens[head].lemma.lower() in voice(pack, "label_text")
        if not (known or _is_a_name(parsed, pack, head, who)):
            continue
        if parsed.doc[who].lower() in _labels(pack):
            continue
        if parsed.doc[who].startswith(HANDLE):  # a post, read with the documents
            continue
        end = _paragraph_end(parsed, sentence.index) - 1
        content = spans_of(trim(parsed, colons[0] + 1, end))
        row = not known and _is_row(parsed, (colons[0] + 1, end))
        if content and not row and not _counts(parsed, pack, head, (colons[0] + 1, end)):
            yield Uttered(None, None, (head,), content, (sentence.first, colons[0]))


def _is_quoted(parsed: Parsed, pack: Pack, head: int, colon: int) -> bool:
    """Tell whether a source with its place or time opens a quotation ("Mayor Ana Bel on Tuesday: “...”")."""
    first = parsed.tokens[parsed.sentence_at(head).first]
    quoted = colon + 1 < len(parsed.tokens) and parsed.tokens[colon + 1].text in OPENING
    return quoted and names_source(
        parsed.doc[Span(first.span.start, parsed.tokens[head].span.end)], pack
    )


def _labels(pack: Pack) -> tuple[str, ...]:
    """Return the labels of parts of a text ("CLAIM: ...", "VERDICT: ...")."""
    return next(entry.words for entry in pack.origins if entry.name == "text_label")


def _is_a_name(parsed: Parsed, pack: Pack, head: int, name: Span) -> bool:
    """Tell whether a label is a person, or any name of several words where a transcript has turns."""
    if parsed.tokens[head].entity == "PERSON":
        return True
    if parsed.doc[name] in turns_in_capitals(parsed, pack):
        return True
    words = parsed.tokens_in(name)
    names = len(words) > 1 and all(token.text[:1].isupper() for token in words)
    tagged = any(token.tag in NAMES for token in words)
    return names and tagged and is_transcript(parsed, pack)


def _opens(parsed: Parsed, sentence: Sentence) -> bool:
    """Tell whether a sentence opens its paragraph, or is a label behind a short tag ("2/6 Fire service:")."""
    start = parsed.paragraphs[sentence.paragraph].span.start
    if parsed.tokens[sentence.first].span.start == start:
        return True
    if parsed.tokens[sentence.stop - 1].text not in (":", *DASHES):
        return False
    return len(parsed.tokens_in(Span(start, sentence.span.start))) <= TAG


def _parts(parsed: Parsed, index: int, sentence: Sentence) -> bool:
    """Tell whether a mark parts a source from its words: a colon, or a dash that ends a label."""
    text = parsed.tokens[index].text
    return text == ":" or (text in DASHES and index == sentence.stop - 1)


def _is_row(parsed: Parsed, behind: tuple[int, int]) -> bool:
    """Tell whether a bare number opens what stands behind a mark, as in a row ("Upper Fen: 11 killed")."""
    return parsed.tokens[behind[0]].pos == "NUM" and not _tells(parsed, behind)


def _counts(parsed: Parsed, pack: Pack, head: int, behind: tuple[int, int]) -> bool:
    """Tell whether a plural before a colon is what is counted behind it ("Rebels: 14 killed")."""
    if parsed.tokens[head].tag not in ("NNS", "NNPS"):
        return False
    kind = kind_of(parsed, pack, head)
    if kind == "organisation":
        return True
    return kind in COUNTED and not _tells(parsed, behind)


def _tells(parsed: Parsed, behind: tuple[int, int]) -> bool:
    """Tell whether a clause with a noun as its subject stands in a run."""
    return any(
        parsed.tokens[child].dep == "nsubj"
        and parsed.tokens[child].pos != "NUM"
        and child >= behind[0]
        for index in range(behind[0], behind[1] + 1)
        if parsed.tokens[index].pos == "VERB"
        for child in parsed.children[index]
    )


def _paragraph_end(parsed: Parsed, index: int) -> int:
    paragraph = parsed.sentences[index].paragraph
    last = index
    while last + 1 < len(parsed.sentences) and parsed.sentences[last + 1].paragraph == paragraph:
        last += 1
    return parsed.sentences[last].stop
