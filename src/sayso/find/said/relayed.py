"""Those through whom words come: "in a letter seen by X", "a doctor quoted by X", "a statement carried by X".

And those who stand at the end of a headline: "Four nurses abducted: mayor".
"""

from collections.abc import Iterator

from sayso.find.said.cues import Cue
from sayso.find.said.proper import is_bare, is_part_of_a_name
from sayso.find.said.quoted_as import saying_verbs, who_says
from sayso.find.said.source_kinds import kind_of
from sayso.find.said.stretches import spans_of, trim
from sayso.find.said.uttered import Uttered
from sayso.find.said.voices import NAMES, medium, voice
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import after_preposition, agents, below, subjects
from sayso.packs.load import Pack
from sayso.packs.source_names import names_source

LOOSE = ("media", "unknown", "organisation", "person", "state")
MARKS = (":", "-", "–", "—")
SHORTEST = 2  # a single word before the mark is a label
TAIL = 6
ENDS = (".", "!", "?", "”", '"')


def read_relays(parsed: Parsed, pack: Pack) -> Iterator[Uttered]:
    """Yield the outlets through which a document or a speaker's words came."""
    seeing, reading = voice(pack, "seeing"), voice(pack, "reading")
    for token in parsed.tokens:
        if token.lemma in seeing and token.pos == "VERB":
            yield from _has_seen(parsed, pack, token)
        if token.lemma in reading and token.pos == "VERB":
            yield from _has_read(parsed, pack, token)
        if token.lemma in parsed.words["spoken_with"] and token.pos == "VERB":
            yield from _has_asked(parsed, pack, token)
        ties = (token.dep, parsed.tokens[token.head].dep if token.dep == "conj" else "")
        if token.tag not in ("VBN", "VBD", "NN") or not {"acl", "relcl", "advcl"} & set(ties):
            continue
        quoting = token.lemma in voice(pack, "quoting")
        carrying = token.lemma in voice(pack, "carrying")
        leaking = token.lemma in voice(pack, "leaking")
        asking = token.lemma in voice(pack, "interviewing")
        read_out = carrying or token.lemma in reading
        if not (quoting or read_out or leaking or asking or token.lemma in seeing):
            continue
        through = agents(parsed, token.index)
        if not through and read_out:  # "a statement read on state television"
            on = after_preposition(parsed, token.index, "on", "in")
            free = [i for i in on if not below(parsed, i, "poss")]  # "on the group's website"
            through = tuple(i for i in free if kind_of(parsed, pack, i) == "media")
        through = after_preposition(parsed, token.index, "to", "with") if leaking else through
        outlet = next(iter(through), None)
        if outlet is None or not _is_outlet(parsed, pack, outlet):
            continue
        if quoting or (asking and _speaks(parsed, token.head)) or _stands_at(parsed, pack, token):
            yield from _relay(parsed, token, outlet, (quoting, carrying))


def _has_seen(parsed: Parsed, pack: Pack, token: Token) -> Iterator[Uttered]:
    """Yield an outlet that has seen a document, over what it says ("X has seen a memo in which Y admits S")."""
    seer = next((i for i in subjects(parsed, token.index) if _is_outlet(parsed, pack, i)), None)
    if seer is None:
        return
    which = any(parsed.tokens[i].tag == "WDT" for i in below(parsed, token.index, "dobj"))
    if which and token.dep == "relcl" and _is_paper(parsed.tokens[token.head].lemma, pack):
        yield from _relay(parsed, token, seer, (False, False))  # "a memo, which X has seen, says"
        return
    for paper in below(parsed, token.index, "dobj"):
        says = below(parsed, paper, "relcl", "acl")
        if parsed.tokens[paper].lemma in medium(pack, "document") and says:
            run = parsed.subtree(says[0])
            yield Uttered(
                cue=Cue(token.index, (token.index,), ()),
                entry=None,
                source=(seer,),
                content=spans_of(trim(parsed, run[0], run[-1])),
                tag=(seer, token.index),
                relation="reports",
                around=True,
            )


def _has_asked(parsed: Parsed, pack: Pack, token: Token) -> Iterator[Uttered]:
    """Yield an outlet over what those whom it spoke to say ("X has spoken to two guards who say S")."""
    outlet = next((i for i in subjects(parsed, token.index) if _is_outlet(parsed, pack, i)), None)
    asked = (
        *below(parsed, token.index, "dobj"),
        *after_preposition(parsed, token.index, "to", "with"),
    )
    speaks = who_says(parsed, asked, pack) if outlet is not None else None
    if outlet is not None and speaks is not None:
        yield Uttered(
            cue=Cue(token.index, (token.index,), ()),
            entry=None,
            source=(outlet,),
            content=spans_of(trim(parsed, *speaks)),
            tag=(outlet, token.index),
            relation="reports",
            around=True,
        )


