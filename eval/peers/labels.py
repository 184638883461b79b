"""Which peers are asked on which set, and what they are called."""

from collections.abc import Mapping
from typing import Any

PLAIN = "plain"
VALUELESS = ("entities",)  # they give spans and no values
PEERS = {
    "newsquant": ("cqe", "duckling", "quantulum"),
    "bounds": ("cqe", "duckling", "quantulum"),
    "timex_dev": ("heideltime", "dateparser", "timexy", "entities"),
    "polnear": ("textacy", PLAIN),
}
LABELS = {
    "cqe": "CQE",
    "duckling": "duckling",
    "quantulum": "quantulum3",
    "heideltime": "HeidelTime without tagger",
    "dateparser": "dateparser search_dates",
    "timexy": "timexy",
    "entities": "entities of en_core_web_sm",
    "textacy": "textacy quotations",
    PLAIN: "marks and verbs",
}


def named(entry: Mapping[str, Any]) -> str:
    """Return the label of a peer with its version."""
    return f"{entry['label']} {entry.get('version', '')}".strip()
