"""What times and places cost in an article of 600 words: milliseconds of the processor, after the parse."""

import statistics
import time
from dataclasses import dataclass

from bench.texts import made, text_of
from sayso.find.place.names import find_place_names
from sayso.find.place.places import find_places
from sayso.find.time.times import find_times
from sayso.ground.gazetteer import shipped
from sayso.ground.places import ground_claims
from sayso.ground.times import ground_times
from sayso.packs.load import load_pack
from sayso.parse.document import parse_document
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims

WORDS, ROUNDS = 600, 20
LIMIT_MS = 15.0


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds for the times and for the places of one article."""

    times: float
    places: float

    @property
    def both(self) -> float:
        """Return the milliseconds of both."""
        return self.times + self.places


def cost() -> Cost:
    """Measure the median of some rounds, after one of warming."""
    pack, parser = load_pack("en"), load_parser()
    doc = made(" ".join((text_of("relevant") * 2).split(" ")[:WORDS]))
    parsed, _ = parse_document(doc, pack, parser)
    claims = read_claims(doc, pack, parser).claims
    rounds: list[tuple[float, float]] = []
    for turn in range(ROUNDS + 1):
        start = time.process_time()
        ground_times(tuple(find_times(parsed, pack)), parsed, pack)
        middle = time.process_time()
        tuple(find_places(parsed, pack, shipped()))
        ground_claims(claims, find_place_names(parsed, pack, shipped().knows), shipped())
        if turn:
            rounds.append((middle - start, time.process_time() - middle))
    times, places = (1000 * statistics.median(column) for column in zip(*rounds, strict=True))
    return Cost(times, places)
