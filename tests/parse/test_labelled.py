"""A speaker that a mark parts from the words is given to the model alone."""

import pytest

from sayso.model.text import Span
from sayso.packs.load import load_pack
from sayso.packs.source_names import names_source
from sayso.parse.labelled import cut_label

CUT = (
    ("Army: rebels killed two soldiers", ["Army:", "rebels killed two soldiers"]),
    ("Ministry of Health: nine died", ["Ministry of Health:", "nine died"]),
    ("Nine dead in Pelm blast: fire service", ["Nine dead in Pelm blast", ":", "fire service"]),
    ("12 killed in Osk - ministry", ["12 killed in Osk", "-", "ministry"]),
    ("Gunmen Kill Four Nurses: Mayor", ["Gunmen Kill Four Nurses", ":", "Mayor"]),
    ("The mayor blamed the police: they ran.", ["The mayor blamed the police: they ran."]),
    ("Killed: mayor", ["Killed: mayor"]),
    ("The army left Tarl at 4:30.", ["The army left Tarl at 4:30."]),
)


@pytest.mark.parametrize(("text", "pieces"), CUT)
def test_a_speaker_stands_alone(text: str, pieces: list[str]) -> None:
    """A source before a colon, or behind a mark at the end of a headline, is a piece of its own."""
    found = cut_label(text, Span(0, len(text)), load_pack("en"))
    assert [text[start:end] for start, end in found] == pieces


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Interior ministry", True),
        ("Governor Ira Senn", True),
        ("Regional police", True),
        ("Ilm Watch", True),
        ("Killed", False),
        ("The mayor blamed the police", False),
        ("12 dead", False),
        ("", False),
    ],
)
def test_words_that_name_a_source(words: str, names: bool) -> None:
    """All of the words must name one source."""
    assert names_source(words, load_pack("en")) is names
