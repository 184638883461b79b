"""Whose people those who did it are, and who admits a deed that is only pointed at."""

import pytest

from tests.claim.told import claims

BODIES = (
    ("The FLK said that its units attacked the barracks.", "The FLK"),
    ("FLK forces killed four people.", "FLK"),
    ("Anton Brek, a member of the Veshti Front, killed the judge.", "the Veshti Front"),
    ("The gunmen, identified as members of the Veshti Front, killed a judge.", "the Veshti Front"),
    (
        "The gunmen, who said they were members of the Veshti Front, killed a judge.",
        "the Veshti Front",
    ),
    ("Troops of the 6th Infantry Brigade killed nine farmers.", "the 6th Infantry Brigade"),
    ("The 6th Infantry Brigade killed nine farmers.", None),
    ("Leftist guerrillas killed nine farmers.", None),
)
OWN_LOSSES = (
    "The army admitted that it suffered nine casualties.",
    "The army acknowledged that nine soldiers had been killed.",
)


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_the_body_is_named_by_the_words_around_its_people(text: str, body: str | None) -> None:
    """A title, what they are said to be, and "its" name a body; a name of its own and a first word do not."""
    actor = claims(text)[0].perpetrator
    assert actor is not None
    assert (actor.body.words if actor.body else None) == body


@pytest.mark.parametrize("text", OWN_LOSSES)
def test_an_admitted_loss_is_no_deed_of_the_one_who_admits_it(text: str) -> None:
    """Who suffered casualties, or lost soldiers, has not killed them."""
    assert all(claim.perpetrator is None for claim in claims(text))


def test_who_claims_responsibility_for_a_deed_of_an_earlier_sentence_did_it() -> None:
    """The noun says which deed is meant, also past another act between."""
    text = "Gunmen kidnapped a judge in Osk. The police fled. The Takers claimed responsibility for the kidnapping."
    claim = claims(text)[-1]
    assert claim.act == "abducted"
    assert claim.perpetrator is not None
    assert claim.perpetrator.words == "The Takers"
    assert claim.stance.value == "accepted"
