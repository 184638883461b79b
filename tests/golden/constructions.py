"""The table of constructions: what must come out of each example, and out of its copies with other names.

`wrong_constructions.json` names the examples that the program gets wrong; the list
grows only by as many as there are new examples.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.export.card import write_cards
from sayso.model.claim import Reading
from tests.golden.reread import loaded, made_document, read

HERE = Path(__file__).parent
TABLE = HERE / "constructions.toml"
WRONG = HERE / "wrong_constructions.json"
SPAN = re.compile(r" ?\[\d+:\d+\]")
NUMBER = re.compile(r"\d[\d,]*")
KINDS = {
    "place": ("Osk", "Marn", "Dorva", "Tarl", "Veshti"),
    "lake": ("Lake Ilm",),
    "country": ("Kessia", "Osteria"),
    "people": ("Kessian", "Osterian"),
    "agency": ("Reutal",),
}
OTHERS = {
    "place": ("Pelm", "Gorst", "Haldin", "Ruvo", "Sorna"),
    "lake": ("Lake Orm", "Lake Tessa", "Lake Uvid"),
    "country": ("Belmaria", "Norvia", "Zandia"),
    "people": ("Belmarian", "Norvian", "Zandian"),
    "agency": ("Presta", "Infora", "Newsar"),
}


@dataclass(frozen=True)
class Example:
    """One short text with the claims and notes that must come out of it."""

    name: str
    text: str
    published: str | None
    claims: tuple[str, ...]
    notes: tuple[str, ...]
    swap: tuple[str, ...]


@cache
def examples() -> tuple[Example, ...]:
    """Return every example of the table, named by its construction and its place there."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return tuple(
        Example(
            f"{construction['name']}/{number}",
            example["text"],
            example.get("published"),
            tuple(example["claims"]),
            tuple(example.get("notes", ())),
            tuple(example.get("swap", ())),
        )
        for construction in table["construction"]
        for number, example in enumerate(construction["example"], 1)
    )


def faults(example: Example) -> list[str]:
    """Return what the program gets wrong in an example, one line each."""
    reading = read_text(example.text, example.published)
    printed = claims_of(reading)
    found = [f"claims: {len(printed)}, not {len(example.claims)}"]
    if len(printed) == len(example.claims):
        found = [
            f"{part} is not in {' | '.join(lines)}"
            for claim, lines in zip(example.claims, printed, strict=True)
            for part in _missing(claim, lines)
        ]
    kinds = {note.kind for note in reading.notes}
    return found + [f"no note: {kind}" for kind in example.notes if kind not in kinds]


def read_text(text: str, published: str | None) -> Reading:
    """Read a short text that the table's publisher prints."""
    given = {"publisher": tomllib.loads(TABLE.read_text(encoding="utf-8"))["publisher"]}
    if published:
        given["published"] = published
    return read(made_document(text, "example.txt", given))


def claims_of(reading: Reading) -> list[list[str]]:
    """Return the cards of a reading without spans: the lines of each claim."""
    cards = write_cards(reading, loaded()[0], notes=False)
    return [[_plain(line) for line in card.split("\n")] for card in cards.split("\n\n") if card]


def copies(example: Example) -> Iterator[tuple[str, list[list[str]]]]:
    """Return copies of an example with other words, each with the claims that must come out."""
    printed = claims_of(read_text(example.text, example.published))
    for turn in range(3):
        text, expected = example.text, printed
        for word in example.swap:
            other = _other(word, turn)
            text = re.sub(rf"(?<![\w,]){re.escape(word)}(?![\w,]\w|\w)", other, text)
            expected = [[_swapped(line, word, other) for line in lines] for lines in expected]
        yield text, expected


def swap_faults(example: Example) -> list[str]:
    """Return the copies of an example whose claims change in more than the words exchanged."""
    found = []
    for text, claims in copies(example):
        printed = _sums_masked(claims_of(read_text(text, example.published)))
        if printed != _sums_masked(claims):
            found.append(f"{text}: {printed}, not {_sums_masked(claims)}")
    return found


def read_wrong() -> dict[str, list[str] | int]:
    """Return the examples that are known to be wrong, and how many examples there were."""
    return json.loads(WRONG.read_text(encoding="utf-8"))


def measure_wrong() -> dict[str, list[str] | int]:
    """Return what the program gets wrong now."""
    wrong = [example.name for example in examples() if faults(example)]
    swapped = [item.name for item in examples() if item.name not in wrong and swap_faults(item)]
    return {"examples": len(examples()), "wrong": wrong, "wrong_when_swapped": swapped}


def accept() -> int:
    """Write the list of wrong examples anew; refuse where it would grow."""
    now = measure_wrong()
    before = read_wrong() if WRONG.exists() else {**now, "examples": 0, "wrong": []}
    for key in ("wrong", "wrong_when_swapped"):
        new = [name for name in now[key] if name not in before[key]]
        grown = len(now[key]) - len(before[key])
        if grown > max(0, now["examples"] - before["examples"]):
            print(f"{key} would grow by {grown}: {', '.join(new)}")
            return 1
    WRONG.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    print(f"{len(now['wrong'])} of {now['examples']} examples of constructions wrong")
    return 0


def _missing(claim: str, lines: list[str]) -> Iterator[str]:
    head, *parts = [part.strip() for part in claim.split(" | ")]
    if head != lines[0]:
        yield head
    yield from (part for part in parts if _plain(part) not in lines[1:])


def _plain(line: str) -> str:
    """Return a line of a card without spans; a relation keeps its kind alone."""
    folded = " ".join(SPAN.sub("", line).split())
    return " ".join(folded.split()[:2]) if folded.startswith("tie ") else folded


def _other(word: str, turn: int) -> str:
    """Return another word of the same kind; a number of the same number of digits."""
    if NUMBER.fullmatch(word):
        value = int(word.replace(",", ""))
        other = value + (turn + 1) * (2 if value < 8 else max(3, value // 7))
        other = other if len(str(other)) == len(str(value)) else value - turn - 2
        return f"{max(other, 2):,}" if "," in word else str(max(other, 2))
    kind = next(name for name, words in KINDS.items() if word in words)
    place = KINDS[kind].index(word)
    return OTHERS[kind][(place + turn) % len(OTHERS[kind])]


def _swapped(line: str, word: str, other: str) -> str:
    if not NUMBER.fullmatch(word):
        return re.sub(rf"(?<!\w){re.escape(word)}(?!\w| Daily)", other, line)
    old, new = int(word.replace(",", "")), int(other.replace(",", ""))
    bounds = {f"{old + step:,}": f"{new + step:,}" for step in (-1, 0, 1)} | {word: other}
    return re.sub(r"(?<![\d\-.])\d[\d,]*(?![\d\-])", lambda m: bounds.get(m[0], m[0]), line)


def _sums_masked(claims: list[list[str]]) -> list[list[str]]:
    """Hide the sums of parts, which change with the numbers."""
    return [[re.sub(r"= [\d,]+ of", "= # of", line) for line in lines] for lines in claims]
