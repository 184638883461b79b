"""A mended tree stays a tree, whatever the mendings do to one another."""

from dataclasses import replace

from sayso.model.text import Document, Token
from sayso.parse.document import parse_document
from sayso.parse.mend.sound import without_circles
from tests.golden.compare import folders
from tests.golden.reread import given_document, loaded, made_document


def test_every_word_of_the_golden_texts_reaches_a_root() -> None:
    """The heads that mending gives lead to a root, in every text written by hand."""
    for folder in folders():
        tokens = _tokens_of(given_document(folder))
        for token in tokens:
            seen = {token.index}
            while token.head != token.index:
                token = tokens[token.head]
                assert token.index not in seen, folder.name
                seen.add(token.index)


def test_words_that_hang_on_each_other_get_their_own_heads_back() -> None:
    """Two words hung on one another are as the parser read them, and what was mended elsewhere stays."""
    tokens = _tokens_of(made_document("Rebels killed two guards in Osk.", "made.txt", {}))
    one, other = replace(tokens[0], head=3), replace(tokens[3], head=0)
    crossed = [one, *tokens[1:3], other, *tokens[4:]]
    assert without_circles(tokens, crossed) == tokens
    moved = [*tokens[:4], replace(tokens[4], head=3), *tokens[5:]]
    assert without_circles(tokens, list(moved)) == tuple(moved)


def _tokens_of(doc: Document) -> tuple[Token, ...]:
    pack, parser = loaded()
    return parse_document(doc, pack, parser)[0].tokens
