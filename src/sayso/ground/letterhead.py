"""The date of a letter: alone on a line, or behind its place, before the line that greets. It dates no act."""

from dataclasses import replace

from sayso.model.claim import Note
from sayso.model.mention import Mention, Timed
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import link

BEFORE = 40  # a place, or "Date:", before the date on its line
REACH = 600  # addresses between the date and the greeting
GREETING = 80


def without_letter_dates(
    grounded: tuple[tuple[Mention[Timed], ...], tuple[Note, ...]], parsed: Parsed, pack: Pack
) -> tuple[tuple[Mention[Timed], ...], tuple[Note, ...]]:
    """Return the times, the date at the head of a letter marked as one that dates nothing."""
    mentions, notes = grounded
    greeting = _greeting(parsed.doc.text, pack) if mentions else -1
    if greeting < 0:
        return grounded
    marked = (
        replace(one, value=replace(one.value, role="dateline"))
        if _heads_letter(parsed.doc.text, one, greeting)
        else one
        for one in mentions
    )
    return tuple(marked), notes


def _greeting(text: str, pack: Pack) -> int:
    """Return where the first line begins that greets somebody, -1 where none does so near the start."""
    start = 0
    for line in text[: 4 * REACH].splitlines(keepends=True):
        words = line.replace(",", " ").lower().split()
        greets = bool(words) and words[0] in link(pack, "salutation")
        if greets and len(line) <= GREETING and line.rstrip()[-1] in ",:!":
            return start
        start += len(line)
    return -1


def _heads_letter(text: str, mention: Mention[Timed], greeting: int) -> bool:
    """Tell whether a day stands alone on its line, but for a place, shortly before the greeting."""
    span, when = mention.span, mention.value.when
    if not 0 < greeting - span.end <= REACH or when is None or when.precision != 1:
        return False
    line = text.rfind("\n", 0, span.start) + 1
    rest = text[span.end : text.find("\n", span.end)]
    before = text[line : span.start].strip()
    return not rest.strip(" .") and len(before) <= BEFORE and (not before or before[-1] in ",:")
