"""Sources: what kind of body the words name, and for whom a person speaks."""

from dataclasses import dataclass

from sayso.find.proper import is_a_band, is_a_persons, is_between_states, is_irregular, kind_of_name
from sayso.find.voices import NAMES, medium, voice
from sayso.model.closing import closed
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import after_preposition, below, phrase
from sayso.packs.entries import Words
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, has_person_ending, index_of

TIES = ("of", "for", "at", "from", "with", "in", "to")
STAFFED = (
    "state", "ngo", "intergovernmental", "commission", "hospital_morgue", "media", "armed_group",
)  # fmt: skip
OF_A_BODY = ("state", "unnamed", "organisation", "expert", "commission", "person")
PEOPLE = ("person", "witness", "victim_or_kin", "expert", "suspect", "unnamed", "unknown", "crowd")


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase that says something: its head, its words, the body it is or speaks for."""

    head: int
    span: Span
    kind: str
    body: int | None = None
    body_span: Span | None = None
    document: bool = False


def describe(parsed: Parsed, pack: Pack, head: int) -> Named:
    """Return what a noun phrase names; a name in apposition to an office takes its place."""
    name = _name_beside(parsed, head)
    office = head if name is not None else office_beside(parsed, head)
    main = head if name is None else name
    span = _with_name_behind(parsed, main, phrase(parsed, main, "relcl", "case"))
    span = closed(parsed.doc.text, span)
    body = _body_of(parsed, pack, main if office is None else office)
    if body is None and office is not None:
        body = _body_of(parsed, pack, main)
    kind = kind_of(parsed, pack, main)
    if office is not None and kind in ("unknown", "person", "organisation"):
        kind = kind_of(parsed, pack, office)
    if body is not None:
        kind = _kind_by_body(parsed, pack, body, kind)
    return Named(
        head=main,
        span=span,
        kind=kind,
        body=body,
        body_span=phrase(parsed, body, "relcl", "case") if body is not None else None,
        document=_is_document(parsed, pack, main) and body is None,
    )


def _with_name_behind(parsed: Parsed, head: int, span: Span) -> Span:
    """Return the phrase of an office with the name right behind it ("the rebel leader Dov Harl")."""
    for child in below(parsed, head, "appos"):
        first, last = parsed.subtree(child)[0], parsed.subtree(child)[-1]
        close = first == head + 1 and parsed.tokens[child].tag in NAMES
        if (
            close
            and parsed.tokens[head].tag not in NAMES
            and span.end < parsed.tokens[last].span.end
        ):
            return span.join(phrase(parsed, child, "relcl", "case"))
    return span


def _name_beside(parsed: Parsed, head: int) -> int | None:
    """Return the name of "its spokeswoman, Colonel Ost"."""
    if parsed.tokens[head].tag in NAMES:
        return None
    places = [noun for prep in below(parsed, head, "prep") for noun in below(parsed, prep, "pobj")]
    beside = [*below(parsed, head, "appos")]
    beside.extend(
        child
        for place in places
        for child in below(parsed, place, "appos")
        if is_a_persons(parsed, child)
    )
    for child in beside:
        first = parsed.subtree(child)[0]
        if parsed.tokens[first - 1].pos != "PUNCT":
            continue
        if parsed.tokens[child].tag in NAMES and parsed.tokens[child].entity not in ("GPE", "DATE"):
            return child
    return None


def office_beside(parsed: Parsed, head: int) -> int | None:
    """Return the office of "Ana Bel, a doctor at the clinic"."""
    for child in below(parsed, head, "appos"):
        many = parsed.tokens[child].tag == "NNS" and parsed.tokens[head].tag == "NN"
        if parsed.tokens[child].tag in ("NN", "NNS") and not many:
            return child
    token = parsed.tokens[head]
    if token.dep != "appos" or token.tag not in NAMES:
        return _one_named_behind(parsed, head) if token.tag in NAMES else None
    above = token.head
    while parsed.tokens[above].dep == "pobj":  # the parser hangs the name on the last place before
        above = parsed.tokens[parsed.tokens[above].head].head
    return above if parsed.tokens[above].tag == "NN" and above < head else None


def _one_named_behind(parsed: Parsed, head: int) -> int | None:
    """Return the "neighbour" of "a neighbour, Ilsa Crane," where the parser ties the name elsewhere."""
    comma = min((head, *below(parsed, head, "compound"))) - 1
    noun = parsed.tokens[comma - 1] if comma > 0 else None
    if noun is None or parsed.tokens[comma].text != "," or noun.tag != "NN":
        return None
    articles = [parsed.tokens[child].lemma for child in below(parsed, noun.index, "det")]
    return noun.index if articles in (["a"], ["an"]) else None


def kind_of(parsed: Parsed, pack: Pack, head: int) -> str:
    """Return the kind of source that the words of a noun phrase name."""
    token = parsed.tokens[head]
    entry = _listed(parsed, pack, head)
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
    if _is_document(parsed, pack, head):
        before = [_listed(parsed, pack, c) for c in below(parsed, head, "compound") if c < head]
        return next((entry.value for entry in reversed(before) if entry is not None), "unknown")
    people = ending_at(parsed, head, index_of(pack, "groups", "people"))
    return "person" if people or has_person_ending(parsed.tokens[head], pack) else "unknown"


def _listed(parsed: Parsed, pack: Pack, head: int) -> Words | None:
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
    found = [_listed(parsed, pack, child) for child in before if child < head]
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
    before = below(parsed, head, "compound", "nmod", "appos", "amod")
    former = any(
        parsed.tokens[word].text.lower() in voice(pack, "former")
        for word in parsed.subtree(head)
        if word < head
    )
    if parsed.tokens[head].tag not in NAMES or former:
        return None
    for child in reversed(before):
        entry = _listed(parsed, pack, child) if child < head else None
        if entry is not None:
            word = parsed.tokens[child].text
            cleric = word[:1].isupper() and word.lower() in voice(pack, "title")
            return "person" if entry.value == "victim_or_kin" and cleric else entry.value
    return None


def _body_of(parsed: Parsed, pack: Pack, head: int) -> int | None:
    """Return the body that a person speaks for: the owner, the noun before, or the phrase after."""
    if not _speaks_for(parsed.tokens[head], pack) or _is_itself_a_body(parsed, pack, head):
        titled = _body_of_title(parsed, pack, head)
        return _body_of_name(parsed, pack, head) if titled is None else titled
    for owner in below(parsed, head, "poss"):
        mine = parsed.tokens[owner].text.lower() in voice(pack, "you")
        return None if mine else _led(parsed, pack, head) or owner
    places: list[int] = []
    for preposition in below(parsed, head, "prep"):
        if parsed.tokens[preposition].lemma in TIES:
            client = parsed.tokens[preposition].lemma == "for"
            for noun in below(parsed, preposition, "pobj"):
                if parsed.tokens[preposition].lemma == "in" and not _listed(parsed, pack, noun):
                    places.append(noun)  # "a UN spokesman in Osk"
                elif _is_body(parsed, pack, noun) or (client and _listed(parsed, pack, noun)):
                    return noun
    for noun in reversed(below(parsed, head, "compound", "nmod", "amod")):
        kind = entry.value if (entry := _listed(parsed, pack, noun)) is not None else ""
        if parsed.tokens[noun].dep == "amod" and kind != "state":
            continue
        loose = kind == "organisation"
        one = parsed.tokens[noun].tag not in ("NNS", "NNPS")
        loose = loose or (one and parsed.tokens[noun].lemma in voice(pack, "office"))
        if _is_body(parsed, pack, noun) and not loose:
            return noun
    return next((noun for noun in places if _is_body(parsed, pack, noun)), None)


def _is_itself_a_body(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether the words before make a body of a word for its people ("the general staff")."""
    found = ending_at(parsed, head, index_of(pack, "sources"))
    return found is not None and any(
        parsed.tokens[index].lemma in voice(pack, "makes_a_body") for index in range(found[1], head)
    )


