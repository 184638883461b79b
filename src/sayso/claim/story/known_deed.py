"""Claims whose words speak of a deed that the text told before, by another word than their own.

"Charged with murder over the shooting", "17 of the dead had been shot in the back", "She lost her brother" behind
the words of a survivor: all are of the day and the place of what was told, as if they pointed back themselves.
"""

from dataclasses import replace

from sayso.claim.day.last_day import GOES_ON
from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.claim.story.meant import names_deed, tells_its_own
from sayso.claim.story.pointing import is_pointed
from sayso.claim.story.was_there import is_witness
from sayso.model.mention import Findings
from sayso.model.text import Parsed
from sayso.model.tree import after_words
from sayso.model.vocabulary import DEATHS, NOT_DONE, REMAINS
from sayso.packs.load import Pack
from sayso.packs.lookup import link

BACK = 3  # sentences
HURT = (*DEATHS, "injured", "casualties")


def told_of_known(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Return the drafts, those that speak of a deed told before marked as pointing back."""
    return [
        replace(draft, points_back=True)
        if _may_point(draft)
        and (
            (names_deed(parsed, draft, pack) and not tells_its_own(parsed, draft, pack))
            or _counts_some(parsed, draft, pack)
            or _goes_on_with_witness(parsed, draft, found, pack)
        )
        else draft
        for draft in drafts
    ]


def without_found(parsed: Parsed, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts, none that tells of the dead of a find in its paragraph marked as pointing back.

    "A body was found in the canal. The dead man had been stabbed": nobody says where and when.
    """
    finds = set[int]()
    kept = []
    for draft in drafts:
        paragraph = parsed.sentence_at(draft.token).paragraph if draft.token >= 0 else -1
        if draft.act in REMAINS:
            finds.add(paragraph)
        elif paragraph in finds and draft.act in HURT and draft.count and draft.count.high == 1:
            draft = replace(draft, points_back=False)
        kept.append(draft)
    return kept


def _may_point(draft: Draft) -> bool:
    if draft.points_back or draft.mention is None or draft.time or draft.places:
        return False
    return (
        draft.act not in LATER_ACTS
        and draft.scope == "incident"
        and draft.stance.value not in NOT_DONE
    )


def _counts_some(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether some are counted of those who are known ("17 of the dead")."""
    if draft.people is None:
        return False
    return any(
        is_pointed(parsed, one) and parsed.tokens[one].text.lower() in link(pack, "state_noun")
        for one in after_words(parsed, draft.people.head, parsed.words["part_tie"])
    )


def _goes_on_with_witness(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> bool:
    """Tell whether a claim may go on with the words of one who was there, whose sentence is right before it."""
    if not any(note.kind == GOES_ON for note in draft.notes):
        return False
    here = parsed.sentence_at(draft.token)
    for before in reversed(parsed.sentences[max(0, here.index - BACK) : here.index]):
        if before.paragraph != here.paragraph:
            return False
        heard = [one for one in found.speeches.heard_in(before.span) if one.hop.speaker_span]
        if heard:
            span = heard[-1].hop.speaker_span
            return span is not None and is_witness(parsed, span, pack)
    return False
