"""Lists of places of one's own: the three forms, and what is wrong with a list, at its line with a caret."""

from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.ground.gazetteer import shipped
from sayso.ground.own_places import own_places
from sayso.ground.place_import import read_places

GEONAMES = "1\tOrl\tOrl\tOrla\t{lat}\t36.2\tP\tPPL\tIS\t\t09\t\t\t\t1200\t\t\t\t2020-01-01\n"
PCODES = "ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE,lat,lon\nTarlo,XX01,Garu,XX0101,{lat},20.5\n"
FEATURE = (
    '{{"features": [{{"properties": {{"name": "Osk"}}, '
    '"geometry": {{"type": "Point", "coordinates": [20.5, {lat}]}}}}]}}'
)


@pytest.mark.parametrize(
    ("name", "content", "form", "places"),
    [
        ("a.txt", GEONAMES.format(lat=35.1), "geonames", ["Orl"]),
        ("a.csv", PCODES.format(lat=10.5), "pcodes", ["Tarlo", "Garu"]),
        ("a.csv", PCODES.format(lat=10.5).replace(",", ";"), "pcodes", ["Tarlo", "Garu"]),
        ("a.csv", "\ufeff" + PCODES.format(lat=10.5), "pcodes", ["Tarlo", "Garu"]),
        ("a.geojson", FEATURE.format(lat=35.1), "geojson", ["Osk"]),
    ],
)
def test_three_forms_are_read(name: str, content: str, form: str, places: list[str]) -> None:
    """A GeoNames dump, a P-code table with any separator, GeoJSON."""
    found = read_places(name, content, shipped())
    assert found.form == form
    assert [row.name for row in found.rows.values()][: len(places)] == places


@pytest.mark.parametrize(
    ("name", "content", "reason", "shown"),
    [
        ("a.txt", GEONAMES.format(lat="north"), "line 1: expected a latitude", "north"),
        ("a.csv", PCODES.format(lat="north"), "line 2: expected a latitude", "north"),
        ("a.csv", PCODES.format(lat=95), "line 2: expected a latitude", "95"),
        ("a.csv", "town,size\nOsk,3\n", "line 1: no column like ADM1_PCODE", "town,size"),
        ("a.geojson", '{"features": [', "line 1: not JSON", ""),
        ("a.geojson", '{"features": [3]}', "line 1: no list of features", "{"),
        ("a.geojson", FEATURE.format(lat=95), "line 1: no place on earth", "Osk"),
        ("a.csv", "", "line 1: no column like ADM1_PCODE", ""),
    ],
)
def test_a_broken_list_shows_its_line_with_a_caret(
    name: str, content: str, reason: str, shown: str
) -> None:
    """The message says what was expected, and the caret stands under what was found."""
    with pytest.raises(InputError) as caught:
        read_places(name, content, shipped())
    message, line, carets = caught.value.line().split("\n")
    assert reason in message
    assert line[carets.index("^") :][: len(shown)] == shown
    assert len(carets.strip()) == max(1, len(shown.strip()))


def test_a_list_without_a_point_is_no_list(tmp_path: Path) -> None:
    """An area without coordinates cannot be placed, and nothing else is in the list."""
    with pytest.raises(InputError, match="no places in it"):
        read_places("a.csv", PCODES.format(lat=""), shipped())


@pytest.mark.parametrize(
    ("content", "reason", "line"),
    [
        ("x =", "not TOML", 1),
        ("[[thing]]\na = 1", "unknown table: thing", 1),
        ("place = 3", "unknown table: place", 1),
        ('[[alias]]\nnme = "x"', "unknown key: nme", 2),
        ('[[place]]\nid = "a"\nname = 3', "expected text for name, found: 3", 3),
        ('[[place]]\nid = "a"\nname = "Osk"\nlat = "north"', "expected degrees", 4),
        ('[[place]]\nid = "a"\nname = "Osk"\nlat = 95', "expected degrees", 4),
        ('[[place]]\nid = "a"\nname = "Osk"\nlat = 1', "missing key: lon", 3),
        ('[[place]]\nid="a"\nname="Osk"\nlat=1\nlon=2\nkind="moon"', "unknown kind: moon", 6),
    ],
)
def test_a_broken_places_toml_shows_its_line(
    tmp_path: Path, content: str, reason: str, line: int
) -> None:
    """A mistake in one's own file is told where it stands."""
    (tmp_path / "places.toml").write_text(content + "\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        own_places(tmp_path)
    assert f"line {line}: {reason}" in caught.value.line()
    assert caught.value.line().rstrip().endswith("^")
