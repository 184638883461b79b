"""Those who are cited: "X reported, citing Y, that S" is said by Y, and X cites it."""

from dataclasses import replace

from sayso.find.said.cues import Cue
from sayso.find.said.stretches import around
from sayso.find.said.uttered import Uttered
from sayso.model.text import Parsed, Span

SEPARATOR = 2
FORMS = ("verb", "preposition")


def with_cited(parsed: Parsed, found: list[Uttered]) -> list[tuple[Uttered, int | None]]:
    """Give those who are cited the content of the saying that cites them.

    Returns each act of saying with the place of the one that cites it, None for most.
    """
    found = _without_asides(parsed, found)
    result = [item for item in found if item.relation != "cites"]
    cited: list[tuple[Uttered, int | None]] = []
    for item in found:
        if item.relation != "cites" or item.cue is None:
            continue
        index = _citing(parsed, item, item.cue, result)
        if index is None:
            result.extend(_alone(parsed, item, item.cue))
            continue
        citing = result[index]
        content = _without(citing.content, parsed.cover(parsed.subtree(item.cue.head)))
        result[index] = replace(citing, content=content, relation="reports")
        inner = replace(item, content=content, relation="says", quoted=())
        cited.append((inner, index))
    return [*_quoted_last(result), *_under_each_other(parsed, cited, len(result))]


def _under_each_other(
    parsed: Parsed, cited: list[tuple[Uttered, int | None]], base: int
) -> list[tuple[Uttered, int | None]]:
    """Return those cited, one cited by another under that ("citing a dispatch that quoted the owner")."""
    found: list[tuple[Uttered, int | None]] = []
    for item, above in cited:
        at = item.cue.head if item.cue else item.tag[0]
        home = parsed.tokens[at].head
        by = [n for n, (other, _) in enumerate(found) if home in other.source]
        found.append((item, base + by[-1] if by else above))
    return found


def _without_asides(parsed: Parsed, found: list[Uttered]) -> list[Uttered]:
    """Return the acts without those that a relaying aside seems to say, and without the aside in the others."""
    asides = {item.cue.head: item for item in found if item.cue and item.entry is None}
    kept = []
    for item in found:
        if item.cue is None or item.entry is None:
            kept.append(item)
        elif item.cue.head not in asides:
            for aside in asides.values():
                if parsed.sentence_of[aside.tag[0]] == parsed.sentence_of[item.cue.head]:
                    cut = parsed.cover(aside.tag)
                    item = replace(item, content=_without(item.content, cut))
            kept.append(item)
    return kept


def _quoted_last(result: list[Uttered]) -> list[tuple[Uttered, int | None]]:
    """Return the acts, with those whom "X was quoted by Y as saying" quotes last, each under its quoter."""
    quoters = {item.content: item for item in result if item.relation == "quotes" and item.entry}
    inner = [
        item
        for item in result
        if item.content in quoters
        and item.entry == quoters[item.content].entry
        and item.relation == "says"
    ]
    outer = [item for item in result if item not in inner]
    above = [outer.index(quoters[item.content]) for item in inner]
    return [*((item, None) for item in outer), *zip(inner, above, strict=True)]


def _citing(parsed: Parsed, item: Uttered, cue: Cue, found: list[Uttered]) -> int | None:
    """Return the nearest saying of the same sentence by somebody else, or None."""
    near: list[tuple[int, int]] = []
    for index, other in enumerate(found):
        if other.cue is None or other.entry is None or other.entry.form not in FORMS:
            continue
        if parsed.sentence_of[other.cue.head] != parsed.sentence_of[cue.head]:
            continue
        if set(other.source) != set(item.source):
            near.append((abs(other.cue.head - cue.head), index))
    return min(near)[1] if near else None


def _alone(parsed: Parsed, item: Uttered, cue: Cue) -> list[Uttered]:
    """Return what is said in the sentence around the citing where nobody else says it."""
    content = around(parsed, min(item.tag[0], cue.head), parsed.subtree(cue.head)[-1])
    return [replace(item, content=content, relation="says")] if content else []


def _without(content: tuple[Span, ...], cut: Span) -> tuple[Span, ...]:
    """Return the content without the words of the citing, where these open or close it."""
    found: list[Span] = []
    for piece in content:
        start, end = piece
        if cut.start <= start < cut.end < end:
            start = cut.end + SEPARATOR
        elif start < cut.start < end <= cut.end:
            end = cut.start - 1
        if start < end:
            found.append(Span(start, end))
    return tuple(found) or content
