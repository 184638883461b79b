"""All names of a document that may be places, for the view and for what the places of claims mean.

Wider than `find_places`, which says where acts were: names that hold others, names beside nouns
("the Osk mill") and names inside those of local bodies ("Osk Police") are among them. `known`
tells whether a gazetteer has a name; what only it can tell from other names is not `sure`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from sayso.find.place.before import word_before
from sayso.find.place.clues import describe_names, is_dateline, place_classes
from sayso.find.place.people import known_people, peoples, speaks
from sayso.find.place.routes import find_routes
from sayso.find.place.rules import (
    PLACE_LABELS,
    ends_body,
    has_only_classes,
    is_place_name,
    name_run,
)
from sayso.find.place.streets import street_at
from sayso.model.text import Parsed, Span
from sayso.model.where import PlaceName
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

# 0 where no gazetteer has the name, 1 where one has, 2 for a country, a region or a great city.
Known = Callable[[str], int]
GREAT = 2
PERSON, ORGANISATION = "PERSON", "ORG"
NEVER = ("DATE", "TIME", "NORP", "MONEY", "LANGUAGE", "LAW", "WORK_OF_ART", "QUANTITY", "PERCENT")
AREAS = ("district", "region")
SHORT = 5
LONGEST = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together, with the labels that the model gives them."""

    first: int
    stop: int
    span: Span
    labels: frozenset[str]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A name: whether it is surely a place, and whether it is a part of a longer name."""

    span: Span
    sure: bool
    part: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What the rules look at: the parsed text, the pack, the gazetteer's names, the persons named."""

    parsed: Parsed
    pack: Pack
    known: Known
    people: frozenset[str]


def find_place_names(parsed: Parsed, pack: Pack, known: Known) -> tuple[PlaceName, ...]:
    """Return the names in the order of the text, each with what the words around it say.

    Adjectives for a people are among them, as hints of where the text is.
    """
    words = Words(parsed, pack, known, known_people(parsed, pack))
    found = {name.span: name for name in _datelines(words)}
    for run in _runs(parsed, pack):
        for name in _names_in(run, words):
            if not any(name.span.meets(span) for span in found):
                span = _with_dot(parsed.doc.text, name.span, known)
                found[span] = replace(name, span=span)
    spans = sorted(found)
    described = describe_names(parsed.doc.text, spans, pack)
    ends = {end for route in find_routes(parsed, pack) for end in (route.first, route.second)}
    named = (replace(n, relation="between") if n.span in ends else n for n in described)
    marked = [_marked(name, found[name.span], pack) for name in named]
    marked.extend(peoples(parsed, frozenset(spans), pack))
    return tuple(sorted(marked, key=lambda name: name.span))


def _marked(name: PlaceName, found: Found, pack: Pack) -> PlaceName:
    """Return the name with how sure it is: what a class word calls a district is a place."""
    if found.part:
        return _part(name, pack)
    return replace(name, sure=found.sure or name.kind in AREAS)


def _part(name: PlaceName, pack: Pack) -> PlaceName:
    """Return the name inside that of a body: what stands behind it says nothing of the place."""
    own = name.words.lower().split()[-1] in place_classes(pack)
    return replace(name, within=None, stated=False, kind=name.kind if own else "", part=True)


def _runs(parsed: Parsed, pack: Pack) -> Iterator[Run]:
    index = 0
    while index < len(parsed.tokens):
        capital = parsed.tokens[index].text[:1].isupper()
        stop = name_run(parsed, index, pack) if capital else index
        if stop > index:
            tokens = parsed.tokens[index:stop]
            labels = frozenset(token.entity for token in tokens)
            words = tuple(token.text.lower() for token in tokens)
            yield Run(index, stop, parsed.cover((index, stop - 1)), labels, words)
        index = max(stop, index + 1)


def _datelines(words: Words) -> Iterator[Found]:
    """Yield the known names in capitals at the head of a sentence, before a dash ("OSK -")."""
    parsed = words.parsed
    for sentence in parsed.sentences:
        stop = sentence.first
        while (
            stop < min(sentence.stop, sentence.first + LONGEST)
            and parsed.tokens[stop].text.isupper()
        ):
            stop += 1
        for end in range(stop, sentence.first, -1):
            span = parsed.cover((sentence.first, end - 1))
            if is_dateline(parsed.doc.text, span) and words.known(parsed.doc[span]):
                yield Found(span, True)
                break


