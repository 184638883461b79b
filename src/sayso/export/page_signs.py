"""Text to HTML that a browser shows as it stands: escaped, with hidden signs made visible.

Signs that turn the direction of writing stay in the text, each shut into a box of
its own that shows its code and lets nothing out; line ends survive the parser.
"""

import re
from typing import Final

from markupsafe import Markup, escape

_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"
)
_UNSAID: Final = re.compile("[\x00\ud800-\udfff]")  # no HTML file can hold these
_REPLACED: Final = "\ufffd"


def show_words(text: str) -> Markup:
    """Return text for the body of a page; its text content is the text again."""
    parts: list[str] = []
    at = 0
    for found in _HIDDEN.finditer(text):
        parts += [_plain(text[at : found.start()]), _sign(found.group())]
        at = found.end()
    return Markup("".join([*parts, _plain(text[at:])]))


def show_line(text: str) -> Markup:
    """Return text on one line inside its own direction, for cards and tables."""
    return Markup("<bdi>{}</bdi>").format(show_words(" ".join(text.split())))


def show_plain(text: str) -> str:
    """Return text for a title or an attribute, where no box can stand: hidden signs as codes."""
    return _HIDDEN.sub(lambda found: f"[{_code(found.group())}]", " ".join(text.split()))


def _plain(text: str) -> str:
    return str(escape(text)).replace("\r", "&#13;")


def _sign(character: str) -> str:
    kept = _UNSAID.sub(_REPLACED, character)
    return f'<span class="sign" data-sign="{_code(character)}">{kept}</span>'


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
