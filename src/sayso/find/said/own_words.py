"""What the scorer hears, without words that are no content: the speaker's own, and the cue's preposition.

"He said ... that" with its subject among the runs, "called | for an inquiry": the scorer chooses
among runs of grammar, and some of those hold a word too many.
"""

from dataclasses import replace

from sayso.find.people.spread import Run, Runs
from sayso.find.said.cues import Cue
from sayso.find.said.hear import Heard
from sayso.find.said.quoted_as import saying_verbs
from sayso.model.text import Parsed
from sayso.model.tree import below, is_passive
from sayso.packs.load import Pack


def in_own_words(parsed: Parsed, pack: Pack, cue: Cue, heard: Heard) -> Heard:
    """Return what was heard without its speaker and the preposition of its cue among the content."""
    if _seems(parsed, cue, pack):
        heard = replace(heard, source=None, source_run=None)
    runs = heard.content
    if heard.source_run is not None and len(runs) > 1 and not is_passive(parsed, cue.head):
        kept = tuple(run for run in runs if not _lies_in(run, heard.source_run))
        runs = kept or runs
    return replace(heard, content=_after_ties(parsed, cue, runs))


def tied_to(parsed: Parsed, cue: Cue, heard: Heard) -> tuple[int, ...]:
    """Return the preposition right behind a cue, where what was heard begins behind that."""
    after = cue.tokens[-1] + 1
    begins = bool(heard.content) and heard.content[0][0] == after + 1
    return (after,) if begins and _is_tie(parsed, cue, after) else ()


def _seems(parsed: Parsed, cue: Cue, pack: Pack) -> bool:
    """Tell whether a cue says what only seems; who "appeared to suggest that S" suggests it."""
    if not any("impersonal" in entry.frames for entry in cue.entries):
        return False
    done = below(parsed, cue.head, "xcomp")
    return not any(parsed.tokens[item].lemma in saying_verbs(pack) for item in done)


def _after_ties(parsed: Parsed, cue: Cue, runs: Runs) -> Runs:
    """Return the runs without a preposition at their head that hangs on the cue before it."""
    if not runs:
        return runs
    first, last = runs[0]
    if first == cue.tokens[-1] + 1 and first < last and _is_tie(parsed, cue, first):
        return ((first + 1, last), *runs[1:])
    return runs


def _is_tie(parsed: Parsed, cue: Cue, index: int) -> bool:
    token = parsed.tokens[index]
    return (
        token.pos == "ADP" and token.head in cue.tokens and token.lemma in parsed.words["topic_tie"]
    )


def _lies_in(run: Run, other: Run) -> bool:
    return other[0] <= run[0] and run[1] <= other[1]
