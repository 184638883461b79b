"""Places as words: names after a preposition of place, with the name of what they lie in.

A name is taken for a place by its preposition, its class word ("the town of",
"district") or the model's entity label; never a person, a month or a body.
"""

from collections.abc import Iterator

from sayso.model.mention import Mention
from sayso.model.text import Parsed, Span
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

PLACE_LABELS = ("GPE", "LOC", "FAC")
NO_PLACE_LABELS = ("PERSON", "DATE", "TIME", "NORP", "WORK_OF_ART", "LAW", "MONEY", "LANGUAGE")
NEVER_PLACE = ("DATE", "TIME", "MONEY", "LAW", "WORK_OF_ART", "LANGUAGE", "EVENT")
NEAR = 4
PRECISION = {"settlement": 1, "district": 3, "region": 4, "country": 6, "water": 7}


def find_places(parsed: Parsed, pack: Pack) -> Iterator[Mention[Place]]:
    """Yield the named places in the order of the text; a place that only holds another is its `inside`."""
    names = _with_coordinated(parsed, list(_names(parsed, pack)), pack)
    index = 0
    while index < len(names):
        first = names[index]
        holders = 0
        while index + holders + 1 < len(names) and _holds(
            parsed, names[index + holders], names[index + holders + 1], pack
        ):
            holders += 1
        inside = None
        if holders:
            start = _with_class(parsed, names[index + 1], pack).start
            inside = parsed.doc.text[start : _with_class(parsed, names[index + holders], pack).end]
        yield _mention(parsed, first, inside, pack)
        index += holders + 1


def _with_coordinated(parsed: Parsed, names: list[Span], pack: Pack) -> list[Span]:
    """Add the names that are coordinated with a place ("in Osk and Tarl")."""
    heads = {parsed.tokens_in(name)[-1].index for name in names}
    found = list(names)
    for token in parsed.tokens:
        if token.pos != "PROPN" or token.dep != "conj" or token.head not in heads:
            continue
        stop = _run(parsed, token.index, pack)
        span = parsed.cover((token.index, max(token.index, stop - 1)))
        if not any(span.meets(name) for name in found) and not _is_body(
            parsed, token.index, token.index + 1, pack
        ):
            found.append(span)
            heads.add(token.index)
    return sorted(found)


def _names(parsed: Parsed, pack: Pack) -> Iterator[Span]:
    """Yield the runs of capitalised words that name places."""
    index = 0
    while index < len(parsed.tokens):
        stop = _run(parsed, index, pack)
        if stop > index:
            span = parsed.cover((index, stop - 1))
            if _is_place(parsed, index, stop, pack):
                yield span
            index = stop
        else:
            index += 1


def _run(parsed: Parsed, index: int, pack: Pack) -> int:
    """Return the end of a run of name tokens that begins here."""
    stop = index
    sentence_stop = parsed.sentence_at(index).stop
    if _is_capital_adjective(parsed, index) and index + 1 < sentence_stop:
        stop += 1
    while stop < sentence_stop and _in_name(parsed, stop, index):
        stop += 1
    while stop > index and parsed.tokens[stop - 1].pos != "PROPN":
        stop -= 1
    return stop


def _is_capital_adjective(parsed: Parsed, index: int) -> bool:
    """Tell whether an adjective in capitals begins a name ("Lower Marn")."""
    token = parsed.tokens[index]
    begins = index == parsed.sentence_at(index).first
    after = parsed.tokens[min(index + 1, len(parsed.tokens) - 1)]
    return (
        token.pos == "ADJ"
        and token.text[:1].isupper()
        and not begins
        and after.pos == "PROPN"
        and token.entity != "NORP"
    )


def _in_name(parsed: Parsed, index: int, start: int) -> bool:
    token = parsed.tokens[index]
    if token.pos == "PROPN" and token.text[:1].isupper():
        return True
    if index == start:
        return False
    return token.tag == "HYPH" and parsed.tokens[index - 1].pos == "PROPN"


