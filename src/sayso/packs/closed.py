"""The closed vocabularies that entries of a pack draw from; a name outside them is a fault."""

from collections.abc import Iterable, Iterator

from sayso.model.vocabulary import INVOLVEMENTS, MEANS, PERPETRATORS, STAGES, STANCES, TARGETS
from sayso.packs.entries import Way, Words
from sayso.packs.load import Pack
from sayso.packs.problems import Places, Problem

AXES = ("sex", "age", "both", "status", "role")
GROUPS = {
    "women": "sex",
    "men": "sex",
    "infants": "age",
    "children": "age",
    "adolescents": "age",
    "adults": "age",
    "elderly": "age",
    "girls": "both",
    "boys": "both",
    "women_and_children": "both",
    "civilians": "status",
    "combatants": "status",
    "prisoners_of_war": "status",
    "hors_de_combat": "status",
    "journalists": "role",
    "medical": "role",
    "aid": "role",
    "peacekeepers": "role",
    "police": "role",
    "officials": "role",
}
CAUSES = ("natural", "accident", "disease")
TERM_AXES = ("bare", "called", "people", "place")
TERM_SORTS = ("crime", "charge", "praise", "euphemism", "defence")
READINGS = ("patient", "agent", "sentence", "pair", "phrase", "title", "clause", "contest")
GRAMMAR = {
    "verb": (("object", "subject", "at", "none"), ("subject", "none")),
    "noun": (("of", "none"), ("by", "none")),
    "adjective": (("subject",), ("none",)),
    "label": (("none",), ("none",)),
}
NEEDS = (*TARGETS, "object", "place", "known_people")
COUNTERS = (
    "metaphor",
    "sport",
    "title",
    "other_sense",
    "negation",
    "future",
    "conditional",
    "question",
)
STAGE_KEYS = ("act", "stage", "involvement", "stance")


def check_names(pack: Pack, places: Places) -> Iterator[Problem]:
    """Yield every value of an entry that its vocabulary does not know."""
    acts = {act.id for act in pack.acts}
    needs = (*NEEDS, *(entry.name for entry in pack.links))
    yield from _check_lists(pack, places)
    for entry in pack.stages:
        yield from _check_stage(entry, acts, places)
    for way in pack.ways:
        for reason in _faults_of(way, acts, needs):
            yield places.of_way(way, way.name, reason)
    for counter in pack.counters:
        if counter.why not in COUNTERS:
            yield places.of_counter(counter, f"unknown why: {counter.why}")
        if counter.act not in acts:
            yield places.of_counter(counter, f"unknown act: {counter.act}")


def _check_lists(pack: Pack, places: Places) -> Iterator[Problem]:
    for entry in pack.groups:
        if GROUPS.get(entry.name) != entry.axis:
            yield places.of_words(
                entry, entry.name, f"unknown group or axis: {entry.name} ({entry.axis})"
            )
    yield from _unknown(pack.actors, PERPETRATORS, "kind of perpetrator", places)
    yield from _unknown(pack.targets, TARGETS, "type of target", places)
    yield from _unknown(pack.causes, CAUSES, "cause", places)
    yield from _unknown(pack.said_means, MEANS, "means", places)
    for entry in pack.means:
        if (entry.value or entry.name) not in MEANS:
            yield places.of_words(entry, entry.name, f"unknown means: {entry.value or entry.name}")
    for entry in pack.legal:
        if entry.axis not in TERM_AXES or entry.value not in TERM_SORTS:
            reason = f"unknown sort or axis of a term: {entry.value}, {entry.axis}"
            yield places.of_words(entry, entry.name, reason)
    for entry in pack.not_harm:
        if entry.value not in READINGS:
            yield places.of_words(
                entry, entry.name, f"unknown reading of a harmless list: {entry.value}"
            )


def _unknown(
    entries: Iterable[Words], known: Iterable[str], what: str, places: Places
) -> Iterator[Problem]:
    for entry in entries:
        if entry.name not in known:
            yield places.of_words(entry, entry.name, f"unknown {what}: {entry.name}")


def _check_stage(entry: Words, acts: set[str], places: Places) -> Iterator[Problem]:
    known = {"act": acts, "stage": STAGES, "involvement": INVOLVEMENTS, "stance": STANCES}
    for item in entry.value.split():
        key, _, value = item.partition("=")
        if key not in STAGE_KEYS or value not in known[key]:
            yield places.of_words(entry, entry.name, f"unknown value of a stage: {item}")


def _faults_of(way: Way, acts: set[str], needs: tuple[str, ...]) -> Iterator[str]:
    """Yield what is unknown in a way."""
    if way.form not in GRAMMAR:
        yield f"unknown form: {way.form}"
        return
    victims, agents = GRAMMAR[way.form]
    values = (
        ("act", way.act, acts),
        ("victim", way.victim or "none", (*victims, "none")),
        ("agent", way.agent or "none", agents),
        ("harm", way.harm, ("", *acts)),
        ("stage", way.stage, STAGES),
        ("means", way.means, ("", *MEANS)),
        ("involvement", way.involvement, INVOLVEMENTS),
    )
    for key, value, known in values:
        if value not in known:
            yield f"unknown {key} of a {way.form}: {value}"
    for need in way.needs:
        if need not in needs:
            yield f"unknown need: {need}"
    for doer in way.doers:
        if doer not in (*PERPETRATORS, *MEANS, *needs):
            yield f"unknown doer: {doer}"
