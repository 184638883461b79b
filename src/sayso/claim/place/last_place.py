"""The place of the scene: where a sentence before tells that something happened holds for an act that states none.

"A bus plunged into a ravine near Osk. Twelve people died." As with days, it holds inside a paragraph for the
same voice, and from the narrator for all; elsewhere only for an act that points back or goes on with what was
new there. Where somebody spoke, lives, went or is from, and a scene of several places, is none of it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.claim.day.last_day import ENDS, is_heard, speaks_back
from sayso.claim.draft import Draft
from sayso.claim.place.elsewhere import is_elsewhere
from sayso.claim.place.nearest_place import class_noun_of
from sayso.claim.story.headings import LATER_ACTS
from sayso.claim.story.meant import names_an_act
from sayso.claim.story.other_incident import is_other_incident
from sayso.claim.story.taken_up import REACH, speech_verbs, takes_up, tells_an_act
from sayso.model.mention import Findings, Mention, mentions_in
from sayso.model.said import innermost
from sayso.model.steps import ancestors
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below, clause_head, is_verbal, subjects, top_of
from sayso.model.vocabulary import NOT_DONE, TOTALS
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import class_words, ending_at, index_of, link, place_words

TIES = ("answers", "updates", "part_of", "result_of")
OTHERS = ("on", "over", "along", "between")
ARMED = ("state_forces", "police", "armed_group", "unidentified", "crowd")


def with_last_places(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Draft]:
    """Give drafts without a place the one of the last scene that the text tells before their sentence."""
    if all(draft.places for draft in drafts):
        return drafts
    scenes = scenes_of(parsed, drafts, found, pack)
    stated = sorted(draft.token for draft in drafts if draft.places or _states_time(draft))
    return [
        _with_last(parsed, draft, (scenes, stated), found, pack)
        if scenes and _can_take(draft, drafts)
        else draft
        for draft in drafts
    ]


def scenes_of(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Mention[Place]]:
    """Return the places of what happened; those of a total, a release or a find are none."""
    ended = {
        parsed.sentence_of[draft.token]
        for draft in drafts
        if draft.token >= 0 and (draft.scope in TOTALS or draft.act in ENDS)
    }
    return [
        mention
        for mention in found.places
        if parsed.sentence_of[mention.token] not in ended
        and _is_scene(parsed, mention, pack)
        and not _is_speakers(parsed, mention.span, found)
    ]


def _is_speakers(parsed: Parsed, span: Span, found: Findings) -> bool:
    """Tell whether a place stands in the name of who speaks ("a nurse in the hospital at Osk")."""
    sentence = parsed.sentence_at(next(iter(parsed.tokens_in(span))).index)
    speakers = (one.hop.speaker_span for one in found.speeches.cued_in(sentence.span))
    return any(speaker is not None and speaker.holds(span) for speaker in speakers)


def _states_time(draft: Draft) -> bool:
    return draft.time is not None and not draft.time.carried


def _with_last(
    parsed: Parsed,
    draft: Draft,
    seen: tuple[Sequence[Mention[Place]], Sequence[int]],
    found: Findings,
    pack: Pack,
) -> Draft:
    scenes, stated = seen
    if is_elsewhere(parsed, draft, pack) or is_other_incident(parsed, draft, pack):
        return draft
    sentence = parsed.sentence_at(draft.token)
    before = bisect_left(scenes, sentence.span.start, key=lambda scene: scene.span.start)
    if before == 0:
        return draft
    here = parsed.sentence_at(scenes[before - 1].token)
    between = bisect_left(stated, here.stop)
    if between < len(stated) and stated[between] < sentence.first:
        return draft  # a claim nearer by states a place or a time of its own
    told = mentions_in(scenes[:before], here.span)
    scene = next((one for one in told if _is_only(parsed, one, found)), None)
    if scene is None or sentence.index - here.index > REACH:
        return draft
    near = here.paragraph == sentence.paragraph and (
        (_tells(draft) and _is_right_behind(sentence.index - here.index, scene, found))
        or _has_voice(scene, draft, found)
    )
    back = near or (
        not _is_other_means(draft, here.span, found) and speaks_back(parsed, draft, pack)
    )
    if back or takes_up(parsed, here.index, sentence.index, pack):
        return replace(draft, places=(replace(scene.value, carried=True),))
    return draft


def _is_other_means(draft: Draft, scene: Span, found: Findings) -> bool:
    """Tell whether a draft names its means ("the bombings") and the sentence of a scene tells of no such thing."""
    kinds = {means.kind for means in draft.means}
    told = {mention.value.kind for mention in mentions_in(found.means, scene)}
    return bool(kinds) and not kinds & told


def _tells(draft: Draft) -> bool:
    """Tell whether an act is told by a verb, not spoken of by a noun ("speaks of dozens of dead")."""
    return draft.mention is not None and draft.mention.value.form != "noun"


def _is_right_behind(away: int, scene: Mention[Place], found: Findings) -> bool:
    """Tell whether the sentence before is the narrator's and names a place that is no country or region."""
    return away == 1 and not scene.value.wide and innermost(found.speeches, scene.span) is None


