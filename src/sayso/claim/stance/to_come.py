"""Deeds that are an aim or may be led to: "the intention was capturing him", "could lead to his arrest"."""

from sayso.claim.stance.modals import modal_at, modals_of
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.entries import Words
from sayso.packs.load import Pack
from sayso.packs.lookup import link

SAID_TO_BE = ("attr", "xcomp", "ccomp", "acomp")
GERUND, PURPOSE = "VBG", "purpose"


def to_come(parsed: Parsed, token: Token, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the word by which a deed is only aimed at, or what may lead to it."""
    return [*_aimed_at(parsed, token, pack), *_led_to(parsed, token, pack)]


def _aimed_at(parsed: Parsed, token: Token, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the noun for an aim that is the subject of a deed: of its own -ing form, or of the "be" above it."""
    verb = token if token.tag == GERUND and below(parsed, token.index, "aux") else None
    above = parsed.tokens[token.head]
    if verb is None and token.dep in SAID_TO_BE and parsed.says(above.index, "be"):
        verb = above
    nouns = below(parsed, verb.index, "nsubj") if verb is not None else ()
    aims = [parsed.tokens[i] for i in nouns if parsed.tokens[i].lemma in link(pack, "aim_noun")]
    entry = next((one for one in modals_of(pack, "above") if one.name == PURPOSE), None)
    return [(entry, aim) for aim in aims if entry is not None]


def _led_to(parsed: Parsed, token: Token, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the "may" at a verb for what leads to a deed ("be sent to his death")."""
    verb = parsed.tokens[parsed.tokens[token.head].head]
    if token.dep != "pobj" or verb.lemma not in link(pack, "leads_to"):
        return []
    helpers = (parsed.tokens[i] for i in below(parsed, verb.index, "aux"))
    return [(entry, one) for one in helpers if (entry := modal_at(one, "aux", pack)) is not None]
