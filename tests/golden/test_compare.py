"""The comparison marks what differs, and never touches what a person wrote."""

from tests.golden.compare import count_marks, hand_lines, marked, same

HAND = """\
killed  27 (exactly)  people  [0:9]
  place     Osk [20:23]
  said      Osk Daily, narrated
  stance    asserted

injured  60 (exactly)  people  [30:40]
  said      Osk Daily, narrated
  stance    asserted
"""


def test_a_card_that_agrees_gets_no_mark() -> None:
    """White space does not count as a difference."""
    assert same(marked(HAND, HAND.replace("  place     ", " place ")), HAND)


def test_a_wrong_line_is_marked_beside_what_came_out() -> None:
    """The hand-written line stays, and the program's line stands below it."""
    card = marked(HAND, HAND.replace("Osk [20:23]", "Marn [50:54]"))
    assert "  place     Osk [20:23]  ! expected\n  place     Marn [50:54]  ! came out\n" in card
    assert count_marks(card) == 2


def test_a_claim_that_is_missing_or_too_many_is_marked_whole() -> None:
    """Each line of a missing claim is expected, each line of a strange one came out."""
    first = HAND.split("\n\n")[0] + "\n"
    strange = first + "\nhostage  3 (exactly)  men  [60:65]\n  stance    asserted\n"
    card = marked(HAND, strange)
    assert card.count("! expected") == 3
    assert card.count("! came out") == 2


def test_marking_again_gives_back_the_same_card() -> None:
    """The hand-written lines are found again in a marked card, so marks never pile up."""
    printed = HAND.replace("27", "28").replace("Osk [20:23]", "Marn [50:54]")
    card = marked(HAND, printed)
    assert "\n".join(hand_lines(card)).split() == HAND.split()
    assert marked(card, printed) == card
    assert same(marked(card, HAND), HAND)


def test_a_text_that_must_give_nothing_marks_all_that_came_out() -> None:
    """An empty card stays empty for the person, and the marks say what came out."""
    card = marked("", HAND)
    assert hand_lines(card) == ["", ""] or not "".join(hand_lines(card))
    assert marked(card, "") == ""
