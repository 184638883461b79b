"""The same claim said twice in one document is one claim with the evidence of both."""

from collections.abc import Hashable
from dataclasses import replace

from sayso.claim.draft import Draft, Tie, in_text_order
from sayso.claim.story.one_event import head_of
from sayso.claim.tie.compared import speaker_of
from sayso.claim.victim.same_person import name_others, told_before, with_names
from sayso.model.text import Paragraph, Parsed
from sayso.model.when import When
from sayso.model.where import may_be_one
from sayso.packs.load import Pack

HEADLINES = ("heading", "title")


def merge_repeats(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Fold each draft that says no more than an earlier one into it; a headline into the body's claim."""
    kept: list[Draft] = []
    place_of: dict[int, int] = {}
    alike: dict[Hashable, list[int]] = {}
    rounds: list[int] = []
    for index, draft in enumerate(drafts):
        places = alike.setdefault(_event(draft), [])
        for place in places:
            other = kept[place]
            if _heads(parsed, other, draft):
                kept[place] = replace(_with(draft, other), ties=draft.ties)
                place_of[index] = place
                break
            if _repeats(draft, other) and not _two_rows(parsed, draft, other):
                kept[place] = _with(other, draft)
                place_of[index] = place
                break
        else:
            round_one = _round_headline(parsed, draft, kept, rounds)
            if round_one is not None:
                kept[round_one] = replace(_seen_in(draft, kept[round_one]), ties=draft.ties)
                rounds.remove(round_one)
                place_of[index] = round_one
                continue
            known = told_before(parsed, draft, kept, pack)
            if known is not None:
                kept[known] = _with(kept[known], draft)
                place_of[index] = known
                continue
            place_of[index] = len(kept)
            places.append(len(kept))
            if _is_round(parsed, draft):
                rounds.append(len(kept))
            kept.append(draft)
    return _in_order([_moved(draft, place, place_of) for place, draft in enumerate(kept)])


def _in_order(kept: list[Draft]) -> list[Draft]:
    """Sort by the act's words and move the ties along."""
    order = sorted(range(len(kept)), key=lambda place: in_text_order(kept[place]))
    place_of = {old: new for new, old in enumerate(order)}
    return [_moved(kept[old], place_of[old], place_of) for old in order]


def _moved(draft: Draft, place: int, place_of: dict[int, int]) -> Draft:
    ties = tuple(Tie(tie.kind, place_of[tie.other]) for tie in draft.ties)
    return replace(draft, ties=tuple(tie for tie in dict.fromkeys(ties) if tie.other != place))


def _repeats(draft: Draft, other: Draft) -> bool:
    """Tell whether the later draft is the same claim of the same speaker and states nothing else."""
    if speaker_of(draft) != speaker_of(other) or draft.stance.value != other.stance.value:
        return False
    if draft.act == "characterised":
        return _event(draft) == _event(other)
    return _same_event(draft, other) and (_says_no_more(draft, other))


def _event(draft: Draft) -> Hashable:
    """Return what two drafts share if they are one claim."""
    if draft.act == "characterised":
        return draft.act, _terms(draft), _target(draft)
    ends = (draft.count.low, draft.count.high) if draft.count else None
    return draft.act, draft.harm, draft.stage, ends


def _same_event(draft: Draft, other: Draft) -> bool:
    if draft.count is None or other.count is None or draft.count.additive or other.count.additive:
        return False
    known = draft.count.low is not None or draft.count.high is not None
    return known and _event(draft) == _event(other)


def _same_hit(parsed: Parsed, draft: Draft, headline: Draft) -> bool:
    """Tell whether two claims without a count are one attack on one thing ("Shelling of a bus station kills 11")."""
    if draft.count is not None or headline.count is not None or _event(draft) != _event(headline):
        return False
    hits = [head_of(parsed, one.target.span) for one in (draft, headline) if one.target]
    heads = {noun.lemma for noun in hits if noun}
    return len(hits) == len((draft, headline)) and len(heads) == 1


def _says_no_more(draft: Draft, other: Draft) -> bool:
    """Tell whether place, time, group and perpetrator of the later draft do not contradict the earlier."""
    if draft.places and other.places and not may_be_one(draft.places[0], other.places[0]):
        return False
    if draft.time and other.time and draft.time.edtf != other.time.edtf:
        return False
    if name_others(draft, other):
        return False
    if draft.count and draft.count.low == 1 and draft.head_span != other.head_span:
        return _named(draft) == _named(other)
    mine = draft.people.group.words.lower() if draft.people and draft.people.group else None
    theirs = other.people.group.words.lower() if other.people and other.people.group else None
    return mine is None or theirs is None or mine == theirs


def _named(draft: Draft) -> str:
    return draft.people.group.words.lower() if draft.people and draft.people.group else ""


def _two_rows(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Tell whether the figures stand in two rows of a table: a row never repeats another."""
    rows = [_paragraph_of(parsed, one) for one in (draft, other)]
    return all(row.kind == "table_row" for row in rows) and rows[0].index != rows[1].index


def _paragraph_of(parsed: Parsed, draft: Draft) -> Paragraph:
    """Return the paragraph in which the people, or else the act's words, stand."""
    span = draft.count.span if draft.count and draft.count.span else draft.span
    inside = parsed.paragraph_at(span.start)
    if inside.span.holds(span):
        return inside
    return parsed.paragraphs[parsed.sentence_at(draft.token).paragraph]


def _heads(parsed: Parsed, headline: Draft, draft: Draft) -> bool:
    """Tell whether a narrated headline agrees with a claim of the body."""
    kinds = [_paragraph_of(parsed, one).kind for one in (headline, draft)]
    if kinds[0] not in HEADLINES or kinds[1] in HEADLINES or len(headline.hops) > 1:
        return False
    return (
        headline.act != "characterised"
        and (_same_event(draft, headline) or _same_hit(parsed, draft, headline))
        and _says_no_more(draft, headline)
    )


def _is_round(parsed: Parsed, draft: Draft) -> bool:
    """Tell whether a headline has a vague number alone ("Dozens killed as jets bomb market")."""
    vague = draft.count is not None and draft.count.vague and draft.count.low is not None
    return vague and len(draft.hops) == 1 and _paragraph_of(parsed, draft).kind in HEADLINES


def _round_headline(
    parsed: Parsed, draft: Draft, kept: list[Draft], rounds: list[int]
) -> int | None:
    """Return the headline whose vague number the figure of the body fits ("dozens", and then "at least 38")."""
    count = draft.count
    if not rounds or count is None or count.low is None or count.vague:
        return None
    if _paragraph_of(parsed, draft).kind in HEADLINES:
        return None
    for place in rounds:
        headline = kept[place]
        low = (headline.count.low if headline.count else None) or 0
        high = headline.count.high if headline.count else None
        fits = low <= count.low and (high is None or (count.high or high + 1) <= high)
        same = (draft.act, draft.harm, draft.stage) == (headline.act, headline.harm, headline.stage)
        if same and fits and _says_no_more(draft, headline):
            return place
    return None


def _seen_in(draft: Draft, headline: Draft) -> Draft:
    """Add the words of a headline as evidence, and nothing that it says besides."""
    return replace(draft, evidence=tuple(sorted({*draft.evidence, *headline.evidence})))


def _terms(draft: Draft) -> tuple[str, ...]:
    return tuple(term.term for term in draft.terms)


def _target(draft: Draft) -> str:
    words = draft.target.words.lower() if draft.target else ""
    return words.removeprefix("the ").strip()


def _with(draft: Draft, other: Draft) -> Draft:
    """Add the evidence and the names of the other draft, and its time and place where the first states none itself."""
    draft = with_names(draft, other)
    spans = sorted({*draft.evidence, *other.evidence})
    return replace(
        draft,
        evidence=tuple(s for s in spans if not any(o != s and o.holds(s) for o in spans)),
        time=other.time if _is_lent(draft.time) and other.time else draft.time or other.time,
        places=other.places if _are_lent(draft) and other.places else draft.places or other.places,
        perpetrator=draft.perpetrator or other.perpetrator,
        involvement=draft.involvement or other.involvement,
        parts=draft.parts or other.parts,
    )


def _is_lent(time: When | None) -> bool:
    return time is not None and time.carried


def _are_lent(draft: Draft) -> bool:
    return all(place.carried for place in draft.places)
