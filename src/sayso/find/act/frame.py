"""What the grammar of an act gives: the head tokens of those who suffer and of those who act."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """The head tokens of those who suffer and those who act.

    `reversible` marks a clause that a headline may turn round.
    """

    patients: tuple[int, ...] = ()
    agents: tuple[int, ...] = ()
    among: bool = False
    reversible: bool = False
    earlier: tuple[int, ...] = ()
    reached: int = -1
    left: tuple[int, ...] = ()
    counted: int = -1
