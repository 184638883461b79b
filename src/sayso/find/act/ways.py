"""Where the ways to say an act stand in the text: lemma sequences over tokens, longest first."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from sayso.model.labels import AUXILIARIES
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.entries import Way
from sayso.packs.load import Pack

PERIOD = 5
GAP = 8
FORM_TAGS = {
    "verb": ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"),
    "noun": ("NN", "NNS", "NNP", "NNPS", "VBG"),
    "adjective": ("JJ", "NN", "NNS", "VBN", "VBD", "VBG", "NNP", "JJR"),
    "label": (),
}

PARTICLES = ("off", "up", "down", "out", "away")
STATES = ("advcl", "oprd", "ccomp", "acomp", "xcomp")
PEOPLE = frozenset({"people", "known_people"})

Match = tuple[Way, tuple[int, ...]]


def match_ways(parsed: Parsed, index: int, pack: Pack) -> Iterator[Match]:
    """Yield the ways whose sequence begins at the token, longest and most restricted first."""
    token = parsed.tokens[index]
    table = _by_first_word(pack)
    forms = (token.lemma, token.text.lower(), *_verb_of(token))
    keys = [key for key in dict.fromkeys(forms) if key in table]
    if not keys:
        return
    found = [
        (way, tokens)
        for key in keys
        for words, way in table[key]
        if (tokens := _sequence(parsed, index, words))
        and fits_form(parsed, tokens, way)
        and (not way.after or _first_of(parsed, way.after) < token.span.start)
    ]
    form = "adjective" if _is_used_as_noun(parsed, token) else "verb"
    found.sort(key=lambda match: _order(match, form))
    yield from found


@lru_cache(maxsize=4)
def _first_of(parsed: Parsed, words: tuple[str, ...]) -> int:
    """Return where the first of the words begins in the text, in any form, else the end of the text."""
    text = parsed.doc.text
    found = re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})", text, re.IGNORECASE)
    return found.start() if found else len(text)


def is_participle(token: Token) -> bool:
    """Tell whether an adjective is the participle of a verb by its form and place ("the kidnapped priests")."""
    return token.tag == "JJ" and token.dep in ("amod", "acomp") and token.text.endswith("ed")


def _verb_of(token: Token) -> tuple[str, ...]:
    """Return what the verb may be whose participle the parser took for an adjective."""
    if not is_participle(token):
        return ()
    stem = token.text.lower()[:-2]
    return stem, f"{stem}e", stem[:-1]


def _order(match: Match, form: str) -> tuple[int, int, bool, bool, bool, str]:
    """Put the longest sequence first, then the form, then what asks for doers, then for more than any people."""
    way, tokens = match
    rank = ("label", form).index(way.form) if way.form in ("label", form) else 2
    any_people = not PEOPLE.isdisjoint(way.needs)
    return -len(tokens), rank, not way.doers, not way.needs, any_people, way.rule


def _is_used_as_noun(parsed: Parsed, token: Token) -> bool:
    """Tell whether a participle stands for people or for a state ("the injured", "left 30 wounded")."""
    if token.tag not in ("VBN", "VBD"):
        return False
    if below(parsed, token.index, "nsubj", "nsubjpass", "dobj", "auxpass", "agent"):
        return False
    if below(parsed, token.index, "det", "nummod"):
        return True
    bare = not below(parsed, token.index, "prep")
    return bare and token.dep in STATES and bool(below(parsed, token.head, "dobj"))


def head_of(parsed: Parsed, tokens: tuple[int, ...], form: str) -> int:
    """Return the token of a sequence on which the others hang."""
    if form == "verb":
        verbs = [index for index in tokens if parsed.tokens[index].tag in FORM_TAGS["verb"]]
        full = (index for index in verbs if parsed.tokens[index].dep not in AUXILIARIES)
        return next(full, verbs[0] if verbs else tokens[0])
    if form == "noun" and parsed.tokens[tokens[-1]].tag == "JJ":
        return tokens[0]  # "the whereabouts of nine are unknown"
    for index in reversed(tokens):
        if parsed.tokens[index].head not in tokens or parsed.tokens[index].head == index:
            return index
    return tokens[-1]


def fits_form(parsed: Parsed, tokens: tuple[int, ...], way: Way) -> bool:
    """Tell whether the tags of the sequence allow the form of the way."""
    token = parsed.tokens[head_of(parsed, tokens, way.form)]
    if way.form == "label":
        return _is_label(parsed, tokens)
    if len(tokens) > 1 and _is_of_day(parsed, tokens[-1]):
        return False
    if way.form == "verb" and len(tokens) == 1 and is_participle(token):
        return True
    if token.tag not in FORM_TAGS[way.form]:
        return False
    if token.tag == "VBG":
        return is_gerund_noun(parsed, token) == (way.form == "noun") or way.form == "adjective"
    return True


def _is_of_day(parsed: Parsed, last: int) -> bool:
    """Tell whether the preposition that ends a sequence stands before a day ("two were fired on Friday")."""
    if parsed.tokens[last].lemma not in parsed.words["day_tie"]:
        return False
    behind = [parsed.tokens[noun] for noun in below(parsed, last, "pobj")]
    return bool(behind) and all(token.entity in ("DATE", "TIME") for token in behind)


def is_gerund_noun(parsed: Parsed, token: Token) -> bool:
    """Tell whether an -ing form is used as a noun ("the killing of")."""
    below = [parsed.tokens[child] for child in parsed.children[token.index]]
    if any(child.dep == "det" for child in below):
        return True
    if any(child.dep in ("dobj", "aux", "nsubj") for child in below):
        return False
    if any(child.text.lower() in parsed.words["by"] for child in below):
        return True
    return any(
        child.dep in ("det", "poss", "amod", "compound") or child.text.lower() in parsed.words["of"]
        for child in below
    )


def _is_label(parsed: Parsed, tokens: tuple[int, ...]) -> bool:
    after = tokens[-1] + 1
    if after >= len(parsed.tokens):
        return False
    if parsed.tokens[after].text not in (":", "-", "–", "|", ","):
        after = _colon_behind(parsed, after)
    if after < 0:
        return False
    first = parsed.tokens[tokens[0]]
    before = parsed.doc.text[: first.span.start].rstrip(" \t*-•")
    if before.endswith("|") and parsed.tokens[after].text == ":":
        return True
    before = before.rstrip(" \t*-|•")
    return not before or before[-1] in "\n;:,."


def _colon_behind(parsed: Parsed, first: int) -> int:
    """Return the colon between the period of a label and its number ("Killed this week: 12"), else -1."""
    for token in parsed.tokens[first : first + PERIOD]:
        if token.text == ":":
            behind = parsed.tokens[token.index + 1 : token.index + 2]
            return token.index if any(one.pos == "NUM" for one in behind) else -1
        if (
            token.tag in ("VBD", "VBZ", "VBP")
            or "\n" in parsed.doc.text[token.span.start - 1 : token.span.start]
        ):
            return -1
    return -1


def _sequence(parsed: Parsed, index: int, words: tuple[str, ...]) -> tuple[int, ...]:
    """Return the tokens of the sequence from the index on, or nothing."""
    found = [index]
    place = index + 1
    gap = 0
    stop = parsed.sentence_at(index).stop
    for word in words[1:]:
        if word == "~":
            gap = GAP
            continue
        reach = min(stop, place + gap + 1)
        reach = _end_of_clause(parsed, place, reach) if gap else reach
        reach = _before_again(parsed, index, place, reach) if gap else reach
        place = _next(parsed, word, place, reach, bool(gap))
        if place < 0 or (gap and word in PARTICLES and index < _verb_over(parsed, place) < place):
            return ()
        found.append(place)
        place, gap = place + 1, 0
    return tuple(found)


def _verb_over(parsed: Parsed, particle: int) -> int:
    """Return the verb that a particle hangs on ("a boat carrying 60 sank off the coast"), else -1."""
    verb = parsed.tokens[particle].head
    return verb if parsed.tokens[verb].pos == "VERB" else -1


def _before_again(parsed: Parsed, index: int, start: int, stop: int) -> int:
    """Return where the first word stands a second time ("lost their homes and 14 lost their lives"), else the end."""
    lemma = parsed.tokens[index].lemma
    return next((i for i in range(start, stop) if parsed.tokens[i].lemma == lemma), stop)


def _end_of_clause(parsed: Parsed, start: int, stop: int) -> int:
    """Return where another clause opens, over which no gap goes ("found that soldiers had shot 12").

    A second verb with objects of its own opens one where the first has its own ("seized 3 rifles and freed ...").
    """
    for index in range(start, stop):
        token = parsed.tokens[index]
        if token.dep == "mark" and parsed.says(token.index, "that"):
            return index
        if token.text == "," and _counts_alone(parsed, index + 1):
            return index
        if token.dep == "conj" and _has_object(parsed, index) and _has_object(parsed, token.head):
            return index + 1  # the second verb itself may be what is asked for
    return stop


def _counts_alone(parsed: Parsed, index: int) -> bool:
    """Tell whether a bare number stands there, of those who fared otherwise ("three shot, one dead")."""
    near = parsed.tokens[index : index + 2]
    return len(near) > 1 and near[0].pos == "NUM" and near[1].pos in ("ADJ", "ADV", "VERB")


def _has_object(parsed: Parsed, verb: int) -> bool:
    """Tell whether a verb has objects, or those who suffer what is done."""
    tag = parsed.tokens[verb].tag
    return tag in FORM_TAGS["verb"] and bool(below(parsed, verb, "dobj", "nsubjpass"))


def _next(parsed: Parsed, word: str, start: int, stop: int, loose: bool) -> int:
    """Return where a word of a sequence stands; over a gap no participle before a noun ("took 91 wounded men")."""
    for index in range(start, stop):
        token = parsed.tokens[index]
        if word == token.text.lower():
            return index
        describes = loose and token.dep == "amod" and token.tag == "VBN"
        if word == token.lemma and not describes and not _is_used_as_noun(parsed, token):
            return index
    return -1


@cache
def _by_first_word(pack: Pack) -> dict[str, tuple[tuple[tuple[str, ...], Way], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Way]]] = {}
    for way in pack.ways:
        for words in way.words:
            sequence = tuple(words.replace("-", " - ").split())
            table.setdefault(sequence[0], []).append((sequence, way))
    return {word: tuple(pairs) for word, pairs in table.items()}
