"""What a page says of itself to machines: its <meta> elements, its JSON-LD and its <title>, as frozen values.

Names are compared in small letters without signs, so that "article:published_time" and
"article_published_time" are one. Broken JSON is read by the pairs that stand in it.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from lxml.html import HtmlElement

from sayso.packs.load import HOME, load_words

PACK: Final = HOME / "pages.toml"
MAX_SCRIPT: Final = 2_000_000
MAX_DEPTH: Final = 12
META_NAMES: Final = ("property", "name", "itemprop", "http-equiv")
TEXT_KEYS: Final = ("headline", "name", "url", "datePublished", "dateCreated", "dateModified")

_PAIR = re.compile(r'"(headline|datePublished|dateCreated|dateModified)"\s*:\s*"((?:[^"\\]|\\.)*)"')
_TYPE = re.compile(r'"@type"\s*:\s*"(\w+)"')
_WRAP = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)[\s;]*$")
_ENDLESS = re.compile(r",\s*([}\]])")


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that JSON-LD describes: `sort` is article, page, other, or "" where the type is unknown."""

    sort: str
    type: str
    facts: tuple[tuple[str, str], ...]
    publisher: str = ""

    def get(self, key: str) -> str:
        """Return a fact of the thing, or nothing."""
        return next((words for name, words in self.facts if name == key), "")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a page says to machines."""

    metas: tuple[tuple[str, str], ...]
    things: tuple[Thing, ...]
    title: str
    language: str
    address: str

    def meta(self, *names: str) -> str:
        """Return the content of the first of the names that the page has."""
        return next((words for name in names for key, words in self.metas if key == name), "")


def hear(tree: HtmlElement) -> Spoken:
    """Return what the page says to machines."""
    return Spoken(
        metas=tuple(_metas(tree)),
        things=tuple(_things(tree)),
        title=next((fold(_words(item)) for item in tree.iter("title") if _in_head(item)), ""),
        language=_language(tree),
        address=_address(tree),
    )


def fold(words: str) -> str:
    """Return the words with single spaces, without soft hyphens and joiners."""
    return " ".join(words.translate(_UNSEEN).split())


_UNSEEN: Final = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))


def key_of(name: str) -> str:
    """Return a name in small letters without signs."""
    return "".join(char for char in name.casefold() if char.isalnum())


@cache
def fact_names() -> dict[str, str]:
    """Return what each name of a fact says: published, created or updated."""
    entries = load_words(PACK, HOME, "fact")
    return {word: entry.value for entry in entries for word in entry.words}


@cache
def _sorts() -> dict[str, str]:
    entries = load_words(PACK, HOME, "thing")
    return {word: entry.value for entry in entries for word in entry.words}


def _words(element: HtmlElement) -> str:
    return "".join(element.itertext())


def _in_head(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is None or parent.tag in ("head", "html", "body")


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter("meta"):
        content = fold(element.get("content") or element.get("datetime") or "")
        for name in META_NAMES:
            if content and element.get(name):
                for part in str(element.get(name)).split():
                    yield key_of(part), content


def _language(tree: HtmlElement) -> str:
    """Return the language that the page names, as "de-at", or nothing."""
    named = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    for element in tree.iter("meta"):
        key = key_of(element.get("property") or element.get("http-equiv") or "")
        if not named and key in ("oglocale", "contentlanguage"):
            named = element.get("content") or ""
    return named.strip().replace("_", "-").casefold()


def _address(tree: HtmlElement) -> str:
    for element in tree.iter("link"):
        if (element.get("rel") or "").casefold() == "canonical" and element.get("href"):
            return str(element.get("href")).strip()
    return ""


def _things(tree: HtmlElement) -> Iterator[Thing]:
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or "").casefold():
            continue
        text = _WRAP.sub("", (element.text or "")[:MAX_SCRIPT])
        held = _load(text)
        if held is None:
            yield from _broken(text)
        else:
            yield from _walk(held, 0)


def _load(text: str) -> Any:
    for tried in (text, _ENDLESS.sub(r"\1", text)):
        try:
            return json.loads(tried, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(held: Any, depth: int) -> Iterator[Thing]:
    """Yield the things that are described, the outer before the inner."""
    if depth > MAX_DEPTH:
        return
    if isinstance(held, list):
        for item in held:
            yield from _walk(item, depth + 1)
    elif isinstance(held, dict):
        yield _thing(held)
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "isPartOf", "subjectOf"):
            if isinstance(held.get(key), list | dict):
                yield from _walk(held[key], depth + 1)


def _thing(held: dict[str, Any]) -> Thing:
    named = held.get("@type")
    types = [item for item in (named if isinstance(named, list) else [named]) if item]
    kinds = [_sorts()[kind] for item in types if (kind := str(item).casefold()) in _sorts()]
    facts = tuple(
        (key, fold(str(held[key]))) for key in TEXT_KEYS if isinstance(held.get(key), str | int)
    )
    maker = held.get("publisher")
    maker = maker[0] if isinstance(maker, list) and maker else maker
    name = maker.get("name") if isinstance(maker, dict) else maker
    return Thing(
        kinds[0] if kinds else "other" if types else "",
        str(types[0]).casefold() if types else "",
        facts,
        fold(name) if isinstance(name, str) else "",
    )


def _broken(text: str) -> Iterator[Thing]:
    """Yield one thing for the first pairs of each name in a script that is no JSON."""
    facts: dict[str, str] = {}
    for key, words in _PAIR.findall(text):
        facts.setdefault(key, fold(words))
    if facts:
        named = _TYPE.search(text)
        kind = named[1].casefold() if named else ""
        yield Thing(_sorts().get(kind, ""), kind, tuple(facts.items()))
