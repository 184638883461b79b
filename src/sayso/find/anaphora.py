"""The narrow resolver of pronouns: the last source before them that fits in kind and number."""

from sayso.find.sources import Named, voice
from sayso.model.said import Hop
from sayso.model.text import Parsed
from sayso.packs.load import Pack

LOOK_BACK = 8
PARAGRAPHS_BACK = 2
PEOPLE = ("person", "witness", "victim_or_kin", "expert", "suspect")

Spoken = tuple[Hop, Named | None, int]


def look_back(
    parsed: Parsed, pack: Pack, spoken: list[Spoken], head: int, kinds: tuple[str, ...]
) -> Hop | None:
    """Return the last hop before a pronoun that can be meant by it, of one of the kinds if any are given."""
    token = parsed.tokens[head]
    single = token.lemma in voice(pack, "he") or token.text.lower() in voice(pack, "his")
    paragraph = parsed.sentence_at(head).paragraph
    for hop, named, at in reversed(spoken[-LOOK_BACK:]):
        far = paragraph - parsed.sentence_at(at).paragraph > PARAGRAPHS_BACK
        if at >= head or far or hop.speaker is None:
            continue
        person = is_person(parsed, pack, named)
        if kinds and (hop.kind not in kinds or person):
            continue
        if single and not (person or named is None):
            continue
        return hop
    return None


def is_person(parsed: Parsed, pack: Pack, named: Named | None) -> bool:
    """Tell whether a source is one human being: a person's name, an office, a single witness."""
    if named is None:
        return False
    token = parsed.tokens[named.head]
    if token.tag in ("NNS", "NNPS"):
        return False
    if token.entity == "PERSON" or named.body is not None or named.kind in PEOPLE:
        return True
    return token.lemma in voice(pack, "title") or token.lemma in voice(pack, "speaks_for")
