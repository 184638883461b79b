"""Documents with their errors, for the sets whose gold is spans of the text, and for the golden cards.

Numbers, times, names of places and speeches. Of times and places the half is read
that no figure is taken from.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from eval import geo_dev, golden, newsquant, polnear, timex
from eval.error_case import Case, marked
from eval.figure import Tally
from eval.work import document_of, loaded, parse_whole, rows_of
from sayso.find.number.numbers import read_numbers
from sayso.find.place.names import find_place_names
from sayso.find.said.attributions import find_attributions
from sayso.find.time.times import read_times
from sayso.ground.gazetteer import shipped
from sayso.ground.places import ground_names
from sayso.ground.times import resolve_times
from sayso.parse.document import parse_document
from tests.golden.compare import CAME_OUT, EXPECTED, folders
from tests.golden.compare import marked as marked_card
from tests.golden.reread import given_document, printed_card

Row = Mapping[str, Any]


def newsquant_rows(home: Path) -> Iterator[dict[str, Any]]:
    """Yield the sentences with their place in the file, which is their name."""
    for place, row in enumerate(rows_of(home / newsquant.FILES[0])):
        yield {**row, "name": f"sentence {place}"}


def newsquant_case(row: Row) -> Case:
    """Compare the numbers of a sentence with the gold."""
    mentions = read_numbers(row["text"], loaded()[0])
    value, bound = newsquant.compare(row["text"], row["quantities"], loaded()[0])
    gold = "\n".join(f"{q['change']} {q['value']} {q['unit']}" for q in row["quantities"])
    ours = "\n".join(
        f"{m.value.kind} {m.value.low} to {m.value.high}: {row['text'][m.span.start : m.span.end]}"
        for m in mentions
    )
    wrong = (*_missed("number", value), *_other("bound", value, bound))
    return Case(row["name"], gold, ours, marked(row["text"], [m.span for m in mentions]), wrong)


def timex_rows(home: Path) -> Iterator[dict[str, Any]]:
    """Yield the texts of the half that no figure is taken from."""
    rows = rows_of(home / timex.FILES[0])
    return (row for row in rows if not timex.is_reported(row))


def timex_case(row: Row) -> Case:
    """Compare the times of a text and their values with the gold."""
    text = row["text"]
    found = read_times(text, loaded()[0])
    timed, _ = resolve_times(found, text, date.fromisoformat(row["dct"][:10]))
    ours = [time for item in timed for time in timex.times_of(item, text)]
    gold = timex.gold_of(row)
    tallies = timex.score(gold, ours)
    wrong = (
        *_missed("time", tallies["relaxed F1"]),
        *_other("value", tallies["relaxed F1"], tallies["folded F1"]),
    )
    sides = [
        "\n".join(f"{time.value}: {text[time.start : time.end]}" for time in times)
        for times in (gold, ours)
    ]
    return Case(row["doc_id"], sides[0], sides[1], marked(text, [m.span for m in timed]), wrong)


def geo_rows(home: Path) -> Iterator[dict[str, Any]]:
    """Yield the texts of the half that no figure is taken from."""
    rows = rows_of(home / geo_dev.FILES[0])
    return (row for row in rows if not geo_dev.is_reported(row))


def geo_case(row: Row) -> Case:
    """Compare the names of places that are found in a text, and their places, with the gold."""
    tallies = geo_dev.score_row(row)
    pack, parser = loaded()
    doc = document_of(row["doc_id"], row["text"], row["date"] or None)
    parsed, _ = parse_document(doc, pack, parser, whole=True)
    found = ground_names(find_place_names(parsed, pack, shipped().knows), shipped())
    gold = "\n".join(f"{p['name']}: {p.get('geonameid')} {p.get('country')}" for p in row["places"])
    ours = "\n".join(
        f"{row['text'][n.name.span.start : n.name.span.end]}: {n.entry.id if n.entry else None}"
        for n in found
    )
    kinds = {"name": "names found", "place of a marked name": "right id"}
    wrong = tuple(
        f"{kind} missed: {missed:g}"
        for kind, name in kinds.items()
        if (missed := tallies[name].wanted - tallies[name].right)
    )
    given = tallies["text: right of ids given"]
    if given.right < given.wanted:
        wrong = (*wrong, f"id wrong: {given.wanted - given.right:g}")
    spans = [item.name.span for item in found]
    return Case(row["doc_id"], gold, ours, marked(row["text"], spans), wrong)


def polnear_rows(home: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles that are measured; on the others the scorer was trained."""
    return rows_of(home / polnear.FILES[0])


def polnear_case(row: Row) -> Case:
    """Compare the speeches of an article with its attributions."""
    text = row["text"]
    parsed = parse_whole(document_of(row["id"], text))
    classes = polnear.classes_of(parsed)
    gold = polnear.gold_of(row, classes)
    speeches = find_attributions(parsed, loaded()[0])
    ours = polnear.answers(parsed, speeches, classes)
    tallies = polnear.score(gold, ours)
    found = tallies["content F1"]
    wrong = (*_missed("content", found), *_other("source", found, tallies["pair F1"]))
    sides = [
        "\n\n".join(
            f"{_piece(text, one.source)} ({one.cue}): {_piece(text, one.content)}" for one in side
        )
        for side in (gold, ours)
    ]
    spans = [span for speech in speeches for span in speech.content]
    return Case(row["id"], sides[0], sides[1], marked(text, spans), wrong)


def golden_rows(_home: Path) -> tuple[Path, ...]:
    """Return the folders of the golden texts, which lie in the repository."""
    return tuple(folders())


def golden_case(folder: Path) -> Case:
    """Compare the card that is printed for a golden text with the hand-written one, line by line."""
    card = (folder / golden.CARDS).read_text(encoding="utf-8")
    printed = printed_card(folder)
    lines = marked_card(card, printed).splitlines()
    text = marked(given_document(folder).text, ())
    return Case(folder.name, "\n".join(lines), printed, text, tuple(wrong_lines(lines)))


def wrong_lines(lines: Iterable[str]) -> Iterator[str]:
    """Yield how many lines of each key are missing or too many; a head line counts as "claim"."""
    ends = {EXPECTED: "missed", CAME_OUT: "too much"}
    kinds = Counter(
        f"{line.split()[0] if line.startswith(('note', ' ')) else 'claim'} {word}"
        for line in lines
        for end, word in ends.items()
        if line.rstrip().endswith(end)
    )
    for kind, count in sorted(kinds.items()):
        yield f"{kind}: {count}"


def _missed(name: str, tally: Tally) -> Iterator[str]:
    if tally.right < tally.wanted:
        yield f"{name} missed: {tally.wanted - tally.right:g}"
    if tally.right < tally.found:
        yield f"{name} too much: {tally.found - tally.right:g}"


def _other(name: str, all_pairs: Tally, right: Tally) -> Iterator[str]:
    if right.right < all_pairs.right:
        yield f"{name} other: {all_pairs.right - right.right:g}"


def _piece(text: str, places: frozenset[int]) -> str:
    return text[min(places) : max(places) + 1] if places else "-"
