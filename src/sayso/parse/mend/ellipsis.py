"""Mending what a sentence leaves out because it has said it before.

"The men were taken to a barracks, beaten and released": the participles are a row with the first verb, and no
clause of the barracks. "Four soldiers died, as did two guards", "and so was a girl": they suffered it too. "He
was seized and his body found": the second is a passive like the first. "All but the mother": she is left out.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import AUXILIARIES, NOUNS, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link
from sayso.parse.mend.denied import follows_passive

OWN = (*SUBJECTS, *AUXILIARIES, "dobj", "neg", "agent")
REACH = 12
LONG = 24
CLIMB = 3


def mend_row_of_participles(mended: list[Token], place: int) -> None:
    """Join a participle behind a noun and a comma to the passive that the noun belongs to, where one more follows."""
    deed, noun = mended[place], mended[mended[place].head]
    after = mended[place + 1 : place + LONG]
    last = next((t for t in after if t.head == place and t.dep == "conj"), None)
    if mended[place - 1].text != "," or last is None or last.tag not in ("VBN", "VBD"):
        return
    if any(t.head in (place, last.index) and t.dep in OWN for t in mended[place - 1 : last.index]):
        return
    joint = mended[noun.head]
    verb = mended[joint.head]
    for _ in range(CLIMB):
        if verb.pos in NOUNS and verb.dep == "pobj":
            joint = mended[verb.head]
            verb = mended[joint.head]
    before = mended[max(0, verb.index - REACH) : verb.index]
    passive = any(t.head == verb.index and t.dep == "auxpass" for t in before)
    if noun.dep != "pobj" or verb.tag != "VBN" or not passive:
        return
    mended[place] = replace(deed, dep="conj", head=verb.index)
    mended[last.index] = replace(last, tag="VBN")


def mend_as_did(mended: list[Token], place: int, pack: Pack) -> None:
    """Let those behind "as did" or "so was" suffer or do what the clause before says."""
    again = mended[place]
    if place < 3 or mended[place - 1].lemma not in link(pack, "likewise"):
        return
    verb = mended[again.head]
    behind = mended[place + 1 : place + REACH]
    who = next((t for t in behind if t.head == place and t.dep in (*SUBJECTS, "attr")), None)
    if (
        who is None
        or verb.index > place
        or not verb.tag.startswith("VB")
        or _has_verb(behind, place)
    ):
        return
    own = [t for t in mended[max(0, verb.index - LONG) : verb.index] if t.head == verb.index]
    first = next((t for t in own if t.dep in SUBJECTS), None)
    if first is None or any(t.dep == "neg" for t in own):
        return
    mended[who.index] = replace(who, dep="conj", head=first.index)
    mended[place] = replace(again, tag="VBD", dep="dep")


def _has_verb(behind: Sequence[Token], place: int) -> bool:
    """Tell whether the seeming auxiliary has a verb or a state of its own ("as was reported")."""
    return any(t.head == place and t.dep in ("acomp", "ccomp", "xcomp", "dobj") for t in behind)


def mend_second_passive(mended: list[Token], place: int, pack: Pack) -> None:
    """Make a past without an object a passive, where something of those of a passive before is its subject."""
    verb = mended[place]
    near = mended[max(0, place - REACH) : place + REACH]
    own = [t for t in near if t.head == place and t.dep in OWN]
    if len(own) != 1 or own[0].dep != "nsubj" or own[0].index > place:
        return
    thing = own[0]
    owned = verb.tag == "VBN" or any(
        t.head == thing.index and t.tag == "PRP$" for t in mended[max(0, place - REACH) : place]
    )
    if owned and thing.lemma in _things(pack) and follows_passive(mended, verb):
        mended[place] = replace(verb, tag="VBN")
        mended[thing.index] = replace(thing, dep="nsubjpass")


def mend_all_but(mended: list[Token], place: int, pack: Pack) -> None:
    """Set apart whom a "but" excludes from all; of nobody but somebody it is that one who is told of."""
    whole = mended[mended[place].head]
    if whole.lemma not in link(pack, "all_or_none"):
        return
    behind = mended[place + 1 : place + REACH]
    other = next((t for t in behind if t.head == whole.index and t.dep == "conj"), None)
    if other is None:
        return
    if whole.lemma in link(pack, "nobody") and whole.dep != "ROOT":
        mended[other.index] = replace(other, dep=whole.dep, head=whole.head)
        mended[whole.index] = replace(whole, dep="parataxis", head=other.index)
    else:
        mended[other.index] = replace(other, dep="parataxis")


def unroot(mended: list[Token], place: int, name: Token) -> None:
    """Make the verb before a place the root of a sentence in which the number behind the place seems to be it."""
    number, joint = mended[place], mended[name.head]
    near = mended[max(0, joint.index - REACH) : joint.index]
    verb = next((t for t in near if t.head == place and t.dep == "ccomp"), None)
    if number.dep != "ROOT" or joint.dep != "prep" or joint.head != place or verb is None:
        return
    for token in mended[max(0, verb.index - REACH) : place + REACH]:
        if token.head == place:
            mended[token.index] = replace(token, head=verb.index)
    mended[verb.index] = replace(verb, dep="ROOT", head=verb.index)
    mended[place] = replace(number, dep="appos", head=name.index)


@cache
def _things(pack: Pack) -> frozenset[str]:
    """Return the words for what people own, and for their bodies, which do nothing by themselves."""
    return link(pack, "body") | {word for entry in pack.targets for word in entry.words}
