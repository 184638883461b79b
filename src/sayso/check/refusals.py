"""Denials that the grammar of a sentence shows where no speech was read: "its denial that S", "S, which it denies"."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from sayso.check.negations import negating
from sayso.model.dateline import DASHES
from sayso.model.quote import Grounds
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below, is_verbal
from sayso.packs.load import Pack
from sayso.packs.lookup import link

DENIALS: Final = ("denied", "denied_responsibility", "disputed", "questioned", "retracted")
HELD: Final = ("ccomp", "acl", "csubj", "csubjpass", "xcomp", "pcomp")
BEHIND: Final = ("relcl", "acl", "appos")
OBJECTS: Final = ("dobj", "nsubjpass")
MARKS: Final = (",", *DASHES)
CLIMB: Final = 8
BACK: Final = 4


def find_refusals(tokens: tuple[Token, ...], grounds: Grounds, pack: Pack) -> Iterator[Span]:
    """Yield the words that deny what the tokens say: above them, behind them, or right before them."""
    parsed = grounds.parsed
    verbs = [token for token in tokens if is_verbal(token)]
    for token in verbs:
        yield from _above(parsed, token.index, pack)
    if verbs:
        yield from _behind(parsed, {token.index for token in verbs}, pack)
        yield from _before(parsed, tokens[0], pack)


@cache
def denying(pack: Pack) -> frozenset[str]:
    """Return the single words that the pack lists as denying what they say."""
    words = {word for entry in pack.sayings if entry.stance in DENIALS for word in entry.words}
    return frozenset(word for word in words if " " not in word)


def _above(parsed: Parsed, index: int, pack: Pack) -> Iterator[Span]:
    """Yield the denying words that hold a verb as their clause."""
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        held = token.dep in HELD
        if token.head == index or not (held or token.dep in ("conj", "prep", "aux", "auxpass")):
            return
        index = token.head
        if held and _denies(parsed, index, pack):
            yield parsed.tokens[index].span


def _denies(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a token denies; "no doubt" and "not deny" do not."""
    before = parsed.tokens[index - 1].text.lower() if index else ""
    return parsed.tokens[index].lemma in denying(pack) and before not in negating(pack)


def _behind(parsed: Parsed, verbs: set[int], pack: Pack) -> Iterator[Span]:
    """Yield the denying words in a clause that takes up the whole ("S, which it denies")."""
    for number in sorted({parsed.sentence_of[index] for index in verbs}):
        sentence = parsed.sentences[number]
        for token in parsed.tokens[sentence.first : sentence.stop]:
            if token.lemma not in denying(pack):
                continue
            if _speaks_of_opening(parsed, token, pack) and min(verbs) < token.index:
                yield token.span
            if token.dep not in BEHIND:
                continue
            if _takes_up(parsed, token, pack) and verbs & set(_above_noun(parsed, token.head)):
                yield token.span


def _speaks_of_opening(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a passive speaks of the clause that opens its sentence ("That S was denied")."""
    first = parsed.sentence_at(token.index).first
    opens = parsed.tokens[first].text.lower() in link(pack, "opens_clause")
    return opens and bool(below(parsed, token.index, "auxpass"))


def _takes_up(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a clause speaks of what was said before: "a claim that ...", ", which ..."."""
    head = parsed.tokens[token.head]
    if head.lemma in _claims(pack):
        return _follows_mark(parsed, token.head)
    return any(
        parsed.tokens[child].lemma in link(pack, "takes_up")
        and parsed.tokens[child - 1].text == ","
        for child in below(parsed, token.index, *OBJECTS)
    )


def _follows_mark(parsed: Parsed, noun: int) -> bool:
    """Tell whether the phrase of a noun begins behind a comma or a dash."""
    first = min((noun, *below(parsed, noun, "det", "amod", "poss", "compound")))
    return first > 0 and parsed.tokens[first - 1].text in MARKS


@cache
def _claims(pack: Pack) -> frozenset[str]:
    """Return the nouns of saying ("claim", "report") and those that stand for them."""
    words = {word for entry in pack.sayings if entry.form == "noun" for word in entry.words}
    return frozenset(words) | link(pack, "takes_up")


def _above_noun(parsed: Parsed, noun: int) -> Iterator[int]:
    """Yield the verbs above a noun."""
    index = noun
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if token.head == index:
            return
        index = token.head
        if is_verbal(parsed.tokens[index]):
            yield index


def _before(parsed: Parsed, first: Token, pack: Pack) -> Iterator[Span]:
    """Yield the denying word that only small words part from the first token."""
    for index in range(first.index - 1, max(-1, first.index - 1 - BACK), -1):
        token = parsed.tokens[index]
        if parsed.sentence_of[index] != parsed.sentence_of[first.index]:
            return
        if _denies(parsed, index, pack):
            yield token.span
            return
        if token.text.lower() not in link(pack, "between_denial"):
            return
