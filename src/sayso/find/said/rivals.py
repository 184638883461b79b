"""Speakers who only give another number in the same sentence: "the mayor put the toll at 12, the hospital at 19".

What is left out is the verb, the toll, or both: "officials say 9 people died, residents at least 20". Read
along the words, since the parser hangs such an end in many ways; what they say is the number alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.find.number.numbers import numbers_of
from sayso.find.people.counted import Numbers, numbers_in
from sayso.find.said.source_kinds import kind_of
from sayso.find.said.uttered import Uttered
from sayso.model.text import Parsed, Sentence, Span, Token
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

AGAINST = frozenset(("while", "whereas", "although", "though"))
PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "PART", "ADP")
SAYING = ("say", "estimate", "report", "confirm")
PLACES = ("GPE", "LOC", "FAC", "DATE", "TIME")
LONGEST = 7
NEAREST = 5  # words before a second number: who said the first, and what
LONE = ("NN", "NNP")
BODIES = (
    "state",
    "armed_group",
    "intergovernmental",
    "court",
    "commission",
    "ngo",
    "hospital_morgue",
    "media",
    "organisation",
)


@dataclass(frozen=True, slots=True)
class _Given:
    """A bare number with the words before it: its preposition, who gives it, by which verb, where the clause opens."""

    span: Span
    first: int
    tie: str
    giver: int
    verb: int
    opens: int


def with_rivals(parsed: Parsed, found: Sequence[Uttered], pack: Pack) -> list[Uttered]:
    """Return the acts of saying with those that give another number alone, which no other act of saying holds."""
    found = [item for item in found if not _is_set_against(parsed, item)]
    sentences = [one for one in parsed.sentences if _may_hold(parsed, one)]
    numbers = numbers_of(parsed, pack) if sentences else ()
    more: list[Uttered] = []
    for sentence in sentences:
        counts = [
            number
            for number in numbers_in(numbers, sentence.span)
            if number.value.kind == "count" and parsed.tokens_in(number.span)
        ]
        for place, mention in enumerate(counts[1:], 1):
            given = _given(parsed, sentence, mention.span, pack)
            if given is None or any(given.giver in item.source and item.content for item in found):
                continue
            first = counts[place - 1].span
            tied = given.tie == _tie_before(parsed, parsed.tokens_in(first)[0].index)
            if given.giver < 0:
                found = [_extended(i, first, given.span) for i in found] if tied else found
            elif first.end <= parsed.tokens[given.opens].span.start:
                told = list(_rival(parsed, (sentence, first, given), found, pack))
                more.extend(told)
                found = [_cut(parsed, item, given.opens) for item in found] if told else found
    return [*found, *more]


def _may_hold(parsed: Parsed, sentence: Sentence) -> bool:
    """Tell whether a sentence has a verb and a second number at the end of a clause, before its numbers are read."""
    tokens = parsed.tokens[sentence.first : sentence.stop]
    figures = [token.index for token in tokens if token.pos == "NUM"]
    after = [parsed.tokens[i + 1].text for i in figures[1:] if i + 1 < sentence.stop]
    ends = len(after) < len(figures[1:]) or any(
        text in (*parsed.words["figure_end"], "by") for text in after
    )
    return ends and any(token.pos == "VERB" for token in tokens)


def only_number(parsed: Parsed, content: tuple[Span, ...], numbers: Numbers) -> Token | None:
    """Return the number that is all that somebody says, None where he says more."""
    if len(content) != 1:
        return None
    inside = parsed.tokens_in(content[0])
    held = numbers_in(numbers, content[0])
    if not inside or len(inside) > LONGEST or len(held) != 1 or held[0].value.kind != "count":
        return None
    beside = [t for t in inside if not held[0].span.holds(t.span)]
    if any(t.pos not in ("ADV", "PUNCT", "DET", "ADP") for t in beside):
        return None
    figures = [t for t in parsed.tokens_in(held[0].span) if t.pos == "NUM"]
    return figures[-1] if figures else None


def _rival(
    parsed: Parsed, said: tuple[Sentence, Span, _Given], found: Sequence[Uttered], pack: Pack
) -> Iterator[Uttered]:
    """Yield who gives a number against the one before it, and who gives that one where no cue has him."""
    sentence, first, given = said
    if not given.tie:
        if _is_told(parsed, first, given, found):
            yield _uttered(given)
        return
    tied = _tie_before(parsed, parsed.tokens_in(first)[0].index) == given.tie
    puts = [
        token
        for token in parsed.tokens[sentence.first : given.first]
        if token.lemma in link(pack, "put_verb") and token.pos == "VERB"
    ]
    if tied and puts:
        if not any(piece.holds(first) for item in found for piece in item.content):
            yield from _first_giver(parsed, puts[0], first)
        yield _uttered(given)


def _extended(item: Uttered, first: Span, other: Span) -> Uttered:
    """Return an act of saying that puts one number with the other that it puts beside it."""
    if item.cue is None or not item.content or not item.content[-1].holds(first):
        return item
    last = item.content[-1]
    return replace(item, content=(*item.content[:-1], Span(last.start, max(last.end, other.end))))


def _cut(parsed: Parsed, item: Uttered, opens: int) -> Uttered:
    """Return an act of saying whose words end before the clause of a rival."""
    start = parsed.tokens[opens].span.start
    end = parsed.tokens[opens - 1].span.end
    content = tuple(
        Span(piece.start, end) if piece.start < end and piece.end > start else piece
        for piece in item.content
    )
    return replace(item, content=content)


def _given(parsed: Parsed, sentence: Sentence, span: Span, pack: Pack) -> _Given | None:
    """Return a number at the end of a clause with its giver, None where nobody gives it."""
    inside = parsed.tokens_in(span)
    last, first = inside[-1].index, inside[0].index
    if first - sentence.first < NEAREST:
        return None
    tie = _tie_before(parsed, first)
    if tie and last + 1 < sentence.stop and parsed.tokens[last + 1].text == "by":
        behind = [i for i in below(parsed, last, "prep") for i in below(parsed, i, "pobj")]
        opens = first - 2
        joined = opens > sentence.first and parsed.tokens[opens].text in parsed.words["rival_joint"]
        return _Given(span, first, tie, behind[0], -1, opens) if behind and joined else None
    if last + 1 < sentence.stop and parsed.tokens[last + 1].text not in parsed.words["figure_end"]:
        return None
    at = first - (2 if tie else 1)
    verb = -1
    if parsed.tokens[at].text.lower() in ("it", "them"):
        at -= 1
    if parsed.tokens[at].lemma in link(pack, "put_verb") and parsed.tokens[at].pos == "VERB":
        verb, at = at, at - 1
    giver = parsed.tokens[at]
    opens = _joint_before(parsed, sentence, at)
    if opens >= 0 and tie and giver.text.lower() in link(pack, "state_noun"):
        return _Given(span, first, tie, -1, verb, opens)  # "the dead at 12 and the wounded at 30"
    if opens < 0 or giver.pos not in ("NOUN", "PROPN") or giver.entity in PLACES:
        return None
    kind = kind_of(parsed, pack, giver.index)
    known = kind in BODIES if giver.tag in LONE else kind not in ("unknown", "unnamed")
    return _Given(span, first, tie, at, verb, opens) if known else None


def _joint_before(parsed: Parsed, sentence: Sentence, last: int) -> int:
    """Return the word that opens the clause of a noun phrase which ends there, else -1."""
    for index in range(last - 1, max(sentence.first, last - LONGEST), -1):
        token = parsed.tokens[index]
        if token.text in parsed.words["rival_joint"]:
            return index
        if token.pos not in PHRASE:
            return -1
    return -1


def _tie_before(parsed: Parsed, first: int) -> str:
    """Return the "at" or "as" before a number and its bounds."""
    token = parsed.tokens[first - 1] if first else None
    return token.text if token is not None and token.text in parsed.words["figure_tie"] else ""


def _first_giver(parsed: Parsed, verb: Token, first: Span) -> Iterator[Uttered]:
    """Yield who gives the first number ("given as 12 by the mayor", "the mayor gave the toll as 12")."""
    last = parsed.tokens_in(first)[-1].index
    by = [
        i
        for home in (last, verb.index)
        for tie in below(parsed, home, "prep", "agent")
        if parsed.tokens[tie].text == "by"
        for i in below(parsed, tie, "pobj")
    ]
    toll = below(parsed, verb.index, "nsubjpass" if by else "dobj")
    named = by or below(parsed, verb.index, "nsubj")
    if named and toll:
        pieces = (parsed.tokens[toll[0]].span, first)
        tag = (min(named[0], verb.index), max(named[0], verb.index))
        yield Uttered(None, None, (named[0],), pieces, tag, cue_tokens=(verb.index,))


def _is_told(parsed: Parsed, first: Span, given: _Given, found: Sequence[Uttered]) -> bool:
    """Tell whether somebody says the first number as the subject or the object of what he says, before the second."""
    number = parsed.tokens_in(first)[-1]
    noun = parsed.tokens[number.head] if number.dep == "nummod" else number
    for item in found:
        if item.cue is None or item.entry is None or item.entry.kind not in SAYING:
            continue
        if item.cue.head > given.opens or not any(piece.holds(first) for piece in item.content):
            continue
        if noun.head == item.cue.head or noun.dep in ("nsubj", "nsubjpass"):
            return item.cue.head < number.index
    return False


def _uttered(given: _Given) -> Uttered:
    cue = (given.verb,) if given.verb >= 0 else ()
    tag = (given.giver, max(given.giver, given.verb))
    return Uttered(None, None, (given.giver,), (given.span,), tag, cue_tokens=cue)


def _is_set_against(parsed: Parsed, item: Uttered) -> bool:
    """Tell whether a cue is in a clause set against the words before it, not its ("S, while X counted 31")."""
    if item.cue is None or not item.content or item.around:
        return False
    verb = parsed.tokens[item.cue.head]
    marks = {parsed.tokens[i].lemma for i in below(parsed, verb.index, "mark")}
    before = item.content[0].end <= verb.span.start
    return verb.dep == "advcl" and before and bool(marks & AGAINST)
