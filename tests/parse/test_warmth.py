"""What the model keeps of the first texts: later ones are faster, never different, and it stops growing."""

from dataclasses import replace

import pytest

from sayso.parse import model
from sayso.parse.model import load_parser

TEXT = "Qworvish gunmen killed 12 farmers in Osk-on-Tarl, said Drelnik."


def test_a_text_reads_the_same_before_and_after_the_first_texts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Words that are kept give the rows of words that are forgotten."""
    monkeypatch.setattr(model, "WARM_UP", 0)
    forgotten = list(_fresh().parse([TEXT, "Zzrelk fell."]))
    monkeypatch.setattr(model, "WARM_UP", 10**9)
    kept = _fresh()
    assert list(kept.parse([TEXT, "Zzrelk fell."])) == forgotten
    assert list(kept.parse([TEXT, "Zzrelk fell."])) == forgotten


def test_words_are_kept_of_the_first_texts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the model holds stands still after so many characters."""
    monkeypatch.setattr(model, "WARM_UP", 20)
    parser = _fresh()
    words = ("Abvorsk", "Belvorsk", "Gelvorsk")
    for word in words:
        list(parser.parse([f"{word} fell."]))
    assert [word in parser._nlp.vocab.strings for word in words] == [True, False, False]


def _fresh() -> model.Parser:
    """Return the loaded parser as one that has read nothing yet."""
    return replace(load_parser(), _warmth=model._Warmth())
