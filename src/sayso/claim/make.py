"""Findings to claims, in eight steps that read in the order they happen."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claim.assemble import assemble, with_evidence
from sayso.claim.attach import attach_stated
from sayso.claim.attribute import attributions, continuation, speeches_around
from sayso.claim.characterise import characterise
from sayso.claim.day.entry_days import with_entry_days
from sayso.claim.day.last_day import with_last_days
from sayso.claim.day.lent_days import with_lent_days
from sayso.claim.day.occurred import with_told_days
from sayso.claim.day.said_on import with_days, with_own_days
from sayso.claim.day.same_victim import with_victims_days
from sayso.claim.day.since_deeds import with_since_deeds
from sayso.claim.doer.doers import add_doers
from sayso.claim.doer.known_bodies import carry_bodies
from sayso.claim.draft import Draft, in_text_order
from sayso.claim.noted import drop_held
from sayso.claim.place.day_places import with_places_of_days
from sayso.claim.place.last_place import with_last_places
from sayso.claim.place.own_words import own_words
from sayso.claim.place.told_places import with_told_places
from sayso.claim.place.topics import with_topics
from sayso.claim.place.towns_meant import with_towns_meant
from sayso.claim.roles import drop_charges, make_drafts
from sayso.claim.stance.as_stated import as_stated
from sayso.claim.stance.asides import as_aside
from sayso.claim.stance.checked import as_checked
from sayso.claim.stance.condemned import with_condemned
from sayso.claim.stance.falsity import with_falsity
from sayso.claim.stance.withdrawn import with_withdrawn
from sayso.claim.story.known_deed import told_of_known, without_found
from sayso.claim.story.meant import told_themselves
from sayso.claim.story.named_events import with_named_events
from sayso.claim.story.one_meant import with_one_meant
from sayso.claim.story.record_fields import with_record_fields
from sayso.claim.story.sections import with_sections
from sayso.claim.story.share import carry
from sayso.claim.story.story import with_story
from sayso.claim.story.was_there import told_by_witnesses
from sayso.claim.tie.accounts import other_accounts, with_claimer
from sayso.claim.tie.compared import without_contrary
from sayso.claim.tie.relate import relate
from sayso.claim.tie.repeats import merge_repeats
from sayso.claim.tie.replies import add_replies
from sayso.claim.victim.antecedents import take_antecedents
from sayso.claim.victim.fates import with_fates
from sayso.claim.victim.scope import add_scope
from sayso.claim.victim.victims import share_nouns
from sayso.model.claim import Claim, Note
from sayso.model.mention import Findings
from sayso.model.text import Parsed
from sayso.packs.load import Pack

UNGOVERNED = ("", "suspect")


def make_claims(
    parsed: Parsed, found: Findings, pack: Pack
) -> tuple[tuple[Claim, ...], tuple[Note, ...]]:
    """Make the claims of a document, in the order of the text, and the notes on what gave none."""
    drafts, notes = make_drafts(parsed, found, pack)  # 1. who suffers, who acts, with what
    drafts = with_fates(parsed, drafts, pack)
    drafts = take_antecedents(parsed, share_nouns(parsed, drafts), pack)
    drafts.extend(characterise(parsed, found, pack))  # 2. who calls what by which word
    drafts = attach_stated(parsed, drafts, found, pack)  # 3. when and where, as stated
    drafts.sort(key=in_text_order)
    drafts = [
        said for draft in drafts for said in _attributed(parsed, draft, found, pack)
    ]  # 4. on whose say-so
    drafts, unanswered = drop_charges(parsed, drafts, pack)
    drafts = [with_own_days(parsed, draft, found) for draft in drafts]
    drafts = with_withdrawn(parsed, drafts, found, pack)
    drafts, unanswering = add_replies(parsed, drafts, found, pack)
    drafts = add_doers(parsed, drafts, found, pack)
    drafts = carry_bodies(parsed, drafts, pack)
    drafts = add_scope(parsed, drafts, pack)  # 5. one incident or a total
    drafts = other_accounts(parsed, drafts, pack)
    drafts = relate(parsed, drafts, found, pack)  # 6. what belongs to what
    drafts = _told_elsewhere(parsed, drafts, found, pack)  # 7. day and place told elsewhere
    drafts = _carried(parsed, drafts, found, pack)
    drafts = [with_evidence(parsed, draft) for draft in without_contrary(drafts)]
    drafts = merge_repeats(parsed, drafts, pack)  # 8. once only
    notes = drop_held(parsed, [*notes, *unanswered, *unanswering], drafts)
    return assemble(parsed, drafts), tuple(sorted(notes, key=lambda note: (note.span, note.kind)))


def _told_elsewhere(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Draft]:
    """Give drafts the day and the place that other words of the text tell of their deed."""
    drafts = with_entry_days(parsed, drafts, found, pack)
    drafts = with_named_events(parsed, with_topics(parsed, drafts, found, pack), found, pack)
    drafts = with_told_days(parsed, drafts, found, pack)
    drafts = told_by_witnesses(parsed, told_themselves(parsed, drafts, pack), pack)
    drafts = without_found(parsed, told_of_known(parsed, drafts, found, pack))
    drafts = with_victims_days(parsed, drafts, pack)
    drafts = with_towns_meant(parsed, with_told_places(parsed, drafts, found, pack), found, pack)
    drafts = with_record_fields(parsed, with_sections(parsed, drafts, found), found, pack)
    return with_last_places(parsed, drafts, found, pack)


def _carried(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Give drafts that state no day or place those that hold on from their neighbours, a heading or the story."""
    drafts = carry(parsed, drafts, found, pack)
    drafts = with_last_days(parsed, drafts, found, pack)
    drafts = with_places_of_days(parsed, drafts, found, pack)
    drafts = with_lent_days(parsed, drafts, found, pack)
    drafts = with_sections(parsed, drafts, found, late=True)
    drafts = with_record_fields(parsed, drafts, found, pack, late=True)
    drafts = [replace(one, places=own_words(parsed, one, found)) for one in drafts]
    drafts = with_story(parsed, drafts, found, pack)
    return with_one_meant(parsed, with_since_deeds(parsed, drafts, pack), pack)


def _attributed(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> Iterator[Draft]:
    """Yield the draft with its chain, and once more for each speaker who answers it in the same breath."""
    governed = draft.governed not in UNGOVERNED
    draft = as_aside(parsed, draft, speeches_around(draft.span, found.speeches), pack)
    chains = attributions(draft.span, parsed, found.speeches, pack, governed)
    withdrawn = tuple(chain for chain in chains if chain[1].value == "retracted")
    for hops, stance in withdrawn or chains:
        dated = with_days(parsed, hops, found, draft.time)
        said = as_stated(parsed, replace(draft, hops=dated, stance=stance), pack)
        said = as_checked(parsed, with_claimer(parsed, said, pack), pack)
        for judged in with_falsity(parsed, said, pack):
            yield with_open_note(parsed, with_condemned(parsed, judged, pack), found)


def with_open_note(parsed: Parsed, draft: Draft, found: Findings) -> Draft:
    """Add a note to a claim of the publisher that may still be the words of the last speaker."""
    note = continuation(draft.span, parsed, found.speeches)
    return replace(draft, notes=(*draft.notes, note)) if note else draft
