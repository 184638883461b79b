"""How an account of a claim's event differs from it: the other way round, another doer, another thing hit, no deed.

"The protesters had attacked first" turns about that soldiers fired on protesters; "its men had let the passengers
go" gives the freeing to others; "its jets had bombed a depot in Osk" gives another nature to a strike in Osk.
"""

from sayso.claim.doer.causes import EFFECTS
from sayso.claim.doer.sides import is_charged, same_side, side_of
from sayso.claim.draft import Draft, same_sentence
from sayso.claim.story.one_event import head_of, is_known, is_meant, tells_of_same
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, objects
from sayso.model.vocabulary import ATTACKS
from sayso.model.where import may_be_one
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

DEEDS = (*ATTACKS, *EFFECTS, "tortured", "executed")
ARREST = "detained"
SAID_IN = ("ccomp", "acl", "relcl")  # "said they had", "said in a message that they had"


def is_turned_about(parsed: Parsed, draft: Draft, accusing: Draft, pack: Pack) -> bool:
    """Tell whether those who suffered an earlier deed did one themselves ("the protesters had attacked first")."""
    if draft.act not in DEEDS or accusing.act not in DEEDS:
        return False
    return any(is_meant(parsed, noun, accusing, pack) for noun in _doers(parsed, draft))


def is_of_other_doer(parsed: Parsed, draft: Draft, accusing: Draft, pack: Pack) -> bool:
    """Tell whether a speaker gives his own side a deed that was told of others, to the same people."""
    if draft.act != accusing.act or not _is_own(parsed, draft, pack):
        return False
    others = _doers(parsed, accusing)
    if not others or not tells_of_same(parsed, draft, accusing, pack):
        return False
    if accusing.hops and all(token.tag == "PRP" for token in others):
        return not same_side(side_of(accusing), side_of(draft), pack)
    return not any(same_side(token.text, side_of(draft), pack) for token in others)


def is_of_other_nature(parsed: Parsed, draft: Draft, accusing: Draft, pack: Pack) -> bool:
    """Tell whether a side tells its own deed of another thing than it is accused of, or by another name of act."""
    if same_sentence(parsed, draft, accusing):
        return False
    if not _is_own(parsed, draft, pack) and not _is_same_doer(parsed, draft, accusing, pack):
        return False
    if draft.act == ARREST != accusing.act:
        return tells_of_same(parsed, draft, accusing, pack)
    charged = is_charged(accusing, draft, pack)
    if draft.act not in ATTACKS or accusing.act not in (DEEDS if charged else ATTACKS):
        return False
    one, other = (_hit(parsed, item) for item in (draft, accusing))
    if one is None or other is None or one.lemma == other.lemma:
        return False
    return (
        charged
        or _is_same_doer(parsed, draft, accusing, pack)
        or (_share_a_place(draft, accusing) and accusing.perpetrator is None)
    )


def is_accident(parsed: Parsed, draft: Draft, accusing: Draft, pack: Pack) -> bool:
    """Tell whether what one calls a deed befell the same people by accident for another ("hurt in a fall")."""
    if draft.perpetrator is not None or draft.token < 0 or not _is_by_accident(parsed, draft, pack):
        return False
    return tells_of_same(parsed, draft, accusing, pack)


def _is_by_accident(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the act is an accident, or a noun for one or for an illness hangs on it ("died of a stroke")."""
    if draft.act == "died" and parsed.tokens[draft.token].lemma in link(pack, "other_course"):
        return True
    for preposition in below(parsed, draft.token, "prep", "agent"):
        for noun in below(parsed, preposition, "pobj"):
            if ending_at(parsed, noun, index_of(pack, "causes")):
                return True
            if parsed.tokens[noun].lemma in link(pack, "mishap"):
                return True
    return False


def _doers(parsed: Parsed, draft: Draft) -> list[Token]:
    """Return the nouns for those who do it, as the grammar of the act gives them."""
    if draft.mention is None:
        return []
    return [parsed.tokens[one] for one in draft.mention.value.agents]


def _is_own(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the speaker, or people or things that are its own, did it ("its men", "they had released")."""
    if draft.stance.value == "accepted" and draft.stance.hop == 0:
        return True
    own = link(pack, "own_pronoun") | link(pack, "its_pronoun")
    for doer in _doers(parsed, draft):
        owners = {parsed.tokens[one].text.lower() for one in below(parsed, doer.index, "poss")}
        if owners & own or doer.text.lower() in link(pack, "own_pronoun"):
            return True
        clause = parsed.tokens[doer.head]
        if doer.tag == "PRP" and doer.dep == "nsubj" and clause.dep in SAID_IN:
            return True
    return False


def _is_same_doer(parsed: Parsed, draft: Draft, accusing: Draft, pack: Pack) -> bool:
    """Tell whether the doer of an earlier claim is spoken of as known ("the jets had hit a depot")."""
    used = (token for means in accusing.means for token in parsed.tokens_in(means.span))
    told = {token.lemma for token in (*_doers(parsed, accusing), *used)}
    return any(
        token.lemma in told and is_known(parsed, token, pack) for token in _doers(parsed, draft)
    )


def _hit(parsed: Parsed, draft: Draft) -> Token | None:
    """Return the noun for what, or for whom, an attack was on."""
    if draft.target is not None:
        return head_of(parsed, draft.target.span)
    if draft.people is not None:
        return parsed.tokens[draft.people.head]
    return next((parsed.tokens[one] for one in objects(parsed, draft.token)), None)


def _share_a_place(draft: Draft, accusing: Draft) -> bool:
    return bool(draft.places and accusing.places) and may_be_one(
        draft.places[0], accusing.places[0]
    )
