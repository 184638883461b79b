"""The check of a pack: every entry does what its examples say, and nothing that its counters forbid.

Packs know no parser, so the caller passes a Reader in. The dear parse happens once an
example; then the finder alone runs again with packs that lack one word of every entry.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from typing import Protocol

from sayso.model.claim import Claim, Reading
from sayso.model.mention import ActWords, Mention
from sayso.model.text import Parsed
from sayso.packs.closed import check_names
from sayso.packs.entries import Counter, Way
from sayso.packs.load import Pack
from sayso.packs.problems import Places, Problem
from sayso.packs.shown import check_examples, check_minimum

HARMLESS = ("metaphor", "sport", "title", "other_sense")
NOT_DONE = ("future", "conditional", "question")

Act = Mention[ActWords]


class Reader(Protocol):
    """What the check needs of the pipeline; `parse` gates and parses, `acts` is `find_acts`."""

    def parse(self, text: str, pack: Pack) -> Parsed:
        """Parse a text as a document of its own."""
        ...

    def acts(self, parsed: Parsed, pack: Pack) -> Iterable[Act]:
        """Find the acts of a parsed text with the entries of the pack."""
        ...

    def read(self, text: str, pack: Pack) -> Reading:
        """Read the claims of a text."""
        ...


def check_pack(pack: Pack, reader: Reader, places: Places) -> Iterator[Problem]:
    """Yield everything that is wrong with a pack: names, lists, then ways and counters."""
    yield from check_names(pack, places)
    yield from check_minimum(pack, places)
    yield from check_examples(pack, places)
    yield from check_ways(pack, reader, places)
    yield from check_counters(pack, reader, places)


def check_ways(pack: Pack, reader: Reader, places: Places) -> Iterator[Problem]:
    """Yield the examples that their entry does not find, and the words that no example needs."""
    parses = {example: reader.parse(example, pack) for way in pack.ways for example in way.examples}
    for way in pack.ways:
        for example in way.examples:
            if not found_by(way, parses[example], pack, reader):
                yield places.of_way(way, example, f"its entry does not find: {example}")
    for place in count():
        reduced = without_word(pack, place)
        if reduced is None:
            return
        for way in pack.ways:
            if place < len(way.words) and not _needed(way, place, parses, (pack, reduced), reader):
                word = way.words[place]
                yield places.of_way(way, word, f"no example needs: {word}")


def found_by(way: Way, parsed: Parsed, pack: Pack, reader: Reader) -> tuple[Act, ...]:
    """Return the acts that the way finds in the parsed example and that nothing bars."""
    return tuple(
        act
        for act in reader.acts(parsed, pack)
        if act.rule == way.rule and not act.value.barred and act.value.act == way.act
    )


def without_word(pack: Pack, place: int) -> Pack | None:
    """Return the pack whose every way lacks its word at the place, or None where none has one.

    One pack for all ways, since a pack of its own for each word would be a thousand packs.
    """
    if all(place >= len(way.words) for way in pack.ways):
        return None
    ways = tuple(
        replace(way, words=(*way.words[:place], *way.words[place + 1 :])) for way in pack.ways
    )
    return replace(pack, ways=tuple(way for way in ways if way.words))


def _needed(
    way: Way, place: int, parses: dict[str, Parsed], packs: tuple[Pack, Pack], reader: Reader
) -> bool:
    """Tell whether some example with the word is read otherwise by the second pack, which lacks it.

    Not found at all, or with fewer words ("attack" where "drone attack" stood).
    """
    telling = [part for part in way.words[place].replace("-", " ").split() if part != "~"]
    for example in way.examples:
        parsed = parses[example]
        forms = {form for t in parsed.tokens for form in (t.lemma, t.text.lower())}
        if all(part in forms for part in telling):
            whole, less = (
                [act.value.tokens for act in found_by(way, parsed, pack, reader)] for pack in packs
            )
            if whole != less:
                return True
    return False


def check_counters(pack: Pack, reader: Reader, places: Places) -> Iterator[Problem]:
    """Yield the counters that make a claim which their reason forbids."""
    for counter in pack.counters:
        claims = reader.read(counter.text, pack).claims
        for claim in claims:
            if claim.act == counter.act and _forbidden(counter, claim):
                reason = f"{counter.why}, yet {_picture(claim)}: {counter.text}"
                yield places.of_counter(counter, reason)
                break


def _forbidden(counter: Counter, claim: Claim) -> bool:
    """Tell whether the reason of a counter forbids the claim."""
    if counter.why in HARMLESS:
        return True
    asserted = claim.stance.value in ("asserted", "accepted")
    if counter.why in NOT_DONE:
        return asserted
    counts = (claim.count, claim.sites, claim.target.number if claim.target else None)
    return asserted and not any(count is not None and count.high == 0 for count in counts)


def _picture(claim: Claim) -> str:
    """Return the claim in a few words."""
    number = claim.count.words if claim.count else "no count"
    return f"{claim.stance.value} {claim.act} ({claim.act_words}, {number})"
