"""A letter of an invented mission with claims made by hand, for tests that need no parser."""

from dataclasses import replace

from sayso.model.claim import Claim, Note, Reading, Relation, Term
from sayso.model.made_by import MadeBy
from sayso.model.quantity import Count
from sayso.model.said import Hop, Stance
from sayso.model.text import Document, Span
from sayso.model.when import When
from sayso.model.where import Place
from sayso.model.who import Actor, Group, Means, Name, Part, Target

TEXT = (
    "On 3 May 2021 the Kessian army killed 613 civilians, including 106 women, 63 children "
    "and 70 elderly persons, in Osk, in the Tarl district, the mission stated. Osk Daily"
)
MADE_BY = MadeBy(version="0.1.0", packs="0123456789abcdef", model="hand")


def span(words: str, text: str = TEXT) -> Span:
    """Return where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def exactly(words: str) -> Count:
    """Return the count that a plain number states."""
    number = int(words.replace(",", ""))
    return Count(number, number, words=words, span=span(words))


def group(name: str, words: str) -> Group:
    """Return a group with its words."""
    return Group(name, words, span(words))


DOC = Document(
    id="d1",
    name="letter.txt",
    text=TEXT,
    sha256="a",
    text_sha256="b",
    publisher="Osk Daily",
    publisher_id="osk daily",
    publisher_from="text",
    published="2021-05-04",
    published_from="flag",
    furniture=(Span(0, 2),),
)
MISSION = Hop(
    speaker="Kessia's Mission",
    words="the mission",
    speaker_span=span("the mission"),
    kind="state",
    relation="says",
    mode="direct",
    cue="stated",
    cue_span=span("stated"),
)
PUBLISHER = Hop(
    speaker="Osk Daily",
    words="Osk Daily",
    speaker_span=span("Osk Daily"),
    kind="publisher",
    relation="publishes",
    mode="narrated",
    said_on="2021-05-04",
)
CLAIM = Claim(
    key="k1",
    act="killed",
    act_words="killed",
    act_span=span("killed"),
    harm=None,
    stage="done",
    count=exactly("613"),
    group=group("civilians", "civilians"),
    parts=(
        Part(exactly("106"), group("women", "women")),
        Part(exactly("63"), group("children", "children")),
        Part(exactly("70"), group("elderly", "elderly persons")),
    ),
    sites=None,
    scope="incident",
    names=(),
    perpetrator=Actor("the Kessian army", span("the Kessian army"), "state_forces"),
    involvement="carried_out",
    target=None,
    means=(),
    places=(Place("Osk", span("Osk"), inside="the Tarl district"),),
    time=When("2021-05-03", "2021-05-03", "2021-05-03", 1, "3 May 2021", span("3 May 2021")),
    terms=(),
    joined=None,
    attribution=(MISSION, PUBLISHER),
    stance=Stance(),
    relations=(),
    evidence=(Span(0, len(TEXT)),),
    rules=("en/acts/killed.toml#kill",),
)
FULL = replace(
    CLAIM,
    key="k2",
    act="attacked",
    harm="killed",
    stage="attempted",
    parts=(),
    count=Count(None, 100, about=True, words="nearly\n100", span=span("613")),
    sites=Count(18, 18, words="18", span=span("63")),
    scope="cumulative",
    names=(Name("Ana Bel", span("army")), Name("Tor Marn", span("women"))),
    involvement=None,
    target=Target("home", "houses", span("persons"), Count(340, 340, words="340")),
    means=(Means("artillery", "shells", span("army")),),
    terms=(Term("genocide", "genocide", span("May")), Term("massacre", "massacre", span("On"))),
    joined="or",
    attribution=(
        replace(MISSION, speaker=None, anonymous=True, medium="a letter", speaks_for="Kessia"),
        replace(MISSION, speaker="Reutal", kind="media", relation="cites", cue="citing"),
        replace(PUBLISHER, speaker=None, relation="republishes"),
    ),
    stance=Stance("alleged", "hedged", 1),
    relations=(Relation("part_of", "k1"), Relation("about", "gone")),
    notes=(Note("sum_differs", span("613"), "sum"),),
)
READING = Reading(DOC, (CLAIM, FULL), (Note("no_victim", span("the mission"), "no victim"),))
