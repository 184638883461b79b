"""Places of a sentence that are nobody's scene: where people are from, where the hurt were treated, where some were.

"A teacher from Osk was killed", "the wounded were taken to a hospital in Tarl", "abducted 30 girls and took them to
Sabe" and "40 people, 12 of them in Marn" put no killing in Osk, no deed in Tarl and Sabe and not the forty in Marn.
"""

from sayso.claim.draft import Draft
from sayso.model.mention import Mention
from sayso.model.steps import ancestors
from sayso.model.text import Parsed, Token
from sayso.model.tree import after_words, below, clause_head, top_of
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import class_words, ending_at, index_of, place_words

HURT = ("injured", "casualties", "attacked", "killed", "force_used", "died")
MOVED = ("displaced", "deported")


def is_no_scene(parsed: Parsed, mention: Mention[Place], draft: Draft, pack: Pack) -> bool:
    """Tell whether a place of the act's sentence says something else than where the act was."""
    top = top_of(parsed, mention.span)
    if top < 0:
        return False
    holder = parsed.tokens[parsed.tokens[top].head]
    if parsed.tokens[top].dep in ("compound", "nmod") and holder.lemma in class_words(pack):
        top = holder.index
    before = parsed.tokens[parsed.tokens[top].head]
    if parsed.tokens[before.head].tag == "JJS":  # "the deadliest in Kessia since"
        return True
    measured = mention.value.span.start < mention.span.start  # "5 km from Osk"
    if not measured and _is_home(parsed, before, draft, pack):
        return True
    verb = parsed.tokens[clause_head(parsed, before.index)]
    if _is_ward(parsed, before, verb, draft, pack):
        return True
    if _is_taken_to(parsed, before, verb, draft, pack):
        return True
    return _is_of_some(parsed, before, draft) or _is_of_which(parsed, top, draft)


def _is_home(parsed: Parsed, before: Token, draft: Draft, pack: Pack) -> bool:
    """Tell whether the place is where somebody is from, lives, was born or holds office ("the governor of")."""
    above = parsed.tokens[before.head]
    if before.text.lower() in parsed.words["from"] and draft.act not in MOVED:
        people = above.pos in ("NOUN", "PROPN", "PRON", "NUM") and above.index != draft.token
        return people or parsed.says(above.index, "be") or draft.act in HURT
    if before.text.lower() in parsed.words["of"] and above.index != draft.token:
        listed = ending_at(parsed, above.index, index_of(pack, "groups", "people", "actors"))
        named = class_words(pack) | place_words(pack, "portion")
        return listed is not None and above.lemma not in named
    living = above.pos != "NOUN" and above.lemma in place_words(pack, "home_verb")
    return living and above.index != draft.token


def _is_ward(parsed: Parsed, before: Token, verb: Token, draft: Draft, pack: Pack) -> bool:
    """Tell whether the place is that of a hospital to which the hurt were brought."""
    if draft.act not in HURT or verb.lemma not in place_words(pack, "care_verb"):
        return False
    above = parsed.tokens[before.head]
    behind = parsed.tokens[before.index - 1].lemma
    ward = not place_words(pack, "ward").isdisjoint((above.lemma, behind))
    return ward or (before.text.lower() in parsed.words["to"] and above.index == verb.index)


def _is_taken_to(parsed: Parsed, before: Token, verb: Token, draft: Draft, pack: Pack) -> bool:
    """Tell whether the place is where people were brought after the act ("abducted 30 girls and took them to Sabe")."""
    if verb.dep != "conj" or verb.index < draft.token or draft.act in MOVED:
        return False
    before = _whither(parsed, before, verb.index)
    them = any(parsed.tokens[one].tag == "PRP" for one in below(parsed, verb.index, "dobj"))
    whither = before.text.lower() in parsed.words["to"] and before.head == verb.index
    if _is_thrown(parsed, before, verb):
        return True
    if them and whither:  # "detained four men and drove them to the post at Osk"
        return True
    return (them or whither) and verb.lemma in place_words(pack, "care_verb")


def _is_thrown(parsed: Parsed, before: Token, verb: Token) -> bool:
    """Tell whether the place is where something was put after the act ("her body was thrown into the Orm")."""
    into = parsed.says(before.index, "into") and before.head == verb.index
    return into and bool(below(parsed, verb.index, "nsubjpass"))


def _whither(parsed: Parsed, before: Token, verb: int) -> Token:
    """Return the preposition on the verb above a place, where only nouns lie between ("to the post at Osk")."""
    above = parsed.tokens[before.head]
    outer = parsed.tokens[above.head]
    inside = above.pos == "NOUN" and outer.pos == "ADP" and outer.head == verb
    return outer if inside else before


def _is_of_which(parsed: Parsed, top: int, draft: Draft) -> bool:
    """Tell whether the place is that of a part in a clause of its own ("112 deaths, of which 80 were in Osk")."""
    if clause_head(parsed, top) == draft.token:
        return False
    over = ancestors(parsed, top)
    way = over[: over.index(draft.token)] if draft.token in over else []
    return any(
        parsed.tokens[noun].text.lower() in parsed.words["relative_behind"]
        for index in way
        if parsed.tokens[index].dep == "relcl"
        for noun in after_words(parsed, index, parsed.words["part_tie"])
    )


def _is_of_other_number(parsed: Parsed, before: Token, draft: Draft) -> bool:
    """Tell whether the place hangs on a bare number that is not the draft's own ("12 died, 10 in Osk")."""
    number = parsed.tokens[before.head]
    if number.pos != "NUM" or number.index + 1 != before.index or draft.people is None:
        return False
    counted = draft.count.span if draft.count else None
    own = number.index == draft.people.head or (counted and counted.holds(number.span))
    return not own and number.dep not in ("pobj", "nummod", "dobj")


def _is_of_some(parsed: Parsed, before: Token, draft: Draft) -> bool:
    """Tell whether the place is right behind a number of some of those who suffered ("12 of them in Marn")."""
    if draft.people is None or before.index < 3:
        return False
    if _is_of_other_number(parsed, before, draft):
        return True
    of, some = parsed.tokens[before.index - 2], parsed.tokens[before.index - 3]
    if (
        parsed.tokens[before.index - 1].pos != "PRON"
        or of.text.lower() not in parsed.words["part_tie"]
    ):
        return False
    counted = draft.count.span if draft.count else None
    return some.index != draft.people.head and not (counted and counted.holds(some.span))
