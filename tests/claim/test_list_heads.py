"""A line that ends in a colon gives its place and day to the lines of its list."""

from tests.claim.told import claims

REPORT = """Tarl district, 2 March 2026:
- Nine people drowned.
- Rebels killed two farmers near Osk.
- A nurse was abducted.
- The mayor said three men had been wounded.

Marn:
- Four houses were burned.
"""


def found(text: str) -> list[tuple[str, str, str]]:
    """Return act, place and day of each claim; an empty text where none is given."""
    return [
        (
            claim.act,
            claim.places[0].words if claim.places else "",
            claim.time.edtf if claim.time else "",
        )
        for claim in claims(text)
    ]


def test_each_line_has_the_place_and_day_of_its_list() -> None:
    """A line with a place of its own keeps it, and gives it to no other line; so does a speaker."""
    rows = found(REPORT)
    assert [(act, place.split()[0] if place else "", day) for act, place, day in rows] == [
        ("died", "Tarl", "2026-03-02"),
        ("killed", "Osk", "2026-03-02"),
        ("abducted", "Tarl", "2026-03-02"),
        ("injured", "", ""),
        ("property_destroyed", "Marn", ""),
    ]


def test_a_day_of_saying_is_not_carried() -> None:
    """What was reported on a day did not happen on it."""
    text = (
        "Reported by the mayor of Osk on 1 March 2026:\n\n- 7 people died\n- 2 women were raped\n"
    )
    assert {day for _, _, day in found(text)} == {""}


def test_two_places_above_a_list_hold_for_none() -> None:
    """Nobody knows which of them a line is about."""
    assert found("Osk and Tarl:\n- Nine people drowned.\n- A nurse was abducted.\n")[0][1] == ""
