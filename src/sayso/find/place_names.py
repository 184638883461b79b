"""All names of a document that may be places, for the view and for what the places of claims mean.

Wider than `find_places`, which says where acts were: names that hold others, names beside nouns
("the Osk mill") and names inside those of local bodies ("Osk Police") are among them. `known`
tells whether a gazetteer has a name; what only it can tell from other names is not `sure`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sayso.find.place_clues import describe_names, place_classes
from sayso.find.place_rules import PLACE_LABELS, is_place_name, name_run
from sayso.model.text import Parsed, Span, Token
from sayso.model.where import PlaceName
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

Known = Callable[[str], bool]
PERSON = "PERSON"
ORGANISATION = "ORG"
NEVER = ("DATE", "TIME", "NORP", "MONEY", "LANGUAGE", "LAW", "WORK_OF_ART", "QUANTITY", "PERCENT")
SHORT = 5


def find_place_names(parsed: Parsed, pack: Pack, known: Known) -> tuple[PlaceName, ...]:
    """Return the names in the order of the text, each with what the words around it say."""
    people = _surnames(parsed, pack)
    found: dict[Span, bool] = {}
    index = 0
    while index < len(parsed.tokens):
        stop = name_run(parsed, index, pack)
        if stop > index:
            for span, sure in _names_in(parsed, (index, stop), pack, known):
                if sure or parsed.doc[span] not in people:
                    found[_with_dot(parsed.doc.text, span, known)] = sure
        index = max(stop, index + 1)
    spans = sorted(found)
    names = describe_names(parsed.doc.text, spans, pack)
    return tuple(replace(name, sure=found[name.span]) for name in names)


def _names_in(
    parsed: Parsed, run: tuple[int, int], pack: Pack, known: Known
) -> Iterator[tuple[Span, bool]]:
    """Yield the name of a run of capitalised words, or the known one that it begins with."""
    first, stop = run
    tokens = parsed.tokens[first:stop]
    labels = {token.entity for token in tokens}
    whole = parsed.cover((first, stop - 1))
    if is_place_name(parsed, first, stop, pack):
        part = _after_direction(parsed, run, pack, known)
        body = not part and labels <= {ORGANISATION, ""} and not known(parsed.doc[whole])
        start = _known_start(parsed, run, pack, known) if body else None
        yield (start, False) if start else (part or whole, True)
        return
    if labels <= set(NEVER) or _is_only_classes(tokens, pack):
        return
    if labels & set(PLACE_LABELS) and labels <= {*PLACE_LABELS, ""} and known(parsed.doc[whole]):
        yield whole, True
    elif labels != {PERSON} and known(parsed.doc[whole]):
        yield whole, False
    elif part := _known_start(parsed, run, pack, known):
        yield part, False


def _is_only_classes(tokens: Sequence[Token], pack: Pack) -> bool:
    """Tell whether the run has no word of a name ("the Street", "Council")."""
    classes = {*place_classes(pack), *link(pack, "body_word"), *place_words(pack, "local_body")}
    classes |= place_words(pack, "direction")
    return all(token.text.lower() in classes or token.lemma in classes for token in tokens)


def _known_start(parsed: Parsed, run: tuple[int, int], pack: Pack, known: Known) -> Span | None:
    """Return the longest known name that the run begins with, before a word for a local body."""
    first, stop = run
    words = [token.text.lower() for token in parsed.tokens[first:stop]]
    if any(word in place_words(pack, "paper_or_club") for word in words):
        return None
    labels = {token.entity for token in parsed.tokens[first:stop]}
    local = any(word in place_words(pack, "local_body") for word in words[1:])
    if not local and PERSON in labels:
        return None
    begin = first + (words[0] in place_words(pack, "direction"))
    for end in range(stop - 1 if begin == first else stop, begin, -1):
        if _is_only_classes(parsed.tokens[begin:end], pack):
            continue
        span = parsed.cover((begin, end - 1))
        if known(parsed.doc[span]):
            return span
    return None


def _after_direction(parsed: Parsed, run: tuple[int, int], pack: Pack, known: Known) -> Span | None:
    """Return the known name behind a direction ("Western Kessia"), where the whole is not known."""
    first, stop = run
    if stop - first < 2 or parsed.tokens[first].text.lower() not in place_words(pack, "direction"):
        return None
    whole, part = parsed.cover((first, stop - 1)), parsed.cover((first + 1, stop - 1))
    return part if known(parsed.doc[part]) and not known(parsed.doc[whole]) else None


def _surnames(parsed: Parsed, pack: Pack) -> frozenset[str]:
    """Return the last words of the persons that the document names in full."""
    found = set()
    for token in parsed.tokens[1:]:
        before = parsed.tokens[token.index - 1]
        if token.entity == PERSON and before.entity == PERSON and token.text[:1].isupper():
            found.add(token.text)
    return frozenset(found)


def _with_dot(text: str, span: Span, known: Known) -> Span:
    """Return the name with the dot of an abbreviation ("W.Va.", "Ga.")."""
    words = text[span.start : span.end]
    last = words.split()[-1]
    if text[span.end : span.end + 1] != "." or len(last) > SHORT or not known(words):
        return span
    short = "." in words or text[max(0, span.start - 2) : span.start] == ", "
    return Span(span.start, span.end + 1) if short else span
