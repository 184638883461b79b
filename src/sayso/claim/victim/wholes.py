"""The whole that a claim is a part of: the dead of whom nine were children, the hostages of whom two were shot."""

from sayso.claim.draft import Draft, Tie, same_sentence, sentence_index
from sayso.claim.story.pointing import is_pointed
from sayso.model.quantity import Count
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition
from sayso.model.vocabulary import DEATHS
from sayso.model.where import may_be_one
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

CASUALTIES = "casualties"
OUTCOMES = ("killed", "died", "injured", "executed")
FAR = 6  # sentences
PLAIN = (
    "men",
    "women",
    "general",
    "civilians",
    "residents",
)  # say no more than that they were people


def parts_of(draft: Draft, place: int, drafts: list[Draft], families: dict[str, str]) -> list[Tie]:
    """Return the whole that "nine children were among the dead" is a part of."""
    if draft.mention is None or not draft.mention.value.among:
        return []
    for other, whole in enumerate(drafts):  # "four of nine people killed" say both with one word
        if (
            whole.span == draft.span
            and whole.act == draft.act
            and whole.count
            and not is_among(whole)
            and _can_hold(whole.count, draft.count)
        ):
            return [Tie("part_of", other)]
    for other in range(place - 1, -1, -1):
        whole = drafts[other]
        fits = same_family(draft, whole, families) and not is_among(whole)
        if fits and whole.count and _can_hold(whole.count, draft.count):
            return [Tie("part_of", other)]
    return []


def named_of(
    parsed: Parsed, draft: Draft, place: int, drafts: list[Draft], pack: Pack
) -> list[Tie]:
    """Return those of whom one is named further on ("Three farmers were killed. Tor Marn was killed at home")."""
    people = draft.people
    if people is None or people.sort != "name" or not people.names or draft.act not in DEATHS:
        return []
    here, families = sentence_index(parsed, draft), {act.id: act.family for act in pack.acts}
    for other in range(place - 1, -1, -1):
        whole = drafts[other]
        if here - sentence_index(parsed, whole) > FAR:
            return []
        if not whole.count or not same_family(draft, whole, families):
            continue
        if whole.people and whole.people.names:
            continue
        many = (whole.count.low or 0) > 1 and not whole.count.additive
        fits = many and _one_place(draft, whole) and _one_kind(parsed, draft, whole, pack)
        return [Tie("part_of", other)] if fits else []
    return []


def _one_kind(parsed: Parsed, draft: Draft, whole: Draft, pack: Pack) -> bool:
    """Tell whether one with a title can be of those counted: no mayor is one of three farmers."""
    if draft.people is None or whole.people is None or draft.people.group is None:
        return True
    hit = ending_at(parsed, whole.people.head, index_of(pack, "groups", "people"))
    same = draft.people.group.words.split()[-1] == parsed.tokens[whole.people.head].lemma
    return same or hit is None or hit[0].name in PLAIN


def _one_place(draft: Draft, whole: Draft) -> bool:
    """Tell whether speaker, stance, place and day of two claims are one, or not said."""
    if draft.stance.value != whole.stance.value or whole.scope != draft.scope:
        return False
    if [hop.speaker for hop in draft.hops[:1]] != [hop.speaker for hop in whole.hops[:1]]:
        return False
    if draft.places and whole.places and not may_be_one(draft.places[0], whole.places[0]):
        return False
    return not (draft.time and whole.time) or draft.time.edtf == whole.time.edtf


def _can_hold(whole: Count, part: Count | None) -> bool:
    """Tell whether a number is not smaller than that of its part ("eleven of the dead" are not of three)."""
    least = part.low if part else None
    return whole.high is None or least is None or least <= whole.high


def hit_so(parsed: Parsed, draft: Draft, place: int, drafts: list[Draft], pack: Pack) -> list[Tie]:
    """Return those of whom some are said to have been hit fatally ("three shot, one fatally")."""
    if draft.words.lower() not in link(pack, "fatal_manner"):
        return []
    for other in range(place - 1, -1, -1):
        if drafts[other].count and same_sentence(parsed, draft, drafts[other]):
            return [Tie("among", other)]
    return []


def of_casualties(parsed: Parsed, draft: Draft, place: int, drafts: list[Draft]) -> list[Tie]:
    """Return the casualties that a colon or a bracket parts into dead and hurt ("133 casualties: 51 deaths")."""
    low = draft.count.low if draft.count else None
    for other in range(place - 1, -1, -1):
        whole = drafts[other]
        if low is None or not same_sentence(parsed, draft, whole):
            return []
        if whole.act != CASUALTIES or draft.act not in OUTCOMES or not whole.count:
            continue
        between = parsed.doc.text[whole.head_span.end : draft.head_span.start]
        parted = ":" in between or between.rfind("(") > between.rfind(")")
        if parted and (whole.count.low or 0) >= low:
            return [Tie("among", other)]
    return []


