"""Where people come to or are brought: "drove us to the barracks in Oruba", "soldiers came to Osk"."""

from sayso.model.mention import Findings, Mention, mentions_in
from sayso.model.text import Parsed, Sentence, Token
from sayso.model.tree import below, is_verbal, top_of
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link, place_words

INTO = ("to", "into")
AT = ("in", "at", "into", "to", "through")
STEPS = 6
COMERS = ("state_forces", "police", "armed_group", "unidentified", "crowd")
VEHICLES = ("vehicle", "vessel", "air_strike", "drone")


def moves_in(
    parsed: Parsed, sentence: Sentence, found: Findings, pack: Pack
) -> list[Mention[Place]]:
    """Return the places of a sentence to which people are brought, no hospital of the hurt."""
    return [
        mention
        for mention, nouns, verb in _placed(parsed, sentence, found, INTO)
        if _brings(parsed, verb, pack)
        and not any(noun.lemma in place_words(pack, "ward") for noun in nouns)
    ]


def settings_in(
    parsed: Parsed, sentence: Sentence, found: Findings, pack: Pack
) -> list[Mention[Place]]:
    """Return the places of a sentence where a story begins: who comes there armed, where the teller was."""
    return [
        mention
        for mention, _, verb in _placed(parsed, sentence, found, AT)
        if _comes(parsed, verb, pack) or _is_setting(parsed, verb, pack)
    ] or [
        mention
        for mention in mentions_in(found.places, sentence.span)
        if _is_entered(parsed, mention, pack)
    ]


def _is_entered(parsed: Parsed, mention: Mention[Place], pack: Pack) -> bool:
    """Tell whether a place is the object of those who enter it ("a unit entered Orchard Road")."""
    top = top_of(parsed, mention.span)
    for _ in range(STEPS if top >= 0 else 0):
        token, above = parsed.tokens[top], parsed.tokens[parsed.tokens[top].head]
        if token.dep == "dobj":
            return above.lemma in place_words(pack, "entered") and above.tag == "VBD"
        if is_verbal(above) or above.index == top:
            return False
        top = above.index
    return False


_Way = tuple[Mention[Place], list[Token], Token]


def _placed(
    parsed: Parsed, sentence: Sentence, found: Findings, words: tuple[str, ...]
) -> list[_Way]:
    """Return the places that hang on a verb by one of the prepositions, with the nouns between, and the verb."""
    ways = []
    for mention in mentions_in(found.places, sentence.span):
        if way := _way(parsed, top_of(parsed, mention.span), words):
            ways.append((mention, *way))
    return ways


def _way(parsed: Parsed, top: int, words: tuple[str, ...]) -> tuple[list[Token], Token] | None:
    """Return the nouns between a place and its verb, and the verb; but for moves also over an object of it."""
    loose = words == AT
    nouns: list[Token] = []
    for _ in range(STEPS if top >= 0 else 0):
        token = parsed.tokens[top]
        nouns.append(token)
        above = parsed.tokens[token.head]
        if above.index == top or is_verbal(above):
            return (nouns, above) if loose and token.dep == "dobj" else None
        verb = parsed.tokens[above.head]
        if above.pos == "ADP" and above.text.lower() in words and is_verbal(verb):
            return nouns, verb
        top = above.index
    return None


def _brings(parsed: Parsed, verb: Token, pack: Pack) -> bool:
    """Tell whether a verb moves people, by its object or in the passive."""
    if verb.lemma not in link(pack, "brings_people"):
        return False
    passive = below(parsed, verb.index, "nsubjpass")
    return bool(passive or below(parsed, verb.index, "dobj")) or (
        verb.dep == "conj" and bool(below(parsed, verb.head, "nsubjpass"))
    )


def _comes(parsed: Parsed, verb: Token, pack: Pack) -> bool:
    """Tell whether those who come somewhere are armed, or known from what was told ("they came to Hoff")."""
    if verb.lemma not in link(pack, "comes_there") or verb.tag != "VBD":
        return False
    for index in below(parsed, verb.index, "nsubj"):
        actor = ending_at(parsed, index, index_of(pack, "actors"))
        if parsed.tokens[index].text.lower() in parsed.words["comer"] or (
            actor and actor[0].name in COMERS
        ):
            return True
        thing = ending_at(parsed, index, index_of(pack, "targets", "means"))
        if thing and thing[0].name in VEHICLES:
            return True
    return False


def _is_setting(parsed: Parsed, verb: Token, pack: Pack) -> bool:
    """Tell whether a clause says where the teller was, or where somebody was when something happened."""
    subject = next(iter(below(parsed, verb.index, "nsubj", "nsubjpass")), -1)
    past = verb.tag == "VBD" or any(
        parsed.tokens[one].tag == "VBD" for one in below(parsed, verb.index, "aux", "auxpass")
    )
    if not past or subject < 0:
        return False
    if parsed.tokens[subject].text.lower() in parsed.words["teller"]:
        return verb.tag == "VBG" or verb.lemma in link(pack, "was_at")
    return (parsed.says(verb.index, "be") or verb.tag == "VBG") and any(
        parsed.tokens[mark].text.lower() in parsed.words["when"]
        for clause in below(parsed, verb.index, "advcl")
        for mark in below(parsed, clause, "advmod", "mark")
    )
