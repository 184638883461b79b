"""Whom a pronoun of one who speaks means of those of whom the text only told: the one subject that fits."""

from sayso.find.said.anaphora import is_person
from sayso.find.said.gender import rules_out, shows
from sayso.find.said.holding import holders
from sayso.find.said.named import Named
from sayso.find.said.sources import describe
from sayso.find.said.voices import voice
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import after_preposition, below
from sayso.packs.load import Pack

BODIES = (
    "state", "armed_group", "intergovernmental", "court", "commission", "ngo", "hospital_morgue",
    "media", "organisation", "unknown",
)  # fmt: skip


def subject_meant(parsed: Parsed, pack: Pack, head: int, of_body: bool) -> Named | None:
    """Return the one subject before a pronoun that nobody spoke of as a source yet, or None."""
    if not (of_body or parsed.tokens[head].lemma in voice(pack, "he")):
        return None
    found = [describe(parsed, pack, index) for index in subjects_before(parsed, head)]
    if of_body:
        return only_body(found)
    own = parsed.sentence_at(head).first
    found = [named for named in found if named.head < own and _acts(parsed, named.head)]
    joined = [i for named in found for i in below(parsed, named.head, "conj") if i < own]
    found.extend(describe(parsed, pack, i) for i in joined)  # "Tor Marn and Ana Bel ran. She says"
    people = {
        named.span: named
        for named in found
        if is_person(parsed, pack, named) and not rules_out(parsed, pack, head, named)
    }
    others = _addressed(parsed, pack, head)
    shown = {k: n for k, n in (people | others).items() if shows(parsed, pack, head, n)}
    if _replies(parsed, pack, head) and len(others) == 1:
        people = others
    people = shown if len(shown) == 1 else people or others or _told_of(parsed, pack, head)
    people = people or _named_before(parsed, pack, head)
    return next(iter(people.values())) if len(people) == 1 else None


def subjects_before(parsed: Parsed, head: int) -> tuple[int, ...]:
    """Return the single subjects before a pronoun, in its sentence or the one before, in nobody else's words."""
    first = parsed.sentences[max(0, parsed.sentence_of[head] - 1)].first
    around = holders(parsed, parsed.tokens[head].span)
    return tuple(
        token.index
        for token in parsed.tokens[first:head]
        if token.dep in ("nsubj", "nsubjpass")
        and token.tag in ("NN", "NNP")
        and holders(parsed, token.span) <= around
    )


def _addressed(parsed: Parsed, pack: Pack, head: int) -> dict[Span, Named]:
    """Return the people to whom something is done in the sentence before ("they wrote to the governor. He says")."""
    number = parsed.sentence_of[head] - 1
    if number < 0:
        return {}
    sentence = parsed.sentences[number]
    found = [
        describe(parsed, pack, token.index)
        for token in parsed.tokens[sentence.first : sentence.stop]
        if token.tag in ("NN", "NNP") and _receives(parsed, token)
    ]
    return {
        named.span: named
        for named in found
        if is_person(parsed, pack, named) and not rules_out(parsed, pack, head, named)
    }


def _receives(parsed: Parsed, noun: Token) -> bool:
    """Tell whether somebody is met, asked, written to; by whom a thing is done is no such one."""
    tie = parsed.tokens[noun.head].lemma
    return noun.dep in ("dobj", "dative") or (noun.dep == "pobj" and tie in ("to", "with"))


def _replies(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether one says it in an answer, as he does to whom somebody wrote ("in his reply he said")."""
    verb = parsed.tokens[head].head
    return any(
        parsed.tokens[noun].lemma in voice(pack, "answer") and below(parsed, noun, "poss")
        for noun in after_preposition(parsed, verb, "in")
    )


def _told_of(parsed: Parsed, pack: Pack, head: int) -> dict[Span, Named]:
    """Return the one person of whom the paragraph before and this one tell by name ("Ms Lind ... she says")."""
    home = parsed.sentence_at(head)
    first = home.index
    while first and parsed.sentences[first - 1].paragraph >= home.paragraph - 1:
        first -= 1
    found = {
        token.lemma: describe(parsed, pack, token.index)
        for token in parsed.tokens[parsed.sentences[first].first : home.first]
        if token.tag == "NNP" and token.dep in ("nsubj", "nsubjpass")
    }
    return {
        named.span: named
        for named in found.values()
        if is_person(parsed, pack, named) and not rules_out(parsed, pack, head, named)
    }


def _named_before(parsed: Parsed, pack: Pack, head: int) -> dict[Span, Named]:
    """Return the people whom the sentence before names ("The report tells of Hela Orn. Soldiers, she said, ...")."""
    number = parsed.sentence_of[head] - 1
    if number < 0:
        return {}
    sentence = parsed.sentences[number]
    found = [
        describe(parsed, pack, token.index)
        for token in parsed.tokens[sentence.first : sentence.stop]
        if token.entity == "PERSON" and token.tag == "NNP" and token.dep in ("pobj", "dobj")
    ]
    return {named.span: named for named in found if not rules_out(parsed, pack, head, named)}


def group_before(parsed: Parsed, pack: Pack, head: int) -> str | None:
    """Return the kind of the one group that is a subject of the sentence before, out of which some speak now."""
    number = parsed.sentence_of[head] - 1
    alone = not below(parsed, head, "prep") and parsed.tokens[head].head != head - 1
    if (
        number < 0
        or not alone
        or parsed.sentences[number].paragraph != parsed.sentence_at(head).paragraph
    ):
        return None
    sentence = parsed.sentences[number]
    kinds = {
        describe(parsed, pack, token.index).kind
        for token in parsed.tokens[sentence.first : sentence.stop]
        if token.tag == "NNS" and token.dep in ("nsubj", "nsubjpass")
    }
    kind = next(iter(kinds)) if len(kinds) == 1 else "unknown"
    return None if kind in ("unknown", "unnamed") else kind


def _acts(parsed: Parsed, noun: int) -> bool:
    """Tell whether a noun, or the office that it stands beside, is the subject of an active clause."""
    token = parsed.tokens[noun]
    return "nsubj" in (token.dep, parsed.tokens[token.head].dep)


def only_body(found: list[Named]) -> Named | None:
    """Return the one body among the named sources, or None where there are several."""
    bodies = [
        named
        for named in found
        if named.document or (named.kind in BODIES and named.kind != "unknown")
    ]
    return bodies[0] if len(bodies) == 1 else None
