"""Times of a sentence that are the day of a deed somebody is punished for, of a rank, or not of what is so now.

"Jailed over 1998 massacre", "the second blast this month" and "three were freed on 20 May; two are still missing"
date no sentence, no blast and nobody's absence.
"""

from sayso.claim.day.age import is_older
from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.model.labels import PAST, PRESENT
from sayso.model.mention import Mention, Timed
from sayso.model.steps import ancestors
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, clause_head, is_verbal, top_of
from sayso.model.when import When, make_when
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

JOINED = ("conj", "ccomp", "parataxis")
BEFORE_NOUN = ("nummod", "compound", "amod", "nmod")
OPEN = "/.."
RANK = 4  # steps between a time and the rank that it is of
LONG_AGO = 31  # days before print that are no news


def is_of_other(parsed: Parsed, mention: Mention[Timed], draft: Draft, pack: Pack) -> bool:
    """Tell whether a time of the sentence is not the act's by one of these."""
    return (
        _is_of_punished(parsed, mention, draft, pack)
        or is_of_rank(parsed, mention, pack)
        or _is_before_now(parsed, top_of(parsed, mention.span), draft)
    )


def is_of_rank(parsed: Parsed, mention: Mention[Timed], pack: Pack) -> bool:
    """Tell whether a stretch says in what something was the first or the second ("the second blast this month")."""
    when = mention.value.when
    if when is None or when.earliest == when.latest:
        return False
    for index in ancestors(parsed, top_of(parsed, mention.span))[1 : 1 + RANK]:
        token = parsed.tokens[index]
        if is_verbal(token):
            return False
        words = [token, *(parsed.tokens[one] for one in below(parsed, index, "amod"))]
        if any(one.lemma in link(pack, "rank") for one in words):
            return True
    return False


def is_start(parsed: Parsed, mention: Mention[Timed], pack: Pack) -> bool:
    """Tell whether a day only says since when ("since the fire this morning"), wherever the parser hangs it."""
    top = top_of(parsed, mention.span)
    over = ancestors(parsed, top)
    beside = (one for one in below(parsed, clause_head(parsed, top), "prep") if one < top)
    return any(
        parsed.tokens[one].text.lower() in link(pack, "since") for one in (*over[1:], *beside)
    )


def day_of_when(parsed: Parsed, mention: Mention[Timed], act: int, pack: Pack) -> When | None:
    """Return the time of an act, without its open end where a "when" behind it brings in the act.

    "The worst riot since 2014, when 51 people died" has the 51 in 2014, not since then.
    """
    when = mention.value.when
    if when is None or when.latest is not None or not when.edtf.endswith(OPEN):
        return when
    behind = parsed.tokens[mention.token + 1 : mention.token + 3]
    mark = next((token for token in behind if token.text.lower() in parsed.words["when"]), None)
    if mark is None or mark.head not in ancestors(parsed, act):
        return when
    if parsed.tokens[mark.head].lemma in link(pack, "begin_verb"):
        return when  # "since 2014, when the killings began"
    return make_when(when.edtf.removesuffix(OPEN), when.words, when.span)


def _is_of_punished(parsed: Parsed, mention: Mention[Timed], draft: Draft, pack: Pack) -> bool:
    """Tell whether a day of long before print is that of the deed for which somebody is taken or sentenced."""
    when = mention.value.when
    if draft.act not in LATER_ACTS or not is_older(when, parsed.doc.published, LONG_AGO):
        return False
    top = top_of(parsed, mention.span)
    over = ancestors(parsed, top)
    if draft.token not in over:
        return False
    before = parsed.tokens[parsed.tokens_in(mention.span)[0].index - 1]
    if before.lemma in place_words(pack, "deed_for") and parsed.tokens[top].dep in BEFORE_NOUN:
        return True  # "jailed over 1998 massacre"
    way = (parsed.tokens[index] for index in over[1 : over.index(draft.token)])
    return any(_is_what_for(parsed, token, pack) for token in way)


def _is_what_for(parsed: Parsed, token: Token, pack: Pack) -> bool:
    above = parsed.tokens[token.head]
    return token.dep in ("pobj", "pcomp") and above.lemma in place_words(pack, "deed_for")


def _is_before_now(parsed: Parsed, top: int, draft: Draft) -> bool:
    """Tell whether the act is a state of now, and the time that of another clause in the past."""
    if top < 0:
        return False
    now, then = (_verb(parsed, index) for index in (draft.token, top))
    joined = (now.head == then.index and now.dep in JOINED) or (
        then.head == now.index and then.dep in JOINED
    )
    first = _first(parsed, now)
    perfect = parsed.says(first.index, "have") and first.index != now.index
    return joined and first.tag in PRESENT and not perfect and _first(parsed, then).tag in PAST


def _is_under(verb: Token) -> bool:
    return verb.dep in ("relcl", "acl", "advcl")


def _verb(parsed: Parsed, index: int) -> Token:
    return parsed.tokens[clause_head(parsed, index)]


def _first(parsed: Parsed, verb: Token) -> Token:
    """Return the finite verb of a clause: its first auxiliary, or itself."""
    return parsed.tokens[next(iter(below(parsed, verb.index, "aux", "auxpass")), verb.index)]
