"""Those who suffer beside somebody: "killed alongside his wife", "abducted together with nine of his men".

Words of company come with a subject that suffers or with an object; "with" alone only before people
who are told as somebody's own, or as others: "killed with a knife" has no second victim.
"""

from sayso.find.number.numbers import numbers_of
from sayso.find.people.groups import LISTS
from sayso.find.people.people import is_people
from sayso.model.text import Parsed
from sayso.model.tree import below, is_passive, with_conjuncts
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link


def with_companions(
    parsed: Parsed, way: Way, verb: int, patients: tuple[int, ...], pack: Pack
) -> tuple[int, ...]:
    """Return those who suffer, and those who are said to have suffered beside them."""
    if way.form != "verb" or not patients:
        return patients
    told_of = way.victim == "subject" or is_passive(parsed, verb)
    found = [
        one
        for holder in (verb, *patients)
        for preposition in _of_company(parsed, holder, pack)
        if preposition > verb or holder != verb
        for one in _behind(parsed, preposition, told_of or holder != verb, pack)
    ]
    return tuple(dict.fromkeys((*patients, *found)))


def _of_company(parsed: Parsed, holder: int, pack: Pack) -> tuple[int, ...]:
    """Return the prepositions below a word, and those below an "along" or "together" there."""
    openers = (
        i
        for i in below(parsed, holder, "prep", "advmod", "prt")
        if parsed.tokens[i].text.lower() in link(pack, "beside_opener")
    )
    inner = (i for opener in openers for i in below(parsed, opener, "prep"))
    return (*below(parsed, holder, "prep"), *inner)


def _behind(parsed: Parsed, preposition: int, sure: bool, pack: Pack) -> tuple[int, ...]:
    """Return the people behind a preposition of company; where it is not sure whose company, only somebody's own."""
    word, before = parsed.tokens[preposition], parsed.tokens[max(0, preposition - 1)]
    alone = word.lemma in link(pack, "beside_people")
    led = word.lemma in parsed.words["with"] and before.text.lower() in link(pack, "beside_opener")
    people = with_conjuncts(parsed, below(parsed, preposition, "pobj"))
    if not (alone or word.lemma in parsed.words["with"]) or not people:
        return ()
    if not ((sure and (alone or led)) or _is_own(parsed, people[0], pack)):
        return ()
    found = tuple(one for one in people if _are_people(parsed, one, pack))
    return found if people[0] in found else ()


def _are_people(parsed: Parsed, head: int, pack: Pack) -> bool:
    token = parsed.tokens[head]
    known = ending_at(parsed, head, index_of(pack, *LISTS)) or token.entity == "PERSON"
    counted = below(parsed, head, "nummod")
    return bool(known or counted) and is_people(parsed, head, pack, numbers_of(parsed, pack))


def _is_own(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether people are told as somebody's own, or as others ("with his two sons", "with nine others")."""
    if parsed.tokens[head].lemma in link(pack, "other_people"):
        return True
    inside = (
        head,
        *(i for prep in below(parsed, head, "prep") for i in below(parsed, prep, "pobj")),
    )
    return any(
        parsed.tokens[owner].tag == "PRP$" for i in inside for owner in below(parsed, i, "poss")
    )
