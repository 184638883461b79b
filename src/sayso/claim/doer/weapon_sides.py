"""Whose a weapon or an attack was: "Kessian rockets", "the rebels' rifle fire", "shells fired by soldiers"."""

from sayso.claim.doer.actors import actor_at
from sayso.claim.doer.bodies import owner_of
from sayso.claim.doer.called_members import names_members
from sayso.model.text import Parsed, Token
from sayso.model.tree import after_preposition, agents, below, phrase
from sayso.model.who import Actor, Body
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link


def side_at(parsed: Parsed, head: int, pack: Pack) -> Actor | None:
    """Return the side or body before a weapon or attack ("Kessian rockets", "police bullets"), as written."""
    means = ending_at(parsed, head, index_of(pack, "means"))
    owned = means or names_members(parsed.tokens[head], pack)
    for owner in below(parsed, head, "poss") if owned else ():
        if whose := owner_of(parsed, head, owner, pack):
            return _owned_by(parsed, head, owner, whose)
    if not means:
        return _side_firing(parsed, head, pack)
    for owner in () if _is_anyones(parsed, head, pack) else below(parsed, head, "poss"):
        if ending_at(parsed, owner, index_of(pack, "actors")):  # "the rebels' rifle fire"
            return actor_at(parsed, owner, pack)
    for child in reversed(below(parsed, head, "amod", "compound", "nmod")):
        if body := _body_before(parsed, child, means[1], pack):
            return body
        token = parsed.tokens[child]
        named = token.entity in ("NORP", "GPE", "ORG") or token.pos == "PROPN"
        named = named and token.entity not in ("DATE", "TIME")  # "on 18 June two bombs hit Osk"
        if named and token.text[:1].isupper() and not _is_where(token, means[0].name, pack):
            return Actor(token.text, token.span, "unidentified")
    return None


def _is_anyones(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether a weapon "was used", which does not say by whom, whosever it was ("a policeman's gun was used")."""
    verb = parsed.tokens[parsed.tokens[head].head]
    return parsed.tokens[head].dep == "nsubjpass" and verb.lemma in parsed.words["using"]


def _side_firing(parsed: Parsed, head: int, pack: Pack) -> Actor | None:
    """Return the side whose fire it was ("wounded by Kessian fire"), which alone could be any fire."""
    if parsed.tokens[head].lemma not in link(pack, "fired_word"):
        return None
    for child in reversed(below(parsed, head, "amod", "compound", "nmod")):
        if body := _body_before(parsed, child, head, pack):
            return body
        token = parsed.tokens[child]
        if token.entity == "NORP" and token.text[:1].isupper():
            return Actor(token.text, token.span, "unidentified")
    return None


def _owned_by(parsed: Parsed, head: int, owner: int, body: Body) -> Actor:
    """Return what a body used as who did it, as written, with the body that the words name ("the army's aircraft")."""
    span = phrase(parsed, head, "prep", "appos")
    if parsed.tokens[owner].pos == "PRON":
        return Actor(parsed.doc[span], span, "unidentified")
    return Actor(parsed.doc[span], span, body.kind, body=body)


def _body_before(parsed: Parsed, child: int, weapon: int, pack: Pack) -> Actor | None:
    """Return the body that a word before a weapon names, never a word of the weapon itself ("sniper fire")."""
    body = ending_at(parsed, child, index_of(pack, "actors"))
    if not body or child >= weapon or parsed.tokens[child].lemma in link(pack, "no_doer"):
        return None
    first = body[1]
    if parsed.tokens[first].text.lower() in link(pack, "suspect_word"):
        return None
    if first and parsed.tokens[first - 1].text.lower() in link(pack, "suspect_word"):
        first -= 1
    span = parsed.cover((first, child))
    return Actor(parsed.doc[span], span, body[0].name)


def _is_where(token: Token, means: str, pack: Pack) -> bool:
    """Tell whether a name before a weapon says where it was: a town before any, any name before a bomb.

    "Osk bomb kills nine": not by Osk. An adjective or a short form in capitals names a side.
    """
    if token.tag not in ("NNP", "NNPS") or token.entity == "NORP" or token.text.isupper():
        return False
    return token.entity == "GPE" or means in link(pack, "means_where")


def wielders(parsed: Parsed, head: int, pack: Pack) -> tuple[int, ...]:
    """Return those who used what harmed somebody ("shells fired by soldiers", "artillery of the army")."""
    if not ending_at(parsed, head, index_of(pack, "means")):
        return ()
    used = tuple(
        doer
        for verb in below(parsed, head, "acl")
        if parsed.tokens[verb].tag == "VBN"
        for doer in agents(parsed, verb)
    )
    return used or after_preposition(parsed, head, "of", "from")


def holders_of(parsed: Parsed, heads: tuple[int, ...], pack: Pack) -> Actor | None:
    """Return who holds the ground that something was fired from ("from positions held by the army")."""
    fired = (*heads, *(verb for head in heads for verb in below(parsed, head, "acl")))
    for place in (place for verb in fired for place in after_preposition(parsed, verb, "from")):
        if parsed.tokens[place].lemma not in link(pack, "held_ground"):
            continue
        held = (v for v in below(parsed, place, "acl") if parsed.tokens[v].tag == "VBN")
        for doer in (doer for verb in held for doer in agents(parsed, verb)):
            if actor := actor_at(parsed, doer, pack):
                return actor
        for child in reversed(below(parsed, place, "amod", "compound", "nmod")):
            if side := _body_before(parsed, child, place, pack):
                return side
    return None
