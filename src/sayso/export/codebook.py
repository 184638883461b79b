"""The codebook as Markdown, made from the packs and the vocabularies that the program uses."""

from collections.abc import Iterator, Mapping
from typing import Final

from sayso.model import vocabulary as closed
from sayso.packs.entries import Act
from sayso.packs.load import Pack

INTRO: Final = """\
# Codebook

Made by `make docs` from the packs; do not edit it by hand. A claim says what somebody says, never
what happened. A value that the text does not state is not stated, never 0.
"""
TABLES: Final[tuple[tuple[str, str, Mapping[str, str]], ...]] = (
    ("Stance", "What the speaker of one hop does with the claim.", closed.STANCES),
    ("Certainty", "In the speaker's own words.", closed.CERTAINTIES),
    ("Speakers", "What body the words name.", closed.SPEAKERS),
    ("Relations of hops", "How a hop has the words.", closed.RELATIONS_OF_HOPS),
    ("Modes", "Whose words they are.", closed.MODES),
    ("Scope", "What a count covers.", closed.SCOPES),
    ("Stage", "How far the act went.", closed.STAGES),
    ("Perpetrators", "From the words alone.", closed.PERPETRATORS),
    ("Involvement", "What the perpetrator is said to have done.", closed.INVOLVEMENTS),
    ("Ties", "From one claim to another claim of the same document.", closed.TIES),
    ("Notes", "What was seen and not understood.", closed.NOTES),
)
LISTS: Final = (("Means", closed.MEANS), ("Targets", closed.TARGETS))
CODES: Final = (
    ("HURIDOCS acts", "huridocs_mt4"),
    ("HURIDOCS victims", "huridocs_mt25"),
    ("PLOVER", "plover"),
    ("ACLED hint", "acled_sub_event_hint"),
    ("UCDP", "ucdp"),
    ("HXL", "hxl"),
    ("Rome Statute, for search only", "rome_statute_related"),
)


def write_codebook(pack: Pack) -> str:
    """Return the whole codebook of a language's pack."""
    parts = [INTRO, "## Acts\n", *(_act(act, pack) for act in pack.acts)]
    parts.extend(_table(*table) for table in TABLES)
    parts.extend(f"## {title}\n\n{', '.join(values)}.\n" for title, values in LISTS)
    parts.append(_legal(pack))
    parts.append(_groups(pack))
    return "\n".join(parts)


def _act(act: Act, pack: Pack) -> str:
    examples = [way.examples[0] for way in pack.ways if way.act == act.id][:3]
    counters = [counter.text for counter in pack.counters if counter.act == act.id][:2]
    unit = "not a count" if act.unit == "none" else act.unit
    lines = [f"### {act.id}", "", act.meaning, "", f"- counts: {unit}"]
    lines.extend(f"- yes: {text}" for text in examples)
    lines.extend(f"- no: {text}" for text in counters)
    lines.extend(_codes(act))
    return "\n".join(lines) + "\n"


def _codes(act: Act) -> Iterator[str]:
    for label, field in CODES:
        value = getattr(act, field)
        text = ", ".join(value) if isinstance(value, tuple) else value
        if text and text != "-":
            yield f"- {label}: {text}"


def _table(title: str, intro: str, values: Mapping[str, str]) -> str:
    rows = "".join(f"| {value} | {meaning} |\n" for value, meaning in values.items())
    return f"## {title}\n\n{intro}\n\n| value | meaning |\n|---|---|\n{rows}"


def _legal(pack: Pack) -> str:
    rows = "".join(f"| {entry.name} | {', '.join(entry.words)} |\n" for entry in pack.legal)
    intro = "A speaker's words, the same list for all sides; never a finding of the program."
    return f"## Legal and loaded words\n\n{intro}\n\n| term | words |\n|---|---|\n{rows}"


def _groups(pack: Pack) -> str:
    rows = "".join(f"| {group.name} | {group.axis} |\n" for group in pack.groups)
    return f"## Groups\n\n| group | axis |\n|---|---|\n{rows}"
