"""Whether a time of the sentence is the day of something else than the act: of another act, a charge, a report.

"The mayor asked to release two nurses who were abducted on 3 May." dates no release, "a man was charged this
morning with the murder of a nurse" no murder, "last week's list gave nine dead" no death.
"""

from datetime import date

from sayso.claim.day.aside import is_aside
from sayso.claim.day.other_days import is_of_other
from sayso.claim.day.said_on import is_behind_plan, is_planned
from sayso.claim.day.set_apart import is_begin, is_of_state, is_set_apart, is_shifted_on
from sayso.claim.day.telling import dates_words
from sayso.claim.day.told_after import is_told_after
from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.claim.story.meant import names_an_act
from sayso.model.labels import NOUN_CLAUSES, PRESENT
from sayso.model.mention import Findings, Mention, Timed
from sayso.model.steps import ancestors, steps_between
from sayso.model.text import Parsed, Token
from sayso.model.tree import after_preposition, below, clause_head, top_of
from sayso.model.when import When
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

WOUNDS = ("injured", "casualties", "attacked", "tortured")
DEATHS = ("died",)
HELD = ("hostage", "detained", "captured")
NEWS_DAYS = 7  # a day so near to print is that of the news, not that of the deed


def dates_another(
    parsed: Parsed, mention: Mention[Timed], draft: Draft, found: Findings, pack: Pack
) -> bool:
    """Tell whether the time is of another act, of a day marked, or of words about the act."""
    top = top_of(parsed, mention.span)
    if top < 0:
        return False
    if is_told_after(parsed, mention, draft, found, pack):
        return True
    if _of_remembered(parsed, top, draft, pack):
        return True
    if is_of_state(parsed, mention, draft, found, pack) or is_of_other(
        parsed, mention, draft, pack
    ):
        return True
    verb = parsed.tokens[clause_head(parsed, top)]
    if verb.index == draft.token:
        return False
    return (
        verb.lemma in link(pack, "marking")
        or dates_words(parsed, top, pack)
        or (is_aside(parsed, top, draft.token, pack) and not is_behind_plan(parsed, mention, draft))
        or _is_to_come(parsed, mention.value.when, draft)
        or _of_plan(parsed, mention, verb, draft)
        or _of_later(parsed, top, verb.index, draft, found)
        or _of_told_act(parsed, (top, verb.index), draft, found, pack)
        or _of_step(parsed, mention, verb, draft, pack)
        or _of_perfect(parsed, mention.value.when, verb, draft)
        or _of_first(parsed, mention, verb, draft)
        or is_begin(parsed, verb, draft, pack)
        or _of_death_after(parsed, verb, draft, found, pack)
        or _of_deed_until_now(parsed, mention.value.when, verb, draft)
        or is_set_apart(parsed, mention, verb.index, draft, found)
        or is_shifted_on(mention, verb.index, draft, pack)
    )


def _is_to_come(parsed: Parsed, when: When | None, draft: Draft) -> bool:
    """Tell whether a day after print stands with a deed that a noun takes as done ("a hearing on the murder of")."""
    if draft.mention is None or draft.mention.value.form != "noun" or when is None:
        return False
    printed = parsed.doc.published
    return bool(printed and when.earliest and when.earliest > printed)


def _of_plan(parsed: Parsed, mention: Mention[Timed], verb: Token, draft: Draft) -> bool:
    """Tell whether a time is of what is to come before the words for the deed ("will question two on Friday over")."""
    if draft.mention is None or draft.mention.value.form != "noun":
        return False
    over = ancestors(parsed, draft.token)[1:]
    return (
        is_planned(parsed, verb.index)
        and verb.index in over
        and mention.span.end <= draft.span.start
    )


def _of_remembered(parsed: Parsed, top: int, draft: Draft, pack: Pack) -> bool:
    """Tell whether a time is of what is remembered on the day of an act ("on the anniversary of the raid of 1999")."""
    return any(
        parsed.tokens[one].lemma in link(pack, "anniversary")
        for one in set(ancestors(parsed, top)[1:]) - set(ancestors(parsed, draft.token))
    )


def _of_later(parsed: Parsed, top: int, verb: int, draft: Draft, found: Findings) -> bool:
    """Tell whether the time is of a later act ("who had been seized were released on 6 May")."""
    if draft.act in LATER_ACTS or not _does(verb, found, LATER_ACTS):
        return False
    return _is_relative(parsed, draft.token, verb) and _through(parsed, top, verb, draft)


def _through(parsed: Parsed, top: int, verb: int, draft: Draft) -> bool:
    """Tell whether the way from the time to the act leads over the verb."""
    way = steps_between(parsed, top, verb) + steps_between(parsed, verb, draft.token)
    return steps_between(parsed, top, draft.token) == way