def _body_of_title(parsed: Parsed, pack: Pack, head: int) -> int | None:
    """Return the body before the office of a name ("hospital director Ana Lorn")."""
    if parsed.tokens[head].tag not in NAMES:
        return None
    before = [c for c in below(parsed, head, "compound", "nmod") if c < head]
    for office in before:
        body = office - 1
        tied = body in before or (body >= 0 and parsed.tokens[body].head == office)
        common = parsed.tokens[office].lemma in voice(pack, "leads")
        if common and tied and _is_body(parsed, pack, body):
            return body
    return None


def _body_of_name(parsed: Parsed, pack: Pack, head: int) -> int | None:
    """Return the body behind the name of a person ("Nessa Quill of Ilm Watch")."""
    if parsed.tokens[head].tag not in NAMES or not below(parsed, head, "compound"):
        return None
    for verb in below(parsed, head, "relcl"):  # "Pieter Ost, who speaks for the Front"
        if parsed.tokens[verb].lemma == "speak":
            return next((i for i in after_preposition(parsed, verb, "for")), None)
    for preposition in below(parsed, head, "prep"):
        if parsed.tokens[preposition].lemma in ("of", "from", "with"):
            for noun in below(parsed, preposition, "pobj"):
                entry = _listed(parsed, pack, noun)
                if entry is not None and entry.value in STAFFED:
                    return noun
    return None


def _led(parsed: Parsed, pack: Pack, head: int) -> int | None:
    """Return the body between its place and its head ("Salvik's police chief" speaks for the police)."""
    noun = head - 1
    entry = _listed(parsed, pack, noun) if noun in below(parsed, head, "compound") else None
    return noun if entry is not None and entry.value in STAFFED else None


def _speaks_for(token: Token, pack: Pack) -> bool:
    return token.lemma in voice(pack, "speaks_for") or token.text.lower() in voice(
        pack, "speaks_for"
    )


def _is_body(parsed: Parsed, pack: Pack, noun: int) -> bool:
    """Tell whether a noun names a body that can have a voice, and no single person."""
    token = parsed.tokens[noun]
    entry = _listed(parsed, pack, noun)
    if entry is not None:
        return entry.value not in ("witness", "victim_or_kin", "unnamed", "suspect", "expert")
    return token.entity in ("ORG", "GPE") or token.tag in NAMES


def _kind_by_body(parsed: Parsed, pack: Pack, body: int, kind: str) -> str:
    by_body = kind_of(parsed, pack, body)
    if by_body in ("unknown", "person", "organisation") and kind not in PEOPLE:
        return kind
    if by_body in ("victim_or_kin", "suspect", "witness", "unnamed"):
        return kind
    return kind if by_body == "unknown" else by_body


def _is_document(parsed: Parsed, pack: Pack, head: int) -> bool:
    token = parsed.tokens[head]
    return token.tag in ("NN", "NNS") and token.lemma in medium(pack, "document")
