"""Sentences that tell of sport or fiction, and fixed phrases, in which an act word says no harm."""

from functools import cache

from sayso.model.text import Parsed
from sayso.model.tree import phrase
from sayso.packs.load import Pack
from sayso.packs.lookup import Index, ending_at, make_index, starting_at

PAIR = 2
AFTER = ("prep", "appos")
OPENING = ("“", '"', "‘", "'", "``")
TITLE_REACH = 8
CLIMB = 5
INSIDE = ("which", "where")


def scene_at(parsed: Parsed, tokens: tuple[int, ...], patients: tuple[int, ...], pack: Pack) -> str:
    """Return the name of the list that makes the act words at the tokens harmless, or an empty text.

    Words inside the phrases of the patients make no scene: players and actors are attacked too.
    """
    sentence = parsed.sentence_at(tokens[0])
    suffer = [phrase(parsed, head, *AFTER) for head in patients if head not in tokens]
    whole = tuple(range(sentence.first, sentence.stop))
    scene = tuple(i for i in whole if not any(s.holds(parsed.tokens[i].span) for s in suffer))
    return (
        _phrase_over(parsed, tokens, whole, harmless(pack, "phrase"))
        or _first_of(parsed, scene, harmless(pack, "sentence"))
        or _pair_of(parsed, scene, harmless(pack, "pair"))
        or _work_around(parsed, tokens[0], harmless(pack, "title"))
        or _told_in(parsed, tokens[0], harmless(pack, "clause"))
    )


@cache
def harmless(pack: Pack, value: str) -> Index:
    """Index the lists of harmless words that are read in one way."""
    return make_index(entry for entry in pack.not_harm if entry.value == value)


def _phrase_over(
    parsed: Parsed, tokens: tuple[int, ...], span: tuple[int, ...], entries: Index
) -> str:
    """Return the list of a fixed phrase that holds one of the tokens."""
    for index in span:
        hit = starting_at(parsed, index, entries)
        if hit and any(index <= token < hit[1] for token in tokens):
            return hit[0].name
    return ""


def _first_of(parsed: Parsed, span: tuple[int, ...], entries: Index) -> str:
    for index in span:
        if hit := starting_at(parsed, index, entries):
            return hit[0].name
    return ""


def _pair_of(parsed: Parsed, span: tuple[int, ...], entries: Index) -> str:
    """Return the first list of which two different words stand in the sentence."""
    seen: dict[str, set[str]] = {}
    for index in span:
        if hit := starting_at(parsed, index, entries):
            words = seen.setdefault(hit[0].name, set())
            words.add(parsed.tokens[index].lemma)
            if len(words) >= PAIR:
                return hit[0].name
    return ""


def _told_in(parsed: Parsed, index: int, entries: Index) -> str:
    """Return the list where the act stands in a clause about a work ("a comedy in which a judge is shot")."""
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if token.dep == "relcl":
            between = [t.text.lower() for t in parsed.tokens[token.head + 1 : index]]
            hits = [ending_at(parsed, noun, entries) for noun in _nouns_above(parsed, token.head)]
            named = next((hit[0].name for hit in hits if hit), "")
            return named if any(word in INSIDE for word in between) else ""
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
