"""What stands in a clause set apart by a comma is not denied with the rest.

"The army denied that its boat fired on the ferry, in which six were killed" leaves the six dead: who tells of the
denial tells of them. A "which" that does the deed goes on with what is denied ("denied a strike, which killed nine").
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.stance.granted import granted_at
from sayso.claim.stance.relatives import goes_on, opens_apart
from sayso.model.mention import Findings
from sayso.model.said import Speech
from sayso.model.text import Parsed, Span
from sayso.model.tree import top_of
from sayso.packs.load import Pack

LEFT_ALONE = ("denied", "denied_responsibility", "no_position", "questioned")
CLIMB = 8
CLAUSES = ("relcl", "advcl")
OPENING = 3
EFFECT, DEATH = "killed", "died"


def without_denials(
    parsed: Parsed, span: Span, around: tuple[Speech, ...], pack: Pack
) -> tuple[Speech, ...]:
    """Return the speeches around an act without the denial, and what it answers, that an aside stands out of."""
    last = max((at for at, speech in enumerate(around) if speech.stance in LEFT_ALONE), default=-1)
    clause = standing_at(parsed, span, around[: last + 1], pack)
    if clause is None:
        return around
    kept = [speech for speech in around[: last + 1] if _is_inside(speech, clause)]
    return (*kept, *around[last + 1 :])


def is_answered(parsed: Parsed, span: Span, found: Findings) -> bool:
    """Tell whether a deed that is a noun is itself what somebody denies or does not speak of ("denied the strike")."""
    token = parsed.tokens[top_of(parsed, span)]
    above = parsed.tokens[token.head]
    verb = parsed.tokens[above.head] if token.dep == "pobj" else above
    if token.dep not in ("dobj", "pobj"):
        return False
    speeches = found.speeches.heard_in(span)
    cues = (one.hop.cue_span for one in speeches if one.stance in LEFT_ALONE)
    return any(cue is not None and (cue.holds(above.span) or cue.holds(verb.span)) for cue in cues)


def standing_at(parsed: Parsed, span: Span, around: tuple[Speech, ...], pack: Pack) -> Span | None:
    """Return the words around an act that the last of the speeches around it, a denial, leaves standing."""
    return (
        (aside_at(parsed, span) or granted_at(parsed, span, around[-1], pack)) if around else None
    )


def aside_at(parsed: Parsed, span: Span) -> Span | None:
    """Return the relative clause behind a comma that an act stands in, None where its relative does the deed."""
    index = top_of(parsed, span)
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if token.dep in CLAUSES and opens_apart(parsed, token):
            return None if goes_on(parsed, token) else parsed.cover(parsed.subtree(token.index))
        if token.head == index:
            return None
        index = token.head
    return None


def as_aside(parsed: Parsed, draft: Draft, around: tuple[Speech, ...], pack: Pack) -> Draft:
    """Return a claim of such a clause without the doer, means and killing that only what is denied gives it."""
    if without_denials(parsed, draft.span, around, pack) == around:
        return draft
    last = max(at for at, speech in enumerate(around) if speech.stance in LEFT_ALONE)
    clause = standing_at(parsed, draft.span, around[: last + 1], pack)
    if clause is None:
        return draft
    own = draft.mention.value if draft.mention else None
    who = draft.perpetrator
    if who is not None and not clause.holds(who.span) and not (own and own.agents):
        draft = replace(draft, perpetrator=None, involvement=None)
    means = tuple(one for one in draft.means if clause.holds(one.span))
    dead = own is not None and own.act == DEATH and draft.act == EFFECT and not draft.perpetrator
    return replace(draft, act=DEATH if dead else draft.act, means=means)


def _is_inside(speech: Speech, clause: Span) -> bool:
    cue = speech.hop.cue_span
    return cue is not None and clause.holds(cue)
