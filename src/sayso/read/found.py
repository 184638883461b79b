"""What a reader takes from bytes, before flags and the text's own words are laid beside it."""

from dataclasses import dataclass

from sayso.model.text import Block, PageRun, Span


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says of a text: the day of print with what states it, who prints it, title and address."""

    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published_from: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A text with its structure; `page` is said by the page itself, `column` by the cells beside it.

    `closed` says that the last line is no publisher's name, as in a page, which names its site elsewhere.
    """

    name: str
    sha256: str
    text: str
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Span, ...] = ()
    page: Said = Said()
    column: Said = Said()
    closed: bool = False
    pages: tuple[PageRun, ...] = ()
