"""Sources: what kind of body the words name, and for whom a person speaks."""

from sayso.find.said.named import Named, name_beside, office_beside
from sayso.find.said.source_kinds import is_document, kind_of, listed
from sayso.find.said.voices import NAMES, voice
from sayso.model.closing import closed
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import after_preposition, below, phrase
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of

STAFFED = (
    "state", "ngo", "intergovernmental", "commission", "hospital_morgue", "media", "armed_group",
)  # fmt: skip
PEOPLE = ("person", "witness", "victim_or_kin", "expert", "suspect", "unnamed", "unknown", "crowd")


def describe(parsed: Parsed, pack: Pack, head: int) -> Named:
    """Return what a noun phrase names; a name in apposition to an office takes its place."""
    name = name_beside(parsed, head)
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
        if kind == "unnamed":  # "a district official, Sami Orr" has a name
            public = parsed.tokens[office].lemma in voice(pack, "public_office")
            kind = "state" if public else "person"
    if body is not None:
        kind = _kind_by_body(parsed, pack, body, kind)
    return Named(
        head=main,
        span=span,
        kind=kind,
        body=body,
        body_span=phrase(parsed, body, "relcl", "case") if body is not None else None,
        document=is_document(parsed, pack, main) and body is None,
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
        if parsed.tokens[preposition].lemma in parsed.words["source_tie"]:
            client = parsed.says(preposition, "for")
            for noun in below(parsed, preposition, "pobj"):
                if parsed.says(preposition, "in") and not listed(parsed, pack, noun):
                    places.append(noun)  # "a UN spokesman in Osk"
                elif _is_body(parsed, pack, noun) or (client and listed(parsed, pack, noun)):
                    return noun
    for noun in reversed(below(parsed, head, "compound", "nmod", "amod")):
        kind = entry.value if (entry := listed(parsed, pack, noun)) is not None else ""
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
        if parsed.says(verb, "speak"):
            return next((i for i in after_preposition(parsed, verb, "for")), None)
    for preposition in below(parsed, head, "prep"):
        if parsed.says(preposition, "of", "from", "with"):
            for noun in below(parsed, preposition, "pobj"):
                entry = listed(parsed, pack, noun)
                if entry is not None and entry.value in STAFFED:
                    return noun
    return None


def _led(parsed: Parsed, pack: Pack, head: int) -> int | None:
    """Return the body between its place and its head ("Salvik's police chief" speaks for the police)."""
    noun = head - 1
    entry = listed(parsed, pack, noun) if noun in below(parsed, head, "compound") else None
    return noun if entry is not None and entry.value in STAFFED else None


def _speaks_for(token: Token, pack: Pack) -> bool:
    return token.lemma in voice(pack, "speaks_for") or token.text.lower() in voice(
        pack, "speaks_for"
    )


def _is_body(parsed: Parsed, pack: Pack, noun: int) -> bool:
    """Tell whether a noun names a body that can have a voice, and no single person."""
    token = parsed.tokens[noun]
    entry = listed(parsed, pack, noun)
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
