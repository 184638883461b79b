"""Whether a later claim can be of the event of an earlier one, and whether its words say that it is.

Another day or place, a total beside one incident, "another", "also" and new people set it apart; "the
passengers", where passengers were told of, says that it is the same.
"""

from functools import lru_cache

from sayso.claim.draft import Draft
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below
from sayso.model.vocabulary import TOTALS
from sayso.model.where import may_be_one
from sayso.model.who import Target
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

POINTING = ("pronoun", "itself")
STATED = ("asserted", "alleged", "accepted", "alternative_given")
NEAR = 2
WIDEST = 3  # of UCDP's scale: a wider time is a stretch, not the day of an event
CLAUSES = ("relcl", "advcl", "ccomp", "conj")


def can_be_one(parsed: Parsed, draft: Draft, earlier: Draft, pack: Pack) -> bool:
    """Tell whether no day, place, total or word such as "another" sets a claim apart from an earlier one."""
    if draft.time and earlier.time and not _may_be_then(draft, earlier):
        return False
    if draft.places and earlier.places and not may_be_one(draft.places[0], earlier.places[0]):
        return False
    total = is_total(draft) != is_total(earlier)
    if total and draft.act != "charge" and draft.stance.value in STATED:
        return False
    return not _is_set_apart(parsed, draft, pack)


def is_total(draft: Draft) -> bool:
    """Tell whether a figure is of many incidents; one that only says up to when it was counted may be of one."""
    counted_by = draft.time is not None and draft.time.earliest is None
    return draft.scope in TOTALS and not counted_by


def _may_be_then(draft: Draft, earlier: Draft) -> bool:
    """Tell whether two stated times share a day, and one is not a long stretch in which something was done."""
    one, other = draft.time, earlier.time
    if one is None or other is None or not one.overlaps(other):
        return False
    wide = [(time.precision or 0) > WIDEST for time in (one, other)]
    return draft.stance.value == "denied" or wide[0] == wide[1]


def tells_of_others(parsed: Parsed, draft: Draft, earlier: Draft, pack: Pack) -> bool:
    """Tell whether a claim brings in as new others than the earlier one tells of ("two herders", not the farmer)."""
    people, things = (draft.people, earlier.people), (draft.target, earlier.target)
    if people[0] and people[1] and people[0].sort not in POINTING:
        names = [
            {word for name in one.names for word in name.words.split()} for one in people if one
        ]
        if all(names):
            return not names[0] & names[1]
        zero = draft.count is not None and draft.count.high == 0
        head = parsed.tokens[people[0].head]
        generic = head.lemma in link(pack, "anybody") or head.pos == "NUM"
        same = head.lemma == parsed.tokens[people[1].head].lemma or _one_group(draft, earlier)
        return not (zero or generic or same or is_known(parsed, head, pack))
    if things[0] and things[1] and draft.perpetrator is not None:
        one, two = (head_of(parsed, thing.span) for thing in things if thing)
        if one is None or two is None:
            return False
        other = one.lemma != two.lemma or _other_number(things[0], things[1])
        return other and not is_known(parsed, one, pack)
    return False


def tells_of_same(parsed: Parsed, draft: Draft, earlier: Draft, pack: Pack) -> bool:
    """Tell whether the words of a claim speak of those whom, or what, an earlier one tells of, as known."""
    if draft.people is not None and earlier.people is not None:
        if draft.people.sort in POINTING:
            return True
        if draft.people.sort == "single_pronoun":
            return _is_right_before(parsed, draft, earlier)
        head = parsed.tokens[draft.people.head]
        return is_meant(parsed, head, earlier, pack)
    noun = head_of(parsed, draft.target.span) if draft.target else None
    return noun is not None and is_meant(parsed, noun, earlier, pack)


def is_meant(parsed: Parsed, noun: Token, earlier: Draft, pack: Pack) -> bool:
    """Tell whether a noun speaks as known of those whom a claim tells of, or of what it hit."""
    if not is_known(parsed, noun, pack):
        return False
    people = earlier.people
    if people is not None and _names_them(parsed, noun.index, people.head, pack):
        return True
    hit = head_of(parsed, earlier.target.span) if earlier.target else None
    return hit is not None and hit.lemma == noun.lemma


def is_known(parsed: Parsed, noun: Token, pack: Pack) -> bool:
    """Tell whether a noun has a determiner that points back."""
    dets = (parsed.tokens[one].text.lower() for one in below(parsed, noun.index, "det"))
    return any(word in link(pack, "points_back") for word in dets)


def head_of(parsed: Parsed, span: Span) -> Token | None:
    """Return the last noun of some words."""
    nouns = [t for t in parsed.tokens_in(span) if t.pos in ("NOUN", "PROPN")]
    return nouns[-1] if nouns else None


def _is_right_before(parsed: Parsed, draft: Draft, earlier: Draft) -> bool:
    """Tell whether an earlier claim of one person stands so near that "he" may be that person."""
    one = earlier.count is not None and earlier.count.high == 1
    return one and parsed.sentence_of[draft.token] - parsed.sentence_of[earlier.token] <= NEAR


def _names_them(parsed: Parsed, noun: int, head: int, pack: Pack) -> bool:
    """Tell whether a noun is that of some people, or both are words for a crowd ("the protesters", demonstrators)."""
    lemmas = [parsed.tokens[one].lemma for one in (noun, head)]
    if lemmas[0] == lemmas[1] or set(lemmas) & link(pack, "anybody"):
        return lemmas[0] == lemmas[1]
    hits = [ending_at(parsed, one, index_of(pack, "actors")) for one in (noun, head)]
    return all(hit is not None and hit[0].name == "crowd" for hit in hits)


def _other_number(one: Target, two: Target) -> bool:
    """Tell whether two things that were hit differ in number ("two convoys", "a convoy")."""
    numbers = [target.number.bounds if target.number else (1, 1) for target in (one, two)]
    return numbers[0] != numbers[1]


def _one_group(draft: Draft, earlier: Draft) -> bool:
    names = [p.group.name if p and p.group else None for p in (draft.people, earlier.people)]
    return names[0] is not None and names[0] == names[1]


def _is_set_apart(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the act's own words say that it comes beside another ("also", "a separate raid", "two other")."""
    if draft.count is not None and draft.count.additive:
        return True
    return draft.token >= 0 and any(
        _hangs(parsed, index, draft.token)
        for index in _apart(parsed, parsed.sentence_of[draft.token], pack)
    )


@lru_cache(maxsize=64)
def _apart(parsed: Parsed, number: int, pack: Pack) -> tuple[int, ...]:
    sentence = parsed.sentences[number]
    words = link(pack, "sets_apart")
    tokens = parsed.tokens[sentence.first : sentence.stop]
    return tuple(
        token.index
        for before, token in zip((None, *tokens), tokens, strict=False)
        if token.text.lower() in words
        and not (before and before.text.lower() in parsed.words["each"])
    )


def _hangs(parsed: Parsed, index: int, act: int) -> bool:
    """Tell whether a token hangs on an act, by no clause of its own."""
    while index != act:
        token = parsed.tokens[index]
        if token.head == index or token.dep in CLAUSES:
            return False
        index = token.head
    return True
