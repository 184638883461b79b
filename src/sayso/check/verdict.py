"""A quotation against a text: what the words are at each place where they stand, and one verdict over all."""

from typing import Final

from sayso.check.denials import is_stating
from sayso.check.meaning import around, carried, left_out
from sayso.check.nearest import find_nearest
from sayso.check.pieces import LEAST
from sayso.check.stands import MOST, Searched
from sayso.check.tokens import tokens_at
from sayso.model.quote import Grounds, Place, QuoteCheck, Sense, Stand
from sayso.model.said import Hop, Stance
from sayso.model.text import Span
from sayso.packs.load import Pack

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
    """Return the verdict over all places: ambiguous where they differ in speaker, stance or what is cut."""
    if not places:
        known = notes if LEAST.search(quote) else (*notes, EMPTY)
        return QuoteCheck("not_found", quote, (), find_nearest(searched, quote), known)
    if len(places) == MOST:
        notes = (*notes, MANY)
    if len({_meaning(place) for place in places}) > 1:
        return QuoteCheck("ambiguous", quote, places, None, notes)
    return QuoteCheck(places[0].verdict, quote, places, None, notes)


def _meaning(place: Place) -> tuple[object, ...]:
    """Return what must agree between two places for the words to mean the same at both."""
    hops = tuple((hop.speaker, hop.kind, hop.relation) for hop in place.attribution)
    cut = tuple((sense.kind, sense.words.casefold()) for sense in place.cut)
    return hops, place.stance.value if place.states else "", cut
