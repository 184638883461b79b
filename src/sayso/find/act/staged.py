"""Acts told in a scene of sport or of an invented story: whole paragraphs, not sentences alone.

A paragraph is a scene where one of its acts is barred as sport or fiction, where a score stands
beside a word of sport, or where three words of one list of sport or fiction stand. A person who
suffers in it is still a victim: fans and players are hurt too.
"""

import re
from dataclasses import replace

from sayso.find.act.scenes import harmless
from sayso.model.mention import ActWords, Mention
from sayso.model.text import Parsed, Span
from sayso.model.tree import is_passive
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, hits_in

SCENES = ("sport", "sport_pair", "film", "film_pair", "fiction")
SCENE = "scene"
MANY = 3
SCORE = re.compile(r"(?<![\w.,–-])\d{1,2}[-–]\d{1,2}(?![\w–-])(?! [^\W\d_])")
WON = re.compile(
    r"(?: [^\W\d_][\w'’-]*){1,4}? (?P<score>\d{1,2}[-–]\d{1,2})(?![\w–-])"
    r"(?! (?:times|years|days|hours|minutes|seconds|percent|per)\b)"
)
FAR = 80  # characters
NOBODY = ("unknown", "itself")
ACTIVE = ("attacked",)  # acts whose subject never suffers
LONGEST = 150  # tokens; a longer paragraph tells of more than one scene


def with_staged(
    parsed: Parsed, acts: tuple[Mention[ActWords], ...], pack: Pack
) -> tuple[Mention[ActWords], ...]:
    """Return the acts with those barred that only a scene of sport or fiction tells."""
    acts = tuple(
        replace(act, value=replace(act.value, barred="sport"))
        if not act.value.barred and _has_score(parsed, act)
        else act
        for act in acts
    )
    barred = {_paragraph(parsed, act) for act in acts if act.value.barred in SCENES}
    harmless_ones = (a for a in acts if not a.value.barred and _hurts_nobody(parsed, a, pack))
    others = {_paragraph(parsed, act) for act in harmless_ones} - barred
    scenes = {
        index
        for index in barred | others
        if len(parsed.tokens_in(parsed.paragraphs[index].span)) <= LONGEST
        and (index in barred or _is_scene(parsed, index, pack))
    }
    return tuple(
        replace(act, value=replace(act.value, barred=SCENE))
        if not act.value.barred
        and _paragraph(parsed, act) in scenes
        and _hurts_nobody(parsed, act, pack)
        else act
        for act in acts
    )


def _has_score(parsed: Parsed, act: Mention[ActWords]) -> bool:
    """Tell whether a score stands right behind one name or noun that a verb has ("Osk beat Tarl 3-1")."""
    stop = parsed.sentence_at(act.token).span.end
    words = parsed.doc.text[act.span.end : min(stop, act.span.end + FAR)]
    found = WON.match(words)
    if act.value.form != "verb" or found is None:
        return False
    before = parsed.tokens_in(Span(act.span.end, act.span.end + found.start("score") - 1))
    return bool(before) and before[-1].pos in ("NOUN", "PROPN")


def _paragraph(parsed: Parsed, act: Mention[ActWords]) -> int:
    return parsed.sentence_at(act.token).paragraph


def _is_scene(parsed: Parsed, paragraph: int, pack: Pack) -> bool:
    span = parsed.paragraphs[paragraph].span
    tokens = parsed.tokens_in(span)
    first = tokens[0].index if tokens else 0
    words: dict[str, set[str]] = {}
    for value in ("sentence", "pair"):
        for index, entry, _ in hits_in(parsed, first, first + len(tokens), harmless(pack, value)):
            words.setdefault(entry.name, set()).add(parsed.tokens[index].lemma)
    scored = SCORE.search(parsed.doc[span]) is not None
    sport = any(name in words for name in ("sport", "sport_pair"))
    return (scored and sport) or any(len(found) >= MANY for found in words.values())


def _hurts_nobody(parsed: Parsed, act: Mention[ActWords], pack: Pack) -> bool:
    """Tell whether all that the act befalls is no person, a piece of the game, or the one who does it."""
    return all(
        people.sort in NOBODY
        or ending_at(parsed, people.head, harmless(pack, "pair")) is not None
        or _does_it(parsed, act, people.head)
        for people in act.value.people
    )


def _does_it(parsed: Parsed, act: Mention[ActWords], head: int) -> bool:
    """Tell whether the person is the subject of an active verb, who suffers nothing."""
    token = parsed.tokens[head]
    return (
        act.value.act in ACTIVE
        and act.value.form == "verb"
        and token.head == act.token
        and token.dep == "nsubj"
        and not is_passive(parsed, act.token)
    )
