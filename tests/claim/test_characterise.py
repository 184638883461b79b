"""Who calls what by which loaded word: one claim for a speaker, a term and the thing called so."""

import pytest

from tests.claim.told import claims, only


@pytest.mark.parametrize(
    ("text", "terms", "target"),
    [
        ("The mayor called the raid a genocide.", ["genocide"], "the raid"),
        ("The mayor described the raid as a war crime.", ["war crime"], "the raid"),
        ("The raid was a genocide, the mayor said.", ["genocide"], "The raid"),
        ("The envoy condemned the shelling of Osk as a massacre.", ["massacre"],
         "the shelling of Osk"),
        ("The council will never forget the Osk genocide.", ["genocide"], "the Osk genocide"),
        ("The mayor called the raid a genocide and a massacre.", ["genocide", "massacre"],
         "the raid"),
    ],
)  # fmt: skip
def test_a_term_has_the_thing_called_so_as_its_target(
    text: str, terms: list[str], target: str
) -> None:
    """The object of the calling verb, the subject of "was", or the phrase itself."""
    claim = only(text, "characterised")
    assert [term.words for term in claim.terms] == terms
    assert claim.target is not None and claim.target.words == target


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The mayor called the raid a genocide or a massacre.", "or"),
        ("The mayor called the raid a genocide and a massacre.", "and"),
        ("The mayor called the raid a genocide.", None),
    ],
)
def test_terms_that_a_conjunction_joins_are_one_claim(text: str, joined: str | None) -> None:
    """With the word that joins them."""
    assert only(text, "characterised").joined == joined


def test_a_term_said_twice_of_one_thing_is_one_claim() -> None:
    """A repeat is evidence."""
    text = "The mayor called the raid a genocide. “The raid was a genocide,” the mayor said."
    assert len(claims(text, "characterised")) == 1


def test_two_speakers_of_a_term_are_two_claims() -> None:
    """Each calls for himself."""
    text = "The mayor called the raid a genocide. The envoy called the raid a genocide."
    assert [c.attribution[0].speaker for c in claims(text, "characterised")] == [
        "The mayor", "The envoy"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor called the raid a genocide.", "asserted"),
        ("The army denied that the raid was a genocide.", "denied"),
    ],
)
def test_a_term_has_a_stance(text: str, value: str) -> None:
    """Who denies the word denies it."""
    assert only(text, "characterised").stance.value == value


def test_a_characterisation_counts_nobody_and_has_no_scope() -> None:
    """It is a word of a speaker, not an act."""
    claim = only("The mayor called the raid a genocide.", "characterised")
    assert (claim.count, claim.scope, claim.perpetrator) == (None, None, None)


def test_a_bare_term_is_narrated_by_its_voice() -> None:
    """The publisher's where nobody else speaks."""
    claim = only("The Osk genocide is remembered each spring.", "characterised")
    assert [hop.speaker for hop in claim.attribution] == ["Osk Daily"]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("This attack constitutes aggression.", "This attack"),
        ("The shelling of Osk amounts to a war crime, the envoy said.", "The shelling of Osk"),
        ("Ilm Watch says the blockade may amount to collective punishment.", "the blockade"),
        ("The raids are tantamount to ethnic cleansing, a bishop said.", "The raids"),
        ("The starvation of Osk represents a war crime, the judge said.", "The starvation of Osk"),
    ],
)
def test_what_comes_to_a_term_is_called_by_it(text: str, called: str) -> None:
    """The subject of "constitutes" and "amounts to" is the thing called so."""
    claim = only(text, "characterised")
    assert claim.target is not None
    assert claim.target.words == called


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army called the judge a terrorist.", "people"),
        ("The minister described the protesters as terrorists.", "people"),
        ("The mayor called the raid a massacre.", "other"),
        ("The mayor called the killing of two nurses a massacre.", "other"),
    ],
)
def test_a_person_called_by_a_word_is_people(text: str, kind: str) -> None:
    """A deed or an event is other, a person or a group is people."""
    claim = only(text, "characterised")
    assert claim.target is not None
    assert claim.target.type == kind


def test_a_call_takes_place_and_day_of_the_deed_it_is_about() -> None:
    """What is called so happened where and when the claim says that it speaks of."""
    text = "Rebels killed nine monks in Osk on Monday. The mayor called the killing a massacre."
    claim = claims(text, "characterised")[0]
    assert [(place.words, place.carried) for place in claim.places] == [("Osk", True)]
    assert claim.time is not None
    assert (claim.time.edtf, claim.time.carried) == ("2026-03-02", True)


def test_a_call_that_states_a_place_takes_no_day() -> None:
    """A place of its own ends the carrying."""
    text = "Rebels killed nine monks in Osk on Monday. The mayor spoke of the Tarl massacre."
    claim = claims(text, "characterised")[0]
    assert claim.time is None
