"""Who admits a fact is the doer only where the words make the deed its own."""

import pytest

from tests.claim.told import claims


@pytest.mark.parametrize(
    "text",
    [
        "The Front admitted that its commanders had been killed.",
        "The army has only admitted that a soldier was killed in the clashes.",
        "The army admitted that 12 civilians were killed in the raid.",
        "The mayor admitted that the bridge had been destroyed.",
        "The company acknowledged that three miners were killed in the blast.",
    ],
)
def test_a_fact_conceded_names_no_doer(text: str) -> None:
    """The clause has a subject of its own and nothing of the speaker's."""
    (claim,) = claims(text)
    assert claim.stance.value == "accepted"
    assert claim.perpetrator is None


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The army admitted killing 12 farmers.", "The army"),
        ("The army admitted that its soldiers had killed 12 farmers.", "its soldiers"),
        ("The army admitted that 12 civilians were killed in its air strike.", "The army"),
        ("He admitted that he had shot two men.", "He"),
        ("The Front admitted the bombing of a bus.", "The Front"),
        ("The group admitted that a bomb it had planted killed two children.", "The group"),
        ("The Front admitted that it was behind the killing of 12 farmers.", "The Front"),
    ],
)
def test_a_deed_of_its_own_has_the_speaker_as_doer(text: str, doer: str) -> None:
    """It, its, or the deed itself admitted."""
    claim = claims(text)[-1]
    assert claim.stance.value == "accepted"
    assert claim.perpetrator is not None
    assert claim.perpetrator.words == doer
