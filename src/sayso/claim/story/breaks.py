"""Where a story leaves its day: "for 23 days", "every night", "on the fourth day", "in 1995"."""

import re

from sayso.claim.story.tense import is_past_before
from sayso.model.mention import Findings, Mention, Timed, mentions_in
from sayso.model.text import Parsed, Sentence, Token
from sayso.model.tree import clause_head, is_verbal, top_of

WIDEST = 3  # of UCDP's scale: a wider time is no day
_LONG = re.compile(r"P(?!T)")
_NTH = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|one|another|other|same|next|following|\w+(?:th|st|nd|rd))\Z",
    re.I,
)


def ends_the_day(parsed: Parsed, sentence: Sentence, found: Findings) -> bool:
    """Tell whether a sentence goes on to a time that is not the day told before."""
    times = mentions_in(found.times, sentence.span)
    if any(_is_other(parsed, one) for one in times):
        return True
    return any(
        _is_nth(parsed, token)
        for token in parsed.tokens[sentence.first : sentence.stop]
        if not any(one.span.meets(token.span) for one in times)
    )


def _is_other(parsed: Parsed, mention: Mention[Timed]) -> bool:
    """Tell whether a time is a stretch, a repetition or a wide date of what is told in turn."""
    timed = mention.value
    top = top_of(parsed, mention.span)
    if top < 0 or timed.role:
        return False
    verb = parsed.tokens[clause_head(parsed, top)]
    if not is_verbal(verb) or parsed.says(verb.index, "be") or is_past_before(parsed, verb):
        return False
    if timed.type == "set":
        return True
    if timed.type == "duration":
        return bool(_LONG.match(timed.value))
    when = timed.when
    return when is not None and (when.precision or 0) > WIDEST


def _is_nth(parsed: Parsed, token: Token) -> bool:
    """Tell whether a noun is a day or night that is counted, not named ("on the fourth day", "one night")."""
    if token.lemma not in parsed.words["moment_noun"] or token.dep not in (
        "pobj",
        "npadvmod",
        "nsubj",
    ):
        return False
    words = (parsed.tokens[one].text for one in parsed.children[token.index])
    return any(_NTH.match(word) for word in words)
