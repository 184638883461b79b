"""Numbers by quantulum3, without its classifier of units, which does not load with this scikit-learn."""

from typing import Any

import quantulum3.classifier
from peer_io import serve
from quantulum3 import parser

quantulum3.classifier.USE_CLF = False
UNITLESS = ("dimensionless", "unknown")


def answer(row: dict[str, Any]) -> list[Any]:
    """Return the values of the quantities; it knows no bounds but an uncertainty.

    `counts` asks for those alone that have no unit of measure.
    """
    found = parser.parse(row["text"])
    return [ends_of(item) for item in found if "counts" not in row or is_count(item)]


def is_count(item: Any) -> bool:
    """Tell whether a quantity has no unit of measure, money or percent."""
    return item.unit.entity.name in UNITLESS and not item.unit.name.startswith("per cent")


def ends_of(item: Any) -> list[Any]:
    """Return a value, or the two ends that value and uncertainty stand for."""
    if item.uncertainty:
        return [item.value - item.uncertainty, item.value + item.uncertainty, "="]
    return [item.value, item.value, "="]


serve(("quantulum3",), answer)
