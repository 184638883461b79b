"""Sentences that tell of sport or fiction, and fixed phrases, in which an act word says no harm."""

from functools import cache, lru_cache
from typing import NamedTuple

from sayso.model.text import Parsed, Span
from sayso.model.tree import below, phrase
from sayso.packs.load import Pack
from sayso.packs.lookup import Index, ending_at, hits_in, link, make_index

PAIR = 2
AFTER = ("prep", "appos")
OPENING = ("“", '"', "‘", "'", "``")
TITLE_REACH = 8
CLIMB = 5
TOLD = ("ccomp", "pcomp", "pobj", "dobj", "advcl", "prep")
INSIDE = ("which", "where")


class Hit(NamedTuple):
    """Words of a list in a sentence: the first token, the one behind the last, the list."""

    first: int
    stop: int
    name: str


def scene_at(parsed: Parsed, tokens: tuple[int, ...], patients: tuple[int, ...], pack: Pack) -> str:
    """Return the name of the list that makes the act words at the tokens harmless, or an empty text.

    Words inside the phrases of the patients make no scene: players and actors are attacked too.
    """
    sentence = parsed.sentence_of[tokens[0]]
    suffer = tuple(phrase(parsed, head, *AFTER) for head in patients if head not in tokens)
    return (
        _phrase_over(tokens, _hits(parsed, sentence, harmless(pack, "phrase")))
        or _first_of(parsed, suffer, _hits(parsed, sentence, harmless(pack, "sentence")))
        or _pair_of(parsed, suffer, _hits(parsed, sentence, harmless(pack, "pair")))
        or _work_around(parsed, tokens[0], harmless(pack, "title"))
        or _told_in(parsed, tokens[0], harmless(pack, "clause"), pack)
    )


@cache
def harmless(pack: Pack, value: str) -> Index:
    """Index the lists of harmless words that are read in one way."""
    return make_index(entry for entry in pack.not_harm if entry.value == value)


@lru_cache(maxsize=12)
def _hits(parsed: Parsed, sentence: int, entries: Index) -> tuple[Hit, ...]:
    """Return where words of the lists stand in a sentence; each of its acts asks anew."""
    held = parsed.sentences[sentence]
    return tuple(
        Hit(index, stop, entry.name)
        for index, entry, stop in hits_in(parsed, held.first, held.stop, entries)
    )


def _phrase_over(tokens: tuple[int, ...], hits: tuple[Hit, ...]) -> str:
    """Return the list of a fixed phrase that holds one of the tokens."""
    over = (hit for hit in hits if any(hit.first <= token < hit.stop for token in tokens))
    return next((hit.name for hit in over), "")


def _first_of(parsed: Parsed, suffer: tuple[Span, ...], hits: tuple[Hit, ...]) -> str:
    return next((hit.name for hit in hits if _is_apart(parsed, hit, suffer)), "")


def _pair_of(parsed: Parsed, suffer: tuple[Span, ...], hits: tuple[Hit, ...]) -> str:
    """Return the first list of which two different words stand in the sentence."""
    seen: dict[str, set[str]] = {}
    stops = {hit.stop for hit in hits}  # "a football match" is one word for where it was
    for hit in hits:
        if _is_apart(parsed, hit, suffer) and hit.first not in stops:
            words = seen.setdefault(hit.name, set())
            words.add(parsed.tokens[hit.first].lemma)
            if len(words) >= PAIR:
                return hit.name
    return ""


def _is_apart(parsed: Parsed, hit: Hit, suffer: tuple[Span, ...]) -> bool:
    """Tell whether a word stands outside the phrases of those who suffer."""
    at = parsed.tokens[hit.first].span
    return not any(span.holds(at) for span in suffer)


def _told_in(parsed: Parsed, index: int, entries: Index, pack: Pack) -> str:
    """Return the list where the act stands in a clause about a work ("a comedy in which a judge is shot").

    Or it is what the work tells ("the novel tells how a gang kills a judge").
    """
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if token.dep == "relcl":
            between = [t.text.lower() for t in parsed.tokens[token.head + 1 : index]]
            hits = [ending_at(parsed, noun, entries) for noun in _nouns_above(parsed, token.head)]
            named = next((hit[0].name for hit in hits if hit), "")
            return named if any(word in INSIDE for word in between) else ""
        above = parsed.tokens[token.head]
        if token.dep in TOLD and above.lemma in link(pack, "narrate"):
            works = below(parsed, above.index, "nsubj")
            return next((h[0].name for w in works if (h := ending_at(parsed, w, entries))), "")
        if token.head == index:
            return ""
        index = token.head
    return ""


def _nouns_above(parsed: Parsed, index: int) -> tuple[int, ...]:
    """Return the noun and the one that its preposition hangs on ("a film from 1956 in which")."""
    token = parsed.tokens[index]
    above = parsed.tokens[token.head].head
    return (index, above) if token.dep == "pobj" else (index,)


def _work_around(parsed: Parsed, index: int, entries: Index) -> str:
    """Return the list where a word for a work stands before the quotation mark that opens before the token."""
    first = max(parsed.sentence_at(index).first, index - TITLE_REACH)
    marks = [place for place in range(first, index) if parsed.tokens[place].text in OPENING]
    if not marks or not parsed.tokens[index].text[:1].isupper():
        return ""
    before = [token for token in parsed.tokens[first : marks[-1]] if token.pos != "PUNCT"]
    hit = ending_at(parsed, before[-1].index, entries) if before else None
    return hit[0].name if hit else ""
