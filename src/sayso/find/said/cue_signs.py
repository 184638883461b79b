"""Signs that a word says something: short strings about the word, its grammar and the marks near it.

A sign is a name and what was seen ("child=ccomp"); the scorer has a weight for
those that told cues from other words in its training texts.
"""

from collections.abc import Iterator

from sayso.find.people.spread import MARKS, NAME, Spread, sort_of, word_of
from sayso.model.text import Parsed, Token

FRAME = frozenset(
    ("ccomp", "xcomp", "dobj", "nsubj", "nsubjpass", "acl", "prep", "agent", "acomp", "oprd",
     "pobj", "poss", "relcl", "advcl", "attr", "dative", "pcomp", "appos")
)  # fmt: skip
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
HELPERS = ("aux", "auxpass", "neg", "mark")
NEAR = 2


def signs_of_cue(spread: Spread, index: int, known: str) -> list[str]:
    """Return the signs of one token; `known` names how the rules read it, if they do."""
    parsed = spread.parsed
    token = parsed.tokens[index]
    found = [f"rule={known}", f"rule={known}|{token.dep}"]
    found.extend(_own(token))
    found.extend(_children(parsed, token))
    found.extend(_above(parsed, token))
    found.extend(_around(parsed, token))
    found.extend(_marks(spread, token))
    return found


def _own(token: Token) -> tuple[str, ...]:
    lemma = word_of(token)
    return (
        f"l={lemma}",
        f"lt={lemma}|{token.tag}",
        f"ld={lemma}|{token.dep}",
        f"t={token.tag}",
        f"td={token.tag}|{token.dep}",
        f"end={token.text[-3:].lower() if lemma != NAME else lemma}",
        f"e={sort_of(token)}",
    )


def _children(parsed: Parsed, token: Token) -> Iterator[str]:
    frame = []
    lemma, tag = word_of(token), token.tag[:2]
    for child in parsed.children[token.index]:
        inner = parsed.tokens[child]
        side = "<" if child < token.index else ">"
        if inner.dep in FRAME:
            name = f"{inner.dep}:{inner.lemma}" if inner.dep == "prep" else inner.dep
            frame.append(side + name)
            yield f"c={side}{name}"
            yield f"lc={lemma}|{side}{name}"
            yield f"tc={tag}|{side}{inner.dep}"
        if inner.dep in HELPERS:
            yield f"h={inner.lemma}"
            yield f"lh={lemma}|{inner.dep}"
        if inner.dep in SUBJECTS:
            yield from _subject(inner, lemma)
        elif inner.dep in ("ccomp", "xcomp", "dobj", "acl"):
            yield f"o={inner.dep}|{inner.tag}"
            yield f"ol={inner.dep}|{word_of(inner)}"
            marks = [
                parsed.tokens[k].lemma
                for k in parsed.children[child]
                if parsed.tokens[k].dep in ("mark", "aux", "advmod")
            ]
            yield f"om={tag}|{inner.dep}|{marks[0] if marks else ''}"
    names = "+".join(frame)
    yield f"f={tag}|{names}"
    yield f"lf={lemma}|{names}"


def _subject(inner: Token, lemma: str) -> Iterator[str]:
    kind = sort_of(inner)
    yield f"s={inner.dep}|{word_of(inner)}"
    yield f"sk={kind}"
    yield f"lsk={lemma}|{kind}"


def _above(parsed: Parsed, token: Token) -> Iterator[str]:
    head = parsed.tokens[token.head]
    yield f"u={word_of(head)}|{token.dep}"
    yield f"ut={head.tag}|{token.dep}"
    yield f"uu={head.dep}|{parsed.tokens[head.head].pos}"
    for sibling in parsed.children[head.index]:
        if sibling != token.index:
            other = parsed.tokens[sibling]
            if other.dep in ("ccomp", "nsubj", "dobj", "attr", "acomp"):
                yield f"b={token.dep}|{other.dep}"


def _around(parsed: Parsed, token: Token) -> Iterator[str]:
    sentence = parsed.sentence_at(token.index)
    for step in range(-NEAR, NEAR + 1):
        at = token.index + step
        if step and sentence.first <= at < sentence.stop:
            near = parsed.tokens[at]
            yield f"w{step}={word_of(near)}"
            yield f"w{step}t={near.tag}"
            if step in (-1, 1):
                yield f"lw{step}={word_of(token)}|{word_of(near)}"
        elif step:
            yield f"w{step}=none"
    yield f"place={min(4, token.index - sentence.first)}"


def _marks(spread: Spread, token: Token) -> Iterator[str]:
    """Yield the quotation that holds the word, marks beside it, and quotations of its sentence."""
    parsed, index = spread.parsed, token.index
    sentence = parsed.sentence_at(index)
    own = spread.quoted[index]
    yield f"in={own >= 0}"
    inside = {spread.quoted[i] for i in range(sentence.first, sentence.stop)} - {own, -1}
    state = f"{own >= 0}|{bool(inside)}"
    yield f"q={state}"
    yield f"lq={word_of(token)}|{state}"
    yield f"tq={token.tag}|{state}"
    before = [t.text in MARKS for t in parsed.tokens[max(sentence.first, index - 4) : index]]
    after = [t.text in MARKS for t in parsed.tokens[index + 1 : min(sentence.stop, index + 6)]]
    yield f"qb={before.index(True) if True in before else '-'}|{token.tag}"
    yield f"qa={after.index(True) if True in after else '-'}|{token.tag}"
    yield f"para={sentence.index and parsed.sentences[sentence.index - 1].paragraph != sentence.paragraph}"
