"""Who makes a claim that is a noun: its owner, the phrase with "by" or "from", its maker, or the body before it."""

from sayso.find.said.source_kinds import kind_of
from sayso.find.said.stretches import run_of, trim
from sayso.find.said.voices import voice
from sayso.model.text import Parsed, Span
from sayso.model.tree import agents, below, subjects
from sayso.packs.entries import Saying
from sayso.packs.load import Pack

BODIES = (
    "state", "armed_group", "court", "commission", "ngo", "hospital_morgue", "intergovernmental",
)  # fmt: skip


def noun_source(parsed: Parsed, noun: int, entry: Saying, pack: Pack) -> tuple[int, ...]:
    """Return who makes the claim: the possessor, the phrase with "by" or "from", or the maker's verb."""
    owner = below(parsed, noun, "poss")
    if owner:
        return owner
    for child in below(parsed, noun, "prep"):
        if parsed.says(child, "by", "from"):
            return below(parsed, child, "pobj")
    if entry.kind == "estimate" and (given := _givers(parsed, noun, pack)):
        return given
    head = parsed.tokens[noun].head
    makes = next(item.words for item in pack.voices if item.name == "makes")
    if parsed.tokens[noun].dep in ("dobj", "attr") and parsed.tokens[head].lemma in makes:
        return subjects(parsed, head)
    adjectives = below(parsed, noun, "amod", "compound")
    named = tuple(
        item
        for item in adjectives
        if parsed.tokens[item].entity in ("NORP", "ORG")
        or (entry.kind == "report" and item == noun - 1 and _is_a_wire(parsed, item))
    )
    return named or tuple(item for item in adjectives if _is_body(parsed, pack, item, noun))


def _is_a_wire(parsed: Parsed, word: int) -> bool:
    """Tell whether a bare name stands before a report ("a Reutal report that S")."""
    token = parsed.tokens[word]
    return token.tag == "NNP" and token.entity in ("", "PERSON")


def _is_body(parsed: Parsed, pack: Pack, word: int, noun: int) -> bool:
    """Tell whether the word right before a claim is a body that has a voice ("the police account that S")."""
    token = parsed.tokens[word]
    common = word == noun - 1 and token.dep == "compound" and token.tag in ("NN", "NNS")
    return common and not parsed.says(token.index, "news") and kind_of(parsed, pack, word) in BODIES


def _givers(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return those by whom a figure is given, wherever in its phrase ("the toll of 30 dead given by X")."""
    makes = next(item.words for item in pack.voices if item.name == "makes")
    for index in parsed.subtree(noun):
        token = parsed.tokens[index]
        if token.dep == "acl" and token.tag == "VBN" and token.lemma in makes:
            return agents(parsed, index)
    return ()


def told_from_afar(parsed: Parsed, noun: int, pack: Pack) -> Span | None:
    """Return the clause that stands behind the verb of news ("word reached Harl that S", "reports emerged that S")."""
    token = parsed.tokens[noun]
    verb = token.head
    if token.dep != "nsubj" or parsed.tokens[verb].lemma not in voice(pack, "gets_about"):
        return None
    for clause in below(parsed, verb, "ccomp", "advcl", "acl", "relcl"):
        marked = any(parsed.says(mark, "that") for mark in below(parsed, clause, "mark"))
        if marked and clause > verb:
            return trim(parsed, *run_of(parsed, clause))
    return None
