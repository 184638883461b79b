"""Whether a place is that of another deed: "arrested for a robbery in Osk", "free two nurses who were seized in Tarl".

Who is found, freed, arrested or sentenced was hurt elsewhere; and who was hurt was arrested for it elsewhere.
"""

from functools import lru_cache

from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.claim.story.meant import names_an_act
from sayso.model.labels import DAYS, NOUN_CLAUSES
from sayso.model.mention import Findings, Mention, mentions_in
from sayso.model.steps import ancestors
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, clause_head, top_of
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

DIED = "died"


def is_of_other_deed(
    parsed: Parsed, mention: Mention[Place], draft: Draft, found: Findings, pack: Pack
) -> bool:
    """Tell whether the place of a sentence belongs to another deed in it than the draft's."""
    top = top_of(parsed, mention.span)
    if top < 0:
        return False
    over_act = ancestors(parsed, draft.token)
    way, over = [], set(over_act)
    for index in ancestors(parsed, top):
        if index in over:
            break
        way.append(index)
    if _is_of_other_number(parsed, way, draft):
        return True
    below_act = over_act[: over_act.index(index)] if index in over_act else []
    if draft.act in LATER_ACTS:
        way.extend(_noun_before(parsed, top, draft.token))
        return draft.act != "characterised" and _passes_deed(parsed, way, draft, found, pack)
    later = _later_deeds(found)
    if not later.isdisjoint(way) and any(
        parsed.tokens[at].dep in NOUN_CLAUSES for at in later.intersection(way)
    ):
        return True
    if _is_of_wound(parsed, way, draft, found) or _is_of_since(parsed, way, pack):
        return True
    if _is_of_verb_above(parsed, index, below_act, pack):
        return True
    if later.isdisjoint((*way, index)):
        return False
    verb = next(at for at in (*way, index) if at in later)
    return verb == index and any(_sets_apart(parsed, at, pack) for at in below_act)


def _is_of_other_number(parsed: Parsed, way: list[int], draft: Draft) -> bool:
    """Tell whether a place hangs on a bare number that is not the draft's ("26 people: 12 in Osk, four in Tarl")."""
    own = draft.people.head if draft.people else -1
    stops = (at for at in way if at == own or parsed.tokens[at].pos in ("NUM", "VERB"))
    first = parsed.tokens[next(stops, draft.token)]
    listed = first.dep in ("appos", "conj", "npadvmod")  # "and wounded nine in Osk" is there too
    bare = first.pos == "NUM" and listed and first.entity not in DAYS and first.index != own
    span = draft.count.span if draft.count else None
    return bare and span is not None and not span.meets(first.span)


def _is_of_since(parsed: Parsed, way: list[int], pack: Pack) -> bool:
    """Tell whether a place stands in a clause that says since when ("the worst since 27 were killed in Osk")."""
    return any(
        parsed.tokens[mark].text.lower() in link(pack, "since")
        for at in way
        if parsed.tokens[at].dep == "advcl"
        for mark in below(parsed, at, "mark")
    )


def _is_of_wound(parsed: Parsed, way: list[int], draft: Draft, found: Findings) -> bool:
    """Tell whether a place stands with a day in a clause on those who died on another ("stabbed in Osk on 8 May")."""
    if draft.act != DIED:
        return False
    clause = next((at for at in way if parsed.tokens[at].dep in NOUN_CLAUSES), -1)
    if clause < 0 or not any(act.token == clause for act in found.acts):
        return False
    times = mentions_in(found.times, parsed.sentence_at(clause).span)
    verbs = [clause_head(parsed, top_of(parsed, one.span)) for one in times]
    return clause in verbs and draft.token in verbs


def _noun_before(parsed: Parsed, place: int, act: int) -> list[int]:
    """Return the noun right before the preposition of a place, which the parser may have hung on the act's verb."""
    preposition = parsed.tokens[parsed.tokens[place].head]
    before = parsed.tokens[preposition.index - 1]
    right = preposition.pos == "ADP" and before.index > act and before.pos == "NOUN"
    return [before.index] if right else []


def _passes_deed(parsed: Parsed, way: list[int], draft: Draft, found: Findings, pack: Pack) -> bool:
    """Tell whether another deed, or a word for what somebody is arrested for, stands between a place and an act."""
    acts = {act.token: act.value.act for act in found.acts}
    for index in way:
        token = parsed.tokens[index]
        if acts.get(index, draft.act) not in (*LATER_ACTS, draft.act):
            return True
        if token.dep in NOUN_CLAUSES and acts.get(index, draft.act) != draft.act:
            return True
        if draft.act in ("detained", "sentenced", "charge") and _says_why(parsed, token, pack):
            return True
    return False


def _says_why(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a noun says what somebody is arrested for ("for", "over", "in connection with", "after")."""
    if token.lemma in place_words(pack, "reason"):
        return True
    above = parsed.tokens[token.head]
    if token.dep not in ("pobj", "pcomp") or token.entity in ("DATE", "TIME"):
        return False
    if above.lemma in place_words(pack, "deed_for"):
        return True
    scene = token.lemma in place_words(pack, "arrest_scene")
    return (
        above.lemma in place_words(pack, "deed_after")
        and not scene
        and token.pos == "NOUN"
        and _is_deed(token, pack)
    )


def _is_deed(token: Token, pack: Pack) -> bool:
    return names_an_act(token, pack) or token.lemma in place_words(pack, "crime")


@lru_cache(maxsize=4)
def _later_deeds(found: Findings) -> frozenset[int]:
    """Return the tokens of the acts that come after another (a release, an arrest)."""
    return frozenset(act.token for act in found.acts if act.value.act in LATER_ACTS)


def _is_of_verb_above(parsed: Parsed, verb: int, below_act: list[int], pack: Pack) -> bool:
    """Tell whether a place hangs on a verb above the act: "tried in Osk for killing", "a court in Osk heard that".

    So it does where people react to the act ("marched in Osk after police had killed a student").
    """
    for index in below_act:
        token, above = parsed.tokens[index], parsed.tokens[parsed.tokens[index].head]
        if token.dep == "pcomp" and above.lemma in place_words(pack, "deed_for"):
            return True
        if above.index != verb:
            continue
        if token.dep == "ccomp" and any(
            parsed.tokens[one].text == "that" for one in below(parsed, index, "mark")
        ):
            return True
        if token.dep == "advcl" and above.lemma in place_words(pack, "reacts"):
            return True
    return False


def _sets_apart(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a token begins a clause or phrase about an earlier deed ("who had shot", "for killing")."""
    token = parsed.tokens[index]
    return token.dep in NOUN_CLAUSES or (
        token.dep in ("pcomp", "pobj")
        and parsed.tokens[token.head].lemma in place_words(pack, "deed_for")
    )
