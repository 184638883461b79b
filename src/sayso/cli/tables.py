"""Claims as a table, in CSV or in a workbook; what is only supposed, sought or withdrawn stays out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.cli.outputs import Wanted
from sayso.cli.reading import Read
from sayso.cli.show import counted
from sayso.cli.targets import Sink, Target
from sayso.errors import InputError
from sayso.export.csv import write_header, write_lines
from sayso.export.rows import Row, asserted, made_by_words, rows_of
from sayso.export.xlsx import Workbook


@dataclass(slots=True)
class Selection:
    """The rows that a table holds, and what was left out of it so far."""

    wanted: Wanted
    left_out: int = 0
    made_by: list[str] = field(default_factory=list)

    def rows(self, read: Read) -> list[Row]:
        """Return the rows of one document."""
        reading = read.reading
        claims = reading.claims if self.wanted.all_stances else asserted(reading)
        self.left_out += len(reading.claims) - len(claims)
        made_by = made_by_words(read.made_by)
        if made_by not in self.made_by:
            self.made_by.append(made_by)
        names = self.wanted.with_names
        return list(rows_of(reading, read.made_by, names=names, claims=claims))

    def remark(self) -> str:
        """Return one line on the claims that were left out."""
        if not self.left_out:
            return ""
        return (
            f"{counted(self.left_out, 'claim')} left out: hypothetical, sought or retracted "
            "(`--all-stances` keeps them)"
        )


class TableOutput:
    """CSV: a row as soon as its document is read."""

    def __init__(self, sink: Sink, wanted: Wanted) -> None:
        """Keep where the rows go and which are wanted."""
        self._sink, self._selection, self._begun = sink, Selection(wanted), False

    def add(self, read: Read) -> None:
        """Write the rows of one document."""
        self._begin()
        self._sink.write(write_lines(self._selection.rows(read)))

    def close(self, refused: Sequence[InputError]) -> None:
        """Finish the output; a table without claims has its header."""
        self._begin()
        self._sink.keep()

    def drop(self) -> None:
        """Leave nothing behind that is not whole."""
        self._sink.drop()

    def remark(self) -> str:
        """Return one line on what was left out."""
        return self._selection.remark()

    def _begin(self) -> None:
        if not self._begun:
            self._sink.write(write_header())
            self._begun = True


class WorkbookOutput:
    """XLSX: written to disk row by row, finished at the end."""

    def __init__(self, target: Target, wanted: Wanted) -> None:
        """Begin the workbook."""
        self._target, self._wanted, self._selection = target, wanted, Selection(wanted)
        self._book = Workbook(target.temporary)

    def add(self, read: Read) -> None:
        """Write the rows of one document."""
        self._book.add(self._selection.rows(read))

    def close(self, refused: Sequence[InputError]) -> None:
        """Write the sheets of words and finish the file."""
        names = "shown as written" if self._wanted.with_names else "masked as [name 1], [name 2]"
        left_out = f"{self._selection.left_out:,} (hypothetical, sought or retracted)"
        made_by = [("made by", words) for words in self._selection.made_by]
        self._book.close([*made_by, ("names of victims", names), ("claims left out", left_out)])
        self._target.keep()

    def drop(self) -> None:
        """Leave nothing behind that is not whole."""
        self._target.drop()

    def remark(self) -> str:
        """Return one line on what was left out or cut."""
        cuts = f"{counted(len(self._book.cut), 'cell')} cut" if self._book.cut else ""
        return "; ".join(filter(None, [self._selection.remark(), cuts]))
