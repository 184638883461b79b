"""The shapes of the entries in the packs' data files; a key that is not here is an error.

Every entry has a `name` that is unique in its file; its rule id is `FILE#NAME`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """An act of the codebook, the same in all languages (`packs/acts/*.toml`)."""

    id: str
    label: str
    meaning: str
    unit: str
    family: str
    additive_with_killed: str
    roles: tuple[str, ...]
    parent: str = ""
    huridocs_mt4: tuple[str, ...] = ()
    huridocs_mt25: tuple[str, ...] = ()
    plover: str = ""
    acled_sub_event_hint: str = ""
    ucdp: str = ""
    hxl: str = ""
    rome_statute_related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say an act: which words, in which grammar, and where its victim and agent stand.

    `words`: lemma sequences; the head is the first word; `~` allows up to eight
    tokens between two words ("take ~ hostage"). `doers`: kinds of actors, or lists
    of links, one of which the text must name as the one who does it. `after`: words, some
    of which must stand before in the text ("the strike", where an airstrike was told).
    """

    name: str
    form: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    victim: str = ""
    agent: str = ""
    needs: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    harm: str = ""
    stage: str = "done"
    means: str = ""
    involvement: str = "carried_out"
    act: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Counter:
    """A sentence that looks like the act and is not, or is not asserted; `why` says which."""

    text: str
    why: str
    act: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A list of words that mean one thing of a closed vocabulary (group, target, means, term, ...)."""

    name: str
    words: tuple[str, ...]
    value: str = ""
    axis: str = ""
    examples: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words that make, bound or classify a number; `role` says which (`find/number/words.py`).

    `value` is the number itself or the low end of a vague word; `kind` what a
    bound does; `reads` what comes out of each example ("Over 600 = count 601..").
    """

    name: str
    role: str
    words: tuple[str, ...]
    value: int | None = None
    kind: str = ""
    examples: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that say: their grammar (`frames`), the class of the saying, and what they make of their content.

    `answers` marks words that reply to what others say ("denied").
    """

    name: str
    form: str
    kind: str
    words: tuple[str, ...]
    frames: tuple[str, ...]
    examples: tuple[str, ...]
    stance: str = "asserted"
    certainty: str = "stated"
    answers: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TimeWord:
    """Words of time and the roles they can play in a pattern; the brackets of an example hold the finding.

    `value` is a number or a code (month 5, part of day "NI"); `capital` asks for
    a capital first letter ("May").
    """

    name: str
    roles: tuple[str, ...]
    words: tuple[str, ...]
    examples: tuple[str, ...]
    value: str = ""
    capital: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TimePattern:
    """How words of time stand together, in the language of `find/time/grammar.py`.

    `make` names the builder (`find/time/builders.py`); `sets` are values that the
    words do not carry ("unit=day").
    A `time_piece` has a name and words only.
    """

    name: str
    words: str
    level: int = 0
    make: str = "frame"
    sets: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    rule: str = ""
