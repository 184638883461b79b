"""Whom words mean that name nobody: "were the ones who", "the group that", a pronoun between quotation marks.

Who tells of others as a rule is not the "he" in his own words ("the prosecutor said he had strangled three").
"""

from sayso.model.text import Parsed, Span
from sayso.model.tree import RELATIVES, SUBJECTS, after_preposition, below, subjects
from sayso.packs.load import Pack
from sayso.packs.lookup import link

PLACES = ("GPE", "LOC", "FAC")


def called_so(parsed: Parsed, noun: int, pack: Pack) -> int | None:
    """Return who is said to be those who did it ("were the ones who", "the Front is the group that"), or None."""
    token = parsed.tokens[noun]
    if token.dep != "attr":
        return None
    if token.lemma in link(pack, "ones"):
        return next(iter(below(parsed, token.head, "nsubj")), None)
    named = [
        i for i in subjects(parsed, token.head)
        if parsed.tokens[i].pos == "PROPN" and parsed.tokens[i].tag not in RELATIVES
    ]  # fmt: skip
    body = token.lemma in link(pack, "collective") | link(pack, "belongs")
    return named[0] if body and named and below(parsed, noun, "relcl") else None


def opening(parsed: Parsed, span: Span) -> int:
    """Return where the innermost marks around a span open: a "they" in them is nobody outside."""
    return max((one.span.start for one in parsed.quotations if one.holds(span)), default=0)


def tells_of_others(parsed: Parsed, noun: int, pronoun: int, pack: Pack) -> bool:
    """Tell whether "he" in somebody's words is another by what the one who speaks is, a lawyer or a neighbour."""
    word = parsed.tokens[pronoun].text.lower()
    many = word == "they" and parsed.tokens[noun].tag == "NNS"
    single = word in link(pack, "single_pronoun") and word not in link(pack, "own_pronoun")
    called = (noun, *below(parsed, noun, "compound", "appos"))
    told = link(pack, "tells_of_others")
    return (many or single) and any(parsed.tokens[i].lemma.lower() in told for i in called)


def whose(parsed: Parsed, noun: int) -> int | None:
    """Return the name of the one whose lawyer or mother somebody is, if it is named."""
    owners = (*below(parsed, noun, "poss"), *after_preposition(parsed, noun, "of"))
    return next(
        (i for i in owners if parsed.tokens[i].tag == "NNP" and _is_person(parsed, i)), None
    )


def only_one(parsed: Parsed, people: list[int]) -> int | None:
    """Return the one who is told of before, the last mention, or None where there are several."""
    found = [i for i in people if _is_person(parsed, i)]
    return found[-1] if len({parsed.tokens[i].lemma for i in found}) == 1 else None


def _is_person(parsed: Parsed, noun: int) -> bool:
    return parsed.tokens[noun].entity not in PLACES


def only_points(parsed: Parsed, word: int) -> bool:
    """Tell whether a "those" or "one" is only what its clause says ("those guilty of it", "one that killed")."""
    before = any(i < word for i in below(parsed, word, "amod"))
    return not before and not after_preposition(parsed, word, "of", "from")


def said_to_be(parsed: Parsed, word: int) -> tuple[int, ...]:
    """Return what a pointing word is said to be ("those responsible are rightist groups")."""
    token = parsed.tokens[word]
    said = token.dep in SUBJECTS and not below(parsed, token.head, "neg")
    return below(parsed, token.head, "attr") if said else ()
