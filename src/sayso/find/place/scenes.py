"""Names before the noun of what happened there ("the Osk blast", "Tarl bus crash") or behind a verb of entering.

What somebody did ("raid", "air strike") has its doer before it as often: there a name that the model takes
for a body or a person, and that of a country, say nothing of where.
"""

from sayso.find.place.joints import class_phrase
from sayso.find.place.rules import (
    NO_PLACE_LABELS,
    PLACE_LABELS,
    has_only_classes,
    is_body_name,
    name_run,
)
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, is_verbal
from sayso.model.where import Atlas
from sayso.packs.load import Pack
from sayso.packs.lookup import place_words

REACH = 4
BEFORE = ("compound", "nmod", "amod", "npadvmod")
NEVER = tuple(label for label in NO_PLACE_LABELS if label != "PERSON")
MISREAD = ("ORG", "PERSON")


def with_scenes(parsed: Parsed, names: list[Span], pack: Pack, atlas: Atlas) -> list[Span]:
    """Add the names before a noun of what happened to those that are places already."""
    known = {parsed.doc[name] for name in names}
    found = list(names)
    for token in parsed.tokens:
        if _is_event(parsed, token.index, pack):
            first, stop = _name_before(parsed, token.index, pack)
        elif token.lemma in place_words(pack, "entered"):
            first, stop = _name_entered(parsed, token.index, pack)
        else:
            continue
        if first == stop:
            continue
        span = parsed.cover((first, stop - 1))
        words = parsed.doc[span]
        sure = words in known or _says_where(parsed, (first, stop), token.lemma, pack, atlas)
        if sure and not any(span.meets(name) for name in found):
            found.append(span)
    return sorted(found)


def _name_entered(parsed: Parsed, verb: int, pack: Pack) -> tuple[int, int]:
    """Return where the name begins and ends that is the whole object of a verb of entering."""
    for index in below(parsed, verb, "dobj"):
        first = index
        while first > verb + 1 and _is_part(parsed, first - 1):
            first -= 1
        if parsed.tokens[index].pos == "PROPN" and first == verb + 1:
            return first, max(index + 1, name_run(parsed, first, pack))
    return verb, verb


def with_line_holders(parsed: Parsed, names: list[Span], pack: Pack) -> list[Span]:
    """Add the name behind a place and a comma in a line without a verb ("Incident at the Sela bridge, Marn, 3 May")."""
    found = list(names)
    for name in names:
        comma = parsed.tokens_in(class_phrase(parsed, name, pack))[-1].index + 1
        sentence = parsed.sentence_at(comma - 1)
        if comma + 1 >= sentence.stop or parsed.tokens[comma].text != ",":
            continue
        stop = name_run(parsed, comma + 1, pack)
        if stop == comma + 1 or _goes_on(parsed, stop, sentence.stop):
            continue
        if any(is_verbal(token) for token in parsed.tokens[sentence.first : sentence.stop]):
            continue
        span = parsed.cover((comma + 1, stop - 1))
        labels = {token.entity for token in parsed.tokens_in(span)}
        other = labels & set(NEVER) or is_body_name(parsed, comma + 1, stop, pack)
        if not other and not any(span.meets(one) for one in found):
            found.append(span)
    return sorted(found)


def _goes_on(parsed: Parsed, index: int, stop: int) -> bool:
    """Tell whether something else than a comma stands behind a name in its line."""
    return index < stop and parsed.tokens[index].text != ","


def _is_event(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a token is a noun of what happened."""
    token = parsed.tokens[index]
    events = place_words(pack, "happened_there"), place_words(pack, "done_there")
    return any(token.lemma in words or token.text.lower() in words for words in events)


def _name_before(parsed: Parsed, event: int, pack: Pack) -> tuple[int, int]:
    """Return where the name before a noun of what happened begins and ends, past what describes the noun."""
    stop = event
    while stop > max(0, event - REACH) and _describes(parsed, stop - 1):
        stop -= 1
    last = parsed.tokens[stop - 1] if stop else parsed.tokens[event]
    if stop == 0 or not last.text[:1].isupper() or last.dep not in BEFORE:
        return event, event
    first = stop - 1
    while first > 0 and _is_part(parsed, first - 1):
        first -= 1
    named = name_run(parsed, first, pack) == stop or last.entity in (*PLACE_LABELS, *MISREAD)
    return (first, stop) if named else (event, event)


def _describes(parsed: Parsed, index: int) -> bool:
    token = parsed.tokens[index]
    return token.text.islower() and token.pos in ("NOUN", "ADJ") and token.dep in BEFORE


def _is_part(parsed: Parsed, index: int) -> bool:
    token = parsed.tokens[index]
    return token.text[:1].isupper() and token.pos in ("PROPN", "ADJ") and token.dep in BEFORE


def _says_where(parsed: Parsed, run: tuple[int, int], event: str, pack: Pack, atlas: Atlas) -> bool:
    """Tell whether a name before a noun of what happened is that of the place, not of who did or suffered it."""
    first, stop = run
    labels = {parsed.tokens[index].entity for index in range(first, stop)} - {""}
    words = parsed.doc[parsed.cover((first, stop - 1))]
    if labels & set(NEVER) or words.isupper() or is_body_name(parsed, first, stop, pack):
        return False
    if has_only_classes([token.text.lower() for token in parsed.tokens[first:stop]], pack):
        return False  # "Prison riot ends"
    names = [token for token in parsed.tokens[first:stop] if token.pos != "ADJ"]
    single = len(names) < 2 and parsed.tokens[stop - 1].tag != "NNPS"
    if event in place_words(pack, "happened_there") or event in place_words(pack, "entered"):
        return labels <= set(PLACE_LABELS) or single
    return labels <= set(PLACE_LABELS) and not atlas.is_country(words)
