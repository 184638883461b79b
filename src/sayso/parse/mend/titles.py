"""Mending two deeds of a headline that the parser makes one, and persons that it takes for adjectives.

"Grenade hurled at bar, two hurt": the grenade was hurled and is not hurt. "Strike kills medic": one medic.
"""

from dataclasses import replace

from sayso.model.labels import FINITE_OR_MODAL, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.parse.mend.lists import single_words

REACH = 16


def split_deeds(mended: list[Token], place: int) -> None:
    """Make a participle the deed done to its noun, where behind a comma another subject has a verb of its own."""
    deed = mended[place]
    noun = mended[deed.head]
    verb = mended[noun.head]
    if noun.dep not in SUBJECTS or not place < verb.index < place + REACH:
        return
    if noun.index and mended[noun.index - 1].tag == "IN":  # "as Vara first reported, soldiers shot"
        return
    between = mended[place : verb.index]
    comma = next((t.index for t in between if t.text == ","), 0)
    own = [t for t in between if t.head == verb.index and t.dep in SUBJECTS and t.index > comma]
    if not comma or not own or any(t.tag in FINITE_OR_MODAL for t in between[1:]):
        return
    head = place if verb.head == verb.index else verb.head
    mended[place] = replace(deed, tag="VBN", pos="VERB", dep=verb.dep, head=head)
    mended[noun.index] = replace(noun, dep="nsubjpass", head=place)
    mended[verb.index] = replace(verb, dep="parataxis", head=place)


def is_bare_person(mended: list[Token], place: int, pack: Pack) -> bool:
    """Tell whether a seeming adjective is a person without an article, as the object or subject of a verb."""
    token = mended[place]
    if token.tag != "JJ" or token.dep not in ("dobj", *SUBJECTS) or not place:
        return False
    return mended[place - 1].tag not in ("DT", "CD") and token.text.lower() in single_words(pack)
