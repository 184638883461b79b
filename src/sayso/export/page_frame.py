"""The files that pages are made of: templates filled, style and script put inside, all else shut out.

A page carries the digests of its own style and script and allows nothing else to
run or load, so that no request ever leaves it and no text of a source can act.
"""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sayso.export.page_card import spell
from sayso.export.page_signs import show_line, show_plain, show_words

FILES: Final = Path(__file__).parent / "page_files"


@dataclass(frozen=True, slots=True)
class Frame:
    """The style and the script of a page, and the style that it has only where scripts are off."""

    style: str
    script: str
    unscripted: str = ""


def fill_template(name: str, **values: Any) -> str:
    """Return a template of `page_files` filled with values; every text in it is escaped."""
    return _environment().get_template(name).render(**values)


def read_file(name: str) -> str:
    """Return a file of `page_files` as it stands."""
    return (FILES / name).read_text(encoding="utf-8").strip()


def write_frame(name: str, frame: Frame, **values: Any) -> str:
    """Return a whole page: a template with its style, its script and the policy that allows just these."""
    styles = " ".join(f"'{_digest(style)}'" for style in (frame.style, frame.unscripted) if style)
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src {styles}",
            f"script-src '{_digest(frame.script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return fill_template(
        name,
        style=Markup(frame.style),
        unscripted=Markup(frame.unscripted),
        script=Markup(frame.script),
        policy=policy,
        **values,
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FILES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "words": show_words,
        "line": show_line,
        "plain": show_plain,
        "spell": spell,
        "amount": _amount,
    }
    return environment


def _amount(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _digest(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"sha256-{digest}"
