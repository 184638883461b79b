"""Drafts to claims: keys, evidence, checks of sums, relations by key, notes for what gave no claim."""

import hashlib
from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.claim import Claim, Note, Relation
from sayso.model.said import Hop
from sayso.model.text import Parsed, Sentence, Span

KEY_LENGTH = 16
OPENING = ("``", "''")


def assemble(parsed: Parsed, drafts: list[Draft]) -> tuple[Claim, ...]:
    """Turn drafts in the order of the text into claims, each with its key."""
    keys = _keys(parsed, drafts)
    return tuple(_claim(parsed, draft, keys[place], keys) for place, draft in enumerate(drafts))


def _claim(parsed: Parsed, draft: Draft, key: str, keys: list[str]) -> Claim:
    people = draft.people
    return Claim(
        key=key,
        act=draft.act,
        act_words=draft.words,
        act_span=draft.span,
        harm=draft.harm,
        stage=draft.stage,
        count=draft.count,
        group=people.group if people else None,
        parts=draft.parts,
        sites=draft.sites,
        scope=draft.scope,
        names=people.names if people else (),
        perpetrator=draft.perpetrator,
        involvement=draft.involvement,
        target=draft.target,
        means=draft.means,
        places=draft.places,
        time=draft.time,
        terms=draft.terms,
        joined=draft.joined,
        attribution=draft.hops,
        stance=draft.stance,
        relations=tuple(Relation(tie.kind, keys[tie.other]) for tie in draft.ties),
        evidence=draft.evidence,
        rules=tuple(dict.fromkeys(draft.rules)),
        notes=(*draft.notes, *_sum_note(draft)),
    )


def _keys(parsed: Parsed, drafts: list[Draft]) -> list[str]:
    """Return a key for each draft; equal ones get a running number in the order of the text."""
    seen: dict[str, int] = {}
    keys: list[str] = []
    for draft in drafts:
        key = _key(parsed, draft)
        seen[key] = seen.get(key, 0) + 1
        keys.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return keys


def _key(parsed: Parsed, draft: Draft) -> str:
    """Hash what makes a claim that claim, each part with its length: never rules, order or version."""
    count = draft.count
    first = draft.hops[0].speaker_span if draft.hops else None
    affirmed = draft.stance.value not in ("denied", "retracted")
    parts = (
        parsed.doc.id,
        draft.act,
        str(draft.span.start),
        f"{count.low}..{count.high}" if count else "",
        str(draft.head_span.start),
        draft.target.words if draft.target else "",
        str(first.start) if first else "",
        "yes" if affirmed else "no",
    )
    total = hashlib.sha256()
    for part in parts:
        raw = part.encode()
        total.update(f"{len(raw)}:".encode() + raw)
    return total.hexdigest()[:KEY_LENGTH]


def _sum_note(draft: Draft) -> tuple[Note, ...]:
    """Return a note where the parts say more people than the whole."""
    whole = draft.count
    if (
        whole is None
        or whole.derived
        or whole.high is None
        or whole.span is None
        or not draft.parts
    ):
        return ()
    names = {part.group.name for part in draft.parts if part.group}
    lows = [part.count.low for part in draft.parts if part.count.low is not None]
    if len(names) < len(draft.parts) or sum(lows) <= whole.high:
        return ()
    spans = [part.count.span for part in draft.parts if part.count.span]
    listed = spans[0].join(spans[-1]) if spans else whole.span
    last = draft.parts[-1].group
    listed = listed.join(last.span) if last else listed
    return (Note("sum_differs", listed, f"the parts say {sum(lows)}, the whole {whole.high}"),)


def with_evidence(parsed: Parsed, draft: Draft) -> Draft:
    """Add the sentences that hold the values or take the claim back, and the tags that name the speakers."""
    spans = [_bare(parsed, parsed.sentence_at(draft.token))]
    held = [value.span for value in (draft.time, *draft.places) if value is not None]
    if draft.stance.value == "retracted" and draft.stance.span:
        held.append(draft.stance.span)
    for span in (draft.span, *held):  # the act of a table stands in the head of its column
        if not spans[0].holds(span):
            spans.append(_sentence_of(parsed, span))
    spans.extend(_tag(hop) for hop in draft.hops if hop.cue_span and hop.speaker_span)
    return replace(draft, evidence=_merged([*draft.evidence, *spans]))


def _tag(hop: Hop) -> Span:
    assert hop.cue_span and hop.speaker_span
    return hop.cue_span.join(hop.speaker_span)


def _sentence_of(parsed: Parsed, span: Span) -> Span:
    for sentence in parsed.sentences:
        if sentence.span.holds(span):
            return _bare(parsed, sentence)
    return span


def _bare(parsed: Parsed, sentence: Sentence) -> Span:
    """Return the sentence without the quotation mark that opens it."""
    first = parsed.tokens[sentence.first]
    if first.tag in OPENING and sentence.stop - sentence.first > 1:
        return Span(parsed.tokens[sentence.first + 1].span.start, sentence.span.end)
    return sentence.span


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Join spans that touch or overlap."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + 1:
            merged[-1] = merged[-1].join(span)
        else:
            merged.append(span)
    return tuple(merged)
