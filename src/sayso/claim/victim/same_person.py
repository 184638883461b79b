"""One person told of twice: "killing one man" and, later, "the victim, Tor Marn, 34, died at the scene"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.claim.draft import Draft, sentence_index
from sayso.claim.tie.compared import speaker_of
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.model.where import may_be_one
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

PLAIN = ("men", "women", "general", "civilians")  # words that say no more than that it was a person


def told_before(parsed: Parsed, draft: Draft, kept: Sequence[Draft], pack: Pack) -> int | None:
    """Return the place of the one claim before that counts the person whom a claim speaks of as known.

    Only a death: the words for it change in the telling, and nobody dies twice.
    """
    if not _is_one_dead(draft, pack):
        return None
    if not _is_known(parsed, draft, pack) and not _names_them(parsed, draft, kept, pack):
        return None
    before = [place for place, other in enumerate(kept) if _is_one_dead(other, pack)]
    if len(before) != 1 or not _can_be_same(parsed, draft, kept[before[0]], pack):
        return None
    return before[0]


def name_others(draft: Draft, other: Draft) -> bool:
    """Tell whether two claims name different people: a surname alone is shared, a first name and a surname are not."""
    if not (draft.people and other.people and draft.people.names and other.people.names):
        return False
    mine, theirs = (
        [n.words.split() for n in one.people.names] for one in (draft, other) if one.people
    )
    return not any(_is_in(one, two) or _is_in(two, one) for one in mine for two in theirs)


def _is_in(name: list[str], longer: list[str]) -> bool:
    """Tell whether a longer name holds the words of a shorter one in their order ("Marn" of "Tor Marn")."""
    rest = iter(longer)
    return all(word in rest for word in name)


def with_names(draft: Draft, other: Draft) -> Draft:
    """Give a claim the names by which a later one calls the same person."""
    if draft.people is None or other.people is None:
        return draft
    names = tuple(dict.fromkeys((*draft.people.names, *other.people.names)))
    return replace(draft, people=replace(draft.people, names=names))


def _is_one_dead(draft: Draft, pack: Pack) -> bool:
    count = draft.count
    one = count is not None and count.low == count.high == 1 and not count.additive
    return one and draft.act in link(pack, "death_act") and draft.stage == "done"


def _is_known(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the words speak of a person as known: "the victim", "the man"."""
    if draft.people is None:
        return False
    articles = below(parsed, draft.people.head, "det")
    return any(
        parsed.tokens[article].text.lower() in link(pack, "points_back") for article in articles
    )


def _names_them(parsed: Parsed, draft: Draft, kept: Sequence[Draft], pack: Pack) -> bool:
    """Tell whether the name of the one dead follows ("One man was killed. Tor Marn, 34, was killed when ...")."""
    last = next(
        (one for one in reversed(kept) if one.count and one.act in link(pack, "death_act")), None
    )
    if last is None or last.people is None or draft.people is None or draft.people.sort != "name":
        return False
    near = sentence_index(parsed, draft) - sentence_index(parsed, last) == 1
    whole = ending_at(parsed, last.people.head, index_of(pack, "groups", "people"))
    plain = whole is not None and whole[0].name in PLAIN
    return near and plain and last.act == draft.act and not last.people.names


def _can_be_same(parsed: Parsed, draft: Draft, other: Draft, pack: Pack) -> bool:
    """Tell whether speaker, stance, place and day agree, and the later word can stand for the earlier one."""
    if speaker_of(draft) != speaker_of(other) or draft.stance.value != other.stance.value:
        return False
    if draft.people is None or other.people is None:
        return False
    if draft.places and other.places and not may_be_one(draft.places[0], other.places[0]):
        return False
    if draft.time and other.time and draft.time.edtf != other.time.edtf:
        return False
    if draft.people.names and other.people.names:
        return draft.people.names[0].words == other.people.names[0].words
    if draft.people.sort == "name":
        return True
    lemma = parsed.tokens[draft.people.head].lemma
    return lemma in link(pack, "member_word") or lemma == parsed.tokens[other.people.head].lemma
