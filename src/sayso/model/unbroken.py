"""A run of tokens around a head."""

from sayso.model.text import Parsed


def unbroken(indices: tuple[int, ...], head: int, parsed: Parsed) -> tuple[int, ...]:
    """Keep the run of tokens around the head that only small gaps interrupt."""
    place = indices.index(head)
    left = place
    while left > 0 and indices[left] - indices[left - 1] <= 2:
        left -= 1
    right = place
    while right + 1 < len(indices) and indices[right + 1] - indices[right] <= 2:
        right += 1
    return indices[left : right + 1]
