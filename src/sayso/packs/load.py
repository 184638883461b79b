"""TOML files to one frozen Pack; an unknown key, a duplicate or an empty list is an error with file and line."""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from sayso.errors import PackError, UsageError
from sayso.packs.entries import (
    Act,
    Counter,
    NumberWords,
    Saying,
    TimePattern,
    TimeWord,
    Way,
    Words,
)

HOME = Path(__file__).parent
Entry = TypeVar("Entry")


# Field of the pack, file, table in the file, kind of its entries.
LISTS: tuple[tuple[str, str, str, type[Any]], ...] = (
    ("groups", "people.toml", "group", Words),
    ("people", "people.toml", "people", Words),
    ("actors", "people.toml", "actor", Words),
    ("targets", "targets.toml", "target", Words),
    ("means", "means.toml", "means", Words),
    ("said_means", "means.toml", "said", Words),
    ("causes", "means.toml", "cause", Words),
    ("legal", "legal.toml", "term", Words),
    ("not_harm", "not_harm.toml", "words", Words),
    ("stages", "stages.toml", "stage", Words),
    ("blames", "blames.toml", "blame", Words),
    ("forms", "forms.toml", "form", Words),
    ("lemmas", "forms.toml", "lemma", Words),
    ("grammar", "grammar.toml", "word", Words),
    ("past", "links.toml", "past", Words),
    ("links", "links.toml", "link", Words),
    ("place_classes", "links.toml", "place_class", Words),
    ("place_words", "places.toml", "place_word", Words),
    ("numbers", "numbers.toml", "number", NumberWords),
    ("calendar", "calendar.toml", "time_word", TimeWord),
    ("time_patterns", "time_patterns.toml", "time_pattern", TimePattern),
    ("time_pieces", "time_patterns.toml", "time_piece", TimePattern),
    ("sayings", "says.toml", "saying", Saying),
    ("modals", "modality.toml", "modal", Words),
    ("sources", "sources.toml", "source", Words),
    ("voices", "sources.toml", "voice", Words),
    ("media", "sources.toml", "medium", Words),
    ("anonymity", "sources.toml", "anonymity", Words),
    ("origins", "sources.toml", "origin", Words),
)


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """The words of one language and the acts of the house, ready for the finders.

    Two packs are the same only if they are one object, so that caches over packs stay cheap.
    """

    language: str
    digest: str
    acts: tuple[Act, ...]
    ways: tuple[Way, ...]
    counters: tuple[Counter, ...]
    groups: tuple[Words, ...]
    people: tuple[Words, ...]
    actors: tuple[Words, ...]
    targets: tuple[Words, ...]
    means: tuple[Words, ...]
    causes: tuple[Words, ...]
    said_means: tuple[Words, ...]
    legal: tuple[Words, ...]
    around: tuple[Words, ...]
    not_harm: tuple[Words, ...]
    stages: tuple[Words, ...]
    blames: tuple[Words, ...]
    forms: tuple[Words, ...]
    lemmas: tuple[Words, ...]
    grammar: tuple[Words, ...]
    past: tuple[Words, ...]
    links: tuple[Words, ...]
    numbers: tuple[NumberWords, ...]
    place_classes: tuple[Words, ...]
    place_words: tuple[Words, ...]
    calendar: tuple[TimeWord, ...]
    time_patterns: tuple[TimePattern, ...]
    time_pieces: tuple[TimePattern, ...]
    sayings: tuple[Saying, ...]
    modals: tuple[Words, ...]
    sources: tuple[Words, ...]
    voices: tuple[Words, ...]
    media: tuple[Words, ...]
    anonymity: tuple[Words, ...]
    origins: tuple[Words, ...]


@cache
def load_pack(language: str, home: Path = HOME) -> Pack:
    """Load the pack of a language; raises UsageError where there is none."""
    folder = home / language
    if not (folder / "acts").is_dir():
        raise UsageError(
            f"unknown language: {language}.",
            f"languages with a pack: {', '.join(list_languages(home))}.",
        )
    ways, counters = _load_ways(folder, home)
    return Pack(
        language=language,
        digest=digest_of(home, language),
        acts=tuple(_load_act(path) for path in sorted((home / "acts").glob("*.toml"))),
        ways=ways,
        counters=counters,
        around=(
            *load_words(folder / "legal.toml", home, "around"),
            *load_words(folder / "means.toml", home, "around"),
        ),
        **{
            name: tuple(load_entries(folder / file, home, table, kind))
            for name, file, table, kind in LISTS
        },
    )


def list_languages(home: Path = HOME) -> tuple[str, ...]:
    """Name the languages that have a pack, in the order of the alphabet."""
    return tuple(sorted(path.parent.name for path in home.glob("*/acts") if path.is_dir()))


