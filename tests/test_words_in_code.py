"""A second language is a folder of data: English words belong in packs, and ever fewer stand in code."""

import ast

from sayso.packs.load import load_pack
from tests import english, shape

LEFT = 176  # may only fall


def test_ever_fewer_english_words_stand_in_code() -> None:
    """A word that is held against a lemma or a text comes from a pack; those left are counted."""
    found = [
        f"{module.name}:{line} {word}"
        for module in shape.modules()
        if module.room in english.ROOMS
        for line, word in english.words_in_code(module)
    ]
    assert len(found) <= LEFT, "\n".join(found)


def test_a_word_held_against_a_lemma_is_seen() -> None:
    """Words in comparisons, lists of a module and endings count; labels and names of entries do not."""
    source = '''
NEAR = ("near", "by")
def tell(token, words, pack):
    """Tell."""
    said = token.text.lower()
    return token.lemma == "of" or said in NEAR or token.dep == "nsubj" or said in link(pack, "it")
'''
    module = shape.Module("sayso.find.made", shape.SRC, (), ast.parse(source))
    assert [word for _, word in english.words_in_code(module)] == ["by", "near", "of"]


def test_each_small_word_of_the_language_is_asked_for() -> None:
    """Every entry of the grammar is used, and no rule asks for one that is not there."""
    asked = {name for module in shape.modules() for name in english.entries_asked(module)}
    assert asked == {entry.name for entry in load_pack("en").grammar}
