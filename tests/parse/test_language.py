"""A text in another language is kept and marked, and gives no claims."""

import pytest

from sayso.packs.load import load_pack
from sayso.parse.language import is_in_language
from tests.golden.reread import made_document, read

GERMAN = (
    "Am Sonntag haben Soldaten in der Stadt Osk zwölf Bauern verhaftet. Die Zahl der Verletzten "
    "stieg auf dreißig, und die Polizei sucht weiter nach den Tätern. Wir fragen, wann die Straßen "
    "wieder offen sind, die seit dem Morgen gesperrt wurden, und wer die Kosten trägt, sagte der "
    "Bürgermeister von Osk am Abend vor dem Rathaus, als die Leute schon nach Hause gingen."
)


def test_another_language_is_told_from_english() -> None:
    """Common words decide, and a short text is taken at its word."""
    pack = load_pack("en")
    assert not is_in_language(GERMAN, pack)
    assert is_in_language("Die Zahl stieg.", pack)
    assert is_in_language("The army said that two men were killed in the town. " * 5, pack)


@pytest.mark.parametrize("text", [GERMAN, GERMAN * 3])
def test_another_language_gives_a_note_and_no_claims(text: str) -> None:
    """Nothing is read out of "die", and nothing is silent."""
    reading = read(made_document(text, "osk.txt", {}))
    assert reading.claims == ()
    assert [note.kind for note in reading.notes] == ["other"]
