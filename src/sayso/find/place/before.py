"""What stands before a name: its preposition, past its determiner and what describes it; and whose a thing is."""

from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import class_words, link, place_words

NEAR = 4


def is_one_of_make(parsed: Parsed, first: int, pack: Pack) -> bool:
    """Tell whether a name is that of many things alike, not of a place ("in a white Toyota")."""
    index = first - 1
    while index >= 0 and describes_name(parsed, index, first, pack):
        if parsed.tokens[index].text.lower() in parsed.words["indefinite"]:
            return True
        index -= 1
    return False


def is_owner(parsed: Parsed, first: int, pack: Pack) -> bool:
    """Tell whether a name behind "of" is whose something is, and no place ("the residence of Ilan Veshti")."""
    of = parsed.tokens[first - 1]
    owned = parsed.tokens[of.head]
    named = parsed.tokens[first].dep in ("compound", "pobj")
    return named and of.text == "of" and owned.lemma in place_words(pack, "owned")


def named_with_class(parsed: Parsed, first: int, pack: Pack) -> int | None:
    """Return the class word in capitals that is a part of the name behind its "of" ("at the University of Osk").

    That of an area is none ("the City of Osk"), and so is one that no preposition of place stands before.
    """
    if first < 3 or parsed.tokens[first - 1].text != "of":
        return None
    word = parsed.tokens[first - 2]
    plain = (
        word.lemma.lower()
        in place_words(pack, "area") | place_words(pack, "seat") | parsed.words["kind_of_state"]
    )
    if not word.text[:1].isupper() or word.lemma.lower() not in class_words(pack) or plain:
        return None
    sure = word_before(parsed, first - 2, pack) in link(pack, "place_sure")
    return first - 2 if sure else None


def word_before(parsed: Parsed, first: int, pack: Pack) -> str:
    """Return the lower-case word before the name, past a determiner and what describes it ("in besieged Osk")."""
    index = first - 1
    while index >= 0 and describes_name(parsed, index, first, pack):
        index -= 1
    return parsed.tokens[index].text.lower() if index >= 0 else ""


def describes_name(parsed: Parsed, index: int, first: int, pack: Pack) -> bool:
    """Tell whether a word before a name is its determiner, an adjective of it, or a part of it ("downtown")."""
    token = parsed.tokens[index]
    if token.tag in ("DT", "PRP$"):
        return True
    if index == first - 1 and token.text in place_words(pack, "direction"):
        return index <= token.head
    if not token.text.islower() and token.tag != "HYPH":
        return False
    before = index <= token.head or token.dep == "pcomp"
    return token.tag in ("JJ", "VBN", "VBG", "HYPH") and before and first - index < NEAR
