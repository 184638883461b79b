"""The site that prints a page: the name that it gives to machines, and the forms by which titles carry it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from sayso.read.page_said import Spoken
from sayso.read.publisher import host_of

NAMES: Final = ("ogsitename", "applicationname", "publisher", "dcpublisher", "copyright")
MAKERS: Final = ("website", "organization", "newsmediaorganization", "blog")
MAX_NAME: Final = 60
MIN_LABEL: Final = 4  # letters of a host that may be looked for in a longer name

_PART = re.compile(r"\s+[|–—·•»«›:-]\s+")


def find_site(spoken: Spoken) -> str | None:
    """Return the name of the site as the page gives it; None where it gives none."""
    for words in _given(spoken):
        if words and len(words) <= MAX_NAME and not words.startswith(("http", "@", "©")):
            return words
    labels = [words for words in _hosts(spoken) if len(words) >= MIN_LABEL]
    parts = _PART.split(spoken.title)
    for part in reversed(parts) if len(parts) > 1 else ():
        if len(part) <= MAX_NAME and any(words in plain_name(part) for words in labels):
            return part
    return None


def find_address(spoken: Spoken) -> str | None:
    """Return the address of the page: whole ones only, the canonical one first."""
    for words in (spoken.address, spoken.meta("ogurl"), spoken.meta("twitterurl")):
        if words.startswith("//"):
            return f"https:{words}"
        if re.match(r"https?://[^\s/]+", words):
            return words
    return None


def site_names(spoken: Spoken) -> tuple[str, ...]:
    """Return the names of the site in small letters without signs or spaces: given ones, and the host."""
    plain = [plain_name(words) for words in _given(spoken)]
    return tuple(dict.fromkeys(words for words in (*plain, *_hosts(spoken)) if words))


def _given(spoken: Spoken) -> Iterator[str]:
    yield spoken.meta(*NAMES[:1])
    for thing in spoken.things:
        if thing.sort in ("article", "page"):
            yield thing.publisher
    for thing in spoken.things:
        if thing.type in MAKERS:
            yield thing.get("name")
    for name in NAMES[1:]:
        yield spoken.meta(name)


def _hosts(spoken: Spoken) -> tuple[str, ...]:
    """Return the host with and without its ends, in the form in which names are compared."""
    host = host_of(find_address(spoken)) or ""
    labels = host.split(".")
    return tuple(
        plain_name(words) for words in (host, ".".join(labels[-2:]), *labels[-2:-1]) if words
    )


def plain_name(words: str) -> str:
    """Return a name as names are compared: small letters and figures, without signs, spaces and accents."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(char for char in apart if char.isalnum())
