"""Two who speak in one sentence: what one says ends where another begins to say something of their own.

"Obmar, the rebels say, was killed, and rights groups warned that nine had died": the warning
is not the rebels'. A "that" behind the conjunction, or marks around both, keep them together.
"""

from dataclasses import replace

from sayso.find.said.speakers import goes_on_from
from sayso.find.said.stretches import trim
from sayso.find.said.uttered import Uttered
from sayso.model.text import Parsed, Span
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

FORMS = ("verb", "preposition")
REACH = 8


def set_apart(parsed: Parsed, found: list[Uttered], pack: Pack) -> list[Uttered]:
    """Return the acts of saying, each cut before a later clause in which somebody else speaks."""
    joined = [(other, at) for other in found if (at := _joiner(parsed, other, pack)) is not None]
    return [_cut(parsed, item, joined) for item in found] if joined else found


def _joiner(parsed: Parsed, item: Uttered, pack: Pack) -> int | None:
    """Return the conjunction that opens the clause of a saying with a source of its own, or None."""
    if item.cue is None or item.entry is None or item.entry.form not in FORMS:
        return None
    if not (item.source and item.content):
        return None
    if goes_on_from(parsed, item.cue.head) is not None:
        return _conjunction(parsed, item.cue.head)
    if _answers(item) and (aside := _aside(parsed, item.cue.head)) is not None:
        return aside
    sentence = parsed.sentence_at(item.cue.head)
    for at in range(item.tag[0], max(sentence.first, item.tag[0] - REACH), -1):
        token = parsed.tokens[at]
        if token.text.lower() in link(pack, "contrast"):
            return at
        if token.text.lower() in parsed.words["and"]:
            return at if parsed.tokens[at - 1].text in (",", ";") else None
        if token.pos in ("VERB", "AUX", "PUNCT", "SCONJ") and at < item.tag[0]:
            return None
    return None


def _answers(item: Uttered) -> bool:
    return item.entry is not None and item.entry.answers


def _aside(parsed: Parsed, verb: int) -> int | None:
    """Return the word that opens an aside that answers (", a charge the rebels deny", ", which they deny")."""
    token = parsed.tokens[verb]
    if token.dep != "relcl":
        return None
    which = [i for i in below(parsed, verb, "dobj") if parsed.tokens[i].tag == "WDT"]
    first = which[0] if which else parsed.subtree(token.head)[0]
    return first if parsed.tokens[first - 1].text in (",", "–", "—") else None


def _conjunction(parsed: Parsed, verb: int) -> int | None:
    """Return the conjunction right before a verb, over adverbs."""
    at = verb - 1
    while at > 0 and parsed.tokens[at].pos == "ADV":
        at -= 1
    return at if parsed.tokens[at].pos == "CCONJ" else None


def _cut(parsed: Parsed, item: Uttered, joined: list[tuple[Uttered, int]]) -> Uttered:
    """Return an act of saying without what others say after it in its sentence."""
    content = item.content
    for other, joiner in joined:
        same = set(other.source) & set(item.source)
        goes_on = other.cue is not None and goes_on_from(parsed, other.cue.head) is not None
        aside = item.cue is not None and item.cue.head < joiner and _answers(other)
        if (item.tag[1] < joiner or aside) and other is not item and (goes_on or not same):
            content = tuple(
                cut for piece in content if (cut := _before(parsed, piece, joiner)) is not None
            )
    return replace(item, content=content) if content else item


def _before(parsed: Parsed, piece: Span, joiner: int) -> Span | None:
    """Return the part of a piece before a conjunction, None where all of it lies behind in the sentence."""
    at = parsed.tokens[joiner].span
    if piece.end <= at.start or _is_quoted(parsed, at):
        return piece
    if piece.start > at.start:
        behind = piece.start < parsed.sentence_at(joiner).span.end
        return None if behind else piece
    first = parsed.tokens_in(piece)[0].index
    return trim(parsed, first, joiner - 1) if first < joiner else None


def _is_quoted(parsed: Parsed, at: Span) -> bool:
    return any(quotation.holds(at) for quotation in parsed.quotations)
