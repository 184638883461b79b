"""The rows that the models of attribution weigh: words that may say, nouns that may be their source, contents.

Training and reading make their rows here, so that both see the same.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sayso.find.people.spread import Runs, Spread, alike, word_of
from sayso.find.said.cue_signs import signs_of_cue
from sayso.find.said.cues import find_cues
from sayso.find.said.offer_signs import (
    measures_of_content,
    measures_of_source,
    path_between,
    signs_of_content,
    signs_of_source,
)
from sayso.find.said.offers import Offer, contents_at, source_run, sources_at
from sayso.find.said.uttered import Uttered
from sayso.model.text import Parsed, Span, Token
from sayso.packs.load import Pack

# The measures of a source with its linear score.
SOURCE_WIDTH = 22
EXTENT = 0.7
HUGE = 700
UNREAD = "?"
NEAREST = 9
COLON = "colon"


@dataclass(frozen=True, slots=True)
class Ruled:
    """How the rules read a word: the kind of its saying, its content and the heads of its source."""

    kind: str = "-"
    content: Runs = ()
    source: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Cued:
    """A word that may say something, with its chance by the linear model and what the rules read."""

    index: int
    chance: float
    ruled: Ruled


@dataclass(frozen=True, slots=True)
class Rows:
    """What stands to choice at one cue, the signs of each, and its measures before the linear scores."""

    signs: tuple[list[str], ...]
    measures: tuple[list[float], ...]


@dataclass(frozen=True, slots=True)
class Sourced:
    """The likeliest source of a cue (or none), its chance, and its measures."""

    head: int | None
    sure: float
    row: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The contents of one cue, weighed: the chance of each, its expected overlap, its measures."""

    chances: Sequence[float]
    extents: Sequence[float]
    rows: Sequence[Sequence[float]]

    @property
    def best(self) -> int:
        """Return the place of the content with the best chance and expected overlap together."""
        scores = [
            likely + EXTENT * extent
            for likely, extent in zip(self.chances, self.extents, strict=True)
        ]
        return scores.index(max(scores))


def ruled_of(parsed: Parsed, pack: Pack, uttered: Sequence[Uttered]) -> dict[int, Ruled]:
    """Map the cue words that the rules know to how they read them; a mark of doubt where nothing came of it."""
    found = {cue.head: Ruled(cue.entry.kind + UNREAD) for cue in find_cues(parsed, pack)}
    for item in uttered:
        if item.cue is not None and item.entry is not None:
            kind, at = item.entry.kind, item.cue.head
        elif item.cue is None and parsed.tokens[item.tag[1]].text == ":":
            kind, at = COLON, item.tag[1]
        else:
            continue
        found[at] = Ruled(kind, runs_of(parsed, item.content), item.source)
    return found


def runs_of(parsed: Parsed, spans: Sequence[Span]) -> Runs:
    """Return the runs of tokens under some spans."""
    held = [parsed.tokens_in(span) for span in spans]
    return tuple((tokens[0].index, tokens[-1].index) for tokens in held if tokens)


def may_say(parsed: Parsed, words: Collection[str], ruled: Mapping[int, Ruled]) -> list[int]:
    """Return the tokens that may be cues: known words, verbs with a clause under them, what the rules read."""
    return [
        token.index
        for token in parsed.tokens
        if key_of(token) in words
        or token.index in ruled
        or (
            token.pos == "VERB"
            and any(parsed.tokens[c].dep == "ccomp" for c in parsed.children[token.index])
        )
    ]


def key_of(token: Token) -> str:
    """Return the word and the class by which a list of cue words knows it; names are all one."""
    return f"{word_of(token)}|{token.tag[:2]}"


def cue_row(spread: Spread, index: int, ruled: Mapping[int, Ruled]) -> list[str]:
    """Return the signs of a word that may say."""
    kind = ruled[index].kind if index in ruled else "-"
    return signs_of_cue(spread, index, kind)


def source_rows(spread: Spread, cued: Cued) -> tuple[list[int], Rows]:
    """Return the heads of noun phrases that may be the source of a cue, and their rows."""
    cue = cued.index
    heads = sources_at(spread, cue)
    by_nearness = sorted(heads, key=lambda head: (abs(head - cue), head))[:NEAREST]
    heads = [head for head in heads if head in by_nearness or head in cued.ruled.source]
    signs, measures = [], []
    for head in heads:
        path = path_between(spread, cue, head)
        place = by_nearness.index(head) if head in by_nearness else NEAREST
        near = (place, path.count("^") + path.count("/"))
        shares = (cued.chance, float(head in cued.ruled.source))
        signs.append(signs_of_source(spread, cue, head, path))
        measures.append(measures_of_source(spread, cue, head, near, shares))
    return heads, Rows(tuple(signs), tuple(measures))


def content_rows(
    spread: Spread, cued: Cued, source: int | None, sure: float
) -> tuple[list[Offer], Rows]:
    """Return the contents that a cue may have, and their rows; `sure` is the score of its source."""
    cue = cued.index
    offers = contents_at(spread, cue, source, cued.ruled.content)
    run = source_run(spread, source, cue) if source is not None else None
    shares = (cued.chance, sure)
    return offers, Rows(
        tuple(signs_of_content(spread, cue, offer) for offer in offers),
        tuple(measures_of_content(spread, cue, run, offer, shares) for offer in offers),
    )


def final_row(
    spread: Spread, cued: Cued, chosen: Offer, found: tuple[Sourced, Weighed]
) -> list[float]:
    """Return the measures by which a whole attribution stands or falls: those of all that was chosen."""
    source, content = found
    ruled = cued.ruled
    agrees = alike(spread, chosen.runs, ruled.content) if ruled.content else -1.0
    rest = sorted(content.chances, reverse=True)[:2]
    return [
        cued.chance,
        source.sure,
        content.chances[content.best],
        content.extents[content.best],
        rest[1] if len(rest) > 1 else 0.0,
        agrees,
        float(bool(ruled.content)),
        float(ruled.kind.endswith(UNREAD)),
        float(len(rest)),
        *source.row,
        *content.rows[content.best],
    ]


def chance(score: float) -> float:
    """Return the chance that log odds stand for."""
    return 1.0 / (1.0 + math.exp(-score)) if score > -HUGE else 0.0
