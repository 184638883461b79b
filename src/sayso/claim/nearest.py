"""The time or place of a sentence that stands nearest to an act in the tree, or on its own number."""

from typing import TypeVar

from sayso.claim.draft import Draft
from sayso.model.mention import Mention, mentions_in
from sayso.model.steps import ancestors, steps_between
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, top_of

Value = TypeVar("Value")
CLASSED = 3  # a name, "of" and its class word ("nine in the town of Osk")


def in_sentence(
    parsed: Parsed, draft: Draft, mentions: tuple[Mention[Value], ...]
) -> list[Mention[Value]]:
    """Return the mentions in the sentence of a draft."""
    return mentions_in(mentions, parsed.sentence_at(draft.token).span)


def of_number(
    parsed: Parsed, draft: Draft, mentions: list[Mention[Value]]
) -> Mention[Value] | None:
    """Return the time or place that hangs on a bare number or second people ("nine in Tarl", "a woman on Tuesday").

    So too on a second thing that is hit ("a school in Osk and a clinic in Tarl").
    """
    at = draft.people.head if draft.people else -1
    if at < 0 and draft.target is not None:
        at = top_of(parsed, draft.target.span)
    if at < 0 or (parsed.tokens[at].pos != "NUM" and parsed.tokens[at].dep != "conj"):
        return None
    own = after_preposition(parsed, at, "in", "at", "near", "on")
    tops = ((one, top_of(parsed, one.span)) for one in mentions)
    return next(
        (
            one
            for one, top in tops
            if top >= 0 and not set(own).isdisjoint(ancestors(parsed, top)[:CLASSED])
        ),
        None,
    )


def nearest_mention(
    parsed: Parsed, draft: Draft, mentions: list[Mention[Value]]
) -> Mention[Value] | None:
    """Return the mention with the shortest way to the act, the nearer in the text where two tie."""

    def way(mention: Mention[Value]) -> tuple[int, int]:
        """Return the steps in the tree, then the distance in the text."""
        top = top_of(parsed, mention.span)
        steps = steps_between(parsed, top, draft.token) if top >= 0 else len(parsed.tokens)
        return steps, abs(mention.span.start - draft.span.start)

    return min(mentions, key=way, default=None)
