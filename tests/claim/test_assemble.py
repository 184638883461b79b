"""Claims as they leave the room: keys, sums, evidence, order."""

import pytest

from tests.claim.told import DAY, claims, notes, only, told
from tests.golden.reread import made_document, read

TEXT = (
    "Rebels killed 12 farmers in Osk on 3 May 2021, the mayor said. Soldiers wounded four "
    "herders. The army denied it."
)


def keys(text: str, publisher: str = "Osk Daily", published: str = DAY) -> list[str]:
    given = {"publisher": publisher, "published": published}
    return [claim.key for claim in read(made_document(text, "made.txt", given)).claims]


def test_a_key_is_of_the_text_and_not_of_the_day_of_print() -> None:
    """The same input gives the same keys."""
    assert keys(TEXT) == keys(TEXT)
    assert keys(TEXT) == keys(TEXT, published="2026-03-05")


def test_keys_are_unique_also_where_sentences_repeat() -> None:
    """A claim has a name of its own."""
    text = "The death toll rose to 88 from 71. Rebels killed 12 farmers and 12 monks, and 12 fled."
    assert len(set(keys(text))) == len(keys(text))


def test_a_document_of_another_identity_has_other_keys() -> None:
    """Two documents never share one."""
    first = read(made_document(TEXT, "one.txt", {}))
    second = read(made_document(TEXT, "two.txt", {}))
    assert not {c.key for c in first.claims} & {c.key for c in second.claims}


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        ("Rebels killed 12 people: four women, five men and three children.", False),
        ("Rebels killed 12 people, including four women.", False),
        ("Rebels killed 12 people, including 14 women.", True),
        ("Rebels killed over 12 people, including four women.", False),
    ],
)
def test_a_sum_that_cannot_be_is_noted_and_never_corrected(text: str, differs: bool) -> None:
    """The count stays as written."""
    claim = only(text, "killed")
    kinds = [note.kind for note in claim.notes] + notes(text)
    assert ("sum_differs" in kinds) is differs
    assert claim.count is not None and claim.count.low in (12, 13)


def test_evidence_holds_every_field_and_the_tag_of_the_speaker() -> None:
    """The sentences that say it, in order, apart."""
    claim = claims(TEXT, "killed")[0]
    held = [TEXT[s.start : s.end] for s in claim.evidence]
    assert any("12 farmers" in words for words in held)
    assert any("the mayor said" in words for words in held)
    for one, other in zip(claim.evidence, claim.evidence[1:], strict=False):
        assert one.end < other.start


def test_evidence_of_a_long_speech_is_its_sentence() -> None:
    """Never the whole speech."""
    text = "“It rained for days. Nobody came. Rebels killed 12 farmers. We buried them,” the mayor said."
    claim = only(text, "killed")
    assert not any("rained" in text[s.start : s.end] for s in claim.evidence)


def test_claims_and_notes_come_in_the_order_of_the_text() -> None:
    """Whatever found them."""
    reading = told(f"{TEXT} Did rebels kill nine men? The killing shook Osk.")
    assert [c.act_span for c in reading.claims] == sorted(c.act_span for c in reading.claims)
    assert [n.span for n in reading.notes] == sorted(n.span for n in reading.notes)


def test_an_act_without_a_victim_is_a_note() -> None:
    """A noun that names nobody."""
    text = "The killings shook Osk."
    assert claims(text) == []
    assert notes(text) == ["no_victim"]


@pytest.mark.parametrize("text", ["", "\n", "The market opened at nine.", "12", "."])
def test_a_text_that_says_no_act_gives_nothing(text: str) -> None:
    """No claim and no note."""
    assert claims(text) == [] and notes(text) == []
