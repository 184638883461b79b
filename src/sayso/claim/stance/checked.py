"""What a check of facts puts to the test behind a label ("Claim: S"): alleged by nobody named, not by the publisher."""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.said import Hop
from sayso.model.text import Parsed, Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link

LABEL = 3


def as_checked(parsed: Parsed, draft: Draft, pack: Pack) -> Draft:
    """Return a claim of the publisher's own that stands behind such a label as an allegation of nobody named."""
    own = len(draft.hops) == 1 and draft.stance.value == "asserted" and draft.token >= 0
    if not own or draft.act == "charge":
        return draft
    opening = _opening(parsed, draft)
    marks = [token for token in opening if token.text == ":"]
    if not marks or marks[0].index == opening[0].index:
        return draft
    label = parsed.tokens[marks[0].index - 1]
    if label.text.lower() not in link(pack, "checked_label"):
        return draft
    hop = Hop(None, None, None, "unnamed", cue=label.text, cue_span=label.span)
    stance = replace(draft.stance, value="alleged", span=label.span)
    return replace(draft, hops=(hop, *draft.hops), stance=stance)


def _opening(parsed: Parsed, draft: Draft) -> tuple[Token, ...]:
    """Return the first words of the sentence, or of the label that the parser made a sentence of its own."""
    first = parsed.sentence_at(draft.token).first
    if first > 1 and parsed.tokens[first - 1].text == ":":
        first = parsed.sentence_at(first - 1).first
    return parsed.tokens[first : first + LABEL]
