"""For whom a bare "a spokesman" speaks: the body that spoke last before, if it was a body.

"The ministry said that two had died. A spokesman said ...": where a person or
a witness spoke in between, it is left open.
"""

from sayso.find.anaphora import PARAGRAPHS_BACK, Spoken, is_person
from sayso.find.pronouns import BODIES
from sayso.find.sources import Named, office_beside
from sayso.find.voices import voice
from sayso.model.said import Hop
from sayso.model.text import Parsed
from sayso.packs.load import Pack

NO_MASTERS = ("unknown", "media")
LOOK_BACK = 4


def body_meant(parsed: Parsed, pack: Pack, made: list[Spoken], named: Named) -> Hop | None:
    """Return the last hop before a bare spokesman, where it is a body that has spokesmen, or None."""
    office = office_beside(parsed, named.head)
    words = (named.head,) if office is None else (named.head, office)
    if not any(parsed.tokens[word].lemma in voice(pack, "spokesman") for word in words):
        return None
    here = parsed.sentence_at(named.head).paragraph
    for hop, other, at in reversed(made[-LOOK_BACK:]):
        if at >= named.head or hop.kind == "media" or hop.speaker is None:
            continue
        far = here - parsed.sentence_at(at).paragraph > PARAGRAPHS_BACK
        is_body = hop.kind in BODIES and hop.kind not in NO_MASTERS
        single = other is not None and is_person(parsed, pack, other)
        return hop if is_body and not (far or single or hop.members) else None
    return None
