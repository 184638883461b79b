"""The noun for a toll over a word for those hurt: what is said of the number holds for them."""

from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLIMB = 5
BETWEEN = ("pobj", "acl", "prep", "pcomp")


def toll_above(parsed: Parsed, top: int, pack: Pack) -> int:
    """Return the subject "number" of "the number of dead could exceed 100", else the word itself."""
    index = top
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if token.lemma in link(pack, "toll_head") and token.dep in ("nsubj", "nsubjpass"):
            return index if parsed.tokens[token.head].lemma in link(pack, "reach") else top
        if token.dep not in BETWEEN or token.head == index:
            break
        index = token.head
    return top
