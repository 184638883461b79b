"""A place that is meant without its name: "six soldiers died at a checkpoint in the town" is where the last claim was.

Only a definite word for a settlement behind a preposition of place means one, in the words of whoever tells the act.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.mention import Findings
from sayso.model.said import innermost
from sayso.model.text import Parsed, Token
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

SETTLED = (None, 1, 2)  # UCDP's precision of a town, and of what lies in or beside it


def with_towns_meant(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Draft]:
    """Give drafts in "the town" the settlement of the nearest claim before them that states one."""
    last: Place | None = None
    placed = []
    for draft in drafts:
        if not draft.places and last is not None and _in_town(parsed, draft, found, pack):
            draft = replace(draft, places=(replace(last, carried=True),))
        elif len(draft.places) == 1 and _is_settlement(draft.places[0]):
            last = draft.places[0]
        placed.append(draft)
    return placed


def _is_settlement(place: Place) -> bool:
    return not place.wide and place.precision in SETTLED


def _in_town(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> bool:
    """Tell whether the sentence of an act says "in the town" in the words of whoever tells the act."""
    if draft.token < 0:
        return False
    sentence = parsed.sentence_at(draft.token)
    return any(
        token.lemma in place_words(pack, "meant_town")
        and _is_bare(parsed, token, pack)
        and (_is_said(parsed, token, draft, found) or _hangs(parsed, token, draft))
        for token in parsed.tokens[sentence.first : sentence.stop]
    )


def _is_said(parsed: Parsed, token: Token, draft: Draft, found: Findings) -> bool:
    """Tell whether a noun stands in the speech that tells the act, or right behind it."""
    if innermost(found.speeches, token.span) == draft.speech:
        return True
    before = parsed.tokens[token.head - 1]
    return draft.speech is not None and found.speeches[draft.speech].holds(before.span)


def _hangs(parsed: Parsed, token: Token, draft: Draft) -> bool:
    """Tell whether a noun hangs on the act itself, whatever the bounds of a speech between them."""
    while token.head != token.index and token.index != draft.token:
        token = parsed.tokens[token.head]
    return token.index == draft.token


def _is_bare(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a noun is definite, stands behind a preposition of place and has no name with it."""
    before = parsed.tokens[token.head]
    if token.dep != "pobj" or before.text.lower() not in link(pack, "place_sure"):
        return False
    children = [parsed.tokens[child] for child in parsed.children[token.index]]
    pointed = any(one.text.lower() in link(pack, "points_back") for one in children)
    described = any(
        one.pos in ("PROPN", "ADJ") or one.dep in ("prep", "appos", "relcl") for one in children
    )
    return pointed and not described
