"""The body whose people an actor is called: "members of the Front", "FLK fighters", "army soldiers".

Comes from the actor's own words, never from a list of bodies; a body that acts
itself ("the Front attacked") has none.
"""

from sayso.claim.doer.body_names import (
    CLOSING,
    NAMING,
    OPENING,
    REST,
    SHORT_NAME,
    bare_name,
    is_short_name,
    whole_name,
)
from sayso.claim.doer.called_members import called_members, meant_by, names_members
from sayso.claim.doer.kinds import kind_of
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import SUBJECTS, after_preposition, below, phrase
from sayso.model.who import Body
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

DEEP = 3
LONGEST = 8
MARKS = ('"', "“", "”", "``", "''", "'", "‘", "’")
PLACES = ("GPE", "NORP", "LOC", "FAC", "PERSON", "DATE", "CARDINAL")
BEFORE = ("NOUN", "PROPN", "ADJ", "VERB", "X")


def body_at(parsed: Parsed, noun: int, span: Span, pack: Pack, depth: int = 0) -> Body | None:
    """Return the body that the words around a noun for people name as theirs, or None."""
    if depth > DEEP:
        return None
    if not names_members(parsed.tokens[noun], pack):
        named = _of_members(parsed, noun, pack) or _by_title(parsed, noun, span, pack, depth)
        named = named or _owner(parsed, noun, pack) or _by_calling(parsed, noun, pack, depth)
        return named or (
            _in_brackets(parsed, span, pack) if _is_collective(parsed.tokens[noun], pack) else None
        )
    return (
        _behind(parsed, noun, pack, depth)
        or _owner(parsed, noun, pack)
        or _in_brackets(parsed, span, pack)
        or _in_front(parsed, noun, span, pack)
    )


def _of_members(parsed: Parsed, noun: int, pack: Pack) -> Body | None:
    """Return the name that holds an "of" before its people ("Army of the North fighters")."""
    if not parsed.tokens[noun].text[:1].isupper():
        return None
    for other in after_preposition(parsed, noun, "of"):
        people = parsed.tokens[other]
        names = below(parsed, other, "compound", "nmod", "amod")
        if people.text.islower() and names_members(people, pack) and other - 1 in names:
            return _made(
                parsed, noun, phrase(parsed, noun, "prep").join(parsed.tokens[other - 1].span), pack
            )
    return None


def _by_title(parsed: Parsed, noun: int, span: Span, pack: Pack, depth: int) -> Body | None:
    """Return the body of a person whose title names it ("Front commander Brek", "Brek, a member of the Front")."""
    if parsed.tokens[noun].entity != "PERSON":
        return None
    for title in below(parsed, noun, "compound", "nmod", "appos"):
        if names_members(parsed.tokens[title], pack):
            before = Span(span.start, parsed.tokens[title].span.end)
            found = _behind(parsed, title, pack, depth + 1) or _in_front(
                parsed, title, before, pack
            )
            if found:
                return found
    return None


def _by_calling(parsed: Parsed, noun: int, pack: Pack, depth: int) -> Body | None:
    """Return the body whose people others are said to be ("assailants, presumably members of the Front")."""
    for member in called_members(parsed, noun, pack):
        span = phrase(parsed, member, "appos", "relcl")
        if named := body_at(parsed, member, span, pack, depth + 1):
            return named
    return None


def _behind(parsed: Parsed, noun: int, pack: Pack, depth: int) -> Body | None:
    """Return the body of "members of X", "a man from X", "fighters who belong to X"."""
    heads = [*after_preposition(parsed, noun, "of", "from"), *_served(parsed, noun, pack)]
    for verb in below(parsed, noun, "acl", "relcl"):
        for clause in (verb, *meant_by(parsed, verb)):
            if parsed.tokens[clause].lemma in link(pack, "belong_verb"):
                heads.extend(after_preposition(parsed, clause, "to", "for", "in", "with"))
    if named := _by_calling(parsed, noun, pack, depth):
        return named
    for head in heads:
        span = phrase(parsed, head, "appos", "relcl")
        if _is_part_of_name(parsed, noun, head, pack):
            continue
        if parsed.tokens[head].pos == "PROPN" and _is_body(parsed, head, pack):
            return _made(parsed, head, span, pack)
        if _is_numbered(parsed, head, span, pack):
            return _made(parsed, head, span, pack)
        if deeper := body_at(parsed, head, span, pack, depth + 1):
            return deeper
        if _is_body(parsed, head, pack) or _is_of_members(parsed, noun, head, pack):
            return _made(parsed, head, span, pack)
    return None


