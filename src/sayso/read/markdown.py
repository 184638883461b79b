"""Markdown to Found: headings, list items and table rows become blocks, front matter and comments furniture.

Only the structure of blocks is read, the text stays as it is. A paragraph is no block, since many texts
put one paragraph on each line; four spaces at the start of a line mean nothing here.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sayso.model.text import Block, Span
from sayso.read.dates import read_date
from sayso.read.found import Found, Said
from sayso.read.furniture import load_lists
from sayso.read.language import DEFAULT

_LINE_END = re.compile(r"\r\n?|\n")
_FRONT = re.compile(r"---[ \t]*\r?\n((?:[^\r\n]*\r?\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_PAIR = re.compile(r"([A-Za-z][\w -]{0,30}):[ \t]+(\S[^\r\n]*)")
_SIGNS = re.compile(
    r"^(?:#{1,6} \S|```|~~~|\|?[ \t]{0,20}:?-{3,}:?[ \t]{0,20}\|)"
    r"|\[[^][\r\n]{1,200}\]\((?:https?://|/|#)[^()\s]{1,500}\)",
    re.MULTILINE,
)
_KEYS = (
    ("title", ("title",)),
    ("published", ("published", "date", "pubdate")),
    ("publisher", ("publisher", "site", "sitename", "site_name")),
    ("url", ("url", "link", "canonical", "canonical_url")),
)
_OFF = ["code", "inline", "reference", "lheading"]
_PARSER = MarkdownIt("commonmark").enable("table").disable(_OFF)


def is_markdown(text: str) -> bool:
    """Tell whether the text has front matter, a marked heading, a fence, a table or a link."""
    return bool(_front(text) or _SIGNS.search(text))


def read_markdown(text: str, name: str, sha256: str) -> Found:
    """Return the text as it is with its blocks, and with what its front matter says."""
    front = _front(text)
    skipped = front.end() if front else 0
    blocks = tuple(_find_blocks(text, skipped))
    said = _read_front(front[1]) if front else Said()
    cut = [Span(0, front.end() - (front[0][-1] == "\n"))] if front else []
    cut.extend(_find_comments(text, skipped))
    return Found(
        name,
        sha256,
        text,
        blocks,
        tuple(cut),
        said if said.title else _with_title(text, said, blocks),
    )


def _find_comments(text: str, at: int) -> Iterator[Span]:
    """Yield the spans of comments that are closed."""
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            return
        at = end + len("-->")
        yield Span(start, at)


def _front(text: str) -> re.Match[str] | None:
    found = _FRONT.match(text)
    return found if found and _PAIR.search(found[1]) else None


def _read_front(lines: str) -> Said:
    pairs = {
        key.strip().casefold(): value.strip().strip("\"'") for key, value in _PAIR.findall(lines)
    }
    values = {
        what: next((pairs[key] for key in keys if pairs.get(key)), None) for what, keys in _KEYS
    }
    day = (
        read_date(values["published"], load_lists(DEFAULT).calendar)
        if values["published"]
        else None
    )
    return Said(day, values["publisher"], values["title"], values["url"])


def _with_title(text: str, said: Said, blocks: tuple[Block, ...]) -> Said:
    """Take a first block that is a heading of the first rank as the title."""
    if not blocks or blocks[0].kind != "heading":
        return said
    span = blocks[0].span
    before = text[: span.start].rstrip(" \t")
    if not before.endswith("#") or before.endswith("##"):
        return said
    return Said(said.published, said.publisher, text[span.start : span.end], said.url)


def _find_blocks(text: str, skipped: int) -> Iterator[Block]:
    starts = [skipped, *(found.end() for found in _LINE_END.finditer(text, skipped)), len(text)]
    depth = 0
    for opening, content in pairwise(_PARSER.parse(text[skipped:])):
        depth += (opening.type == "list_item_open") - (opening.type == "list_item_close")
        kind = _kind_of(opening, depth)
        if kind is None or opening.map is None:
            continue
        start, end = starts[opening.map[0]], starts[opening.map[1]]
        span = (
            _trim(text, start, end, "|")
            if kind == "table_row"
            else _span_of(text, content.content, start, end)
        )
        if span is not None:
            yield Block(span, kind)


def _kind_of(token: Token, depth: int) -> str | None:
    """Return the kind of block that a token opens; a paragraph counts inside a list item only."""
    kinds = {"heading_open": "heading", "tr_open": "table_row"}
    if depth:
        kinds["paragraph_open"] = "list_item"
    return kinds.get(token.type)


def _span_of(text: str, content: str, start: int, end: int) -> Span | None:
    """Return the span of the words of a block without the marks before them.

    A line at the margin ends it: CommonMark lets such a line carry on a list item, but
    texts put one paragraph on each line.
    """
    first = text.find(content.split("\n")[0], start, end)
    if first < 0 or not content.strip():
        return None
    for found in _LINE_END.finditer(text, first, end):
        if found.end() < end and not text[found.end()].isspace():
            return _trim(text, first, found.start())
    return _trim(text, first, first + len(content) if "\n" not in content else end)


def _trim(text: str, start: int, end: int, signs: str = "") -> Span | None:
    while start < end and (text[start].isspace() or text[start] in signs):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in signs):
        end -= 1
    return Span(start, end) if start < end else None
