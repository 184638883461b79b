"""What a sentence calls false: "the report that 12 died is false", "it is not true that ...".

A speaker who calls it false denies it, or disputes it where a figure is called wrong.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from sayso.claim.draft import Draft
from sayso.claim.stance.groundless import groundless
from sayso.model.text import Parsed, Token
from sayso.model.tree import after_preposition, below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLIMB = 8
JUDGED = ("dobj", "oprd", "nsubj")
OBJECTS = ("dobj", "nsubjpass")
DISOWNED = ("asserted", "alleged", "accepted", "denied")


def with_falsity(parsed: Parsed, draft: Draft, pack: Pack) -> Iterator[Draft]:
    """Yield the claim, denied or disputed where a predicate above it calls it false.

    What somebody named claims stays his, and who calls it false answers ("the claim by X that S is false").
    """
    if draft.token >= 0 and draft.stance.value in DISOWNED and _is_disowned(parsed, draft, pack):
        stance = replace(draft.stance, value="denied_responsibility", certainty="stated")
        yield replace(draft, stance=stance, perpetrator=None, involvement=None)
        return
    value, at = None, -1
    if draft.token >= 0 and draft.stance.value in DISOWNED[:3]:
        value, at = _called(parsed, draft, pack)
    if value is None:
        yield draft
        return
    hop = draft.hops[0]
    named = hop.speaker is not None and len(draft.hops) > 1 and draft.stance.hop == 0
    if named and hop.cue_span is not None and hop.cue_span.holds(parsed.tokens[at].span):
        yield draft
        draft = replace(draft, hops=draft.hops[1:])
    yield replace(draft, stance=replace(draft.stance, value=value, certainty="stated"))


def _called(parsed: Parsed, draft: Draft, pack: Pack) -> tuple[str | None, int]:
    """Return the stance of what calls a claim false, None where nothing does, and the word that is called so."""
    index, figure = draft.token, False
    judged = () if draft.act == "charge" else JUDGED
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        figure = figure or token.lemma in link(pack, "figure_word")
        if value := groundless(parsed, token, pack):
            return value, index
        if _is_acquitted(parsed, token, pack):
            return "denied", index
        if token.head == index:
            break
        subject = token.dep in ("nsubj", "nsubjpass", "ccomp", "csubj", "advcl")
        subject = subject or (token.dep == "xcomp" and token.lemma in link(pack, "to_say"))
        above = parsed.tokens[token.head].lemma
        subject = subject or (token.dep in judged and above in _judging(pack))
        subject = subject or (token.dep in OBJECTS and above in _judging_as(pack))
        if subject and _is_called_false(parsed, token.head, pack):
            return "disputed" if figure else "denied", index
        index = token.head
    return None, -1


def _is_acquitted(parsed: Parsed, deed: Token, pack: Pack) -> bool:
    """Tell whether somebody is found not guilty, or innocent, of a deed."""
    of = parsed.tokens[deed.head]
    word = parsed.tokens[of.head]
    if deed.dep not in ("pobj", "pcomp") or word.lemma not in link(pack, "guilt_word"):
        return False
    negated = bool(below(parsed, word.index, "neg") or below(parsed, word.head, "neg"))
    return negated != (word.lemma in link(pack, "innocent_word"))


@cache
def _judging(pack: Pack) -> frozenset[str]:
    """Return the verbs that give a thing a name ("called the reports a lie")."""
    return frozenset(
        words for entry in pack.sayings if "calls" in entry.frames for words in entry.words
    )


@cache
def _judging_as(pack: Pack) -> frozenset[str]:
    """Return the verbs that judge a thing as something and reply by nothing else ("described the report as a lie")."""
    replies = {words for entry in pack.sayings if entry.answers for words in entry.words}
    return link(pack, "judges_as") - replies


def _is_disowned(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether a speaker says to have had no part in it ("was not responsible for", "had no part in")."""
    index = draft.token
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        words = {token.lemma, *(parsed.tokens[i].lemma for i in below(parsed, index, "dobj"))}
        if token.dep == "conj" and token.pos == "VERB" and below(parsed, index, "dobj"):
            return False  # "caused no deaths but destroyed six stalls"
        if words & link(pack, "own_part") and index != draft.token:
            blast = token.lemma in link(pack, "causing") and not _is_denied_by_cue(draft)
            if blast and not _is_own_cause(parsed, index, pack):
                return False
            return _is_denied_by_cue(draft) != is_negated(parsed, index, pack)
        if token.head == index or token.dep in ("nsubj", "relcl", "advcl"):
            nothing = token.dep == "relcl" and parsed.says(token.head, "nothing")
            return (nothing and parsed.says(token.index, "do")) or _is_none_of_them(parsed, token)
        index = token.head
    return False


