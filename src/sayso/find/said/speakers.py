"""Who says it, by the grammar around a verb: its subject, its agent, or a noun phrase that the parser misplaced."""

from sayso.find.said.cues import Cue
from sayso.find.said.hearings import heard_from
from sayso.find.said.stretches import spans_of, trim
from sayso.model.labels import FINITE
from sayso.model.text import Parsed, Span
from sayso.model.tree import agents, below, is_passive, subjects

NAMES = ("NNP", "NNPS")
TOLD = ("say", "claim", "allege", "report", "retract")
CLOSING = 2
AGED = 3
WHO = ("WP", "WDT")
TAG = 5


def sources_of(parsed: Parsed, cue: Cue) -> tuple[int, ...]:
    """Return the heads of those who say it, none where the words name nobody."""
    if "heard" in cue.entry.frames:
        return heard_from(parsed, cue.head)
    last = cue.tokens[-1]
    if (
        parsed.tokens[last].text.lower() in parsed.words["from"] and last == cue.head + 1
    ):  # "learned from X"
        return below(parsed, last, "pobj")
    if is_passive(parsed, cue.head):
        return agents(parsed, cue.head)
    tied = parsed.tokens[cue.head].dep in ("conj", "advcl") and cue.entry.kind in TOLD
    tied = tied and not below(parsed, cue.head, "nsubj", "nsubjpass", "cc")
    if tied and (hung := _hung_on_a_name(parsed, cue)):  # "..., TV Plus reported"
        return hung
    speaks = _giver(parsed, cue.head)
    if speaks is None:
        return ()
    if near := (_spoken_of(parsed, cue) or _misread_before(parsed, cue)):
        return near
    found = _one_phrase(parsed, _whole_phrases(parsed, subjects(parsed, speaks)))
    if found and cue.entry.kind in TOLD and _is_nobodys(parsed, speaks, found[0]):
        return ()
    if found:
        return tuple(
            item for item in found if item not in cue.tokens and not _is_time(parsed, item)
        )
    return _inverted(parsed, cue) or _misread(parsed, cue) or _hung_on_a_name(parsed, cue)


def _is_time(parsed: Parsed, noun: int) -> bool:
    """Tell whether a subject is a day or a time, and no one named by an age ("the 54-year-old said")."""
    aged = noun > 0 and parsed.tokens[noun - 1].tag == "HYPH"
    return parsed.tokens[noun].entity in ("DATE", "TIME") and not aged


def _spoken_of(parsed: Parsed, cue: Cue) -> tuple[int, ...]:
    """Return the noun of which somebody says that it said something ("a man it said had confessed")."""
    token = parsed.tokens[cue.head]
    outer = parsed.tokens[token.head]
    gap = token.dep == "ccomp" and outer.dep == "relcl" and outer.index < token.index
    if not gap or below(parsed, cue.head, "nsubj", "nsubjpass", "expl", "mark"):
        return ()
    own = below(parsed, outer.index, "nsubj")
    finite = token.tag in FINITE or any(
        parsed.tokens[item].tag in FINITE for item in below(parsed, cue.head, "aux")
    )
    return (outer.head,) if own and finite and parsed.tokens[own[0]].tag not in WHO else ()


def _misread_before(parsed: Parsed, cue: Cue) -> tuple[int, ...]:
    """Return the noun right before a finite cue that the parser gives to a verb ("masked men claim")."""
    token, at = parsed.tokens[cue.head], cue.tokens[0]
    if token.tag not in FINITE or below(parsed, cue.head, "nsubj", "nsubjpass") or at < 2:
        return ()
    noun, before = parsed.tokens[at - 1], parsed.tokens[at - 2]
    taken = noun.dep == "dobj" and noun.head == before.index and before.tag in ("VBD", "VBN")
    return (noun.index,) if taken and noun.pos == "NOUN" else ()


