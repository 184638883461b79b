"""Headlines in capitals are given to the parser with their common words in small letters."""

import pytest

from sayso.packs.load import load_pack
from sayso.parse.capitals import small_words, with_small_letters

PACK = load_pack("en")


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("Gunmen Kill 12 Farmers in Osk Market", "Gunmen kill 12 farmers in Osk market"),
        ("POLICE FIRE ON CROWD IN TARL", "Police fire on crowd in Tarl"),
        (
            "Mayor Tor Marn Shot Dead by Gunmen on Friday",
            "Mayor Tor Marn shot dead by gunmen on Friday",
        ),
        ("Four Farmers Wounded in May", "Four farmers wounded in May"),
    ],
)
def test_common_words_of_a_headline_become_small(headline: str, read: str) -> None:
    """Names, days and months keep their capital, words of acts, people and places lose it."""
    assert with_small_letters(headline, PACK, frozenset) == read


@pytest.mark.parametrize(
    "line",
    [
        "Gunmen killed 12 farmers in Osk",
        "Ana Bel, Tor Marn, Ivo Hald",
        "OSK TOWN COUNCIL",
        "Gunmen Killed Twelve Farmers.",
        "",
    ],
)
def test_other_lines_stay(line: str) -> None:
    """A sentence, a list of names and a line without an act are no headline in capitals."""
    assert with_small_letters(line, PACK, frozenset) == line


def test_a_word_that_the_text_writes_small_is_no_name() -> None:
    """What no pack knows is common where the text itself writes it in small letters."""
    text = "Raiders Kill Farrier in Osk\n\nThe farrier was shot dead on Monday."
    headline = text.split("\n", 1)[0]
    assert with_small_letters(headline, PACK, frozenset) == "Raiders kill Farrier in Osk"
    assert (
        with_small_letters(headline, PACK, lambda: small_words(text))
        == "Raiders kill farrier in Osk"
    )
