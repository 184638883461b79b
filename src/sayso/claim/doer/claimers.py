"""For whom a voice claims a deed: "a spokesman for the Front", "a caller on behalf of the Front".

A spokesman, a caller or a statement did nothing: who did it is the body that they speak for, where the
words around the voice or the verb of claiming name it.
"""

from functools import cache

from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, after_words, agents, below, phrase
from sayso.packs.load import Pack
from sayso.packs.lookup import link

REACH = 14


def claimed_for(parsed: Parsed, cue: int, voices: tuple[int, ...], pack: Pack) -> tuple[int, ...]:
    """Return those for whom the voices claim a deed at the cue, each voice that speaks for itself as it is."""
    behalf = _on_behalf(parsed, cue, pack)
    return (
        tuple(_body_of(parsed, one, pack) or one for one in voices) if behalf is None else (behalf,)
    )


def _on_behalf(parsed: Parsed, cue: int, pack: Pack) -> int | None:
    """Return the body in whose name a deed is claimed ("claimed the attack on behalf of the Front")."""
    stop = parsed.sentence_at(cue).stop
    for token in parsed.tokens[cue + 1 : min(cue + 1 + REACH, stop)]:
        if token.lemma in link(pack, "behalf") and token.dep == "pobj":
            return next(iter(after_preposition(parsed, token.index, "of")), None)
    return None


def _body_of(parsed: Parsed, voice: int, pack: Pack) -> int | None:
    """Return the body that a voice speaks for, or None for one that speaks for itself."""
    if told := _says_to_be_of(parsed, voice, pack):
        return told
    if parsed.tokens[voice].lemma.lower() not in _messengers(pack):
        return None
    owners = (
        *below(parsed, voice, "poss"),
        *after_words(parsed, voice, parsed.words["voice_owner"]),
    )
    signed = (i for verb in below(parsed, voice, "acl") for i in agents(parsed, verb))
    before = (i for i in below(parsed, voice, "compound", "nmod") if _is_name(parsed, i))
    return next((i for i in (*owners, *signed, *before) if parsed.tokens[i].pos != "PRON"), None)


def _says_to_be_of(parsed: Parsed, voice: int, pack: Pack) -> int | None:
    """Return the body that somebody claims to speak for or to belong to ("a man claiming to represent the Front")."""
    for verb in below(parsed, voice, "acl", "relcl"):
        for clause in below(parsed, verb, "xcomp", "ccomp"):
            if behalf := _on_behalf(parsed, clause, pack):
                return behalf
            if parsed.tokens[clause].lemma in link(pack, "claims_to"):
                found = (
                    *after_preposition(parsed, clause, "for", "to", "from"),
                    *below(parsed, clause, "dobj"),
                )
                return next(iter(found), None)
    return None


def _is_name(parsed: Parsed, index: int) -> bool:
    return parsed.tokens[index].pos == "PROPN" or parsed.doc[phrase(parsed, index)].isupper()


@cache
def _messengers(pack: Pack) -> frozenset[str]:
    """Return the words for those, and for writings, that only bring what a body says."""
    written = (entry.words for entry in pack.media if entry.name == "document")
    return link(pack, "messenger").union(*written)
