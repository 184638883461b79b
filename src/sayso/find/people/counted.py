"""Which number counts which noun: before it, as the head of "dozens of villagers", or alone."""

from bisect import bisect_left
from collections.abc import Iterator

from sayso.model.mention import Mention
from sayso.model.quantity import Count, Number
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below, phrase
from sayso.packs.load import Pack
from sayso.packs.lookup import link, past_words

Numbers = tuple[Mention[Number], ...]
NEARBY = 400  # characters
NEAR = 5


def counted_noun(parsed: Parsed, head: int, pack: Pack, numbers: Numbers) -> int:
    """Return the noun that a quantity counts ("villagers" in "dozens of villagers"), else the head."""
    token = parsed.tokens[head]
    own = _covering(parsed, head, numbers)
    if own is None and token.pos != "NUM" and token.lemma not in link(pack, "quantity"):
        return head
    inside = [token.index for token in parsed.tokens_in(own.span)] if own else []
    for top in (head, *inside):
        for noun in _of_what(parsed, top):
            token = parsed.tokens[noun]
            if token.pos in ("NOUN", "PROPN") or token.lemma in past_words(pack):
                return noun
    return head


def _of_what(parsed: Parsed, head: int) -> Iterator[int]:
    for prep in below(parsed, head, "prep"):
        if parsed.says(prep, "of"):
            yield from below(parsed, prep, "pobj")


def number_of(
    parsed: Parsed, head: int, noun: int, pack: Pack, numbers: Numbers
) -> Mention[Number] | None:
    """Return the count that stands before the noun inside its phrase, or is the head itself."""
    if parsed.tokens[noun].tag == "PRP$":  # "broke both his legs"
        return None
    held = parsed.sentence_at(noun).span
    if own := _covering(parsed, head, numbers):
        return own
    if (found := _touching(parsed, noun, numbers)) and held.holds(found.span):
        return found
    reach = phrase(parsed, noun, "prep", "appos")
    first = min(reach.start, parsed.tokens[head].span.start)
    for mention in numbers_in(numbers, Span(max(0, first - 40), reach.end)):
        if mention.value.kind != "count" or mention.span.end > reach.end:
            continue
        if mention.span.start < held.start:
            continue
        if mention.span.end > first and not _bound_to_other(parsed, mention, noun, head):
            found = mention
    return found or _of_number(parsed, noun, pack, numbers)


def _of_number(parsed: Parsed, noun: int, pack: Pack, numbers: Numbers) -> Mention[Number] | None:
    """Return the count that a noun is made of ("a family of six"), not that of somebody's children."""
    token = parsed.tokens[noun]
    if token.lemma in link(pack, "parent"):
        return None
    if token.lemma in link(pack, "aged_person"):  # "boys of 13"
        return None
    for other in _of_what(parsed, noun):
        if parsed.tokens[other].pos == "NUM":
            return _covering(parsed, other, numbers)
    return None


def _covering(parsed: Parsed, head: int, numbers: Numbers) -> Mention[Number] | None:
    """Return the count or the share that the head itself is ("two" in "two of the nine hostages")."""
    found = numbers_in(numbers, parsed.tokens[head].span)
    return next((mention for mention in found if mention.value.kind in ("count", "percent")), None)


def _touching(parsed: Parsed, noun: int, numbers: Numbers) -> Mention[Number] | None:
    """Return the count that only adjectives and compounds part from the noun ("20 young Osterian workers")."""
    for index in range(noun - 1, max(-1, noun - 1 - NEAR), -1):
        token = parsed.tokens[index]
        for mention in numbers_in(numbers, token.span):
            return mention if mention.value.kind == "count" else None
        if token.pos not in ("ADJ", "NOUN", "PROPN") and token.tag not in (
            "VBN",
            "VBG",
            "HYPH",
            "POS",
        ):
            return None
        if token.head != noun and parsed.tokens[token.head].head != noun and token.tag != "HYPH":
            return None
    return None


def _bound_to_other(parsed: Parsed, mention: Mention[Number], noun: int, head: int) -> bool:
    """Tell whether the number hangs on another noun inside the phrase ("the 12-member crew")."""
    for token in parsed.tokens_in(mention.span):
        if token.index in (noun, head):
            return False
        if token.head in (noun, head):
            return False
    last = parsed.tokens_in(mention.span)
    if not last:
        return True
    above = parsed.tokens[last[-1].head]
    behind = mention.span.start >= parsed.tokens[noun].span.end  # "13 were men, nine women"
    own = above.index in (noun, head) or above.pos != "NOUN"
    return not own and (above.index < noun or behind)


def numbers_in(numbers: Numbers, span: Span) -> Numbers:
    """Return the numbers that meet the span; numbers are in the order of the text."""
    low = bisect_left(numbers, span.start, key=lambda mention: mention.span.end)
    stop = low
    while stop < len(numbers) and numbers[stop].span.start < span.end:
        stop += 1
    return tuple(mention for mention in numbers[low:stop] if mention.span.meets(span))


def count_from(mention: Mention[Number], parsed: Parsed) -> Count:
    """Turn a number of the text into a count with its words; a share keeps them and is not computed."""
    number = mention.value
    share = number.kind == "percent"
    return Count(
        low=None if share or number.low is None else int(number.low),
        high=None if share or number.high is None else int(number.high),
        about=number.about,
        vague=number.vague,
        additive=number.additive,
        words=parsed.doc[mention.span],
        span=mention.span,
    )


def is_number(token: Token, numbers: Numbers) -> bool:
    """Tell whether the token stands inside a count."""
    return any(
        mention.value.kind == "count" and mention.span.meets(token.span)
        for mention in numbers_in(numbers, token.span)
    )


def dates_in(parsed: Parsed, noun: int, numbers: Numbers) -> tuple[Span, ...]:
    """Return the spans of dates near the noun in its sentence, which a phrase may have swallowed."""
    held, at = parsed.sentence_at(noun).span, parsed.tokens[noun].span
    held = Span(max(held.start, at.start - NEARBY), min(held.end, at.end + NEARBY))
    return tuple(m.span for m in numbers_in(numbers, held) if m.value.kind == "date_part")
