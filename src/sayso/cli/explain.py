"""`sayso explain`: why a claim was read as it was."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import rich_click

from sayso.cli.inputs import documents, input_options
from sayso.cli.outputs import NONE
from sayso.cli.packs import home_of, settings
from sayso.cli.reading import Read, read_document, tools_of
from sayso.cli.show import out, say
from sayso.cli.tally import Tally
from sayso.config import Settings
from sayso.errors import InputError, UsageError
from sayso.export.card import card_of
from sayso.export.picture import draw
from sayso.export.unstated import unstated_lines
from sayso.model.claim import Claim
from sayso.model.text import Document
from sayso.packs.where import find_entry

if TYPE_CHECKING:
    from sayso.find.said.evidence import Evidence


@rich_click.command("explain")
@click.argument("file")
@click.argument("key", required=False)
@input_options
def command(file: str, key: str | None, **flags: Any) -> int:
    """Show the sentence of each claim of a file, its spans, and the entry behind each.

    KEY is the key of one claim, or its first digits; without it every claim is shown.

    Example: sayso explain samples/letter.txt
    """
    given, tally, shown = settings(), Tally(), 0
    for found in documents((file,), given, flags):
        if isinstance(found, InputError):
            tally.refuse(found)
            continue
        read = read_document(found, given)
        tally.add(read.reading)
        claims = [claim for claim in read.reading.claims if claim.key.startswith(key or "")]
        heard = _heard(found, given) if claims else ()
        for claim in claims:
            shown += 1
            out(_explained(claim, read, home_of(given)) + _weighed(claim, read, heard))
    for error in tally.refusals:
        say(f"sayso: {error.line()}")
    if tally.claims and not shown:
        raise UsageError(f"no claim has this key: {key}.", f"`sayso explain {file}` shows all.")
    if tally.documents and not shown:
        say(f"{NONE}; `sayso read --notes {file}` shows what was seen and not understood")
    return tally.code


def _explained(claim: Claim, read: Read, home: Path) -> str:
    picture = draw(claim, read.reading.document)
    entries = "\n".join(_entry(rule, home) for rule in claim.rules)
    entries += "".join(
        f"\n  {place.words} is {place.gazetteer_id}: {place.why}"
        for place in claim.places
        if place.gazetteer_id
    )
    entries += "".join(f"\n  {line}" for line in unstated_lines(claim, read.reading))
    return (
        f"key {claim.key}\n{card_of(claim, read.reading, read.pack)}\n\n{picture}\n\n{entries}\n\n"
    )


def _heard(doc: Document, given: Settings) -> "tuple[Evidence, ...]":
    """Return what speaks for and against each word of a document that may say something."""
    from sayso.find.said.evidence import find_evidence
    from sayso.parse.document import parse_document

    pack, parser = tools_of(doc, given)
    return find_evidence(parse_document(doc, pack, parser)[0], pack)


def _weighed(claim: Claim, read: Read, heard: "tuple[Evidence, ...]") -> str:
    """Return the evidence for the cues in the chain of a claim."""
    from sayso.find.said.evidence import lines_of

    cues = [hop.cue_span for hop in claim.attribution if hop.cue_span is not None]
    lines = [
        line
        for item in heard
        if any(cue.meets(item.span) for cue in cues)
        for line in lines_of(item, read.reading.document.text)
    ]
    return "".join(f"  {line}\n" for line in lines) + ("\n" if lines else "")


def _entry(rule: str, home: Path) -> str:
    entry = find_entry(rule, home)
    where = f"{rule}, line {entry.line}" if entry.line else rule
    return "\n".join([f"  {where}", *(f"    {line}" for line in entry.lines if line[0] != "[")])
