"""A Reading to the rows of a table: one row a claim, its cells in the order of the columns.

Cells keep their sort: a number is a number, what is not stated is None, and
every cell of words has the names of victims masked unless they are asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from sayso.export.amounts import part_words
from sayso.export.chain import said_line
from sayso.export.columns import JOINT, NAMES, Cell
from sayso.export.masks import Masks
from sayso.model.claim import Claim, Reading
from sayso.model.made_by import MadeBy
from sayso.model.quantity import Count
from sayso.model.text import Document, Span
from sayso.model.when import When
from sayso.model.where import Place

Row = tuple[Cell, ...]
Cells = Mapping[str, Cell]
UNASSERTED: Final = ("hypothetical", "sought", "retracted")


def rows_of(
    reading: Reading,
    made_by: MadeBy,
    *,
    names: bool = False,
    claims: Iterable[Claim] | None = None,
) -> Iterator[Row]:
    """Yield one row a claim in the order of the text; with names, those of victims as written.

    With `claims`, only these have rows; the names of all claims of the reading are masked in them.
    """
    masks = Masks() if names else Masks.of(reading.claims)
    about = _document(reading.document) | {"made_by": made_by_words(made_by)}
    for claim in reading.claims if claims is None else claims:
        cells = about | cells_of(claim, reading.document, masks)
        yield tuple(cells[name] for name in NAMES)


def asserted(reading: Reading) -> tuple[Claim, ...]:
    """Return the claims without those that are only supposed, asked for or withdrawn."""
    return tuple(claim for claim in reading.claims if claim.stance.value not in UNASSERTED)


def made_by_words(made_by: MadeBy) -> str:
    """Return what made a row in one cell."""
    return f"sayso {made_by.version}; packs {made_by.packs}; {made_by.model}"


def cells_of(claim: Claim, doc: Document, masks: Masks) -> dict[str, Cell]:
    """Return the cells of a claim by the names of their columns."""
    cells = {
        "claim_key": claim.key,
        "act": claim.act,
        "act_words": masks.in_words(claim.act_words),
        "harm": claim.harm,
        "stage": claim.stage,
        "scope": claim.scope,
        "names_masked": _joined(map(masks.of_name, claim.names)),
        "terms": _terms(claim, masks),
        "relations": _joined(f"{tie.kind} {tie.key}" for tie in claim.relations),
        "notes": _joined(
            f"{note.kind} [{note.span.start}:{note.span.end}]" for note in claim.notes
        ),
    }
    return {
        **cells,
        **_count(claim.count, masks),
        **_people(claim, masks),
        **_said(claim, masks),
        **_done(claim, masks),
        **_places(claim.places),
        **_time(claim.time, masks),
        **_quotation(claim, doc, masks),
    }


def _document(doc: Document) -> dict[str, Cell]:
    return {
        "document_name": doc.name,
        "document_id": doc.id,
        "publisher": doc.publisher,
        "published": doc.published,
        "url": doc.url,
    }


def _count(count: Count | None, masks: Masks) -> Cells:
    flags = ("about", "vague", "plural", "additive")
    return {
        **_ends("count", count),
        **{flag: getattr(count, flag) if count else None for flag in flags},
        "count_words": masks.in_words(count.words) if count else None,
    }


def _ends(name: str, count: Count | None) -> Cells:
    return {
        f"{name}_low": count.low if count else None,
        f"{name}_high": count.high if count else None,
    }


def _people(claim: Claim, masks: Masks) -> Cells:
    group = claim.group
    return {
        "group": group.name if group else None,
        "group_words": masks.in_words(group.words) if group else None,
        "parts": _joined(masks.in_words(part_words(part)) for part in claim.parts),
        **_ends("sites", claim.sites),
    }


def _said(claim: Claim, masks: Masks) -> Cells:
    first, stance = claim.attribution[0], claim.stance
    return {
        "stance": stance.value,
        "certainty": stance.certainty,
        "stance_of": _words(claim.attribution[stance.hop].speaker, masks),
        "first_speaker": _words(first.speaker, masks),
        "first_speaker_kind": first.kind,
        "speaks_for": _words(first.speaks_for, masks),
        "medium": _words(first.medium, masks),
        "chain": masks.in_words(said_line(claim.attribution)),
    }


def _done(claim: Claim, masks: Masks) -> Cells:
    by, target = claim.perpetrator, claim.target
    return {
        "perpetrator": masks.in_words(by.words) if by else None,
        "perpetrator_kind": by.kind if by else None,
        "involvement": claim.involvement,
        "target_type": target.type if target else None,
        "target": masks.in_words(target.words) if target else None,
        **_ends("target", target.number if target else None),
        "means": _joined(f"{masks.in_words(item.words)} ({item.kind})" for item in claim.means),
    }


def _places(places: tuple[Place, ...]) -> Cells:
    fields = {
        "place": "words",
        "place_inside": "inside",
        "place_id": "gazetteer_id",
        "country": "country",
        "lat": "lat",
        "lon": "lon",
        "place_precision": "precision",
        "place_carried": "carried",
    }
    return {
        name: _several([getattr(place, field) for place in places])
        for name, field in fields.items()
    }


def _several(values: list[Cell]) -> Cell:
    """Return the only value as it is, several as words; where none is stated, None."""
    if len(values) == 1:
        return values[0]
    if all(value is None for value in values):
        return None
    return JOINT.join(word_of(value) for value in values)


def word_of(value: Cell) -> str:
    """Return a value in words: true and false in small letters, nothing for what is not stated."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _time(time: When | None, masks: Masks) -> Cells:
    return {
        "time_edtf": time.edtf if time else None,
        "time_earliest": time.earliest if time else None,
        "time_latest": time.latest if time else None,
        "time_precision": time.precision if time else None,
        "time_words": masks.in_words(time.words) if time else None,
        "time_carried": time.carried if time else None,
    }


def _quotation(claim: Claim, doc: Document, masks: Masks) -> Cells:
    span = passage_of(claim)
    return {
        "quotation": masks.in_passage(doc, span),
        "quotation_start": span.start,
        "quotation_end": span.end,
    }


def passage_of(claim: Claim) -> Span:
    """Return the evidence that the act stands in; the act's own words where it is not evidence."""
    holding = [span for span in claim.evidence if span.holds(claim.act_span)]
    return holding[0] if holding else claim.act_span


def _terms(claim: Claim, masks: Masks) -> str | None:
    listed = [f'{term.term} "{masks.in_words(term.words)}"' for term in claim.terms]
    return (" or " if claim.joined == "or" else JOINT).join(listed) or None


def _words(words: str | None, masks: Masks) -> str | None:
    return None if words is None else masks.in_words(words)


def _joined(values: Iterable[str]) -> str | None:
    return JOINT.join(values) or None