def _is_denied_by_cue(draft: Draft) -> bool:
    """Tell whether it is the speaker's verb that denies, not a "not" in what he says."""
    where = draft.stance.span
    cues = [hop.cue_span for hop in draft.hops if hop.cue_span is not None]
    by_cue = where is None or any(cue.meets(where) for cue in cues)
    return draft.stance.value == "denied" and by_cue


def _is_own_cause(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether a speaker says to have caused nothing, and not that a blast did ("it had not caused the deaths")."""
    own = link(pack, "own_pronoun") | link(pack, "its_pronoun")
    subjects = below(parsed, verb, "nsubj")
    owners = (i for one in subjects for i in below(parsed, one, "poss"))
    return any(parsed.tokens[i].tag == "PRP" for i in subjects) or any(
        parsed.tokens[i].text.lower() in own for i in owners
    )


def _is_none_of_them(parsed: Parsed, token: Token) -> bool:
    """Tell whether the doer is said to be another in front ("it was not us who burned the mill")."""
    who = parsed.tokens[token.head]
    verb = parsed.tokens[who.head]
    if token.dep != "relcl" or who.dep != "attr" or not parsed.says(verb.index, "be"):
        return False
    us = who.tag == "PRP" or bool(below(parsed, who.index, "poss"))
    return us and any(
        parsed.tokens[i].text.lower() in parsed.words["not"] for i in parsed.children[verb.index]
    )


def is_negated(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a "not" or a "no" stands at a word or at the verb above it."""
    near = (index, parsed.tokens[index].head, *below(parsed, index, "dobj"))
    words = [parsed.tokens[child] for item in near for child in parsed.children[item]]
    return any(word.dep == "neg" or word.lemma in link(pack, "nobody") for word in words)


def _is_called_false(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether a predicate says false, or denies that it is true."""
    denied = bool(below(parsed, verb, "neg"))
    homes = (verb, *below(parsed, verb, "xcomp"))  # "is false", "proved to be false"
    words = {
        parsed.tokens[child].lemma
        for home in homes
        for child in below(parsed, home, "acomp", "attr", "oprd")
    }
    words |= _as_word(parsed, verb, pack)
    words.update(
        f"{parsed.tokens[verb].lemma} {parsed.tokens[i].text}" for i in below(parsed, verb, "prt")
    )
    if parsed.tokens[verb].lemma in _judging(pack):
        words.update(w for i in parsed.subtree(verb) if i > verb for w in _as_word(parsed, i, pack))
    if parsed.tokens[verb].lemma in _judging_as(pack):
        words = {parsed.tokens[i].lemma for i in _judged_as(parsed, verb)}
    if words & link(pack, "false_word"):
        return not denied
    return denied and bool(words & link(pack, "true_word"))


def _judged_as(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return what a verb judges its object as, also where the parser hangs that on what was told."""
    held = (i for i in parsed.subtree(verb) if i > verb and parsed.says(i, "as"))
    behind = tuple(i + 1 for i in held if i + 1 < len(parsed.tokens))
    return (*after_preposition(parsed, verb, "as"), *behind)


def _as_word(parsed: Parsed, index: int, pack: Pack) -> set[str]:
    """Return the lemma of a word, none of a verb that sounds like such a noun ("found him lying in a ditch")."""
    token = parsed.tokens[index]
    return (
        set() if token.pos == "VERB" and token.lemma in link(pack, "false_noun") else {token.lemma}
    )
