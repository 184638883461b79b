"""Times of a sentence that stand with another of its deeds: one told as later, one with its own subject, a state.

"Four were abducted; one was freed a week later", "freed in January after nine years for the murder of a judge" and
"bodies of men missing since May were found" date no abduction, no murder and no find.
"""

from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.model.mention import Findings, Mention, Timed
from sayso.model.steps import ancestors
from sayso.model.text import Parsed, Token
from sayso.model.tree import SUBJECTS, below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

STATES = ("acl", "amod", "relcl", "appos", "advcl")
JOINED = ("conj", "ccomp", "parataxis", "ROOT", "advcl")


def is_set_apart(
    parsed: Parsed, mention: Mention[Timed], verb: int, draft: Draft, found: Findings
) -> bool:
    """Tell whether a time in the clause of a release, find or arrest is not that of the draft's deed."""
    if draft.act in LATER_ACTS:
        return False
    if not any(act.token == verb and act.value.act in LATER_ACTS for act in found.acts):
        return False
    return _has_own_subject(parsed, mention, verb, draft) or _is_punished(
        parsed, mention, verb, draft
    )


def is_shifted_on(mention: Mention[Timed], verb: int, draft: Draft, pack: Pack) -> bool:
    """Tell whether a time counted on from a day before ("two days later") stands with a verb behind the act."""
    when = mention.value.when
    if when is None or when.resolved != "from_text" or not draft.token < verb:
        return False
    words = set(when.words.lower().split())
    return draft.span.end <= mention.span.start and not words.isdisjoint(link(pack, "shift_word"))


def is_of_state(
    parsed: Parsed, mention: Mention[Timed], draft: Draft, found: Findings, pack: Pack
) -> bool:
    """Tell whether a time stands right behind a word for those who are gone ("missing since May")."""
    first = parsed.tokens_in(mention.span)[0].index
    states = {"missing", "disappeared", *link(pack, "taking_act")}
    if draft.act in states or first < 2:
        return False
    before = first - 1 if parsed.tokens[first - 1].pos not in ("ADP", "SCONJ") else first - 2
    if before == draft.token or parsed.tokens[before].dep not in STATES:
        return False
    return any(
        act.token == before and act.value.act in states and act.value.form != "noun"
        for act in found.acts
    )


def is_begin(parsed: Parsed, verb: Token, draft: Draft, pack: Pack) -> bool:
    """Tell whether a time is the first day of what has done the act until now ("which began in May, has killed 64")."""
    has = (parsed.tokens[one].lemma for one in below(parsed, draft.token, "aux"))
    return verb.dep == "relcl" and verb.lemma in link(pack, "begin_verb") and "have" in has


def _has_own_subject(parsed: Parsed, mention: Mention[Timed], verb: int, draft: Draft) -> bool:
    """Tell whether what is told behind the act has a subject and a day of its own ("one was freed on Monday")."""
    behind = draft.token < verb and draft.span.end <= mention.span.start
    own = any(one > draft.token for one in below(parsed, verb, *SUBJECTS))
    return behind and own and parsed.tokens[verb].dep in JOINED


def _is_punished(parsed: Parsed, mention: Mention[Timed], verb: int, draft: Draft) -> bool:
    """Tell whether somebody was freed, held or jailed on a day before the words for what he had done."""
    over = ancestors(parsed, draft.token)
    if verb not in over or mention.span.end > draft.span.start:
        return False
    way = [parsed.tokens[one] for one in over[1 : over.index(verb)]]
    return any(one.text.lower() in parsed.words["for"] for one in way)
