"""Replies to words that claim no deed: "the army says they were fighters; their families deny it" denies no killing."""

from sayso.claim.draft import Draft
from sayso.model.mention import Findings
from sayso.model.said import Speech
from sayso.model.text import Parsed, Span

SAID = "asserted"  # who blames somebody claims a deed
PRONOUNS = ("PRP", "DT")


def replies_to_other_words(
    parsed: Parsed, speech: Speech, drafts: list[Draft], found: Findings
) -> bool:
    """Tell whether a pronoun that is denied stands for what another says in the same sentence, which is no claim."""
    cue = speech.hop.cue_span
    words = parsed.tokens_in(speech.content[0])
    if cue is None or len(words) != 1 or words[0].tag not in PRONOUNS:
        return False
    start = parsed.sentence_at(words[0].index).span.start
    if start >= cue.start:
        return False
    before = [
        one
        for one in found.speeches.heard_in(Span(start, cue.start))
        if one.hop.speaker not in (None, speech.hop.speaker)
        and one.stance == SAID
        and not one.holds(cue)
    ]
    return bool(before) and not any(before[-1].holds(draft.span) for draft in drafts)
