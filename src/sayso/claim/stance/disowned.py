"""Speeches that only say to have had no part in it: "were not responsible", "had ordered nothing of the kind"."""

from sayso.claim.draft import Draft
from sayso.claim.stance.falsity import is_negated
from sayso.model.said import Speech
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

DISCLAIMER = 16
POINTING = ("it", "this", "that")


def disowned(parsed: Parsed, speech: Speech, drafts: list[Draft], pack: Pack) -> str | None:
    """Return the stance of a speech that only disowns what others told, None of any other speech."""
    if speech.stance != "asserted" or speech.hop.speaker is None or len(speech.content) != 1:
        return None
    words = parsed.tokens_in(speech.content[0])
    if len(words) > DISCLAIMER or any(speech.holds(draft.span) for draft in drafts):
        return None
    if any(_is_nothing_of_it(parsed, token) for token in words):
        return "denied"
    own = [t for t in words if t.lemma in link(pack, "own_part")]
    nothing = [
        t for t in words if parsed.says(t.index, "nothing") and below(parsed, t.index, "relcl")
    ]
    if nothing or any(is_negated(parsed, t.index, pack) for t in own):
        return "denied_responsibility"
    verbs = [
        t for t in words if parsed.says(t.index, "do", "be") or t.lemma in link(pack, "answers_for")
    ]
    ours = any(_is_not_ours(parsed, t.index, pack) for t in verbs)
    return "denied_responsibility" if ours else None


def _is_nothing_of_it(parsed: Parsed, token: Token) -> bool:
    """Tell whether it is said that nothing of the kind was done, or no such thing."""
    if token.dep not in ("dobj", "nsubjpass", "attr"):
        return False
    if parsed.says(token.index, "nothing"):
        of = below(parsed, token.index, "prep")
        return any(
            parsed.tokens[i].lemma in parsed.words["kind"]
            for tie in of
            for i in below(parsed, tie, "pobj")
        )
    before = {
        parsed.tokens[i].text.lower() for i in below(parsed, token.index, "det", "amod", "predet")
    }
    return parsed.says(token.index, "thing") and {"no", "such"} <= before


def _is_not_ours(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether a clause says that the speaker did not do it, or that it was not his ("this was not our work")."""
    own = link(pack, "own_pronoun")
    token = parsed.tokens[verb]
    if not any(parsed.tokens[i].dep == "neg" for i in parsed.children[verb]):
        return False
    done = {parsed.tokens[i].lemma for i in below(parsed, verb, "dobj")} & set(POINTING)
    doers = [parsed.tokens[i] for i in below(parsed, verb, "nsubj")]
    if parsed.says(token.index, "do"):
        return bool(done) and any(doer.text.lower() in own for doer in doers)
    if not parsed.says(token.index, "be"):
        return bool(done) and any(doer.tag == "PRP" for doer in doers)
    named = below(parsed, verb, "attr")
    owners = [item for noun in named for item in (noun, *below(parsed, noun, "poss"))]
    return any(parsed.tokens[item].text.lower() in own for item in owners)
