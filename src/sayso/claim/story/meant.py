"""Which claims other words tell more of: "the killings occurred on 24 May", "it happened near Tarl".

A definite noun that names an act, a word such as "the incident", or a pronoun means the claims of that act
in the nearest sentence before it, else those behind it in its paragraph.
"""

from collections.abc import Callable
from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.story.act_nouns import noun_acts
from sayso.claim.story.headings import LATER_ACTS
from sayso.model.text import Parsed, Token
from sayso.model.tree import after_words, below
from sayso.model.vocabulary import ATTACKS, NOT_DONE, TOTALS
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

REACH = 8  # sentences between a claim and the words that tell of it
OF_ATTACKS = ("killed", "injured", "casualties", "died", "property_destroyed", "heritage_destroyed")


def acts_meant(noun: Token, pack: Pack) -> tuple[str, ...] | None:
    """Return the acts that a noun or pronoun can mean, no name where it means any, None where it means none."""
    if acts := noun_acts(pack).get(noun.lemma, ()):
        return acts
    word = noun.lemma.lower()
    any_act = word in link(pack, "happening") or word in link(pack, "points_to_deed")
    return () if any_act else None


def names_an_act(noun: Token, pack: Pack) -> bool:
    """Tell whether a noun names an act, or stands for one told before ("the incident")."""
    return noun.pos == "NOUN" and acts_meant(noun, pack) is not None


def names_deed(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether what was used in an act, or what it is over, is a known deed ("murder over the shooting")."""
    nouns = [token for means in draft.means for token in parsed.tokens_in(means.span)]
    if draft.mention is not None and draft.mention.value.form == "noun":
        over = after_words(parsed, draft.token, place_words(pack, "deed_for"))
        nouns.extend(parsed.tokens[one] for one in over)
    return any(names_an_act(noun, pack) and is_definite(parsed, noun, pack) for noun in nouns)


def told_themselves(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Return the drafts, none that says itself who suffered marked as pointing back."""
    return [
        replace(draft, points_back=False)
        if draft.points_back and tells_its_own(parsed, draft, pack)
        else draft
        for draft in drafts
    ]


def tells_its_own(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the act's noun says itself who suffered ("the killing of nine farmers"), and points to nothing told.

    It does point where they are known ("the killing of the nine farmers").
    """
    people = draft.people
    if draft.mention is None or draft.mention.value.form != "noun" or people is None:
        return False
    above = parsed.tokens[parsed.tokens[people.head].head]
    if above.text.lower() not in parsed.words["of"] or above.head != draft.token:
        return False
    return bool(people.names) or not is_definite(parsed, parsed.tokens[people.head], pack)


def is_definite(parsed: Parsed, noun: Token, pack: Pack) -> bool:
    """Tell whether a noun has a determiner that points back, or a possessor."""
    children = (parsed.tokens[child] for child in parsed.children[noun.index])
    return any(
        one.text.lower() in link(pack, "points_back") or one.dep == "poss" for one in children
    )


def claims_meant(
    parsed: Parsed,
    drafts: list[Draft],
    told: tuple[int, tuple[str, ...]],
    lacks: Callable[[Draft], bool],
) -> list[int]:
    """Return the places of the claims that lack what is told at a token of some acts."""
    at, acts = told
    here = parsed.sentence_of[at]
    fits = [place for place, draft in enumerate(drafts) if lacks(draft) and _fits(draft, acts)]
    ways = {place: here - parsed.sentence_of[drafts[place].token] for place in fits}
    own = [place for place in fits if drafts[place].token == at]
    if _is_of_somebody(parsed, at):
        return own
    before = [way for place, way in ways.items() if 0 <= way <= REACH and place not in own]
    if before:
        return [place for place in fits if ways[place] == min(before) or place in own]
    paragraph = parsed.sentence_at(at).paragraph
    return [
        place for place in fits if parsed.sentence_at(drafts[place].token).paragraph == paragraph
    ]


def _is_of_somebody(parsed: Parsed, at: int) -> bool:
    """Tell whether a noun says as new who suffered it, and so is a deed of its own ("the shooting of a fisherman")."""
    of = (one for one in below(parsed, at, "prep") if parsed.says(one, "of"))
    people = (noun for one in of for noun in below(parsed, one, "pobj"))
    return any(
        parsed.tokens[one].pos == "NUM"
        or parsed.tokens[one].text.lower() in parsed.words["indefinite"]
        for noun in people
        for one in below(parsed, noun, "det", "nummod")
    )


def _fits(draft: Draft, acts: tuple[str, ...]) -> bool:
    if draft.token < 0 or draft.mention is None:
        return False
    if draft.act in LATER_ACTS or draft.scope in TOTALS or draft.stance.value in NOT_DONE:
        return False
    of_attack = draft.act in OF_ATTACKS and any(act in ATTACKS for act in acts)
    return not acts or draft.act in acts or of_attack
