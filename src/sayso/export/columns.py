"""The columns of a table of claims, in the order of the codebook, with what each of them means.

A cell that the text does not state is empty; several values in a cell are joined
by "; " in the order of the text.
"""

from dataclasses import dataclass
from typing import Final, Literal

Sort = Literal["text", "integer", "number", "boolean"]
Cell = str | int | float | bool | None
JOINT: Final = "; "


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the sort of its cells, and one sentence on what they mean."""

    name: str
    sort: Sort
    meaning: str


COLUMNS: Final = (
    Column("document_name", "text", "The file, the row of a table or the name that was given."),
    Column("document_id", "text", "Made of the bytes and of what was given with them."),
    Column("publisher", "text", "Who prints the document."),
    Column("published", "text", "Day of print, as 2026-03-04."),
    Column("url", "text", "Address of the document."),
    Column("claim_key", "text", "The claim's own name, the same in every format."),
    Column("act", "text", "What is said to have been done; the codebook lists the acts."),
    Column("act_words", "text", "The words that say it."),
    Column("harm", "text", "The harm that was threatened, tried, sentenced or meant."),
    Column("stage", "text", "How far the act went: done, attempted, planned, foiled."),
    Column("count_low", "integer", "At least so many people; empty where not stated, never 0."),
    Column("count_high", "integer", "At most so many people; empty where the words leave it open."),
    Column("about", "boolean", "The number is rounded or estimated."),
    Column("vague", "boolean", "The number is a word such as dozens or many."),
    Column("plural", "boolean", "A bare plural, without a number."),
    Column("additive", "boolean", "On top of people counted before."),
    Column("count_words", "text", "The words of the count."),
    Column("group", "text", "The group of people, where it is one of the codebook's."),
    Column("group_words", "text", "The words of the group."),
    Column("parts", "text", "Counted parts of the count."),
    Column("names_masked", "text", "Names of victims and witnesses, masked unless asked for."),
    Column("scope", "text", "incident, period, or cumulative for a running toll."),
    Column("sites_low", "integer", "At least so many places of a find; never people."),
    Column("sites_high", "integer", "At most so many places of a find."),
    Column("stance", "text", "What the speaker does with the claim: asserted, denied, ..."),
    Column("certainty", "text", "How sure the speaker's own words are."),
    Column("stance_of", "text", "Whose stance it is; empty where nobody is named."),
    Column("first_speaker", "text", "Who says it first; empty where nobody is named."),
    Column("first_speaker_kind", "text", "What body the words name."),
    Column("speaks_for", "text", "The body that the first speaker speaks for."),
    Column("medium", "text", "The letter, post or hearing in which it is said."),
    Column("chain", "text", "Everybody from the first speaker to the publisher, in words."),
    Column("perpetrator", "text", "Who is said to have done it, in the words of the text."),
    Column("perpetrator_kind", "text", "What the words call them."),
    Column("involvement", "text", "What part they are said to have had."),
    Column("target_type", "text", "What kind of thing was hit or called something."),
    Column("target", "text", "The words of what was hit or called something."),
    Column("target_low", "integer", "At least so many objects; never people."),
    Column("target_high", "integer", "At most so many objects."),
    Column("means", "text", "What it was done with, each with its kind in parentheses."),
    Column("place", "text", "The places, in the words of the text."),
    Column("place_inside", "text", "What the text says that each place lies in."),
    Column("place_id", "text", "The gazetteer's id of each place."),
    Column("country", "text", "The country of each place by the gazetteer."),
    Column("lat", "number", "Degrees north."),
    Column("lon", "number", "Degrees east."),
    Column("place_precision", "integer", "1 exact to 7 water or air, as UCDP counts."),
    Column("place_carried", "boolean", "The place is stated elsewhere in the same text."),
    Column("time_edtf", "text", "The time as EDTF: intervals, open ends and doubt are kept."),
    Column("time_earliest", "text", "First day that it can be, as 2026-02-14; empty where open."),
    Column("time_latest", "text", "Last day that it can be; empty where open."),
    Column("time_precision", "integer", "1 a day to 5 more than a month, as UCDP counts."),
    Column("time_words", "text", "The words of the time."),
    Column("time_carried", "boolean", "The time is stated elsewhere in the same text."),
    Column("terms", "text", "Legal or loaded words of the speaker, with the words used."),
    Column("quotation", "text", "The passage that the act stands in."),
    Column("quotation_start", "integer", "Where the passage begins, in code points of the text."),
    Column("quotation_end", "integer", "Where it ends."),
    Column("relations", "text", "Ties to other claims of the document, by their keys."),
    Column("notes", "text", "What was seen and not understood, with its place in the text."),
    Column("made_by", "text", "Version of the program, its packs and the parser's model."),
)  # fmt: skip
NAMES: Final = tuple(column.name for column in COLUMNS)
