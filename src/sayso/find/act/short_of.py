"""Act words that say a deed which was not done: a flight only tried, a death that nearly came, who is held led away."""

from sayso.find.act.ways import match_ways
from sayso.model.mention import ActWords
from sayso.model.text import Parsed
from sayso.model.tree import below, is_passive, subjects
from sayso.model.vocabulary import DEATHS
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

APART = "“"  # before the words of a way's exception
DOERS = ("unidentified", "armed_group", "state_forces", "police", "prison_staff")
CULPRITS = ("general", "captives")  # lists of people that hold "thief" and "suspect"
CHAINED = ("conj", "advcl", "pcomp", "prep")
HELD = frozenset({"prisoner", "hostage_word"})


def fell_short(parsed: Parsed, act: ActWords, pack: Pack) -> str:
    """Return the words, in quotation marks, by which an act was only tried or nearly done, or an empty text."""
    return _tried(act) or _nearly(parsed, act, pack) or _gets_away(parsed, act, pack)


def is_led_elsewhere(parsed: Parsed, way: Way, tokens: tuple[int, ...]) -> bool:
    """Tell whether who is held already is only taken to another place ("the hostages were taken to a clinic")."""
    if not HELD.intersection(way.needs) or not below(parsed, tokens[0], "nsubjpass"):
        return False
    where = below(parsed, tokens[0], "prt", "prep", "advmod")
    return any(parsed.tokens[i].lemma in parsed.words["elsewhere"] for i in where)


def _tried(act: ActWords) -> str:
    """Return the words, in quotation marks, of a flight that was only tried or planned, which attacks nobody."""
    only = act.act == "displaced" and act.governed is not None and act.governed.act == "attacked"
    return f"{APART}try to flee”" if only else ""


def _nearly(parsed: Parsed, act: ActWords, pack: Pack) -> str:
    """Return the words, in quotation marks, of a death that nearly came about ("almost beaten to death")."""
    if act.form != "verb" or act.act not in DEATHS:
        return ""
    for word in below(parsed, act.tokens[0], "advmod"):
        near, behind = parsed.tokens[word], parsed.tokens[word + 1 : word + 2]
        of_deed = bool(behind) and behind[0].pos != "NUM" and word < act.tokens[0]
        if of_deed and near.lemma in link(pack, "near_adverb"):
            return f"{APART}{near.lemma} {parsed.tokens[act.tokens[0]].lemma}”"
    return ""


def _gets_away(parsed: Parsed, act: ActWords, pack: Pack) -> str:
    """Return "flee", in quotation marks, where those who flee are armed or leave what they did: nobody displaced."""
    verb = parsed.tokens[act.tokens[0]]
    if act.act != "displaced" or act.form != "verb" or is_passive(parsed, verb.index):
        return ""
    who = subjects(parsed, verb.index)
    if not act.people or any(one.head not in who for one in act.people):
        return ""
    did = all(_is_doer(parsed, one.head, pack) for one in act.people)
    return f"{APART}{verb.lemma}”" if did or _after_own_deed(parsed, verb.index, pack) else ""


def _is_doer(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether a noun is armed or a culprit by its own word ("gunmen", "the suspects")."""
    hit = ending_at(parsed, head, index_of(pack, "actors"))
    if hit is None:
        return False
    called = ending_at(parsed, head, index_of(pack, "groups", "people"))
    culprit = called is None or called[0].name in CULPRITS
    return hit[0].name in DOERS or (hit[0].name == "individual" and culprit)


def _after_own_deed(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether those who flee did something to others first, by the same clause ("shot a nurse and fled")."""
    for _ in range(len(CHAINED)):
        token = parsed.tokens[verb]
        if token.dep not in CHAINED or below(parsed, verb, "nsubj", "nsubjpass"):
            return False
        verb = token.head
        if below(parsed, verb, "dobj") and not is_passive(parsed, verb):
            return any(
                way.victim == "object" and way.agent == "subject"
                for way, _ in match_ways(parsed, verb, pack)
            )
    return False
