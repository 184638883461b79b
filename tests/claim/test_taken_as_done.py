"""What a sentence takes as done, whatever it demands, plans or foretells."""

import pytest

from tests.claim.told import claims, only

Row = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act", "stance"),
    [
        ("He demanded justice in the case of the six murdered priests.", "killed", "asserted"),
        ("The union urged the army to bury the murdered priests.", "killed", "asserted"),
        ("The pupils decided to leave because of the killing of two nurses.", "killed", "asserted"),
        ("The police continue to investigate the murder of two nurses.", "killed", "asserted"),
        ("The council asked the mayor to investigate the murder of two nurses.", "killed", "sought"),
        ("The pupils decided to leave and to kill two guards.", "killed", "hypothetical"),
        ("He demanded that the rebels be shot dead.", "killed", "sought"),
        ("They announced that they will attack the port, and killed two farmers.", "killed",
         "asserted"),
        ("They announced that they will attack the port and kill two farmers.", "killed",
         "hypothetical"),
        ("The mayor said there is no evidence of murdered civilians.", "killed", "questioned"),
    ],
)  # fmt: skip
def test_a_participle_or_past_tense_beside_a_wish_is_done(text: str, act: str, stance: str) -> None:
    """Murdered priests were murdered, whoever wants justice for them."""
    assert [claim.stance.value for claim in claims(text, act)] == [stance]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("He refused to talk and was beaten by the guards.", "tortured"),
        ("The army tried to storm the town and lost 12 men.", "died"),
        ("She wanted to flee and was shot by soldiers.", "casualties"),
    ],
)
def test_what_happened_beside_a_wish_was_done(text: str, act: str) -> None:
    """What somebody wanted or refused governs its own clause, and not what is told beside it."""
    assert only(text, act).stance.value == "asserted"
