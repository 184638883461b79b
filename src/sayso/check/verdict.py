"""A quotation against a text: what the words are at each place where they stand, and one verdict over all."""

from itertools import combinations
from typing import Final

from sayso.check.denials import is_stating
from sayso.check.meaning import around, carried, left_out
from sayso.check.nearest import find_nearest
from sayso.check.pieces import LEAST
from sayso.check.stands import MOST, Searched
from sayso.check.tokens import tokens_at
from sayso.model.claim import Claim
from sayso.model.quote import Grounds, Place, QuoteCheck, Sense, Stand
from sayso.model.said import Hop, Stance
from sayso.model.text import Span
from sayso.packs.load import Pack

COMPARED: Final = 20  # places whose claims are compared with each other
EMPTY: Final = "the quotation holds no words"
MANY: Final = f"the words stand more than {MOST} times; only the first are shown"

Chain = tuple[tuple[Hop, ...], Stance]


def read_place(stand: Stand, grounds: Grounds, chain: Chain, pack: Pack) -> Place:
    """Return what the words are at one place, given the chain of speakers that holds them."""
    hops, stance = chain
    text = grounds.parsed.doc.text
    claims = tuple(claim for claim in grounds.claims if stand.holds(claim.act_span))
    cut = left_out(stand, grounds, pack)
    beside = around(stand, grounds, stance, claims)
    return Place(
        span=stand.span,
        pieces=stand.pieces,
        words=" … ".join(text[piece.start : piece.end] for piece in stand.pieces),
        exact=stand.exact,
        attribution=hops,
        stance=stance,
        carries=carried(stand, grounds, pack),
        cut=cut,
        around=tuple(
            item
            for item in beside
            if item.kind == "gap" or not any(item.span.meets(sense.span) for sense in cut)
        ),
        claims=claims,
        states=any(is_stating(token, grounds) for token in tokens_at(stand, grounds.parsed)),
        passages=_passages(stand, (*cut, *beside), grounds),
    )


def _passages(stand: Stand, senses: tuple[Sense, ...], grounds: Grounds) -> tuple[Span, ...]:
    """Return the sentences of the words and of what bears on them; the words where no sentence was read."""
    spans = [*stand.pieces, *(sense.span for sense in senses)]
    held = [
        sentence.span
        for sentence in grounds.parsed.sentences
        if any(sentence.span.meets(span) for span in spans)
    ]
    return tuple(held) or stand.pieces


def decide(
    quote: str, places: tuple[Place, ...], searched: Searched, notes: tuple[str, ...] = ()
) -> QuoteCheck:
    """Return the verdict over all places: ambiguous where the words do not mean the same at all of them."""
    if not places:
        known = notes if LEAST.search(quote) else (*notes, EMPTY)
        return QuoteCheck("not_found", quote, (), find_nearest(searched, quote), known)
    if len(places) == MOST:
        notes = (*notes, MANY)
    if len({_meaning(place) for place in places}) > 1 or _conflict(places):
        return QuoteCheck("ambiguous", quote, places, None, notes)
    return QuoteCheck(places[0].verdict, quote, places, None, notes)


def _meaning(place: Place) -> tuple[object, ...]:
    """Return what must agree between two places for the words to mean the same at both."""
    hops = tuple((hop.speaker, hop.kind, hop.relation) for hop in place.attribution)
    cut = tuple((sense.kind, sense.words.casefold()) for sense in place.cut)
    return hops, place.stance.value if place.states else "", cut


def _conflict(places: tuple[Place, ...]) -> bool:
    """Tell whether the claims that the words hold speak of other days, places or numbers at two places."""
    return any(
        not _agree(one, other)
        for first, second in combinations(places[:COMPARED], 2)
        if len(first.claims) == len(second.claims)
        for one, other in zip(first.claims, second.claims, strict=True)
    )


def _agree(one: Claim, other: Claim) -> bool:
    """Tell whether two claims may be one: what both state is the same."""
    stated = (
        (one.count and one.count.bounds, other.count and other.count.bounds),
        (one.time and one.time.edtf, other.time and other.time.edtf),
        (_names(one), _names(other)),
    )
    return all(first == second for first, second in stated if first and second)


def _names(claim: Claim) -> tuple[str, ...]:
    return tuple(place.words.casefold() for place in claim.places)
