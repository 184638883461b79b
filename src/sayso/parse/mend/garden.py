"""Mending a verb that the parser hangs on a word inside its own subject.

"A hand grenade tossed into a bar killed three": the bar was not killed, the grenade killed.
"Soldiers sent to the village shot two farmers": the soldiers shot, and sent nobody. "A man held after
the attack told police": the man told them.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import FINITE_OR_MODAL, PAST, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLIMB = 4
REACH = 8
LONG = 24
HUNG = ("dep", "ccomp", "advcl", "conj", "xcomp")
TAKEN = ("dobj", "ccomp", "xcomp", "oprd")
OPEN = ("ccomp", "xcomp", "conj", "advcl", "pcomp", "prep")
FINITE = ("aux", "auxpass", "dobj", "neg", "expl")


def mend_garden_path(mended: list[Token], place: int) -> None:
    """Raise a participle with an object behind another participle of a sentence without a verb."""
    verb = mended[place]
    if verb.dep != "acl" or verb.tag not in PAST or mended[verb.head].dep != "pobj":
        return
    held = _object(mended, place)
    first = _participle_above(mended, verb.head)
    if held is None or first is None:
        return
    root = mended[first.head]
    mended[place] = replace(verb, tag="VBD", dep="ROOT", head=place)
    mended[root.index] = replace(root, dep="nsubj", head=place)
    mended[held.index] = replace(held, dep="dobj")
    for token in mended[place + 1 : place + REACH]:
        later = token.head in (first.index, root.index) and token.index > place
        if later and token.dep in ("cc", "conj", "punct", "prep"):
            mended[token.index] = replace(token, head=place)


def mend_sent(mended: list[Token], place: int, pack: Pack) -> None:
    """Make a past without an object the participle of its subject, where another past with one follows bare."""
    _free_day(mended, place, pack)
    verb = mended[place]
    first = mended[verb.head]
    if verb.tag != "VBD" or verb.dep not in HUNG or not 0 < place - first.index < LONG:
        return
    if first.tag != "VBD" or first.dep == "acl":
        return
    between = mended[first.index + 1 : place]
    if any(t.dep in ("punct", "cc", "mark") for t in between) or not _is_bare(mended, verb):
        return
    start = max(0, first.index - LONG)
    own = [
        t
        for t in mended[start : place + LONG]
        if t.head == first.index and t.index not in (first.index, place)
    ]
    subject = next((t for t in own if t.dep == "nsubj" and t.index < first.index), None)
    held = any(t.dep in FINITE for t in own)
    if subject is None or held or subject.tag in ("PRP", "WP", "WDT", "DT"):
        return
    head = place if first.head == first.index else first.head
    mended[place] = replace(verb, dep=first.dep, head=head)
    mended[first.index] = replace(first, tag="VBN", dep="acl", head=subject.index)
    for token in own:
        if not first.index < token.index < place:
            mended[token.index] = replace(token, head=place)


def _free_day(mended: list[Token], place: int, pack: Pack) -> None:
    """Let a weekday right before a verb be its time, and no subject."""
    day = mended[place - 1]
    if day.dep == "nsubj" and day.head == place and day.text.lower() in _weekdays(pack):
        mended[day.index] = replace(day, dep="npadvmod")


@cache
def _weekdays(pack: Pack) -> frozenset[str]:
    return frozenset(w for e in pack.calendar if "WDAY" in e.roles for w in e.words)


def mend_held_after(mended: list[Token], place: int, pack: Pack) -> None:
    """Make a past whose conjunction is a preposition of a participle the verb of a sentence that has none."""
    verb = mended[place]
    first = mended[verb.head]
    root = mended[first.head]
    if first.dep != "acl" or first.tag not in PAST or first.index >= place:
        return
    if root.dep != "ROOT" or root.pos not in ("NOUN", "PROPN") or root.index > first.index:
        return
    own = [t for t in mended[first.index + 1 : place] if t.head == place]
    if len(own) != 2 or [t.dep for t in own] != ["mark", "nsubj"]:
        return
    mark, noun = own
    if noun.lemma not in link(pack, "deed_word") and noun.lemma not in link(pack, "deed_noun"):
        return  # "drowned after rebels rammed his boat"
    mended[place] = replace(verb, dep="ROOT", head=place)
    mended[root.index] = replace(root, dep="nsubj", head=place)
    mended[mark.index] = replace(mark, dep="prep", head=first.index)
    mended[noun.index] = replace(noun, dep="pobj", head=mark.index)
    for token in mended[place + 1 : place + LONG]:
        if token.head in (first.index, root.index) and token.dep in ("punct", "cc", "conj"):
            mended[token.index] = replace(token, head=place)


def mend_doing(mended: list[Token], place: int) -> None:
    """Make an -ing that stands for a verb the clause of its subject ("Soldiers attacking rebels killed two")."""
    verb = mended[place]
    first = mended[verb.head]
    if first.tag != "VBG" or verb.dep != "ccomp" or first.index >= place:
        return
    own = [t for t in mended[max(0, first.index - LONG) : first.index] if t.head == first.index]
    between = [t for t in mended[first.index + 1 : place] if t.head in (place, first.index)]
    doer = next((t for t in own if t.dep == "nsubj"), None)
    if doer is None or any(t.dep in FINITE for t in own) or [t.dep for t in between] != ["nsubj"]:
        return
    head = place if first.head == first.index else first.head
    mended[place] = replace(verb, dep=first.dep, head=head)
    mended[doer.index] = replace(doer, head=place)
    mended[first.index] = replace(first, dep="acl", head=doer.index)
    mended[between[0].index] = replace(between[0], dep="dobj", head=first.index)


def mend_finite(mended: list[Token], place: int) -> None:
    """Raise a past from an infinitive or -ing that it cannot be joined with ("let the women go and killed the men")."""
    verb = mended[place]
    above = mended[verb.head]
    own = [t for t in mended[above.index + 1 : place] if t.head == place]
    finite = verb.tag == "VBD" or any(t.dep == "auxpass" and t.tag == "VBD" for t in own)
    bare = not any(t.dep in ("aux", "auxpass") for t in own)
    finite = finite or (bare and _object(mended, place) is not None)
    if not finite or any(t.dep in SUBJECTS for t in own):
        return
    start = max(0, place - LONG)
    while above.tag in ("VB", "VBG") and above.head < above.index and above.dep in OPEN:
        if any(
            t.head == above.index and t.tag in FINITE_OR_MODAL for t in mended[start : above.index]
        ):
            break
        above = mended[above.head]
    if above.index != verb.head and above.tag.startswith("VB") and above.index >= start:
        mended[place] = replace(verb, head=above.index)


def mend_two_subjects(mended: list[Token], place: int) -> None:
    """Make a clause that the parser takes for a second subject the sentence ("they held two, and one was hurt")."""
    first = mended[place]
    last = mended[first.head]
    between = mended[place + 1 : last.index]
    joint = next((t for t in reversed(between) if t.dep == "cc"), None)
    if joint is None or first.tag != "VBD" or last.index < place:
        return
    own = any(t.head == place and t.dep == "nsubj" for t in mended[max(0, place - LONG) : place])
    second = any(
        t.head == last.index and t.dep in SUBJECTS for t in mended[joint.index : last.index]
    )
    if not own or not second:
        return
    inner = [t for t in mended[place + 1 : joint.index] if t.dep == "relcl"]
    mended[place] = replace(first, dep=last.dep, head=place if last.dep == "ROOT" else last.head)
    above = inner[-1].index if inner else place
    mended[last.index] = replace(last, dep="conj", head=above)


def _is_bare(mended: Sequence[Token], verb: Token) -> bool:
    """Tell whether a verb has an object or a clause, and nothing before it that is its own."""
    before = mended[max(0, verb.index - LONG) : verb.index]
    after = mended[verb.index + 1 : verb.index + REACH]
    own = any(t.head == verb.index and t.dep not in ("advmod", "npadvmod") for t in before)
    return not own and any(t.head == verb.index and t.dep in TAKEN for t in after)


def _object(mended: Sequence[Token], place: int) -> Token | None:
    """Return what stands behind the verb as its object, also a bare number."""
    for token in mended[place + 1 : place + REACH]:
        if token.head == place and (
            token.dep == "dobj" or (token.dep == "npadvmod" and token.pos == "NUM")
        ):
            return token
    return None


def _participle_above(mended: Sequence[Token], noun: int) -> Token | None:
    """Return the participle of the root noun that holds the noun behind a preposition."""
    index = noun
    for _ in range(CLIMB):
        token = mended[index]
        root = mended[token.head]
        if token.dep == "acl" and token.tag in PAST:
            whole = root.dep == "ROOT" and root.pos in ("NOUN", "PROPN") and root.index < index
            return token if whole else None
        if token.head == index or token.dep not in ("pobj", "prep"):
            return None
        index = token.head
    return None


def mend_fled(mended: list[Token], place: int, pack: Pack) -> None:
    """Make a deed in -ing without an object the object of who flees it ("Villagers flee shelling in Dorva")."""
    deed = mended[place]
    after = mended[place : place + REACH]
    if mended[deed.head].lemma not in link(pack, "flees") or deed.head > place:
        return
    if deed.text.lower() not in link(pack, "deed_noun"):
        return
    if any(token.head == place and token.dep in ("dobj", "ccomp", "xcomp") for token in after):
        return
    lemma = deed.text.lower()
    mended[place] = replace(deed, tag="NN", pos="NOUN", lemma=lemma, dep="dobj")
