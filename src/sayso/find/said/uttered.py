"""Verbs that say: who says, and what, by the first frame of the pack that the grammar fits."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.find.said.addressees import told_to
from sayso.find.said.contents import read_content, read_fronted
from sayso.find.said.cues import Cue
from sayso.find.said.quoted_as import answering, who_says
from sayso.find.said.speakers import sources_of, without_speaker
from sayso.find.said.stretches import after_verb, around, spans_of, trim
from sayso.find.said.unnamed import is_nobody
from sayso.find.said.voices import medium, voice
from sayso.model.text import Parsed, Span
from sayso.model.tree import agents, below, is_nominal, is_passive, phrase
from sayso.packs.entries import Saying
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, starting_at

TAG_DEPS = (
    "nsubj", "aux", "auxpass", "advmod", "npadvmod", "neg", "prt", "prep", "dative", "dobj",
    "nsubjpass", "agent", "tmod", "mark", "appos", "relcl",
)  # fmt: skip
TOPICS = ("about", "on", "of", "to", "for", "against", "over", "with", "document")
SHORT = ("say", "report", "confirm")
NAMING = ("as", "calls")
CLAUSE_FRAMES = ("clause", "quote", "told", "cites")
SAYING = {"clause", "told", "around"}
CLOSERS = (",", ".", ";", ":", "!", "?", "-", "–", "—", ")")


@dataclass(frozen=True, slots=True)
class Uttered:
    """One act of saying as the grammar shows it; `source` are the heads of the noun phrases that say it.

    `told` is the one spoken to, `quoted` the words between marks that belong to it, `tag` the run of
    source and cue; `own` is the entry of the verb that a quoted one is said to use; `chance` is what
    the scorer gives it, `phrase` the whole source that it heard.
    """

    cue: Cue | None
    entry: Saying | None
    source: tuple[int, ...]
    content: tuple[Span, ...]
    tag: tuple[int, int]
    told: int | None = None
    quoted: tuple[int, ...] = ()
    relation: str = "says"
    cue_tokens: tuple[int, ...] = ()
    around: bool = False
    chance: float | None = None
    phrase: Span | None = None
    own: Saying | None = None


def read_verb(parsed: Parsed, cue: Cue, pack: Pack) -> Iterator[Uttered]:
    """Yield what a verb says: one act of saying, two where it quotes another, none where nothing fits."""
    source = sources_of(parsed, cue)
    if parsed.tokens[parsed.tokens[cue.head].head].lemma in voice(pack, "nobody"):
        return
    for entry in cue.entries:
        if "quotes" in entry.frames:
            found = tuple(_quotes(parsed, cue, source, pack))
            if found:
                yield from found
                return
            continue
        for frame in entry.frames:
            if frame == "cites":
                if _cites(parsed, cue.head) and (cited := _cited(parsed, cue.head, pack)):
                    yield replace(_made(parsed, cue, entry, cited, ()), relation="cites")
                    return
                continue
            content = _content(parsed, cue, frame, (source, pack))
            if content and (source or _stands_alone(parsed, frame, content, pack)):
                by = () if frame == "impersonal" else source
                made = _made(parsed, cue, entry, by, content)
                yield replace(made, cue_tokens=(*made.cue_tokens, *_tied(parsed, cue, frame)))
                return
    yield from _open_or_around(parsed, cue, source, pack)


def _content(
    parsed: Parsed, cue: Cue, frame: str, by: tuple[tuple[int, ...], Pack]
) -> tuple[Span, ...]:
    """Return what is said by a frame; an object counts as shown only where a document shows it."""
    source, pack = by
    if frame in ("quote", "alone"):
        return ()
    people = index_of(pack, "groups", "people")  # nobody concedes them ("the clinic admitted 12")
    held = _objects(parsed, cue.head) if frame == "object_active" else ()
    if any(ending_at(parsed, item, people) for item in held):
        return ()
    if frame != "document":
        said = read_content(parsed, cue, frame, pack)
        return () if said == tuple(parsed.tokens[item].span for item in source) else said
    written = any(parsed.tokens[item].lemma in medium(pack, "document") for item in source)
    return read_content(parsed, cue, "object", pack) if written else ()


def _stands_alone(parsed: Parsed, frame: str, content: tuple[Span, ...], pack: Pack) -> bool:
    """Tell whether a frame says something without one who says it ("was condemned as a massacre").

    Bare phrases do not ("asked about the raid"), and names only where a legal word is given.
    """
    if frame in TOPICS:
        return False
    if frame not in NAMING:
        return True
    legal = index_of(pack, "legal")
    return any(
        starting_at(parsed, token.index, legal) is not None
        for piece in content
        for token in parsed.tokens_in(piece)
    )


def _tied(parsed: Parsed, cue: Cue, frame: str) -> tuple[int, ...]:
    """Return the preposition right after the cue that its content hangs on ("called for")."""
    after = cue.tokens[-1] + 1
    if after >= len(parsed.tokens) or cue.entry.kind == "no_position" or frame not in TOPICS:
        return ()
    return (after,) if parsed.tokens[after].lemma == frame else ()


def _cites(parsed: Parsed, verb: int) -> bool:
    """Tell whether a verb cites somebody beside what another verb says ("citing X", "which cited X")."""
    token = parsed.tokens[verb]
    if token.dep == "relcl" and token.tag != "VBG":
        which = any(parsed.tokens[item].tag == "WDT" for item in below(parsed, verb, "nsubj"))
        return which and not any(parsed.says(item, "as") for item in below(parsed, verb, "prep"))
    return token.tag == "VBG"


def _cited(parsed: Parsed, verb: int, pack: Pack) -> tuple[int, ...]:
    """Return whom or what a verb cites as its source; a reason or a want of something says nothing."""
    return tuple(
        item
        for item in _objects(parsed, verb)
        if parsed.tokens[item].lemma not in voice(pack, "reason")
    )


def _objects(parsed: Parsed, verb: int) -> tuple[int, ...]:
    return tuple(
        item for item in below(parsed, verb, "dobj", "obj") if is_nominal(parsed.tokens[item])
    )


def _made(
    parsed: Parsed, cue: Cue, entry: Saying, source: tuple[int, ...], content: tuple[Span, ...]
) -> Uttered:
    content = without_speaker(parsed, content, source)
    outside = tuple(item for item in source if not _lies_in(parsed, item, content))
    source = outside or source
    return Uttered(
        cue=cue,
        entry=entry,
        source=source,
        content=content,
        tag=tag_run(parsed, cue, source),
        told=told_to(parsed, cue, entry),
        cue_tokens=cue.tokens,
    )


def _lies_in(parsed: Parsed, index: int, content: tuple[Span, ...]) -> bool:
    return any(piece.holds(parsed.tokens[index].span) for piece in content)


def tag_run(parsed: Parsed, cue: Cue, source: tuple[int, ...]) -> tuple[int, int]:
    """Return the first and last token of the run of cue, source, adverbs and phrases that hang on the cue."""
    near = set(cue.tokens)
    for child in parsed.children[cue.head]:
        if parsed.tokens[child].dep in TAG_DEPS:
            near.update(parsed.subtree(child))
    for head in source:
        near.update(parsed.subtree(head) if cue.head not in parsed.subtree(head) else (head,))
    sentence = parsed.sentence_at(cue.head)
    first = last = cue.head
    while first - 1 >= sentence.first and (first - 1 in near):
        first -= 1
    while last + 1 < sentence.stop and (last + 1 in near):
        last += 1
    return first, last


def _quotes(parsed: Parsed, cue: Cue, source: tuple[int, ...], pack: Pack) -> Iterator[Uttered]:
    """Yield "X quoted Y as saying S": what Y says, and around it what X quotes."""
    verb = cue.head
    passive = is_passive(parsed, verb)
    entry = next(item for item in cue.entries if "quotes" in item.frames)
    said_by = below(parsed, verb, "nsubjpass") if passive else _objects(parsed, verb)
    homes = (verb, *said_by)
    saying = [
        inner
        for home in homes
        for by in below(parsed, home, "prep", "advcl", "mark")
        if parsed.says(by, "as")
        for inner in below(parsed, by, "pcomp", "pobj")
        if parsed.tokens[inner].tag == "VBG"
    ]
    if not saying or not said_by:
        if source and (speaks := who_says(parsed, said_by, pack)):
            made = _made(parsed, cue, entry, source, spans_of(trim(parsed, *speaks)))
            yield replace(made, relation="quotes", around=True)
        return
    inner_cue = replace(cue, head=saying[0], tokens=(saying[0],))
    own = answering(pack, parsed.tokens[saying[0]].lemma)
    content = _quoted_content(parsed, inner_cue, verb, (own, pack))
    made = replace(_made(parsed, cue, entry, said_by[:1], content), own=own)
    yield replace(
        made,
        cue_tokens=(saying[0],),
        cue=inner_cue,
        tag=(min(made.tag[0], saying[0]), max(made.tag[1], saying[0])),
    )
    if passive and not source:
        source = agents(parsed, saying[0])
    if source:
        start = parsed.subtree(said_by[0])[0]
        whole = trim(parsed, start, parsed.subtree(verb)[-1]) if start > verb else None
        whole = whole if content and whole and content[0].start > whole.start else None
        outer = spans_of(whole) or (content or (phrase(parsed, said_by[0]),))
        yield replace(made, source=source, content=outer, relation="quotes", around=True, own=None)


def _quoted_content(
    parsed: Parsed, cue: Cue, verb: int, how: tuple[Saying | None, Pack]
) -> tuple[Span, ...]:
    """Return what a quoted one says: a clause or deed behind, the clause in front, what one who answers answers."""
    own, pack = how
    behind = read_content(parsed, cue, "clause", pack) or read_content(parsed, cue, "gerund", pack)
    content = behind or read_fronted(parsed, verb)
    return content or (read_content(parsed, cue, "object", pack) if own is not None else ())


def _open_or_around(
    parsed: Parsed, cue: Cue, source: tuple[int, ...], pack: Pack
) -> Iterator[Uttered]:
    """Yield a saying whose content is the sentence around it, or one that waits for a quotation."""
    entry = next((item for item in cue.entries if set(CLAUSE_FRAMES) & set(item.frames)), None)
    alone = next((item for item in cue.entries if "alone" in item.frames), None)
    if entry is not None and source:
        made = _made(parsed, cue, entry, source, ())
        is_saying = bool(SAYING & set(entry.frames)) and entry.kind != "judge"
        content = _told_short(parsed, cue) if entry.kind in SHORT else ()
        content = content or (_around(parsed, made.tag) if is_saying else ())
        if alone is not None and not content:
            content = _deed_meant(parsed, cue, alone, pack, source)
        outside = tuple(item for item in source if not _lies_in(parsed, item, content))
        yield replace(made, content=content if outside else (), source=outside or source)
    elif alone is not None and source:
        yield _made(parsed, cue, alone, source, _deed_meant(parsed, cue, alone, pack, source))


def _deed_meant(
    parsed: Parsed, cue: Cue, entry: Saying, pack: Pack, source: tuple[int, ...]
) -> tuple[Span, ...]:
    """Return the last word of a reply that ends its clause ("denied involvement"): it points at what others said."""
    last = cue.tokens[-1]
    after = parsed.tokens[last + 1 : last + 2]
    ends = all(token.pos in ("PUNCT", "CCONJ", "SPACE") for token in after)
    answers = entry.answers or is_nobody(parsed, pack, source[0])
    return spans_of(trim(parsed, last, last)) if ends and answers and len(cue.tokens) > 1 else ()


def _told_short(parsed: Parsed, cue: Cue) -> tuple[Span, ...]:
    """Return the words of a headline without a verb after the cue ("Union says two dead")."""
    after = [i for i in below(parsed, cue.head, "dobj", "attr", "oprd", "acomp") if i > cue.head]
    counted = [i for i in after if parsed.tokens[i].pos == "NUM" or below(parsed, i, "nummod")]
    if not counted or not any("clause" in entry.frames for entry in cue.entries):
        return ()
    return spans_of(trim(parsed, *after_verb(parsed, cue.head, counted[0])))


def _around(parsed: Parsed, tag: tuple[int, int]) -> tuple[Span, ...]:
    """Return the sentence without a tag that commas set off; a clause coordinated after it stays out."""
    first, last = tag
    sentence = parsed.sentence_at(first)
    before = parsed.tokens[first - 1] if first > sentence.first else None
    after = parsed.tokens[last + 1] if last + 1 < sentence.stop else None
    if before is None and not parsed.says(first, "as"):
        return ()
    if before is not None and before.text not in (",", "-", "–", "—", "("):
        return ()
    if after is not None and not {after.text, parsed.tokens[last].text} & set(CLOSERS):
        return ()
    pieces = around(parsed, first, last)
    return () if all(_is_setting(parsed, piece) for piece in pieces) else pieces


def _is_setting(parsed: Parsed, piece: Span) -> bool:
    """Tell whether words say only when or where it was said ("In September, the panel verified it")."""
    tokens = parsed.tokens_in(piece)
    return (
        tokens[0].pos == "ADP"
        and tokens[0].dep == "prep"
        and all(token.pos not in ("VERB", "NUM", "PUNCT") for token in tokens)
    )
