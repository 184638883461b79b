"""Cues: the words that say, each with the entries of the pack that its lemmas match."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.find.said.voices import voice
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below
from sayso.packs.entries import Saying
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of

GAP = 6
DOUBT = "questioned"
ADVERBS_BETWEEN = 2
NOBODYS = ("impersonal", "heard")  # frames in which the subject says nothing
TAGS = {"verb": ("VB",), "noun": ("NN",), "adverb": ("RB",), "adjective": ("JJ", "VBN", "VBD")}


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say: the head token, all tokens, and the entries that may read them, best first."""

    head: int
    tokens: tuple[int, ...]
    entries: tuple[Saying, ...]

    @property
    def entry(self) -> Saying:
        """Return the first entry, which names the class where grammar does not decide."""
        return self.entries[0]


@lru_cache(maxsize=4)
def find_cues(parsed: Parsed, pack: Pack) -> tuple[Cue, ...]:
    """Return the cues in the order of the text; longer words win over shorter ones. Rules and scorer ask for them."""
    return tuple(_cues(parsed, pack))


def _cues(parsed: Parsed, pack: Pack) -> Iterator[Cue]:
    sayings = sayings_of(pack)
    taken: set[int] = set()
    for token in parsed.tokens:
        found: list[tuple[tuple[int, ...], Saying]] = []
        for key in dict.fromkeys((token.lemma, token.text.lower(), "not" * (token.dep == "neg"))):
            for words, entry in sayings.get(key, ()):
                tokens = _match(parsed, token.index, words)
                if (
                    tokens
                    and _fits(parsed, tokens, entry)
                    and not _has_other_particle(parsed, tokens)
                    and not (entry.answers and _withholds(parsed, tokens[0], pack))
                    and not (entry.stance == DOUBT and _interrogates(parsed, tokens[0], pack))
                    and not (entry.kind == "estimate" and _is_outcome(parsed, tokens[0]))
                ):
                    found.append((tokens, entry))
        if not found:
            continue
        longest = max(len(tokens) for tokens, _ in found)
        best = [(tokens, entry) for tokens, entry in found if len(tokens) == longest]
        head = _head(parsed, best[0][0], best[0][1])
        if head not in taken:
            taken.update(best[0][0])
            yield Cue(head, best[0][0], tuple(dict.fromkeys(entry for _, entry in best)))


def _is_outcome(parsed: Parsed, verb: int) -> bool:
    """Tell whether a figure is what came of a deed, and nobody's word ("two died, raising the toll to 13")."""
    token = parsed.tokens[verb]
    own = any(parsed.tokens[child].dep == "nsubj" for child in parsed.children[verb])
    return token.tag == "VBG" and token.dep == "advcl" and not own


def _has_other_particle(parsed: Parsed, tokens: tuple[int, ...]) -> bool:
    """Tell whether a particle makes another verb of the cue ("measures carried out by X")."""
    return any(
        parsed.tokens[child].dep == "prt" and child not in tokens
        for child in parsed.children[tokens[0]]
    )


def _withholds(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether something is kept from people, which answers nothing ("were denied access to lawyers")."""
    held = below(parsed, verb, "dobj", "oprd")
    return any(parsed.tokens[item].lemma in voice(pack, "withheld") for item in held)


def _interrogates(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether people are questioned, which doubts nothing ("the arrested herders will be questioned")."""
    people = index_of(pack, "groups", "people", "actors")
    asked = below(parsed, verb, "dobj", "nsubjpass")
    return any(ending_at(parsed, one, people) or parsed.tokens[one].tag == "PRP" for one in asked)


@cache
def sayings_of(pack: Pack) -> dict[str, tuple[tuple[tuple[str, ...], Saying], ...]]:
    """Map the first word of each cue to its words and entries."""
    found: dict[str, list[tuple[tuple[str, ...], Saying]]] = {}
    for entry in pack.sayings:
        for words in entry.words:
            parts = tuple(words.split())
            found.setdefault(parts[0], []).append((parts, entry))
    return {key: tuple(items) for key, items in found.items()}


def cue_span(parsed: Parsed, cue: Cue) -> Span:
    """Return the words of the cue without its auxiliaries."""
    return parsed.cover(cue.tokens)


def _match(parsed: Parsed, start: int, words: tuple[str, ...]) -> tuple[int, ...]:
    """Return the tokens that spell the words from a token on, or none; adverbs may stand between."""
    at, found = start, [start]
    stop = parsed.sentence_at(start).stop
    wide = False
    for word in words[1:]:
        if word == "~":
            wide = True
            continue
        reach = GAP if wide else ADVERBS_BETWEEN + 1
        for step in range(1, reach + 1):
            if at + step >= stop:
                return ()
            token = parsed.tokens[at + step]
            if _is_word(token, word):
                at += step
                found.append(at)
                break
            if not wide and token.pos != "ADV":
                return ()
        else:
            return ()
        wide = False
    return tuple(found)


def _is_word(token: Token, word: str) -> bool:
    if word == "not":
        return token.dep == "neg"
    return word in (token.lemma, token.text.lower())


def _fits(parsed: Parsed, tokens: tuple[int, ...], entry: Saying) -> bool:
    """Tell whether the tokens have the word class of the entry."""
    if entry.form == "preposition":
        return len(tokens) > 1 or not _is_rate(parsed, tokens[0])
    head = parsed.tokens[_head(parsed, tokens, entry)]
    if head.dep in ("amod", "compound") and entry.form in ("verb", "noun"):
        return False
    behind = parsed.tokens[tokens[-1] + 1 : tokens[-1] + 2]
    if "around" in entry.frames and any(token.pos != "PUNCT" for token in behind):
        return False
    return head.tag.startswith(TAGS[entry.form])


def _is_rate(parsed: Parsed, preposition: int) -> bool:
    """Tell whether a bare singular noun follows, which names a unit and nobody ("per cent", "per person")."""
    following = preposition + 1
    if following >= parsed.sentence_at(preposition).stop:
        return True
    token = parsed.tokens[following]
    return token.tag == "NN" and not any(
        parsed.tokens[child].dep in ("det", "poss") for child in parsed.children[following]
    )


def _head(parsed: Parsed, tokens: tuple[int, ...], entry: Saying) -> int:
    """Return the first token of the entry's word class."""
    tags = TAGS.get(entry.form, ())
    for index in tokens:
        if tags and parsed.tokens[index].tag.startswith(tags):
            return index
    return tokens[0]
