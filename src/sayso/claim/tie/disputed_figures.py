"""Speeches that only call a figure wrong, too low or too high: "said the number was far lower".

No figure of their own stands in them; what they answer is the largest that another told.
"""

from collections.abc import Iterator

from sayso.claim.draft import Draft
from sayso.model.labels import MAIN_ROLES
from sayso.model.said import Speech
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, top_of
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def disputes_figure(parsed: Parsed, speech: Speech, drafts: list[Draft], pack: Pack) -> bool:
    """Tell whether somebody only calls a figure wrong or another."""
    cue = speech.hop.cue_span
    if cue is None or speech.hop.speaker is None or speech.stance not in ("asserted", "denied"):
        return False
    verb = parsed.tokens[top_of(parsed, cue)]
    others = link(pack, "other_figure")
    above = parsed.tokens[verb.head]
    if verb.dep == "relcl" and above.lemma in link(pack, "figure_word"):
        inside = [token for piece in speech.content for token in parsed.tokens_in(piece)]
        held = any(speech.holds(draft.span) for draft in drafts)
        return not held and any(_is_other(token, others) for token in inside)
    sentence = parsed.sentence_at(verb.index)
    tokens = parsed.tokens[sentence.first : sentence.stop]
    named = list(_figures(parsed, tokens, pack))
    if not named and not _points_at_one(parsed, tokens, pack):
        return False
    called = [token for token in tokens if _is_other(token, others)]
    if not called:
        return False
    if all(_is_other(token, link(pack, "multiple")) for token in called) and not any(
        token.dep == "nsubj" and parsed.says(token.head, "be") for token in named
    ):
        return False  # "carried twice the number it should"
    return not any(sentence.span.holds(draft.span) for draft in drafts)


def names_figure(parsed: Parsed, speech: Speech, pack: Pack) -> bool:
    """Tell whether what is answered is a figure ("dismissed the figures"), not a deed."""
    head = parsed.tokens[top_of(parsed, speech.content[0])]
    return head.lemma in link(pack, "figure_word")


def _is_other(token: Token, others: frozenset[str]) -> bool:
    return bool({token.lemma, token.text.lower()} & others)


def _figures(parsed: Parsed, tokens: tuple[Token, ...], pack: Pack) -> Iterator[Token]:
    """Yield the words for a figure of which something is said; one that doubled is a later figure."""
    for token in tokens:
        verb = parsed.tokens[token.head]
        grown = verb.lemma in link(pack, "multiple") and verb.pos == "VERB"
        if token.lemma in link(pack, "figure_word") and token.dep in MAIN_ROLES and not grown:
            yield token


def _points_at_one(parsed: Parsed, tokens: tuple[Token, ...], pack: Pack) -> bool:
    """Tell whether a pronoun is called too high or too low ("said that was too high")."""
    amounts = link(pack, "other_figure") - link(pack, "false_word") - link(pack, "multiple")
    return any(
        token.text.lower() in parsed.words["what_was_said"]
        and token.dep in MAIN_ROLES
        and any(parsed.tokens[i].lemma in amounts for i in below(parsed, token.head, "acomp"))
        for token in tokens
    )
