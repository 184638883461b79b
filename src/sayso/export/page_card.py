"""A claim to its card: number and act in front, then who, whom, where and when, then who says it.

The order is the same for every claim and every side; what the text does not state
has no line, and an act without a number says so.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.export.amounts import bounds, fold
from sayso.export.chain import medium_words
from sayso.export.page_check import Check, check_claim
from sayso.model.claim import Claim
from sayso.model.quantity import Count
from sayso.model.said import Hop, Stance
from sayso.model.text import Document, Span
from sayso.packs.load import Pack


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a card: what it is, the words of the text, the reading of them, and a code."""

    label: str
    words: str
    reading: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """One hop of the chain: who, what they do with it, and of what kind they are.

    `does` is the cue in quotation marks, for it need not be the speaker's verb: police “according to”.
    """

    speaker: str
    does: str
    kind: str
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """All that a card shows of a claim; `figure` is empty where no number is stated.

    `counts` tells whether the act is one that is counted at all.
    """

    number: int
    key: str
    figure: str
    act: str
    counts: bool
    whom: str
    stance: str
    facts: tuple[Fact, ...]
    voices: tuple[Voice, ...]
    checks: tuple[Check, ...]
    undrawn: int


def make_cards(
    claims: Sequence[Claim],
    pack: Pack,
    *,
    doc: Document | None = None,
    undrawn: Mapping[int, int] | None = None,
) -> tuple[Card, ...]:
    """Return the card of each claim of a document.

    Args:
        claims: all claims of the document, in the order of the text.
        pack: the pack that read it.
        doc: the document, where the pages of its claims are to be named.
        undrawn: for the number of a claim, how many of its marks found no lane.

    """
    axes = {group.name: group.axis for group in pack.groups}
    acts = {act.id: act for act in pack.acts}
    cards = []
    for number, claim in enumerate(claims, 1):
        act = acts.get(claim.act)
        added = act.additive_with_killed if act else ""
        cards.append(
            Card(
                number=number,
                key=claim.key,
                figure=figure_of(claim),
                act=act.label.lower() if act else spell(claim.act),
                counts=act is None or act.unit != "none",
                whom=_whom(claim),
                stance=name_stance(claim.stance),
                facts=(*_facts(claim), *_page(claim, doc)),
                voices=tuple(chain_of(claim)),
                checks=tuple(check_claim(claim, claims, axes, added)),
                undrawn=(undrawn or {}).get(number, 0),
            )
        )
    return tuple(cards)


def figure_of(claim: Claim) -> str:
    """Return the number that stands large: of people, else of things, else of places of a find."""
    target = claim.target.number if claim.target else None
    for count in (claim.count, target, claim.sites):
        if count is not None and count.is_stated:
            return f"about {bounds(count)}" if count.about else bounds(count)
    return ""


def name_stance(stance: Stance) -> str:
    """Return the stance in words, with its certainty where it is not plainly stated."""
    certainty = "" if stance.certainty == "stated" else f", {spell(stance.certainty)}"
    return f"{spell(stance.value)}{certainty}"


def spell(value: str) -> str:
    """Return a value of a closed list as words: `state_forces` as `state forces`."""
    return value.replace("_", " ")


def head_of(claim: Claim) -> Span:
    """Return the words that stand for the whole claim: those of its number, else of its act."""
    return claim.count.span if claim.count and claim.count.span else claim.act_span


def _whom(claim: Claim) -> str:
    if claim.group:
        return fold(claim.group.words)
    if claim.count is None:
        return fold(claim.target.words) if claim.target else ""
    # "a policeman" and "villagers" are words of a count that say whom it counts.
    alone = claim.count.plural or claim.count.bounds == (1, 1)
    return fold(claim.count.words) if alone and not claim.count.words.isdecimal() else ""


def _page(claim: Claim, doc: Document | None) -> Iterator[Fact]:
    page = doc.page_of(head_of(claim)) if doc else None
    if page is not None:
        yield Fact("on page", "", str(page))


