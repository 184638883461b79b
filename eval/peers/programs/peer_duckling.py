"""Numbers by duckling: amounts, numbers and measures, but none that is part of a date."""

import time
from typing import Any

import duckling
from peer_io import serve

PARTS = ("distance", "volume", "temperature", "quantity", "duration")
NUMBERS = ("number", "amount-of-money")
ALL = (*NUMBERS, *PARTS, "time")
COUNTS = ("number",)
ZONES = "/usr/share/zoneinfo"


def main() -> None:
    """Answer with low end, high end and bound of each number."""
    zone = duckling.parse_ref_time(
        duckling.load_time_zones(ZONES), "America/New_York", int(time.time())
    )
    language = duckling.parse_lang("EN")
    locale = duckling.parse_locale("EN_US", duckling.default_locale_lang(language))
    asked = duckling.Context(zone, locale)
    everything, numbers = (duckling.parse_dimensions(list(one)) for one in (ALL, NUMBERS))

    def answer(row: dict[str, Any]) -> list[Any]:
        """`only` asks for the bare numbers, when it is speed that is measured; `counts` for people and things."""
        wanted = numbers if "only" in row else everything
        kept = COUNTS if "counts" in row else ALL
        return numbers_of(duckling.parse(row["text"], asked, wanted, False), kept)

    serve(("pyduckling-native-phihos",), answer)


def numbers_of(found: list[dict[str, Any]], kept: tuple[str, ...] = ALL) -> list[Any]:
    """Return the longest entities that do not overlap, without the times among them."""
    taken: list[tuple[int, int]] = []
    numbers: list[tuple[int, Any]] = []
    for item in sorted(found, key=lambda one: (one["start"] - one["end"], one["dim"] == "time")):
        start, end = item["start"], item["end"]
        if any(start < other and begin < end for begin, other in taken):
            continue
        taken.append((start, end))
        if item["dim"] != "time" and item["dim"] in kept:
            numbers.append((start, ends_of(item["value"])))
    return [ends for _, ends in sorted(numbers, key=lambda one: one[0])]


def ends_of(value: dict[str, Any]) -> list[Any]:
    """Return an interval or a single value in the form of the scorer."""
    if value["type"] != "interval":
        return [value["value"], value["value"], "="]
    low, high = (value.get(end, {}).get("value") for end in ("from", "to"))
    if low is None:
        return [high, high, "<"]
    return [low, low, ">"] if high is None else [low, high, "="]


if __name__ == "__main__":
    main()
