"""What counts as right for places: areas by id, the rest by distance, peoples left out."""

import pytest

from eval.geo_dev import is_demonym, is_right, kilometres, score_given, score_text
from sayso.ground.gazetteer import Entry, shipped
from sayso.ground.places import Grounded
from sayso.model.text import Span
from sayso.model.where import PlaceName

ICELAND = {
    "name": "Iceland", "lat": 64.9, "lon": -18.5, "geonameid": "2629691", "fcode": "PCLI",
    "country": "Iceland",
}  # fmt: skip
REYKJAVIK = {**ICELAND, "name": "Reykjavik", "lat": 64.1, "lon": -21.9, "fcode": "PPLC"}


def town(lat: float, lon: float) -> Entry:
    """Return a town at a point."""
    return Entry("own:t", "Osk", "settlement", lat, lon, 900, "IS", ())


def test_the_way_between_two_points_is_in_kilometres() -> None:
    """A degree of latitude is about 111 km."""
    assert kilometres((10.0, 20.0), (11.0, 20.0)) == pytest.approx(111.2, abs=0.2)
    assert kilometres((10.0, 20.0), (10.0, 20.0)) == 0


def test_a_country_is_right_by_id_and_a_town_by_distance() -> None:
    """A town in the middle of a country is not the country."""
    assert is_right(shipped().coded("IS"), ICELAND)
    assert not is_right(town(64.9, -18.5), ICELAND)
    assert is_right(town(64.5, -21.0), REYKJAVIK)
    assert not is_right(town(60.0, -21.0), REYKJAVIK)


def test_the_name_of_a_people_is_left_out() -> None:
    """The name of its country is not."""
    assert is_demonym({**ICELAND, "name": "Icelandish"})
    assert not is_demonym(ICELAND)


def test_ids_that_nobody_marked_count_as_wrong() -> None:
    """And marked names that are not found lower what is found."""
    text = "Two were killed in Iceland, in Osk and in Tarl."
    found = [
        Grounded(PlaceName("Iceland", Span(19, 26)), shipped().coded("IS"), 6, ""),
        Grounded(PlaceName("Osk", Span(31, 34)), town(64.9, -18.5), 1, ""),
    ]
    gold = {Span(19, 26): ICELAND, Span(42, 46): REYKJAVIK}
    tallies = score_text(text, gold, found, [])
    assert (tallies["names found"].right, tallies["names found"].wanted) == (1, 2)
    given = tallies["text: right of ids given"]
    assert (given.right, given.wanted) == (1, 2)


def test_given_names_are_scored_with_their_baseline() -> None:
    """The likeliest place, the id, and the most peopled place of the name."""
    text = "Two were killed in Iceland."
    tallies = score_given(text, {Span(19, 26): ICELAND})
    assert {name: (t.right, t.wanted) for name, t in tallies.items()} == {
        "most peopled": (1, 1),
        "likeliest place": (1, 1),
        "right id": (1, 1),
        "right of ids given": (1, 1),
    }
