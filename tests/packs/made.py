"""Packs of a few entries and a reader of plain words, for tests that need no parser."""

from collections.abc import Iterator
from dataclasses import fields, replace

from sayso.model.claim import Reading
from sayso.model.mention import ActWords, Mention
from sayso.model.text import Document, Parsed, Sentence, Span, Token
from sayso.packs.entries import Act, Counter, Way, Words
from sayso.packs.load import Pack, load_pack
from sayso.packs.lookup import grammar
from tests import made

KILLED = Act("killed", "killed", "a death caused by someone", "person", "death", "", ("victim",))
WAY = Way(
    name="kill",
    form="verb",
    words=("kill", "slay"),
    examples=("Gunmen kill 12 farmers.", "Rebels slay a guard."),
    victim="object",
    agent="subject",
    act="killed",
    rule="en/acts/killed.toml#kill",
)
COUNTER = Counter("The senate will kill the bill.", "metaphor", act="killed")


def pack(**entries: tuple[object, ...]) -> Pack:
    """Return a pack with these entries and nothing else."""
    empty = {item.name: () for item in fields(Pack)} | {"language": "en", "digest": "0"}
    return Pack(**(empty | {"acts": (KILLED,)} | entries))


def parsed(text: str) -> Parsed:
    """Return a text as one sentence of words, each its own lemma."""
    tokens, place = [], 0
    for index, word in enumerate(text.replace(".", " .").split()):
        start = text.index(word, place)
        place = start + len(word)
        span = Span(start, place)
        tokens.append(Token(index, span, word, word.lower(), "NN", "NOUN", "dep", 0))
    doc = Document("d", "made", text, "a", "b")
    sentence = Sentence(0, Span(0, len(text)), 0, 0, len(tokens))
    below = (tuple(range(1, len(tokens))), *((),) * (len(tokens) - 1))
    words = grammar(load_pack("en"))
    return Parsed(doc, (), (sentence,), tuple(tokens), (), below, (0,) * len(tokens), words=words)


class PlainReader:
    """Finds the words of ways as they stand; `claimed` are texts that make an asserted claim."""

    def __init__(self, claimed: tuple[str, ...] = ()) -> None:
        self.claimed = claimed
        self.parses = 0

    def parse(self, text: str, pack: Pack) -> Parsed:
        self.parses += 1
        return parsed(text)

    def acts(self, parsed: Parsed, pack: Pack) -> Iterator[Mention[ActWords]]:
        lemmas = [token.lemma for token in parsed.tokens]
        for token in parsed.tokens:
            for way in pack.ways:
                fits = [
                    w for w in way.words if lemmas[token.index :][: len(w.split())] == w.split()
                ]
                if longest := max(fits, key=len, default=""):
                    stop = token.index + len(longest.split())
                    value = ActWords(way.act, way.form, tuple(range(token.index, stop)))
                    yield Mention("act", token.span, value, way.rule, token.index)

    def read(self, text: str, pack: Pack) -> Reading:
        claims = (replace(made.CLAIM, act="killed"),) if text in self.claimed else ()
        return Reading(parsed(text).doc, claims, ())


def words(name: str, *given: str, axis: str = "", value: str = "", example: str = "") -> Words:
    """Return an entry of a word list with one example."""
    return Words(name, given, value, axis, (example or given[0],), f"en/people.toml#{name}")