def digest_of(home: Path, language: str) -> str:
    """Return the hash of all data files that a pack is made of."""
    total = hashlib.sha256()
    words = (*home.glob("*.toml"), *home.glob("acts/*.toml"), *home.glob(f"{language}/**/*.toml"))
    files = (*words, *home.glob(f"{language}/*.npz"))
    for path in sorted(files):
        data = path.read_bytes()
        total.update(f"{path.relative_to(home).as_posix()} {len(data)}\n".encode() + data)
    return total.hexdigest()[:16]


def load_words(path: Path, home: Path, table: str) -> tuple[Words, ...]:
    """Read one kind of word list from a file of the pack."""
    return tuple(load_entries(path, home, table, Words))


def load_entries(path: Path, home: Path, table: str, kind: type[Entry]) -> Iterator[Entry]:
    """Read the `[[table]]` entries of a file as frozen values of the kind, refusing what does not fit."""
    text, tree = read_toml(path)
    name_of_file = path.relative_to(home).as_posix()
    seen: set[str] = set()
    for entry in tree.get(table, ()):
        made = make_entry(entry, kind, path, text)
        name = getattr(made, "name", None)
        if name is not None:
            if name in seen:
                raise PackError(
                    str(path),
                    line_of(text, f'name = "{name}"', last=True),
                    f"duplicate name: {name}",
                )
            seen.add(name)
        known = {item.name for item in fields(kind)}  # type: ignore[arg-type]
        yield replace(made, rule=f"{name_of_file}#{name}") if "rule" in known else made  # type: ignore[type-var]


def read_toml(path: Path) -> tuple[str, Mapping[str, Any]]:
    """Parse a data file; raises PackError with the line where it is not TOML."""
    state = path.stat()
    return _parsed_toml(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4)
def _parsed_toml(path: Path, changed: int, size: int) -> tuple[str, Mapping[str, Any]]:
    """Parse a file once for all of its tables, as long as it does not change."""
    text = path.read_text(encoding="utf-8")
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = getattr(error, "lineno", 1)
        raise PackError(str(path), line, f"not TOML: {error}") from error


def make_entry(entry: Mapping[str, Any], kind: type[Entry], path: Path, text: str) -> Entry:
    """Turn one table into a value of the kind; lists become tuples."""
    hints = _hints(kind)  # type: ignore[arg-type]
    for key, value in entry.items():
        known = key in hints and key != "rule"
        reason = _problem_with(value, hints[key], key) if known else f"unknown key: {key}"
        if reason:
            where = line_of(text, f'name = "{entry.get("name", "")}"')
            raise PackError(str(path), line_of(text, f"{key} =", near=where), reason)
    for item in fields(kind):  # type: ignore[arg-type]
        if item.name not in entry and item.default is MISSING:
            where = line_of(text, f'name = "{entry.get("name", "")}"')
            raise PackError(str(path), where, f"missing key: {item.name}")
    return kind(**{key: tuple(v) if isinstance(v, list) else v for key, v in entry.items()})


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _problem_with(value: Any, hint: Any, key: str) -> str:
    """Return what is wrong with one value: an empty list or text, a repeated word, another type."""
    if isinstance(value, list):
        if not value:
            return f"empty list: {key}"
        if len(set(map(str, value))) < len(value):
            return f"duplicate in {key}: {next(v for v in value if value.count(v) > 1)}"
        return ""
    if value == "":
        return f"empty text: {key}"
    if hint in (str, int, bool, float) and not isinstance(value, hint):
        return f"{key} must be {hint.__name__}: {value!r}"
    return ""


def line_of(text: str, words: str, near: int = 1, last: bool = False) -> int:
    """Return the number of the line that holds the words, from line `near` on; 1 where none does."""
    hits = [
        number
        for number, line in enumerate(text.split("\n"), 1)
        if words in line and number >= near
    ]
    return (hits[-1] if last else hits[0]) if hits else near


def _load_act(path: Path) -> Act:
    text, tree = read_toml(path)
    act = make_entry(tree, Act, path, text)
    if act.id != path.stem:
        raise PackError(
            str(path), line_of(text, "id ="), f"id differs from the name of the file: {act.id}"
        )
    return act


def _load_ways(folder: Path, home: Path) -> tuple[tuple[Way, ...], tuple[Counter, ...]]:
    ways: list[Way] = []
    counters: list[Counter] = []
    for path in sorted((folder / "acts").glob("*.toml")):
        _, tree = read_toml(path)
        act = tree.get("act", path.stem)
        ways.extend(replace(way, act=act) for way in load_entries(path, home, "way", Way))
        counters.extend(
            replace(item, act=act) for item in load_entries(path, home, "counter", Counter)
        )
    return tuple(ways), tuple(counters)
