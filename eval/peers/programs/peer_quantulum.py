"""Numbers by quantulum3, without its classifier of units, which does not load with this scikit-learn."""

from typing import Any

import quantulum3.classifier
from peer_io import serve
from quantulum3 import parser

quantulum3.classifier.USE_CLF = False


def answer(row: dict[str, Any]) -> list[Any]:
    """Return the values of the quantities; it knows no bounds but an uncertainty."""
    return [ends_of(item) for item in parser.parse(row["text"])]


def ends_of(item: Any) -> list[Any]:
    """Return a value, or the two ends that value and uncertainty stand for."""
    if item.uncertainty:
        return [item.value - item.uncertainty, item.value + item.uncertainty, "="]
    return [item.value, item.value, "="]


serve(("quantulum3",), answer)
