"""Words that govern an act: threats, attempts, plans, orders ("tried to", "a plot to", "attempted")."""

from dataclasses import replace
from functools import cache

from sayso.model.mention import Governed
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.entries import Words
from sayso.packs.load import Pack
from sayso.packs.lookup import link

COMPLEMENTS = (
    "xcomp",
    "ccomp",
    "pcomp",
    "pobj",
    "prep",
    "dobj",
    "acl",
    "advcl",
    "conj",
    "nsubjpass",
)
STEPS = 4
LATER = "before"
OPEN = ("planned", "attempted")
FOILED = "foiled"
SUSPECTED = "suspected"
ORDERED = "ordered"
FAILED = "failed_to_protect"


def governing(parsed: Parsed, head: int, pack: Pack) -> Governed | None:
    """Return what governs the act at the head token, or None.

    What came of a plan counts, not that it was one ("the planned attack was averted").
    """
    modifiers = below(parsed, head, "amod", "advmod", "compound")
    found = (_entry(parsed, modifier, modifier, pack) for modifier in modifiers)
    beside = next((entry for entry in found if entry is not None), None)
    if beside is not None and beside.stage not in OPEN:
        return beside
    above = _above(parsed, head, pack)
    if beside is None or (above and above.stage == FOILED):
        return above
    return beside


def _above(parsed: Parsed, head: int, pack: Pack) -> Governed | None:
    """Return what governs the act from above, the longest words; a suspicion of an attempt is both."""
    index = head
    best: Governed | None = None
    for _ in range(STEPS):
        token = parsed.tokens[index]
        if token.dep not in COMPLEMENTS or token.head == index:
            break
        if _is_cause(token, pack):  # "detained over the murder" is one by its own words
            return best or _entry(parsed, token.head, head, pack, token.lemma)
        later = _comes_later(parsed, token)
        if token.dep in ("conj", "advcl") and not (later or _has_to(parsed, head)):
            break
        index = token.head
        found = _entry(parsed, index, head, pack, LATER if later else "")
        if found and found.involvement == ORDERED and not _is_ordered(parsed, head, index, pack):
            continue
        if found and best and best.act and found.involvement == SUSPECTED:
            best = replace(best, involvement=SUSPECTED, token=found.token)
        elif found and (best is None or _outweighs(found, best)):
            best = found
    return best


def _outweighs(found: Governed, best: Governed) -> bool:
    """Tell whether words farther up say more: a failure to foil it, what came of a plan, else the longer ones."""
    if best.stage == FOILED and found.involvement == FAILED:
        return True
    if FOILED in (found.stage, best.stage):
        return found.stage == FOILED and best.stage in OPEN
    return found.words > best.words


def _is_ordered(parsed: Parsed, head: int, verb: int, pack: Pack) -> bool:
    """Tell whether the deed itself is ordered, not what is to be done about it ("an inquiry into it", "to stop")."""
    index = head
    while index != verb:
        token = parsed.tokens[index]
        if index != head and token.lemma in link(pack, "left_off"):
            return False
        above = parsed.tokens[token.head]
        if token.dep == "prep" and not parsed.says(token.index, "for"):
            return parsed.says(token.index, "of") and above.lemma in link(pack, "deeds_of")
        index = above.index
    return True


def _has_to(parsed: Parsed, head: int) -> bool:
    return any(parsed.tokens[child].tag == "TO" for child in parsed.children[head])


def _is_cause(token: Token, pack: Pack) -> bool:
    """Tell whether a preposition says that what follows was done before ("threatened him after the raid")."""
    return token.dep == "prep" and token.lemma in link(pack, "told_as_done")


def _comes_later(parsed: Parsed, token: Token) -> bool:
    """Tell whether a clause tells what was to come ("defused before it exploded")."""
    marks = (parsed.tokens[child].lemma for child in below(parsed, token.index, "mark"))
    return token.dep == "advcl" and LATER in marks


def _entry(parsed: Parsed, governor: int, head: int, pack: Pack, held: str = "") -> Governed | None:
    """Return the stage whose words, the held one among them, begin at the governor and go on towards the act."""
    for words, entry in _by_first(pack).get(parsed.tokens[governor].lemma, ()):
        if held and held not in words:
            continue
        if _is_in_order(parsed, governor):
            continue
        if "stage=planned" in entry.value and _was_done(parsed, governor, pack):
            continue
        if _reaches(parsed, governor, head, words[1:]):
            return replace(_governed(entry), token=governor, words=len(words))
    return None


def _is_in_order(parsed: Parsed, governor: int) -> bool:
    """Tell whether a word is that of a purpose ("in order to"), in which nobody orders anything."""
    around = parsed.tokens[max(0, governor - 1) : governor + 2]
    return [token.text.lower() for token in around] == ["in", "order", "to"]


def _was_done(parsed: Parsed, planned: int, pack: Pack) -> bool:
    """Tell whether what was planned was done in the same breath ("was planned and carried out by")."""
    done = link(pack, "done_too")
    return any(parsed.tokens[verb].lemma in done for verb in below(parsed, planned, "conj"))


def _reaches(parsed: Parsed, governor: int, head: int, rest: tuple[str, ...]) -> bool:
    """Tell whether the other words of the sequence stand between the governor and the act."""
    if not rest:
        return True
    if head < governor:
        return False
    between = [t.lemma for t in parsed.tokens[governor + 1 : head]]
    if rest[0] == "~" and rest[-1] == "to":  # "told parliament that, according to X, 60 died"
        if any(t.dep == "mark" and t.head < head for t in parsed.tokens[governor + 1 : head]):
            return False
        between = [t.lemma for t in parsed.tokens[governor + 1 : head] if _is_bare(t)]
    place = 0
    for word in rest:
        if word == "~":
            continue
        if word not in between[place:]:
            return False
        place = between.index(word, place) + 1
    return True


def _is_bare(token: Token) -> bool:
    """Tell whether a word is no preposition "to"."""
    return token.lemma != "to" or token.dep == "aux"


def _governed(entry: Words) -> Governed:
    parts = dict(item.split("=", 1) for item in entry.value.split())
    return Governed(
        entry.name,
        act=parts.get("act", ""),
        stage=parts.get("stage", ""),
        involvement=parts.get("involvement", ""),
        stance=parts.get("stance", ""),
    )


@cache
def _by_first(pack: Pack) -> dict[str, tuple[tuple[tuple[str, ...], Words], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Words]]] = {}
    for entry in pack.stages:
        for words in entry.words:
            sequence = tuple(words.split())
            table.setdefault(sequence[0], []).append((sequence, entry))
    return {
        word: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for word, pairs in table.items()
    }
