"""Who suffers and who acts, by the grammar of the way that an act is said.

Gives head tokens of noun phrases; what those phrases are is decided elsewhere.
"""

from sayso.find.act.at_target import at_target, called_target, doers_at, fired_at
from sayso.find.act.beside import behind_last, beside, holds_counted_people, is_loose
from sayso.find.act.committed import (
    bodies_before,
    committed_by,
    owns_deeds,
    shared_of,
    sufferers_behind,
)
from sayso.find.act.frame import Frame
from sayso.find.act.ways import head_of
from sayso.find.people.companions import with_companions
from sayso.find.people.counted_deeds import counted_deeds, is_year, or_counted, whom_of
from sayso.find.people.labels import label_patients
from sayso.find.people.some_of import as_some_of
from sayso.find.people.tolls import is_second_number, toll_frame, toll_head, toll_of
from sayso.find.people.undergone import undergone
from sayso.find.people.wound_bearers import died_of, wound_bearers
from sayso.model.predicates import said_to_be
from sayso.model.text import Parsed
from sayso.model.tree import (
    after_preposition,
    agents,
    below,
    is_nominal,
    is_passive,
    is_verbal,
    objects,
    subjects,
    with_conjuncts,
)
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

PREDICATES = ("acomp", "attr", "oprd", "ccomp", "xcomp", "advcl", "dep")
BEHIND = ("acl", "appos", "dep", "conj")
CLIMB = 12


def find_frame(parsed: Parsed, way: Way, tokens: tuple[int, ...], pack: Pack) -> Frame:
    """Return the frame of an act at the matched tokens."""
    head = head_of(parsed, tokens, way.form)
    if way.form == "verb":
        frame = _verb_frame(parsed, way, head, pack, tokens)
    elif way.form == "noun":
        frame = _noun_frame(parsed, way, head, tokens, pack)
    elif way.form == "adjective":
        frame = _adjective_frame(parsed, head, pack)
    else:
        return Frame(label_patients(parsed, tokens, pack))
    frame = as_some_of(parsed, frame, tokens, pack)
    patients = tuple(index for index in frame.patients if index not in tokens or index == head)
    if not patients and len(tokens) > 1 and way.victim in ("object", "of"):
        patients = beside(parsed, head, tokens, pack)
    return Frame(
        with_companions(parsed, way, head, _with_gapped(parsed, patients), pack),
        tuple(i for i in frame.agents if i not in tokens or _acts_in(parsed, way, i, head)),
        frame.among,
        frame.reversible and not patients,
        frame.earlier,
        frame.reached,
        frame.left,
        frame.counted,
    )


def _with_gapped(parsed: Parsed, patients: tuple[int, ...]) -> tuple[int, ...]:
    """Add the number of a clause without a verb to that before it ("12 of the killings and the police three")."""
    more = (
        beside
        for index in patients
        for beside in below(parsed, index, "conj")
        if parsed.tokens[beside].pos == "NUM"
        and (below(parsed, beside, "gapped") or agents(parsed, beside))
    )
    return tuple(dict.fromkeys((*patients, *more)))


def _acts_in(parsed: Parsed, way: Way, word: int, head: int) -> bool:
    """Tell whether a word of the sequence itself says who acts ("mob attack", "held by police")."""
    if way.form == "noun":
        return word != head
    return parsed.tokens[parsed.tokens[word].head].dep == "agent"


def _verb_frame(parsed: Parsed, way: Way, verb: int, pack: Pack, tokens: tuple[int, ...]) -> Frame:
    token = parsed.tokens[verb]
    by = agents(parsed, verb)
    if way.victim == "subject":
        if suffer := _people_after(parsed, verb, pack, tokens):
            return Frame(suffer, subjects(parsed, verb))
        found = (token.head,) if token.dep == "amod" else subjects(parsed, verb)
        left = tuple(i for i in below(parsed, verb, "dobj") if parsed.tokens[i].pos == "PROPN")
        return Frame(tuple(i for i in found if i != verb), by, left=left)
    if _describes_noun(parsed, verb):
        return Frame((token.head,) if way.victim == "object" else (), by)
    doers = subjects(parsed, verb)
    if _is_state(parsed, verb, tokens):
        return Frame(doers if way.victim == "object" else (), by)
    if way.victim == "at":
        return Frame(at_target(parsed, verb, pack), doers_at(parsed, way, verb))
    if is_passive(parsed, verb) and not _aims(parsed, verb, doers, tokens, pack):
        suffer = doers if way.victim == "object" else ()
        return Frame(suffer, by if way.agent == "subject" else ())
    found = _objects_of_all(parsed, verb, tokens) if way.victim == "object" else ()
    suffer = tuple(index for index in found if index not in tokens)
    if way.victim == "object" and not suffer and not holds_counted_people(parsed, tokens, pack):
        suffer = tuple(item for index in tokens for item in fired_at(parsed, index))
    reversible = way.victim == "object" and not (found or suffer) and is_loose(parsed, verb, pack)
    acts = way.agent == "subject" or reversible
    return Frame(suffer, doers if acts else (), False, reversible)


