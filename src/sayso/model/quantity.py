"""A count of people or things as an interval with the words it came from.

`low..high` are inclusive; None is an open or unstated end, never 0.
"""

from dataclasses import dataclass

from sayso.errors import BoundsError
from sayso.model.text import Span


@dataclass(frozen=True, slots=True)
class Count:
    """An interval of whole numbers; the flags say how the words state it.

    about: rounded or estimated; vague: a word such as "dozens" or "many";
    plural: a bare plural; additive: on top of people counted before;
    derived: added up or inherited from other words of the text.
    """

    low: int | None
    high: int | None
    about: bool = False
    vague: bool = False
    plural: bool = False
    additive: bool = False
    derived: bool = False
    words: str = ""
    span: Span | None = None

    def __post_init__(self) -> None:
        """Refuse an interval whose low end lies above its high end."""
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BoundsError(self.low, self.high)