def _of_told_act(
    parsed: Parsed, ends: tuple[int, int], draft: Draft, found: Findings, pack: Pack
) -> bool:
    """Tell whether the time is of what a clause tells of the victims: a taking, or where one of the two comes later."""
    top, verb = ends
    other = next((act.value.act for act in found.acts if act.token == verb), None)
    taken = link(pack, "taking_act")
    if other is None or (draft.act in taken and other in taken):
        return False
    if (draft.act in LATER_ACTS) == (other in LATER_ACTS) and other not in taken:
        return False
    clause = parsed.tokens[verb]
    if clause.dep not in NOUN_CLAUSES or names_an_act(parsed.tokens[clause.head], pack):
        return False
    return _through(parsed, top, verb, draft) and verb not in ancestors(parsed, draft.token)


def _of_step(
    parsed: Parsed, mention: Mention[Timed], verb: Token, draft: Draft, pack: Pack
) -> bool:
    """Tell whether the time is of a step of the law for the deed ("charged this morning with the murder of").

    Behind the deed a date of long before print is the deed's, whatever it hangs on.
    """
    when = mention.value.when
    if verb.lemma not in link(pack, "legal_step") or not _is_blamed_for(
        parsed, draft, verb.index, pack
    ):
        return False
    if not _is_right_on(parsed, top_of(parsed, mention.span), verb.index):
        return False
    if mention.span.start < draft.span.start:
        return verb.index < draft.token
    return when is not None and _is_news(when, parsed.doc.published)


def _is_blamed_for(parsed: Parsed, draft: Draft, verb: int, pack: Pack) -> bool:
    """Tell whether a preposition under the verb brings in the deed ("charged with", "arrested for", "over")."""
    over = ancestors(parsed, draft.token)
    if verb not in over[1:]:
        return False
    below_verb = parsed.tokens[over[over.index(verb) - 1]]
    return below_verb.dep == "prep" and below_verb.lemma in link(pack, "for_a_deed")


def _is_right_on(parsed: Parsed, top: int, verb: int) -> bool:
    """Tell whether the time hangs on the verb itself, by no noun between them."""
    token = parsed.tokens[top]
    return verb in (token.head, parsed.tokens[token.head].head) and (
        token.head == verb or parsed.tokens[token.head].pos == "ADP"
    )


def _is_news(when: When, printed: str | None) -> bool:
    if not printed or not when.earliest:
        return False
    try:
        apart = date.fromisoformat(printed[:10]) - date.fromisoformat(when.earliest)
    except ValueError:
        return False
    return apart.days <= NEWS_DAYS


def _of_perfect(parsed: Parsed, when: When | None, verb: Token, draft: Draft) -> bool:
    """Tell whether a time with an open end belongs to another clause ("are missing and 30 have fled since May")."""
    if when is None or when.latest is not None or draft.token > verb.index:
        return False
    own = _auxiliaries(parsed, draft.token)
    return verb.dep == "conj" and bool(own) and "have" not in own


def _of_death_after(parsed: Parsed, verb: Token, draft: Draft, found: Findings, pack: Pack) -> bool:
    """Tell whether the time is that of a death in hospital behind the wound ("was burned, and died in hospital on")."""
    if draft.act not in WOUNDS or verb.dep != "conj" or verb.index < draft.token:
        return False
    if not _does(verb.index, found, DEATHS) or draft.token not in ancestors(parsed, verb.index):
        return False
    return any(
        parsed.tokens[one].lemma in place_words(pack, "ward")
        for one in after_preposition(parsed, verb.index, "in", "at")
    )


def _of_deed_until_now(parsed: Parsed, when: When | None, verb: Token, draft: Draft) -> bool:
    """Tell whether an open time is that of a toll beside those who are held ("since May killed 9; they hold 4")."""
    if when is None or when.latest is not None or draft.act not in HELD:
        return False
    if draft.token < verb.index or "have" not in _auxiliaries(parsed, verb.index):
        return False
    over = ancestors(parsed, draft.token)
    way = over[: over.index(verb.index)] if verb.index in over else []
    return any(
        parsed.tokens[one].dep in ("conj", "ccomp") and parsed.tokens[one].tag in PRESENT
        for one in way
    )


def _of_first(parsed: Parsed, mention: Mention[Timed], verb: Token, draft: Draft) -> bool:
    """Tell whether the time ends what stands before a later act ("to clear up deaths of May and to free clerks")."""
    if draft.act not in LATER_ACTS or "to" not in _auxiliaries(parsed, draft.token):
        return False
    if not verb.index < mention.token < draft.token:
        return False
    return any(_is_member(parsed, index, verb.index) for index in ancestors(parsed, draft.token))


def _is_member(parsed: Parsed, index: int, verb: int) -> bool:
    return parsed.tokens[index].dep == "conj" and parsed.tokens[index].head == verb


def _auxiliaries(parsed: Parsed, index: int) -> set[str]:
    return {parsed.tokens[one].lemma for one in below(parsed, index, "aux", "auxpass")}


def _is_relative(parsed: Parsed, index: int, above: int) -> bool:
    """Tell whether a relative clause, or a participle, lies between a token and the verb above it."""
    over = ancestors(parsed, index)
    between = over[: over.index(above)] if above in over else over
    return any(parsed.tokens[one].dep in NOUN_CLAUSES for one in between)


def _does(verb: int, found: Findings, acts: tuple[str, ...]) -> bool:
    return any(act.token == verb and act.value.act in acts for act in found.acts)
