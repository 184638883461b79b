"""Found text to Document: what was given wins over the page, the page over the text's own words."""

from sayso.errors import InputError
from sayso.model.text import Document, Span
from sayso.read.found import Found, Said
from sayso.read.furniture import Line, judge_lines, load_lists
from sayso.read.given import Given
from sayso.read.identity import digest_text, name_document
from sayso.read.language import choose_language
from sayso.read.origin import Origin, read_origin
from sayso.read.publisher import fold_name, host_of, name_publisher

MAX_NO_TEXT = 600  # characters; a page with more is a text, whatever notice it holds


def make_document(found: Found, given: Given) -> Document:
    """Return the document of a found text; raises InputError where the text is only white space."""
    _check_text(found)
    language = choose_language(given.language)
    lines = judge_lines(found.text, load_lists(language))
    if found.closed:
        _check_page(found, lines, language)
    origin = _outside_blocks(read_origin(found.text, lines), found)
    publisher, publisher_from = _choose_publisher(found, given, origin)
    published, published_from = _choose_published(found, given, origin)
    url = found.column.url or found.page.url
    given_publisher = found.column.publisher or given.publisher
    return Document(
        id=name_document(found.sha256, given_publisher, found.column.url),
        name=found.name,
        text=found.text,
        sha256=found.sha256,
        text_sha256=digest_text(found.text),
        publisher=publisher,
        publisher_id=name_publisher(publisher, url),
        publisher_from=publisher_from,
        publisher_span=_publisher_span(found, origin, publisher),
        title=found.column.title or found.page.title,
        url=url,
        published=published,
        published_from=published_from,
        language=language,
        furniture=_merge((*found.furniture, *origin.furniture)),
        blocks=found.blocks,
        pages=found.pages,
    )


def _check_text(found: Found) -> None:
    """Refuse white space alone, and half characters, which no file can hold again."""
    if not found.text.strip():
        raise InputError(found.name, "holds only white space", "check that it was saved whole")
    said = [getattr(part, name) for part in (found.column, found.page) for name in Said.__slots__]
    for words in (found.text, found.name, *said):
        try:
            (words or "").encode("utf-8")
        except UnicodeEncodeError as error:
            name = found.name.encode("utf-8", "replace").decode("utf-8")
            reason = f"holds half a character at character {error.start + 1}"
            raise InputError(name, reason, "write it as UTF-8 text") from error


def _check_page(found: Found, lines: tuple[Line, ...], language: str) -> None:
    """Refuse a page that is an error, a wall or a check, or that holds controls alone."""
    hint = "save the text of the article as plain text"
    kept = [found.text[line.start : line.end] for line in lines if not line.sort]
    if not kept:
        raise InputError(found.name, "is a page without a main text", hint)
    if sum(map(len, kept)) > MAX_NO_TEXT:
        return
    words = " ".join(f"{found.page.title or ''} {found.text}".casefold().split())
    for notice in load_lists(language).no_text:
        if notice in words:
            raise InputError(found.name, f"is a page that says only: {notice}", hint)


def _outside_blocks(origin: Origin, found: Found) -> Origin:
    """Drop a publisher that stands in a block or in furniture, and furniture that is the row of a table."""
    rows = [block.span for block in found.blocks if block.kind == "table_row"]
    kept = tuple(span for span in origin.furniture if not any(row.holds(span) for row in rows))
    origin = origin._replace(furniture=kept)
    span = origin.publisher_span
    walls = (*found.furniture, *(block.span for block in found.blocks))
    if span is None or not any(wall.meets(span) for wall in walls):
        return origin
    return origin._replace(publisher=None, publisher_span=None)


def _choose_publisher(found: Found, given: Given, origin: Origin) -> tuple[str | None, str | None]:
    """Return the publisher and where it comes from: column, flag, page, url or text."""
    choices = (
        (found.column.publisher, "column"),
        (given.publisher, "flag"),
        (found.page.publisher, "page"),
        (host_of(found.column.url or found.page.url), "url"),
        (None if found.closed else origin.publisher, "text"),
    )
    return _first(choices)


def _choose_published(found: Found, given: Given, origin: Origin) -> tuple[str | None, str | None]:
    """Return the day of print and where it comes from: column, flag, page (or what of it) or text."""
    choices = (
        (found.column.published, "column"),
        (given.published and given.published.strip()[:10], "flag"),
        (found.page.published, found.page.published_from or "page"),
        (origin.published, "text"),
    )
    return _first(choices)


def _first(choices: tuple[tuple[str | None, str], ...]) -> tuple[str | None, str | None]:
    for value, source in choices:
        if value and value.strip():
            return value.strip(), source
    return None, None


def _publisher_span(found: Found, origin: Origin, publisher: str | None) -> Span | None:
    """Return where the last line names the publisher, whoever else names it."""
    if found.closed or not (publisher and origin.publisher):
        return None
    return origin.publisher_span if fold_name(publisher) == fold_name(origin.publisher) else None


def _merge(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans in order, those that share a character as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and merged[-1].meets(span):
            merged[-1] = merged[-1].join(span)
        else:
            merged.append(span)
    return tuple(merged)
