"""Places of one's own: lists of three forms, and names written by hand."""

import json

import pytest

from sayso.errors import InputError, UsageError
from sayso.ground.gazetteer import Gazetteer, Gazetteers, shipped
from sayso.ground.gazetteer_write import write_gazetteer
from sayso.ground.own_places import own_places, with_region
from sayso.ground.place_import import read_places

DUMP = (
    "9000001\tOsk\tOsk\tOld Osk,Oska\t10.5\t20.5\tP\tPPL\tIS\t\t39\t\t\t\t120\t\t5\tX/Y\t2020-01-01\n"
    "9000002\tIlm\tIlm\t\t10.4\t20.4\tH\tLK\tIS\t\t39\t\t\t\t0\t\t5\tX/Y\t2020-01-01\n"
)
PCODES = (
    "ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE,lat,lon\n"
    "Kessia,KS,Marn,KS01,Tarl,KS0101,10.5,20.5\nKessia,KS,Marn,KS01,Veshti,KS0102,10.6,20.6\n"
)
AREA = [[[20.0, 10.0], [21.0, 10.0], [21.0, 11.0], [20.0, 11.0]]]
GEOJSON = json.dumps(
    {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {"name": "Sela", "id": "s1"},
             "geometry": {"type": "Point", "coordinates": [20.1, 10.2]}},
            {"type": "Feature", "properties": {"name": "Tarl"},
             "geometry": {"type": "Polygon", "coordinates": AREA}},
            {"type": "Feature", "properties": {}, "geometry": None},
        ],
    }
)  # fmt: skip


def read(content: str) -> tuple[Gazetteers, int]:
    """Import a list and open what was written; also how many lines were left out."""
    found = read_places("list", content, shipped())
    return Gazetteers((Gazetteer(write_gazetteer(found.rows, {})),)), found.left


def test_a_geonames_dump_gives_its_settlements_with_their_country() -> None:
    """Names, variants, id and what holds it; a lake is left out."""
    atlas, left = read(DUMP)
    (osk,) = [item.entry for item in atlas.named("Old Osk")]
    assert (osk.id, osk.country, osk.lat) == ("geonames:9000001", "IS", 10.5)
    assert shipped().coded("IS").id in osk.within
    assert left == 1
    assert not atlas.knows("Ilm")


def test_a_table_of_pcodes_gives_each_area_once() -> None:
    """Regions hold districts, and the id is the code."""
    atlas, _ = read(PCODES)
    assert [item.entry.id for item in atlas.named("Marn")] == ["ocha:KS01"]
    (tarl,) = [item.entry for item in atlas.named("Tarl")]
    assert (tarl.id, tarl.kind, tarl.within[0]) == ("ocha:KS0101", "district", "ocha:KS01")


def test_geojson_gives_points_and_the_middle_of_areas() -> None:
    """A feature without a name is left out."""
    atlas, left = read(GEOJSON)
    assert [item.entry.id for item in atlas.named("Sela")] == ["own:s1"]
    (tarl,) = [item.entry for item in atlas.named("Tarl")]
    assert (tarl.kind, tarl.lat, tarl.lon) == ("district", 10.5, 20.5)
    assert left == 1


@pytest.mark.parametrize(
    "content",
    [
        "", "a,b\n1,2\n", "{}", "{not json", "\0\x07junk", "A letter.\n\nShells fell.\n",
        "\t".join(["1", "Osk", "Osk", "", "north", "east", "P", *[""] * 12]),
        "[1, 2]", '{"features": [3]}',
    ],
)  # fmt: skip
def test_what_is_no_list_of_places_is_refused(content: str) -> None:
    """With what was expected."""
    with pytest.raises(InputError):
        read_places("list", content, shipped())


def test_names_of_ones_own_come_from_a_list(tmp_path) -> None:
    """A place of one's own, and another name for a known one."""
    (tmp_path / "places.toml").write_text(
        '[[place]]\nid = "sela"\nname = "Selavar"\nlat = 64.1\nlon = -21.9\ncountry = "IS"\n'
        '[[alias]]\nname = "Smokebay"\nmeans = "Reykjavik"\n',
        encoding="utf-8",
    )
    atlas = own_places(tmp_path)
    (own,) = [item.entry for item in atlas.named("Selavar")]
    assert (own.id, own.country) == ("own:sela", "IS")
    assert "Reykjavík" in {item.entry.name for item in atlas.named("Smokebay")}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[place]\n", "not TOML"),
        ("[[town]]\nname = 'Osk'\n", "unknown table: town"),
        ("[[alias]]\nname = 'Osk'\nmeant = 'Tarl'\n", "unknown key: meant"),
        ("[[alias]]\nname = 'Osk'\n", "missing key: means"),
        (
            "[[place]]\nid = 'a'\nname = 'Osk'\nlat = 1\nlon = 2\nkind = 'hole'\n",
            "unknown kind: hole",
        ),
    ],
)
def test_a_wrong_list_is_refused(tmp_path, text: str, reason: str) -> None:
    """Nothing in it is passed over."""
    (tmp_path / "places.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=reason):
        own_places(tmp_path)


def test_a_folder_that_is_not_there_adds_nothing(tmp_path) -> None:
    """The shipped places remain."""
    assert own_places(tmp_path / "none") == shipped()


def test_a_region_is_known_by_name_or_code() -> None:
    """An unknown one is refused."""
    assert with_region(shipped(), "is").region[0].name == "Iceland"
    assert with_region(shipped(), "Iceland").region[0].name == "Iceland"
    with pytest.raises(UsageError, match="unknown region: Kessia"):
        with_region(shipped(), "Kessia")
