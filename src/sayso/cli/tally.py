"""What a run did, for its last line on standard error and its exit code."""

from dataclasses import dataclass, field

from sayso.cli.show import counted
from sayso.errors import InputError
from sayso.model.claim import Reading

# Notes of act words that were understood, and of other things than act words.
UNDERSTOOD = ("metaphor_or_sport", "question")
ELSE = ("ambiguous_date", "ambiguous_number", "ambiguous_place", "calendar", "unbalanced_quotation")
ALL_READ, ALL_FAILED, SOME_REFUSED = 0, 1, 3


@dataclass(slots=True)
class Tally:
    """The counts of a run so far."""

    documents: int = 0
    claims: int = 0
    not_understood: int = 0
    refusals: list[InputError] = field(default_factory=list)
    undated: int = 0
    noted: bool = field(default=False, kw_only=True)

    def add(self, reading: Reading) -> None:
        """Count one document that was read."""
        self.documents += 1
        self.claims += len(reading.claims)
        starts = {note.span for note in reading.notes if note.kind not in UNDERSTOOD + ELSE}
        self.not_understood += len(starts)
        if reading.document.published is None:
            kinds = {note.kind for claim in reading.claims for note in claim.notes}
            self.undated += "ambiguous_date" in kinds

    def refuse(self, error: InputError) -> None:
        """Keep an input that was refused, for the list at the end."""
        self.refusals.append(error)

    @property
    def refused(self) -> int:
        """Return how many inputs were refused."""
        return len(self.refusals)

    def hint(self) -> str:
        """Return what would date more claims, empty where nothing would."""
        if not self.undated:
            return ""
        return (
            f"{counted(self.undated, 'document')} without a day of print: days such as “on Friday” "
            "stay open there. hint: give it with --published"
        )

    def line(self) -> str:
        """Return the last line of a run."""
        hint = " (`--notes` shows them)" if self.not_understood and not self.noted else ""
        sentences = counted(self.not_understood, "sentence")
        return (
            f"{counted(self.claims, 'claim')} from {counted(self.documents, 'document')}; "
            f"{sentences} with act words not understood{hint}; {self.refused:,} refused"
        )

    @property
    def code(self) -> int:
        """Return the exit code: 0 all read, 3 some inputs refused, 1 all of them."""
        if not self.refused:
            return ALL_READ
        return SOME_REFUSED if self.documents else ALL_FAILED
