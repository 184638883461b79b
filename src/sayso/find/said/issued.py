"""Documents that are themselves somebody's words: a statement, a judgment, a letter, an interview, a post.

The issuer stands in the heading; of an interview, the one who answers; of a
post, the name before its handle.
"""

import re
from collections.abc import Iterator

from sayso.find.said.source_kinds import is_document
from sayso.find.said.sources import describe
from sayso.find.said.voices import NAMES
from sayso.find.said.whole_names import issuer_at
from sayso.model.said import Hop, Speech, same_name
from sayso.model.text import Paragraph, Parsed, Span, Token
from sayso.packs.load import Pack
from sayso.packs.lookup import index_of, origin_words, starting_at

HEADINGS = 2
MARKS = ("“", '"', "«", "‘", "'", ">")
LONGEST_HEADING = 240
NOUN_REACH = 4
LONGEST_SOURCE = 4
LEAD = 3
LONGEST_QUESTION = 240
QUESTIONS = 2
LABEL = re.compile(r"\s*(?P<label>[^\W\d_]{1,12})\s?[:.]\s+")
AGAIN = re.compile(
    r"(?:\d{1,2}/\d{1,2} )?(?:(?:RT )?(?P<name>@\w+):|(?P<whole>[^\W\d_a-z][^()\n:—–]{1,60}?) \(@\w+\):)\s+"
)
HANDLE = re.compile(r"\s[—–-]+ ?(?P<name>[^\W\d_a-z][^()\n—–]{1,60}?) \(@\w+\)")


