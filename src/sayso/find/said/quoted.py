"""Quotations and their tags: which saying owns the words between the marks.

A tag stands after ("...," he said), before (he said: "...") or in the middle;
a quotation without a tag goes on with the speaker before it in the same or the
last paragraph.
"""

from dataclasses import replace

from sayso.find.said.announced import announced, behind, told_behind
from sayso.find.said.holding import first_reaching, holders
from sayso.find.said.sayings import Sayings
from sayso.find.said.untagged import read_untagged
from sayso.find.said.uttered import Uttered
from sayso.model.text import Paragraph, Parsed, Quotation, Span
from sayso.packs.load import Pack

REACH = 200
OPEN_ENDS = ",!?—–-…"
STOPS = (".", "!", "?", ";")
BEFORE_TAGS = (",", ":")
SLACK = 20


def own_quotations(parsed: Parsed, pack: Pack, uttered: list[Uttered]) -> list[Uttered]:
    """Give each quotation to the saying that its tag belongs to, and its words to the content."""
    found = Sayings((_start(parsed, item), _end(parsed, item), item) for item in uttered)
    for quotation in parsed.quotations:
        owner = _owner(parsed, quotation, found)
        if owner is not None:
            kept = found.items[owner]
            found.items[owner] = replace(kept, quoted=(*kept.quoted, quotation.number))
        elif not quotation.scare:
            said = told_behind(parsed, quotation, found) or announced(parsed, pack, quotation)
            said = said or _going_on(parsed, quotation, found)
            said = said or read_untagged(parsed, pack, quotation)
            if said is not None:
                found.add(_start(parsed, said), _end(parsed, said), said)
    return [_with_words(parsed, item) for item in found.items]


def _owner(parsed: Parsed, quotation: Quotation, uttered: Sayings) -> int | None:
    after = _tag_after(parsed, quotation, uttered)
    before = _tag_before(parsed, quotation, uttered)
    if after is not None and (before is None or parsed.doc.text[quotation.span.end - 1] == ","):
        return after
    if before is not None:
        return before
    if quotation.scare:
        return None
    return _same_speech(parsed, quotation, uttered)


def _tag_after(parsed: Parsed, quotation: Quotation, uttered: Sayings) -> int | None:
    """Return the saying whose tag follows the closing mark in the same sentence."""
    end = quotation.span.end
    if not (parsed.doc.text[end - 1] in OPEN_ENDS or behind(parsed, quotation) in BEFORE_TAGS):
        return None
    home = parsed.paragraph_at(end - 1)
    best: tuple[int, int] | None = None
    for at, index, item in uttered.between(end, min(end + REACH, home.span.end)):
        if item.cue is None or not _can_own(parsed, item, quotation):
            continue
        if _is_apart(parsed, Span(end, at)):
            continue
        if behind(parsed, quotation) == ":" and not _says_it(item, quotation):
            continue
        if best is None or at < best[0]:
            best = (at, index)
    return best[1] if best else None


def _says_it(item: Uttered, quotation: Quotation) -> bool:
    """Tell whether what a saying says by its grammar is the quotation."""
    return any(piece.meets(quotation.span) for piece in item.content)


