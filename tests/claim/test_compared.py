"""Two speakers differ about one event only: never about a part, another day, or one person told of."""

import pytest

from tests.claim.told import ties

DIFFER = (
    ("The mayor said 12 people were killed in Osk. Ilm Watch put the number of dead at 30.",
     ("died 30..30", "differs", "killed 12..12 people")),
    ("The ministry said a bomb killed nine people. Doctors said 14 people had died.",
     ("died 14..14 people", "differs", "killed 9..9 people")),
    ("Police said 60 people were arrested. A lawyer said 90 students were arrested.",
     ("detained 90..90 students", "differs", "detained 60..60 people")),
    ("Rebels killed 12 farmers in Osk on Monday, the mayor said. The army said eight villagers were killed in Osk.",
     ("killed 8..8 villagers", "differs", "killed 12..12 farmers")),
    ("The mayor said 200 people had fled. The governor said nobody had fled.",
     ("displaced 0..0", "differs", "displaced 200..200 people")),
)  # fmt: skip
APART = (
    "The mayor said 12 people were killed in Osk. Ilm Watch said air strikes killed 40 people in 2019.",
    "Police said 30 soldiers were wounded. A nurse said two sisters were wounded.",
    "The ministry said 19 people had died. A surgeon said three women had died.",
    "The army said a soldier was killed. A teacher said two farmers were killed.",
    "The mayor said 60 people were hurt. Doctors said they were treating 41 patients.",
    "The guards said no prisoner was hurt. A baker said four drivers were hurt.",
)
UPDATED = (
    ("The ministry put the death toll at nine. The number of dead stands at 14, the ministry said.",
     ("died 14..14", "updates", "died 9..9")),
    ("Police said the death toll was six. It rained all day. Police later put the death toll at eight.",
     ("died 8..8", "updates", "died 6..6")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "tie"), DIFFER)
def test_another_number_of_one_event_differs(text: str, tie: tuple[str, str, str]) -> None:
    """The whole toll of another speaker, or one that states the same place or day."""
    assert tie in ties(text), ties(text)


@pytest.mark.parametrize("text", APART)
def test_other_people_do_not_differ(text: str) -> None:
    """Another year, another group that may be a part, one person, patients of a ward."""
    assert not [tie for tie in ties(text) if tie[1] in ("differs", "same_as")], ties(text)


@pytest.mark.parametrize(("text", "tie"), UPDATED)
def test_a_later_toll_of_the_same_speaker_updates(text: str, tie: tuple[str, str, str]) -> None:
    """A toll is one running figure of its speaker."""
    assert tie in ties(text), ties(text)
