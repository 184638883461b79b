"""Whether an act is said to be at another place that has no name here: "seized at sea", "in another village".

So the place of the claims around it does not hold for it.
"""

from functools import lru_cache

from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import place_words


def is_elsewhere(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether words on the act itself say that it was somewhere else, without a name."""
    return draft.token >= 0 and any(
        _hangs(parsed, index, draft.token)
        for index in _other_places(parsed, parsed.sentence_of[draft.token], pack)
    )


@lru_cache(maxsize=64)
def _other_places(parsed: Parsed, number: int, pack: Pack) -> tuple[int, ...]:
    """Return the tokens of a sentence on which words for another place begin."""
    sentence = parsed.sentences[number]
    tokens = parsed.tokens[sentence.first : sentence.stop]
    words = [token.text.lower() for token in tokens]
    pairs = [" ".join(words[at : at + 2]) for at in range(len(words))]
    known = place_words(pack, "elsewhere")
    return tuple(
        token.index
        for token, word, pair in zip(tokens, words, pairs, strict=True)
        if word in known or pair in known
    )


def _hangs(parsed: Parsed, index: int, act: int) -> bool:
    """Tell whether a token hangs on an act, by no clause of its own."""
    while index != act:
        token = parsed.tokens[index]
        if token.head == index or token.dep in ("relcl", "advcl", "ccomp"):
            return False
        index = token.head
    return True