def _has_voice(scene: Mention[Place], draft: Draft, found: Findings) -> bool:
    """Tell whether a scene is told by whoever tells the act; another voice comes right behind it, or points back."""
    told = draft.speech is None or innermost(found.speeches, scene.span) is not None
    return told and is_heard(scene.span, draft, found)


def _can_take(draft: Draft, drafts: list[Draft]) -> bool:
    if draft.places or draft.mention is None or draft.act in LATER_ACTS or draft.scope in TOTALS:
        return False
    if draft.stance.value in NOT_DONE or _states_time(draft):
        return False
    return not any(tie.kind in TIES and drafts[tie.other].places for tie in draft.ties)


def _is_only(parsed: Parsed, scene: Mention[Place], found: Findings) -> bool:
    """Tell whether the sentence of a scene names no other place than a country or region, and what says of it more."""
    span = parsed.sentence_at(scene.token).span
    return all(
        one.value.words == scene.value.words
        or (one.value.wide and not scene.value.wide)
        or scene.token in ancestors(parsed, one.token)
        for one in mentions_in(found.places, span)
    )


def _is_scene(parsed: Parsed, mention: Mention[Place], pack: Pack) -> bool:
    """Tell whether a place says where something happened: in a main clause, of an event or of those who act."""
    top = top_of(parsed, mention.span)
    top = class_noun_of(parsed, top, pack) if top >= 0 else top
    if top < 0 or not _says_where(parsed, parsed.tokens[parsed.tokens[top].head], pack):
        return False
    verb = parsed.tokens[clause_head(parsed, top)]
    if not is_verbal(verb) or verb.lemma in speech_verbs(pack) | link(pack, "marking"):
        return False
    away = verb.lemma in place_words(pack, "not_there") and not below(parsed, verb.index, "prt")
    if away or verb.dep in ("relcl", "acl"):  # "a bomb went off in Osk" is where it went off
        return False
    if verb.lemma in place_words(pack, "care_verb"):
        return False  # where the hurt were brought
    if _says_who(parsed, verb, pack):
        return False
    if any(parsed.tokens[aux].tag == "MD" for aux in below(parsed, verb.index, "aux")):
        return False
    if verb.lemma in place_words(pack, "fights"):
        return True
    number = parsed.sentence_of[top]
    return tells_an_act(parsed, number, pack) or any(
        _acts(parsed, head, pack) for head in subjects(parsed, verb.index)
    )


def _says_who(parsed: Parsed, verb: Token, pack: Pack) -> bool:
    """Tell whether a verb only says what somebody was ("was a midwife in Osk")."""
    nouns = [parsed.tokens[one] for one in below(parsed, verb.index, "attr")]
    people = index_of(pack, "groups", "people", "actors")
    return parsed.says(verb.index, "be") and any(
        not names_an_act(noun, pack) and ending_at(parsed, noun.index, people) for noun in nouns
    )


def _says_where(parsed: Parsed, before: Token, pack: Pack) -> bool:
    """Tell whether a preposition says where something was done, and not who is from there ("the mayor of")."""
    word, above = before.text.lower(), parsed.tokens[before.head]
    if before.lemma in place_words(pack, "entered"):
        return True
    if word == "of":
        return above.lemma in class_words(pack) or names_an_act(above, pack)
    return word in link(pack, "place_sure") or word in OTHERS


def _acts(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether a subject is what happens itself, a vehicle, or people who do harm or suffer it."""
    token = parsed.tokens[head]
    events = place_words(pack, "happened_there") | place_words(pack, "done_there")
    if token.lemma in events or token.lemma in link(pack, "happening"):
        return True
    actor = ending_at(parsed, head, index_of(pack, "actors"))
    thing = ending_at(parsed, head, index_of(pack, "targets", "means"))
    armed = actor is not None and actor[0].name in ARMED
    return armed or (thing is not None and thing[0].name == "vehicle")
