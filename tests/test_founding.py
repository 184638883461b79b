"""The founding document, read by path where it is at hand: every claim that a careful reader takes from it.

No line of it stands in the repository; without it this says "not measured".
"""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from sayso.model.claim import Claim, Reading
from sayso.model.said import Hop
from sayso.model.text import Document
from sayso.packs.load import load_pack
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims
from sayso.read.given import Columns, Given
from sayso.read.sources import read_inputs

DATA = Path(os.environ.get("SAYSO_DATA", Path(__file__).parents[1] / ".." / "shared" / "data"))
NIGHT = "1992-02-25/1992-02-26"


def _paths() -> list[Path]:
    return sorted((DATA / "founding").glob("*.txt"))


@cache
def founding() -> Document:
    """Return the document, or skip with the words "not measured"."""
    if not _paths():
        pytest.skip("not measured: the founding document is not at hand")
    [doc] = list(read_inputs([str(_paths()[0])], Given(), Columns(), None))
    assert isinstance(doc, Document)
    return doc


@cache
def reading() -> Reading:
    """Read its claims once for all tests."""
    return read_claims(founding(), load_pack("en"), load_parser())


def one(act: str, test: Callable[[Claim], bool] = lambda claim: True) -> Claim:
    """Return the one claim of the act that passes the test."""
    found = [claim for claim in reading().claims if claim.act == act and test(claim)]
    assert len(found) == 1, [(c.act, c.act_words, c.count and c.count.words) for c in found]
    return found[0]


def counted(low: int) -> Callable[[Claim], bool]:
    """Return a test for the low end of a count."""
    return lambda claim: claim.count is not None and claim.count.low == low


def term(name: str) -> Callable[[Claim], bool]:
    """Return a test for a legal word."""
    return lambda claim: any(item.term == name for item in claim.terms)


def test_the_document_knows_its_publisher_its_day_and_its_furniture() -> None:
    """Publisher and day come from the text, and the line of controls is furniture."""
    doc = founding()
    assert (doc.publisher, doc.publisher_id, doc.publisher_from) == ("News.Az", "news.az", "text")
    assert (doc.published, doc.published_from) == ("2025-02-27", "text")
    assert [tuple(span) for span in doc.furniture] == [(1, 28)]


def test_no_number_is_read_from_dates_controls_ordinals_or_years() -> None:
    """Every count is one of the seven that the text states of people, or a part, or the sites."""
    lows = {c.count.low for c in reading().claims if c.count and c.count.low is not None}
    assert lows == {613, 1000, 1275, 150, 601}


def test_killed_613_with_its_parts_and_all_roles() -> None:
    """The first count has parts, perpetrator, place, night and the mission as first speaker."""
    claim = one("killed", counted(613))
    doc = founding()
    assert claim.count and (claim.count.low, claim.count.high) == (613, 613)
    assert claim.count.span and doc[claim.count.span] == "613"
    assert claim.group and claim.group.words == "civilians"
    assert [(p.count.low, p.group and p.group.words) for p in claim.parts] == [
        (106, "women"),
        (63, "children"),
        (70, "elderly persons"),
    ]
    assert claim.perpetrator and claim.perpetrator.words == "the Armenian armed forces"
    assert claim.perpetrator.kind == "state_forces" and claim.involvement == "carried_out"
    assert claim.places[0].words == "Khojaly"
    assert claim.places[0].inside == "the Garabagh region of Azerbaijan"
    assert claim.time and claim.time.edtf == NIGHT and not claim.time.carried
    assert tuple(claim.act_span) == (509, 516) and tuple(claim.count.span) == (517, 520)
    assert_mission_then_publisher(claim, "direct")
    assert claim.evidence == ((377, 588), (687, 715))


def assert_mission_then_publisher(claim: Claim, mode: str) -> None:
    """The chain is the mission, then the publisher."""
    first, last = claim.attribution[0], claim.attribution[-1]
    assert first.kind == "state" and first.speaker == "Azerbaijan’s Permanent Mission to the UN"
    assert first.mode == mode
    assert_publisher(last)


def assert_publisher(hop: Hop) -> None:
    """The last hop is the site, on the day of print."""
    assert (hop.speaker, hop.kind, hop.relation) == ("News.Az", "publisher", "publishes")
    assert hop.said_on == "2025-02-27"


def test_the_invasion_is_an_attack_without_a_count() -> None:
    """ "Invaded the town" is an attack of the same perpetrator, place and night."""
    claim = one("attacked", lambda c: c.act_words == "invaded")
    assert claim.count is None
    assert claim.perpetrator and claim.perpetrator.words == "the Armenian armed forces"
    assert claim.places[0].words == "Khojaly"
    assert claim.time and claim.time.edtf == NIGHT


@pytest.mark.parametrize(
    ("act", "low", "additive"),
    [("injured", 1000, True), ("hostage", 1275, False), ("missing", 150, False)],
)
def test_the_other_counts_carry_place_and_night_but_no_perpetrator(
    act: str, low: int, additive: bool
) -> None:
    """Wounded, hostages and missing are claims of their own and nothing is added to the 613."""
    claim = one(act, counted(low))
    assert claim.count and claim.count.high == low and claim.count.additive is additive
    assert claim.perpetrator is None
    assert claim.places and claim.places[0].words == "Khojaly" and claim.places[0].carried
    assert claim.time and claim.time.edtf == NIGHT and claim.time.carried
    assert_mission_then_publisher(claim, "direct")
    if act == "injured":
        assert claim.group and claim.group.words == "residents of Khojaly"


