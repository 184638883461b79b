"""Speeches of a document: who says what, each with its cue, its content and the speech that holds it.

Cues come from the pack, sources and contents from grammar; a speech whose cue lies in another's content is inside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.find.said.apart import set_apart
from sayso.find.said.cited import with_cited
from sayso.find.said.cues import NOBODYS, find_cues
from sayso.find.said.hops import HopMaker
from sayso.find.said.listed import own_lists
from sayso.find.said.negated_cues import CONTESTED, is_left_unsaid, is_negated, negated_stance
from sayso.find.said.nominal import read_other
from sayso.find.said.origin import find_origin
from sayso.find.said.outlets import as_named_before, outlet_told
from sayso.find.said.quoted import own_quotations
from sayso.find.said.rivals import with_rivals
from sayso.find.said.sources import describe
from sayso.find.said.turns import read_colons
from sayso.find.said.unnamed import is_nobody, withholds_name
from sayso.find.said.uttered import Uttered, read_verb
from sayso.find.said.voices import voice
from sayso.model.ranges import Ranges
from sayso.model.said import Hop, Speech
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, is_passive
from sayso.packs.load import Pack

HEDGES = ("adverb", "adjective")


@dataclass(frozen=True, slots=True)
class _Made:
    """A speech in the making: `above` names the speech around it where containment cannot tell."""

    speech: Speech
    form: str
    above: int | None = None


def find_speech(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the speeches in the order of the text, those over the whole document first."""
    yield from speeches_of(parsed, pack, find_uttered(parsed, pack))


def speeches_of(
    parsed: Parsed, pack: Pack, uttered: Sequence[tuple[Uttered, int | None]]
) -> Iterator[Speech]:
    """Yield the speeches that acts of saying make, with those over the whole document."""
    maker = HopMaker(parsed, pack)
    made = [_Made(speech, "origin") for speech in find_origin(parsed, pack)]
    origins = tuple(item.speech.hop for item in made)
    places: dict[int, int] = {}
    outlets: list[Hop] = []
    for number, item in enumerate(uttered):
        above = places.get(item[1]) if item[1] is not None else None
        speech = _speech_of(parsed, maker, _clipped(item[0], made))
        outlet = outlet_told(parsed, pack, item[0], speech, origins)
        if outlet is not None:
            outlet = as_named_before(pack, outlet, outlets)
            outlets.append(outlet.hop)
            made.append(_Made(outlet, "outlet", above))
            above = len(made) - 1
        places[number] = len(made)
        form = item[0].entry.form if item[0].entry else "verb"
        made.append(_Made(speech, form, above))
    yield from _nested(made)


def find_uttered(parsed: Parsed, pack: Pack) -> list[tuple[Uttered, int | None]]:
    """Return the acts of saying in the order of the text; with each the one that cites it, if any."""
    found: list[Uttered] = []
    for cue in find_cues(parsed, pack):
        if cue.entry.form == "verb":
            found.extend(read_verb(parsed, cue, pack))
        else:
            found.extend(read_other(parsed, cue, pack))
    found = with_rivals(parsed, [*found, *read_colons(parsed, pack)], pack)
    quoting = {
        item.cue.head for item in found if item.cue and item.entry and item.entry.kind == "quote"
    }
    found = [
        item
        for item in found
        if not _again(item, quoting)
        and not (item.cue and withholds_name(parsed, pack, item.cue.head))
    ]
    found = own_lists(parsed, own_quotations(parsed, pack, set_apart(parsed, found, pack)))
    found.sort(key=lambda item: (item.tag[0], -item.tag[1]))
    found = [item for item in found if not _is_mute(parsed, pack, item)]
    return with_cited(parsed, [item for item in found if _stands(parsed, item)])


def find_ruled(parsed: Parsed, pack: Pack) -> list[Uttered]:
    """Return the acts of saying by the rules of the pack alone."""
    return [item for item, _ in find_uttered(parsed, pack)]


def _again(item: Uttered, quoting: set[int]) -> bool:
    """Tell whether a cue was read before as the "saying" of a quoting verb."""
    kind = item.entry.kind if item.entry else ""
    return item.cue is not None and item.cue.head in quoting and kind != "quote"


def _is_mute(parsed: Parsed, pack: Pack, item: Uttered) -> bool:
    """Tell whether a thing only shows something ("the wreckage proves"), or nobody is asked to say it."""
    if item.cue is None or item.entry is None or item.entry.form != "verb":
        return False
    if _is_asked_for(parsed, pack, item.cue.head) or is_left_unsaid(parsed, item):
        return True
    if len(item.source) != 1 or parsed.tokens[item.cue.head].lemma not in voice(pack, "shows"):
        return False
    noun = parsed.tokens[item.source[0]]
    named = describe(parsed, pack, noun.index)
    return noun.tag in ("NN", "NNS") and named.kind == "unknown" and not named.document


