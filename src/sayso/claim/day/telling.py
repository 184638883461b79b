"""Whether a time is that of words about acts: "last week's list", "a report on Wednesday"."""

from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def dates_words(parsed: Parsed, top: int, pack: Pack) -> bool:
    """Tell whether the time hangs on a noun for words about acts ("last week's list"), or for a funeral."""
    token = parsed.tokens[top]
    above = parsed.tokens[token.head]
    if above.pos == "ADP" and token.dep == "pobj":
        above = parsed.tokens[above.head]
    elif token.dep != "poss":
        return False
    words = link(pack, "telling_noun") | link(pack, "occasion")
    return above.pos == "NOUN" and above.lemma in words