def _is_nobodys(parsed: Parsed, verb: int, subject: int) -> bool:
    """Tell whether an "it" stands for nobody ("it is false to say that S", "it would be wrong to claim it")."""
    token = parsed.tokens[verb]
    above = verb if parsed.says(token.index, "be") else token.head
    judged = parsed.says(above, "be") and below(parsed, above, "acomp")
    if parsed.tokens[subject].text.lower() not in parsed.words["it"] or not judged:
        return False
    past = parsed.tokens[above].tag == "VBD" or below(parsed, above, "aux")
    return above != verb or not past


def _giver(parsed: Parsed, verb: int) -> int | None:
    """Return the verb whose subject says it: itself, the one it goes on from, or that of "has grounds to believe"."""
    token = parsed.tokens[verb]
    outer = goes_on_from(parsed, verb)
    if outer is not None:
        return outer
    infinitive = any(parsed.tokens[item].tag == "TO" for item in below(parsed, verb, "aux"))
    if token.dep not in ("acl", "relcl") or not infinitive:
        return verb
    noun = parsed.tokens[token.head]
    return noun.head if noun.dep in ("dobj", "attr") and noun.head != verb else None


def goes_on_from(parsed: Parsed, verb: int) -> int | None:
    """Return the saying verb from which a verb goes on that the parser ties into what it says.

    "He denied that any had been harmed and accused the army": a plain past after a pluperfect
    is no part of what was said.
    """
    token = parsed.tokens[verb]
    first = token
    while first.dep == "conj" and first.head != first.index:
        first = parsed.tokens[first.head]
    plain = token.tag in FINITE and not below(parsed, verb, "aux", "auxpass", "nsubj", "nsubjpass")
    if first is token or first.dep != "ccomp" or not plain:
        return None
    outer = parsed.tokens[first.head]
    earlier = any(
        parsed.tokens[i].text.lower() in parsed.words["earlier_aux"]
        for i in below(parsed, first.index, "aux")
    )
    return outer.index if earlier and outer.tag in FINITE and outer.index < first.index else None