def _names_in(run: Run, words: Words) -> Iterator[Found]:
    """Yield the name of a run of capitalised words, or the known one that it begins with."""
    parsed, pack, known = words.parsed, words.pack, words.known
    text = parsed.doc[run.span]
    if street := street_at(parsed, run.first, run.stop, pack):
        yield Found(street, True)
        return
    if known(text) and speaks(parsed, run.stop - 1, pack):
        return
    if known(text) < GREAT and ends_body(parsed, run.first, pack):
        return
    if is_place_name(parsed, run.first, run.stop, pack):
        yield from _place_in(run, words)
        return
    if run.labels <= set(NEVER) or has_only_classes(run.words, pack):
        return
    placed = bool(run.labels & set(PLACE_LABELS)) and run.labels <= {*PLACE_LABELS, ""}
    wide = known(text) == GREAT or "LOC" in run.labels
    if placed and known(text) and (wide or not _has_article(run, words)):
        yield Found(run.span, True)
    elif known(text) and not _is_other(run, words):
        yield Found(run.span, False)
    elif start := _known_start(run, words):
        yield Found(start, True, True)


def _place_in(run: Run, words: Words) -> Iterator[Found]:
    """Yield the place of a run that stands where a place does: the whole, or the known part of a body."""
    known, doc = words.known, words.parsed.doc
    if behind := _behind_direction(run, words):
        yield Found(behind, True)
        return
    body = run.labels <= {ORGANISATION, ""} and not known(doc[run.span])
    start = _known_start(run, words) if body else None
    yield Found(start, True, True) if start else Found(run.span, True)


def _is_other(run: Run, words: Words) -> bool:
    """Tell whether a known name is likelier a person, a code or a product than a place."""
    parsed, pack = words.parsed, words.pack
    text, single = parsed.doc[run.span], run.stop - run.first == 1
    if text in words.people or (single and text.isupper() and len(text) <= SHORT):
        return True
    before = word_before(parsed, run.first, pack)
    if PERSON in run.labels:
        last = parsed.tokens[run.stop - 1]
        listed = parsed.tokens[last.head].entity in PLACE_LABELS
        if (
            last.dep == "compound"
            and parsed.tokens[last.head].pos == "NOUN"
            and last.head > last.index
        ):
            return False
        return before not in link(pack, "place_preposition") and not (single and listed)
    return _has_article(run, words)


def _has_article(run: Run, words: Words) -> bool:
    """Tell whether an article goes with the name itself, not with a noun behind it ("the White House")."""
    parsed = words.parsed
    last = parsed.tokens[run.stop - 1]
    article = run.first > 0 and parsed.tokens[run.first - 1].tag == "DT"
    return article and last.dep not in ("compound", "nmod", "amod", "poss", "npadvmod")


def _known_start(run: Run, words: Words) -> Span | None:
    """Return the longest known name that the run begins with, before a word for a local body."""
    pack = words.pack
    if any(word in place_words(pack, "paper_or_club") for word in run.words):
        return None
    behind = run.first + (run.words[0] in place_words(pack, "direction"))
    for begin in dict.fromkeys((run.first, behind)):
        for end in range(run.stop - (begin == run.first), begin, -1):
            if span := _known_part(run, (begin, end), words):
                return span
    return None


def _known_part(run: Run, part: tuple[int, int], words: Words) -> Span | None:
    """Return the span of a part of a run where it is a known name before a word for a local body."""
    pack, parsed = words.pack, words.parsed
    begin, end = part
    inside = run.words[begin - run.first : end - run.first]
    behind = run.words[end - run.first] if end < run.stop else ""
    light = place_words(pack, "particle") | place_words(pack, "article") | {"-"}
    if behind in place_words(pack, "street") or has_only_classes(inside, pack):
        return None
    if light.issuperset(inside):
        return None
    span = parsed.cover((begin, end - 1))
    known = words.known(parsed.doc[span])
    local = behind in place_words(pack, "local_body") | place_words(pack, "local_office")
    local = local or (len(inside) > 1 and place_classes(pack).get(inside[-1]) in AREAS)
    placed = all(token.entity in PLACE_LABELS for token in parsed.tokens[begin:end])
    great = PERSON not in run.labels and known == GREAT
    return span if known and (local or placed or great) else None


def _behind_direction(run: Run, words: Words) -> Span | None:
    """Return the known name behind a direction ("Western Kessia"), where the whole is not known."""
    parsed = words.parsed
    if len(run.words) < 2 or run.words[0] not in place_words(words.pack, "direction"):
        return None
    part = parsed.cover((run.first + 1, run.stop - 1))
    known = words.known
    return part if known(parsed.doc[part]) and not known(parsed.doc[run.span]) else None


def _with_dot(text: str, span: Span, known: Known) -> Span:
    """Return the name with the dot of an abbreviation ("W.Va.", "Ga.")."""
    words = text[span.start : span.end]
    last = words.split()[-1]
    if text[span.end : span.end + 1] != "." or len(last) > SHORT or not known(words):
        return span
    behind = text[span.end + 1 : span.end + 3]
    ends = not behind.strip() or (behind[:1].isspace() and not behind[1:].islower())
    short = "." in words or (text[max(0, span.start - 2) : span.start] == ", " and not ends)
    return Span(span.start, span.end + 1) if short else span
