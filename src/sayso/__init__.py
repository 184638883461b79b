"""sayso: who did what to whom, on whose say-so, with the words behind every value.

`read(text_or_path)` gives the claims of one text, `read_many(paths)` those of files and folders,
`check_quote(text, words)` tells whether words stand in a text and whose they are; `numbers`,
`times` and `attributions` show what is found on the way. `help(sayso.read)` has an example.

The public names are listed here with the modules that hold them, and loaded when used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.errors import SaysoError
    from sayso.library.calls import attributions, numbers, read, read_many, times
    from sayso.library.frames import to_pandas, to_polars
    from sayso.library.result import ReadClaim, Result
    from sayso.model.claim import Claim, Reading
    from sayso.model.made_by import VERSION
    from sayso.model.quantity import Count
    from sayso.model.text import Document, Span
    from sayso.model.when import When
    from sayso.quoting import check_quote
    from sayso.read.given import Refusal

_HOMES = {
    "Claim": "sayso.model.claim",
    "Count": "sayso.model.quantity",
    "Document": "sayso.model.text",
    "ReadClaim": "sayso.library.result",
    "Reading": "sayso.model.claim",
    "Refusal": "sayso.read.given",
    "Result": "sayso.library.result",
    "SaysoError": "sayso.errors",
    "Span": "sayso.model.text",
    "VERSION": "sayso.model.made_by",
    "When": "sayso.model.when",
    "attributions": "sayso.library.calls",
    "check_quote": "sayso.quoting",
    "numbers": "sayso.library.calls",
    "read": "sayso.library.calls",
    "read_many": "sayso.library.calls",
    "times": "sayso.library.calls",
    "to_pandas": "sayso.library.frames",
    "to_polars": "sayso.library.frames",
}
__all__ = [
    "VERSION",
    "Claim",
    "Count",
    "Document",
    "ReadClaim",
    "Reading",
    "Refusal",
    "Result",
    "SaysoError",
    "Span",
    "When",
    "attributions",
    "check_quote",
    "numbers",
    "read",
    "read_many",
    "times",
    "to_pandas",
    "to_polars",
]  # fmt: skip

# The room `sayso.read` and the call `sayso.read` share a name. A submodule becomes an attribute of
# its package when it is loaded for the first time: loaded here and taken off, it leaves the name free.
import_module("sayso.read")
globals().pop("read", None)


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Return the public names, for who completes by Tab."""
    return sorted({*(name for name in globals() if name.startswith("__")), *__all__})
