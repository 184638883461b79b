"""The last hop of every chain: the publisher, what it does with the text, and whether it is itself a party."""

import re

from sayso.model.said import Hop, Speech
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import index_of

NOT_PARTIES = ("media", "unnamed", "witness", "victim_or_kin", "suspect", "expert", "crowd")
TAKEN_OVER = ("dateline", "republished")
LONGEST = 4
TIES = re.compile(r" (?:of|for|to|in|at|on) | against ")


def publisher_hop(parsed: Parsed, pack: Pack, around: tuple[Speech, ...]) -> Hop:
    """Return the hop of the publisher; its speaker is None where nobody knows it."""
    doc = parsed.doc
    return Hop(
        speaker=doc.publisher,
        words=doc.publisher,
        speaker_span=doc.publisher_span,
        kind="publisher",
        relation=_relation(around),
        mode="narrated",
        said_on=doc.published,
    )


def _relation(around: tuple[Speech, ...]) -> str:
    """Return what the publisher does with the text by the speeches over the whole document."""
    if any(speech.hop.relation == "translates" for speech in around):
        return "translates"
    if any(speech.rule in TAKEN_OVER for speech in around):
        return "republishes"
    return "publishes"


def is_party(parsed: Parsed, pack: Pack) -> bool:
    """Tell whether the publisher's name is that of a body that speaks for itself (a ministry, a court)."""
    if parsed.doc.publisher is None:
        return False
    main = TIES.split(parsed.doc.publisher.lower())[0]
    words = re.findall(r"[^\W_]+", main)
    sources = index_of(pack, "sources").table
    for length in range(min(LONGEST, len(words)), 0, -1):
        entry = sources.get(tuple(words[-length:]))
        if entry is not None:
            return entry.value not in NOT_PARTIES
    return False
