"""A small invented world: a country with two regions, towns that share names, and a lake town."""

from functools import cache

from sayso.ground.gazetteer import Gazetteer, Gazetteers
from sayso.ground.gazetteer_write import Row, write_gazetteer

ROWS = {
    "KS": Row("country", "Kessia", 10.0, 20.0, code="KS", geoname=1, population=9_000_000),
    "OT": Row("country", "Osteria", 40.0, 60.0, code="OT", geoname=2, population=5_000_000),
    "KS.01": Row("region", "Marn", 10.5, 20.5, code="KS.01", population=2_000_000, parent="KS"),
    "KS.02": Row("region", "Ilm", 9.0, 19.0, code="KS.02", population=1_000_000, parent="KS"),
    "d1": Row("district", "Tarl District", 10.6, 20.6, code="sayso:KS.01.tarl", parent="KS.01",
              population=80_000, names=("Tarl",)),
    "t1": Row("settlement", "Osk", 10.61, 20.61, geoname=11, population=900, parent="d1"),
    "t2": Row("settlement", "Osk", 9.1, 19.1, geoname=12, population=40_000, parent="KS.02"),
    "t3": Row("settlement", "Osk", 40.2, 60.1, geoname=13, population=300_000, parent="OT"),
    "t4": Row("settlement", "Veshti", 10.65, 20.62, geoname=14, population=7_000, parent="d1",
              names=("Old Veshti", "Wéshti")),
    "t5": Row("capital", "Dorva", 9.5, 19.8, geoname=15, population=800_000, parent="KS.02"),
    "t6": Row("settlement", "Sela", 40.9, 61.0, geoname=16, population=700, parent="OT"),
    "t7": Row("settlement", "Marn", 10.5, 20.4, geoname=17, population=90_000, parent="KS.01"),
}  # fmt: skip


@cache
def world() -> Gazetteers:
    """Return the gazetteer of the invented world."""
    return Gazetteers((Gazetteer(write_gazetteer(ROWS, {"from": "invented"})),))
