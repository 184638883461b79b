"""Carried times that do not hold for a claim: of the heading, for a figure of older words; of history, for what is now.

"Last week's list gave 9 dead" is no figure of the week in the title; "in 1987 a landslide killed 101. Their stone
stands by the church, which was not damaged" is told of today.
"""

from sayso.claim.day.age import is_older
from sayso.claim.day.telling import dates_words
from sayso.claim.draft import Draft
from sayso.claim.story.meant import names_deed
from sayso.claim.story.taken_up import speech_verbs
from sayso.model.labels import PRESENT
from sayso.model.mention import Findings, mentions_in
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, is_verbal, top_of
from sayso.model.when import When
from sayso.packs.load import Pack
from sayso.packs.lookup import link

HISTORY = 5  # of UCDP's scale: more than a month
LONG_AGO = 366  # days before print


def holds_not(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> bool:
    """Tell whether the time that a draft was lent is that of another list, or of history told before."""
    if draft.time is None or not draft.time.carried:
        return False
    return _is_of_older_words(parsed, draft, found, pack) or (
        not names_deed(parsed, draft, pack)
        and _is_history(draft.time, parsed.doc.published)
        and _tells_now(parsed, draft, pack)
    )


def _is_of_older_words(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> bool:
    """Tell whether a stretch above the paragraph is carried to a figure that dated or earlier words gave."""
    time, sentence = draft.time, parsed.sentence_at(draft.token)
    if time is None or time.earliest == time.latest:
        return False
    if parsed.paragraphs[sentence.paragraph].span.holds(time.span):
        return False
    dated = any(
        (top := top_of(parsed, mention.span)) >= 0 and dates_words(parsed, top, pack)
        for mention in mentions_in(found.times, sentence.span)
    )
    return dated or any(
        token.lemma in link(pack, "telling_noun") and _is_earlier(parsed, token, pack)
        for token in parsed.tokens[sentence.first : sentence.stop]
    )


def _is_earlier(parsed: Parsed, noun: Token, pack: Pack) -> bool:
    words = (parsed.tokens[one].text.lower() for one in below(parsed, noun.index, "amod"))
    return any(word in link(pack, "earlier_words") for word in words)


def _is_history(time: When, printed: str | None) -> bool:
    """Tell whether a time is a year or so, long before print."""
    return time.precision == HISTORY and is_older(time, printed, LONG_AGO)


def _tells_now(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the sentence of an act speaks in the present, and not of what people say."""
    root = parsed.tokens[draft.token]
    while root.head != root.index:
        root = parsed.tokens[root.head]
    if not is_verbal(root) or root.lemma in speech_verbs(pack):
        return False
    first = next(iter(below(parsed, root.index, "aux", "auxpass")), root.index)
    return parsed.tokens[first].tag in PRESENT
