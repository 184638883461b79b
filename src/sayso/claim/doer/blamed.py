"""Who is named as the doer by words around a deed that is a noun: blamed, responsible, behind, the work of.

The words and where the doer stands come from the pack (`blames.toml`).
"""

from dataclasses import replace
from functools import cache

from sayso.claim.doer.actors import can_act, is_no_one, only_calls
from sayso.claim.doer.at_hands import at_hands_of, on_orders_of
from sayso.claim.doer.causes import EFFECTS, Act
from sayso.claim.doer.claimers import claimed_for
from sayso.claim.story.around_deed import behind_deed, cues_of, describing
from sayso.model.text import Parsed
from sayso.model.tree import (
    RELATIVES,
    SUBJECTS,
    after_preposition,
    after_words,
    below,
    is_nominal,
    is_passive,
    is_verbal,
    subjects,
    with_conjuncts,
)
from sayso.model.tree import (
    agents as agents_of,
)
from sayso.model.vocabulary import ATTACKS
from sayso.packs.entries import Words
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

CLIMB = 3
CLOSING = (")", "]")
EACH_OTHER = (("each", "other"), ("one", "another"))


def with_blamed(parsed: Parsed, act: Act, pack: Pack) -> Act:
    """Return the act with those who are named as its doers by the words that govern it."""
    agents = tuple(i for i in act.value.agents if not only_calls(parsed, i, pack))
    what = tuple(i for i in agents if _did_it(parsed, act, i, pack))
    if act.value.form not in ("noun", "verb") or _is_whole(parsed, act):
        return act
    if len(agents) > len(what):
        things = act.value.form == "verb" and not any(can_act(parsed, i, pack) for i in agents)
        return _of_deed(parsed, act, pack) or act if things else act
    for start in what or (act.token, *_shares(parsed, act), *_deeds_behind(parsed, act)):
        for cue, deed in cues_of(parsed, start):
            for entry, parts in entries_at(parsed, cue, pack):
                if parts["deed"] != deed or is_disclaimed(parsed, cue):
                    continue
                if doers := doers_of(parsed, cue, start, parts["doer"], pack):
                    return _with_doers(act, doers, parts["involvement"], entry.rule)
    return act if what else _with_other_side(parsed, act, pack)


def _is_whole(parsed: Parsed, act: Act) -> bool:
    """Tell whether the act counts those of whom the sentence names the doer of some ("for 39 of the 52 deaths")."""
    token = parsed.tokens[act.token]
    of = parsed.tokens[token.head]
    some = (
        token.dep == "pobj" and parsed.says(of.index, "of") and parsed.tokens[of.head].pos == "NUM"
    )
    counted = (one for one in act.value.people if parsed.tokens[one.head].dep != "conj")
    counts = (people.count for people in counted)  # "12 of the killings and the police three"
    return some and any(
        count and count.span and count.span.start > of.span.start for count in counts
    )


def _did_it(parsed: Parsed, act: Act, agent: int, pack: Pack) -> bool:
    """Tell whether what did it is a thing or a deed that the act describes ("a bomb that killed nine")."""
    described = parsed.tokens[act.token].dep == "relcl" and parsed.tokens[act.token].head == agent
    return described and not can_act(parsed, agent, pack)


def _shares(parsed: Parsed, act: Act) -> tuple[int, ...]:
    """Return the bare numbers of the deed that the sentence counts ("of the 40 killings, 31 were committed by")."""
    heads = (people.head for people in act.value.people) if act.value.form == "noun" else ()
    return tuple(i for i in heads if i != act.token and parsed.tokens[i].pos == "NUM")


def _deeds_behind(parsed: Parsed, act: Act) -> tuple[int, ...]:
    """Return the deeds of which an effect came ("were responsible for 29 incidents, causing 44 deaths")."""
    index = act.token if act.value.act in EFFECTS else -1
    for _ in range(CLIMB + 2 if index >= 0 else 0):
        token = parsed.tokens[index]
        if token.dep == "advcl" and token.tag == "VBG":
            held = below(parsed, token.head, "acomp", "prep")
            return tuple(i for i in held for i in after_preposition(parsed, i, "for", "behind"))
        index = token.head
    return ()


def is_disclaimed(parsed: Parsed, cue: int) -> bool:
    """Tell whether a "not" stands at the cue, or at the verb that a cue without one of its own hangs on."""
    token = parsed.tokens[cue]
    held = () if is_verbal(token) else below(parsed, token.head, "neg")
    without = token.dep == "pcomp" and parsed.says(token.head, "without")
    return without or bool(below(parsed, cue, "neg") or held)


