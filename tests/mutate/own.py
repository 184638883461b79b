"""The program's own claims as quotations: the words each rests on must not leave out what bounds or denies it."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.check.meaning import left_out
from sayso.model.claim import Claim
from sayso.model.quote import Sense, Stand
from sayso.model.text import Document, Span
from sayso.quoting import check_words, read_grounds
from tests.golden.reread import loaded


@dataclass(frozen=True)
class Own:
    """A claim with what its evidence, or the words of its count, leave out."""

    text: str
    act: str
    words: str
    cut: tuple[Sense, ...]
    count_cut: tuple[Sense, ...]
    verdicts: tuple[str, ...]

    @property
    def is_wrong(self) -> bool:
        """Tell whether something is left out, or a sentence of the evidence does not stand in the text."""
        return bool(self.cut or self.count_cut or self.is_altered)

    @property
    def is_altered(self) -> bool:
        """Tell whether some evidence is not in the text as it is quoted."""
        return bool({"not_found", "repaired"} & {*self.verdicts})


def own_claims(doc: Document) -> Iterator[Own]:
    """Yield the claims of a text, each with its evidence held against the text."""
    pack, parser = loaded()
    grounds = read_grounds(doc, pack, parser)
    quoted = [[doc[span] for span in claim.evidence] for claim in grounds.claims]
    flat = [words for listed in quoted for words in listed]
    verdicts = iter([check.verdict for check in check_words(doc, flat, pack, parser)])
    for claim, listed in zip(grounds.claims, quoted, strict=True):
        yield Own(
            doc.name,
            claim.act,
            " … ".join(listed),
            left_out(Stand(claim.evidence, exact=True), grounds, pack),
            tuple(
                sense
                for span in _counts(claim)
                for sense in left_out(Stand((span,), exact=True), grounds, pack)
                if sense.kind in ("number", "bound") and not _is_whole(doc[span], sense)
            ),
            tuple(next(verdicts) for _ in listed),
        )


def _is_whole(count: str, sense: Sense) -> bool:
    """Tell whether a count is the whole inside a share ("more than half of the 310"), which bounds the share alone."""
    share, of, whole = sense.words.rpartition(" of ")
    return bool(share and of) and whole.removeprefix("the ") == count


def _counts(claim: Claim) -> Iterator[Span]:
    """Yield where the numbers of a claim stand."""
    numbers = [claim.count, claim.sites, claim.target.number if claim.target else None]
    numbers.extend(part.count for part in claim.parts)
    yield from (number.span for number in numbers if number and number.span)


def write_own_table(owns: list[Own]) -> str:
    """Return how many claims leave something out, by what it is."""
    rows = [
        ("claims", len(owns)),
        (
            "whose evidence leaves out a bound, a negation or a denial",
            sum(bool(o.cut) for o in owns),
        ),
        ("whose number leaves out its bound", sum(bool(o.count_cut) for o in owns)),
        ("whose evidence is not verbatim in the text", sum(o.is_altered for o in owns)),
    ]
    return "| | claims |\n|---|---:|\n" + "".join(f"| {name} | {count} |\n" for name, count in rows)
