"""Days lent last: by ties, by words for a period told before; and none beyond its reach."""

import pytest

from tests.claim.told import claims, only


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        (
            "In 2021 air strikes killed 12 civilians, according to the army. "
            "Rights groups put the number of dead at between 130 and 160.",
            "died",
            "2021",
        ),
        (
            "Since 3 May 2021, 19 schools have been hit. In that time four teachers were injured.",
            "injured",
            "2021-05-03/..",
        ),
        (
            "Rebels shot nine farmers in Osk on 3 May 2021. I was in Osk that day. Nobody was hurt.",
            "casualties",
            "2021-05-03",
        ),
    ],
)
def test_a_day_is_lent_by_a_tie_or_a_pointing_word(text: str, act: str, day: str) -> None:
    """Another figure of the toll, a period meant, and never with the words "that day" alone."""
    last = claims(text, act)[-1]
    assert last.time
    assert last.time.carried
    assert last.time.edtf == day
    assert last.time.words.split()[0] != "that"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Rebels took 90 teachers hostage on 3 May 2021. Twelve of the hostages were later beaten to death.",
            "killed",
        ),
        ("Her son died on 3 May 2021. The army denies that it is starving anyone.", "deprived"),
        (
            "Shells hit Osk. If it had happened on 3 May 2021, many would have died, a teacher said.",
            "attacked",
        ),
    ],
)
def test_a_day_does_not_reach_what_came_later_or_goes_on_or_never_was(text: str, act: str) -> None:
    """What later befell some of those taken, what goes on now, what a condition names."""
    assert all(one.time is None for one in claims(text, act))
    assert claims(text, act)


def test_a_line_that_opens_with_the_day_of_print_and_a_dash_has_no_day_of_an_act() -> None:
    """The police print on Wednesday what they did on Tuesday, and what they did on no stated day."""
    assert only("4 March 2026 - Rebels killed nine farmers.", "killed").time is None
    dated = only("4 March 2026 - Rebels killed nine farmers on Tuesday.", "killed").time
    assert dated
    assert dated.edtf == "2026-03-03"
