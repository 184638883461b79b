"""What a named person is said to be: the title before the name, or the noun beside it ("Ana Bel, a nurse")."""

from sayso.model.appositions import goes_on
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, has_person_ending, index_of

LISTS = ("groups", "people", "actors")
BEFORE = ("amod", "compound", "nmod", "appos", "dep")
LONGEST = 5
DEEP = 2


def title_of(parsed: Parsed, name: int, pack: Pack) -> tuple[int, int] | None:
    """Return the first and last token of the title that stands before a name ("former mayor Tor Marn")."""
    first = first_of_name(parsed, name, pack)
    last = first - 1
    if last < parsed.sentence_at(name).first or not _is_role(parsed, last, pack):
        return None
    left = last
    while left > max(parsed.sentence_at(name).first, first - LONGEST):
        token = parsed.tokens[left - 1]
        if token.pos not in ("ADJ", "NOUN", "PROPN") or token.dep not in BEFORE:
            break
        left -= 1
    return left, last


def first_of_name(parsed: Parsed, name: int, pack: Pack) -> int:
    """Return the first token of the name whose last token is given, without the titles before it."""
    index = name
    while index - 1 >= parsed.sentence_at(name).first:
        token = parsed.tokens[index - 1]
        if not _in_name(parsed, token, index, name) or _is_role(parsed, token.index, pack):
            break
        index -= 1
    return index


def beside_name(parsed: Parsed, name: int, pack: Pack) -> int | None:
    """Return the noun that an apposition gives for a named person ("Ana Bel, 34, a nurse")."""
    heads = [name]
    for _ in range(DEEP):
        heads = [other for head in heads for other in below(parsed, head, "appos")]
        for other in heads:
            listed = goes_on(parsed, name, other)  # "Tor Marn, his wife and their two sons"
            noun = parsed.tokens[other].pos == "NOUN" and not listed
            if noun and _is_role(parsed, other, pack):
                return other
    return None


def _in_name(parsed: Parsed, token: Token, index: int, name: int) -> bool:
    """Tell whether a token continues a name to the left."""
    tied = token.head in (index, name) and token.dep in ("compound", "nmod", "flat", "amod")
    return token.pos == "PROPN" and tied and token.text[:1].isupper()


def _is_role(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether the token ends words for people of one kind, or for an office."""
    token = parsed.tokens[index]
    if token.pos not in ("NOUN", "PROPN"):
        return False
    return bool(ending_at(parsed, index, index_of(pack, *LISTS))) or has_person_ending(token, pack)
