"""Legal and loaded words in the text, as calls of somebody: "genocide", "liberated", "an accident".

A word inside the name of a body or a street ("War Crimes Tribunal", "Liberation
Street") calls nothing; some words call only under a verb of calling or with an object.
"""

from collections.abc import Iterator

from sayso.find.act.scenes import harmless, scene_at
from sayso.find.act.settings import beginnings, in_name, in_other_sense
from sayso.model.mention import Mention
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, objects, subjects, top_of
from sayso.packs.entries import Words
from sayso.packs.load import Pack
from sayso.packs.lookup import (
    around_index,
    ending_at,
    index_of,
    link,
    starting_at,
    words_around,
)

CLIMB = 4
CALLED = ("attr", "oprd", "acomp", "xcomp", "ccomp", "dobj", "pobj", "prep", "amod", "conj")
PEOPLE = ("PERSON", "NORP")


def find_legal(parsed: Parsed, pack: Pack) -> Iterator[Mention[str]]:
    """Yield the terms that the text calls something by, longest match first, in its order."""
    entries = index_of(pack, "legal")
    free = 0
    for index in beginnings(parsed, entries, around_index(pack, "other_sense")):
        if index < free:
            continue
        hit = starting_at(parsed, index, entries)
        other = in_other_sense(parsed, index, pack)
        if hit is None or hit[1] > parsed.sentence_at(index).stop or other >= hit[1]:
            free = other
            continue
        entry, free = hit
        span = parsed.cover((index, free - 1))
        top = top_of(parsed, span)
        words = tuple(range(index, free))
        if scene_at(parsed, words, (), pack) or in_name(parsed, index, free, pack):
            continue
        mention = Mention("term", span, entry.name, entry.rule, top)
        if _counts(parsed, top, entry, pack) and not _is_harmless(parsed, mention, pack):
            yield mention


def _counts(parsed: Parsed, top: int, entry: Words, pack: Pack) -> bool:
    """Tell whether the grammar around a term is the one that its entry asks for."""
    if entry.axis == "called":
        return _is_called(parsed, top, pack)
    if entry.axis in ("people", "place"):
        undergo = _undergoers(parsed, top)
        if entry.axis == "people":
            return any(_is_people(parsed, head, pack) for head in undergo)
        return bool(undergo) and not any(_is_listed(parsed, head, pack) for head in undergo)
    return True


def _is_harmless(parsed: Parsed, mention: Mention[str], pack: Pack) -> bool:
    """Tell whether all that the term is done to is of the harmless kind ("the slaughter of pigs")."""
    top = mention.token
    verb = parsed.tokens[top].tag.startswith("VB")
    undergo = _undergoers(parsed, top) if verb else after_preposition(parsed, top, "of")
    undergo = tuple(i for i in undergo if not mention.span.holds(parsed.tokens[i].span))
    return bool(undergo) and all(
        ending_at(parsed, head, harmless(pack, "patient")) and not _is_listed(parsed, head, pack)
        for head in undergo
    )


def _is_called(parsed: Parsed, top: int, pack: Pack) -> bool:
    """Tell whether a verb of calling governs the term as what something is called."""
    calling = words_around(pack, "calling")
    index = top
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if token.dep not in CALLED or token.head == index:
            return False
        if token.dep == "pobj" and not parsed.says(token.head, "as", "of", "to"):
            return False
        index = token.head
        if parsed.tokens[index].lemma in calling:
            return True
    return False


def _undergoers(parsed: Parsed, top: int) -> tuple[int, ...]:
    """Return what the term is done to: object, passive subject, the noun that it modifies, or "of" it."""
    token = parsed.tokens[top]
    if token.dep == "amod":
        return (token.head,)
    if token.tag in ("NN", "NNS", "NNP", "NNPS"):
        return (*after_preposition(parsed, top, "of"), *below(parsed, top, "poss", "compound"))
    if token.dep in ("acl", "relcl") and not below(parsed, top, "dobj"):
        return (token.head,)
    return objects(parsed, top) or subjects(parsed, top)


def _is_people(parsed: Parsed, head: int, pack: Pack) -> bool:
    token = parsed.tokens[head]
    return token.entity in PEOPLE or token.pos == "NUM" or _is_listed(parsed, head, pack)


def _is_listed(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether a head is people by the lists of the pack, whatever the model takes it for."""
    token = parsed.tokens[head]
    if token.pos == "PRON":
        return token.tag == "PRP" and token.lemma not in link(pack, "thing_pronoun")
    return ending_at(parsed, head, index_of(pack, "groups", "people", "actors")) is not None