def _tag_before(parsed: Parsed, quotation: Quotation, uttered: Sayings) -> int | None:
    """Return the saying whose tag ends right before the opening mark, or with a colon before it."""
    start = quotation.span.start
    text = parsed.doc.text
    home = parsed.paragraph_at(start)
    left = text[home.span.start : max(home.span.start, opening_of(text, start))].rstrip()
    if not left:
        return _colon_before(parsed, home, uttered)
    colon, comma = left.endswith(":"), left.endswith(",")
    best: tuple[int, int] | None = None
    for at, index, item in uttered.between(max(home.span.start, start - REACH), start):
        if (
            item.cue is None
            or not _can_own(parsed, item, quotation)
            or at >= opening_of(text, start)
        ):
            continue
        last = parsed.tokens[item.cue.tokens[-1]].span.end
        adjacent = not any(char.isalnum() for char in text[last : opening_of(text, start)])
        if not (colon or adjacent or (comma and start - last < REACH // 3)):
            continue
        if _is_apart(parsed, Span(at, start)):
            continue
        if best is None or at > best[0]:
            best = (at, index)
    return best[1] if best else None


def _colon_before(parsed: Parsed, home: Paragraph, uttered: Sayings) -> int | None:
    """Return the last saying of the paragraph before, where that ends with a colon."""
    if home.index == 0:
        return None
    last = parsed.paragraphs[home.index - 1].span
    if parsed.doc[last][-1] != ":":
        return None
    inside = [
        (at, index)
        for at, index, item in uttered.between(last.start, last.end)
        if item.cue is not None
    ]
    return max(inside)[1] if inside else None


def _same_speech(parsed: Parsed, quotation: Quotation, uttered: Sayings) -> int | None:
    """Return the direct speech before it in the same paragraph, which this quotation continues."""
    home = parsed.paragraph_at(quotation.span.start).span.start
    before = (
        (end, index)
        for end, index, item in uttered.ended_before(quotation.span.start, home)
        if item.cue is not None
        and home <= _start(parsed, item) < quotation.span.start
        and not _inside_one(parsed, item, quotation)
    )
    end, index = next(before, (-1, -1))
    if index < 0:
        return None
    if not uttered.items[index].quoted:
        return None
    text = parsed.doc.text
    between = text[end : opening_of(text, quotation.span.start)].strip()
    return index if between[:1] in (".", "") or between.endswith(".") else None


def _going_on(parsed: Parsed, quotation: Quotation, uttered: Sayings) -> Uttered | None:
    """Return a saying of the last speaker for a quotation that begins a sentence without a tag."""
    start = opening_of(parsed.doc.text, quotation.span.start)
    left = start
    while left > 0 and parsed.doc.text[left - 1].isspace():
        left -= 1
    if left and parsed.doc.text[left - 1] not in '.!?:”"’)':
        return None
    home = parsed.paragraph_at(quotation.span.start)
    earliest = parsed.paragraphs[max(0, home.index - 1)].span.start
    before = (
        item
        for item in uttered.back_from(start, earliest)
        if item.source
        and not _inside_any(parsed, item)
        and (item.entry is None or item.entry.form == "verb")
    )
    last = next(before, None)
    if last is None or holders(parsed, Span(start, start + 1)):
        return None
    near = parsed.tokens[last.tag[0]].span.start >= home.span.start
    said = Uttered(None, last.entry, last.source, (), last.tag, quoted=(quotation.number,))
    return replace(said, told=last.told) if near else said


def opening_of(text: str, start: int) -> int:
    """Return where the mark begins that opens the words at an offset: one sign, or two alike ("''")."""
    before = start - 1
    return before - (before > 0 and text[before] in "'`" and text[before - 1] == text[before])


def _can_own(parsed: Parsed, item: Uttered, quotation: Quotation) -> bool:
    """Tell whether a saying may be the tag of a quotation: a verb outside of it, inside the same others."""
    if item.cue is None or not any("quote" in entry.frames for entry in item.cue.entries):
        return False
    return not _inside_one(parsed, item, quotation) and _same_depth(parsed, item, quotation)


def _same_depth(parsed: Parsed, item: Uttered, quotation: Quotation) -> bool:
    """Tell whether tag and quotation stand inside the same other quotations."""
    tag = Span(_start(parsed, item), _start(parsed, item) + 1)
    around = holders(parsed, tag) ^ holders(parsed, quotation.pieces[0])
    return not around - {quotation.number}


def _inside_one(parsed: Parsed, item: Uttered, quotation: Quotation) -> bool:
    return quotation.holds(Span(_start(parsed, item), _start(parsed, item) + 1))


def _inside_any(parsed: Parsed, item: Uttered) -> bool:
    return bool(holders(parsed, Span(_start(parsed, item), _start(parsed, item) + 1)))


def _is_apart(parsed: Parsed, between: Span) -> bool:
    """Tell whether a sentence ends between a tag and its quotation."""
    return any(
        token.text in STOPS and not holders(parsed, token.span)
        for token in parsed.tokens_in(between)
    )


def _start(parsed: Parsed, item: Uttered) -> int:
    index = item.cue.head if item.cue else item.tag[0]
    return parsed.tokens[index].span.start


def _end(parsed: Parsed, item: Uttered) -> int:
    return parsed.tokens[item.tag[1]].span.end


def _with_words(parsed: Parsed, item: Uttered) -> Uttered:
    """Return the saying with the words of its quotations, cut or widened at marks that its content crosses."""
    own = [parsed.quotations[number] for number in item.quoted]
    words = [piece for quotation in own for piece in quotation.pieces]
    for piece in item.content:
        met = [quotation for quotation in own if quotation.span.meets(piece)]
        if not met:
            words.append(piece)
        elif not item.around:
            beyond = _beyond(piece, met, _end(parsed, item))
            words.extend([piece] if _is_part(parsed, piece, met) else beyond)
    at = Span(_start(parsed, item), _start(parsed, item) + 1)
    first = first_reaching(parsed, min([at.start, *(word.start for word in words)]))
    for number in range(first, len(parsed.quotations)):
        quotation = parsed.quotations[number]
        if quotation.span.start > max([at.end, *(word.end for word in words)]):
            break
        if quotation.number not in item.quoted:
            inside = quotation.holds(at) if item.cue else False
            words = _cut(words, quotation) if inside else _widen(words, quotation)
    content = _merged(words)
    outside = tuple(
        head
        for head in item.source
        if not any(piece.holds(parsed.tokens[head].span) for piece in content)
    )
    return replace(item, content=content, source=outside or item.source)


def _is_part(parsed: Parsed, piece: Span, met: list[Quotation]) -> bool:
    """Tell whether quoted words are only a name or phrase inside a clause ("the “Red Hand,” killed two, X said")."""
    inside = [token for quotation in met for token in parsed.tokens_in(quotation.span)]
    held = {token.index for token in inside}
    if any(token.pos in ("VERB", "AUX") for token in inside):
        return False
    return any(t.pos in ("VERB", "AUX") for t in parsed.tokens_in(piece) if t.index not in held)


def _beyond(piece: Span, met: list[Quotation], tag: int) -> list[Span]:
    """Return the long parts of a clause before its quotation, behind the tag, and after it."""
    start = min(quotation.span.start for quotation in met)
    end = max(quotation.span.end for quotation in met)
    before = (
        [Span(piece.start, start)] if start - piece.start > SLACK and piece.start >= tag else []
    )
    return before + ([Span(end + 1, piece.end)] if piece.end - end > SLACK else [])


def _cut(words: list[Span], quotation: Quotation) -> list[Span]:
    """Return the words that lie inside the quotation in which the cue stands."""
    return [
        Span(max(span.start, piece.start), min(span.end, piece.end))
        for span in words
        for piece in quotation.pieces
        if span.meets(piece)
    ]


def _widen(words: list[Span], quotation: Quotation) -> list[Span]:
    """Return the words, with all of a quotation that they hold only a part of."""
    found: list[Span] = []
    for span in words:
        start, end = span
        for number, piece in enumerate(quotation.pieces):
            if piece.start < start < piece.end:
                start = piece.start
            if piece.start < end < piece.end:
                end = piece.end
                found.extend(quotation.pieces[number + 1 :])
        found.append(Span(start, end))
    return found


def _merged(words: list[Span]) -> tuple[Span, ...]:
    """Return the spans in the order of the text, joined where they meet."""
    found: list[Span] = []
    for span in sorted(words):
        if found and found[-1].end >= span.start:
            found[-1] = found[-1].join(span)
        else:
            found.append(span)
    return tuple(found)
