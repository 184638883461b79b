"""Whose people somebody is said to be in a sentence of its own, and doers whom only other sentences call a body.

"The gunmen were members of the Front." gives the gunmen of any claim their body, marked as
carried. "The red path murdered nine": small letters name nobody, unless the text names that body elsewhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.claim.doer.actors import antecedent, is_no_one
from sayso.claim.doer.bodies import body_at
from sayso.claim.doer.called_members import names_members
from sayso.claim.doer.kinds import kind_of
from sayso.claim.draft import Draft
from sayso.claim.roles import NO_PERPETRATOR
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below, is_passive, phrase, subjects, top_of
from sayso.model.who import Actor, Body
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, grammar, index_of, link

LEAST = 2


def members_told(parsed: Parsed, pack: Pack) -> Mapping[str, Body]:
    """Return the one body whose people those are said to be whom a noun or a name calls, by that word."""
    told: dict[str, list[Body]] = {}
    for token in parsed.tokens:
        if token.dep not in ("attr", "pobj") or not names_members(token, pack):
            continue
        for subject in _called(parsed, token.index, pack):
            body = body_at(parsed, token.index, phrase(parsed, token.index, "prep", "appos"), pack)
            if body and body.span.start >= token.span.start - len(body.words) - LEAST:
                told.setdefault(_word(parsed, subject), []).append(body)
    return {word: found[0] for word, found in told.items() if len({b.words for b in found}) == 1}


def with_told_body(parsed: Parsed, actor: Actor, members: Mapping[str, Body]) -> Actor:
    """Return the actor with the body that another sentence says is its own."""
    head = top_of(parsed, actor.span) if actor.body is None and members else -1
    body = members.get(_word(parsed, head)) if head >= 0 else None
    return replace(actor, body=replace(body, carried=True)) if body else actor


def with_named_doer(parsed: Parsed, draft: Draft, bodies: Sequence[Body], pack: Pack) -> Draft:
    """Return the draft with a doer whose words are the name that the text gives a body elsewhere."""
    if draft.perpetrator or draft.mention is None or draft.act in NO_PERPETRATOR:
        return draft
    if draft.count and draft.count.high == 0:
        return draft
    if any(is_no_one(parsed, agent) for agent in draft.mention.value.agents):
        return draft  # "neither the army nor the Front"
    names = {_bare(body.words, pack): body for body in bodies}
    for span in _unclear(parsed, draft):
        if body := names.get(_bare(parsed.doc[span], pack)):
            actor = Actor(parsed.doc[span], span, body.kind)
            return replace(draft, perpetrator=actor, involvement=draft.involvement or "carried_out")
    return _with_subject(parsed, draft, pack)


def _with_subject(parsed: Parsed, draft: Draft, pack: Pack) -> Draft:
    """Return the draft with the subject of a deed that only people do ("the red path murdered")."""
    agents = draft.mention.value.agents if draft.mention else ()
    words = link(pack, "people_only")
    if not agents or parsed.tokens[draft.token].lemma not in words:
        return draft
    token = parsed.tokens[agents[0]]
    known = ending_at(parsed, token.index, index_of(pack, "means", "causes"))
    named = (
        len(agents) == 1
        and token.tag in ("NN", "NNP")
        and token.lemma not in link(pack, "deed_word")
    )
    if (
        known
        or not named
        or parsed.says(token.index, "one")
        or not _acts(parsed, token, draft.token)
    ):
        return draft
    span = phrase(parsed, token.index, "prep", "appos")
    actor = Actor(parsed.doc[span], span, kind_of(parsed, token.index, pack))
    return replace(draft, perpetrator=actor, involvement=draft.involvement or "carried_out")


def _acts(parsed: Parsed, doer: Token, verb: int) -> bool:
    """Tell whether the noun is the verb's own subject or its agent behind "by"."""
    held = doer.head == verb if doer.dep == "nsubj" else parsed.tokens[doer.head].head == verb
    return held and doer.dep in ("nsubj", "pobj")


def _called(parsed: Parsed, members: int, pack: Pack) -> tuple[int, ...]:
    """Return who is said to be the members ("they were members of", "were identified as members of")."""
    token = parsed.tokens[members]
    verb = token.head
    if token.dep == "attr" and below(parsed, verb, "attr")[0] != members:
        return ()
    if token.dep == "pobj":
        if not parsed.says(verb, "as"):
            return ()
        verb = parsed.tokens[verb].head
        if not is_passive(parsed, verb) or parsed.tokens[verb].lemma in link(pack, "poses"):
            return ()
    if below(parsed, verb, "neg"):
        return ()
    meant = (antecedent(parsed, index, pack) for index in subjects(parsed, verb))
    return tuple(i for i in meant if i is not None and parsed.tokens[i].pos in ("NOUN", "PROPN"))


def _unclear(parsed: Parsed, draft: Draft) -> tuple[Span, ...]:
    """Return the phrases where the grammar has a doer: the agents, and words right before a deed that is a noun."""
    value = draft.mention.value if draft.mention else None
    if value is None:
        return ()
    if value.form == "verb":
        return tuple(phrase(parsed, head, "prep", "appos") for head in value.agents)
    before = below(parsed, draft.token, "compound", "nmod", "amod")
    if not before or before[-1] != draft.token - 1:
        return ()
    return (parsed.cover((min(before), before[-1])),)


def _word(parsed: Parsed, head: int) -> str:
    token = parsed.tokens[head]
    return token.text if token.pos == "PROPN" else token.lemma.lower()


def _bare(words: str, pack: Pack) -> str:
    parts = words.lower().split()
    return " ".join(parts[1:] if parts and parts[0] in grammar(pack)["article"] else parts)
