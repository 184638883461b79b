"""What an act was done with, and causes that are nobody's act, wherever the text names them.

Which act they belong to is decided elsewhere. Things that are also harmless
(stick, stone, club) count only after a word of use: "with sticks", "threw stones".
"""

from collections.abc import Iterator

from sayso.find.act.settings import beginnings, in_name, in_other_sense
from sayso.model.mention import Mention
from sayso.model.text import Parsed
from sayso.model.tree import below, top_of
from sayso.model.who import Means
from sayso.packs.entries import Words
from sayso.packs.load import Pack
from sayso.packs.lookup import around_index, index_of, starting_at, words_around

NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS", "VBG")
CHAIN = ("conj", "compound", "nmod", "amod")
CLIMB = 3


def find_means(parsed: Parsed, pack: Pack) -> Iterator[Mention[Means]]:
    """Yield the means that the text names, longest match first, in its order."""
    for entry, first, stop in _runs(parsed, pack, "means"):
        top = top_of(parsed, parsed.cover((first, stop - 1)))
        if entry.axis == "tool" and not _is_used(parsed, top, pack):
            continue
        span = parsed.cover((first, stop - 1))
        value = Means(entry.value or entry.name, parsed.doc[span], span)
        yield Mention("means", span, value, entry.rule, top)


def find_causes(parsed: Parsed, pack: Pack) -> Iterator[Mention[str]]:
    """Yield the accidents, forces of nature and diseases that the text names, in its order."""
    for entry, first, stop in _runs(parsed, pack, "causes"):
        span = parsed.cover((first, stop - 1))
        yield Mention("cause", span, entry.name, entry.rule, top_of(parsed, span))


def means_said(parsed: Parsed, tokens: tuple[int, ...], pack: Pack) -> str:
    """Return the kind of means that the act words at the tokens say by themselves, or an empty text."""
    index = index_of(pack, "said_means")
    lemmas = tuple(parsed.tokens[token].lemma for token in tokens)
    for length in range(len(lemmas), 1, -1):
        if entry := index.table.get(lemmas[:length]):
            return entry.name
    hit = starting_at(parsed, tokens[0], index)
    return hit[0].name if hit else ""


def _runs(parsed: Parsed, pack: Pack, kind: str) -> Iterator[tuple[Words, int, int]]:
    """Yield the entries of one kind with their tokens; a longer entry of the other kind wins."""
    entries, wanted = index_of(pack, "means", "causes"), index_of(pack, kind)
    free = 0
    for index in beginnings(parsed, entries, around_index(pack, "other_sense")):
        if index < free:
            continue
        if other := in_other_sense(parsed, index, pack):
            free = other
            continue
        found, own = starting_at(parsed, index, entries), starting_at(parsed, index, wanted)
        free = max((hit[1] for hit in (found, own) if hit), default=0)
        if own and own[1] == free and _is_thing(parsed, index, free, pack):
            yield own[0], index, free


def _is_thing(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether the tokens are a noun of one sentence and no part of a name."""
    return (
        stop <= parsed.sentence_at(first).stop
        and parsed.tokens[stop - 1].tag in NOUN_TAGS
        and not _is_verb(parsed, stop - 1)
        and not in_name(parsed, first, stop, pack)
    )


def _is_verb(parsed: Parsed, index: int) -> bool:
    """Tell whether an -ing form is a verb here ("shelling the town")."""
    token = parsed.tokens[index]
    return token.tag == "VBG" and bool(below(parsed, index, "dobj", "nsubj", "aux"))


def _is_used(parsed: Parsed, top: int, pack: Pack) -> bool:
    """Tell whether a word of use stands above the thing ("with", "threw", "armed with")."""
    use = words_around(pack, "use")
    index = top
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        head = parsed.tokens[token.head]
        if token.dep in ("pobj", "dobj", "nsubj", "nsubjpass") and head.lemma in use:
            return True
        if token.dep not in CHAIN or token.head == index:
            return False
        index = token.head
    return False
