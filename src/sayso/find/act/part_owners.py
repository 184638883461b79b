"""Whose a part of the body is that was harmed: "broke the driver's arm", "the ears of three men", "her leg was cut"."""

from dataclasses import replace

from sayso.find.act.frame import Frame
from sayso.find.number.numbers import numbers_of
from sayso.find.people.people import is_people
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, is_passive, subjects, with_conjuncts
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

PARTS = ("body_part", "throat")  # lists of links that a way may need
WHOLES = ("collective", "other", "state")  # lists of bodies that have no arms or legs
SEEN = ("dobj", "nsubj", "nsubjpass", "attr")
HOLDING = ("with", "from")


def is_part(parsed: Parsed, head: int, pack: Pack, part: str = PARTS[0]) -> bool:
    """Tell whether a noun, or the noun that a number counts with "of", names a part of the body."""
    return parsed.tokens[_part_at(parsed, head)].lemma in link(pack, part)


def with_owners(parsed: Parsed, way: Way, heads: tuple[int, ...], pack: Pack) -> tuple[int, ...]:
    """Return the people whose the parts are that a way needs, else the heads; a part of nobody told is left out."""
    need = next((one for one in way.needs if one in PARTS), None)
    if need is None:
        return heads
    parts = (head for head in heads if is_part(parsed, head, pack, need))
    return tuple(dict.fromkeys(owner for one in parts for owner in owners_of(parsed, one, pack)))


def without_self(parsed: Parsed, way: Way, frame: Frame, pack: Pack) -> Frame:
    """Take out who is no armed hand and whose own part it may be ("the climber broke his leg")."""
    if not frame.agents or not any(need in PARTS for need in way.needs):
        return frame
    own = all(
        parsed.tokens[one].pos == "PRON"
        for part in frame.patients
        for one in owners_of(parsed, part, pack)
    )
    armed = ending_at(parsed, frame.agents[0], index_of(pack, "actors", "means"))
    return frame if armed or not own else replace(frame, agents=())


def bears_wounds(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return whose the part is on which somebody saw wounds ("burns on his arms"); not who was found with them."""
    token = parsed.tokens[noun]
    if token.lemma not in link(pack, "wound_noun") or token.dep not in SEEN:
        return ()
    parts = after_preposition(parsed, noun, "on", "to", "in")
    owners = (
        o for one in parts if is_part(parsed, one, pack) for o in owners_of(parsed, one, pack)
    )
    return tuple(dict.fromkeys(owners))


def owners_of(parsed: Parsed, head: int, pack: Pack) -> tuple[int, ...]:
    """Return the people whose a part is: its owner, those behind "of", or who has it."""
    part = _part_at(parsed, head)
    first = parsed.tokens[part].head if parsed.tokens[part].dep == "conj" else part
    own = below(parsed, part, "poss") or below(parsed, first, "poss")
    found = own or after_preposition(parsed, part, "of") or _holders(parsed, first, pack)
    numbers = numbers_of(parsed, pack)
    return tuple(
        one
        for one in with_conjuncts(parsed, found)
        if not _is_body(parsed, one, pack) and is_people(parsed, one, pack, numbers)
    )


def _is_body(parsed: Parsed, owner: int, pack: Pack) -> bool:
    """Tell whether an owner is a thing or a body as a whole, which has no flesh ("the arm of the firm")."""
    hits = (ending_at(parsed, owner, index_of(pack, name)) for name in ("people", "actors"))
    whole = any(hit is not None and hit[0].name in WHOLES for hit in hits)
    return whole or parsed.tokens[owner].lemma in link(pack, "thing_pronoun")


def _part_at(parsed: Parsed, head: int) -> int:
    """Return the noun behind "two of his fingers", else the head."""
    if parsed.tokens[head].pos != "NUM":
        return head
    return next(iter(after_preposition(parsed, head, "of")), head)


def _holders(parsed: Parsed, part: int, pack: Pack) -> tuple[int, ...]:
    """Return who has or came with a harmed part ("had a broken rib", "a boy with a fractured skull")."""
    token = parsed.tokens[part]
    above = parsed.tokens[token.head]
    if token.dep == "dobj" and above.lemma in link(pack, "bears_part"):
        return subjects(parsed, above.index)
    if token.dep != "pobj" or above.lemma not in HOLDING:
        return ()
    holder = parsed.tokens[above.head]
    if holder.pos in ("NOUN", "PROPN"):
        return (holder.index,)
    return subjects(parsed, holder.index) if is_passive(parsed, holder.index) else ()