def _has_read(parsed: Parsed, pack: Pack, token: Token) -> Iterator[Uttered]:
    """Yield one who gives the words of another's document ("read out a message from X saying that S")."""
    who = subjects(parsed, token.index)
    for paper in below(parsed, token.index, "dobj"):
        inside = parsed.subtree(paper)
        says = any(parsed.tokens[i].lemma in saying_verbs(pack) for i in inside if i > paper)
        if who and says and parsed.tokens[paper].lemma in medium(pack, "document"):
            beside = (*below(parsed, token.index, "prt"), token.index + 1)
            words = [i for i in beside if parsed.tokens[i].text in ("out", "aloud", "on")]
            yield Uttered(
                cue=Cue(token.index, (token.index,), ()),
                entry=None,
                source=who[:1],
                content=spans_of(trim(parsed, inside[0], inside[-1])),
                tag=(who[0], token.index),
                cue_tokens=(token.index, *words[:1]),
                around=True,
            )


def _is_outlet(parsed: Parsed, pack: Pack, noun: int) -> bool:
    kind = kind_of(parsed, pack, noun)
    named = parsed.tokens[noun].tag in NAMES and kind in LOOSE
    if kind in ("person", "state"):
        named = named and is_bare(parsed, noun) and not is_part_of_a_name(parsed, noun)
    return named or kind in ("media", "ngo")


def _stands_at(parsed: Parsed, pack: Pack, token: Token) -> bool:
    """Tell whether the participle stands at a document, or opens an aside with "as"."""
    if any(parsed.says(child, "as") for child in below(parsed, token.index, "mark")):
        return parsed.tokens[token.index - 2].pos == "PUNCT"
    home = parsed.tokens[token.head].head if token.dep == "conj" else token.head
    while parsed.tokens[home].dep == "pobj":  # "an email to colleagues seen by X"
        if _is_paper(parsed.tokens[home].lemma, pack):
            break
        home = parsed.tokens[parsed.tokens[home].head].head
    return _is_paper(parsed.tokens[home].lemma, pack)


def _is_paper(lemma: str, pack: Pack) -> bool:
    return lemma in medium(pack, "document") or lemma in voice(pack, "carried")


def _speaks(parsed: Parsed, noun: int) -> bool:
    """Tell whether those who were asked are the subject of a clause ("villagers interviewed by X said")."""
    return parsed.tokens[noun].dep == "nsubj"


def _relay(parsed: Parsed, token: Token, outlet: int, how: tuple[bool, bool]) -> Iterator[Uttered]:
    """Yield the outlet over the sentence around it, with its cue where it gives the words itself."""
    quoting, carrying = how
    run = parsed.subtree(token.index)
    last = _end_of_name(parsed, outlet)
    sentence = parsed.sentence_at(token.index)
    content = spans_of(
        trim(parsed, sentence.first, run[0] - 1), trim(parsed, last + 1, sentence.stop - 1)
    )
    if content:
        yield Uttered(
            cue=Cue(token.index, (token.index,), ()),
            entry=None,
            source=(outlet,),
            content=content,
            tag=(run[0], last),
            relation="quotes" if quoting else "reports",
            cue_tokens=(token.index,) if quoting or carrying else (),
            around=True,
        )


def _end_of_name(parsed: Parsed, outlet: int) -> int:
    """Return the last token of an outlet, without a clause that the parser hangs on it as an aside."""
    run = [index for index in parsed.subtree(outlet) if index >= outlet]
    for child in below(parsed, outlet, "appos"):
        if below(parsed, child, "acl", "relcl") and child > outlet:
            run = [index for index in run if index < parsed.subtree(child)[0]]
    return max(run)


def read_tails(parsed: Parsed, pack: Pack) -> Iterator[Uttered]:
    """Yield the source at the end of a headline ("12 killed: mayor", "12 killed - Ilm Watch")."""
    for paragraph in parsed.paragraphs:
        tokens = parsed.tokens_in(paragraph.span)
        if not tokens or tokens[-1].text in ENDS:
            continue
        marks = [t.index for t in tokens[1:-1] if t.text in MARKS]
        if not marks or tokens[-1].index - marks[-1] > TAIL:
            continue
        if marks[-1] - tokens[0].index < SHORTEST:
            continue
        who = Span(tokens[marks[-1] + 1 - tokens[0].index].span.start, tokens[-1].span.end)
        content = spans_of(trim(parsed, tokens[0].index, marks[-1] - 1))
        if content and names_source(parsed.doc[who], pack):
            head = head_of_name(parsed, marks[-1] + 1, tokens[-1].index + 1)
            yield Uttered(None, None, (head,), content, (marks[-1], tokens[-1].index))


def head_of_name(parsed: Parsed, first: int, stop: int) -> int:
    """Return the last noun of a name that no preposition ties to another, before the office behind its comma."""
    last = stop - 1
    for index in range(first + 1, stop):
        token, before = parsed.tokens[index], parsed.tokens[index - 1]
        apart = token.text == "(" or (token.text == "," and before.tag in NAMES)
        if token.pos == "ADP" or apart:
            last = index - 1
            break
    while last > first and parsed.tokens[last].pos == "ADV":  # "spokesman just now on Radio Osk:"
        last -= 1
    return last
