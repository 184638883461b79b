"""All attributions of a document: what the rules read, chosen and completed by the scorer.

Beliefs, wishes and judgements are among them, so that this is more than the
speech that a claim can hang on. Without weights the rules stand alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.find.people.spread import MARKS, Run, Runs
from sayso.find.said.cues import Cue, find_cues
from sayso.find.said.hear import Heard, hear
from sayso.find.said.own_words import in_own_words, tied_to
from sayso.find.said.scorer import Scorer, load_scorer
from sayso.find.said.speakers import sources_of
from sayso.find.said.speech import find_uttered, speeches_of
from sayso.find.said.uttered import Uttered, tag_run
from sayso.find.said.weighed import ruled_of
from sayso.model.said import Speech
from sayso.model.text import Parsed, Span
from sayso.packs.load import Pack

# Where content F1 is best out of fold on the training articles.
ACCEPTED = 0.35
CITING = ("cites", "quotes")
Placed = tuple[Uttered, int | None]


def find_attributions(parsed: Parsed, pack: Pack) -> tuple[Speech, ...]:
    """Return all attributions in the order of the text, with those over the whole document first."""
    uttered = find_uttered(parsed, pack)
    scorer = load_scorer(pack.language)
    if scorer is not None:
        uttered = with_heard(parsed, pack, uttered, scorer)
    return tuple(speeches_of(parsed, pack, uttered))


def with_heard(
    parsed: Parsed, pack: Pack, uttered: Sequence[Placed], scorer: Scorer
) -> list[Placed]:
    """Return the acts of saying with what the scorer hears in the place of what the rules read."""
    ruled = ruled_of(parsed, pack, [item for item, _ in uttered])
    cues = {cue.head: cue for cue in find_cues(parsed, pack)}
    heard = {
        item.cue: in_own_words(parsed, pack, cues.get(item.cue, _bare_cue(item)), item)
        for item in hear(parsed, scorer, ruled)
    }
    found: list[Placed] = []
    places: dict[int, int] = {}
    used: set[int] = set()
    for number, (item, above) in enumerate(uttered):
        at = item.cue.head if item.cue else item.tag[1]
        mine = heard.get(at)
        chosen = item if above is not None else _chosen(parsed, item, mine)
        if mine is not None and at in ruled:
            used.add(at)
        if chosen is None:
            continue
        places[number] = len(found)
        found.append((chosen, places.get(above) if above is not None else None))
    new = [item for item in heard.values() if item.cue not in used and item.chance >= ACCEPTED]
    found.extend((_made(parsed, cues.get(item.cue), item), None) for item in new)
    return _in_order(found)


def _in_order(found: list[Placed]) -> list[Placed]:
    """Return the acts in the order of the text, with the places of those that cite them moved along."""
    order = sorted(
        range(len(found)), key=lambda n: (found[n][1] is not None, found[n][0].tag[0], n)
    )
    place = {old: new for new, old in enumerate(order)}
    return [
        (found[old][0], place[above] if (above := found[old][1]) is not None else None)
        for old in order
    ]


def _chosen(parsed: Parsed, item: Uttered, heard: Heard | None) -> Uttered | None:
    """Return what the rules read as the scorer hears it, or None where it hears no attribution."""
    if item.relation in CITING or item.around or heard is None:
        return item
    if heard.chance < ACCEPTED:
        return None
    source = item.source
    if heard.source is not None and heard.source not in item.source:
        source = (heard.source,)
    content = spans_of_runs(parsed, heard.content)
    if not content:
        return item
    phrase = _phrase(parsed, heard)
    return replace(item, source=source, content=content, chance=heard.chance, phrase=phrase)


def _made(parsed: Parsed, cue: Cue | None, heard: Heard) -> Uttered:
    """Return an act of saying that only the scorer hears."""
    at = cue or _bare_cue(heard)
    source = (heard.source,) if heard.source is not None else _source_of(parsed, cue)
    return Uttered(
        cue=at,
        entry=at.entries[0] if at.entries else None,
        source=source,
        content=spans_of_runs(parsed, heard.content),
        tag=tag_run(parsed, at, source),
        cue_tokens=(*at.tokens, *tied_to(parsed, at, heard)),
        chance=heard.chance,
        phrase=_phrase(parsed, heard),
    )


def _source_of(parsed: Parsed, cue: Cue | None) -> tuple[int, ...]:
    """Return the one that grammar names as the speaker of a known verb, where the scorer heard none."""
    if cue is None or cue.entry.form != "verb" or "impersonal" in cue.entry.frames:
        return ()
    return sources_of(parsed, cue)[:1]


def _bare_cue(heard: Heard) -> Cue:
    """Return the cue of a word that no pack knows."""
    return Cue(heard.cue, (heard.cue,), ())


def _phrase(parsed: Parsed, heard: Heard) -> Span | None:
    return parsed.cover(heard.source_run) if heard.source_run is not None else None


def spans_of_runs(parsed: Parsed, runs: Runs) -> tuple[Span, ...]:
    """Return the spans of runs of tokens, without quotation marks at their edges."""
    return tuple(span for run in runs for span in _bare(parsed, run))


def _bare(parsed: Parsed, run: Run) -> Iterator[Span]:
    low, high = run
    while low <= high and parsed.tokens[low].text in MARKS:
        low += 1
    while low <= high and parsed.tokens[high].text in MARKS:
        high -= 1
    if low <= high:
        yield Span(parsed.tokens[low].span.start, parsed.tokens[high].span.end)


def outermost_of(items: Sequence[tuple[int, Runs, float]]) -> list[int]:
    """Return the places of the items (cue, content, chance) that no other holds, likelier ones first.

    An item is held where its cue lies in another's content; of two that cross, the likelier stays.
    """
    kept: list[int] = []
    for place, (cue, runs, _) in enumerate(items):
        held = any(
            _holds(other_runs, cue)
            and not (_holds(runs, other_cue) and _size(other_runs) <= _size(runs))
            for other, (other_cue, other_runs, _) in enumerate(items)
            if other != place
        )
        if not held:
            kept.append(place)
    kept.sort(key=lambda place: (-items[place][2], place))
    found: list[int] = []
    for place in kept:
        if not any(_cross(items[place][1], items[other][1]) for other in found):
            found.append(place)
    return sorted(found)


def _holds(runs: Runs, index: int) -> bool:
    return any(low <= index <= high for low, high in runs)


def _size(runs: Runs) -> int:
    return sum(high - low + 1 for low, high in runs)


def _cross(one: Runs, other: Runs) -> bool:
    return any(max(a[0], b[0]) <= min(a[1], b[1]) for a in one for b in other)