def _whole_phrases(parsed: Parsed, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Return for a name at the end of a longer one the head of the whole ("the Front for Tambo, which said")."""
    tops = tuple(dict.fromkeys(_top_of_name(parsed, head) for head in heads))
    return tuple(dict.fromkeys(item for top in tops for item in (top, *_listed_after(parsed, top))))


def _listed_after(parsed: Parsed, head: int) -> tuple[int, ...]:
    """Return the others of a list whose second name the parser takes for an aside ("X, Y and two bishops")."""
    return tuple(
        item
        for name in below(parsed, head, "appos")
        if parsed.tokens[name].tag in NAMES and below(parsed, name, "cc")
        for item in (name, *below(parsed, name, "conj"))
    )


def _top_of_name(parsed: Parsed, head: int) -> int:
    token = parsed.tokens[head]
    above = parsed.tokens[token.head]
    if token.dep != "pobj" or token.tag not in NAMES or not parsed.says(above.index, "of", "for"):
        return head
    whole = parsed.tokens[above.head]
    return _top_of_name(parsed, whole.index) if whole.tag in NAMES else head


def _one_phrase(parsed: Parsed, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Return one coordinated phrase: of two side by side the first, of two that a mark parts the last."""
    if len(heads) < 2 or any(parsed.tokens[item].dep == "conj" for item in heads):
        return heads
    first, last = heads[0], heads[-1]
    parted = any(token.text in (",", ":") for token in parsed.tokens[first + 1 : last])
    return (last,) if parted else (first,)


def _inverted(parsed: Parsed, cue: Cue) -> tuple[int, ...]:
    """Return the noun phrase right after a cue that follows a comma or a closing mark."""
    first, last = cue.tokens[0], cue.tokens[-1]
    sentence = parsed.sentence_at(first)
    before = parsed.tokens[first - 1] if first > sentence.first else None
    if before is None and not _before_a_colon(parsed, cue):
        return ()
    if (before and before.pos != "PUNCT") or parsed.tokens[cue.head].tag == "VBG":
        return ()
    frames = {frame for entry in cue.entries for frame in entry.frames}
    if "told" in frames and "clause" not in frames:  # "..., boy, 9, tells court"
        return ()
    for index in range(last + 1, min(sentence.stop, last + 8)):
        token = parsed.tokens[index]
        if token.pos in ("PUNCT", "ADP", "VERB"):
            return ()
        if token.pos in ("NOUN", "PROPN", "PRON") and token.dep != "compound":
            return () if _is_in_what_is_said(parsed, cue.head, index) else (index,)
    return ()


def _before_a_colon(parsed: Parsed, cue: Cue) -> bool:
    """Tell whether a cue opens a sentence as a tag of its own ("Continued Ost: ...")."""
    start = cue.tokens[-1] + 1
    near = parsed.tokens[start : start + TAG]
    return parsed.tokens[cue.head].tag in FINITE and any(token.text == ":" for token in near)


def _is_in_what_is_said(parsed: Parsed, verb: int, noun: int) -> bool:
    """Tell whether a noun behind a verb is the subject of a clause that it says ("says the sergeant shot them")."""
    token = parsed.tokens[noun]
    clause = parsed.tokens[token.head]
    own = token.dep in ("nsubj", "nsubjpass") and clause.index > noun
    return own and clause.dep == "ccomp" and clause.head == verb


def _misread(parsed: Parsed, cue: Cue) -> tuple[int, ...]:
    """Return a noun that opens the clause of a finite verb and that the parser made no subject."""
    if parsed.tokens[cue.head].tag not in FINITE:
        return ()
    for child in parsed.children[cue.head]:
        token = parsed.tokens[child]
        if child < cue.head and token.dep in ("advcl", "dep") and token.pos in ("NOUN", "PROPN"):
            return (child,)
        if child < cue.head and token.dep == "ccomp" and (opens := _before_an_aside(parsed, child)):
            return opens
    return ()


def _before_an_aside(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the first of two subjects of an aside ("the indictment, a copy of which X has seen, says")."""
    found = below(parsed, verb, "nsubj", "nsubjpass")
    last = parsed.subtree(found[0])[-1] if len(found) > 1 else verb
    parted = any(token.text == "," for token in parsed.tokens[last : last + 2])
    return found[:1] if parted and last < verb else ()


def _hung_on_a_name(parsed: Parsed, cue: Cue) -> tuple[int, ...]:
    """Return the speaker before a cue whom the parser takes for an aside ("in Tarl, the mayor said")."""
    if parsed.tokens[cue.head].tag not in FINITE:
        return ()
    sentence = parsed.sentence_at(cue.head)
    for token in parsed.tokens[sentence.first : cue.tokens[0]]:
        named = token.pos in ("NOUN", "PROPN") or token.text[:1].isupper()  # "TV Plus"
        if token.dep == "appos" and named:
            run = parsed.subtree(token.index)
            between = parsed.tokens[run[-1] + 1 : cue.tokens[0]]
            aged = len(between) == AGED and between[1].pos == "NUM"  # "boy, 9, tells court"
            marks = between[::2] if aged else between
            closed = all(other.text == "," for other in marks) and (aged or len(between) < CLOSING)
            if closed and parsed.tokens[run[0] - 1].text == ",":
                return (token.index,)
    return ()


def without_speaker(
    parsed: Parsed, content: tuple[Span, ...], source: tuple[int, ...]
) -> tuple[Span, ...]:
    """Return the content without a speaker that the parser hangs into its end."""
    if len(source) != 1 or parsed.tokens[source[0]].dep != "appos" or len(content) != 1:
        return content
    own = parsed.cover(parsed.subtree(source[0]))
    if not content[0].holds(own) or content[0].end != own.end or content[0].start >= own.start:
        return content
    inside = parsed.tokens_in(Span(content[0].start, own.start))
    return spans_of(trim(parsed, inside[0].index, inside[-1].index))
