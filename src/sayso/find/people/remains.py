"""Bodies and graves: how many people, how many sites ("18 graves with the remains of over 600")."""

from functools import cache

from sayso.find.people.counted import Numbers, count_from, number_of
from sayso.find.people.people import describe_people
from sayso.model.mention import People
from sayso.model.quantity import Count
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, objects, phrase, subjects
from sayso.packs.load import Pack
from sayso.packs.lookup import link

DEATHS = ("killed", "died", "executed")


def describe_remains(
    parsed: Parsed, head: int, pack: Pack, numbers: Numbers
) -> tuple[tuple[People, ...], Count | None]:
    """Return the people and the sites that a noun phrase of remains or graves counts."""
    lemma = parsed.tokens[head].lemma
    if lemma in link(pack, "grave"):
        body = _body_in(parsed, head, pack)
        people = describe_remains(parsed, body, pack, numbers)[0] if body is not None else ()
        return people, _sites(parsed, head, pack, numbers)
    own = describe_people(parsed, head, pack, numbers)
    if lemma not in link(pack, "body"):
        return (own,), None
    whose = [
        describe_people(parsed, of, pack, numbers) for of in after_preposition(parsed, head, "of")
    ]
    bare = number_of(parsed, head, head, pack, numbers) is None
    counted = tuple(people for people in whose if bare or people.sort == "counted")
    return counted or (own,), None


def _body_in(parsed: Parsed, grave: int, pack: Pack) -> int | None:
    """Return the word for remains inside the phrase of a grave, with its clauses."""
    for index in parsed.subtree(grave):
        if index > grave and parsed.tokens[index].lemma in link(pack, "body"):
            return index
    for of in after_preposition(parsed, grave, "of", "with"):
        return of
    return None


def _sites(parsed: Parsed, grave: int, pack: Pack, numbers: Numbers) -> Count:
    number = number_of(parsed, grave, grave, pack, numbers)
    if number is not None:
        return count_from(number, parsed)
    span = phrase(parsed, grave, "prep", "appos")
    words = parsed.doc[span]
    if parsed.tokens[grave].tag in ("NNS", "NNPS"):
        return Count(None, None, plural=True, words=words, span=span)
    return Count(1, 1, words=words, span=span)


def is_inside_find(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether a verb only describes graves that another verb finds ("graves containing remains were found")."""
    token = parsed.tokens[verb]
    head = parsed.tokens[token.head]
    found = head.dep in ("nsubjpass", "dobj")
    return token.dep in ("acl", "relcl") and found and head.lemma in link(pack, "grave")


def sites_holding(parsed: Parsed, verb: int, pack: Pack, numbers: Numbers) -> Count | None:
    """Return the graves that are the subject of a verb ("two graves held nine bodies")."""
    places = [i for n in objects(parsed, verb) for i in after_preposition(parsed, n, "from", "in")]
    places.extend(after_preposition(parsed, verb, "from", "in"))
    places.extend(i for i in parsed.subtree(verb) if parsed.tokens[i].dep == "pobj" and i > verb)
    for subject in (*subjects(parsed, verb), *places):
        if parsed.tokens[subject].lemma in link(pack, "grave"):
            return _sites(parsed, subject, pack, numbers)
    return None


def are_of_the_dead(parsed: Parsed, people: tuple[People, ...], pack: Pack) -> bool:
    """Tell whether a number counts some of the dead ("17 of the dead had been shot in the back")."""
    whole = (i for one in people for i in after_preposition(parsed, one.head, "of"))
    return any(parsed.tokens[i].text.lower() in _dead(pack) for i in whole)


@cache
def _dead(pack: Pack) -> frozenset[str]:
    """Return the adjectives that say that somebody is dead."""
    said = (way for way in pack.ways if way.form == "adjective" and way.act in DEATHS)
    return frozenset(words for way in said for words in way.words)