def _is_asked_for(parsed: Parsed, pack: Pack, verb: int) -> bool:
    """Tell whether a saying is itself what somebody is told to do ("calls on media not to repeat claims")."""
    token = parsed.tokens[verb]
    to = any(parsed.tokens[item].tag == "TO" for item in below(parsed, verb, "aux"))
    above = parsed.tokens[token.head].lemma
    return to and token.dep in ("xcomp", "advcl", "ccomp") and above in voice(pack, "asks")


def _stands(parsed: Parsed, item: Uttered) -> bool:
    """Tell whether an act of saying has a content and, if it is active, somebody who says it."""
    if item.relation == "cites":
        return True
    if not item.content:
        return False
    if item.source or item.cue is None or (item.entry and item.entry.form != "verb"):
        return True
    return is_passive(parsed, item.cue.head) or bool(item.quoted) or _impersonal(item)


def _impersonal(item: Uttered) -> bool:
    return item.entry is not None and any(frame in NOBODYS for frame in item.entry.frames)


def _speech_of(parsed: Parsed, maker: HopMaker, item: Uttered) -> Speech:
    hop = maker.make(item)
    entry = item.own or item.entry
    stance, certainty = (
        (entry.stance, entry.certainty) if entry and item.cue else ("asserted", "stated")
    )
    if item.cue is not None and is_negated(parsed, item):
        stance = negated_stance(parsed, item, stance)
    if item.source and is_nobody(parsed, maker.pack, item.source[0]):
        stance = "asserted" if stance in CONTESTED else "no_position"  # "nobody disputes that S"
    if (
        hop.kind == "unnamed"
        and (hop.speaker is None and item.cue is not None)
        and certainty == "stated"
        and stance == "asserted"
    ):
        certainty = "hedged"
    return Speech(
        hop=hop,
        content=item.content,
        stance=stance,
        certainty=certainty,
        stance_span=hop.cue_span if stance != "asserted" or certainty != "stated" else None,
        rule=entry.rule if entry else "",
        answers=bool(entry and entry.answers and item.cue),
        chance=item.chance,
        source=item.phrase,
    )


def _clipped(item: Uttered, made: list[_Made]) -> Uttered:
    """Return an act of saying whose content leaves out the dateline before it."""
    starts = [one.speech.content[0].start for one in made if one.form == "origin"]
    content = item.content
    for start in starts:
        content = tuple(
            Span(start, piece.end) if piece.start < start < piece.end else piece
            for piece in content
        )
    return replace(item, content=content)


def _nested(made: list[_Made]) -> Iterator[Speech]:
    """Yield the speeches with their parents, without hedges that stand in somebody's words."""
    contents = Ranges((n, piece) for n, item in enumerate(made) for piece in item.speech.content)
    parents = [
        item.above if item.above is not None else _holder(made, index, contents)
        for index, item in enumerate(made)
    ]
    dropped = {
        index
        for index, item in enumerate(made)
        if item.form in HEDGES
        and parents[index] is not None
        and made[parents[index] or 0].form != "origin"
    }
    kept = [index for index in range(len(made)) if index not in dropped]
    kept.sort(key=lambda index: _place(made[index].speech))
    numbers = {index: number for number, index in enumerate(kept)}
    for index in kept:
        parent = parents[index]
        while parent is not None and parent in dropped:
            parent = parents[parent]
        number = numbers[parent] if parent is not None else None
        yield replace(made[index].speech, parent=number)


def _place(speech: Speech) -> tuple[int, int]:
    first = speech.content[0]
    return first.start, -first.end


def _holder(made: list[_Made], index: int, contents: Ranges) -> int | None:
    """Return the smallest speech whose content holds the cue of another, or its words if it has no cue."""
    mine = made[index].speech
    at = mine.hop.cue_span or mine.hop.speaker_span or mine.content[0]
    best: tuple[int, int] | None = None
    for number in contents.holding(at):
        other = made[number].speech
        if number == index or not _covers(other, mine):
            continue
        size = sum(piece.end - piece.start for piece in other.content)
        if best is None or size <= best[0]:
            best = (size, number)
    return best[1] if best else None


def _covers(outer: Speech, inner: Speech) -> bool:
    """Tell whether one speech holds a part of the other's content and is not held by it."""
    held: tuple[Span, ...] = inner.content
    cue = outer.hop.cue_span
    return any(outer.holds(piece) for piece in held) and not (cue is not None and inner.holds(cue))
