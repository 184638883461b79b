"""The body that "the rebels" or "the group" stand for, where the document has named one and only one before.

The perpetrator itself is never carried: the sentence names it. Only whose people
they are is taken from the words before, and marked as carried.
"""

import re
from collections.abc import Mapping, Set
from dataclasses import replace

from sayso.claim.doer.actor_words import with_of
from sayso.claim.doer.bodies import body_at
from sayso.claim.doer.body_names import bare_name, is_short_name
from sayso.claim.doer.kinds import kind_of
from sayso.claim.doer.told_members import members_told, with_named_doer, with_told_body
from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.model.tree import below, phrase, top_of
from sayso.model.who import Actor, Body
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

SIDES = {
    "armed_group": ("armed_group", "other"),
    "other": ("armed_group", "other"),
    "state_forces": ("state_forces",),
}
SPEAKING = ("state", "armed_group")
ARMED = ("armed_group", "state_forces")
SIDED = ("GPE", "NORP", "LOC")
SHORT = re.compile(r"\s?[\[(](\w{2,8})[\])]")
ARTICLES = ("the ", "a ", "an ")


def carry_bodies(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Give perpetrators that point back the one body of their kind that the document named before."""
    bodies = _named(parsed, drafts, pack)
    named = [with_named_doer(parsed, draft, bodies, pack) for draft in drafts]
    if any(new is not old for new, old in zip(named, drafts, strict=True)):
        drafts, bodies = named, _named(parsed, named, pack)
    members = members_told(parsed, pack)
    people = {t.text for t in parsed.tokens if t.entity == "PERSON" and t.tag == "NNP"}
    drafts = [_as_person(draft, people) for draft in drafts]
    spoke = {hop.words: hop.kind for draft in drafts for hop in draft.hops if hop.kind in SPEAKING}
    return [
        replace(
            draft,
            perpetrator=_with_known(
                parsed,
                with_told_body(parsed, _as_it_spoke(draft.perpetrator, spoke), members),
                bodies,
                pack,
            ),
        )
        if draft.perpetrator
        else draft
        for draft in drafts
    ]


def _as_person(draft: Draft, people: Set[str]) -> Draft:
    """Return the draft with a person as who did it where each word of the name stands in a person's name elsewhere."""
    actor = draft.perpetrator
    words = actor.words.split() if actor and actor.kind == "other" and actor.body is None else []
    if actor and words and people >= set(words) and not actor.words.isupper():
        return replace(draft, perpetrator=replace(actor, kind="individual"))
    return draft


def _as_it_spoke(actor: Actor, spoke: Mapping[str | None, str]) -> Actor:
    """Return an actor of no known kind with the kind that the same name has where it speaks."""
    return replace(actor, kind=spoke.get(actor.words, "other")) if actor.kind == "other" else actor


def _with_known(parsed: Parsed, actor: Actor, bodies: list[Body], pack: Pack) -> Actor:
    """Return the actor with the body that it stands for, where it points back and one body fits."""
    if actor.body is not None:
        return actor
    if own := _in_words(parsed, actor, bodies):
        return replace(actor, body=own)
    if not _points_back(parsed, actor, pack):
        return actor
    wanted = SIDES.get(actor.kind, ())
    word = _own_word(parsed, actor, pack)
    fits = [
        one
        for one in bodies
        if one.kind in wanted and one.span.end <= actor.span.start and word in one.words.lower()
    ]
    if not fits or any(not _same(parsed, fits[0], other) for other in fits[1:]):
        return actor
    return replace(actor, body=replace(fits[0], carried=True))


def _in_words(parsed: Parsed, actor: Actor, bodies: list[Body]) -> Body | None:
    """Return a body whose name elsewhere in the text stands in the actor's own words, in whatever letters."""
    words = [t.text.lower() for t in parsed.tokens_in(actor.span)]
    for body in bodies:
        name = [
            t.text.lower()
            for t in parsed.tokens_in(body.span)
            if t.text.lower() not in parsed.words["article"]
        ]
        short = _short_form(parsed, body)
        if short in words[:-1]:
            span = parsed.tokens_in(actor.span)[words.index(short)].span
            return Body(parsed.doc[span], span, body.kind)
        for at in range(len(words) - len(name)):
            if len(name) > 1 and words[at : at + len(name)] == name:
                inside = parsed.tokens_in(actor.span)[at : at + len(name)]
                span = inside[0].span.join(inside[-1].span)
                return Body(parsed.doc[span], span, body.kind)
    return None


def _points_back(parsed: Parsed, actor: Actor, pack: Pack) -> bool:
    """Tell whether the words are a definite noun for people of a body, or for a group without a name."""
    head = top_of(parsed, actor.span)
    if head < 0 or parsed.tokens[head].pos != "NOUN":
        return False
    if not any(
        parsed.tokens[d].lemma in link(pack, "points_back") for d in below(parsed, head, "det")
    ):
        return False
    named = (t for t in parsed.tokens_in(actor.span) if t.pos == "PROPN" and t.index != head)
    if ending_at(parsed, head, index_of(pack, "means")) or any(
        t.entity not in SIDED for t in named
    ):
        return False
    return parsed.tokens[head].lemma in link(pack, "belongs") | link(pack, "stands_for_body")


def _own_word(parsed: Parsed, actor: Actor, pack: Pack) -> str:
    """Return the word that a body must have to be meant: the army is an army, soldiers are anybody's."""
    head = parsed.tokens[top_of(parsed, actor.span)].lemma.lower()
    own = actor.kind == "state_forces" and head in link(pack, "collective")
    return head if own and head not in link(pack, "belongs") else ""


def _named(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Body]:
    """Return the bodies with a name, in the order of the text: of perpetrators, and of armed people anywhere."""
    found: list[Body] = []
    for draft in drafts:
        for one in (draft.perpetrator, *draft.perpetrator.others) if draft.perpetrator else ():
            found.append(one.body or Body(one.words, one.span, one.kind))
    entries = index_of(pack, "actors")
    for token in parsed.tokens:
        hit = ending_at(parsed, token.index, entries) if token.pos in ("NOUN", "PROPN") else None
        if hit is None or hit[0].name not in ARMED:
            continue
        span = phrase(parsed, token.index, "prep", "appos")
        body = body_at(parsed, token.index, span, pack)
        if body or token.lemma in link(pack, "collective"):
            whole = bare_name(parsed, with_of(parsed, token.index), pack)
            kind = kind_of(parsed, token.index, pack)
            found.append(body or Body(parsed.doc[whole], whole, kind))
    return sorted((one for one in found if _has_name(parsed, one)), key=lambda one: one.span)


def _has_name(parsed: Parsed, body: Body) -> bool:
    """Tell whether a name stands in the words, not only an adjective of a people or a place."""
    tokens = parsed.tokens_in(body.span)
    if body.kind == "unidentified" and len(_words(body)) > 1:
        return not any(t.tag in ("NNS", "NNPS", "CD") for t in tokens)
    return any(is_short_name(t) for t in tokens) or any(
        t.pos == "PROPN" and t.entity not in ("GPE", "NORP", "LOC") for t in tokens
    )


def _same(parsed: Parsed, one: Body, other: Body) -> bool:
    """Tell whether two names can be of one body: one holds the words of the other, or is its short form."""
    first, second = _words(one), _words(other)
    if first <= second or second <= first:
        return True
    return _short_for(parsed, one, second) or _short_for(parsed, other, first)


def _words(body: Body) -> frozenset[str]:
    words = " ".join(body.words.lower().split())
    for article in ARTICLES:
        words = words.removeprefix(article)
    return frozenset(words.split())


def _short_form(parsed: Parsed, body: Body) -> str:
    """Return the short name in brackets right behind a body's name, in small letters, or nothing."""
    behind = SHORT.match(parsed.doc.text, body.span.end)
    return behind[1].lower() if behind else ""


def _short_for(parsed: Parsed, body: Body, short: frozenset[str]) -> bool:
    """Tell whether the short name stands in brackets right behind the body's name, or is its first letters."""
    behind = parsed.doc.text[body.span.end : body.span.end + 12].lower()
    letters = "".join(
        t.text[0].lower() for t in parsed.tokens_in(body.span) if t.text[:1].isupper()
    )
    return any(f"[{word}]" in behind or f"({word})" in behind or word == letters for word in short)
