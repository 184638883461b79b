"""For whom a bare "a spokesman" speaks: the body that spoke last before, if it was a body.

"The ministry said that two had died. A spokesman said ...": where a person or
a witness spoke in between, it is left open.
"""

from sayso.find.said.anaphora import PARAGRAPHS_BACK, Spoken, is_person
from sayso.find.said.named import Named, office_beside
from sayso.find.said.sources import describe
from sayso.find.said.told_of import BODIES, only_body, subjects_before
from sayso.find.said.voices import voice
from sayso.model.said import Hop
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.load import Pack

NO_MASTERS = ("unknown", "media")
LOOK_BACK = 4
BEFORE = ("compound", "nmod", "amod", "poss")


def body_meant(parsed: Parsed, pack: Pack, made: list[Spoken], named: Named) -> Hop | None:
    """Return the last hop before a bare spokesman where it is a body, or else the one body told of before, or None."""
    office = office_beside(parsed, named.head)
    words = (named.head,) if office is None else (named.head, office)
    speaks = [w for w in words if parsed.tokens[w].lemma in voice(pack, "spokesman")]
    if not speaks:
        return None
    before = [c for word in words for c in below(parsed, word, *BEFORE) if c < min(speaks)]
    if any(_names_a_body(parsed, child) for child in before):
        return None  # "a rebel spokesman" is no spokesman of the ministry that spoke before
    here = parsed.sentence_at(named.head).paragraph
    for hop, other, at in reversed(made[-LOOK_BACK:]):
        if at >= named.head or hop.speaker is None or hop.kind in ("media", "unnamed", "unknown"):
            continue
        if other is not None and parsed.tokens_in(other.span)[0].tag == "PRP$":  # "its men"
            continue
        far = here - parsed.sentence_at(at).paragraph > PARAGRAPHS_BACK
        is_body = hop.kind in BODIES and hop.kind not in NO_MASTERS
        single = other is not None and is_person(parsed, pack, other)
        if not far:
            return hop if is_body and not (single or hop.members) else None
    return _told_of(parsed, pack, named.head)


def _names_a_body(parsed: Parsed, index: int) -> bool:
    """Tell whether a word before a spokesman says whose he is ("rebel", "opposition", "Kessian"), not his rank."""
    token = parsed.tokens[index]
    return token.dep != "amod" or token.entity == "NORP" or token.pos in ("NOUN", "PROPN")


def _told_of(parsed: Parsed, pack: Pack, head: int) -> Hop | None:
    """Return the one body that is a subject of the sentence before, or of this one before the spokesman."""
    found = [describe(parsed, pack, i) for i in subjects_before(parsed, head) if i < head]
    body = only_body([named for named in found if named.head != head and not named.document])
    if body is None or body.kind in NO_MASTERS:
        return None
    words = parsed.doc[body.span]
    return Hop(words, words, body.span, body.kind)
