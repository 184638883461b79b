"""Sentences with a tree written by hand: no parser decides what a test of the tree sees."""

from sayso.model.text import Document, Paragraph, Parsed, Sentence, Span, Token
from sayso.packs.load import load_pack
from sayso.packs.lookup import grammar

POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "CD": "NUM",
    "DT": "DET", "IN": "ADP", "CC": "CCONJ", "JJ": "ADJ", "RB": "ADV", "WP": "PRON",
    "WDT": "PRON", "TO": "PART", "POS": "PART", "PRP$": "PRON", "HYPH": "PUNCT", ",": "PUNCT",
    ".": "PUNCT",
}  # fmt: skip


def tree(*rows: str) -> Parsed:
    """Make a sentence of rows "word tag relation head"; the heads count from 0, a root is its own."""
    tokens: list[Token] = []
    words: list[str] = []
    for index, row in enumerate(rows):
        word, tag, dep, head = row.split()
        start = len(" ".join(words)) + 1 if words else 0
        words.append(word)
        span = Span(start, start + len(word))
        pos = "VERB" if tag.startswith("VB") else POS[tag]
        tokens.append(Token(index, span, word, word.lower(), tag, pos, dep, int(head)))
    text = " ".join(words)
    whole = Span(0, len(text))
    return Parsed(
        doc=Document("d", "made", text, "a", "b"),
        paragraphs=(Paragraph(0, whole),),
        sentences=(Sentence(0, whole, 0, 0, len(tokens)),),
        tokens=tuple(tokens),
        quotations=(),
        children=tuple(
            tuple(t.index for t in tokens if t.head == own.index != t.index) for own in tokens
        ),
        sentence_of=(0,) * len(tokens),
        words=grammar(load_pack("en")),
    )


def words(parsed: Parsed, indices: tuple[int, ...]) -> list[str]:
    """Return the words of tokens."""
    return [parsed.tokens[index].text for index in indices]
