"""What brought an effect about in the same sentence: an attack, a weapon, an accident.

`died` with an attack or weapon as its cause is `killed`; `killed` by a fire or a crash is `died`.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.claim.doer.clause_ties import are_tied, path_above
from sayso.claim.doer.where_clauses import only_marks_where
from sayso.model.mention import ActWords, Findings, Mention
from sayso.model.text import Parsed, Span
from sayso.model.tree import SUBJECTS, after_preposition, after_words, below, phrase, subjects
from sayso.model.vocabulary import ATTACKS
from sayso.model.who import Means
from sayso.packs.load import Pack
from sayso.packs.lookup import link

Act = Mention[ActWords]
EFFECTS = (
    "killed",
    "died",
    "injured",
    "casualties",
    "trapped",
    "property_destroyed",
    "heritage_destroyed",
)
DESTROYED = ("property_destroyed", "heritage_destroyed")
LEAVE = "leave"
RESULTS = ("dobj", "oprd", "acomp", "ccomp", "xcomp", "advcl", "dep", "conj")
REACH = 6


class Near(NamedTuple):
    """What was found in one sentence."""

    acts: list[Act]
    means: list[Mention[Means]]
    causes: list[Mention[str]]


@lru_cache(maxsize=4)
def _near(parsed: Parsed, found: Findings) -> Sequence[Near]:
    """Sort what was found by its sentence, since each act asks for what stands beside it."""
    near = [Near([], [], []) for _ in parsed.sentences]
    for act in found.acts:
        near[parsed.sentence_of[act.token]].acts.append(act)
    for means in found.means:
        near[parsed.sentence_of[means.token]].means.append(means)
    for cause in found.causes:
        near[parsed.sentence_of[cause.token]].causes.append(cause)
    return near


def acts_beside(parsed: Parsed, act: Act, found: Findings) -> Sequence[Act]:
    """Return the acts in the sentence of an act, itself among them, in the order of the text."""
    return _near(parsed, found)[parsed.sentence_of[act.token]].acts


def _around(parsed: Parsed, tokens: Iterable[int], found: Findings) -> list[Near]:
    sentences = {parsed.sentence_of[token] for token in tokens}
    return [_near(parsed, found)[sentence] for sentence in sorted(sentences)]


def attack_behind(parsed: Parsed, act: Act, acts: Sequence[Act], pack: Pack) -> Act | None:
    """Return the attack that the same sentence gives as the cause of an effect, the nearest one."""
    if act.value.act not in EFFECTS:
        return None
    sentence = parsed.sentence_of[act.token]
    near = [
        other
        for other in acts
        if parsed.sentence_of[other.token] == sentence
        and (other.value.act in ATTACKS or _destroys(parsed, act, other))
        and not other.value.barred
        and not _is_only_told(parsed, act, other)
        and not _beside_it(parsed, act, other)
        and _belongs(parsed, act, other, pack)
    ]
    return min(near, key=lambda other: (abs(other.token - act.token), other.token), default=None)


def _belongs(parsed: Parsed, act: Act, other: Act, pack: Pack) -> bool:
    """Tell whether the grammar ties an attack to an effect."""
    if other.value.only >= 0:
        return _is_of_part(act, other)
    if {one.head for one in other.value.people} & set(act.value.agents):
        return False  # "guards were attacked and shot two men"
    if _was_before(parsed, act, other, pack) or _came_later(parsed, act, other, pack):
        return False
    if only_marks_where(parsed, act.token, other.token, pack):
        return False
    return are_tied(parsed, act.token, other.token) or _occurs_by(parsed, act, other, pack)


def _was_before(parsed: Parsed, act: Act, other: Act, pack: Pack) -> bool:
    """Tell whether the attack came after the effect ("after the death of X, soldiers attacked", "to avenge")."""
    for above in (act.token, *path_above(parsed, act.token)):
        if other.token in parsed.subtree(above):
            return False
        marks = {parsed.tokens[i].text.lower() for i in (above, *below(parsed, above, "mark"))}
        if marks & link(pack, "came_first"):
            return True
    return False


def _came_later(parsed: Parsed, act: Act, other: Act, pack: Pack) -> bool:
    """Tell whether the attack stands in a clause under the effect of what came later ("before they could fire")."""
    for above in (other.token, *path_above(parsed, other.token)):
        if above == act.token:
            return False
        marks = {parsed.tokens[i].lemma for i in below(parsed, above, "mark")}
        if marks & link(pack, "came_later"):
            return True
    return False


def _occurs_by(parsed: Parsed, act: Act, other: Act, pack: Pack) -> bool:
    """Tell whether an effect that is a noun came about by the attack ("the deaths occurred in police firing")."""
    noun = parsed.tokens[act.token]
    while noun.dep == "pobj" and parsed.says(noun.head, "of"):
        noun = parsed.tokens[parsed.tokens[noun.head].head]
    verb = noun.head
    if act.value.form != "noun" or noun.dep not in SUBJECTS:
        return False
    if parsed.tokens[verb].lemma not in link(pack, "come_about"):
        return False
    homes = (verb, *below(parsed, verb, "acomp"))
    hung = tuple(i for home in homes for i in below(parsed, home, "prep", "agent", "advcl"))
    return any(other.token in parsed.subtree(i) for i in hung)


def _is_of_part(act: Act, other: Act) -> bool:
    """Tell whether those who suffer are the part that the attack brought about ("30 of them in police firing")."""
    return any(people.head == other.value.only for people in act.value.people)


def _destroys(parsed: Parsed, act: Act, other: Act) -> bool:
    """Tell whether a clause under or over the effect says that something blew up ("when a mine blew up")."""
    token = parsed.tokens[other.token]
    under = token.dep == "advcl" and token.head == act.token
    blown = other is not act and other.value.act in DESTROYED and bool(other.value.means)
    return blown and (
        under or (act.value.act == "died" and other.token in path_above(parsed, act.token))
    )


def _is_only_told(parsed: Parsed, act: Act, other: Act) -> bool:
    """Tell whether an attack was only to be made ("told to fire on 34, who were killed later")."""
    deed, effect = parsed.tokens[other.token], parsed.tokens[act.token]
    to = any(parsed.tokens[i].tag == "TO" for i in below(parsed, deed.index, "aux"))
    return to and deed.dep == "xcomp" and effect.tag in ("VBD", "VBN") and effect.dep != "conj"


def _beside_it(parsed: Parsed, act: Act, other: Act) -> bool:
    """Tell whether a clause tells what went on beside an effect that says its own manner ("stabbed as police ...")."""
    own = bool(act.value.means) and act.value.form == "verb"
    return own and parsed.tokens[other.token].dep == "advcl" and other.value.act == "force_used"


def means_of(parsed: Parsed, act: Act, attack: Act | None, found: Findings) -> tuple[Means, ...]:
    """Return the means that hang on the act, on its agents, or on the attack behind it."""
    spans: list[Span] = []
    for anchor in (act, attack) if attack else (act,):
        spans.extend(_reach(parsed, anchor))
    kept: list[Means] = []
    doers = (*_doers(parsed, act), *(_doers(parsed, attack) if attack else ()))
    tokens = (act.token, *((attack.token,) if attack else ()), *doers)
    for mention in (one for near in _around(parsed, tokens, found) for one in near.means):
        if mention.token in doers or (
            any(span.holds(mention.span) for span in spans)
            and not _of_other(parsed, mention, act, attack, found)
            and not _of_a_part(parsed, mention, act, found)
        ):
            kept.append(mention.value)
    said = act.value.means or (attack.value.means if attack else "")
    if not kept and said:
        anchor = act if act.value.means else attack or act
        kept.append(Means(said, parsed.doc[anchor.span], anchor.span))
    return tuple(dict.fromkeys(kept))


def _doers(parsed: Parsed, act: Act) -> tuple[int, ...]:
    """Return the agents, the act's own words, and the subject of its verb ("a bomb exploded", "threw a grenade")."""
    own = subjects(parsed, act.token) if act.value.form == "verb" else _left_so(parsed, act.token)
    return (*act.value.agents, *act.value.tokens, *own)


