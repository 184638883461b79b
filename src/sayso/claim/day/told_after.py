"""Whether a time is that of what came after an act told beside it, or before it, or was its worst since.

"Shops closed on Monday because soldiers had killed nine", "on Tuesday, a week after a bomb killed nine" and
"lawyers resigned on Monday after the killing of a judge" tell no day of a killing.
"""

from sayso.claim.draft import Draft
from sayso.claim.victim.totals import is_superlative
from sayso.model.mention import Findings, Mention, Timed
from sayso.model.steps import ancestors
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below, clause_head, top_of
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLAUSE = "advcl"


def is_told_after(
    parsed: Parsed, mention: Mention[Timed], draft: Draft, found: Findings, pack: Pack
) -> bool:
    """Tell whether the words between a time and an act set another day between them."""
    top = top_of(parsed, mention.span)
    over_act, over_time = _up(parsed, draft.token), _up(parsed, top)
    meet = next((one for one in over_time if one.index in {t.index for t in over_act}), None)
    if meet is None:
        return False
    ways = (over_act[: over_act.index(meet)], over_time[: over_time.index(meet)])
    when = mention.value.when
    return (
        any(_is_earlier_clause(parsed, token, pack) for token in ways[0])
        and not _fires_back(parsed, meet)
    ) or (
        _is_noun_after(parsed, draft, top, found, pack)
        or any(_is_measured(parsed, token, top, pack) for token in ways[1])
        or (bool(ways[1]) and _has_since(parsed, draft) and clause_head(parsed, top) != draft.token)
        or (when is not None and when.latest is None and _is_beside(parsed, ways[1], pack))
    )


def is_told_earlier(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether an act stands in a clause about what had been done before, or is what somebody died of."""
    token = parsed.tokens[draft.token]
    above = parsed.tokens[token.head]
    if (
        token.dep == "pobj"
        and above.lemma in parsed.words["died_of"]
        and parsed.says(above.head, "die")
    ):
        return True
    return any(_is_earlier_clause(parsed, one, pack) for one in _up(parsed, draft.token))


def is_counted_from(parsed: Parsed, span: Span, pack: Pack) -> bool:
    """Tell whether a time is that from which an act is counted ("a week after the attack of 12 May")."""
    top = top_of(parsed, span)
    return top >= 0 and any(_is_measured(parsed, one, top, pack) for one in _up(parsed, top))


def _is_earlier_clause(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a clause tells what had been done before, or a stretch of days before ("a week after ...")."""
    if token.dep != CLAUSE:
        return False
    had = any(
        parsed.tokens[one].text.lower() in parsed.words["had"]
        for one in below(parsed, token.index, "aux")
    )
    marked = any(
        parsed.tokens[one].text.lower() in link(pack, "earlier_mark")
        for one in below(parsed, token.index, "mark")
    )
    return marked and (had or _has_stretch(parsed, token.index, pack))


def _fires_back(parsed: Parsed, verb: Token) -> bool:
    """Tell whether a verb answers fire at once ("returned fire after artillery had killed four")."""
    with_it = (*below(parsed, verb.index, "dobj", "advmod", "prt"), verb.index)
    words = {parsed.tokens[one].lemma for one in with_it}
    return {"return", "fire"} <= words or {"fire", "back"} <= words or {"shoot", "back"} <= words


def _has_stretch(parsed: Parsed, index: int, pack: Pack) -> bool:
    return any(
        parsed.tokens[one].lemma in link(pack, "long_unit")
        for one in below(parsed, index, "npadvmod")
    )


def _is_noun_after(parsed: Parsed, draft: Draft, top: int, found: Findings, pack: Pack) -> bool:
    """Tell whether the act is a noun that a verb comes after ("resigned on Monday after the killing of")."""
    if draft.mention is None or draft.mention.value.form != "noun":
        return False
    verb = clause_head(parsed, top)
    over_time = {token.index for token in _up(parsed, top)}
    bridge = next((one for one in _up(parsed, draft.token)[1:] if one.head == verb), None)
    if bridge is None or bridge.index in over_time:
        return False
    if bridge.lemma in parsed.words["died_of"]:
        return parsed.says(verb, "die")
    acts = any(act.token == verb for act in found.acts)
    return bridge.text.lower() in link(pack, "earlier_mark") and not acts


def _is_measured(parsed: Parsed, token: Token, top: int, pack: Pack) -> bool:
    """Tell whether the time is inside what an act came days after ("a week after the attack of 12 May, ...")."""
    if token.pos not in ("ADP", "SCONJ") or token.text.lower() not in link(pack, "earlier_mark"):
        return False
    return parsed.tokens[top].head != token.index and _has_stretch(parsed, token.index, pack)


def _has_since(parsed: Parsed, draft: Draft) -> bool:
    """Tell whether the act came at some time since ("of those hurt on Sunday four have since died")."""
    words = (parsed.tokens[one].text.lower() for one in below(parsed, draft.token, "advmod"))
    return "since" in words


def _is_beside(parsed: Parsed, way: list[Token], pack: Pack) -> bool:
    """Tell whether a "since" is of another's doing ("the Front, which has fought since 2019"), or of a superlative."""
    return any(token.dep == "relcl" for token in way) or _is_worst_since(parsed, way, pack)


def _is_worst_since(parsed: Parsed, way: list[Token], pack: Pack) -> bool:
    since = next((one for one in way if one.text.lower() in link(pack, "since")), None)
    return since is not None and is_superlative(parsed, since.index)


def _up(parsed: Parsed, index: int) -> list[Token]:
    return [parsed.tokens[one] for one in ancestors(parsed, index)]
