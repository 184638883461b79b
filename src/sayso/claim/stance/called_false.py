"""Sentences that only call false what the sentence before told ("These reports are false.", "VERDICT: False.").

Who says so denies the last claim of that sentence, disputes it where it is a figure or only in part false
("VERDICT: Misleading."), and questions it where it has no proof.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.claim.attribute import attribute
from sayso.claim.draft import Draft
from sayso.claim.stance.groundless import lacks_ground
from sayso.model.mention import Findings
from sayso.model.text import Parsed, Sentence, Token
from sayso.model.tree import below
from sayso.model.vocabulary import AFFIRMED
from sayso.packs.load import Pack
from sayso.packs.lookup import link

SHORT = 12
LABEL = 4
RATED = ("oprd", "advmod", "ccomp")
ENDS = (".", "!", ";", ",", ")", "”", '"')


def calls_false(
    parsed: Parsed, drafts: Sequence[Draft], found: Findings, pack: Pack
) -> Iterator[tuple[Draft, Draft]]:
    """Yield a denial for each sentence that only calls false what was told before it, with the claim it answers."""
    told = {parsed.sentence_of[draft.token] for draft in drafts if draft.token >= 0}
    after = sorted({at for number in told for at in (number + 1, number + 2)} - told)
    seen: set[int] = set()
    for number in after:
        if number >= len(parsed.sentences):
            continue
        sentence = parsed.sentences[number]
        for token in parsed.tokens[sentence.first : sentence.stop]:
            value, before = _value_of(parsed, sentence, token, pack)
            answered = _last_of(parsed, drafts, before) if value and before not in seen else None
            if value and answered is not None:
                seen.add(before)
                yield _denial(parsed, token, (value, answered), found, pack), answered
                break


def _value_of(
    parsed: Parsed, sentence: Sentence, token: Token, pack: Pack
) -> tuple[str | None, int]:
    """Return the stance of a sentence by one of its words, None where it judges nothing, and the sentence judged."""
    label = _label_before(parsed, sentence, token)
    if label >= 0:
        return _verdict(parsed, token, pack), label - 1
    return _judgement(parsed, token, pack), sentence.index - 1


def _label_before(parsed: Parsed, sentence: Sentence, token: Token) -> int:
    """Return the sentence of a label before a word ("VERDICT: Mostly false."), which may be its own, else -1."""
    following = parsed.tokens[token.index + 1 : sentence.stop]
    if following and following[0].text not in ENDS:
        return -1
    mark = token.index - 1
    while mark > 0 and parsed.tokens[mark].pos in ("ADV", "ADJ", "DET"):
        mark -= 1
    if mark < 1 or parsed.tokens[mark].text != ":":
        return -1
    home = parsed.sentence_at(mark)
    return home.index if mark - home.first < LABEL else -1


def _verdict(parsed: Parsed, token: Token, pack: Pack) -> str | None:
    """Return what a word behind a label says of what was checked."""
    words = {token.lemma, token.text.lower()}
    before = parsed.tokens[token.index - 1].text.lower()
    in_part = before in link(pack, "in_part")
    if words & link(pack, "false_word"):
        return "disputed" if in_part else "denied"
    if words & link(pack, "true_word"):
        return "disputed" if in_part else None
    return _doubted(token, pack)


def _doubted(token: Token, pack: Pack) -> str | None:
    words = {token.lemma, token.text.lower()}
    if words & link(pack, "misleading"):
        return "disputed"
    return "questioned" if words & link(pack, "unproven") else None


def _judgement(parsed: Parsed, token: Token, pack: Pack) -> str | None:
    """Return what a short clause says of a pronoun, or of a noun that points back."""
    verb = parsed.tokens[token.head]
    if token.tag == "VBN" and below(parsed, token.index, "auxpass"):
        verb = token  # "these reports are fabricated"
    points = _points_back(parsed, token, pack)
    judges = any(_points_back(parsed, parsed.tokens[i], pack) for i in _judged(parsed, token, verb))
    if not (points or judges) or len(parsed.subtree(verb.index)) > SHORT:
        return None
    if points and (value := lacks_ground(parsed, token, pack)):
        return value
    if not judges:
        return None
    if below(parsed, verb.index, "neg"):
        return "denied" if token.lemma in link(pack, "true_word") else None
    return "denied" if token.lemma in link(pack, "false_word") else _doubted(token, pack)


def _judged(parsed: Parsed, token: Token, verb: Token) -> tuple[int, ...]:
    """Return what a word is said of: the subject of "be", or what somebody rates so ("we rate this claim false")."""
    if verb.index == token.index or (
        token.dep in ("acomp", "attr") and parsed.says(verb.index, "be")
    ):
        return below(parsed, verb.index, "nsubj", "nsubjpass")
    beside = below(parsed, token.index, "nmod", "nsubj")  # "called this accusation nonsense"
    return (*below(parsed, verb.index, "dobj"), *beside) if token.dep in RATED else ()


def _points_back(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a word stands for what was told: a pronoun, or a noun with a word that points back."""
    if token.text.lower() in link(pack, "false_subject") and token.tag in ("PRP", "DT"):
        return True
    words = [parsed.tokens[i].text.lower() for i in below(parsed, token.index, "det")]
    known = link(pack, "figure_word") | link(pack, "told_word")
    return token.lemma in known and any(word in link(pack, "points_back") for word in words)


def _last_of(parsed: Parsed, drafts: Sequence[Draft], sentence: int) -> Draft | None:
    """Return the last claim of a sentence that can be denied."""
    for draft in reversed(drafts):
        if draft.token >= 0 and parsed.sentence_of[draft.token] == sentence:
            said = draft.stance.value in AFFIRMED and draft.act not in ("characterised", "charge")
            return draft if said else None
    return None


def _denial(
    parsed: Parsed, token: Token, judged: tuple[str, Draft], found: Findings, pack: Pack
) -> Draft:
    """Return the draft of a judgement on a claim; that of a figure disputes it."""
    value, answered = judged
    sentence = parsed.sentence_at(token.index)
    words = parsed.tokens[sentence.first : sentence.stop]
    figure = any(word.lemma in link(pack, "figure_word") for word in words)
    hops, stance = attribute(token.span, parsed, found.speeches, pack)
    value = "disputed" if figure and value == "denied" else value
    return Draft(
        answered.act, None, token.span, token.index, token.text,
        harm=answered.harm, target=answered.target, hops=hops,
        stance=replace(stance, value=value, certainty="stated"),
    )  # fmt: skip