def _left_so(parsed: Parsed, state: int) -> tuple[int, ...]:
    """Return what left somebody so ("the blast left 12 dead")."""
    token = parsed.tokens[state]
    left = parsed.tokens[token.head].lemma == LEAVE and token.dep in RESULTS
    return subjects(parsed, token.head) if left else ()


def _reach(parsed: Parsed, act: Act) -> tuple[Span, ...]:
    """Return the spans in which a means belongs to the act: its prepositions, its agents, itself."""
    heads = [*act.value.agents, *below(parsed, act.token, "compound", "amod", "nmod", "advcl")]
    causes = (
        *after_words(parsed, act.token, parsed.words["cause_tie"]),
        *_resulting(parsed, act.token),
    )
    return (
        act.span,
        *(parsed.cover(parsed.subtree(head)) for head in heads),
        *(phrase(parsed, head, "prep") for head in causes),
        *(
            phrase(parsed, inner)
            for head in causes
            for inner in after_preposition(parsed, head, "with", "by")
        ),
    )


def _resulting(parsed: Parsed, token: int) -> tuple[int, ...]:
    """Return what an effect came of ("died as a result of an explosion")."""
    nouns = after_preposition(parsed, token, "as")
    named = (noun for noun in nouns if parsed.tokens[noun].lemma in parsed.words["cause_noun"])
    return tuple(cause for noun in named for cause in after_preposition(parsed, noun, "of"))


def _of_other(
    parsed: Parsed, mention: Mention[Means], act: Act, attack: Act | None, found: Findings
) -> bool:
    """Tell whether another act of the sentence stands nearer to the means in the tree."""
    own = {act.token, *((attack.token,) if attack else ())}
    index = mention.token
    others = {other.token for near in _around(parsed, (index,), found) for other in near.acts}
    for _ in range(REACH):
        if index in own:
            return False
        if index in others and parsed.tokens[index].pos == "VERB":
            return True
        head = parsed.tokens[index].head
        if head == index:
            return False
        index = head
    return False


def _of_a_part(parsed: Parsed, mention: Mention[Means], act: Act, found: Findings) -> bool:
    """Tell whether the means is the attack that brought about only a part of those who suffered."""
    return any(
        other.value.only >= 0
        and not _is_of_part(act, other)
        and mention.token in other.value.tokens
        for other in acts_beside(parsed, act, found)
    )


def accident_behind(parsed: Parsed, act: Act, found: Findings, pack: Pack) -> str:
    """Return the kind of accident or natural cause that hangs on the act, or an empty text."""
    reach, left = tuple(_reach(parsed, act)), _left_so(parsed, act.token)
    for near in _around(parsed, (act.token, *act.value.agents), found):
        held = {token for o in near.acts if not o.value.barred for token in o.value.tokens}
        for mention in near.causes:
            near_it = mention.token in left or any(span.holds(mention.span) for span in reach)
            if near_it and mention.token not in held:
                return mention.value
    return ""
