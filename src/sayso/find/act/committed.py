"""Who suffers and who acts behind a noun for a deed: "the murder of X", "the murders committed by X against Y"."""

from sayso.model.labels import FINITE_OR_MODAL
from sayso.model.text import Parsed, Token
from sayso.model.tree import after_words, agents, below, is_passive, subjects
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

SHARED = 4
ARMED = ("state_forces", "police", "armed_group", "state")
MANY = ("NNS", "NNPS")


def sufferers_behind(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return those behind a preposition at the noun or at the verb that did it ("committed by X against Y")."""
    prepositions = sorted(link(pack, "victim_preposition"))
    homes = (noun, *_committed(parsed, noun, pack))
    found = tuple(i for home in homes for i in after_words(parsed, home, prepositions))
    if not found and (verb := _did(parsed, noun, pack)) >= 0:
        found = after_words(parsed, verb, set(prepositions) - parsed.words["of"])
    beside = (i for i in below(parsed, noun, "conj") if found and i < found[0])
    if any(_is_another(parsed, noun, parsed.tokens[i]) for i in beside):
        return ()
    return tuple(i for i in found if not _is_day(parsed, i))


def committed_by(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return who is said to have committed a deed, behind its noun or as the subject of "carried out a deed"."""
    behind = tuple(i for verb in _committed(parsed, noun, pack) for i in agents(parsed, verb))
    verb = -1 if behind else _did(parsed, noun, pack)
    if verb < 0:
        return behind
    return agents(parsed, verb) if is_passive(parsed, verb) else subjects(parsed, verb)


def shared_of(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return those whom the noun coordinated with this one names ("the taking and holding of hostages")."""
    prepositions = sorted(link(pack, "victim_preposition"))
    if parsed.tokens[noun].dep == "conj":
        first = after_words(parsed, parsed.tokens[noun].head, prepositions)
        if behind := tuple(i for i in first if i > noun and not _is_day(parsed, i)):
            return behind
    if noun + 1 >= len(parsed.tokens) or parsed.tokens[noun + 1].tag != "CC":
        return ()
    for other in parsed.tokens[noun + 2 : noun + 2 + SHARED]:
        if other.tag in FINITE_OR_MODAL or other.dep == "mark":  # "the raid but gave a toll of 7"
            return ()
        if other.lemma in link(pack, "quantity"):  # "18 deaths and a number of wounded"
            return ()
        if found := after_words(parsed, other.index, prepositions):
            return () if _is_another(parsed, noun, other) else found
    return ()


def _is_another(parsed: Parsed, noun: int, other: Token) -> bool:
    """Tell whether two nouns are two deeds: "her death and the death of her husband"."""
    if not below(parsed, noun, "poss"):
        return False
    return other.lemma == parsed.tokens[noun].lemma or bool(
        below(parsed, other.index, "det", "poss")
    )


def bodies_before(
    parsed: Parsed, words: tuple[int, ...], attack: bool, pack: Pack
) -> tuple[int, ...]:
    """Return those of the words before a deed that act: any before an attack, else a body ("police killings")."""
    bodies, actors = link(pack, "collective"), index_of(pack, "actors")
    hit = (i for i in words if ending_at(parsed, i, actors))
    return tuple(i for i in hit if attack or parsed.tokens[i].lemma in bodies)


def owns_deeds(parsed: Parsed, owner: int, noun: int, attack: bool, pack: Pack) -> bool:
    """Tell whether the owner of an attack, or of several deeds, did them ("the cartel's murders")."""
    hit = ending_at(parsed, owner, index_of(pack, "actors"))
    if not hit or hit[0].name not in ARMED:
        return False
    if parsed.tokens[owner].lemma in link(pack, "collective"):
        return attack or parsed.tokens[noun].tag in MANY  # one body may suffer one deed
    return attack and parsed.tokens[owner].tag in MANY


def _committed(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return the participle behind a deed that says that it was done ("the murders committed by ...")."""
    did = link(pack, "do_verb")
    return tuple(i for i in below(parsed, noun, "acl") if parsed.tokens[i].lemma in did)


def _did(parsed: Parsed, noun: int, pack: Pack) -> int:
    """Return the verb that says no more than that a deed was done ("staged an ambush"), or -1."""
    for _ in range(SHARED):
        token = parsed.tokens[noun]
        above = parsed.tokens[token.head]
        if token.dep in ("dobj", "nsubjpass"):
            dealt = above.lemma in link(pack, "deal_verb") and below(parsed, above.index, "dative")
            return above.index if dealt or above.lemma in link(pack, "light_verb") else -1
        whole = parsed.tokens[above.head]
        if token.dep == "conj" and above.pos == "NOUN":
            noun = above.index
        elif (
            token.dep == "pobj"
            and parsed.says(above.index, "of")
            and whole.lemma in link(pack, "deeds_of")
        ):
            noun = whole.index
        else:
            return -1
    return -1


def _is_day(parsed: Parsed, index: int) -> bool:
    return parsed.tokens[index].entity in ("DATE", "TIME")