def test_the_largest_massacre_is_the_letters_word() -> None:
    """A massacre "thirty-three years ago" has that time in words, not a day."""
    claim = one("characterised", term("massacre"))
    assert claim.count is None
    assert [hop.kind for hop in claim.attribution] == ["state", "publisher"]
    assert claim.attribution[0].medium in ("the letter", "The letter")
    assert claim.attribution[-1].speaker == "News.Az"


def test_genocide_or_crime_against_humanity_is_said_by_members_then_the_mission() -> None:
    """One hop with its members, then the mission with the letter as medium, then the site."""
    claim = one("characterised", lambda c: len(c.terms) == 2)
    assert [item.term for item in claim.terms] == ["genocide", "crime_against_humanity"]
    assert claim.joined == "or"
    assert claim.target and claim.target.words == "the slaughter in Khojaly"
    hops = claim.attribution
    assert len(hops) == 3
    assert len(hops[0].members) == 6
    assert hops[1].kind == "state" and hops[1].medium in ("the letter", "The letter")
    assert_publisher(hops[2])
    assert claim.stance.hop == 0 and claim.stance.value == "asserted"


def test_the_genocide_of_the_first_paragraph_is_the_sites_own_word() -> None:
    """A bare nominal is a claim of its voice."""
    claim = one("characterised", lambda c: term("genocide")(c) and len(c.terms) == 1)
    assert [hop.kind for hop in claim.attribution] == ["publisher"]
    assert claim.attribution[0].mode == "narrated"


@pytest.mark.parametrize(
    "act",
    ["attacked", "hostage", "tortured", "executed", "property_destroyed", "heritage_destroyed"],
)
def test_the_sentence_on_methods_gives_a_claim_for_each_act(act: str) -> None:
    """Targeting, hostage taking, mistreatment, execution and destruction by "the aggressor"."""
    start = founding().text.index("Moreover")
    stop = founding().text.index(" gains,")
    found = [c for c in reading().claims if c.act == act and start <= c.act_span.start < stop]
    assert found
    for claim in found:
        assert claim.count is None or claim.count.low is None
        assert claim.perpetrator and claim.perpetrator.words == "the aggressor"
        assert_mission_then_publisher(claim, "direct")
        assert claim.attribution[0].medium in ("the letter", "The letter")


@pytest.mark.parametrize(
    "name", ["ethnic_cleansing", "aggression", "occupation", "liberated", "counter_terrorism"]
)
def test_loaded_words_of_both_sides_are_claims_of_their_speaker(name: str) -> None:
    """Every term of the pack is kept, for both sides alike."""
    assert [c for c in reading().claims if term(name)(c)]


def test_graves_and_remains_are_apart_from_the_killed() -> None:
    """Over 600 people in 18 graves, in a period that is still open."""
    claim = one("bodies_found")
    assert claim.count and (claim.count.low, claim.count.high) == (601, None)
    assert claim.sites and claim.sites.low == 18
    assert claim.group and claim.group.words == "people"
    assert claim.time and claim.time.edtf == "2020-11/.."
    assert claim.scope == "period" and claim.perpetrator is None
    assert claim.places[0].words in ("those territories", "Khojaly")
    assert claim.attribution[0].medium in ("the letter", "The letter")


def test_the_willful_killing_of_many_is_vague() -> None:
    """ "Many civilians and other persons" has no bound."""
    claim = one("killed", lambda c: c.count is not None and c.count.low is None)
    assert claim.count and claim.count.vague and claim.count.high is None
    assert claim.group and claim.group.words.startswith("civilians")


def test_a_speech_over_paragraphs_is_one_speech() -> None:
    """Every claim inside quotation marks is direct speech of the mission."""
    start = founding().text.index("“The overall")
    for claim in reading().claims:
        if claim.act_span.start > start:
            assert claim.attribution[0].mode == "direct", claim.act_words
            assert_mission_then_publisher(claim, "direct")


SWAPS = (
    ("Khojaly", "Vestrel"),
    ("Azerbaijan", "Osterlania"),
    ("Azerbaijani", "Osterlanian"),
    ("Armenian", "Kessenian"),
    ("Armenia", "Kessenia"),
    ("Garabagh", "Tarlen"),
    ("Antonio Guterres", "Martin Halvorsen"),
    ("News.Az", "Post.Os"),
    ("613", "847"),
    ("106", "211"),
    ("1,275", "1,482"),
    ("1992", "1994"),
    ("25 to 26 February", "11 to 12 March"),
)


def test_other_names_dates_and_numbers_give_the_same_claims() -> None:
    """No rule knows this document: a copy in memory with other names reads the same."""
    doc = founding()
    text = doc.text
    for old, new in sorted(SWAPS, key=lambda pair: -len(pair[0])):
        text = re.sub(rf"\b{re.escape(old)}", new, text)
    tail = len(text) - len("Post.Os")
    assert doc.publisher_span
    copy = replace(
        doc, text=text, publisher="Post.Os", publisher_span=replace_span(tail, len(text))
    )
    other = read_claims(copy, load_pack("en"), load_parser())
    assert [shape(c) for c in other.claims] == [shape(c) for c in reading().claims]


def replace_span(start: int, end: int) -> "object":
    """Return a span of the same type as the document's."""
    span = founding().publisher_span
    assert span
    return type(span)(start, end)


def shape(claim: Claim) -> tuple[object, ...]:
    """Return what stays equal when names and numbers change."""
    return (
        claim.act,
        claim.count is None,
        claim.count and (claim.count.about, claim.count.vague, claim.count.additive),
        claim.group and claim.group.name,
        len(claim.parts),
        claim.perpetrator and claim.perpetrator.kind,
        len(claim.places),
        claim.time is None,
        [item.term for item in claim.terms],
        [(hop.kind, hop.relation, hop.mode, len(hop.members)) for hop in claim.attribution],
        claim.stance.value,
    )
