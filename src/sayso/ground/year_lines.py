"""The year of a chronology: a line that is no more than "2019" says the year of the dates below it.

And the year that the text says with the same day elsewhere: "on 17 June 2014 ..., in hospital on 17 June".
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.mention import Mention
from sayso.model.time_words import TimeWords

FEWEST = 2  # lines with a year that make a chronology
_LINE = re.compile(r"^[^\S\n]*[#*_]*[^\S\n]*((?:19|20)\d\d)[^\S\n]*:?[*_]*[^\S\n]*$", re.M)


@dataclass(frozen=True, slots=True)
class YearLines:
    """Where lines with a year alone stand, and the years said with a day and its month."""

    starts: tuple[int, ...]
    years: tuple[int, ...]
    said: dict[tuple[int, int], int | None]

    def above(self, at: int) -> int | None:
        """Return the year of the last such line before an offset."""
        before = bisect_right(self.starts, at)
        return self.years[before - 1] if before else None

    def said_with(self, item: TimeWords) -> int | None:
        """Return the one year that the text says with the day of a date that has none."""
        return self.said.get((item.month, item.day)) if item.month and item.day else None


def year_lines(text: str, items: Iterable[Mention[TimeWords]]) -> YearLines:
    """Return the lines of a text that are a year, none where there are too few, and the years of whole dates."""
    lines = list(_LINE.finditer(text))
    lines = lines if len({line[1] for line in lines}) >= FEWEST else []
    said: dict[tuple[int, int], int | None] = {}
    for item in items:
        for date in (item.value, *item.value.pieces):
            if date.month and date.day and date.year:
                key = (date.month, date.day)
                said[key] = date.year if said.get(key, date.year) == date.year else None
    return YearLines(
        tuple(line.start() for line in lines), tuple(int(line[1]) for line in lines), said
    )


def year_of(items: Iterable[Mention[TimeWords]]) -> int | None:
    """Return the one year that the text's dates name, None where they name several or none."""
    dates = [date for item in items for date in (item.value, *item.value.pieces)]
    years = {date.year for date in dates if date.year and date.type == "date"}
    return years.pop() if len(years) == 1 else None
