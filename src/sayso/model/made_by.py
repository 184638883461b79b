"""What made a record: the version of the program, the digest of its packs, the parser's model."""

from dataclasses import dataclass

VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class MadeBy:
    """The three things that decide what a record says of a given text."""

    version: str
    packs: str
    model: str
