"""A place of those who live there and tell: "in Osk, residents said that soldiers had burned 40 huts".

It is where the deed was, too; where a minister or an army speaks it is not. "In Osk the mission recorded 12 deaths"
puts the deaths in Osk.
"""

from sayso.claim.draft import Draft
from sayso.model.mention import Findings, Mention
from sayso.model.said import innermost
from sayso.model.text import Parsed
from sayso.model.tree import below, clause_head, top_of
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import class_words, place_words


def is_told_there(
    parsed: Parsed, mention: Mention[Place], draft: Draft, found: Findings, pack: Pack
) -> bool:
    """Tell whether a place stands before the people of the place who tell the act."""
    number = innermost(found.speeches, draft.span)
    cue = found.speeches[number].hop.cue_span if number is not None else None
    if cue is None:
        return False
    verb, top = top_of(parsed, cue), top_of(parsed, mention.span)
    if min(verb, top) < 0 or clause_head(parsed, top) != verb:
        return False
    top = parsed.tokens[top].head if parsed.tokens[top].dep in ("compound", "nmod") else top
    if parsed.tokens[verb].lemma in place_words(pack, "recording"):
        return parsed.tokens[parsed.tokens[top].head].head == verb
    return any(
        parsed.tokens[subject].lemma in place_words(pack, "locals")
        and (top < subject or _is_theirs(parsed, top, subject, pack))
        for subject in below(parsed, verb, "nsubj")
    )


def _is_theirs(parsed: Parsed, top: int, people: int, pack: Pack) -> bool:
    """Tell whether a place is that of the people themselves ("residents of Osk", "witnesses in Osk")."""
    before = parsed.tokens[parsed.tokens[top].head]
    above = parsed.tokens[before.head]
    named = before.text.lower() in parsed.words["of"] and above.lemma in class_words(pack)
    if above.index != people and named:  # "of the village of Osk"
        before = parsed.tokens[above.head]
    return before.head == people and before.text.lower() in parsed.words["of_people"]
