"""Those who suffer as some of others: "those killed included four women", "two of those killed", "the number of"."""

from dataclasses import replace

from sayso.find.act.frame import Frame
from sayso.find.number.numbers import numbers_of
from sayso.find.people.counted_labels import counted_label
from sayso.find.people.people import is_people
from sayso.find.people.put_at import put_at
from sayso.find.people.tolls import toll_head, toll_of
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, objects, subjects, with_conjuncts
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link


def as_some_of(parsed: Parsed, frame: Frame, tokens: tuple[int, ...], pack: Pack) -> Frame:
    """Return a frame whose patients are those who are named as some of the others, or their number."""
    if label := counted_label(parsed, tokens, pack):
        return label
    found = _number_of_them(
        parsed, _of_those(parsed, _included(parsed, frame, tokens, pack), pack), pack
    )
    if with_number := _with_number(parsed, found, tokens, pack):
        return with_number
    if found.reached >= 0 or any(_says_whom(parsed, i, tokens, pack) for i in found.patients):
        return found
    return put_at(parsed, tokens, pack) or found


def _with_number(parsed: Parsed, frame: Frame, tokens: tuple[int, ...], pack: Pack) -> Frame | None:
    """Count the subject of the clause before "with" ("children suffered most, with 88 killed and 143 maimed")."""
    bare = len(frame.patients) == 1 and parsed.tokens[frame.patients[0]].pos == "NUM"
    token = parsed.tokens[tokens[0]]
    while token.dep == "conj" and token.head < token.index:
        token = parsed.tokens[token.head]
    preposition = parsed.tokens[token.head]
    if not bare or token.dep not in ("pcomp", "pobj") or not parsed.says(preposition.index, "with"):
        return None
    people, doers = index_of(pack, "groups", "people"), index_of(pack, "actors")
    for subject in subjects(parsed, preposition.head):
        named = ending_at(parsed, subject, people) and not ending_at(parsed, subject, doers)
        if parsed.tokens[subject].tag == "NNS" and named:
            return replace(frame, counted=subject)
    return None


def _says_whom(parsed: Parsed, patient: int, tokens: tuple[int, ...], pack: Pack) -> bool:
    """Tell whether a patient is more than the act's own word, "those" or a noun for their number."""
    token = parsed.tokens[patient]
    if patient in tokens or token.tag == "DT":
        return False
    return token.lemma not in link(pack, "toll_head") and token.lemma not in link(pack, "put_verb")


def _included(parsed: Parsed, frame: Frame, tokens: tuple[int, ...], pack: Pack) -> Frame:
    """Return those who are named as a part of "those killed" or "the dead" ("those killed included four women")."""
    if not frame.patients and frame.reached < 0:
        return _in_toll(parsed, tokens, pack) or frame
    if len(frame.patients) != 1:
        return frame
    whole = parsed.tokens[frame.patients[0]]
    verb = parsed.tokens[whole.head]
    bare = not below(parsed, whole.index, "nummod")
    if whole.dep == "nsubjpass" and whole.tag == "DT" and verb.lemma in link(pack, "name_verb"):
        called = after_preposition(parsed, verb.index, "as")
        more = tuple(i for i in below(parsed, verb.index, "oprd") if below(parsed, i, "poss"))
        return replace(frame, patients=(*called, *more)) if called else frame
    if whole.dep != "nsubj" or verb.lemma not in link(pack, "include_verb") or not bare:
        return frame
    parts = objects(parsed, verb.index)
    return Frame(parts, frame.agents, True) if parts else frame


def _in_toll(parsed: Parsed, tokens: tuple[int, ...], pack: Pack) -> Frame | None:
    """Return those whom a toll is said to include ("the toll includes 33 women")."""
    toll = parsed.tokens[tokens[-1]]
    verb = parsed.tokens[toll.head]
    if toll.dep != "nsubj" or toll.lemma not in link(pack, "toll"):
        return None
    if verb.lemma not in link(pack, "include_verb"):
        return None
    parts = objects(parsed, verb.index)
    return Frame(parts, (), True) if parts else None


def _of_those(parsed: Parsed, frame: Frame, pack: Pack) -> Frame:
    """Mark a number of those who suffered as a part of them ("two of those killed were nurses")."""
    for patient in frame.patients:
        token = parsed.tokens[patient]
        of = parsed.tokens[token.head]
        if token.tag == "DT" and of.lemma in link(pack, "part_after"):
            verb = parsed.tokens[of.head]
            named = subjects(parsed, verb.index) or below(parsed, verb.index, "attr")
            found = with_conjuncts(parsed, named) if verb.lemma in link(pack, "equal_verb") else ()
            known = tuple(i for i in found if is_people(parsed, i, pack, numbers_of(parsed, pack)))
            return Frame(known, frame.agents, True) if known else frame
        if (
            token.tag == "DT"
            and parsed.says(of.index, "of")
            and parsed.tokens[of.head].pos == "NUM"
        ):
            return replace(frame, among=True)
    return frame


def _number_of_them(parsed: Parsed, frame: Frame, pack: Pack) -> Frame:
    """Return the number that a toll of people reaches ("the number of journalists killed rose to 15")."""
    if len(frame.patients) != 1:
        return frame
    people = frame.patients[0]
    toll = toll_head(parsed, people, pack)
    if parsed.tokens[people].lemma in link(pack, "toll_head"):
        people = next(iter(after_preposition(parsed, people, "of")), people)
    now, earlier = toll_of(parsed, toll, pack) if toll != people else ((), ())
    if not now:
        return frame
    reached = parsed.tokens[toll].head
    return replace(frame, patients=now, earlier=earlier, reached=reached, counted=people)
