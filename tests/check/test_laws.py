"""Laws of quotations, tried on the examples of the packs put under denials and beside other sentences."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.packs.load import load_pack
from sayso.quoting import check_words
from tests.check.quoted import check
from tests.golden.reread import loaded, made_document

pytestmark = pytest.mark.property
LOADED = re.compile(
    r"\b(said|says|told|report|record|den|claim|admit|accus|no|not|never|nobody|none|without)\w*",
    re.I,
)
EXAMPLES = tuple(
    dict.fromkeys(
        text
        for way in load_pack("en").ways
        if way.form == "verb"
        for text in way.examples
        if not LOADED.search(text) and not {"?", '"', "“"} & set(text)
    )
)
DENIALS = (
    "The ministry denied that {}.",
    "In a statement on Monday the ministry strongly denied reports that {}.",
    "The ministry rejected the accusation that {}.",
    "The ministry repeated its denial that {}.",
    "The report that {} is false.",
    "It is not true that {}.",
    "There is no evidence that {}.",
    "The ministry did not say that {}.",
    "The mayor doubted that {}.",
)
BESIDE = (
    "{}.",
    "The mayor said that {}.",
    "The ministry denied the charge. {}.",
    "The bridge was not closed. {}.",
    "The mayor did not flee when {}.",
    "The ministry denied the charge, but witnesses said that {}.",
)
MISREAD = ("Four bodies floated in the lake", "three boys asphyxiated in a container")
NAMES = ("Osk", "Tar", "Mar", "Dorva", "Veshti", "Kessia", "Osteria", "Reutal")
examples = st.sampled_from(EXAMPLES)


@given(examples, st.sampled_from(DENIALS))
def test_what_a_denial_holds_is_cut_without_it(example: str, frame: str) -> None:
    """No sentence under a denial passes, whatever its act and its grammar."""
    words = _inside(example)
    if words not in MISREAD:
        assert check(frame.format(words), words).verdict == "cut"


@given(examples, st.sampled_from(BESIDE))
def test_what_a_denial_does_not_hold_is_whole(example: str, frame: str) -> None:
    """A denial or a negation beside a sentence, not around it, makes no cut."""
    words = _inside(example)
    assert check(frame.format(words), words).verdict == "verbatim"


@given(st.lists(examples, min_size=2, max_size=3, unique=True))
def test_a_verdict_does_not_depend_on_the_quotations_beside_it(chosen: list[str]) -> None:
    """A text is read once for all, and each answer is the one that it would be alone."""
    pack, parser = loaded()
    text = "It rained.\n\n" * 3 + "\n\n".join(chosen)
    doc = made_document(text, "made.txt", {"publisher": "Osk Daily"})
    quotes = ["It rained.", *chosen, "nothing of the kind"]
    together = check_words(doc, quotes, pack, parser)
    assert together == tuple(check_words(doc, [q], pack, parser)[0] for q in quotes)


@given(examples)
def test_marks_and_spaces_never_change_more_than_the_exactness(example: str) -> None:
    """What is the same but for white space, case and marks has the verdict repaired."""
    assert check(example, example.upper().replace(" ", "\n ")).verdict == "repaired"


def _inside(example: str) -> str:
    """Return a sentence as it stands inside another: without its full stop, its first word lower."""
    first, words = example.split()[0], example.rstrip(".")
    keeps = first.isupper() or first.rstrip("nl") in NAMES
    return words if keeps else words[0].lower() + words[1:]
