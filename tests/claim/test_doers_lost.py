"""Who did not do it: things, courts, and those told of in other clauses; whose deeds a body's own are."""

import pytest

from tests.claim.told import claims

BY = (
    ("One of the bullets struck the boy in the head.", "casualties", None),
    ("The force of the explosion injured many.", "injured", None),
    ("Tor Marn announced her death and the death of her husband.", "died", None),
    ("Tor Marn mourned her death and death of her husband.", "died", None),
    ("One of the soldiers struck the boy in the head.", "casualties", "One of the soldiers"),
    (
        "Those responsible for the murder of the priest are not soldiers, he said.",
        "killed",
        None,
    ),
    (
        "The gunmen fired on a judge away from where the mayor was murdered in July.",
        "killed",
        None,
    ),
    (
        "Gunmen attacked a post near the spot where nine men were killed last week.",
        "killed",
        None,
    ),
    ("Rebels shelled the school, where a teacher was killed.", "killed", "Rebels"),
    (
        "Mayor Orl lashed out at the army for having killed two boys.",
        "killed",
        "the army",
    ),
    ("The Osk Cartel's recent murders shocked the town.", "killed", "The Osk Cartel"),
    ("The army's offensive left 40 people dead.", "killed", "The army"),
    ("The rebels' ambush killed nine soldiers.", "killed", "The rebels"),
    ("The mayor's murder shocked the town.", "killed", None),
    ("Rebels dressed as soldiers killed nine men.", "killed", "Rebels"),
    ("Gunmen disguised as nurses shot dead two guards, he said.", "killed", "Gunmen"),
    ("Nine died when police and gunmen exchanged fire.", "killed", None),
    ("Police exchanged fire with gunmen, and two boys were killed.", "killed", None),
    ("A policeman's gun was used to kill the boy.", "killed", None),
    ("The mayor urged the army to stop its bombings of Tarl.", "attacked", "the army"),
)


@pytest.mark.parametrize(("text", "act", "words"), BY)
def test_only_those_who_can_have_done_it_did(text: str, act: str, words: str | None) -> None:
    """Bullets, blasts and a deed of another day accuse nobody; a cartel's murders are its own."""
    claim = next(claim for claim in claims(text) if claim.act == act)
    found = claim.perpetrator.words if claim.perpetrator else None
    assert found == words


KINDS = (
    ("The Tessa Liberation Army killed nine farmers.", "armed_group"),
    ("The army of national liberation killed nine farmers.", "armed_group"),
    ("The Tarl Resistance Movement killed nine farmers.", "armed_group"),
    ("The Ravian Army killed nine farmers.", "state_forces"),
    ("Dakota Garrison, 22, killed a baker.", "individual"),
    ("The Osk garrison killed a baker.", "state_forces"),
)


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_words_of_a_name_say_what_body_it_is(text: str, kind: str) -> None:
    """An army for liberation is of those who rise; a person's last name is no garrison."""
    (claim,) = claims(text)
    assert claim.perpetrator is not None
    assert claim.perpetrator.kind == kind


OPEN = (
    ("Either the army or the rebels killed the priest.", "the army", "suspected"),
    ("The priest was killed by the army or the rebels.", "the army", "suspected"),
    ("The army and the rebels killed two priests.", "The army", "carried_out"),
    ("The two men, aged 23 and 31, killed a baker.", "The two men", "carried_out"),
    ("The Kessian Armed Forces killed a baker.", "The Kessian Armed Forces", "carried_out"),
)


@pytest.mark.parametrize(("text", "words", "involvement"), OPEN)
def test_one_of_two_is_only_suspected(text: str, words: str, involvement: str) -> None:
    """An "or" between two leaves open who did it, and a name is given whole."""
    (claim,) = claims(text)
    assert claim.perpetrator is not None
    assert claim.perpetrator.words == words
    assert claim.perpetrator.body is None
    assert claim.involvement == involvement


def test_a_last_name_is_that_of_the_person_named_before() -> None:
    """A name that the parser takes for a place is that of the man with this last name."""
    claim = claims("Goran Velk led the squad. Velk personally shot two prisoners.")[-1]
    assert claim.perpetrator is not None
    assert claim.perpetrator.kind == "individual"
