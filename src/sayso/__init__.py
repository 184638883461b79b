"""sayso: who did what to whom, on whose say-so, with the words behind every value.

The public names are listed here with the modules that hold them, and loaded when used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.errors import SaysoError
    from sayso.export.card import write_cards
    from sayso.export.record import write_record
    from sayso.model.claim import Claim, Reading
    from sayso.model.made_by import VERSION
    from sayso.model.quantity import Count
    from sayso.model.text import Document, Span
    from sayso.model.when import When
    from sayso.packs.load import load_pack
    from sayso.parse.model import load_parser
    from sayso.pipeline import read_claims
    from sayso.quoting import check_quote

_HOMES = {
    "Claim": "sayso.model.claim",
    "Count": "sayso.model.quantity",
    "Document": "sayso.model.text",
    "Reading": "sayso.model.claim",
    "SaysoError": "sayso.errors",
    "Span": "sayso.model.text",
    "VERSION": "sayso.model.made_by",
    "When": "sayso.model.when",
    "check_quote": "sayso.quoting",
    "load_pack": "sayso.packs.load",
    "load_parser": "sayso.parse.model",
    "read_claims": "sayso.pipeline",
    "write_cards": "sayso.export.card",
    "write_record": "sayso.export.record",
}
__all__ = [
    "VERSION",
    "Claim",
    "Count",
    "Document",
    "Reading",
    "SaysoError",
    "Span",
    "When",
    "check_quote",
    "load_pack",
    "load_parser",
    "read_claims",
    "write_cards",
    "write_record",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
