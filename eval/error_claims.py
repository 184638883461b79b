"""Documents with their errors, for the sets whose gold is about claims: what was read beside the gold.

Where a set has a part that no figure is taken from, that part is read.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval import airwars, gva, indiapolice, muc4, muc4_key, wikievents
from eval.error_case import Case, marked
from eval.muc4_key import EXTRA, SLOTS, Template
from eval.muc4_score import Tallies
from eval.muc4_score import score as score_templates
from eval.muc4_templates import templates_of
from eval.work import document_of, loaded, read, rows_of
from sayso.export.card import write_cards
from sayso.model.claim import Claim, Reading
from sayso.model.text import Span

UNREPORTED = "train"


def muc4_rows(home: Path) -> tuple[muc4_key.Doc, ...]:
    """Return the messages that no figure is taken from."""
    return muc4_key.load(home / "muc4", UNREPORTED)


def muc4_case(doc: muc4_key.Doc) -> Case:
    """Compare the templates of a message with its key, slot by slot."""
    reading = read(muc4.message(doc.id, doc.cased))
    answer = templates_of(reading)
    tallies = score_templates(doc.templates, answer)
    return _made(reading, _written(doc.templates), _written(answer), wrong_slots(tallies))


def airwars_rows(home: Path) -> Iterator[dict[str, Any]]:
    """Yield the incidents that no figure is taken from."""
    return rows_of(home / "airwars" / f"{UNREPORTED}.jsonl")


def airwars_case(row: Mapping[str, Any]) -> Case:
    """Compare the folded numbers of an incident with its coding."""
    reading = read(document_of(row["id"], row["text"]))
    tallies = airwars.score(reading.claims, row)
    gold = "\n".join(f"{key}: {row[key]}" for key in ("killed", "injured", "breakdown"))
    ours = "\n".join(
        f"{name}: {airwars.fold(reading.claims, acts)}"
        for name, acts in (("killed", airwars.KILLED), ("injured", airwars.INJURED))
    )
    return _made(reading, gold, ours, (k for k, t in tallies.items() if t.right < t.wanted))


def gva_rows(home: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles that no figure is taken from, with the numbers of their incidents."""
    folder = home / "gva_gvc"
    incidents = {
        row["incident_id"]: row for row in rows_of(folder / f"incidents_{UNREPORTED}.jsonl")
    }
    for row in rows_of(folder / f"docs_{UNREPORTED}.jsonl"):
        yield {**row, **{name: incidents[row["incident_id"]][name] for name in gva.ACTS}}


def gva_case(row: Mapping[str, Any]) -> Case:
    """Compare the numbers of an article with the registry's, where the text states them."""
    text = f"{row['title']}\n\n{row['text']}"
    day = str(row["dct"])[:10] if row["dct"] else None
    reading = read(document_of(row["doc_id"], text, day))
    tallies = gva.score(reading.claims, row, gva.stated_in(text))
    gold = "\n".join(f"{name}: {row[name]}" for name in gva.ACTS)
    ours = "\n".join(f"{name}: {gva.number_of(reading.claims, name)}" for name in gva.ACTS)
    wrong = (k for k, t in tallies.items() if t.right < t.wanted and "stated" in k)
    return _made(reading, gold, ours, wrong)


def indiapolice_case(row: Mapping[str, Any]) -> Case:
    """Compare the labels of each sentence of an article with the gold."""
    reading = read(document_of(str(row["doc_id"]), row["doc_text"]))
    found = indiapolice.labels_by_sentence(reading.claims, row)
    gold = [[x for x in s["sent_labels"] if x in indiapolice.LABELS] for s in row["sentences"]]
    lines = [s["sent_text"].strip() for s in row["sentences"]]
    wrong = [
        f"{label} {'missed' if label in one else 'too much'}"
        for one, two in zip(gold, found, strict=True)
        for label in sorted(set(one) ^ set(two))
    ]
    sides = [
        "\n".join(f"{' '.join(x)}: {line}" for x, line in zip(side, lines, strict=True) if x)
        for side in (gold, found)
    ]
    return _made(reading, sides[0], sides[1], iter(wrong))


def wikievents_case(row: Mapping[str, Any]) -> Case:
    """Compare the victims of an article with the gold."""
    text = wikievents.text_of(row)
    reading = read(document_of(row["doc_id"], text))
    tallies = wikievents.score(row, wikievents.answers_of(reading.claims))
    gold = "\n".join(
        f"{name}: {' / '.join(text[s.start : s.end] for s in spans)}"
        for name in wikievents.EVENTS
        for spans in wikievents.victims_of(row, name)
    )
    return _made(reading, gold, "", wrong_slots(tallies))


def wrong_slots(tallies: Tallies) -> Iterator[str]:
    """Yield what is missed and what is too much, by the name of the tally."""
    for slot, tally in tallies.items():
        if tally.right < tally.wanted:
            yield f"{slot} missed: {tally.wanted - tally.right:g}"
        if tally.right < tally.found:
            yield f"{slot} too much: {tally.found - tally.right:g}"


def _made(reading: Reading, gold: str, ours: str, wrong: Iterator[str]) -> Case:
    spans = [span for claim in reading.claims for span in _spans(claim)]
    text = marked(reading.document.text, spans)
    cards = write_cards(reading, loaded()[0])
    return Case(reading.document.name, gold, f"{ours}\n\n{cards}", text, tuple(wrong))


def _spans(claim: Claim) -> Iterator[Span]:
    yield claim.act_span
    for item in (claim.count, claim.group, claim.perpetrator):
        if item and item.span:
            yield item.span


def _written(templates: Sequence[Template]) -> str:
    return "\n\n".join(
        "\n".join(
            f"{slot:10} {'?' * fill.optional}{' / '.join(fill.values)}"
            for slot in (*SLOTS, *EXTRA)
            for fill in template.slots.get(slot, ())
        )
        for template in templates
    )
