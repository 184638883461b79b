"""How words are given: in which medium they were said, and whether directly."""

from sayso.find.said.holding import touching
from sayso.find.said.uttered import Uttered
from sayso.find.said.voices import NAMES, medium
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, phrase
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of

BLOCK = ">"


def medium_of(parsed: Parsed, pack: Pack, item: Uttered) -> str | None:
    """Return the words of the document or the place in which it was said, None where none is named."""
    if item.cue is None:
        return None
    told = None if item.told is None else parsed.tokens[item.told]
    beside = told is not None and parsed.tokens[told.head].head != item.cue.head
    if (
        told is not None
        and not (beside and told.dep == "pobj")
        and _is_medium(parsed, pack, told.index, named=told.tag in NAMES)
    ):
        return parsed.doc[phrase(parsed, told.index)]
    for child in (
        *below(parsed, item.cue.head, "prep", "agent"),
        *_where_spoken(parsed, item.cue.head),
    ):
        if parsed.tokens[child].lemma in medium(pack, "in"):
            for noun in below(parsed, child, "pobj"):
                if parsed.tokens[noun].tag == "WDT":  # "a memo in which the governor says"
                    noun = parsed.tokens[item.cue.head].head
                if noun not in item.source and _is_medium(parsed, pack, noun):
                    span = _without_day(parsed, noun)
                    tie = parsed.tokens[child].span
                    return parsed.doc[tie.join(span) if _is_manner(parsed, child, noun) else span]
    return None


def _is_manner(parsed: Parsed, tie: int, noun: int) -> bool:
    """Tell whether words only say how one spoke ("by phone")."""
    bare = not below(parsed, noun, "det", "poss", "amod", "compound")
    return parsed.says(tie, "by") and bare and parsed.tokens[noun].tag == "NN"


def _where_spoken(parsed: Parsed, verb: int) -> list[int]:
    """Return the prepositions of "speaking at a news conference, he said"."""
    homes = [
        i
        for i in below(parsed, verb, "advcl")
        if parsed.tokens[i].lemma in parsed.words["speaking"]
    ]
    ties = [tie for home in homes for tie in below(parsed, home, "prep")]
    return [tie for tie in ties if parsed.tokens[tie].lemma in parsed.words["said_at"]]


def _without_day(parsed: Parsed, noun: int) -> Span:
    """Return a medium's phrase without the day that the parser hangs on it ("a statement on Tuesday")."""
    span = phrase(parsed, noun, "relcl")
    for tie in below(parsed, noun, "prep"):
        days = below(parsed, tie, "pobj")
        if tie > noun and days and parsed.tokens[days[0]].entity == "DATE":
            return Span(span.start, parsed.tokens[tie - 1].span.end)
    return span


def _is_medium(parsed: Parsed, pack: Pack, noun: int, named: bool = False) -> bool:
    """Tell whether a noun is a document or a place in which something can be said; a name only a place."""
    found = ending_at(parsed, noun, index_of(pack, "media"))
    return found is not None and found[0].name in (("venue",) if named else ("document", "venue"))


def _is_set_apart(parsed: Parsed, span: Span) -> bool:
    """Tell whether words stand in a block quotation ("> Soldiers killed ...")."""
    line = parsed.doc.text.rfind("\n", 0, span.start) + 1
    return parsed.doc.text[line : span.start + 1].lstrip().startswith(BLOCK)


def mode_of(parsed: Parsed, item: Uttered) -> str:
    """Return direct, mixed or indirect, by how much of the content stands between marks."""
    if item.content and all(_is_set_apart(parsed, span) for span in item.content):
        return "direct"
    at = parsed.tokens[item.tag[0]].span
    inside = sum(
        max(0, min(piece.end, span.end) - max(piece.start, span.start))
        for span in item.content
        for quotation in touching(parsed, span)
        if not quotation.scare and not quotation.holds(at)
        for piece in quotation.pieces
    )
    if not inside:
        return "indirect"
    whole = sum(span.end - span.start for span in item.content)
    return "direct" if inside >= whole else "mixed"
