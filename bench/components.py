"""Components beside named references, on the same text in the same run; a ratio is ours over theirs.

Seconds are those of the processor on one thread, start-up off. A reference that
is not there is None: not measured, which is no pass.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import spacy

from bench.texts import NAMES, made, text_of
from bench.turns import compare
from eval.peers.ask import Silence, ask
from sayso.find.number.numbers import read_numbers
from sayso.find.said.attributions import find_attributions
from sayso.find.said.speech import find_speech
from sayso.find.time.times import read_times
from sayso.ground.times import resolve_times
from sayso.packs.load import Pack, load_pack
from sayso.parse.document import parse_document
from sayso.parse.manifest import list_models
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims

DAY = "2026-03-04"
COPIES = 20
SLOW = ("cqe", "quantulum", "dateparser")


@dataclass(frozen=True, slots=True)
class Compared:
    """A component beside a reference: seconds of each for the same text, and why one is missing."""

    name: str
    reference: str
    ours: float
    theirs: float | None
    characters: int
    version: str = ""
    reason: str = ""

    @property
    def ratio(self) -> float | None:
        """Return ours over theirs."""
        return self.ours / self.theirs if self.theirs else None


def components() -> Iterator[Compared]:
    """Measure every component."""
    pack = load_pack("en")
    yield from _against_spacy(pack)
    text = "\n".join(map(text_of, NAMES))
    yield from _against_peers(text, pack)


def _against_spacy(pack: Pack) -> Iterator[Compared]:
    """Yield reading beside blank tokenising, and our parse beside the bare pipeline of the same model."""
    parser, blank = load_parser(), spacy.blank("en")
    bare = spacy.load(list_models()[0].name, exclude=["ner", "attribute_ruler", "lemmatizer"])
    for name in ("quiet", "relevant"):
        text = text_of(name) * 3
        doc = made(text)
        ours, theirs = compare(
            lambda doc=doc: read_claims(doc, pack, parser), lambda text=text: blank(text)
        )
        yield Compared(f"reading, {name}", "blank tokenising", ours, theirs, len(text))
    text = text_of("relevant") * 3
    parts = text.split("\n\n")
    ours, theirs = compare(
        lambda: list(parser.parse(parts, [False] * len(parts))), lambda: list(bare.pipe(parts))
    )
    yield Compared("parsing", "bare parser", ours, theirs, len(text))
    parsed, _ = parse_document(made(text), pack, parser)
    for name, find in (("attribution", find_speech), ("attribution, weighed", find_attributions)):
        ours, again = compare(
            lambda find=find: tuple(find(replace(parsed), pack)), lambda: list(bare.pipe(parts))
        )
        yield Compared(name, "bare parser", ours, again, len(text))


def _against_peers(text: str, pack: Pack) -> Iterator[Compared]:
    """Yield numbers, times and speeches beside programs made for them."""
    day = date.fromisoformat(DAY)
    doc = made(text)
    parsed, _ = parse_document(doc, pack, load_parser())
    works: tuple[tuple[str, str, Callable[[], object]], ...] = (
        ("numbers", "duckling", lambda: read_numbers(text, pack)),
        ("numbers", "quantulum", lambda: read_numbers(text, pack)),
        ("numbers", "cqe", lambda: read_numbers(text, pack)),
        ("times", "heideltime", lambda: resolve_times(read_times(text, pack), text, day)),
        ("times", "dateparser", lambda: resolve_times(read_times(text, pack), text, day)),
        ("attribution", "textacy", lambda: list(find_speech(parsed, pack))),
    )
    for name, peer, work in works:
        copies = 2 if peer in SLOW else COPIES
        given = ask(peer, [{"text": text, "day": DAY, "only": name}] * copies)
        ours = _seconds(work)
        if isinstance(given, Silence):
            yield Compared(name, peer, ours, None, len(text), reason=given.reason)
            continue
        version = next(iter(given.versions.values()))
        yield Compared(name, peer, ours, given.seconds / copies, len(text), version)


def _seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds of one round, the mean of many after one of warming."""
    work()
    start = time.process_time()
    for _ in range(COPIES):
        work()
    return (time.process_time() - start) / COPIES
