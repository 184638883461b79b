"""Quotations that a whole clause announces: "The general was blunt: “...”" are the words of its subject.

No verb of saying stands there; only the colon and the marks tell that the subject speaks.
"""

from sayso.find.said.anaphora import is_person
from sayso.find.said.sayings import Sayings
from sayso.find.said.sources import describe
from sayso.find.said.uttered import Uttered
from sayso.find.said.voices import voice
from sayso.model.labels import FINITE
from sayso.model.text import Parsed, Quotation, Span, Token
from sayso.model.tree import below
from sayso.packs.load import Pack


def announced(parsed: Parsed, pack: Pack, quotation: Quotation) -> Uttered | None:
    """Return the saying of the subject of a clause that ends in a colon right before a quotation."""
    first = parsed.tokens_in(quotation.span)[:1]
    if not first:
        return None
    home = _home(parsed, quotation)
    colon = first[0].index - 1
    while colon > 0 and parsed.tokens[colon].text in ("“", '"', "'", "‘", "``", "«"):
        colon -= 1
    if parsed.tokens[colon].text != ":" or parsed.tokens[colon].span.start < home.start:
        return None
    subject = _quoted(parsed, pack, _subject(parsed, colon))
    if subject is None or not _can_speak(parsed, pack, subject):
        return None
    return Uttered(
        None, None, (subject.index,), (), (subject.index, colon), quoted=(quotation.number,)
    )


def _home(parsed: Parsed, quotation: Quotation) -> Span:
    """Return the paragraph of a quotation, with the one before where that ends in a colon."""
    home = parsed.paragraph_at(quotation.span.start)
    before = parsed.paragraphs[home.index - 1].span if home.index else home.span
    return before.join(home.span) if parsed.doc[before].rstrip().endswith(":") else home.span


def behind(parsed: Parsed, quotation: Quotation) -> str:
    """Return the sign behind the closing mark."""
    return parsed.doc.text[quotation.span.end + 1 : quotation.span.end + 2]


def told_behind(parsed: Parsed, quotation: Quotation, found: Sayings) -> Uttered | None:
    """Return a saying of the one who speaks behind a colon ("“They burned all”: survivors say raiders came")."""
    if behind(parsed, quotation) != ":":
        return None
    end = parsed.paragraph_at(quotation.span.start).span.end
    said = (item for _, _, item in found.between(quotation.span.end, end) if item.source)
    first = next(said, None)
    if first is None:
        return None
    return Uttered(None, None, first.source, (), first.tag, quoted=(quotation.number,))


def _quoted(parsed: Parsed, pack: Pack, subject: Token | None) -> Token | None:
    """Return whom the subject quotes ("the report quotes a midwife: “...”"), or the subject itself."""
    if subject is None or parsed.tokens[subject.head].lemma not in voice(pack, "quoting"):
        return subject
    return next((parsed.tokens[i] for i in below(parsed, subject.head, "dobj")), subject)


def _subject(parsed: Parsed, colon: int) -> Token | None:
    """Return the subject of the last finite verb before a colon."""
    start = parsed.sentence_at(colon).first
    clause = parsed.tokens[start:colon]
    verbs = {token.index for token in clause if token.tag in FINITE}
    found = [token for token in clause if token.dep == "nsubj" and token.head in verbs]
    return found[-1] if found else None


def _can_speak(parsed: Parsed, pack: Pack, subject: Token) -> bool:
    if subject.tag == "PRP":
        return subject.text.lower() in voice(pack, "he")
    named = describe(parsed, pack, subject.index)
    return is_person(parsed, pack, named) or named.kind not in ("unknown", "unnamed")
