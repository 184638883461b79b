"""Where the name of a body begins and ends: its short form in brackets, a doubt before it, a possessive behind it."""

from sayso.model.text import Parsed, Span, Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link

SHORT_NAME = 2
REST = 4
OPENING, CLOSING = ("[", "("), ("]", ")")
NAMING = ("NNP", "NNPS", "NN", "NNS", "JJ")


def whole_name(parsed: Parsed, span: Span) -> Span:
    """Return the span up to the short name in brackets behind it, where only words of a name stand between."""
    inside = parsed.tokens_in(span)
    last = inside[-1].index if inside else -1
    for index in range(last + 1, min(last + 2 + REST, len(parsed.tokens) - 1)):
        token = parsed.tokens[index]
        if token.text in OPENING and is_short_name(parsed.tokens[index + 1]):
            return Span(span.start, parsed.tokens[index - 1].span.end)
        if token.tag not in NAMING:
            break
    return span


def bare_name(parsed: Parsed, span: Span, pack: Pack) -> Span:
    """Return a name without "alleged" before it and the sign of the possessive behind it."""
    tokens = parsed.tokens_in(without_owner(parsed, span))
    doubt = [at for at, t in enumerate(tokens[:-1]) if t.text.lower() in link(pack, "suspect_word")]
    if doubt and all(t.pos == "DET" for t in tokens[: doubt[0]]):
        tokens = tokens[doubt[0] + 1 :]
    return tokens[0].span.join(tokens[-1].span) if tokens else span


def without_owner(parsed: Parsed, span: Span) -> Span:
    """Return the span without the sign of the possessive at its end."""
    tokens = parsed.tokens_in(span)
    if len(tokens) > 1 and tokens[-1].tag == "POS":
        return Span(span.start, tokens[-2].span.end)
    return span


def is_short_name(token: Token) -> bool:
    """Tell whether a word is in capitals throughout, as short forms of bodies are."""
    return len(token.text) > SHORT_NAME and token.text.isupper() and token.text.isalpha()
