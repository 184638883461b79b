"""A participle that tells what came of a deed has the doer of the deed, and its speaker."""

import pytest

from tests.claim.told import claims

TEXTS = (
    ("Tor Marn fired one shot, police said, striking a boy in the chest.", "Tor Marn", "police"),
    ("A man opened fire on a bus, the ministry said, killing two passengers.", "A man", "the ministry"),
    ("Gunmen attacked a bus, police said on Monday, wounding nine.", "Gunmen", "police"),
    ("The army shelled Osk, according to residents, killing nine.", "The army", "residents"),
    ("A man shot into a crowd injuring a child.", "A man", None),
    ("A soldier threw a grenade at a bus wounding three nurses.", "A soldier", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "doer", "speaker"), TEXTS, ids=[text for text, *_ in TEXTS])
def test_who_did_the_deed_did_what_came_of_it(text: str, doer: str, speaker: str | None) -> None:
    """Neither who said it nor who was hit did it."""
    last = claims(text)[-1]
    assert last.perpetrator is not None
    assert last.perpetrator.words == doer
    first = last.attribution[0]
    assert (first.words if len(last.attribution) > 1 else None) == speaker


def test_armed_people_before_a_participle_stay_open() -> None:
    """ "Fired at rebels killing villagers": nothing says that the police did it."""
    last = claims("Police fired at rebels killing villagers.")[-1]
    assert last.perpetrator is None or last.perpetrator.words != "Police"


def test_who_adds_goes_on_to_speak() -> None:
    """A participle of saying is that of the tag."""
    last = claims("Soldiers beat him, a nurse said, adding that two others were killed.")[-1]
    assert last.attribution[0].cue == "adding"
