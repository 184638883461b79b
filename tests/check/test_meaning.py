"""What words carry, what is left out beside them, and what merely stands around."""

import pytest

import sayso
from sayso.model.quote import SENSES
from tests.check.quoted import check, cut

NEGATED = (
    ("The soldiers did not kill the farmers.", "kill the farmers", "not"),
    ("The soldiers didn't kill the farmers.", "kill the farmers", "n't"),
    ("The soldiers never killed anyone.", "killed anyone", "never"),
    ("The soldiers killed no farmers.", "The soldiers killed", "no"),
    ("Nobody was killed in Osk.", "was killed in Osk", "Nobody"),
    ("None of the farmers was hurt.", "was hurt", "None"),
    ("The army neither killed farmers nor burned houses.", "burned houses", "nor"),
    ("The raid ended without killing anyone.", "killing anyone", "without"),
    ("The army did not say that troops killed 12 nuns.", "troops killed 12 nuns", "not"),
    ("There is no evidence that troops killed 12 nuns.", "troops killed 12 nuns", "no"),
    ("The weather was not fine.", "The weather was", "not"),
    ("Hardly a house was hit.", "a house was hit", "Hardly"),
    ("Soldiers burned not only the mill, rebels said.", "only the mill", "not"),
    ("The bridge is not far from Osk.", "far from Osk", "not"),
    ("The prisoners are no longer held.", "held", "no"),
)
DENIED = (
    ("The army denied killing 12 farmers.", "killing 12 farmers", "denied"),
    ("The army denied that it “deliberately killed” farmers.", "deliberately killed", "denied"),
    ("The report that 12 farmers died is false.", "12 farmers died", "false"),
    ("It was not true that 12 farmers died.", "12 farmers died", "not true"),
    ("The army rejected the claim that soldiers shot nuns.", "soldiers shot nuns", "rejected"),
    ("The mayor denied responsibility for the deaths.", "the deaths", "denied responsibility for"),
    (
        "The army repeated its denial that raiders carried off nuns.",
        "raiders carried off",
        "denial",
    ),
    ("Soldiers shot 12 nuns, which the army denied.", "Soldiers shot 12 nuns", "denied"),
    ("Soldiers shot nuns, a charge denied by the army.", "Soldiers shot nuns", "denied"),
    ("The claim that 12 nuns died was a lie.", "12 nuns died", "lie"),
    ("Reports that 12 nuns died turned out to be untrue.", "12 nuns died", "untrue"),
    ("“It is a lie that we shot 12 nuns,” the general said.", "we shot 12 nuns", "lie"),
    ("The army disputed that 12 farmers died.", "12 farmers died", "disputed"),
)
BOUNDED = (
    ("At least 1,200 houses burned.", "1,200 houses burned", [("bound", "At least")]),
    ("Nearly 40 cows died.", "40 cows died", [("bound", "Nearly")]),
    ("Another 40 cows died.", "40 cows died", [("bound", "Another")]),
    ("Between 20 and 30 cows died.", "30 cows died", [("number", "Between 20 and 30")]),
    ("They paid $5 million.", "They paid $5", [("number", "$5 million")]),
    ("A third of the cows died.", "the cows died", [("bound", "A third")]),
    ("Most of the farmers fled.", "the farmers fled", [("bound", "Most of")]),
)
WHOLE = (
    ("The soldiers did not kill the farmers.", "The soldiers did not kill the farmers"),
    ("The soldiers did not kill the farmers.", "the farmers"),
    ("Rebels did not flee because soldiers shot the guide.", "soldiers shot the guide"),
    ("Soldiers burned not only the mill, rebels said.", "the mill"),
    ("No doubt soldiers burned the mill.", "soldiers burned the mill"),
    ("“We killed nobody,” the army denied.", "We killed nobody"),
    ("Soldiers shot 12 nuns who denied the charge.", "Soldiers shot 12 nuns"),
    ("The mayor said soldiers shot nuns, but the army denied it.", "soldiers shot nuns"),
    ("No more than 40 cows died.", "No more than 40 cows died"),
    ("With no warning, soldiers burned the mill.", "soldiers burned the mill"),
)


@pytest.mark.parametrize(("text", "words", "left_out"), NEGATED)
def test_a_negation_belongs_to_what_it_reaches(text: str, words: str, left_out: str) -> None:
    """Words without their negation are cut, before them or behind."""
    assert ("negation", left_out) in cut(check(text, words))


@pytest.mark.parametrize(("text", "words", "left_out"), DENIED)
def test_a_denial_belongs_to_what_it_denies(text: str, words: str, left_out: str) -> None:
    """Words without the denial around them are cut."""
    assert ("denial", left_out) in cut(check(text, words))


