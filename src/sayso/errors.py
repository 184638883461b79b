"""Every error that sayso raises on purpose, and the picture of an error over its words.

SaysoError
├── SpanError          a span that is empty, reversed or outside its text
├── BoundsError        a count or a time whose low end lies above its high end
├── PackError          an entry of the packs that cannot be used (file, line, reason)
├── InputError         a document that cannot be read (name, reason, hint)
├── OutputError        a result that cannot be written (place, reason)
├── UsageError         a request that makes no sense (a column, a date, a language)
└── ModelError         a parser model that is missing or is not the pinned one
"""


class SaysoError(Exception):
    """The root of all; `str()` is one plain line, `hint` what to do about it."""

    hint: str = ""

    def line(self) -> str:
        """Return the message and the hint in one line."""
        return f"{self} hint: {self.hint}" if self.hint else str(self)


class SpanError(SaysoError):
    """A span must have 0 <= start < end."""

    def __init__(self, start: int, end: int) -> None:
        """Keep the two ends in the message."""
        super().__init__(f"span must have 0 <= start < end: [{start}, {end}].")


class BoundsError(SaysoError):
    """The low end of an interval lies above its high end."""

    def __init__(self, low: object, high: object) -> None:
        """Keep the two ends in the message."""
        super().__init__(f"low end must not lie above the high end: {low} > {high}.")


class PackError(SaysoError):
    """An entry of the packs cannot be used."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        """Say where the entry stands and what is wrong with it."""
        super().__init__(f"{file}:{line}: {reason}")
        self.file, self.lineno, self.reason = file, line, reason


class InputError(SaysoError):
    """A document cannot be read; the rest of the run goes on."""

    def __init__(self, name: str, reason: str, hint: str = "") -> None:
        """Name the document, the reason, and what to do."""
        super().__init__(f"{name}: {reason}.")
        self.name, self.reason, self.hint = name, reason, hint


class OutputError(SaysoError):
    """A result cannot be written; nothing half-written keeps its own name."""

    hint = "free some space, or write to another place."

    def __init__(self, place: str, reason: str) -> None:
        """Say where the result was to go and what the system answered."""
        super().__init__(f"cannot write to {place}: {reason}.")


class UsageError(SaysoError):
    """A request makes no sense."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Say what was expected and what was found."""
        super().__init__(message)
        self.hint = hint


class ModelError(SaysoError):
    """The parser model is missing or is not the pinned one."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Say what was expected and what was found."""
        super().__init__(message)
        self.hint = hint


def caret(text: str, start: int, end: int) -> str:
    """Return the line of the text that holds the span, with carets under the span."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", start)
    right = len(text) if right < 0 else right
    stop = min(end, right)
    return f"{text[left:right]}\n{' ' * (start - left)}{'^' * max(1, stop - start)}"
