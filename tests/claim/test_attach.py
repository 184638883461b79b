"""When and where: what the sentence states, what a neighbour lends, what is never carried."""

import pytest

from sayso.model.claim import Claim
from tests.claim.told import claims, head, only, told


def place(claim: Claim) -> list[tuple[str, bool]]:
    return [(item.words, item.carried) for item in claim.places]


def day(claim: Claim) -> tuple[str, bool] | None:
    return (claim.time.edtf, claim.time.carried) if claim.time else None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Rebels killed 12 farmers on 3 May 2021.", "2021-05-03"),
        ("On 3 May 2021 rebels killed 12 farmers.", "2021-05-03"),
        ("Rebels killed 12 farmers in May 2021.", "2021-05"),
        ("Rebels killed 12 farmers in 2021.", "2021"),
        ("Rebels killed 12 farmers on Monday.", "2026-03-02"),
        ("Rebels killed 12 farmers yesterday.", "2026-03-03"),
        ("Rebels killed 12 farmers from 3 to 5 May 2021.", "2021-05-03/2021-05-05"),
        ("Rebels killed 12 farmers.", None),
    ],
)
def test_a_claim_takes_the_time_that_its_sentence_states(text: str, edtf: str | None) -> None:
    """Not stated is none."""
    time = only(text).time
    assert (time.edtf if time else None) == edtf
    assert time is None or not time.carried


def test_each_clause_keeps_its_own_time_and_place() -> None:
    """Two acts of a sentence with a day and a place each."""
    text = "Rebels killed nine men in Osk on 3 May 2021 and soldiers wounded four in Tarl on 5 May 2021."
    assert place(only(text, "killed")) == [("Osk", False)]
    assert place(only(text, "injured")) == [("Tarl", False)]
    assert day(only(text, "killed")) == ("2021-05-03", False)
    assert day(only(text, "injured")) == ("2021-05-05", False)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Osk said rebels killed 12 farmers.",
        "Speaking in Osk, the mayor said rebels killed 12 farmers.",
        "OSK, March 3 (Reutal) - Rebels killed 12 farmers.",
        "Rebels killed 12 farmers, the mayor said in Osk.",
    ],
)
def test_the_place_of_a_speaker_or_a_dateline_is_not_the_acts(text: str) -> None:
    """Where it is told is not where it was done."""
    assert place(only(text, "killed")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on 3 March 2026 that rebels killed 12 farmers.",
        "Rebels killed 12 farmers, the mayor said on 3 March 2026.",
        "OSK, March 3 (Reutal) - Rebels killed 12 farmers.",
    ],
)
def test_the_day_of_saying_or_of_print_is_not_the_acts(text: str) -> None:
    """When it is told is not when it was done."""
    assert day(only(text, "killed")) is None


def test_the_day_of_saying_is_the_hops() -> None:
    """As ISO day."""
    claim = only("The mayor said on 3 March 2026 that rebels killed 12 farmers.")
    assert claim.attribution[0].said_on == "2026-03-03"
    assert claim.attribution[-1].said_on == "2026-03-04"


def test_a_paragraph_of_one_voice_carries_time_and_place() -> None:
    """Marked as carried, with the span that it comes from."""
    text = "On 3 May 2021 rebels killed 12 farmers in Osk. They wounded four herders."
    later = only(text, "injured")
    assert place(later) == [("Osk", True)]
    assert day(later) == ("2021-05-03", True)
    assert (
        later.time is not None and text[later.time.span.start : later.time.span.end] == "3 May 2021"
    )


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Rebels abducted nine teachers in Osk on 3 May 2021. They were released.", "released"),
        ("Rebels killed nine men in Osk on 3 May 2021. Police found 12 bodies.", "bodies_found"),
        ("Rebels killed nine men in Osk on 3 May 2021. A court sentenced two men to death.",
         "sentenced"),
    ],
)  # fmt: skip
def test_a_later_act_takes_no_time_and_place_from_the_earlier(text: str, act: str) -> None:
    """Found, released and sentenced happen at another time."""
    later = only(text, act)
    assert day(later) is None
    assert not any(carried for _, carried in place(later))


def test_a_new_place_stops_the_old_one() -> None:
    """The stated one holds from there on."""
    text = "Rebels killed nine men in Osk. They killed four women in Tarl."
    assert [place(claim) for claim in claims(text)] == [[("Osk", False)], [("Tarl", False)]]


def test_a_change_of_speaker_carries_nothing() -> None:
    """Unless the later words point back."""
    text = (
        "Rebels killed nine men in Osk on 3 May 2021, the mayor said. "
        "Soldiers wounded four women, the relief agency said."
    )
    later = only(text, "injured")
    assert place(later) == [] and day(later) is None


def test_a_heading_lends_its_place_where_the_text_names_no_other() -> None:
    """Marked as carried."""
    text = "Attack on market in Osk\n\nRebels killed nine traders, the mayor said.\n\nPolice came late."
    found = [claim for claim in claims(text) if head(claim) == "killed 9..9 traders"]
    assert [place(claim) for claim in found] == [[("Osk", True)]]


def test_where_somebody_was_going_is_no_place_of_the_act() -> None:
    """A name behind "to" that hangs on a noun is where the flight went."""
    assert place(only("Gunmen seized 12 passengers on a flight to Osk.")) == []
    assert place(only("Gunmen seized 12 passengers on a bus in Osk.")) == [("Osk", False)]


def test_a_town_before_a_blast_is_its_place() -> None:
    """In a headline the name stands before the noun; a short form in capitals is a side."""
    assert place(only("Kabul blast kills 12 people.")) == [("Kabul", False)]
    assert place(only("Osk bomb kills nine.")) == [("Osk", False)]
    assert place(only("US bomb kills nine.")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rebels killed 12 farmers on Monday.", "Monday"),
        ("Rebels killed 12 farmers last night.", "last night"),
        ("Rebels have killed 12 farmers in the past 24 hours.", "the past 24 hours"),
        ("On Monday rebels killed 12 farmers who had returned to Osk in 2014.", "Monday"),
    ],
)
def test_a_day_that_hangs_on_print_is_noted_where_print_is_not_known(text: str, words: str) -> None:
    """Its words stand in the note; no other time of the sentence is taken for it."""
    (claim,) = told(text, "").claims
    assert claim.time is None
    assert [(note.kind, text[note.span.start : note.span.end]) for note in claim.notes] == [
        ("ambiguous_date", words)
    ]
    assert only(text).time is not None
    assert only(text).notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed 12 farmers on 3 May 2021.",
        "Rebels held 12 farmers hostage for two weeks.",
        "Rebels killed 12 farmers.",
    ],
)
def test_a_claim_without_such_a_day_has_no_note(text: str) -> None:
    """A full date, a stretch that ends on no day, and no time at all need no day of print."""
    assert [claim.notes for claim in told(text, "").claims] == [()]