def _served(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return those in whose service or pay the people are."""
    return tuple(
        whom
        for service in after_preposition(parsed, noun, "in", "at", "on")
        if parsed.tokens[service].lemma in link(pack, "served")
        for whom in after_preposition(parsed, service, "of")
    )


def _is_numbered(parsed: Parsed, head: int, span: Span, pack: Pack) -> bool:
    """Tell whether a body is one by its number ("troops of the 6th Infantry brigade")."""
    before = (t for t in parsed.tokens_in(span) if t.index < head)
    return _is_collective(parsed.tokens[head], pack) and any(t.text[:1].isdigit() for t in before)


def _is_part_of_name(parsed: Parsed, noun: int, head: int, pack: Pack) -> bool:
    """Tell whether "of" stands inside the name of a body ("the Osk Forces of Liberation")."""
    if below(parsed, head, "det", "poss", "amod") or is_short_name(parsed.tokens[head]):
        return False
    names = below(parsed, noun, "compound", "nmod", "amod")
    named = any(parsed.tokens[i].text[:1].isupper() for i in names)
    return (
        named
        and _is_collective(parsed.tokens[noun], pack)
        and not _is_collective(parsed.tokens[head], pack)
    )


def _is_of_members(parsed: Parsed, noun: int, head: int, pack: Pack) -> bool:
    """Tell whether the words are "members of the X", where X can only be their body, whatever its letters."""
    token = parsed.tokens[head]
    one = token.tag in ("NN", "NNP") and bool(below(parsed, head, "det", "poss"))
    return one and parsed.tokens[noun].lemma in link(pack, "belongs_only")


def _is_body(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether a noun is the name of a body or a word for one, no place and no people."""
    token = parsed.tokens[head]
    if _is_collective(token, pack) or is_short_name(token):
        return True
    return token.pos == "PROPN" and token.entity not in PLACES


def _is_collective(token: Token, pack: Pack) -> bool:
    words = link(pack, "collective")
    return token.lemma.lower() in words or token.text.lower() in words


def _owner(parsed: Parsed, noun: int, pack: Pack) -> Body | None:
    """Return the body of "the Front's fighters", also in "the Front said that its fighters"."""
    found = (owner_of(parsed, noun, child, pack) for child in below(parsed, noun, "poss"))
    return next((one for one in found if one), None)


def owner_of(parsed: Parsed, noun: int, child: int, pack: Pack) -> Body | None:
    """Return the body that a possessive before the noun names, or the speaker whom "its" stands for."""
    owner = _speaker_of(parsed, noun) if parsed.tokens[child].pos == "PRON" else child
    if owner is None or not _is_body(parsed, owner, pack):
        return None
    if parsed.tokens[owner].lemma.lower().removesuffix("s") in link(pack, "whole_people"):
        return None  # "the People's Defence Forces"
    return _made(parsed, owner, phrase(parsed, owner, "case", "appos"), pack)


def _speaker_of(parsed: Parsed, noun: int) -> int | None:
    """Return the subject of the verb of saying whose clause the noun is the subject of, or None."""
    clause = parsed.tokens[parsed.tokens[noun].head]
    if parsed.tokens[noun].dep not in SUBJECTS or clause.dep != "ccomp":
        return None
    return next(iter(below(parsed, clause.head, "nsubj")), None)


def _in_front(parsed: Parsed, noun: int, span: Span, pack: Pack) -> Body | None:
    """Return the body of "FLK fighters", "Red Path members", "army soldiers"."""
    if quoted := _in_marks(parsed, noun, pack):
        return quoted
    first = parsed.tokens_in(span)[0].index if parsed.tokens_in(span) else noun
    hyphened = noun > 1 and parsed.tokens[noun - 1].tag == "HYPH"  # "narco-terrorists"
    stop = noun - 2 if hyphened else noun
    before = [t for t in parsed.tokens[first:stop] if t.pos in BEFORE]
    named = [t.index for t in before if _is_named(parsed, t, pack)]
    if not named:
        return _in_small_letters(parsed, noun, pack)
    hit = ending_at(parsed, named[-1], index_of(pack, "actors"))
    words = parsed.tokens[named[-1] + 1 : noun]
    end = next((t.index for t in reversed(words) if _is_collective(t, pack)), named[-1])
    run = parsed.tokens[min(named[0], hit[1] if hit else named[0]) : end + 1]
    last = run[-1]
    if _is_whole_name(parsed, noun, last, pack) or (len(run) == 1 and _only_begins(parsed, last)):
        return None
    if len(run) == 1 and last.pos == "ADJ" and not (hit or is_short_name(last)):
        return None  # "Secret agents", "Foreign criminals"
    known = _is_collective(last, pack) or is_short_name(last) or len(run) > SHORT_NAME
    if not known and (last.entity in PLACES or run[0].entity in PLACES):
        return None
    return _made(parsed, last.index, parsed.cover((run[0].index, last.index)), pack)


def _is_whole_name(parsed: Parsed, noun: int, last: Token, pack: Pack) -> bool:
    """Tell whether the noun itself ends the name before it ("the 6th Osk Brigade")."""
    token = parsed.tokens[noun]
    if any(parsed.says(i, "a", "an") for i in below(parsed, noun, "det")):
        return False  # "a Red Lamp Detachment": one of several, of that body
    between = parsed.tokens[last.index + 1 : noun]
    capital = token.text[:1].isupper() and token.pos == "PROPN"
    whole = capital and all(one.text[:1].isupper() or one.tag == "HYPH" for one in between)
    body = _is_collective(token, pack) or token.lemma.lower().removesuffix("s") in link(
        pack, "collective"
    )
    return whole and body and not is_short_name(last)


def _only_begins(parsed: Parsed, token: Token) -> bool:
    """Tell whether a lone capital may only be that of a sentence's first word ("Leftist guerrillas")."""
    if token.index != parsed.sentence_at(token.index).first or is_short_name(token):
        return False
    return not any(
        other.text == token.text and other.index != parsed.sentence_at(other.index).first
        for other in parsed.tokens
    )


def _in_marks(parsed: Parsed, noun: int, pack: Pack) -> Body | None:
    """Return the name in quotation marks right before the noun (the "red path" guerrillas)."""
    if parsed.tokens[noun - 1].text not in MARKS:
        return None
    for index in range(noun - 3, max(-1, noun - 3 - LONGEST), -1):
        if parsed.tokens[index].text in MARKS:
            run = (index + 1, noun - 2)
            return _made(parsed, noun - 2, parsed.cover(run), pack)
    return None


def _is_named(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a word is written as a name, and not only since the sentence begins with it."""
    if not token.text[:1].isupper() or token.text.lower() in link(pack, "no_name"):
        return False
    named = token.pos == "PROPN" or is_short_name(token)
    return named or token.index != parsed.sentence_at(token.index).first


def _in_small_letters(parsed: Parsed, noun: int, pack: Pack) -> Body | None:
    """Return a word for a body right before the noun ("death squad members"), or words that no list knows."""
    for head in reversed(below(parsed, noun, "compound", "nmod")):
        before = below(parsed, head, "compound", "amod", "nmod")
        run = (*(i for i in before if parsed.tokens[i - 1].tag != "HYPH"), head)  # "heavily-armed"
        known = ending_at(parsed, head, index_of(pack, "groups", "people", "actors", "means"))
        known = known or ending_at(parsed, head, index_of(pack, "targets"))
        token = parsed.tokens[head]
        if _is_collective(token, pack) or (len(run) > 1 and not known and head == noun - 1):
            first = min(run)
            numbered = first > 0 and parsed.tokens[first - 1].entity == "ORDINAL"  # "13th brigade"
            return _made(parsed, head, parsed.cover((first - numbered, head)), pack)
    return None


def _in_brackets(parsed: Parsed, span: Span, pack: Pack) -> Body | None:
    """Return the body whose short or long name in brackets stands right before ("... Front (FLK) fighters")."""
    inside = parsed.tokens_in(span)
    close = inside[0].index - 1 if inside else -1
    if close < SHORT_NAME or parsed.tokens[close].text not in CLOSING:
        return None
    opens = next((i for i in range(close - 1, -1, -1) if parsed.tokens[i].text in OPENING), -1)
    if opens < 1:
        return None
    short = close - opens == SHORT_NAME and is_short_name(parsed.tokens[close - 1])
    if short:
        first = opens
        while first > 0 and _goes_on(parsed, first - 1) and opens - first < REST * 2:
            first -= 1
        if first == opens:
            return _made(parsed, close - 1, parsed.tokens[close - 1].span, pack)
        return _made(parsed, opens - 1, parsed.cover((first, opens - 1)), pack)
    if is_short_name(parsed.tokens[opens - 1]):
        return _made(parsed, opens - 1, parsed.tokens[opens - 1].span, pack)
    return None


def _goes_on(parsed: Parsed, index: int) -> bool:
    """Tell whether a word before a name is a part of it: a word of a name, or an "of" between two."""
    token, before = parsed.tokens[index], parsed.tokens[max(0, index - 1)]
    inside = parsed.says(token.index, "of") and before.pos == "PROPN" and before.text[:1].isupper()
    return token.tag in NAMING or inside


def _made(parsed: Parsed, head: int, span: Span, pack: Pack) -> Body:
    whole = bare_name(parsed, whole_name(parsed, span), pack)
    return Body(parsed.doc[whole], whole, kind_of(parsed, head, pack))
