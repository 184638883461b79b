"""The chain of speakers of an act, and the stance of the right one."""

from functools import cache

import pytest

from sayso.claim.attribute import attribute, attributions, continuation
from sayso.find.said.speech import find_speech
from sayso.model.said import Speeches, Stance
from sayso.model.text import Document, Parsed, Span
from sayso.packs.entries import Words
from sayso.packs.load import load_pack
from sayso.parse.document import parse_document
from sayso.parse.model import load_parser

ENGLISH = load_pack("en")
ACTS = ("killed", "killing", "kill", "died", "dead", "burning", "fired", "massacre", "release")


@cache
def read(text: str, publisher: str | None = "Osk Daily") -> tuple[Parsed, Speeches]:
    """Find the speeches of a text."""
    doc = Document("d", "made", text, "a", "b", publisher=publisher, published="2026-03-04")
    parsed = parse_document(doc, ENGLISH, load_parser())[0]
    return parsed, Speeches(find_speech(parsed, ENGLISH))


def act_in(text: str) -> Span:
    """Return where the first of the words for an act stands."""
    found = [(text.index(word), -len(word)) for word in ACTS if word in text]
    start, length = min(found)
    return Span(start, start - length)


def chains(text: str, publisher: str | None = "Osk Daily") -> list[tuple[list[str], str, str]]:
    """Return speakers, stance and certainty of the claim at the act, then of its replies."""
    parsed, speeches = read(text, publisher)
    return [
        ([str(hop.speaker) for hop in hops], stance.value, stance.certainty)
        for hops, stance in attributions(act_in(text), parsed, speeches, ENGLISH)
    ]


def stance(text: str) -> Stance:
    parsed, speeches = read(text)
    return attribute(act_in(text), parsed, speeches, ENGLISH)[1]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Soldiers killed 12 farmers.", ["Osk Daily"]),
        ("The mayor said soldiers killed 12 farmers.", ["The mayor", "Osk Daily"]),
        ("The mayor said a guard had told him soldiers killed 12 farmers.",
         ["a guard", "The mayor", "Osk Daily"]),
        ("The envoy said the mayor claimed a guard had admitted that soldiers killed 12 farmers.",
         ["a guard", "the mayor", "The envoy", "Osk Daily"]),
        ("The mayor told the Osk Herald that survivors said soldiers killed 12 farmers.",
         ["survivors", "The mayor", "the Osk Herald", "Osk Daily"]),
        ("The mayor told Osk Daily that soldiers killed 12 farmers.", ["The mayor", "Osk Daily"]),
        ("Osk Daily reported that soldiers killed 12 farmers.", ["Osk Daily"]),
        ("The army denied that soldiers had killed 12 farmers.", ["The army", "Osk Daily"]),
        ("Soldiers reportedly killed 12 farmers.", ["None", "Osk Daily"]),
        ("The mayor said soldiers reportedly killed 12 farmers.", ["The mayor", "Osk Daily"]),
        ("The mayor said there were reports that soldiers killed 12 farmers.",
         ["The mayor", "Osk Daily"]),
    ],
)  # fmt: skip
def test_the_first_speaker_comes_first_and_the_publisher_last(
    text: str, speakers: list[str]
) -> None:
    """One hop for one act of saying; what only hedges inside somebody's words is no hop."""
    assert chains(text)[0][0] == speakers


def test_an_unknown_publisher_is_a_last_hop_without_a_speaker() -> None:
    """Never an empty chain."""
    assert chains("Soldiers killed 12 farmers.", publisher=None)[0][0] == ["None"]