def entries_at(parsed: Parsed, cue: int, pack: Pack) -> tuple[tuple[Words, dict[str, str]], ...]:
    """Return the entries whose words stand at the token, each with the parts of its value."""
    return tuple(
        (entry, dict(item.split("=", 1) for item in entry.value.split()))
        for entry in _by_word(pack).get(parsed.tokens[cue].lemma, ())
        if _has_rest(parsed, cue, entry)
    )


def _with_other_side(parsed: Parsed, act: Act, pack: Pack) -> Act:
    """Return the act with those at whose hands, or in a fight with whom, somebody suffered."""
    if hands := at_hands_of(parsed, act, pack):
        return _with_doers(act, hands, "carried_out", act.value.blamed)
    if orders := on_orders_of(parsed, act, pack):
        return _with_doers(act, orders, "ordered", act.value.blamed)
    if act.value.form == "verb" and (told := _of_deed(parsed, act, pack)):
        return told
    if act.value.act not in EFFECTS or act.value.act == "trapped":
        return act
    for fight in after_preposition(parsed, act.token, "in", "during", "after", "from"):
        if parsed.tokens[fight].lemma in link(pack, "fight"):
            sides = after_preposition(parsed, fight, "with", "against", "between")
            if doers := _across(parsed, act, sides or _before(parsed, fight, pack)):
                return _with_doers(act, doers, "", act.value.blamed)
    return act


def _of_deed(parsed: Parsed, act: Act, pack: Pack) -> Act | None:
    """Return the act with those whose deed it came of ("injured during an action carried out by the Front")."""
    if act.value.act not in (*EFFECTS, *ATTACKS):
        return None
    clauses = tuple(i for i in below(parsed, act.token, "advcl") if parsed.tokens[i].tag == "VBN")
    homes = {deed: home for home in (*clauses, act.token) for deed in _deeds_in(parsed, home, pack)}
    for deed, home in homes.items():
        verbs = (*below(parsed, deed, "acl"), *((home,) if home in clauses else ()))
        doers = (
            i for verb in verbs if parsed.tokens[verb].tag == "VBN" for i in agents_of(parsed, verb)
        )
        if found := tuple(doers) or after_preposition(parsed, deed, "by"):
            return _with_doers(act, found, "", act.value.blamed)
        if told := _described(parsed, act, deed, pack):
            return told
    return None


def _deeds_in(parsed: Parsed, home: int, pack: Pack) -> tuple[int, ...]:
    """Return the words for a deed behind "in", "during" or "from" under a verb."""
    found = after_preposition(parsed, home, "in", "during", "from")
    return tuple(deed for deed in found if parsed.tokens[deed].lemma in link(pack, "deed_word"))


def _described(parsed: Parsed, act: Act, deed: int, pack: Pack) -> Act | None:
    """Return the act with those on whom words that describe the deed lay it ("in a raid attributed to the Front")."""
    for verb in describing(parsed, deed):
        for entry, parts in entries_at(parsed, verb, pack):
            alleged = parts.get("alone") == "alleged"
            whose = alleged and not is_passive(parsed, verb) and subjects(parsed, verb)
            if parts["deed"] != "object" or is_disclaimed(parsed, verb) or whose:
                continue
            if found := doers_of(parsed, verb, deed, parts["doer"], pack):
                laid = "suspected" if alleged else parts["involvement"]
                return _with_doers(act, found, laid, entry.rule)
    return None


def _before(parsed: Parsed, fight: int, pack: Pack) -> tuple[int, ...]:
    """Return the one body that stands before a fight ("killed in a police encounter")."""
    sides = below(parsed, fight, "compound", "nmod")
    return tuple(side for side in sides if ending_at(parsed, side, index_of(pack, "actors")))


def _across(parsed: Parsed, act: Act, sides: tuple[int, ...]) -> tuple[int, ...]:
    """Return the sides of a fight to which those who suffered do not belong, where only one is left."""
    suffered = {parsed.tokens[people.head].lemma for people in act.value.people}
    others = tuple(side for side in sides if parsed.tokens[side].lemma not in suffered)
    return others if len(others) == 1 else ()


def _with_doers(act: Act, doers: tuple[int, ...], involvement: str, rule: str) -> Act:
    """Put the doers among the agents, and out of those who suffered ("blamed the raid on the Front")."""
    people = tuple(one for one in act.value.people if one.head not in doers)
    value = replace(act.value, agents=doers, people=people, involvement=involvement, blamed=rule)
    return replace(act, value=value)


