"""What kind of body the words of a noun phrase name: by the pack, by a title before a name, by the name."""

from sayso.find.said.proper import is_a_band, is_between_states, is_irregular, kind_of_name
from sayso.find.said.voices import NAMES, medium, voice
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.entries import Words
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, has_person_ending, index_of

OF_A_BODY = ("state", "unnamed", "organisation", "expert", "commission", "person")


def kind_of(parsed: Parsed, pack: Pack, head: int) -> str:
    """Return the kind of source that the words of a noun phrase name."""
    token = parsed.tokens[head]
    entry = listed(parsed, pack, head)
    if entry is not None and not (entry.value == "victim_or_kin" and is_a_band(parsed, head)):
        if entry.value in OF_A_BODY and (above := _body_before(parsed, pack, head)):
            return above
        if entry.value == "state" and is_between_states(parsed, pack, head):
            return "intergovernmental"
        if entry.value == "unnamed" and _is_national(parsed, head):
            return "state"
        return (
            "armed_group"
            if entry.value == "state" and is_irregular(parsed, pack, head)
            else entry.value
        )
    title = _title_of(parsed, pack, head)
    if title is not None:
        return title
    if token.tag in NAMES:
        return kind_of_name(parsed, pack, head)
    return _kind_of_noun(parsed, pack, head)


def _kind_of_noun(parsed: Parsed, pack: Pack, head: int) -> str:
    """Return the kind of whose document it is ("a police report"), and person for a word for people."""
    if is_document(parsed, pack, head):
        before = [listed(parsed, pack, c) for c in below(parsed, head, "compound") if c < head]
        return next((entry.value for entry in reversed(before) if entry is not None), "unknown")
    people = ending_at(parsed, head, index_of(pack, "groups", "people"))
    if not people and not has_person_ending(parsed.tokens[head], pack):
        return "unknown"
    return _body_before(parsed, pack, head) or "person"  # "a rebel spokesman"


def listed(parsed: Parsed, pack: Pack, head: int) -> Words | None:
    """Return the entry of the pack that names the source, where its words end at the head."""
    found = ending_at(parsed, head, index_of(pack, "sources"))
    if found is None:
        return None
    entry, first = found
    inside = all(
        parsed.sentence_of[index] == parsed.sentence_of[head] for index in range(first, head)
    )
    return entry if inside else None


def _body_before(parsed: Parsed, pack: Pack, head: int) -> str | None:
    """Return the kind of a stronger body before the noun ("the UN human rights office", "the rebels' council")."""
    before = below(parsed, head, "compound", "nmod", "poss", "amod")
    found = [listed(parsed, pack, child) for child in before if child < head]
    kinds = [entry.value for entry in found if entry is not None]
    return next((kind for kind in kinds if kind in ("intergovernmental", "armed_group")), None)


def _is_national(parsed: Parsed, head: int) -> bool:
    """Tell whether an adjective or possessive of a country stands before the noun."""
    return any(
        parsed.tokens[child].entity in ("NORP", "GPE")
        or (parsed.tokens[child].tag == "JJ" and parsed.tokens[child].text[:1].isupper())
        for child in below(parsed, head, "amod", "compound", "poss", "nmod")
        if child > parsed.sentence_at(head).first or parsed.tokens[child].entity
    )


def _title_of(parsed: Parsed, pack: Pack, head: int) -> str | None:
    """Return the kind of the office before a name ("Council member Lio Dast")."""
    before = _before_name(parsed, head)
    former = any(
        parsed.tokens[word].text.lower() in voice(pack, "former")
        for word in parsed.subtree(head)
        if word < head
    )
    if parsed.tokens[head].tag not in NAMES or former:
        return None
    for child in reversed(before):
        entry = listed(parsed, pack, child) if child < head else None
        if entry is not None:
            word = parsed.tokens[child].text
            cleric = word[:1].isupper() and word.lower() in voice(pack, "title")
            return "person" if entry.value == "victim_or_kin" and cleric else entry.value
    return None


def _before_name(parsed: Parsed, head: int) -> tuple[int, ...]:
    """Return the words before a name, with those that hang on its first names ("Prosecutor Ada Renn")."""
    own = below(parsed, head, "compound", "nmod", "appos", "amod")
    inner = (word for name in own for word in below(parsed, name, "compound") if word < name)
    return tuple(sorted((*own, *inner)))


def is_document(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether a noun names a document that speaks ("the report")."""
    token = parsed.tokens[head]
    return token.tag in ("NN", "NNS") and token.lemma in medium(pack, "document")
