"""Who is said to have done it: the noun phrase of the agent, with its kind from the words alone."""

from bisect import bisect_left
from dataclasses import replace

from sayso.claim.doer.actor_words import with_of
from sayso.claim.doer.bodies import MARKS, body_at
from sayso.claim.doer.body_names import bare_name, whole_name, without_owner
from sayso.claim.doer.given_names import name_given
from sayso.claim.doer.kinds import kind_of
from sayso.claim.doer.meant_by import (
    called_so,
    only_one,
    only_points,
    opening,
    said_to_be,
    tells_of_others,
    whose,
)
from sayso.model.behind import past
from sayso.model.closing import closed
from sayso.model.dateline import after_dateline
from sayso.model.labels import NOUNS
from sayso.model.text import Parsed, Span
from sayso.model.tree import SUBJECTS, after_preposition, below, is_nominal, phrase, subjects
from sayso.model.who import Actor, Body
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, has_person_ending, index_of, link

BESIDE = 12
ROLES = (*SUBJECTS, "dobj", "pobj")
BODIES = ("state_forces", "police", "armed_group", "crowd")


def actor_at(parsed: Parsed, head: int, pack: Pack, dates: tuple[Span, ...] = ()) -> Actor | None:
    """Return the actor that a noun phrase names, or None for a thing and for a pronoun that stands for nobody known."""
    noun = antecedent(parsed, head, pack)
    if noun is None or only_calls(parsed, noun, pack) or not can_act(parsed, noun, pack):
        return None
    if noun < after_dateline(parsed, noun) or _is_nobody(parsed, noun, pack):
        return None
    if any(
        one.holds(parsed.tokens[noun].span) for one in _touching(dates, parsed.tokens[noun].span)
    ):
        return None  # "at 0000 [0600 GMT]"
    span = _with_own_name(parsed, noun, with_of(parsed, noun))
    span = past(parsed, span, noun, _touching(dates, span))
    body = _body_by_name(parsed, noun, pack) or body_at(parsed, noun, span, pack)
    if body and span.start < body.span.start <= span.end + BESIDE:
        span = span.join(body.span)
    span = closed(parsed.doc.text, without_owner(parsed, whole_name(parsed, span)))
    return Actor(parsed.doc[span], span, kind_of(parsed, noun, pack), body=body)


def _with_own_name(parsed: Parsed, noun: int, span: Span) -> Span:
    """Return the phrase with the name right behind a word for a body ("the guerrilla movement Red Dawn")."""
    token = parsed.tokens[noun]
    twins = below(parsed, token.head, token.dep) if token.dep in SUBJECTS else ()
    for name in (*below(parsed, noun, "appos"), *twins):
        words = parsed.tokens[noun + 1 : name + 1]
        if words and all(token.pos == "PROPN" for token in words):
            return span.join(words[-1].span)
    return span


def _body_by_name(parsed: Parsed, noun: int, pack: Pack) -> Body | None:
    """Return the body whose name is set apart behind a nameless noun for one, or by which that is called."""
    head = name_given(parsed, noun, pack)
    if head is None:
        return None
    tokens = parsed.tokens_in(phrase(parsed, head, "appos", "relcl", "acl"))
    marks = [token.index for token in tokens if token.text in MARKS and token.index < head]
    first = marks[-1] + 1 if marks else tokens[0].index
    named = parsed.cover((first, tokens[-1].index))
    span = bare_name(parsed, whole_name(parsed, named), pack)
    return Body(parsed.doc[span], span, kind_of(parsed, head, pack))


