"""Sentences that only call false what the sentence before told ("These reports are false.", "VERDICT: False.").

Who says so denies the last claim of that sentence, or disputes it where the sentence speaks of a figure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.claim.attribute import attribute
from sayso.claim.compared import SAID
from sayso.claim.draft import Draft
from sayso.model.mention import Findings
from sayso.model.text import Parsed, Sentence, Token
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

SHORT = 12
VERDICT = 5


def calls_false(
    parsed: Parsed, drafts: Sequence[Draft], found: Findings, pack: Pack
) -> Iterator[tuple[Draft, Draft]]:
    """Yield a denial for each sentence that only calls false what was told before it, with the claim it answers."""
    told = {parsed.sentence_of[draft.token] for draft in drafts if draft.token >= 0}
    for token in parsed.tokens:
        if token.lemma not in link(pack, "false_word"):
            continue
        sentence = parsed.sentence_at(token.index)
        if sentence.index in told or sentence.index - 1 not in told:
            continue
        if not _is_verdict(parsed, sentence, token) and not _judges(parsed, sentence, token, pack):
            continue
        answered = _last_of(parsed, drafts, sentence.index - 1)
        if answered is not None:
            yield _denial(parsed, token, answered, found, pack), answered


def _is_verdict(parsed: Parsed, sentence: Sentence, token: Token) -> bool:
    """Tell whether a label and the word are the whole sentence ("VERDICT: False.")."""
    words = parsed.tokens[sentence.first : sentence.stop]
    marks = [word for word in words if word.text == ":"]
    return bool(marks) and marks[0].index < token.index and len(words) <= VERDICT


def _judges(parsed: Parsed, sentence: Sentence, token: Token, pack: Pack) -> bool:
    """Tell whether the word is said of a pronoun or of a noun that points back, and is not negated."""
    verb = parsed.tokens[token.head]
    if token.dep not in ("acomp", "attr") or verb.lemma != "be" or below(parsed, verb.index, "neg"):
        return False
    if sentence.stop - sentence.first > SHORT:
        return False
    for index in below(parsed, verb.index, "nsubj"):
        subject = parsed.tokens[index]
        if subject.text.lower() in link(pack, "false_subject"):
            return True
        words = [parsed.tokens[i].text.lower() for i in below(parsed, index, "det")]
        if any(word in link(pack, "points_back") for word in words):
            return subject.lemma in link(pack, "figure_word") | link(pack, "told_word")
    return False


def _last_of(parsed: Parsed, drafts: Sequence[Draft], sentence: int) -> Draft | None:
    """Return the last claim of a sentence that can be denied."""
    for draft in reversed(drafts):
        if draft.token >= 0 and parsed.sentence_of[draft.token] == sentence:
            said = draft.stance.value in SAID and draft.act not in ("characterised", "charge")
            return draft if said else None
    return None


def _denial(parsed: Parsed, token: Token, answered: Draft, found: Findings, pack: Pack) -> Draft:
    sentence = parsed.sentence_at(token.index)
    words = parsed.tokens[sentence.first : sentence.stop]
    figure = any(word.lemma in link(pack, "figure_word") for word in words)
    hops, stance = attribute(token.span, parsed, found.speeches, pack)
    return Draft(
        answered.act, None, token.span, token.index, token.text,
        harm=answered.harm, target=answered.target, hops=hops,
        stance=replace(stance, value="disputed" if figure else "denied", certainty="stated"),
    )  # fmt: skip
