"""Mending "the funeral of two nurses shot dead on Monday": the nurses were shot, not their funeral."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def mend_owners(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with a participle behind "the funeral of X" under X, who suffered the deed."""
    mended = list(tokens)
    kept = link(pack, "of_the_dead")
    for deed in tokens:
        noun = tokens[deed.head]
        if deed.dep != "acl" or deed.tag != "VBN" or noun.lemma not in kept:
            continue
        between = tokens[noun.index + 1 : deed.index]
        of = next((t for t in between if t.head == noun.index and t.text.lower() == "of"), None)
        whose = [t for t in between if of and t.head == of.index and t.dep == "pobj"]
        if whose:
            mended[deed.index] = replace(deed, head=whose[-1].index)
    return mended