def _touching(dates: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    """Return the dates that may share words with the span, of dates that stand apart in the order of the text."""
    first, stop = bisect_left(dates, span), bisect_left(dates, Span(span.end, span.end + 1))
    return dates[max(0, first - 1) : stop]


def _is_nobody(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether the words say that there is no actor: "nobody", "no one", "by their count"."""
    negative = link(pack, "nobody")
    if parsed.tokens[noun].lemma.lower() in negative | link(pack, "figure_word"):
        return True
    if is_no_one(parsed, noun):
        return True
    token = parsed.tokens[noun]
    if token.text.lower() in parsed.words["other"] and token.tag == "JJ":
        return True  # "each side accused the other"
    if token.dep == "poss" and token.entity in ("DATE", "TIME"):  # "Sunday's ambush"
        return True
    alone = parsed.says(noun, "one")
    return alone and any(parsed.tokens[i].lemma in negative for i in below(parsed, noun, "det"))


def is_no_one(parsed: Parsed, noun: int) -> bool:
    """Tell whether a "no" or a "neither" stands before the noun, or the list that it ends ("neither X nor Y")."""
    first = parsed.tokens[noun]
    while first.dep == "conj" and is_nominal(parsed.tokens[first.head]):
        first = parsed.tokens[first.head]
    words = (*below(parsed, noun, "det"), *below(parsed, first.index, "preconj"))
    return any(parsed.tokens[word].lemma.lower() in parsed.words["no_one"] for word in words)


def only_calls(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether a word before a deed calls the deed something ("terrorist attack")."""
    token = parsed.tokens[noun]
    return token.dep in ("amod", "compound", "nmod") and token.lemma in link(pack, "no_doer")


def actors_at(
    parsed: Parsed, heads: tuple[int, ...], pack: Pack, dates: tuple[Span, ...] = ()
) -> Actor | None:
    """Return the first actor that the noun phrases name, with the others beside it."""
    found = [actor for head in heads if (actor := actor_at(parsed, head, pack, dates))]
    own = [found[0].span, *([found[0].body.span] if found[0].body else [])] if found else []
    others = dict.fromkeys(one for one in found[1:] if not any(one.span.meets(s) for s in own))
    return replace(found[0], others=tuple(others)) if found else None


def is_suspected(parsed: Parsed, actor: Actor, pack: Pack) -> bool:
    """Tell whether the words up to the actor's body say that it is only suspected ("alleged members of the Front")."""
    words = link(pack, "suspect_word")
    span = actor.span.join(actor.body.span) if actor.body else actor.span
    called = any(token.text.lower() in words for token in parsed.tokens_in(span))
    return called or _is_one_of(parsed, actor)


def _is_one_of(parsed: Parsed, actor: Actor) -> bool:
    """Tell whether the words leave open which of two it was ("either the army or the rebels killed him")."""
    other = next((one.span for one in actor.others if one.span.start > actor.span.end), None)
    between = parsed.tokens_in(Span(actor.span.end, other.start)) if other else ()
    return any(parsed.says(token.index, "or") for token in between)


def antecedent(parsed: Parsed, head: int, pack: Pack) -> int | None:
    """Return the noun that a pronoun stands for: the last subject before it that can act."""
    token = parsed.tokens[head]
    if (meant := called_so(parsed, head, pack)) is not None:
        return meant
    if token.lemma in link(pack, "pointing_word") and only_points(parsed, head):
        return next(iter(said_to_be(parsed, head)), None)
    if token.pos != "PRON":
        return head
    if token.tag == "WP" and parsed.tokens[token.head].dep == "ccomp":  # "do not know who fired"
        return None
    whom = _told_off_for(parsed, head, pack) or _bid_to(parsed, head, pack)
    if whom is not None:
        return whom
    speaker = _speaker_above(parsed, head, pack)
    if speaker is not None and tells_of_others(parsed, speaker, head, pack):
        return _told_of(parsed, head, speaker, pack)
    if token.lemma in link(pack, "thing_pronoun") or speaker is not None:
        return speaker
    sentence = parsed.sentence_at(head)
    first = parsed.sentences[max(0, sentence.index - 1)].first
    marks = 0 if token.text.lower() in link(pack, "own_pronoun") else opening(parsed, token.span)
    if _may_be_several(parsed, head, first, pack):
        return None
    for index in range(head - 1, first - 1, -1):
        other = parsed.tokens[index]
        if other.dep not in SUBJECTS or other.pos not in NOUNS or other.span.start < marks:
            continue
        none = any(parsed.says(i, "any", "no") for i in below(parsed, index, "det"))
        if none or (other.head == token.head and token.dep == "dobj"):
            continue
        if _agrees(parsed, index, head, pack) and can_act(parsed, index, pack):
            return index
    return None


def _told_of(parsed: Parsed, pronoun: int, speaker: int, pack: Pack) -> int | None:
    """Return the one of whom somebody tells: whose lawyer or mother he is, or who was named before."""
    first = parsed.sentences[max(0, parsed.sentence_of[pronoun] - 1)].first
    before = (first, parsed.subtree(speaker)[0])
    owner = whose(parsed, speaker)
    return owner or only_one(parsed, _single_people(parsed, before, pronoun, pack))


def _may_be_several(parsed: Parsed, head: int, first: int, pack: Pack) -> bool:
    """Tell whether "he", in what somebody else says, can be several ("the widow said police shot her husband ...")."""
    token = parsed.tokens[head]
    clause = parsed.tokens[token.head]
    if token.lemma not in link(pack, "single_pronoun") or clause.dep != "ccomp":
        return False
    if token.text.lower() in link(pack, "own_pronoun"):
        return False
    named = _single_people(parsed, (first, head), head, pack)
    return len({parsed.tokens[index].lemma for index in named}) > 1


def _single_people(parsed: Parsed, between: tuple[int, int], pronoun: int, pack: Pack) -> list[int]:
    """Return the single people and names that are subjects or objects in a run of words."""
    known = index_of(pack, "groups", "people", "actors")
    return [
        other.index
        for other in parsed.tokens[slice(*between)]
        if other.pos in NOUNS
        and other.dep in ROLES
        and _agrees(parsed, other.index, pronoun, pack)
        and (other.pos == "PROPN" or ending_at(parsed, other.index, known))
    ]


def _told_off_for(parsed: Parsed, pronoun: int, pack: Pack) -> int | None:
    """Return whom somebody condemns or praises for a deed of theirs ("denounced the rebels for their attacks")."""
    deed = parsed.tokens[parsed.tokens[pronoun].head]
    held = parsed.tokens[deed.head]
    behind = deed.dep == "pobj" and parsed.says(held.index, "for")
    if parsed.tokens[pronoun].dep != "poss" or not behind:
        return None
    home = parsed.tokens[held.head]
    whom = (home.index,) if home.dep == "dobj" else below(parsed, home.index, "dobj")
    fits = (i for i in whom if _agrees(parsed, i, pronoun, pack) and can_act(parsed, i, pack))
    return next(fits, None)


def _bid_to(parsed: Parsed, pronoun: int, pack: Pack) -> int | None:
    """Return who is to end or begin a deed of theirs ("urged the army to stop its bombings")."""
    token = parsed.tokens[pronoun]
    verb = parsed.tokens[parsed.tokens[token.head].head]
    held = token.dep == "poss" and parsed.tokens[token.head].dep == "dobj" and verb.dep == "xcomp"
    if not held or not any(parsed.tokens[i].tag == "TO" for i in below(parsed, verb.index, "aux")):
        return None
    whose = subjects(parsed, verb.index)
    fits = (i for i in whose if _agrees(parsed, i, pronoun, pack) and can_act(parsed, i, pack))
    return next(fits, None)


def _speaker_above(parsed: Parsed, pronoun: int, pack: Pack) -> int | None:
    """Return the subject of the verb whose clause begins with the pronoun ("the Front said it had ...")."""
    clause = parsed.tokens[parsed.tokens[pronoun].head]
    above = ("ccomp", "advcl") if parsed.says(pronoun, "it") else ("ccomp",)
    if parsed.tokens[pronoun].dep not in SUBJECTS or clause.dep not in above:
        return None
    quoted = [opening(parsed, parsed.tokens[one].span) for one in (pronoun, clause.head)]
    if quoted[0] != quoted[1]:  # "“They shot everyone,” survivors said": who is quoted is not meant
        return None
    for index in below(parsed, clause.head, "nsubj"):
        noun = antecedent(parsed, index, pack)
        if noun is None or not can_act(parsed, noun, pack):
            continue
        if _agrees(parsed, noun, pronoun, pack) or _speaks_as_many(parsed, noun, pronoun, pack):
            return noun
    return None


def _speaks_as_many(parsed: Parsed, noun: int, pronoun: int, pack: Pack) -> bool:
    """Tell whether "they" are those whom a name for many names, of the clause above ("the Lancers said they had")."""
    token = parsed.tokens[noun]
    many = any(parsed.says(i, "the") for i in below(parsed, noun, "det"))
    they = parsed.tokens[pronoun].text.lower() in parsed.words["they"]
    named = token.pos == "PROPN" and kind_of(parsed, noun, pack) != "individual"
    return they and many and named and token.text.endswith("s")


def _agrees(parsed: Parsed, noun: int, pronoun: int, pack: Pack) -> bool:
    """Tell whether number fits: "they" a plural or a body, "he" a person, "it" a body."""
    plural = parsed.tokens[noun].tag in ("NNS", "NNPS") or bool(below(parsed, noun, "conj"))
    body = parsed.tokens[noun].lemma in link(pack, "collective")
    if parsed.tokens[pronoun].lemma in link(pack, "single_pronoun"):
        return not plural and (not body or parsed.tokens[noun].lemma in parsed.words["one_or_body"])
    if parsed.tokens[pronoun].lemma in link(pack, "thing_pronoun"):
        return not plural and (body or kind_of(parsed, noun, pack) == "other")
    return plural or body or kind_of(parsed, noun, pack) in BODIES


def can_act(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether the head is people or a body, not a thing, a means or a cause."""
    token = parsed.tokens[noun]
    some = after_preposition(parsed, noun, "of")  # "one of the bullets", "the force of the blast"
    if some and (token.pos == "NUM" or token.lemma in link(pack, "strength")):
        return any(can_act(parsed, one, pack) for one in some)
    thing = ending_at(parsed, noun, index_of(pack, "means", "causes"))
    people = ending_at(parsed, noun, index_of(pack, "actors", "groups", "people"))
    if thing and (people is None or people[1] > thing[1]):
        return False
    if people:
        return True
    if has_person_ending(token, pack) or token.lemma in link(pack, "collective"):
        return True
    if token.lemma in link(pack, "member") and _has_owner(parsed, noun, pack):
        return True
    named = token.pos == "PROPN" and token.entity not in ("DATE", "TIME")  # "3 May, Osk: Soldiers"
    return named or token.entity in ("PERSON", "ORG", "NORP", "GPE")


def _has_owner(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether a word before the noun or an "of" behind it names whose they are ("army elements")."""
    bodies = index_of(pack, "actors")
    held = (
        *below(parsed, noun, "compound", "nmod", "poss"),
        *after_preposition(parsed, noun, "of"),
    )
    return any(parsed.tokens[i].pos == "PROPN" or ending_at(parsed, i, bodies) for i in held)
