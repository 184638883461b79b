"""Times by timexy on a blank pipeline, as its manual shows it."""

import re
from typing import Any

import spacy
import timexy  # noqa: F401  (adds its step to spaCy)
from peer_io import serve

VALUE = re.compile(r'type="(\w+)" value="([^"]*)"')
MIDNIGHT = "T00:00:00"

nlp = spacy.blank("en")
nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})


def answer(row: dict[str, Any]) -> list[Any]:
    """Return the expressions; midnight is how it writes a day."""
    found = []
    for item in nlp(row["text"]).ents:
        match = VALUE.search(item.kb_id_)
        if match:
            value = match[2].removesuffix(MIDNIGHT)
            found.append([item.start_char, item.end_char, match[1], value])
    return found


serve(("timexy", "spacy"), answer)