def _is_whom(claim: Claim) -> bool:
    """Tell whether the head of the card has said all that there is of the target."""
    target = claim.target
    alone = claim.group is None and claim.count is None
    return alone and target is not None and target.type == "other" and target.number is None


def _facts(claim: Claim) -> Iterator[Fact]:
    yield from _deed(claim)
    yield from _doer(claim)
    for place in claim.places:
        inside = f", in {fold(place.inside)}" if place.inside else ""
        yield Fact("where", f"{fold(place.words)}{inside}", "carried" if place.carried else "")
    if claim.time:
        how = [spell(claim.time.resolved or ""), "carried" if claim.time.carried else ""]
        words = fold(claim.time.words)
        yield Fact("when", words, ", ".join(filter(None, how)), claim.time.edtf)
    if claim.scope not in (None, "incident"):
        yield Fact("covers", "", spell(str(claim.scope)))
    words = " or " if claim.joined == "or" else "; "
    if claim.terms:
        yield Fact("calls it", words.join(f"“{fold(term.words)}”" for term in claim.terms))


def _deed(claim: Claim) -> Iterator[Fact]:
    if claim.count and not _plain(claim.count):
        yield Fact("in words", f"“{fold(claim.count.words)}”", _flags(claim.count))
    if claim.harm:
        yield Fact("harm meant", "", spell(claim.harm))
    if claim.stage != "done":
        yield Fact("stage", "", spell(claim.stage))
    if claim.sites:
        yield Fact("places of it", f"“{fold(claim.sites.words)}”", bounds(claim.sites))
    if claim.names:
        yield Fact("named", "; ".join(fold(name.words) for name in claim.names))


def _plain(count: Count) -> bool:
    """Tell whether the words are just the number that stands large."""
    flags = count.vague or count.additive or count.derived
    return not flags and (count.is_exact or count.plural)


def _flags(count: Count) -> str:
    names = ("about", "vague", "additive", "derived")
    return ", ".join(name for name in names if getattr(count, name))


def _doer(claim: Claim) -> Iterator[Fact]:
    if claim.perpetrator:
        kinds = [claim.perpetrator.kind, claim.involvement or ""]
        how = ", ".join(spell(kind) for kind in kinds if kind)
        yield Fact("by, as said", fold(claim.perpetrator.words), how)
    if claim.target and not _is_whom(claim):
        number = f"{bounds(claim.target.number)} " if claim.target.number else ""
        yield Fact("what", f"{number}{fold(claim.target.words)}", spell(claim.target.type))
    for means in claim.means:
        yield Fact("with", fold(means.words), spell(means.kind))


def chain_of(claim: Claim) -> Iterator[Voice]:
    """Return the chain, first speaker first, with the stance where it is not the first speaker's."""
    last = len(claim.attribution) - 1
    for index, hop in enumerate(claim.attribution):
        stance = name_stance(claim.stance) if index == claim.stance.hop > 0 else ""
        yield _publisher(hop, stance, alone=last == 0) if index == last else _speaker(hop, stance)


def _speaker(hop: Hop, stance: str) -> Voice:
    kinds = [spell(hop.kind), "in quotation marks" if hop.mode == "direct" else spell(hop.mode)]
    kinds += [
        "anonymous" if hop.anonymous else "",
        medium_words(hop.medium),
        f"for {fold(hop.speaks_for)}" if hop.speaks_for else "",
        f"{len(hop.members)} members" if hop.members else "",
        f"on {hop.said_on}" if hop.said_on else "",
    ]
    does = f"“{fold(hop.cue)}”" if hop.cue else hop.relation
    return Voice(fold(hop.speaker or "someone"), does, ", ".join(filter(None, kinds)), stance)


def _publisher(hop: Hop, stance: str, *, alone: bool) -> Voice:
    does = {"republishes": "republished", "translates": "translated", "writes": "wrote"}
    day = f" {hop.said_on}" if hop.said_on else ""
    words = does.get(hop.relation, "published")
    kind = "narrated" if alone and hop.relation != "writes" else ""
    return Voice(fold(hop.speaker or "an unknown publisher"), f"{words}{day}", kind, stance)
