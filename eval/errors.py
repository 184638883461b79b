"""Worst cases of a set as one page to browse, in the folder for temporary files: `python -m eval.errors SET`.

Gold stands beside what was read, the text below with the words of claims marked.
The page holds texts that may not be passed on: read it and throw it away.
"""

import html
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval import airwars, gva, indiapolice, muc4, muc4_key, wikievents
from eval.muc4_key import EXTRA, SLOTS, Template
from eval.muc4_score import Tallies
from eval.muc4_score import score as score_templates
from eval.muc4_templates import templates_of
from eval.run import home_of
from eval.work import document_of, each, loaded, read, rows_of
from sayso.export.card import write_cards
from sayso.model.claim import Claim, Reading
from sayso.model.text import Span

WORST = 100
STYLE = (
    "body{font:15px/1.5 sans-serif;max-width:72em;margin:2em auto;padding:0 1em}"
    "pre{white-space:pre-wrap}.two{display:grid;grid-template-columns:1fr 1fr;gap:2em}"
    "mark{background:#fd8}h2{border-top:1px solid #999;padding-top:1em}"
)
Pairs = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Case:
    """One document with its gold, what was read, and what is wrong, by kind."""

    name: str
    gold: str
    ours: str
    text: str
    wrong: tuple[str, ...]


def main(arguments: Sequence[str]) -> int:
    """Write the page of a set and print where it lies; 2 where the set has none."""
    if len(arguments) != 1 or arguments[0] not in CASES:
        sys.stderr.write(f"usage: make errors SET=NAME. hint: one of {', '.join(CASES)}\n")
        return 2
    name = arguments[0]
    rows, make = CASES[name]
    home = home_of(os.environ)
    cases = [case for case in each(make, tuple(rows(home))) if case.wrong]
    cases.sort(key=lambda case: (-len(case.wrong), case.name))
    path = Path(tempfile.mkdtemp(prefix="sayso-errors-")) / f"{name}.html"
    path.write_text(page(name, cases), encoding="utf-8")
    sys.stdout.write(f"{path}\n")
    return 0


def page(name: str, cases: Sequence[Case]) -> str:
    """Return the page: the kinds of errors with their counts, then the worst cases."""
    kinds = Counter(kind.split(":")[0] for case in cases for kind in case.wrong)
    rows = "".join(f"<li>{html.escape(kind)}: {count}</li>" for kind, count in kinds.most_common())
    body = "".join(_case(case) for case in cases[:WORST])
    head = f"<meta charset=utf-8><title>{name}</title><style>{STYLE}</style><h1>{name}</h1>"
    return f"<!doctype html>{head}<p>{len(cases)} documents<ul>{rows}</ul>{body}"


def marked(text: str, spans: Sequence[Span]) -> str:
    """Return the text for a page, with the spans marked; of spans that meet the first is kept."""
    parts, place = [], 0
    for span in sorted(spans):
        if span.start < place:
            continue
        words = html.escape(text[span.start : span.end])
        parts.append(f"{html.escape(text[place : span.start])}<mark>{words}</mark>")
        place = span.end
    return "".join(parts) + html.escape(text[place:])


def _case(case: Case) -> str:
    wrong = ", ".join(map(html.escape, case.wrong))
    return (
        f"<h2>{html.escape(case.name)}</h2><p>{wrong}</p><div class=two>"
        f"<pre>{html.escape(case.gold)}</pre><pre>{html.escape(case.ours)}</pre></div>"
        f"<pre>{case.text}</pre>"
    )


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


def _muc4(doc: muc4_key.Doc) -> Case:
    reading = read(muc4.message(doc.id, doc.cased))
    answer = templates_of(reading)
    tallies = score_templates(doc.templates, answer)
    return _made(reading, _written(doc.templates), _written(answer), _wrong_slots(tallies))


def _written(templates: Sequence[Template]) -> str:
    return "\n\n".join(
        "\n".join(
            f"{slot:10} {'?' * fill.optional}{' / '.join(fill.values)}"
            for slot in (*SLOTS, *EXTRA)
            for fill in template.slots.get(slot, ())
        )
        for template in templates
    )


def _wrong_slots(tallies: Tallies) -> Iterator[str]:
    for slot, tally in tallies.items():
        if tally.right < tally.wanted:
            yield f"{slot} missed: {tally.wanted - tally.right:g}"
        if tally.right < tally.found:
            yield f"{slot} too much: {tally.found - tally.right:g}"


def _airwars(row: Mapping[str, Any]) -> Case:
    reading = read(document_of(row["id"], row["text"]))
    tallies = airwars.score(reading.claims, row)
    gold = "\n".join(f"{key}: {row[key]}" for key in ("killed", "injured", "breakdown"))
    ours = f"killed: {airwars.fold(reading.claims, airwars.KILLED)}"
    return _made(reading, gold, ours, (k for k, t in tallies.items() if t.right < t.wanted))


def _gva(row: Mapping[str, Any]) -> Case:
    text = f"{row['title']}\n\n{row['text']}"
    reading = read(document_of(row["doc_id"], text))
    tallies = gva.score(reading.claims, row, gva.stated_in(text))
    gold = "\n".join(f"{name}: {row[name]}" for name in gva.ACTS)
    ours = "\n".join(f"{name}: {gva.number_of(reading.claims, name)}" for name in gva.ACTS)
    wrong = (k for k, t in tallies.items() if t.right < t.wanted and "stated" in k)
    return _made(reading, gold, ours, wrong)


def _indiapolice(row: Mapping[str, Any]) -> Case:
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


def _wikievents(row: Mapping[str, Any]) -> Case:
    text = wikievents.text_of(row)
    reading = read(document_of(row["doc_id"], text))
    tallies = wikievents.score(row, wikievents.answers_of(reading.claims))
    gold = "\n".join(
        f"{name}: {' / '.join(text[s.start : s.end] for s in spans)}"
        for name in wikievents.EVENTS
        for spans in wikievents.victims_of(row, name)
    )
    return _made(reading, gold, "", _wrong_slots(tallies))


CASES: Mapping[str, tuple[Callable[[Path], Any], Callable[[Any], Case]]] = {
    "muc4": (lambda home: muc4_key.load(home / "muc4", "dev"), _muc4),
    "airwars": (lambda home: rows_of(home / airwars.FILES[0]), _airwars),
    "gva_gvc": (gva.documents, _gva),
    "indiapolice": (indiapolice.documents, _indiapolice),
    "wikievents": (wikievents.documents, _wikievents),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