def _is_place(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    last = parsed.tokens[stop - 1]
    labels = {parsed.tokens[i].entity for i in range(first, stop)}
    if labels & set(NO_PLACE_LABELS) and not _class_word(parsed, first, stop, pack):
        return _heads_line(parsed, first, stop, pack) or _is_misread_name(
            parsed, first, stop, labels, pack
        )
    if _is_body(parsed, first, stop, pack):
        return False
    if _class_word(parsed, first, stop, pack):
        return True
    if _is_included(parsed, first, pack) or _heads_line(parsed, first, stop, pack):
        return True
    if _before(parsed, first) in link(pack, "place_preposition"):
        return last.dep in (
            "pobj",
            "conj",
            "appos",
            "compound",
            "nmod",
            "npadvmod",
        ) and not _adjectival(parsed, stop)
    return (
        bool(labels & set(PLACE_LABELS))
        and last.dep in ("appos", "conj", "pobj", "npadvmod", "dobj")
        and _listed(parsed, first, pack)
    )


def _is_misread_name(parsed: Parsed, first: int, stop: int, labels: set[str], pack: Pack) -> bool:
    """Tell whether what the model takes for a person stands where only a place can ("killed in Osk")."""
    if labels & set(NEVER_PLACE) or _before(parsed, first) not in link(pack, "place_sure"):
        return False
    last = parsed.tokens[stop - 1]
    return (
        last.dep in ("pobj", "conj")
        and not _adjectival(parsed, stop)
        and not _is_body(parsed, first, stop, pack)
    )


def _heads_line(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether one name and a colon begin a line that says an act ("Osk: 14 killed in blast")."""
    sentence = parsed.sentence_at(first)
    if first != sentence.first or stop - first != 1 or _is_body(parsed, first, stop, pack):
        return False
    after = parsed.tokens[stop : stop + 2]
    return len(after) == 2 and after[0].text == ":" and after[1].pos == "NUM"


def _is_included(parsed: Parsed, first: int, pack: Pack) -> bool:
    """Tell whether the name follows "including" behind a word for places ("those territories, including Osk")."""
    if _before(parsed, first) not in link(pack, "part"):
        return False
    classes = {words for entry in pack.place_classes for words in entry.words}
    return any(t.lemma in classes for t in parsed.tokens[max(0, first - NEAR) : first])


def _adjectival(parsed: Parsed, stop: int) -> bool:
    """Tell whether the name only modifies a common noun after it ("in Osk hospitals")."""
    last = parsed.tokens[stop - 1]
    return last.dep in ("compound", "nmod", "poss") and parsed.tokens[last.head].pos == "NOUN"


def _listed(parsed: Parsed, first: int, pack: Pack) -> bool:
    return _before(parsed, first) in {*link(pack, "place_preposition"), ",", "and", "the", "or"}


def _is_body(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether the name is that of a body or of people (a ministry, an army)."""
    entries = index_of(pack, "actors", "people", "groups")
    return any(ending_at(parsed, index, entries) for index in range(first, stop)) or any(
        parsed.tokens[index].lemma in link(pack, "body_word") for index in range(first, stop)
    )


def _before(parsed: Parsed, first: int) -> str:
    """Return the lower-case word before the name, past a determiner."""
    index = first - 1
    while index >= 0 and parsed.tokens[index].tag in ("DT", "PRP$"):
        index -= 1
    return parsed.tokens[index].text.lower() if index >= 0 else ""


def _class_word(parsed: Parsed, first: int, stop: int, pack: Pack) -> str:
    """Return the class of place that a word beside or inside the name says, or an empty text."""
    classes = {words: entry.name for entry in pack.place_classes for words in entry.words}
    if stop < len(parsed.tokens) and _touches(parsed, stop):
        after = parsed.tokens[stop]
        if after.lemma in classes and parsed.tokens[stop - 1].dep in ("compound", "nmod", "amod"):
            return classes[after.lemma]
    if parsed.tokens[stop - 1].lemma in classes and stop - first > 1:
        return classes[parsed.tokens[stop - 1].lemma]
    if (
        first > 1
        and parsed.tokens[first - 1].text.lower() == "of"
        and parsed.tokens[first - 2].lemma in classes
    ):
        return classes[parsed.tokens[first - 2].lemma]
    if first > 0 and parsed.tokens[first - 1].lemma in classes:
        return classes[parsed.tokens[first - 1].lemma]
    return ""


def _touches(parsed: Parsed, stop: int) -> bool:
    return parsed.tokens[stop].span.start - parsed.tokens[stop - 1].span.end <= 1


def _with_class(parsed: Parsed, name: Span, pack: Pack) -> Span:
    """Return the name with its class word and determiner ("the Tarl district")."""
    tokens = parsed.tokens_in(name)
    first, stop = tokens[0].index, tokens[-1].index + 1
    classes = {words for entry in pack.place_classes for words in entry.words}
    if (
        stop < len(parsed.tokens)
        and parsed.tokens[stop].lemma in classes
        and parsed.tokens[stop - 1].dep in ("compound", "nmod", "amod")
    ):
        stop += 1
    if (
        first > 1
        and parsed.tokens[first - 1].lemma == "of"
        and parsed.tokens[first - 2].lemma in classes
    ):
        first -= 2
    while first > 0 and parsed.tokens[first - 1].tag == "DT":
        first -= 1
    return parsed.cover((first, stop - 1))


def _with_class_behind(parsed: Parsed, name: Span, pack: Pack) -> Span:
    """Return the name with the class word behind it ("Ilm valley")."""
    whole = _with_class(parsed, name, pack)
    return Span(name.start, whole.end)


def _holds(parsed: Parsed, inner: Span, outer: Span, pack: Pack) -> bool:
    """Tell whether the second name is said to hold the first ("Osk, in the Tarl district of Kessia")."""
    left = _with_class(parsed, inner, pack).end
    right = _with_class(parsed, outer, pack).start
    right = outer.start if left > right else right
    if left > right:
        return False
    between = parsed.doc.text[left:right].replace("\n", " ").strip().lower()
    return between in link(pack, "holding")


def _mention(parsed: Parsed, name: Span, inside: str | None, pack: Pack) -> Mention[Place]:
    tokens = parsed.tokens_in(name)
    first, stop = tokens[0].index, tokens[-1].index + 1
    class_word = _class_word(parsed, first, stop, pack)
    precision = PRECISION.get(class_word)
    if _before(parsed, first) in link(pack, "near"):
        precision = 2
    place = Place(words=parsed.doc[name], span=name, inside=inside, precision=precision)
    return Mention(
        "place", name, place, f"en/links.toml#{class_word or 'place_preposition'}", stop - 1
    )