def test_a_publisher_that_is_a_party_writes() -> None:
    """A ministry's own release is its saying; an outlet only publishes."""
    parsed, speeches = read("Rebels killed 12 farmers.", "Kessian Defence Ministry")
    hops, _ = attribute(act_in(parsed.doc.text), parsed, speeches, ENGLISH)
    assert [(hop.kind, hop.relation, hop.said_on) for hop in hops] == [
        ("publisher", "writes", "2026-03-04")
    ]
    parsed, speeches = read("Rebels killed 12 farmers.")
    hops, _ = attribute(act_in(parsed.doc.text), parsed, speeches, ENGLISH)
    assert hops[0].relation == "publishes"


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("OSK, March 3 (Reutal) - Rebels killed 12 farmers.", ["reports", "republishes"]),
        ("Rebels killed 12 farmers.\n\n(Translated from Kessian by Osk Daily.)", ["translates"]),
        ("Rebels killed 12 farmers.\n\n(Translated from Vara by Osk Daily.)",
         ["reports", "translates"]),
        ("Rebels killed 12 farmers.\n\nReutal contributed to this report.", ["publishes"]),
    ],
)  # fmt: skip
def test_what_the_publisher_does_with_the_text(text: str, relations: list[str]) -> None:
    """A dateline's agency and an outlet translated from are hops; a language and a contribution none."""
    parsed, speeches = read(text)
    hops, _ = attribute(act_in(text), parsed, speeches, ENGLISH)
    assert [hop.relation for hop in hops] == relations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army rejected the rebels' claim that soldiers killed 12 farmers.",
         [(["the rebels", "Osk Daily"], "alleged", "stated"),
          (["The army", "Osk Daily"], "denied", "stated")]),
        ("The army declined to comment on reports that soldiers killed 12 farmers.",
         [(["None", "Osk Daily"], "asserted", "hedged"),
          (["The army", "Osk Daily"], "no_position", "stated")]),
        ("The army denied that soldiers killed 12 farmers.",
         [(["The army", "Osk Daily"], "denied", "stated")]),
        ("The mayor's claim that soldiers killed 12 farmers was rejected by the army.",
         [(["The mayor", "Osk Daily"], "alleged", "stated"),
          (["the army", "Osk Daily"], "denied", "stated")]),
        ("The mission said it could not confirm reports that soldiers killed 12 farmers.",
         [(["None", "Osk Daily"], "asserted", "hedged"),
          (["The mission", "Osk Daily"], "no_position", "stated")]),
    ],
)  # fmt: skip
def test_a_reply_is_a_chain_of_its_own(
    text: str, expected: list[tuple[list[str], str, str]]
) -> None:
    """The one who replies is no hop of the claim; a denial alone invents no accuser."""
    assert chains(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor accused soldiers of killing 12 farmers.", "alleged"),
        ("The rebels claimed that soldiers killed 12 farmers.", "alleged"),
        ("The army admitted that soldiers killed 12 farmers.", "accepted"),
        ("The Veshti Front claimed responsibility for the killing of 12 farmers.", "accepted"),
        ("The army denied responsibility for the killing of 12 farmers.", "denied_responsibility"),
        ("The army said soldiers did not kill the farmers.", "denied"),
        ("“We never killed anyone,” the colonel said.", "denied"),
        ("The army questioned whether soldiers had killed 12 farmers.", "questioned"),
        ("The army said there was no evidence that soldiers killed 12 farmers.", "questioned"),
        ("The agency retracted its report that soldiers killed 12 farmers.", "retracted"),
        ("An earlier version of this article said that 15 people died.", "retracted"),
        ("The council demanded the release of 12 farmers.", "sought"),
        ("The council called for an inquiry into the killing of 12 farmers.", "sought"),
        ("The agency predicted that 40 herders would be killed.", "hypothetical"),
        ("The mayor said rebels will kill the hostages.", "hypothetical"),
        ("The mayor said that if rebels killed him, Osk would mourn.", "hypothetical"),
        ("Who killed 12 farmers?", "hypothetical"),
        ("Officials did not say whether soldiers killed 12 farmers.", "no_position"),
        ("The mayor said that no soldiers killed the shepherds.", "denied"),
        ("The mayor said soldiers killed not fewer than 12 farmers.", "asserted"),
        ("The mayor said soldiers killed 12 farmers who would not leave.", "asserted"),
        ("The president vowed to punish those who killed the 12 farmers.", "asserted"),
        ("It is not clear who killed the 12 farmers.", "asserted"),
        ("Neither side has commented on the killing of 12 farmers.", "no_position"),
        ("There was no comment from the army on the killing of 12 farmers.", "no_position"),
        ("The mayor said he did not sleep after soldiers killed 12 farmers.", "asserted"),
    ],
)
def test_stance_is_that_of_the_words(text: str, value: str) -> None:
    """Cues, negations, conditions, futures, demands and questions."""
    assert stance(text).value == value


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The mayor said soldiers killed 12 farmers.", "stated"),
        ("The mayor said soldiers had reportedly killed 12 farmers.", "hedged"),
        ("The mayor said soldiers probably killed 12 farmers.", "hedged"),
        ("Officials believe that soldiers killed 12 farmers.", "hedged"),
        ("The mayor said soldiers may have killed 12 farmers.", "possible"),
        ("The hospital confirmed that nine had died.", "confirmed_by_speaker"),
        ("Unconfirmed reports said that soldiers killed 12 farmers.", "unverified"),
        ("Soldiers killed 12 farmers, the mayor said, a figure that could not be verified.",
         "unverified"),
    ],
)  # fmt: skip
def test_certainty_is_in_the_words_of_the_speaker(text: str, certainty: str) -> None:
    """Hedges never change who says it."""
    assert stance(text).certainty == certainty


