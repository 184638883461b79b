"""One verdict for each way in which words can stand in a text."""

import pytest

from sayso.errors import UsageError
from sayso.model.quote import CUTS, SENSES, QuoteCheck
from tests.check.quoted import check, cut

TEXT = (
    "The mayor of Osk said that over 600 people were killed on 4 March. "
    "The army denied that its troops killed 12 farmers. No civilians were hurt, it said. "
    "Forty or more houses burned down in Tarl."
)


@pytest.mark.parametrize(
    "words",
    [
        "over 600 people were killed on 4 March",
        "The army denied that its troops killed 12 farmers.",
        "No civilians were hurt",
        "Forty or more houses burned down",
        "“over 600 people were killed”",
        "the mayor of Osk".replace("the", "The"),
    ],
)
def test_words_that_stand_there_are_verbatim(words: str) -> None:
    """Marks around the quotation are not part of it."""
    assert check(TEXT, words).verdict == "verbatim"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Twelve farmers\n  were killed in Osk.", "Twelve farmers were killed"),
        ("Twelve farmers were killed in Osk.", "twelve Farmers were killed"),
        ("The mayor’s “guard” fled.", 'The mayor\'s "guard" fled'),
        ("Rebels — twelve of them — fled.", "Rebels - twelve of them - fled"),
        ("Rebels -- twelve of them -- fled.", "Rebels—twelve of them—fled"),
        ("The ﬁrst oﬃcers fled.", "The first officers fled"),
        ("Cafe\u0301 Osk burned.", "Café Osk burned"),
        ("The sol\u00addiers fled.", "The soldiers fled"),
        ("The sol-\ndiers fled from Osk.", "The soldiers fled"),
        ("An air-\nstrike hit Osk.", "An air-strike hit Osk"),
        ("The soldiers fled.\n\nNobody came.", "The soldiers fled. Nobody came."),
        ("Twelve farmers were killed in Osk.", "Twelve farmers were killed."),
        ("Twelve farmers were killed in Osk.", "Twelve [of the] farmers were killed"),
        ("Twelve old farmers were killed in Osk.", "Twelve … farmers were killed […] Osk"),
        ("Twelve old farmers were killed in Osk.", "[t]welve [sic] old farmers"),
    ],
)
def test_what_is_repaired_is_never_verbatim(text: str, words: str) -> None:
    """White space, case, marks, and the quoter's own dots and brackets may differ, and nothing else."""
    found = check(text, words)
    assert found.verdict == "repaired"
    assert found.words is not None


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ("600 people were killed on 4 March", [("bound", "over")]),
        ("its troops killed 12 farmers", [("denial", "denied")]),
        ("civilians were hurt", [("negation", "No")]),
        ("Forty", [("bound", "or more")]),
        ("The army … killed 12 farmers", [("denial", "denied")]),
        ("over [9,000] people were killed", [("number", "over 600")]),
        ("[Many] civilians were hurt", [("negation", "No")]),
        ("said that [up to] 600 people", [("bound", "over")]),
    ],
)
def test_what_is_left_out_makes_a_cut(words: str, left_out: list[tuple[str, str]]) -> None:
    """A bound, a negation or a denial beside the words belongs to them."""
    found = check(TEXT, words)
    assert found.verdict == "cut"
    assert cut(found) == left_out


@pytest.mark.parametrize(
    "words",
    [
        "Over 60 people were killed on 4 March",
        "up to 600 people were killed",
        "The army said that its troops killed 12 farmers",
        "Many civilians were hurt",
        "00 people were killed",
        "over 600 people were killed on 4 Mar",
        "the army killed 12 farmers [in Tarl]",
    ],
)
def test_altered_words_are_never_accepted(words: str) -> None:
    """The passage most like them is shown with what differs."""
    found = check(TEXT, words)
    assert found.verdict == "not_found"
    assert found.places == ()
    assert found.nearest is not None
    assert found.nearest.differences


@pytest.mark.parametrize("words", ["It was [in 2015] a mill", "It was [in 2105] a mill"])
def test_brackets_of_the_text_are_its_own_words(words: str) -> None:
    """What the text has in brackets must stand there as it is quoted."""
    found = check("It was [in 2015] a mill, the mayor said.", words)
    assert found.verdict == ("verbatim" if "2015" in words else "not_found")


def test_the_nearest_passage_names_what_differs() -> None:
    """Each difference has the words of both sides and the span of the text."""
    found = check(TEXT, "over 900 people were killed").nearest
    assert found is not None
    assert found.words == "over 600 people were killed"
    assert [(item.quoted, item.text) for item in found.differences] == [("900", "600")]


def test_nothing_is_like_words_of_another_text() -> None:
    """Where no passage shares a third of the words, none is shown."""
    found = check(TEXT, "Purple whales sang beneath frozen moonlight")
    assert (found.verdict, found.nearest) == ("not_found", None)


def test_words_said_by_two_are_ambiguous() -> None:
    """Whose they are cannot be told by the words alone."""
    text = "The mayor said 12 farmers were killed. The army said 12 farmers were killed."
    found = check(text, "12 farmers were killed")
    assert found.verdict == "ambiguous"
    assert [place.attribution[0].speaker for place in found.places] == ["The mayor", "The army"]


def test_words_cut_at_one_of_two_places_are_ambiguous() -> None:
    """The same words with and without their bound mean two things."""
    text = "Over 40 houses burned in Osk. In Tarl 40 houses burned in March."
    assert check(text, "40 houses burned in").verdict == "ambiguous"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "In Osk twelve farmers were killed. In Tarl twelve farmers were killed.",
            "twelve farmers were killed",
        ),
        (
            "12 farmers were killed in Osk. 40 farmers were killed in Tarl.",
            "farmers were killed in",
        ),
        (
            "On 3 March 2026 rebels burned the mill. On 9 May 2026 rebels burned the mill.",
            "rebels burned the mill",
        ),
    ],
)
def test_words_about_two_events_are_ambiguous(text: str, words: str) -> None:
    """Another place, day or number around the same words is another meaning."""
    assert check(text, words).verdict == "ambiguous"


def test_words_that_mean_the_same_twice_are_verbatim() -> None:
    """Every place is listed."""
    text = "Twelve farmers were killed in Osk. It rained. Twelve farmers were killed in Osk."
    found = check(text, "Twelve farmers were killed in Osk.")
    assert found.verdict == "verbatim"
    assert len(found.places) == 2


@pytest.mark.parametrize("words", ["", "  ", "“”", "…", "[...]"])
def test_no_words_are_not_found(words: str) -> None:
    """A quotation without words says so in a note."""
    found = check(TEXT, words)
    assert found.verdict == "not_found"
    assert found.notes == ("the quotation holds no words",)


def test_a_text_of_another_language_is_compared_word_by_word_only() -> None:
    """A note says that no meaning was read."""
    text = "Der Bürgermeister sagte, dass zwölf Bauern getötet wurden und niemand kam. " * 8
    found = check(text, "zwölf Bauern getötet wurden und niemand")
    assert found.verdict == "verbatim"
    assert "only the words were compared" in found.notes[0]
    assert found.attribution[-1].speaker == "Osk Daily"


def test_the_verdicts_are_a_closed_list() -> None:
    """Another verdict is refused, and what makes a cut is a part of what can be carried."""
    with pytest.raises(UsageError, match="unknown verdict: fine"):
        QuoteCheck("fine", "words")
    assert set(CUTS) < set(SENSES)
