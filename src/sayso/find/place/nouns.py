"""The common noun that says what kind of place a name is: "the town of Osk", "the Osk central market"."""

from sayso.find.place.clues import place_classes
from sayso.model.labels import MODIFIERS
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import place_words

NEAR = 2
LONGEST = 12
JOINING = (",",)
ABBREVIATION = 5
AROUND = "around"
AREAS = ("district", "region")
LINE = 4  # words of a line that is no more than a name


def class_word(parsed: Parsed, first: int, stop: int, pack: Pack) -> str:
    """Return the class of place that a word beside or inside the name says, or an empty text."""
    classes = place_classes(pack)
    behind = noun_behind(parsed, stop, pack)
    if behind is not None:
        return classes[parsed.tokens[behind].lemma]
    if parsed.tokens[stop - 1].lemma in classes and stop - first > 1:
        return classes[parsed.tokens[stop - 1].lemma]
    if (
        first > 1
        and parsed.tokens[first - 1].text.lower() in parsed.words["of"]
        and parsed.tokens[first - 2].lemma in classes
    ):
        return classes[parsed.tokens[first - 2].lemma]
    series = series_noun(parsed, stop, pack)
    if series is not None and parsed.tokens[stop - 1].text[:1].isupper():
        return classes[parsed.tokens[series].lemma.lower()]
    before = classes.get(parsed.tokens[first - 1].lemma, "") if first else ""
    return "" if before == AROUND else before  # "in the Osk area Monday"


def area_line(parsed: Parsed, index: int, pack: Pack) -> int:
    """Return the class noun of an area whose name and it are all of a line ("Osk district"), or -1."""
    sentence = parsed.sentence_at(index)
    if index != sentence.first:
        return -1
    span = parsed.paragraphs[sentence.paragraph].span
    if parsed.tokens[index].span.start != span.start or len(parsed.doc[span].split()) > LINE:
        return -1
    tokens = parsed.tokens_in(span)
    kind = place_classes(pack).get(tokens[-1].lemma)
    names = all(one.text[:1].isupper() and one.text[1:].islower() for one in tokens[:-1])
    return tokens[-1].index if names and kind in AREAS and len(tokens) > 1 else -1


def series_noun(parsed: Parsed, stop: int, pack: Pack) -> int | None:
    """Return the plural class noun behind a series of names ("the Osk and Tarl districts"), or None."""
    tokens = parsed.tokens
    last = min(len(tokens), stop + LONGEST)
    for index in range(stop, last):
        token = tokens[index]
        if token.tag in ("NNS", "NNPS") and token.lemma.lower() in place_classes(pack):
            return index if tokens[index - 1].text[:1].isupper() else None
        joined = token.text.lower() in (*JOINING, *place_words(pack, "listing"))
        if not (joined or token.tag == "DT" or token.text[:1].isupper()):
            return None
    return None


def noun_behind(parsed: Parsed, stop: int, pack: Pack) -> int | None:
    """Return the class noun behind a name, past what describes it ("the Osk central market").

    A people ("the Kessian city") and a body in capitals ("a UN school") are only whose it is.
    """
    last = parsed.tokens[stop - 1]
    if stop >= len(parsed.tokens) or last.dep not in MODIFIERS or not _touches(parsed, stop):
        return None
    if last.entity == "NORP" and last.dep == "amod":
        return None
    classes = place_classes(pack)
    if parsed.tokens[stop].lemma in classes:
        return stop
    head = parsed.tokens[last.head]
    if not stop < head.index <= stop + NEAR or head.lemma not in classes:
        return None
    between = parsed.tokens[stop : head.index]
    owned = last.text.isupper() and len(last.text) <= ABBREVIATION
    described = all(one.text.islower() and one.head == head.index for one in between)
    return head.index if described and not owned else None


def _touches(parsed: Parsed, stop: int) -> bool:
    return parsed.tokens[stop].span.start - parsed.tokens[stop - 1].span.end <= 1
