"""Who did it, as the three slots of MUC-4: people, bodies with a name or a fixed one, and how sure the text is.

Conventions (filling rules of 1992): the organisation is a proper name, or a fixed way to call a
government, army or police; whom the words call a group or guerrillas is an individual.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from eval.muc4_key import Fill
from eval.work import loaded
from sayso.model.claim import Claim
from sayso.model.said import Hop
from sayso.model.who import Actor
from sayso.packs.lookup import link

BODIES = ("state_forces", "armed_group", "police", "state", "other", "unidentified")
UNNAMED = ("armed_group", "other", "unidentified")
AUTHORITIES = ("state", "court")
CLAIMED, FACT, POSSIBLE = "CLAIMED OR ADMITTED", "REPORTED AS FACT", "POSSIBLE"
ACCUSED, BY_AUTHORITIES = "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"
RANK = (CLAIMED, BY_AUTHORITIES, ACCUSED, POSSIBLE, FACT)
LONG = 2
BLAMING = ("responsible_for", "behind", "work_of", "involved_in", "role_in", "responsibility_for")


def fill_perpetrators(slots: dict[str, list[Fill]], claims: Sequence[Claim]) -> None:
    """Fill people as the individual and bodies as the organisation, each body with its confidence."""
    sure: dict[str, str] = {}
    for claim in claims:
        for actor in (claim.perpetrator, *claim.perpetrator.others) if claim.perpetrator else ():
            body, person = _split(actor)
            if person and not any(_same(f.values[0], person) for f in slots.get("perp_ind", [])):
                slots.setdefault("perp_ind", []).append(Fill((person,)))
            if body:
                known = next((one for one in sure if _same(one, body)), body)
                values = (sure.get(known, FACT), _confidence(claim, body))
                sure[known] = min(values, key=RANK.index)
    for body, value in sure.items():
        slots.setdefault("perp_org", []).append(Fill((body,)))
        slots.setdefault("perp_conf", []).append(Fill((value,), (body,)))


def bare_words(words: str) -> str:
    """Return words in capitals without an article and line breaks."""
    return re.sub(r"^(the|a|an) ", "", " ".join(words.split()), flags=re.IGNORECASE).upper()


def _split(actor: Actor) -> tuple[str, str]:
    """Return the words of the body and of the people, each empty where none is named."""
    body = actor.body.words if actor.body and _has_name(actor.body.words, actor.body.kind) else ""
    if _is_body(actor) and _has_name(actor.words, actor.kind):
        return bare_words(body or actor.words), ""
    return bare_words(body), bare_words(actor.words)


def _has_name(words: str, kind: str) -> bool:
    """Tell whether a body is called by a name, or fixed like an army; a mere group is not.

    The cased copy leaves names in small letters: words of which the pack knows none are one.
    """
    if kind not in UNNAMED or any(word[:1].isupper() for word in words.split()[1:] or [words]):
        return True
    return not any(_is_known(word) for word in bare_words(words).lower().split())


def _is_known(word: str) -> bool:
    """Tell whether a word is one of the pack's for people, bodies or things, also in the plural."""
    return word in _known() or word.removesuffix("s") in _known()


@cache
def _known() -> frozenset[str]:
    pack = loaded()[0]
    lists = (pack.actors, pack.groups, pack.people, pack.means, pack.targets)
    words = (words for entries in lists for entry in entries for words in entry.words)
    single = frozenset(word for some in words for word in some.split())
    return single | link(pack, "collective") | link(pack, "belongs")


def _is_body(actor: Actor) -> bool:
    """Tell whether a body acts, not people: an organisation of the set, not an individual."""
    if actor.kind not in BODIES:
        return False
    name, _, members = " ".join(actor.words.split()).partition(" of ")
    if members and members.split()[-1].endswith(("s", "men")) and members[:1].islower():
        return False
    head = re.split(r" in | from ", name)[0].split()[-1].strip("\"'“”‘’")
    bodies = link(loaded()[0], "collective")
    plain = head.lower()
    strange = actor.kind == "unidentified" and len(actor.words.split()) > LONG
    named = (head[:1].isupper() and actor.kind == "other") or (
        strange and not head.endswith("s") and _has_name(actor.words, actor.kind)
    )
    return named or plain in bodies or plain.removesuffix("s") in bodies


def _same(first: str, second: str) -> bool:
    """Tell whether two names end in one word, or one is made of the other's initials, in whatever order."""
    ends = first.split()[-1:] == second.split()[-1:]
    return ends or _is_short_for(first, second) or _is_short_for(second, first)


def _is_short_for(short: str, long: str) -> bool:
    """Tell whether a name is made of the initials of another; a translated one has them in another order."""
    initials = Counter(word[0] for word in long.split())
    return short.isalpha() and LONG < len(short) <= len(long.split()) and Counter(short) <= initials


def _confidence(claim: Claim, body: str) -> str:
    """Return the say-so value of the template from stance, involvement and first speaker."""
    first = claim.attribution[0]
    by_authorities = BY_AUTHORITIES if first.kind in AUTHORITIES else ACCUSED
    if claim.stance.value == "accepted" or _is_of(first, body):
        return CLAIMED
    if claim.stance.certainty == "possible":
        return POSSIBLE
    blamed = first.kind != "publisher" and any(rule.endswith(BLAMING) for rule in claim.rules)
    if claim.stance.value == "alleged" or claim.involvement == "suspected" or blamed:
        return by_authorities
    return ACCUSED if claim.stance.certainty == "hedged" else FACT


def _is_of(speaker: Hop, body: str) -> bool:
    """Tell whether the body itself reports what it did, by its name or the initials of that."""
    own = (bare_words(words) for words in (speaker.speaks_for, speaker.speaker) if words)
    return any(
        body == words or _is_short_for(body, words) or _is_short_for(words, body) for words in own
    )