@pytest.mark.parametrize("entry", ENGLISH.modals, ids=lambda entry: entry.name)
def test_every_example_of_a_modality_shows_it(entry: Words) -> None:
    """The example has the stance or the certainty that the entry names."""
    for example in entry.examples:
        found = stance(example)
        assert entry.value in (found.value, found.certainty), (example, found)


def test_a_threat_is_not_inside_the_verb_that_makes_it() -> None:
    """An act that is itself a threat is said by the one who reports it."""
    text = "Rebels threatened to kill 20 hostages."
    parsed, speeches = read(text)
    hops, found = attribute(act_in(text), parsed, speeches, ENGLISH, governed=True)
    assert ([hop.speaker for hop in hops], found.value) == (["Osk Daily"], "asserted")


def test_the_index_of_the_stance_is_a_hop_of_the_chain() -> None:
    """Also where an outer speaker demands what an inner one says."""
    text = "The council demanded that the army admit that soldiers killed 12 farmers."
    parsed, speeches = read(text)
    hops, found = attribute(act_in(text), parsed, speeches, ENGLISH)
    assert 0 <= found.hop < len(hops)
    assert found.value == "sought"


def test_a_sentence_without_a_cue_after_an_attributed_one_gets_a_note() -> None:
    """It is the publisher's, and two sources fit."""
    text = "The mayor said soldiers burned the mill. They killed 12 farmers."
    parsed, speeches = read(text)
    note = continuation(act_in(text), parsed, speeches)
    assert note is not None and note.kind == "two_sources_fit"
    assert chains(text)[0][0] == ["Osk Daily"]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers burned the mill. They killed 12 farmers.",
        "The mayor said soldiers burned the mill. He said they killed 12 farmers.",
        "The mayor said soldiers burned the mill.\n\nThey killed 12 farmers.",
    ],
)
def test_no_note_where_only_one_source_fits(text: str) -> None:
    """Nobody spoke before, the speaker goes on with a cue, or a new paragraph begins."""
    parsed, speeches = read(text)
    assert continuation(act_in(text), parsed, speeches) is None


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said soldiers killed 12 farmers.",
        "Soldiers killed 12 farmers, the mayor said.",
        "“Soldiers killed 12 farmers,” the mayor said.",
        "According to the mayor, soldiers killed 12 farmers.",
        "Soldiers killed 12 farmers, according to the mayor.",
    ],
)
def test_a_sentence_in_another_paragraph_keeps_its_own_speaker(text: str) -> None:
    """Neighbours do not change a chain."""
    alone = [name.lower() for name in chains(text)[0][0]]
    before = chains("The senate met in Tarl.\n\n" + text)[0][0]
    after = chains(text + "\n\nThe army denied it.")[0][0]
    assert [name.lower() for name in before] == alone
    assert [name.lower() for name in after] == alone


@pytest.mark.parametrize(("ending", "open_"), [("had died", True), ("died", False)])
def test_a_pluperfect_that_goes_on_is_left_open_each_time(ending: str, open_: bool) -> None:
    """The note stays for sentences in the past before the saying, until one in another tense."""
    text = f"The envoy said rebels had fled. Karsia had deported nuns. Three cooks {ending}."
    parsed, speeches = read(text)
    start = text.index(ending)
    note = continuation(Span(start, start + len(ending)), parsed, speeches)
    assert (note is not None) is open_