def find_issued(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the speeches of issuers, of those interviewed, and of posts."""
    for paragraph in parsed.paragraphs[: HEADINGS + 1]:
        found = _issuer(parsed, pack, paragraph)
        if found is not None:
            yield found
            break
    yield from _introduced(parsed, pack)
    yield from _interview(parsed, pack)
    yield from _posts(parsed, pack)


def _issuer(parsed: Parsed, pack: Pack, paragraph: Paragraph) -> Speech | None:
    """Return the issuer of "Statement by the Ministry of Health", over the rest of the document."""
    text = parsed.doc[paragraph.span].rstrip()
    end = parsed.paragraphs[-1].span.end
    if len(text) > LONGEST_HEADING or text[-1:] in ".!?:,;" or paragraph.span.end >= end:
        return None
    tokens = parsed.tokens_in(paragraph.span)
    named = [t for t in tokens[:NOUN_REACH] if t.text.lower() in origin_words(pack, "issued")]
    made = (
        tokens[:1]
        if parsed.doc[paragraph.span].lower().startswith(origin_words(pack, "prepared"))
        else ()
    )
    named = [*made] or (named if paragraph.index < HEADINGS else [])
    if not named:
        return None
    own = _issuer_tokens(parsed, pack, tokens, named[-1].index)
    kind = _kind(parsed, pack, own)
    witness = named[-1].text.lower() in origin_words(pack, "testified")
    if not own or (kind is None and not witness):
        return None
    span = Span(own[0].span.start, own[-1].span.end)
    if same_name(parsed.doc[span], parsed.doc.publisher):
        return None
    written = named[-1].text.lower() in origin_words(pack, "written")
    if kind is None or (kind == "person" and witness):
        kind = "witness"
    hop = Hop(
        speaker=parsed.doc[span],
        words=parsed.doc[span],
        speaker_span=span,
        kind=kind,
        relation="writes" if written else "says",
        mode="narrated" if written else "direct",
    )
    rest = Span(paragraph.span.end, end)
    return Speech(hop, (rest,), rule="letter" if written else "issued")


def _introduced(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield who issued the text that a first paragraph announces ("The army issued this statement:")."""
    first, end = parsed.paragraphs[0], parsed.paragraphs[-1].span.end
    text = parsed.doc[first.span].rstrip()
    if not text.endswith(":") or len(text) > LONGEST_HEADING or first.span.end >= end:
        return
    if parsed.doc.text[first.span.end :].lstrip()[:1] in MARKS:  # a quotation has its own tag
        return
    for token in parsed.tokens_in(first.span):
        issuer = (
            issuer_at(parsed, pack, token.index) if is_document(parsed, pack, token.index) else None
        )
        if issuer is not None and parsed.tokens[issuer].pos != "PRON":
            named = describe(parsed, pack, issuer)
            name = parsed.doc[named.span]
            if not same_name(name, parsed.doc.publisher):
                hop = Hop(name, name, named.span, named.kind, medium=token.text, mode="direct")
                yield Speech(hop, (Span(first.span.end, end),), rule="issued")
            return


def _issuer_tokens(
    parsed: Parsed, pack: Pack, tokens: tuple[Token, ...], noun: int
) -> tuple[Token, ...]:
    """Return the tokens after "by", "of" or "from" up to the one to whom it goes."""
    after = [token for token in tokens if token.index > noun]
    colon = [t.index for t in after if t.text == ":"]
    testified = parsed.tokens[noun].text.lower() in origin_words(pack, "testified")
    if testified and colon and colon[0] - noun <= NOUN_REACH:  # "Testimony 17: Amina, 34, from Osk"
        behind = [t for t in after if t.index > colon[0]]
        stop = next((t.index for t in behind if t.pos in ("PUNCT", "ADP", "NUM")), None)
        return tuple(t for t in behind if stop is None or t.index < stop)
    ties = [t.index for t in after if t.text.lower() in origin_words(pack, "issued_by")]
    if not ties:
        return ()
    own: list[Token] = []
    for token in after:
        if token.index <= ties[0]:
            continue
        tied = token.text.lower() in origin_words(pack, "issued_to")
        ends = tied or (token.pos == "PUNCT" and not _is_inside(parsed, token))
        if ends and not (own and _is_accredited(parsed, pack, token)):
            break
        own.append(token)
    return tuple(own)


def _is_inside(parsed: Parsed, mark: Token) -> bool:
    """Tell whether a mark joins the words around it: a hyphen, or that of a plural owner ("the Peoples’ Council")."""
    before = parsed.tokens[mark.index - 1]
    owner = mark.text in ("'", "’") and before.span.end == mark.span.start
    return mark.tag == "HYPH" or (owner and before.tag in ("NNS", "NNPS"))


def _is_accredited(parsed: Parsed, pack: Pack, tie: Token) -> bool:
    """Tell whether a "to" ties a representative to a body of states ("to the United Nations")."""
    if tie.text.lower() not in origin_words(pack, "accredited"):
        return False
    index = index_of(pack, "sources")
    for first in (tie.index + 1, tie.index + 2):
        if first < len(parsed.tokens):
            found = starting_at(parsed, first, index)
            if found is not None and found[0].value == "intergovernmental":
                return parsed.tokens[first].tag in NAMES
    return False


def _kind(parsed: Parsed, pack: Pack, tokens: tuple[Token, ...]) -> str | None:
    """Return the kind of the issuer by the words before its first preposition, None where it is nobody."""
    main = []
    for token in tokens:
        if token.pos == "ADP":
            break
        main.append(token)
    sources = index_of(pack, "sources").table
    for form in ("lemma", "text"):
        words = [str(getattr(token, form)).lower() for token in main]
        for length in range(min(LONGEST_SOURCE, len(words)), 0, -1):
            entry = sources.get(tuple(words[-length:]))
            if entry is not None:
                return entry.value
    if main and main[0].pos == "DET":
        written = parsed.doc.text[main[-1].span.start]  # headings are read in small letters
        return "organisation" if written.isupper() else None
    person = bool(main) and all(token.tag in NAMES for token in main)
    return "person" if person else None


def _interview(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield what the one interviewed answers, where questions and answers are labelled."""
    labels = [_label(parsed, paragraph) for paragraph in parsed.paragraphs]
    asked = _interviewed(parsed, pack)
    asks = origin_words(pack, "question_label")
    answers = (*origin_words(pack, "answer_label"), *(_short_names(asked.speaker) if asked else ()))
    if not (set(asks) | set(answers[1:])) & set(labels):
        if asked is not None and (told := _between_questions(parsed)):
            yield Speech(asked, told, rule="interview")
        return
    content: list[Span] = []
    open_ = False
    for paragraph, label in zip(parsed.paragraphs, labels, strict=True):
        if label in answers:
            open_ = True
            hit = LABEL.match(parsed.doc[paragraph.span])
            start = paragraph.span.start + (hit.end() if hit else 0)
            content.append(Span(start, paragraph.span.end))
        elif label:
            open_ = False
        elif open_:
            content.append(paragraph.span)
    if content and (asked is not None or set(asks) & set(labels)):
        nobody = Hop(None, None, None, "unnamed", mode="direct")
        yield Speech(asked or nobody, tuple(content), rule="interview")


def _between_questions(parsed: Parsed) -> tuple[Span, ...]:
    """Return the paragraphs that answer, where at least two paragraphs are questions without a label."""
    asks = [p for p in parsed.paragraphs if parsed.doc[p.span].rstrip().endswith("?")]
    short = [p for p in asks if p.span.end - p.span.start <= LONGEST_QUESTION and p.index]
    last = parsed.paragraphs[-1].index
    if len(short) < QUESTIONS or any(p.index == last for p in short):
        return ()
    first, asked = short[0].index, {p.index for p in short}
    return tuple(p.span for p in parsed.paragraphs[first:] if p.index not in asked)


def _short_names(name: str | None) -> tuple[str, ...]:
    """Return the last name and the initials by which turns of an interview are marked."""
    words = (name or "").split()
    initials = "".join(word[0] for word in words[-2:])
    return (words[-1].lower(), initials.lower()) if len(words) > 1 else ()


def _label(parsed: Parsed, paragraph: Paragraph) -> str:
    hit = LABEL.match(parsed.doc[paragraph.span])
    return hit["label"].lower() if hit else ""


def _interviewed(parsed: Parsed, pack: Pack) -> Hop | None:
    """Return the hop of the name after "interview with" in the lead."""
    for paragraph in parsed.paragraphs[:LEAD]:
        text = parsed.doc[paragraph.span].lower()
        for words in origin_words(pack, "interview"):
            at = text.find(words)
            if at < 0:
                continue
            start = paragraph.span.start + at + len(words)
            after = parsed.tokens_in(Span(start, paragraph.span.end))
            if (
                after
                and after[0].tag == "IN"
                and after[0].text.lower() in origin_words(pack, "issued_by")
            ):
                continue  # "survivors interviewed by the agency": who asked
            heads = [t for t in after if t.tag in NAMES and t.dep != "compound"]
            if not heads:
                continue
            named = describe(parsed, pack, heads[0].index)
            body = parsed.doc[named.body_span] if named.body_span else None
            name = parsed.doc[named.span]
            titled = parsed.tokens_in(named.span)[:1]
            kind = (
                named.kind if named.kind != "unknown" else _kind(parsed, pack, titled) or "person"
            )
            return Hop(name, name, named.span, kind, speaks_for=body, mode="direct")
    return None


def _posts(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the writer of an embedded post: its paragraph ends in a name with a handle, or passes one on."""
    for paragraph in parsed.paragraphs:
        again = AGAIN.match(parsed.doc.text, paragraph.span.start, paragraph.span.end)
        if again is not None:
            name = again.lastgroup or "name"
            span, content = Span(*again.span(name)), Span(again.end(), paragraph.span.end)
            yield _post(parsed, pack, span, content)
            continue
        hit = HANDLE.search(parsed.doc.text, paragraph.span.start, paragraph.span.end)
        if hit is None:
            continue
        span, content = Span(*hit.span("name")), Span(paragraph.span.start, hit.start())
        yield _post(parsed, pack, span, content)


def _post(parsed: Parsed, pack: Pack, span: Span, content: Span) -> Speech:
    """Return the post of a name or a handle, whose parts may name an office ("@mayor_tarsk")."""
    name = parsed.doc[span]
    sources = index_of(pack, "sources").table
    lemmas = (token.lemma.lower() for token in parsed.tokens_in(span))
    parts = [*re.findall(r"[^\W_]+", name.lower()), *lemmas]
    kinds = [sources[(part,)].value for part in parts if (part,) in sources]
    kind = kinds[0] if kinds else "person"
    hop = Hop(name, name, span, kind, relation="writes", mode="direct")
    return Speech(hop, (content,), rule="post")
