"""Acts that are only words of a contest: rivals who beat or attack each other in a vote, a debate or a trade.

Barred are verbs that such texts use so ("beat", "attack", "hurt"), between names, pronouns and rivals
who are not counted, where the words around speak of the contest and no weapon or armed hand is named.
"""

from functools import lru_cache

from sayso.find.act.frame import Frame
from sayso.find.act.scenes import harmless
from sayso.model.text import Parsed, Token
from sayso.model.tree import after_preposition, after_words, below, is_passive
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, hits_in, index_of, link

HURT = ("injured", "casualties", "attacked", "killed", "property_destroyed")
MANY = 2


def contest_of(parsed: Parsed, way: Way, tokens: tuple[int, ...], frame: Frame, pack: Pack) -> str:
    """Return what makes the act one of words alone: a contest, a body that nobody can hurt, a post left."""
    verb = parsed.tokens[tokens[0]]
    if way.act == "displaced" and _leaves_post(parsed, verb, pack):
        return "metaphor_object"
    if way.act == "hostage" and _holds_no_person(parsed, frame, pack):
        return "metaphor_object"
    if way.act not in HURT or verb.lemma not in link(pack, "contest_verb") or not frame.patients:
        return ""
    if any(_is_armed(parsed, head, pack) for head in frame.agents):
        return ""
    hit = (*frame.patients, *below(parsed, verb.index, "dobj"))
    if way.act != "attacked" and _is_body(parsed, hit, pack):
        return "metaphor_object"
    return "contest" if _contends(parsed, verb, frame, pack) else ""


def _leaves_post(parsed: Parsed, verb: Token, pack: Pack) -> bool:
    """Tell whether somebody is driven from a post or a race, from no place ("forced out of office")."""
    outs = [verb.index, *below(parsed, verb.index, "prep")]
    left = [*after_preposition(parsed, verb.index, "from")]
    left.extend(noun for out in outs for noun in after_preposition(parsed, out, "of"))
    return any(parsed.tokens[noun].lemma in link(pack, "post_left") for noun in left)


def _holds_no_person(parsed: Parsed, frame: Frame, pack: Pack) -> bool:
    """Tell whether a body or a whole city is held hostage, which is a figure of speech."""
    heads = [*frame.patients]
    heads.extend(
        child for head in frame.patients for child in below(parsed, head, "compound", "nmod")
    )
    return _is_body(parsed, tuple(heads), pack)


def _is_body(parsed: Parsed, heads: tuple[int, ...], pack: Pack) -> bool:
    """Tell whether what suffers is a body as a whole, which has no body to be hurt ("hurting the party")."""
    bodies = link(pack, "no_flesh")
    return any(
        parsed.tokens[head].lemma in bodies
        and parsed.tokens[head].tag == "NN"
        and not below(parsed, head, "nummod")
        for head in heads
    )


def _contends(parsed: Parsed, verb: Token, frame: Frame, pack: Pack) -> bool:
    if is_passive(parsed, verb.index) and not _is_beaten_in(parsed, verb, pack):
        return False
    both = (*frame.patients, *frame.agents)
    return all(_is_rival(parsed, head, pack) for head in both) and _tells_of(parsed, verb, pack)


def _is_beaten_in(parsed: Parsed, verb: Token, pack: Pack) -> bool:
    """Tell whether a contest is what somebody is beaten in ("would be crushed in a landslide")."""
    words = harmless(pack, "contest")
    behind = after_words(parsed, verb.index, parsed.words["contest_tie"])
    return any(ending_at(parsed, noun, words) for noun in behind)


def _is_rival(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether one may stand in a contest: a name, a pronoun, or a word such as rival; nobody who is counted."""
    token = parsed.tokens[head]
    if below(parsed, head, "nummod"):
        return False
    return token.pos in ("PROPN", "PRON") or token.lemma in link(pack, "contestant")


def _is_armed(parsed: Parsed, head: int, pack: Pack) -> bool:
    return ending_at(parsed, head, index_of(pack, "actors")) is not None


def _tells_of(parsed: Parsed, verb: Token, pack: Pack) -> bool:
    """Tell whether the sentence speaks of a contest, or its paragraph does twice, and no weapon stands there."""
    sentence = parsed.sentence_at(verb.index)
    first, stop = sentence.first, sentence.stop
    if any(hits_in(parsed, first, stop, index_of(pack, "means"))):
        return False
    if any(hits_in(parsed, first, stop, harmless(pack, "contest"))):
        return True
    return _is_told_around(parsed, sentence.paragraph, pack)


@lru_cache(maxsize=4)
def _is_told_around(parsed: Parsed, paragraph: int, pack: Pack) -> bool:
    tokens = parsed.tokens_in(parsed.paragraphs[paragraph].span)
    first = tokens[0].index
    told = hits_in(parsed, first, first + len(tokens), harmless(pack, "contest"))
    return len({entry_at for entry_at, _, _ in told}) >= MANY
