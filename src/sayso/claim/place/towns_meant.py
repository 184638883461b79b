"""A place that is meant without its name: "six soldiers died at a checkpoint in the town" is where the last claim was.

Only a definite word for a settlement behind a preposition of place means one, in the words of whoever tells the act;
"the two towns" are the last two, "the camp" the last place named with that word.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.mention import Findings, Mention
from sayso.model.said import innermost
from sayso.model.text import Parsed, Token
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import class_words, link, place_words

BACK = 8  # sentences
FARTHEST = 40  # sentences behind which a word means not even the only place named with it
NUMBERS = {"both": 2, "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
SETTLED = (None, 1, 2)  # UCDP's precision of a town, and of what lies in or beside it


def with_towns_meant(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Draft]:
    """Give drafts in "the town" the settlement of the nearest claim before them that states one."""
    named: list[Place] = []
    placed = []
    for draft in drafts:
        if not draft.places and named and (towns := _towns_in(parsed, draft, found, pack)):
            meant = named[-towns:] if len(named) >= towns else []
            draft = replace(draft, places=tuple(replace(one, carried=True) for one in meant))
        elif not draft.places and (place := _classed_in(parsed, draft, found, pack)):
            draft = replace(draft, places=(replace(place, carried=True),))
        else:
            _name(named, [place for place in draft.places if _is_settlement(place)])
        placed.append(draft)
    return placed


def _name(named: list[Place], places: list[Place]) -> None:
    """Put the places of a claim behind those named before, each once."""
    for place in places:
        named[:] = [one for one in named if one.words != place.words]
        named.append(place)


def _classed_in(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> Place | None:
    """Return the place named before with the class word of where an act is said to be ("in the camp")."""
    passed = place_words(pack, "meant_town") | place_words(pack, "ward")
    for token in _bare_nouns(parsed, draft, found, class_words(pack) - passed, pack):
        here = parsed.sentence_of[token.index]
        named: list[Mention[Place]] = []
        for mention in reversed(
            found.places[: bisect_left(found.places, token.span.start, key=_at)]
        ):
            if here - parsed.sentence_of[mention.token] > FARTHEST:
                break
            if _is_classed(parsed, mention, token.lemma):
                named.append(mention)
                if here - parsed.sentence_of[mention.token] <= BACK:
                    return mention.value
        if len({mention.value.words for mention in named}) == 1:
            return named[0].value
    return None


def _at(mention: Mention[Place]) -> int:
    return mention.span.start


def _is_classed(parsed: Parsed, mention: Mention[Place], word: str) -> bool:
    """Tell whether a name has a class word with it ("Dalan camp", "the province of Osk")."""
    first = parsed.tokens_in(mention.span)[0].index
    own = parsed.tokens_in(mention.value.span)[-1]
    behind = parsed.tokens[mention.token + 1 : mention.token + 2]
    of = first > 1 and parsed.says(first - 1, "of", "at", "in")
    before = parsed.tokens[first - 2 : first - 1] if of else ()
    return word in {token.lemma.lower() for token in (own, *behind, *before)}


def _is_settlement(place: Place) -> bool:
    return not place.wide and place.precision in SETTLED


def _towns_in(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> int:
    """Return how many towns the sentence of an act means by "in the town" or "in the two towns", in the act's voice."""
    nouns = _bare_nouns(parsed, draft, found, place_words(pack, "meant_town"), pack)
    return next((_number_of(parsed, token) for token in nouns), 0)


def _bare_nouns(
    parsed: Parsed, draft: Draft, found: Findings, words: frozenset[str], pack: Pack
) -> Iterator[Token]:
    """Yield the nouns that mean a place named before, in the sentence and the voice of an act."""
    if draft.token < 0:
        return
    sentence = parsed.sentence_at(draft.token)
    for token in parsed.tokens[sentence.first : sentence.stop]:
        if token.lemma not in words or not _is_bare(parsed, token, draft, pack):
            continue
        if _is_said(parsed, token, draft, found) or _hangs(parsed, token, draft):
            yield token


def _number_of(parsed: Parsed, noun: Token) -> int:
    """Return 1 for "the town", 2 and 3 for "the two towns" and "the three towns", 0 where none is said."""
    if noun.tag != "NNS":
        return 1
    words = (parsed.tokens[child].text.lower() for child in parsed.children[noun.index])
    return next((NUMBERS[word] for word in words if word in NUMBERS), 0)


def _is_said(parsed: Parsed, token: Token, draft: Draft, found: Findings) -> bool:
    """Tell whether a noun stands in the speech that tells the act, or right behind it."""
    if innermost(found.speeches, token.span) == draft.speech:
        return True
    before = parsed.tokens[token.head - 1]
    return draft.speech is not None and found.speeches[draft.speech].holds(before.span)


def _hangs(parsed: Parsed, token: Token, draft: Draft) -> bool:
    """Tell whether a noun hangs on the act itself, whatever the bounds of a speech between them."""
    while token.head != token.index and token.index != draft.token:
        token = parsed.tokens[token.head]
    return token.index == draft.token


def _where(draft: Draft, pack: Pack) -> frozenset[str]:
    """Return the prepositions that say where an act was: who is taken from somewhere was taken there."""
    sure = link(pack, "place_sure")
    taken = draft.act in link(pack, "taking_act")
    return sure | place_words(pack, "taken_from") if taken else sure


def _is_bare(parsed: Parsed, token: Token, draft: Draft, pack: Pack) -> bool:
    """Tell whether a noun is definite, stands behind a preposition of place and has no name with it."""
    before = parsed.tokens[token.head]
    entered = token.dep == "dobj" and before.lemma in place_words(pack, "entered")
    if not entered and (token.dep != "pobj" or before.text.lower() not in _where(draft, pack)):
        return False
    children = [parsed.tokens[child] for child in parsed.children[token.index]]
    pointed = any(one.text.lower() in link(pack, "points_back") | {"both"} for one in children)
    described = any(
        (one.pos in ("PROPN", "ADJ") and one.text.lower() not in parsed.words["same"])
        or one.dep in ("prep", "appos", "relcl")
        for one in children
    )
    return pointed and not described
