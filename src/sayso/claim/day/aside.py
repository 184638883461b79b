"""Whether a day stands aside from an act: in a relative clause about somebody else, or beside a word about the act.

"The mayor, who was elected on Monday, said that nine were killed." and "The trial for the killing of nine
farmers began on Monday." tell no day of a killing.
"""

from sayso.claim.story.meant import names_an_act
from sayso.model.labels import NOUN_CLAUSES
from sayso.model.steps import ancestors
from sayso.model.text import Parsed
from sayso.model.tree import below, clause_head
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def is_aside(parsed: Parsed, time: int, act: int, pack: Pack) -> bool:
    """Tell whether the token of a time stands aside from that of an act."""
    over_act = ancestors(parsed, act)
    over_time = ancestors(parsed, time)
    meet = next((index for index in over_time if index in over_act), -1)
    if meet < 0:
        return False
    return (
        _in_other_clause(parsed, over_time, (meet, act), pack)
        or _is_about(parsed, over_act, (time, meet), pack)
        or _is_held(parsed, over_act, meet, pack)
    )


def _in_other_clause(
    parsed: Parsed, over_time: list[int], ends: tuple[int, int], pack: Pack
) -> bool:
    """Tell whether the time is in a clause about the subject of another verb, a noun that names no act.

    Behind the verb a clause and what follows it are told apart by nobody ("among those waiting in Osk on Monday").
    """
    meet, act = ends
    if meet == act:
        return False
    for index in over_time[: over_time.index(meet)]:
        token = parsed.tokens[index]
        if token.dep in NOUN_CLAUSES and not names_an_act(parsed.tokens[token.head], pack):
            return token.head < clause_head(parsed, token.head)
    return False


def _is_about(parsed: Parsed, over_act: list[int], ends: tuple[int, int], pack: Pack) -> bool:
    """Tell whether a word about acts ("trial", "news") stands over an act and under what the time hangs on.

    A time right on that word is the act's where it stands behind the act ("the arrest for the killing on 3 May").
    """
    time, meet = ends
    between = over_act[1 : over_act.index(meet) + (time < over_act[0])]
    nouns = (parsed.tokens[index] for index in between)
    about = link(pack, "about_acts") | link(pack, "occasion")
    return any(one.pos == "NOUN" and one.lemma in about for one in nouns)


def _is_held(parsed: Parsed, over_act: list[int], meet: int, pack: Pack) -> bool:
    """Tell whether the verb of the time holds or attends what comes after a deed ("attended the funeral of")."""
    held = (parsed.tokens[one].lemma for one in below(parsed, meet, "dobj", "nsubjpass"))
    if not any(lemma in link(pack, "occasion") for lemma in held):
        return False
    way = over_act[: over_act.index(meet)]
    return any(parsed.tokens[one].dep in NOUN_CLAUSES for one in way)
