"""Names of streets and numbered roads, which no gazetteer has: "Marn Street", "Highway 30"."""

from sayso.model.text import Parsed, Span
from sayso.packs.load import Pack
from sayso.packs.lookup import place_words

LONGEST = 6


def street_at(parsed: Parsed, first: int, stop: int, pack: Pack) -> Span | None:
    """Return the span of the street or road whose name the capitalised run begins, or None."""
    roads, streets = place_words(pack, "numbered_road"), place_words(pack, "street")
    words = [token.text.lower() for token in parsed.tokens[first:stop]]
    numbered = stop < len(parsed.tokens) and parsed.tokens[stop].text[:1].isdigit()
    if numbered and words[-1] in roads:
        start = stop - 1
        while start > first and words[start - 1 - first] in place_words(pack, "road_of"):
            start -= 1
        return parsed.cover((start, stop))
    capital = parsed.tokens[stop - 1].text[:1].isupper()
    if capital and words[-1] in streets and 1 < len(words) <= LONGEST:
        return parsed.cover((first, stop - 1))
    return None
