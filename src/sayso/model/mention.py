"""What a finder returns: words in the text, what they may mean, and the entry that found them."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from sayso.model.text import Span

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Mention(Generic[Value]):
    """A finding; `rule` names the entry of data that caused it, like `en/acts/killed.toml#kill`.

    `token` is the index of the head token in `Parsed.tokens`.
    """

    kind: str
    span: Span
    value: Value
    rule: str
    token: int = -1
