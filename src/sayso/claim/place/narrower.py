"""The place in a country or region that the same clause names too: "in Kessia, in an attack near Osk"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.mention import Mention
from sayso.model.text import Parsed
from sayso.model.tree import clause_head, top_of
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link

AWAY = 2  # UCDP's precision of "5 km north of"


def narrower_places(
    parsed: Parsed, wide: Mention[Place], places: Sequence[Mention[Place]], pack: Pack
) -> list[Mention[Place]]:
    """Return the places that say where in the clause of a wide one, and are no country or region."""
    top = top_of(parsed, wide.span)
    if top < 0:
        return []
    clause = clause_head(parsed, top)
    return [
        place
        for place in places
        if not place.value.wide and _says_where(parsed, place, clause, pack)
    ]


def held_by(wide: Mention[Place], exact: Mention[Place]) -> Place:
    """Return the exact place inside the wide one, unless the text says what else holds it."""
    return replace(exact.value, inside=exact.value.inside or wide.value.words)


def _says_where(parsed: Parsed, place: Mention[Place], clause: int, pack: Pack) -> bool:
    """Tell whether a place hangs in a clause on a preposition of place, not on a second member ("nine in Tarl")."""
    index = top_of(parsed, place.span)
    if index < 0 or clause_head(parsed, index) != clause:
        return False
    before = parsed.tokens[parsed.tokens[index].head].text.lower()
    if before not in link(pack, "place_sure") and place.value.precision != AWAY:
        return False
    while index != clause and parsed.tokens[index].dep != "conj":
        index = parsed.tokens[index].head
    return index == clause
