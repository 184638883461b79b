"""Why the scorer hears a word as saying something, or does not: its heaviest signs, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sayso.find.people.spread import spread_of
from sayso.find.said.hear import Heard, hear
from sayso.find.said.scorer import Scorer, load_scorer
from sayso.find.said.speech import find_ruled
from sayso.find.said.weighed import cue_row, ruled_of
from sayso.model.text import Parsed, Span
from sayso.packs.load import Pack

MOST = 6
NOTHING = ("", "-", "none")
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "rule": "the rules read it as {}",
        "l": "the word is {}",
        "lt": "the word and its tag are {}",
        "ld": "the word and its relation are {}",
        "t": "its tag is {}",
        "td": "its tag and relation are {}",
        "end": "it ends in {}",
        "e": "it is labelled {}",
        "c": "under it stands {}",
        "lc": "word and part under it: {}",
        "tc": "tag and part under it: {}",
        "h": "a helper before it is {}",
        "lh": "word and helper: {}",
        "o": "its clause or object is {}",
        "ol": "its clause or object is headed by {}",
        "om": "its clause opens with {}",
        "f": "the parts under it are {}",
        "lf": "word and parts under it: {}",
        "s": "its subject is {}",
        "sk": "its subject is of the kind {}",
        "lsk": "word and kind of subject: {}",
        "u": "it hangs on {}",
        "ut": "it hangs on a word with tag {}",
        "uu": "above that stands {}",
        "b": "beside it stands {}",
        "place": "its place in the sentence is {}",
        "in": "it stands inside a quotation: {}",
        "q": "inside a quotation, and one near: {}",
        "lq": "word, inside a quotation, and one near: {}",
        "tq": "tag, inside a quotation, and one near: {}",
        "qb": "a mark before it: {}",
        "qa": "a mark after it: {}",
        "para": "its sentence opens a paragraph: {}",
    }
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One word that may say something: its chance, and what speaks for and against, heaviest first."""

    span: Span
    chance: float
    reasons: tuple[tuple[str, float], ...]


def find_evidence(parsed: Parsed, pack: Pack) -> tuple[Evidence, ...]:
    """Return the evidence for every word that the scorer weighed closely; none without weights."""
    scorer = load_scorer(pack.language)
    if scorer is None:
        return ()
    ruled = ruled_of(parsed, pack, find_ruled(parsed, pack))
    spread = spread_of(parsed)
    return tuple(
        _evidence(parsed, scorer, item, cue_row(spread, item.cue, ruled))
        for item in hear(parsed, scorer, ruled)
    )


def lines_of(evidence: Evidence, text: str) -> tuple[str, ...]:
    """Return one line a reason, after a line with the word and its chance."""
    start, end = evidence.span
    head = f'"{text[start:end]}" [{start}:{end}] says something: {100 * evidence.chance:.0f} in 100'
    return (head, *(f"  {weight:+.2f}  {words}" for words, weight in evidence.reasons))


def in_words(sign: str) -> str:
    """Return a sign in words ("c=>ccomp" is "under it stands ccomp after it")."""
    name, _, seen = sign.partition("=")
    shown = "nothing" if seen in NOTHING else seen.replace("|", ", ")
    shown = shown.replace("<", "before: ").replace(">", "after: ")
    if name.startswith(("w", "lw")):
        step = name.lstrip("lw").rstrip("t")
        return f"the word at {step} is {shown}"
    return WORDS.get(name, name + " {}").format(shown)


def _evidence(parsed: Parsed, scorer: Scorer, heard: Heard, signs: list[str]) -> Evidence:
    reasons = scorer.cue.reasons(signs, MOST)
    return Evidence(
        parsed.tokens[heard.cue].span,
        heard.chance,
        tuple((in_words(sign), weight) for sign, weight in reasons),
    )
