"""Who a noun phrase names that says something: its head and words, and the name or the office beside it."""

from dataclasses import dataclass

from sayso.find.said.proper import is_a_persons
from sayso.find.said.voices import NAMES
from sayso.model.text import Parsed, Span
from sayso.model.tree import below


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase that says something: its head, its words, the body it is or speaks for."""

    head: int
    span: Span
    kind: str
    body: int | None = None
    body_span: Span | None = None
    document: bool = False


def name_beside(parsed: Parsed, head: int) -> int | None:
    """Return the name of "its spokeswoman, Colonel Ost"."""
    if parsed.tokens[head].tag in NAMES:
        return None
    places = [noun for prep in below(parsed, head, "prep") for noun in below(parsed, prep, "pobj")]
    beside = [*below(parsed, head, "appos")]
    beside.extend(
        child
        for place in places
        for child in below(parsed, place, "appos")
        if is_a_persons(parsed, child)
    )
    for child in beside:
        first = parsed.subtree(child)[0]
        if parsed.tokens[first - 1].pos != "PUNCT":
            continue
        if parsed.tokens[child].tag in NAMES and parsed.tokens[child].entity not in ("GPE", "DATE"):
            return child
    return None


def office_beside(parsed: Parsed, head: int) -> int | None:
    """Return the office of "Ana Bel, a doctor at the clinic"."""
    for child in below(parsed, head, "appos"):
        many = parsed.tokens[child].tag == "NNS" and parsed.tokens[head].tag == "NN"
        if parsed.tokens[child].tag in ("NN", "NNS") and not many:
            return child
    token = parsed.tokens[head]
    if token.tag in NAMES and (held := _held_by(parsed, head)) is not None:
        return held
    if token.dep != "appos" or token.tag not in NAMES:
        return _one_named_behind(parsed, head) if token.tag in NAMES else None
    above = token.head
    while parsed.tokens[above].dep == "pobj":  # the parser hangs the name on the last place before
        above = parsed.tokens[parsed.tokens[above].head].head
    return above if parsed.tokens[above].tag == "NN" and above < head else None


def _held_by(parsed: Parsed, head: int) -> int | None:
    """Return the office of "Ila Dorn is the mayor of Tarl"."""
    verb = parsed.tokens[parsed.tokens[head].head]
    if (
        parsed.tokens[head].dep != "nsubj"
        or not parsed.says(verb.index, "be")
        or below(parsed, verb.index, "neg")
    ):
        return None
    return next(
        (i for i in below(parsed, verb.index, "attr") if parsed.tokens[i].tag == "NN"), None
    )


def _one_named_behind(parsed: Parsed, head: int) -> int | None:
    """Return the "neighbour" of "a neighbour, Ilsa Crane," where the parser ties the name elsewhere."""
    comma = min((head, *below(parsed, head, "compound"))) - 1
    noun = parsed.tokens[comma - 1] if comma > 0 else None
    if noun is None or parsed.tokens[comma].text != "," or noun.tag != "NN":
        return None
    articles = [parsed.tokens[child].lemma for child in below(parsed, noun.index, "det")]
    return noun.index if articles in (["a"], ["an"]) else None
