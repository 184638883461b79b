"""A label with whom it counts before its act: "Civilians reported killed: 6-8", "Homicides: 12".

Those before the act suffered it, whatever the parser makes of a line without a verb.
"""

from sayso.find.act.frame import Frame
from sayso.find.number.numbers import numbers_of
from sayso.find.people.counted import numbers_in
from sayso.model.labels import NOUN_TAGS
from sayso.model.text import Parsed
from sayso.model.tree import top_of
from sayso.packs.load import Pack

REACH = 5
MARKS = (":", "-", "–", "—")
EDGES = (";", ".", ",", ":", "•", "|", "*", "-", "–", "—")
BEFORE_TAGS = ("JJ", "DT", "RB", "VBN", "VBD", "VBG", "CC", *NOUN_TAGS)


def counted_label(parsed: Parsed, tokens: tuple[int, ...], pack: Pack) -> Frame | None:
    """Return the number behind a label that ends in the act's words, with the noun before them; None elsewhere."""
    mark = _past_place(parsed, tokens[-1] + 1)
    if mark + 1 >= len(parsed.tokens) or parsed.tokens[mark].text not in MARKS:
        return None
    found = _number_at(parsed, mark + 1, pack)
    first = _label_start(parsed, tokens[0])
    if found < 0 or first is None:
        return None
    named = [i for i in range(first, tokens[0]) if parsed.tokens[i].tag in NOUN_TAGS]
    if parsed.tokens[mark].text != ":" and not named:
        return None
    return Frame((found,), (), counted=named[-1] if named else -1)


def _past_place(parsed: Parsed, index: int) -> int:
    """Return the token behind a place or a time that stands at the end of a label ("killed in Osk: 12")."""
    if index < len(parsed.tokens) and parsed.tokens[index].tag == "IN":
        for at in range(index + 1, min(len(parsed.tokens), index + 1 + REACH)):
            if parsed.tokens[at].text == ":":
                return at
            if parsed.tokens[at].tag not in ("DT", "JJ", "CD", *NOUN_TAGS):
                break
    return index


def _number_at(parsed: Parsed, index: int, pack: Pack) -> int:
    """Return the head of the number that is all that a label says, or of the noun behind it; else -1."""
    token = parsed.tokens[index]
    for mention in numbers_in(numbers_of(parsed, pack), token.span):
        if mention.value.kind != "count" or mention.span.start != token.span.start:
            return -1
        after = index + len(parsed.tokens_in(mention.span))
        ends = after >= len(parsed.tokens) or not parsed.tokens[after].text[:1].isalnum()
        line = parsed.doc.text[mention.span.end : mention.span.end + 2]
        return top_of(parsed, mention.span) if ends or "\n" in line else -1
    return -1


def _label_start(parsed: Parsed, first: int) -> int | None:
    """Return where the words of the label begin; None where more than a label stands before the act."""
    start = first
    for index in range(first - 1, max(-1, first - 1 - REACH), -1):
        token = parsed.tokens[index]
        between = parsed.doc.text[token.span.end : parsed.tokens[start].span.start]
        if token.text in EDGES or "\n" in between:
            return start
        if token.tag not in BEFORE_TAGS and not parsed.says(token.index, "of"):
            return None
        start = index
    return start if start == 0 else None
