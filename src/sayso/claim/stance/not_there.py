"""Denials that one's people were there: "denies that its soldiers were in the area", "had no fighters in Osk".

They answer only a claim that accuses the speaker's own side.
"""

from sayso.claim.draft import Draft
from sayso.model.said import Speech
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

LONGEST = 20


def was_not_there(parsed: Parsed, speech: Speech, drafts: list[Draft], pack: Pack) -> bool:
    """Tell whether a speaker only says that his people were not at a place."""
    if speech.stance not in ("asserted", "denied") or speech.hop.speaker is None:
        return False
    if len(speech.content) != 1:
        return False
    words = parsed.tokens_in(speech.content[0])
    denied = speech.stance == "denied"
    if len(words) > LONGEST or not any(
        _is_place_of_ours(parsed, token, denied, pack) for token in words
    ):
        return False
    return not any(speech.holds(draft.span) for draft in drafts)


def _is_place_of_ours(parsed: Parsed, verb: Token, denied: bool, pack: Pack) -> bool:
    """Tell whether a verb of being somewhere is said of the speaker's people, with a "no" unless it is denied."""
    if parsed.says(verb.index, "have", "has", "had") and verb.pos == "VERB":
        return _has_none_there(parsed, verb, denied, pack)
    if verb.lemma not in link(pack, "is_there") or not _names_a_place(parsed, verb, pack):
        return False
    for index in below(parsed, verb.index, "nsubj", "nsubjpass"):
        none = _is_none(parsed, index, pack)
        if none is None and not _is_own(parsed, index, pack):
            continue
        negated = bool(below(parsed, verb.index, "neg")) or none is True
        return negated != denied
    return False


def _is_none(parsed: Parsed, subject: int, pack: Pack) -> bool | None:
    """Tell whether a subject is none of one's people, None where it is somebody else or some of them."""
    token = parsed.tokens[subject]
    if parsed.says(token.index, "none"):
        of = [i for tie in below(parsed, subject, "prep") for i in below(parsed, tie, "pobj")]
        return True if any(_is_own(parsed, i, pack) for i in of) else None
    no = any(parsed.says(i, "no") for i in below(parsed, subject, "det"))
    own = any(parsed.says(i, "of") for i in below(parsed, subject, "prep"))
    return True if no and own and _is_body(parsed, subject, pack) else None


def _is_own(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a noun is the speaker's own ("its soldiers"), or stands for the speaker."""
    if parsed.tokens[index].text.lower() in parsed.words["pronoun_subject"]:
        return True
    owners = {parsed.tokens[i].text.lower() for i in below(parsed, index, "poss")}
    return bool(owners & (link(pack, "own_pronoun") | link(pack, "its_pronoun")))


def _is_body(parsed: Parsed, index: int, pack: Pack) -> bool:
    return ending_at(parsed, index, index_of(pack, "actors")) is not None


def _has_none_there(parsed: Parsed, verb: Token, denied: bool, pack: Pack) -> bool:
    """Tell whether the speaker has no fighters at a place ("it had no fighters in the area")."""
    own = any(_is_own(parsed, i, pack) for i in below(parsed, verb.index, "nsubj"))
    for index in below(parsed, verb.index, "dobj"):
        there = _names_a_place(parsed, verb, pack) or _names_a_place(
            parsed, parsed.tokens[index], pack
        )
        if not own or not there or not _is_body(parsed, index, pack):
            continue
        no = any(parsed.says(i, "no") for i in below(parsed, index, "det"))
        negated = no or bool(below(parsed, verb.index, "neg"))
        return negated != denied
    return False


def _names_a_place(parsed: Parsed, word: Token, pack: Pack) -> bool:
    """Tell whether a place stands behind a verb or a noun: "in the area", "near Osk", "there"."""
    homes = (word.index, *below(parsed, word.index, "acomp", "xcomp", "attr"))
    for home in homes:
        adverbs = {parsed.tokens[i].text.lower() for i in below(parsed, home, "advmod")}
        if adverbs & link(pack, "there"):
            return True
        for tie in below(parsed, home, "prep"):
            if parsed.tokens[tie].lemma in link(pack, "at_place") and any(
                parsed.tokens[i].entity not in ("DATE", "TIME") for i in below(parsed, tie, "pobj")
            ):
                return True
    return False
