"""The fullest name of a source in its document, and the issuer of a document that speaks.

A narrow resolver: same head noun, acronym, or last name; where two names fit,
the words stay as they are.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from sayso.find.said.cues import sayings_of
from sayso.find.said.proper import is_bare
from sayso.find.said.sources import describe
from sayso.find.said.titled import names_the_same
from sayso.find.said.voices import NAMES, medium
from sayso.model.closing import closed
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, phrase, subjects
from sayso.packs.load import Pack

DEFINITE = ("the", "this", "that", "its", "their", "his", "her")
INDEFINITE = ("a", "an")
LONGEST = 16  # words of an office


class Names:
    """The noun phrases of one document by their head lemma, made once."""

    def __init__(self, parsed: Parsed, pack: Pack) -> None:
        self.parsed, self.pack = parsed, pack
        self.full: dict[int, Span] = {}
        self.telling: dict[str, tuple[int, ...]] = {}

    def fullest(self, head: int, span: Span) -> str:
        """Return the fullest name that the document gives the source with this head."""
        found = self.fullest_span(head, span)
        return self.parsed.doc[found]

    def fullest_span(self, head: int, span: Span) -> Span:
        """Return the span of the fullest name; the words themselves where none or two fit."""
        token = self.parsed.tokens[head]
        if token.pos not in ("NOUN", "PROPN"):
            return span
        words = self._words(span)
        titled = self._titled(words) if words[:1] and words[0] in DEFINITE else None
        if titled is not None:
            return titled
        if token.pos == "NOUN" and words[:1] and words[0] not in DEFINITE and len(words) > 1:
            return span
        fits = [
            other
            for other in self._telling(token.lemma)
            if other != head and self._fits(head, words, other)
        ]
        return self._best(span, fits)

    def _titled(self, words: tuple[str, ...]) -> Span | None:
        """Return the one name before which the words of an office stand ("Prime Minister Abel Nkoro")."""
        found = self._people.get(words[1:], {})
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def _people(self) -> dict[tuple[str, ...], dict[str, Span]]:
        """Return the names of people by the words with which they begin, where more words follow."""
        found: dict[tuple[str, ...], dict[str, Span]] = {}
        for token in self.parsed.tokens:
            if token.entity != "PERSON" or token.dep == "compound" or token.tag not in NAMES:
                continue
            name = self._phrase(token.index)
            own = self._words(name)
            for length in range(1, min(len(own), LONGEST)):
                found.setdefault(own[:length], {}).setdefault(self.parsed.doc[name], name)
        return found

    def _telling(self, lemma: str) -> tuple[int, ...]:
        """Return the heads that can tell more than the word alone: of phrases with the same words the first two."""
        if lemma not in self.telling:
            alike = Counter[tuple[str, bool, bool]]()
            kept = []
            for head in nouns(self.parsed).get(lemma, ()):
                if self.parsed.tokens[head].dep == "compound":
                    continue
                span, named = self._phrase(head), self._is_named(head)
                key = (self.parsed.doc[span].lower(), named, _is_plural(self.parsed, head))
                alike[key] += 1
                words = self._words(span)
                if alike[key] <= 2 and (named or (words[:1] and words[0] in INDEFINITE)):
                    kept.append(head)
            self.telling[lemma] = tuple(kept)
        return self.telling[lemma]

    def _best(self, span: Span, fits: list[int]) -> Span:
        phrases = {
            self.parsed.doc[item].lower(): item for item in map(self._phrase, reversed(fits))
        }
        longer = [item for words, item in phrases.items() if len(words) > span.end - span.start]
        tops = [
            item
            for item in longer
            if not any(self._holds(other, item) for other in longer if other != item)
        ]
        return tops[0] if len(tops) == 1 else span

    def _holds(self, one: Span, other: Span) -> bool:
        """Tell whether the words of one phrase hold all words of the other."""
        return set(self._words(other)) < set(self._words(one))

    def _phrase(self, head: int) -> Span:
        if head not in self.full:
            self.full[head] = closed(self.parsed.doc.text, _own_name(self.parsed, head))
        return self.full[head]

    def _words(self, span: Span) -> tuple[str, ...]:
        return tuple(token.text.lower() for token in self.parsed.tokens_in(span))

    def _fits(self, head: int, words: tuple[str, ...], other: int) -> bool:
        """Tell whether another phrase with the same head can be a fuller name of the source."""
        if _is_plural(self.parsed, head) != _is_plural(self.parsed, other):
            return False
        theirs = self._words(self._phrase(other))
        own = [word for word in words if word not in DEFINITE and word not in INDEFINITE]
        earlier = other < head and theirs[:1] and theirs[0] in INDEFINITE
        same = all(word in theirs for word in own)
        if self.parsed.tokens[head].tag in NAMES:
            same = same or names_the_same(self.pack, own, list(theirs))
        return same and bool(earlier or self._is_named(other))

    def _is_named(self, head: int) -> bool:
        """Tell whether a name stands under a noun."""
        return any(
            self.parsed.tokens[child].tag in NAMES or self.parsed.tokens[child].entity == "NORP"
            for child in self.parsed.subtree(head)
            if child != head
        )


@lru_cache(maxsize=4)
def nouns(parsed: Parsed) -> Mapping[str, Sequence[int]]:
    """Return the nouns and names of a document by their lemma, in the order of the text."""
    found: dict[str, list[int]] = {}
    for token in parsed.tokens:
        if token.pos in ("NOUN", "PROPN"):
            found.setdefault(token.lemma, []).append(token.index)
    return found


def _is_plural(parsed: Parsed, head: int) -> bool:
    return parsed.tokens[head].tag in ("NNS", "NNPS")


def _own_name(parsed: Parsed, head: int) -> Span:
    """Return the phrase of a head; of a proper name without what a comma or a preposition parts from it in front."""
    whole = phrase(parsed, head, "relcl", "case")
    if parsed.tokens[head].tag not in NAMES:
        return whole
    before = [t for t in parsed.tokens_in(whole) if t.index < head]
    cuts = [t.index for t in before if t.pos == "ADP" or t.text in (",", "(", "[")]
    start = parsed.tokens[cuts[-1] + 1].span.start if cuts else whole.start
    after = parsed.tokens[head + 1 : head + 3]  # "Ana Bel, 34", "(Osteria, 1600 gmt)"
    aged = len(after) > 1 and after[0].text == "," and after[1].pos == "NUM"
    return Span(start, parsed.tokens[head].span.end if aged else whole.end)


def find_issuer(parsed: Parsed, pack: Pack, document: int) -> int | None:
    """Return the head of the one who issued the document that a noun names."""
    own = issuer_at(parsed, pack, document)
    new = any(parsed.says(item, "a") for item in below(parsed, document, "det"))
    if own is not None or new:
        return own
    lemma = parsed.tokens[document].lemma
    for other in nouns(parsed).get(lemma, ()):
        found = issuer_at(parsed, pack, other) if other != document else None
        if found is not None:
            return found
    return None


def issuer_at(parsed: Parsed, pack: Pack, document: int) -> int | None:
    """Return the head of the one whom the words around this mention of a document name as its issuer."""
    token = parsed.tokens[document]
    for owner in below(parsed, document, "poss"):
        return None if parsed.tokens[owner].pos == "PRON" else owner
    for preposition in below(parsed, document, "prep"):
        if parsed.says(preposition, "by", "from", "of"):
            for noun in below(parsed, preposition, "pobj"):
                if _is_where(parsed, pack, (document, preposition), noun):
                    continue
                if describe(parsed, pack, noun).kind not in ("unknown", "person") or (
                    parsed.says(preposition, "by", "from")
                ):
                    return noun
        if parsed.says(preposition, "in"):
            for noun in below(parsed, preposition, "pobj"):
                if describe(parsed, pack, noun).kind == "media":
                    return noun
    head = parsed.tokens[token.head]
    if token.dep == "dobj" and head.lemma in medium(pack, "sends"):
        found = subjects(parsed, head.index)
        return found[0] if found else None
    if token.dep == "pobj" and parsed.says(head.index, "in"):
        speaker = _speaker_above(parsed, pack, head.head)
        if speaker is not None:
            return speaker
    done = below(parsed, document, "acl")
    for child in (*done, *(other for verb in done for other in below(parsed, verb, "conj"))):
        if parsed.tokens[child].lemma in medium(pack, "sends"):
            for by in below(parsed, child, "agent"):
                return next(iter(below(parsed, by, "pobj")), None)
    return None


def _is_where(parsed: Parsed, pack: Pack, tied: tuple[int, int], noun: int) -> bool:
    """Tell whether a bare name or a word for no body says where documents of nobody come from ("reports from Osk")."""
    document, tie = tied
    many = parsed.tokens[document].tag == "NNS" and parsed.says(tie, "from")
    return many and (is_bare(parsed, noun) or describe(parsed, pack, noun).kind == "unknown")


def _speaker_above(parsed: Parsed, pack: Pack, verb: int) -> int | None:
    """Return who says something "in a letter", where the verb above is one of saying."""
    says = sayings_of(pack).get(parsed.tokens[verb].lemma, ())
    if not any(len(words) == 1 and entry.form == "verb" for words, entry in says):
        return None
    return next(iter(subjects(parsed, verb)), None)
