"""Every quotation that is tried on a text with what was done to it, and the verdicts as a table."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.model.quote import VERDICTS, Grounds
from sayso.model.text import Document
from sayso.quoting import check_words, read_grounds
from tests.golden.compare import folders
from tests.golden.constructions import examples
from tests.golden.reread import given_document, loaded, made_document
from tests.mutate.alter import CUTS, WAYS
from tests.mutate.units import find_units

VERBATIM = "verbatim"
PASSED = ("verbatim", "repaired")
MOST_MARKED = 0.03
SHORTEST = 8


@dataclass(frozen=True)
class Try:
    """One quotation with what was done to it and what came out."""

    text: str
    kind: str
    words: str
    verdict: str = ""

    @property
    def is_wrong(self) -> bool:
        """Tell whether altered words pass, cut words are not seen as cut, or true ones are marked."""
        if self.kind == VERBATIM:
            return self.verdict != VERBATIM
        if self.kind in CUTS:
            return self.verdict != "cut"
        return self.verdict in PASSED


def texts() -> list[Document]:
    """Return the golden texts, then the short texts of the constructions, in a fixed order."""
    golden = [replace(given_document(folder), name=folder.name) for folder in folders()]
    made = (made_document(item.text, item.name, {"publisher": "Osk Daily"}) for item in examples())
    return [*golden, *made]


def try_text(doc: Document) -> list[Try]:
    """Try the quotations of one text, which is read once for all of them."""
    pack, parser = loaded()
    tries = list(_tries(doc, read_grounds(doc, pack, parser)))
    checks = check_words(doc, [one.words for one in tries], pack, parser)
    return [replace(one, verdict=check.verdict) for one, check in zip(tries, checks, strict=True)]


def _tries(doc: Document, grounds: Grounds) -> Iterator[Try]:
    """Yield each quotation once a kind: words that an alteration leaves as they are do not count."""
    units = [doc[span] for span in find_units(grounds)]
    for words in dict.fromkeys(units):
        yield Try(doc.name, VERBATIM, words)
    actors, places = _actors(doc, grounds), _places(doc, grounds)
    for kind, way in WAYS:
        seen: set[str] = set()
        for words in units:
            for altered in way(words, actors, places):
                kept = altered.strip(" \n\"'“”‘’,;:")
                stands = kept in doc.text
                if kept in seen or len(kept) < SHORTEST or stands != (kind in CUTS):
                    continue
                seen.add(kept)
                yield Try(doc.name, kind, kept)


def _actors(doc: Document, grounds: Grounds) -> list[str]:
    spans = [claim.perpetrator.span for claim in grounds.claims if claim.perpetrator]
    spans.extend(
        hop.speaker_span
        for claim in grounds.claims
        for hop in claim.attribution[:-1]
        if hop.speaker_span
    )
    return list(dict.fromkeys(doc[span] for span in sorted(spans)))


def _places(doc: Document, grounds: Grounds) -> list[str]:
    spans = sorted(place.span for claim in grounds.claims for place in claim.places)
    return list(dict.fromkeys(doc[span] for span in spans))


def write_table(tries: list[Try]) -> str:
    """Return the table of kinds and verdicts."""
    counts = Counter((one.kind, one.verdict) for one in tries)
    wrong = Counter(one.kind for one in tries if one.is_wrong)
    rows: list[list[int]] = []
    kinds = [VERBATIM, *(kind for kind, _ in WAYS)]
    for kind in kinds:
        given = [counts[kind, verdict] for verdict in VERDICTS]
        rows.append([sum(given), *given, wrong[kind]])
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    head = ["quotations", "tried", *(verdict.replace("_", " ") for verdict in VERDICTS), "wrong"]
    lines = [_line(head), _line(["---", *["---:"] * (len(head) - 1)])]
    lines.extend(
        _line([kind, *(f"{number:,}" for number in row)])
        for kind, row in zip([*kinds, "all"], rows, strict=True)
    )
    return "".join(lines)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def faults(tries: list[Try], least: int) -> list[str]:
    """Return what does not hold: too few tries, altered words that pass, too many true ones marked."""
    found = [
        f"{one.text}: {one.kind}: {one.verdict}: {one.words!r}"
        for one in tries
        if one.kind != VERBATIM and one.is_wrong
    ]
    true = [one for one in tries if one.kind == VERBATIM]
    marked = [one for one in true if one.is_wrong]
    if len(marked) > MOST_MARKED * len(true):
        found.append(f"{len(marked)} of {len(true)} true quotations are marked")
        found.extend(f"{one.text}: {one.verdict}: {one.words!r}" for one in marked)
    if len(tries) < least:
        found.append(f"only {len(tries)} quotations are tried, not {least}")
    return found