@pytest.mark.parametrize(("text", "words", "left_out"), BOUNDED)
def test_a_bound_belongs_to_its_number(
    text: str, words: str, left_out: list[tuple[str, str]]
) -> None:
    """A number without its bound, or a part of one, is cut."""
    assert cut(check(text, words)) == left_out


@pytest.mark.parametrize(("text", "words"), WHOLE)
def test_words_that_nothing_beside_them_bears_on_are_whole(text: str, words: str) -> None:
    """What is negated or denied elsewhere does not make a cut."""
    assert check(text, words).verdict == "verbatim"


def test_what_is_carried_is_listed_in_the_order_of_the_text() -> None:
    """A number, its bound and a negation each have their words."""
    found = check("At least 40 farmers were not killed.", "At least 40 farmers were not killed")
    assert [(sense.kind, sense.words) for sense in found.places[0].carries] == [
        ("bound", "At least"),
        ("number", "40"),
        ("negation", "not"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Soldiers allegedly killed 22 nuns.", "killed 22 nuns", "allegation"),
        ("The mayor said 40 nuns may have died.", "died", "hedge"),
        ("Rebels tried to kill the mayor.", "kill the mayor", "stage"),
        ("If the rebels kill him, Osk will mourn.", "the rebels kill him", "condition"),
        ("Did the rebels kill 12 farmers?", "the rebels kill 12 farmers", "question"),
        ("The council demanded the release of two nurses.", "release of two nurses", "demand"),
        (
            "Rebels shot 12 nuns in Osk. The army denied the killing.",
            "Rebels shot 12 nuns",
            "reply",
        ),
        ("The army declined to say if it shot nuns.", "it shot nuns", "no_position"),
    ],
)
def test_what_stands_around_is_told_and_does_not_cut(text: str, words: str, kind: str) -> None:
    """A hedge, an allegation or a condition outside the words is shown; the verdict stays."""
    found = check(text, words)
    assert found.verdict == "verbatim"
    assert kind in [sense.kind for sense in found.places[0].around]
    assert kind in SENSES


def test_words_are_those_of_the_innermost_speaker() -> None:
    """A chain begins with who says the words and ends with the publisher."""
    text = "The mayor said that 12 farmers were killed."
    said = check(text, "12 farmers were killed").attribution
    assert [hop.speaker for hop in said] == ["The mayor", "Osk Daily"]
    told = check(text, text)
    assert [hop.speaker for hop in told.attribution] == ["Osk Daily"]
    assert [claim.attribution[0].speaker for claim in told.places[0].claims] == ["The mayor"]


def test_words_of_a_paragraph_without_acts_have_their_speaker() -> None:
    """The whole text is parsed where `sayso read` would leave a paragraph out."""
    rain = "It rained all day.\n\n" * 4
    text = (
        f"Rebels killed 12 farmers in Osk.\n\n{rain}The mayor said that the bridge was not closed."
    )
    found = check(text, "the bridge was not closed")
    assert found.attribution[0].speaker == "The mayor"
    assert cut(check(text, "closed")) == [("negation", "not")]


def test_two_speeches_of_one_speaker_are_one_voice() -> None:
    """A tag between two quotations does not make the words the publisher's; the dots show what is left out."""
    text = "“Soldiers killed 12 farmers,” the mayor said. “They burned the mill.”"
    found = check(text, "Soldiers killed 12 farmers … They burned the mill")
    assert found.attribution[0].speaker == "the mayor"
    assert [(sense.kind, sense.words) for sense in found.places[0].around] == [
        ("gap", ",” the mayor said. “")
    ]


def test_a_part_of_a_compound_has_its_negation() -> None:
    """A "non-" that a hyphen ties to the words belongs to them; other prefixes do not."""
    assert cut(check("Non-lethal force was used.", "lethal force was used")) == [
        ("negation", "Non")
    ]
    assert check("The pro-Osk militia fled.", "Osk militia fled").verdict == "verbatim"


def test_words_outside_the_text_proper_are_compared_only() -> None:
    """A note says that nothing was read where the words stand."""
    text = "Rebels killed 12 farmers in Osk.\n\nShare this page | Subscribe\n\nOsk Daily"
    found = sayso.check_quote(text, "Subscribe")
    assert found.notes == ("only the words were compared: they stand outside the main text",)
    assert found.attribution[0].speaker == "Osk Daily"


def test_a_reply_is_shown_with_its_sentence() -> None:
    """The passages hold what stands around the words, wherever it stands."""
    text = "Rebels killed 12 farmers in Osk. It rained. The army denied the killing."
    (place,) = check(text, "Rebels killed 12 farmers in Osk").places
    assert [text[span.start : span.end] for span in place.passages] == [
        "Rebels killed 12 farmers in Osk.",
        "The army denied the killing.",
    ]
