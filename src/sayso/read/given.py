"""What a person says of the inputs before they are read, and what comes back where one cannot be read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

from sayso.errors import InputError, UsageError

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d.*)?")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Given:
    """What flags say of every input; blank means not given."""

    published: str | None = None
    publisher: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        """Refuse a day that is none and a code that cannot be a language's."""
        if self.published and read_day(self.published) is None:
            raise UsageError(
                f"--published must be a day: {self.published!r}.", "write it as 2026-03-04"
            )
        if self.language and not _LANGUAGE.fullmatch(self.language):
            raise UsageError(f"--language must be a code: {self.language!r}.", "write it as en")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table, or key of a JSON line, holds what; None means the usual name."""

    text: str | None = None
    id: str | None = None
    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None

    def named(self) -> Mapping[str, str]:
        """Return the columns that were named, by what they hold."""
        held = {item.name: getattr(self, item.name) for item in fields(self)}
        return {what: name for what, name in held.items() if name}

    def filled(self) -> "Columns":
        """Return the columns with the usual name where none was given."""
        return replace(
            self, **{item.name: getattr(self, item.name) or item.name for item in fields(self)}
        )


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that cannot be read: its name, the reason and what to do about it."""

    name: str
    reason: str
    hint: str

    def error(self) -> InputError:
        """Return the refusal as the error of the house."""
        return InputError(self.name, self.reason, self.hint)

    def line(self) -> str:
        """Return the refusal in one line."""
        return self.error().line()


def read_day(words: str) -> str | None:
    """Return the day that an ISO date or time begins with; None where it is no real day."""
    found = _DAY.fullmatch(words.strip())
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return None
