"""The table as the JSON Lines tell it: cells made from the record alone, without the program's rows."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

from sayso.export.record import write_record
from sayso.model.claim import Reading
from sayso.model.made_by import MadeBy
from sayso.model.quantity import Count
from sayso.model.text import Document, Span
from sayso.model.who import Group
from tests.golden.compare import folders
from tests.golden.reread import given_document, read
from tests.made import CLAIM, DOC, MADE_BY, READING

NASTY = (
    "=1+1",
    "+41 22 000 00 00",
    "-3",
    "@SUM(A1)",
    " =HYPERLINK(1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "﹣2",
    "'tis said",
    "''twice",
    "3-4",
    "1,000",
    "007",
    "7e10",
    "1234567890123456",
    "3 May 2021",
    "May 2021",
    "1992-02",
    "1992-02-25",
    "3 p.m.",
    "5 %",
    "½",
    "TRUE",
    "#N/A",
    "(12)",
    "٦١٣",
    "قُتل ٦١٣ مدنيا في أوسك",
    "Погибли 613 человек",
    "שישים ואחד",
    "六百一十三人",
    "👩‍👩‍👧 were killed 🕯️",
    "e\u0301a\u0300",
    'say "so", she; said',
    "two\nlines",
    "two\r\nlines",
    "old\rmac",
    "\u2028line\u2029",
    "form\x0cfeed\x0b\x1b[0m",
    "_x0041_ and _x000D_",
    "\ufeffmark",
    "\u202eturned",
    "http://osk.example/a",
    "mailto:a@osk.example",
    "{=1}",
    "<b>&amp;</b>",
    "tail \t ",
    " ",
    "a;=1+1;b",
    'one; "=2" two;\t@three',
    "list:\n- one\n- two\n=three",
    "x\t=1;'=2;''=3",
)


def made_reading(words: str) -> Reading:
    """Return a reading whose text, document and claim hold the words wherever words may stand."""
    text = f"{words} killed {words}"
    doc = Document("d", words, text, "a", "b", publisher=words, url=words)
    span = Span(len(words) + 1, len(words) + 7)
    whole = Span(0, len(text))
    hop = replace(CLAIM.attribution[0], speaker=words, medium=words)
    claim = replace(
        CLAIM,
        act_span=span,
        count=Count(0, None, words=words, span=span),
        group=Group(None, words, span),
        attribution=(hop, CLAIM.attribution[-1]),
        time=replace(CLAIM.time, words=words) if CLAIM.time else None,
        places=(replace(CLAIM.places[0], words=words, lat=-40.25, lon=3.0, precision=1),),
        evidence=(whole,),
    )
    return Reading(doc, (claim,), ())


@cache
def readings() -> tuple[tuple[Reading, MadeBy], ...]:
    """Return what the program reads in every golden text, and the made documents."""
    golden = [read(given_document(folder)) for folder in folders()]
    two = replace(CLAIM.places[0], words="Marn", inside=None, lat=1.5, lon=2.0)
    several = replace(READING.claims[0], places=(CLAIM.places[0], two))
    made = [READING, Reading(DOC, (several,), ()), *map(made_reading, NASTY)]
    return tuple((reading, MADE_BY) for reading in [*golden, *made])


def told_rows(reading: Reading, made_by: MadeBy) -> list[dict[str, Any]]:
    """Return the cells of each claim by column, from the line of JSON, the text and no other code."""
    record = json.loads(write_record(reading, made_by, with_text=True))
    return [told_row(claim, record["document"]) for claim in record["claims"]]


def written(value: Any) -> str:
    """Return a value as a CSV file writes it, before any apostrophe."""
    shown = {None: "", True: "true", False: "false"}
    return shown[value] if value is None or isinstance(value, bool) else str(value)


def told_row(claim: dict[str, Any], doc: dict[str, Any]) -> dict[str, Any]:
    """Return the cells of a claim of the record; the chain in words is left out."""
    count, group, target, time = (claim[key] or {} for key in ("count", "group", "target", "time"))
    sites, number, by = claim["sites"] or {}, target.get("number") or {}, claim["perpetrator"] or {}
    first, stance, made_by = claim["attribution"][0], claim["stance"], doc["made_by"]
    start, end = next(
        (span for span in claim["evidence"] if _holds(span, claim["act_span"])), claim["act_span"]
    )
    return {
        "document_name": doc["name"],
        "document_id": doc["id"],
        **{key: doc[key] for key in ("publisher", "published", "url")},
        "claim_key": claim["key"],
        **{key: claim[key] for key in ("act", "act_words", "harm", "stage")},
        "count_low": count.get("low"),
        "count_high": count.get("high"),
        **{key: count.get(key) for key in ("about", "vague", "plural", "additive")},
        "count_words": count.get("words"),
        "group": group.get("name"),
        "group_words": group.get("words"),
        "parts": _joined(_part(part) for part in claim["parts"]),
        "names_masked": _joined(name["words"] for name in claim["names"]),
        "scope": claim["scope"],
        "sites_low": sites.get("low"),
        "sites_high": sites.get("high"),
        "stance": stance["value"],
        "certainty": stance["certainty"],
        "stance_of": claim["attribution"][stance["hop"]]["speaker"],
        "first_speaker": first["speaker"],
        "first_speaker_kind": first["kind"],
        "speaks_for": first["speaks_for"],
        "medium": first["medium"],
        "perpetrator": by.get("words"),
        "perpetrator_kind": by.get("kind"),
        "involvement": claim["involvement"],
        "target_type": target.get("type"),
        "target": target.get("words"),
        "target_low": number.get("low"),
        "target_high": number.get("high"),
        "means": _joined(f"{item['words']} ({item['kind']})" for item in claim["means"]),
        **_places(claim["places"]),
        **{
            f"time_{key}": time.get(key)
            for key in ("edtf", "earliest", "latest", "precision", "words", "carried")
        },
        "terms": _terms(claim),
        "quotation": doc["text"][start:end],
        "quotation_start": start,
        "quotation_end": end,
        "relations": _joined(f"{tie['kind']} {tie['key']}" for tie in claim["relations"]),
        "notes": _joined(
            f"{note['kind']} [{note['span'][0]}:{note['span'][1]}]" for note in claim["notes"]
        ),
        "made_by": f"sayso {made_by['version']}; packs {made_by['packs']}; {made_by['model']}",
    }


def _holds(outer: list[int], inner: list[int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _joined(words: Any) -> str | None:
    return "; ".join(words) or None


def _part(part: dict[str, Any]) -> str:
    count, group = part["count"], " ".join((part["group"] or {}).get("words", "").split())
    low, high = count["low"], count["high"]
    if count["plural"]:
        return group
    if low is None and high is None:
        number = " ".join(count["words"].split())
    elif low == high:
        number = f"{low:,}"
    elif high is None:
        number = f"{low:,} or more"
    elif low is None:
        number = f"{high:,} or fewer"
    else:
        number = f"{low:,} to {high:,}"
    return f"{number} {group}".rstrip()


def _places(places: list[dict[str, Any]]) -> dict[str, Any]:
    keys = {
        "place": "words",
        "place_inside": "inside",
        "place_id": "gazetteer_id",
        "country": "country",
        "lat": "lat",
        "lon": "lon",
        "place_precision": "precision",
        "place_carried": "carried",
    }
    return {name: _several([place[key] for place in places]) for name, key in keys.items()}


def _several(values: list[Any]) -> Any:
    if len(values) == 1:
        return values[0]
    if all(value is None for value in values):
        return None
    shown = {None: "", True: "true", False: "false"}
    return "; ".join(shown[v] if v is None or isinstance(v, bool) else str(v) for v in values)


def _terms(claim: dict[str, Any]) -> str | None:
    joint = " or " if claim["joined"] == "or" else "; "
    return joint.join(f'{term["term"]} "{term["words"]}"' for term in claim["terms"]) or None
