"""The words around a word of a list that make it something else: names of bodies, other senses."""

from sayso.model.text import Parsed, Token
from sayso.packs.load import Pack
from sayso.packs.lookup import Index, around_index, starting_at, words_around

NAME_TAGS = ("IN", "DT", "CC", "TO", "POS", "HYPH")
NAME_REACH = 8
AFTER_REACH = 3


def beginnings(parsed: Parsed, *indexes: Index) -> tuple[int, ...]:
    """Return the tokens at which a sequence of one of the indexes may begin."""
    firsts = frozenset().union(*(index.firsts for index in indexes))
    return tuple(
        token.index
        for token in parsed.tokens
        if token.lemma in firsts or token.text.lower() in firsts
    )


def in_other_sense(parsed: Parsed, index: int, pack: Pack) -> int:
    """Return the token after a phrase of another sense that begins at the index, or 0."""
    hit = starting_at(parsed, index, around_index(pack, "other_sense"))
    return hit[1] if hit else 0


def in_name(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether the tokens are a part of the name of a body, an office, a law or a street."""
    return (
        _name_after(parsed, first, stop, pack)
        or _name_before(parsed, first, pack)
        or _body_above(parsed, first, stop, pack)
    )


def _name_after(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether a body's word follows ("war crimes court", "Liberation Street")."""
    capital = _is_capital(parsed.tokens[first])
    end = min(parsed.sentence_at(first).stop, stop + AFTER_REACH)
    for token in parsed.tokens[stop:end]:
        if token.tag == "POS":
            continue
        if token.pos not in ("NOUN", "PROPN", "ADJ"):
            return False
        if token.lemma in words_around(pack, "body"):
            return True
        if capital and _is_capital(token) and token.lemma in words_around(pack, "proper"):
            return True
    return False


def _name_before(parsed: Parsed, first: int, pack: Pack) -> bool:
    """Tell whether capitals before the word make a name ("Front for the Liberation of Tarl")."""
    if not _is_capital(parsed.tokens[first]):
        return False
    low = max(parsed.sentence_at(first).first, first - NAME_REACH)
    bodies = words_around(pack, "body") | words_around(pack, "proper")
    for token in reversed(parsed.tokens[low:first]):
        if _is_capital(token):
            if token.lemma in bodies:
                return True
        elif token.tag not in NAME_TAGS:
            return False
    return False


def _body_above(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether the word says what a body is for ("a tribunal for war crimes")."""
    inside = range(first, stop)
    for index in inside:
        token = parsed.tokens[index]
        if token.head in inside or token.dep != "pobj":
            continue
        preposition = parsed.tokens[token.head]
        body = parsed.tokens[preposition.head]
        if parsed.says(preposition.index, "for", "on") and body.pos in ("NOUN", "PROPN"):
            return body.lemma in words_around(pack, "body")
    return False


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper()