def _has_rest(parsed: Parsed, cue: int, entry: Words) -> bool:
    """Tell whether one of the entry's sequences that begin at the cue is there ("take part")."""
    lemma = parsed.tokens[cue].lemma
    under = {parsed.tokens[child].lemma for child in parsed.children[cue]}
    return any(
        sequence[0] == lemma and under.issuperset(sequence[1:])
        for sequence in map(str.split, entry.words)
    )


def doers_of(parsed: Parsed, cue: int, deed: int, where: str, pack: Pack) -> tuple[int, ...]:
    """Return the noun phrases at the doer's place of the cue, never the deed itself."""
    if where == "subject":
        found = _claimers(parsed, cue, pack)
    elif where == "object":
        found = _objects_of(parsed, cue)
    elif where == "poss":
        found = below(parsed, cue, "poss") or after_preposition(parsed, cue, "of", "by")
    else:
        found = after_words(parsed, cue, (where,)) or behind_deed(parsed, deed, where)
    return tuple(
        index
        for index in (_meant(parsed, cue, one) for one in found)
        if index != deed
        and is_nominal(parsed.tokens[index])
        and not _is_nobody(parsed, index, pack)
    )


def _meant(parsed: Parsed, cue: int, doer: int) -> int:
    """Return the noun before a clause for its relative pronoun ("Brek, whom X accused of being behind it")."""
    index = cue if parsed.tokens[doer].tag in RELATIVES else -1
    for _ in range(CLIMB + 1 if index >= 0 else 0):
        token = parsed.tokens[index]
        if token.dep == "relcl":
            return token.head
        index = token.head
    return doer


def _claimers(parsed: Parsed, cue: int, pack: Pack) -> tuple[int, ...]:
    """Return who is named by the subject of the words, or for whom a spokesman or a caller claims it."""
    if parsed.tokens[cue].lemma not in link(pack, "claiming"):
        return _subjects_of(parsed, cue)
    voices = agents_of(parsed, cue) if is_passive(parsed, cue) else _subjects_of(parsed, cue)
    return claimed_for(parsed, cue, voices, pack)


def _is_nobody(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether the words say that no one did it ("no group has claimed the attack")."""
    if is_no_one(parsed, noun):
        return True
    token, before = parsed.tokens[noun], parsed.tokens[max(0, noun - 1)]
    each_other = (before.text.lower(), token.text.lower()) in EACH_OTHER
    return each_other or token.lemma.lower() in link(pack, "nobody_did")


def _objects_of(parsed: Parsed, verb: int) -> tuple[int, ...]:
    token = parsed.tokens[verb]
    if below(parsed, verb, "auxpass", "nsubjpass"):
        return subjects(parsed, verb)
    direct = below(parsed, verb, "dobj")
    if len(direct) > 1 and parsed.tokens[direct[1] - 1].text in CLOSING:
        direct = direct[1:]  # "blamed the Front (FLK) guerrillas"
    if direct:
        return with_conjuncts(parsed, direct)
    return (token.head,) if token.dep == "acl" and is_nominal(parsed.tokens[token.head]) else ()


def _subjects_of(parsed: Parsed, cue: int) -> tuple[int, ...]:
    """Return the subject of a verb, or of the copula above an adjective, or the noun that the words describe."""
    token = parsed.tokens[cue]
    if is_verbal(token) and (own := subjects(parsed, cue)):
        return own
    if token.pos == "ADJ" and (found := _found_so(parsed, cue)):
        return found
    head = parsed.tokens[token.head]
    if is_nominal(head) and head.index < cue and not is_passive(parsed, head.index):
        return (head.index,)
    for _ in range(CLIMB):
        if is_verbal(head):
            break
        head = parsed.tokens[head.head]
    if not is_verbal(head):
        return ()
    direct = below(parsed, head.index, *SUBJECTS)
    return subjects(parsed, head.index) if direct or head.dep != "ROOT" else ()


def _found_so(parsed: Parsed, word: int) -> tuple[int, ...]:
    """Return who is found or held to be what an adjective says ("found the sergeant guilty")."""
    token = parsed.tokens[word]
    if token.dep == "amod" and token.head < word:
        first = parsed.tokens[token.head]
        return with_conjuncts(parsed, (first.head if first.dep == "conj" else first.index,))
    if token.dep not in ("oprd", "ccomp", "xcomp", "acomp"):
        return ()
    objects = below(parsed, token.head, "dobj") if token.dep != "acomp" else ()
    return with_conjuncts(parsed, below(parsed, word, "nsubj") or objects)


@cache
def _by_word(pack: Pack) -> dict[str, tuple[Words, ...]]:
    table: dict[str, list[Words]] = {}
    for entry in pack.blames:
        for words in entry.words:
            table.setdefault(words.split()[0], []).append(entry)
    return {word: tuple(entries) for word, entries in table.items()}
