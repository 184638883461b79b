"""Whom a label counts: the number, or the noun, behind "Killed:" and "Arrested:"."""

from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

LABEL_REACH = 8
PERIOD = 5


def label_patients(parsed: Parsed, tokens: tuple[int, ...], pack: Pack) -> tuple[int, ...]:
    """Return the number, or the noun that it counts, behind a label ("Killed: 27", "Arrested: 2 men").

    A number with a state of its own is not the label's ("Casualties: 7 killed, 19 wounded").
    """
    line_end = parsed.doc.text.find("\n", parsed.tokens[tokens[-1]].span.end)
    mark = _colon(parsed, tokens[-1], line_end)
    for token in parsed.tokens[mark + 1 : mark + 1 + LABEL_REACH]:
        if 0 <= line_end <= token.span.start or token.text in ("(", ";"):
            break
        if token.pos in ("NOUN", "PROPN"):
            colon = parsed.tokens[mark].text == ":"
            found = _listed(parsed, token.index, line_end) if colon else [token.index]
            return tuple(sorted(found))
        if (token.pos == "NUM" or token.text.isdecimal()) and not _noun_follows(
            parsed, token.index, line_end
        ):
            if _has_state(parsed, token.index, line_end, pack):
                return ()
            return (token.index, *_more_numbers(parsed, token.index, line_end))
    return ()


def _has_state(parsed: Parsed, number: int, line_end: int, pack: Pack) -> bool:
    """Tell whether a word for those hurt stands right behind a number, and is no label itself."""
    behind = parsed.tokens[number + 1 : number + 3]
    if not behind or 0 <= line_end <= behind[0].span.start:
        return False
    label = len(behind) > 1 and behind[1].text == ":"
    return behind[0].text.lower() in link(pack, "state_noun") and not label


def _colon(parsed: Parsed, label: int, line_end: int) -> int:
    """Return the colon behind a label and its period ("Killed this week: 12"), else the token behind the label."""
    for token in parsed.tokens[label + 1 : label + 1 + PERIOD]:
        if 0 <= line_end <= token.span.start:
            break
        if token.text == ":":
            return token.index
    return label + 1


def _more_numbers(parsed: Parsed, first: int, line_end: int) -> tuple[int, ...]:
    """Return the numbers with a place or a time of their own behind the first ("Deaths: 12 in Osk, 3 in Tarl")."""
    return tuple(
        child
        for child in below(parsed, first, "conj")
        if parsed.tokens[child].pos == "NUM"
        and below(parsed, child, "prep")
        and not 0 <= line_end <= parsed.tokens[child].span.start
    )


def _listed(parsed: Parsed, first: int, line_end: int) -> list[int]:
    """Return a noun with those listed behind it on its line ("Killed: Tor Marn, Ana Bel and two monks")."""
    found = [_last_name(parsed, first)]
    for index in found:
        for child in below(parsed, index, "conj", "appos"):
            token = parsed.tokens[child]
            own_line = not 0 <= line_end <= token.span.start
            if child > first and own_line and _is_one_more(parsed, child):
                found.append(child)
    return found


def _last_name(parsed: Parsed, first: int) -> int:
    """Return the head of the name or noun phrase that begins at the token."""
    token = parsed.tokens[first]
    while token.dep in ("compound", "amod", "nmod") and token.head > token.index:
        token = parsed.tokens[token.head]
    return token.index


def _is_one_more(parsed: Parsed, index: int) -> bool:
    """Tell whether an item of a list is one more person, not what the one before is ("Tor Marn, a baker")."""
    token = parsed.tokens[index]
    first = min(parsed.subtree(index))
    if parsed.tokens[first - 1].tag not in ("CC", ",", ":"):
        return False
    if token.pos == "NUM":
        return bool(below(parsed, index, "prep"))
    if token.pos != "NOUN":
        return token.pos == "PROPN"
    called = parsed.tokens[token.head].pos == "PROPN" and below(parsed, index, "det")
    return not called or bool(below(parsed, index, "nummod", "poss"))


def _noun_follows(parsed: Parsed, number: int, line_end: int) -> bool:
    """Tell whether a number stands before the noun that it counts, on its own line."""
    following = parsed.tokens[number + 1 : number + 4]
    for token in following:
        if 0 <= line_end <= token.span.start:
            return False
        if token.pos in ("NOUN", "PROPN"):
            return True
        if token.pos not in ("ADJ", "NUM"):
            return False
    return False