def among_earlier(
    parsed: Parsed, draft: Draft, place: int, drafts: list[Draft], pack: Pack
) -> list[Tie]:
    """Return the earlier claim whose people are meant by "twelve of the hostages"."""
    people = draft.people
    if people is None or people.count is None:
        return []
    if fronted := _fronted(parsed, draft, place, drafts):
        return fronted
    if draft.mention and people.head in draft.mention.value.tokens:
        return []
    if _is_of_them(parsed, people.head):
        return _counted_before(parsed, draft, place, drafts)
    if told := _state_of(parsed, people.head, pack):
        return _counted_as(draft, told, place, drafts)
    if not _is_definite(parsed, draft, pack):
        return []
    lemma = parsed.tokens[people.head].lemma
    acts = {entry.name for entry in pack.past if lemma in entry.words}
    if not acts and not _is_after_of(parsed, people.head):
        return []
    for other in range(place - 1, -1, -1):
        whole = drafts[other]
        if whole.count is None or whole.act == draft.act or whole.people is None:
            continue
        if whole.act in acts or _of_those(parsed, draft, whole):
            return [Tie("among", other)]
    return []


def _state_of(parsed: Parsed, head: int, pack: Pack) -> set[str]:
    """Return the acts that befell those of whom a bare number counts some ("two of the wounded")."""
    if parsed.tokens[head].pos != "NUM":
        return set()
    whole = (one for one in after_preposition(parsed, head, "of") if is_pointed(parsed, one))
    words = {word for one in whole for word in (parsed.tokens[one].text, parsed.tokens[one].lemma)}
    return {entry.name for entry in pack.past if not words.isdisjoint(entry.words)}


def _counted_as(draft: Draft, acts: set[str], place: int, drafts: list[Draft]) -> list[Tie]:
    """Return the last claim of some acts that counts as many as a draft, or more."""
    low = draft.count.low if draft.count else None
    for other in range(place - 1, -1, -1):
        whole = drafts[other]
        held = whole.act in acts and whole.act != draft.act and whole.count is not None
        if held and low and whole.count and (whole.count.low or low) >= low:
            return [Tie("among", other)]
    return []


def _fronted(parsed: Parsed, draft: Draft, place: int, drafts: list[Draft]) -> list[Tie]:
    """Return those of whom the sentence speaks at its start ("Of the 132 arrested, 97 were released")."""
    for other in range(place - 1, -1, -1):
        whole = drafts[other]
        if not same_sentence(parsed, draft, whole):
            return []
        if whole.people is None or whole.act == draft.act:
            continue
        of = parsed.tokens[parsed.tokens[whole.people.head].head]
        hangs = of.head in (draft.token, draft.people.head if draft.people else -1)
        if (
            parsed.says(of.index, "of")
            and of.index == parsed.sentence_at(draft.token).first
            and hangs
        ):
            return [Tie("among", other)]
    return []


def _is_of_them(parsed: Parsed, head: int) -> bool:
    """Tell whether a number counts some of those counted before ("41 of them were freed")."""
    token = parsed.tokens[head]
    of = [i for i in parsed.children[head] if parsed.says(i, "of")]
    return token.pos == "NUM" and any(
        parsed.tokens[i].text.lower() in ("them", "whom") for at in of for i in parsed.children[at]
    )


def _counted_before(parsed: Parsed, draft: Draft, place: int, drafts: list[Draft]) -> list[Tie]:
    """Return the claim of another act, in this sentence or the one before, that counts as many or more."""
    low = draft.count.low if draft.count else None
    for other in range(place - 1, -1, -1):
        whole = drafts[other]
        far = sentence_index(parsed, draft) - sentence_index(parsed, whole) > 1
        if far or low is None:
            return []
        if whole.act != draft.act and whole.count and (whole.count.low or 0) >= low:
            return [Tie("among", other)]
    return []


def _of_those(parsed: Parsed, draft: Draft, whole: Draft) -> bool:
    """Tell whether the people are a number of those that the whole counts ("41 of the pupils")."""
    if (
        draft.people is None
        or whole.people is None
        or draft.count is None
        or draft.count.low is None
    ):
        return False
    token = parsed.tokens[draft.people.head]
    same = token.lemma == parsed.tokens[whole.people.head].lemma
    smaller = whole.count is not None and (whole.count.low or 0) > draft.count.low
    return same and smaller and _is_after_of(parsed, draft.people.head)


def _is_definite(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the people are a part of known ones ("twelve of the hostages")."""
    people = draft.people
    if people is None:
        return False
    return any(
        parsed.tokens[child].text.lower() in link(pack, "points_back")
        for child in parsed.children[people.head]
    )


def is_among(draft: Draft) -> bool:
    """Tell whether a claim is said of some of others."""
    return draft.mention is not None and draft.mention.value.among


def same_family(draft: Draft, other: Draft, families: dict[str, str]) -> bool:
    """Tell whether two claims are of acts of one family."""
    return families.get(draft.act, draft.act) == families.get(other.act, other.act)


def _is_after_of(parsed: Parsed, head: int) -> bool:
    token = parsed.tokens[head]
    return token.dep == "pobj" and parsed.says(token.head, "of")