def _describes_noun(parsed: Parsed, verb: int) -> bool:
    """Tell whether a participle stands before the noun that it describes ("the wounded men")."""
    token = parsed.tokens[verb]
    noun = is_nominal(parsed.tokens[token.head]) and token.head != verb
    return token.dep == "amod" and token.tag in ("VBN", "VBD", "JJ") and noun


def _aims(
    parsed: Parsed, verb: int, doers: tuple[int, ...], tokens: tuple[int, ...], pack: Pack
) -> bool:
    """Tell whether people with a target behind the verb fired themselves ("a constable fired at the crowd")."""
    bare = not below(parsed, verb, "auxpass", "aux", "nsubjpass", "agent")
    if len(tokens) < 2 or not bare or not doers or not below(parsed, tokens[-1], "pobj"):
        return False
    return ending_at(parsed, doers[0], index_of(pack, "actors", "groups", "people")) is not None


def _objects_of_all(parsed: Parsed, verb: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Return the objects of every verb of the sequence ("threatened to kill the mayor")."""
    inner = [i for i in tokens if i != verb and is_verbal(parsed.tokens[i])]
    own = behind_last(parsed, verb, tokens) or objects(parsed, verb)
    of_inner = (item for index in inner for item in objects(parsed, index))
    again = (item for item in of_inner if not own or parsed.tokens[item].pos != "PRON")
    return tuple(dict.fromkeys((*own, *again)))


def _people_after(
    parsed: Parsed, verb: int, pack: Pack, tokens: tuple[int, ...]
) -> tuple[int, ...]:
    """Return the people that a verb takes as its object where it mostly takes none ("drowned two men")."""
    entries = index_of(pack, "groups", "people")
    own = with_conjuncts(parsed, below(parsed, verb, "dobj", "obj"))
    some = [
        i for one in own for i in below(parsed, one, "prep") if i < one
    ]  # "among them 12 nurses"
    found = tuple(index for index in own if index not in tokens and not some)
    return found if found and ending_at(parsed, found[0], entries) else ()


def _is_state(parsed: Parsed, verb: int, tokens: tuple[int, ...]) -> bool:
    """Tell whether a participle says what was done to its subject ("remain kidnapped", "12 taken hostage")."""
    token = parsed.tokens[verb]
    if token.dep == "acomp" and token.tag in ("VBN", "JJ"):
        return True
    own = below(parsed, verb, "dobj", "dative")
    bare = token.tag == "VBN" and not below(parsed, verb, "aux")
    return bare and bool(own) and set(own) <= set(tokens)


def _noun_frame(parsed: Parsed, way: Way, noun: int, tokens: tuple[int, ...], pack: Pack) -> Frame:
    if way.act == "injured" and died_of(parsed, noun, pack):
        return Frame()
    by = after_preposition(parsed, noun, "by") if way.agent == "by" else ()
    suffer = wound_bearers(parsed, noun, pack) or sufferers_behind(parsed, noun, pack)
    suffer = suffer or shared_of(parsed, noun, pack) or called_target(parsed, noun, pack)
    suffer = suffer or undergone(parsed, noun, way.act, pack)
    if way.agent == "by":
        by = by or _done_by(parsed, noun, pack) or committed_by(parsed, noun, pack)
    owner = tuple(i for i in below(parsed, noun, "poss") if parsed.tokens[i].entity != "DATE")
    if way.victim == "none":
        return Frame((), by or owner)
    within = tuple(i for i in tokens if i != noun)
    modifiers = tuple(dict.fromkeys((*below(parsed, noun, "compound", "nmod", "amod"), *within)))
    attack = _is_attack(way, pack)
    may_act = modifiers if attack or way.agent == "by" else ()
    doers = bodies_before(parsed, may_act, attack, pack)
    by = by or doers
    before = tuple(
        child
        for child in modifiers
        if parsed.tokens[child].pos in ("NOUN", "NUM")
        and child not in (*tokens, *doers)
        and not is_year(parsed, child)
    )
    toll = toll_head(parsed, noun, pack)
    now, earlier = toll_of(parsed, toll, pack) if not suffer else ((), ())
    told = parsed.tokens[noun].lemma in link(pack, "toll")
    if owner and not now and not told and (suffer or not below(parsed, noun, "nummod")):
        acts = way.agent == "by" and owns_deeds(parsed, owner[0], noun, attack, pack)
        held = suffer or (by and attack) or acts
        suffer, by = (suffer, by or owner) if held else (owner, by)
    own = counted_deeds(parsed, noun, attack, pack)
    counted = or_counted(parsed, suffer, own, pack)
    if counted and counted != suffer and suffer:
        return Frame(counted, by, counted=whom_of(parsed, suffer, counted, pack))
    if suffer := counted or (() if now else before):
        return Frame(suffer, by)
    return Frame(now, by, earlier=earlier, reached=parsed.tokens[toll].head if now else -1)


def _is_attack(way: Way, pack: Pack) -> bool:
    """Tell whether the act is an attack, so that a body before its noun is who did it ("police firing")."""
    return any(act.id == way.act and act.family == "attack" for act in pack.acts)


def _done_by(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return who is said to have done what the noun names ("methods such as ... were used by X")."""
    index = noun
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if token.head == index:
            return ()
        head = parsed.tokens[token.head]
        if token.dep == "nsubjpass" and head.lemma in link(pack, "do_verb"):
            return agents(parsed, head.index)
        if token.dep not in ("conj", "pobj", "prep", "appos", "dobj", "compound", "det", "preconj"):
            return ()
        index = head.index
    return ()


def _adjective_frame(parsed: Parsed, word: int, pack: Pack) -> Frame:
    token = parsed.tokens[word]
    head = parsed.tokens[token.head]
    if frame := toll_frame(parsed, word, pack):
        return frame
    if word and is_second_number(parsed, word - 1, word):
        return Frame((word - 1,), ())
    if token.dep == "pobj" and parsed.says(head.index, "of"):
        counted = parsed.tokens[head.head]
        if counted.pos == "NUM":
            called = parsed.tokens[counted.head].lemma in link(pack, "equal_verb")
            return Frame((counted.index,), (), True) if called else Frame()
    behind = (
        token.dep in ("acl", "appos", "dep", "conj") or head.index < word
    )  # "14 victims (12 dead)"
    if below(parsed, word, "nummod") and behind:
        return Frame((word,), ())
    if token.dep == "pobj" and head.lemma in link(pack, "part_after"):
        verb = parsed.tokens[head.head]
        if is_verbal(verb) and not below(parsed, verb.index, "dobj"):
            after = with_conjuncts(parsed, below(parsed, verb.index, "attr"))
            return Frame(subjects(parsed, verb.index) or after, (), True)
    if token.dep in PREDICATES and is_verbal(head) and not _counts_itself(parsed, word):
        return Frame(_small_clause(parsed, word), ())
    if token.dep in ("amod", "acl") and head.pos in ("NOUN", "PROPN", "NUM") and head.index != word:
        return Frame((head.index,), ())
    if below(parsed, word, "nsubj", "nsubjpass"):
        return Frame(subjects(parsed, word), ())
    listed = _listed(parsed, word, pack)
    return listed or Frame((word,), ())


def _counts_itself(parsed: Parsed, word: int) -> bool:
    """Tell whether an adjective is used as a noun with its own number ("the 12 dead")."""
    if parsed.tokens[word].pos == "ADJ":
        return bool(below(parsed, word, "nummod"))
    return parsed.tokens[word].pos == "NOUN" and bool(below(parsed, word, "nummod", "det"))


def _small_clause(parsed: Parsed, word: int) -> tuple[int, ...]:
    """Return the subject of a predicate ("12 people were dead", "left 12 dead")."""
    if own := below(parsed, word, "nsubj", "nsubjpass"):
        return with_conjuncts(parsed, own)
    if is_verbal(parsed.tokens[word]) and below(parsed, word, "aux"):
        return subjects(parsed, word)
    head = parsed.tokens[word].head
    if between := below(parsed, head, "dobj", "nsubjpass"):
        return with_conjuncts(parsed, between)
    return subjects(parsed, head)


def _listed(parsed: Parsed, word: int, pack: Pack) -> Frame | None:
    """Return those whom "the dead include" or "The dead:" lists."""
    token = parsed.tokens[word]
    verb = parsed.tokens[token.head]
    if token.dep in ("nsubjpass", "dobj") and verb.lemma in link(pack, "name_verb"):
        called = after_preposition(parsed, verb.index, "as")
        return Frame(called, ()) if called else None
    if token.dep == "ROOT" and [t.text for t in parsed.tokens[word + 1 : word + 2]] == [":"]:
        return Frame(label_patients(parsed, (word,), pack), ())
    if token.dep != "nsubj" or verb.lemma not in link(pack, "list_verb"):
        return None
    if below(parsed, word, "nummod") and verb.lemma in link(pack, "equal_verb"):
        return Frame((word,), ())  # "the seven dead are": what follows is their parts
    called = said_to_be(parsed, verb.index)
    if not called and below(parsed, verb.index, "attr"):
        return Frame((word,), ())  # "the dead were not soldiers"
    found = (*objects(parsed, verb.index), *with_conjuncts(parsed, called))
    among = verb.lemma not in link(pack, "equal_verb")
    return Frame(tuple(sorted(found)), (), among) if found else None
