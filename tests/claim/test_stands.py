"""Chains and stances as the law of claims asks for them, in whole readings."""

import pytest

from tests.claim.told import claims, head, only


@pytest.mark.parametrize(
    ("text", "value", "certainty"),
    [
        ("Rebels killed 12 farmers, the mayor said.", "asserted", "stated"),
        ("Rebels reportedly killed 12 farmers.", "asserted", "hedged"),
        ("The mayor accused rebels of killing 12 farmers.", "alleged", "stated"),
        ("The rebels admitted killing 12 farmers.", "accepted", "stated"),
        ("The rebels denied killing 12 farmers.", "denied", "stated"),
        ("The council demanded the release of nine teachers.", "sought", "stated"),
        ("The agency said rebels may have killed 12 farmers.", "asserted", "possible"),
    ],
)
def test_the_cue_gives_stance_and_certainty(text: str, value: str, certainty: str) -> None:
    """Of the one who speaks."""
    found = only(text).stance
    assert (found.value, found.certainty, found.hop) == (value, certainty, 0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rebels promised to release nine hostages.", "hypothetical"),
        ("Without help, 12 farmers would have been killed.", "hypothetical"),
        ("If rebels kill the hostages, Osk will mourn.", "hypothetical"),
        ("Rebels never killed farmers.", "denied"),
        ("The men have not been released.", "denied"),
        ("Police have not found the bodies of nine men.", "denied"),
        ("Nobody has claimed the killing of 12 farmers.", "no_position"),
    ],
)
def test_what_did_not_happen_is_not_asserted(text: str, value: str) -> None:
    """Promised, conditional, negated, claimed by nobody."""
    assert only(text).stance.value == value


@pytest.mark.parametrize(
    "text",
    [
        "The army said no civilians were killed.",
        "The army said nobody was killed.",
    ],
)
def test_a_statement_of_zero_is_asserted(text: str) -> None:
    """It is a number, not an absence."""
    claim = only(text, "killed")
    assert claim.count is not None and claim.count.bounds == (0, 0)
    assert claim.stance.value == "asserted"


def test_a_number_that_is_called_wrong_is_disputed_by_its_speaker() -> None:
    """Another number alone is asserted."""
    text = "The mayor said rebels killed 12 farmers. The army said rebels killed nine farmers."
    assert [(head(c), c.stance.value) for c in claims(text)] == [
        ("killed 12..12 farmers", "asserted"), ("killed 9..9 farmers", "asserted")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The mayor said on Monday that rebels killed 12 farmers.", ["2026-03-02", "2026-03-04"]),
        ("On Monday the mayor said rebels killed 12 farmers.", ["2026-03-02", "2026-03-04"]),
        ("The mayor said rebels killed 12 farmers on Monday.", [None, "2026-03-04"]),
        ("The mayor said rebels killed 12 farmers.", [None, "2026-03-04"]),
    ],
)
def test_the_day_on_the_cue_is_the_day_of_saying(text: str, days: list[str | None]) -> None:
    """The day inside what is said is the act's."""
    assert [hop.said_on for hop in only(text).attribution] == days


def test_the_last_day_of_a_stretch_that_ends_now_is_the_day_of_saying() -> None:
    """ "In the past 24 hours", said on Monday, ends on Monday."""
    text = "The mayor said on Monday that rebels killed 12 farmers in the past 24 hours."
    time = only(text).time
    assert time is not None and time.latest == "2026-03-02"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed 12 farmers.",
        "The mayor said rebels killed 12 farmers.",
        "“Rebels killed 12 farmers,” a survivor told the relief agency.",
        "12 farmers killed in Osk",
    ],
)
def test_a_chain_ends_with_the_publisher(text: str) -> None:
    """And is never empty."""
    for claim in claims(text):
        assert claim.attribution[-1].speaker == "Osk Daily"
        assert claim.attribution[-1].kind == "publisher"
        assert 0 <= claim.stance.hop < len(claim.attribution)


def test_joined_speakers_are_one_hop_with_members() -> None:
    """Never several claims."""
    claim = only("The mayor and the relief agency said rebels killed 12 farmers.")
    assert len(claim.attribution) == 2
    assert [m.words for m in claim.attribution[0].members] == ["The mayor", "the relief agency"]


def test_what_is_yet_to_come_has_not_come() -> None:
    """ "Yet to be released" is no release."""
    assert only("Nine hostages are yet to be released.").stance.value == "hypothetical"


def test_a_negation_inside_the_words_of_an_act_denies_nothing() -> None:
    """Who has not been seen since is missing."""
    assert only("Two boys have not been seen since Monday.").stance.value == "asserted"
