"""Words by which a text takes back what it quotes: denied, disputed, doubted, called false, withdrawn."""

from collections.abc import Iterator
from typing import Final

from sayso.check.negations import is_negation, negating
from sayso.check.refusals import DENIALS, find_refusals
from sayso.model.quote import Grounds, Sense
from sayso.model.said import Speech
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below, is_verbal, top_of
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CALLED: Final = ("nsubj", "nsubjpass", "ccomp", "csubj", "advcl", "acl", "relcl", "dobj")
PREDICATES: Final = ("acomp", "attr", "oprd")
CLIMB: Final = 8


def find_denials(tokens: tuple[Token, ...], grounds: Grounds, pack: Pack) -> Iterator[Sense]:
    """Yield the words that deny what these tokens say, wherever they stand."""
    doc = grounds.parsed.doc
    for speech in grounds.found.speeches:
        where = cue_of(speech)
        if where is not None and denies(speech) and _says(tokens, speech, grounds):
            yield Sense("denial", doc[where], where)
    for claim in grounds.claims:
        where = claim.stance.span
        held = any(claim.act_span.holds(token.span) for token in tokens)
        if held and where and claim.stance.value in DENIALS and _is_denial(where, grounds, pack):
            yield Sense("denial", doc[where], where)
    refused = (w for w in find_refusals(tokens, grounds, pack) if not _own_words(w, grounds))
    for where in dict.fromkeys((*_called_false(tokens, grounds.parsed, pack), *refused)):
        yield Sense("denial", doc[where], where)


def denies(speech: Speech) -> bool:
    """Tell whether a speech takes its content back; whole sentences in marks are the denier's own words."""
    return speech.stance in DENIALS and speech.hop.mode != "direct"


def cue_of(speech: Speech) -> Span | None:
    """Return the words that show the stance of a speech."""
    return speech.stance_span or speech.hop.cue_span


def _is_denial(where: Span, grounds: Grounds, pack: Pack) -> bool:
    """Tell whether the words of a stance deny: not a cue that reports, and no negation that only limits."""
    speeches = [s for s in grounds.found.speeches if s.hop.cue_span == where]
    if speeches:
        return any(denies(speech) for speech in speeches)
    tokens = grounds.parsed.tokens_in(where)
    words = [token for token in tokens if token.text.lower() in negating(pack)]
    return not words or any(is_negation(grounds.parsed, token, pack) for token in words)


def _own_words(where: Span, grounds: Grounds) -> bool:
    """Tell whether a denial stands beside whole sentences in marks, which are themselves the denial."""
    return any(
        speech.hop.mode == "direct" and speech.hop.cue_span and speech.hop.cue_span.meets(where)
        for speech in grounds.found.speeches
    )


def _says(tokens: tuple[Token, ...], speech: Speech, grounds: Grounds) -> bool:
    """Tell whether one of the tokens states something inside the content of a speech."""
    tops = [top_of(grounds.parsed, piece) for piece in speech.content]
    return any(
        speech.holds(token.span) and (token.index in tops or is_stating(token, grounds))
        for token in tokens
    )


def is_stating(token: Token, grounds: Grounds) -> bool:
    """Tell whether a token can state something by itself: a verb, or a word of an act."""
    return is_verbal(token) or any(act.span.holds(token.span) for act in grounds.found.acts)


def _called_false(tokens: tuple[Token, ...], parsed: Parsed, pack: Pack) -> Iterator[Span]:
    """Yield the predicates above the tokens that call what these say false."""
    for token in tokens:
        index, called = token.index, False
        for _ in range(CLIMB):
            above = parsed.tokens[index]
            if above.head == index:
                break
            called = above.dep in CALLED
            index = above.head
            if called and (span := _false_at(parsed, index, pack)):
                yield span


def _false_at(parsed: Parsed, verb: int, pack: Pack) -> Span | None:
    """Return the words by which a predicate says false, or denies that it is true."""
    denied = below(parsed, verb, "neg")
    later = (
        child for held in below(parsed, verb, "xcomp") for child in below(parsed, held, *PREDICATES)
    )
    for index in (*below(parsed, verb, *PREDICATES, "xcomp"), *later, verb):
        token = parsed.tokens[index]
        if _is_false(token, pack) and not denied:
            return token.span
        if token.lemma in link(pack, "true_word") and denied and index != verb:
            return parsed.cover((denied[0], index))
    return None


def _is_false(token: Token, pack: Pack) -> bool:
    """Tell whether a word calls something false: an adjective or verb, or a noun such as "lie"."""
    noun = token.pos == "NOUN" and token.lemma in link(pack, "false_noun")
    return noun or token.lemma in link(pack, "false_word")
