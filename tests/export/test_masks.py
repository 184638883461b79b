"""Names of victims are masked in every cell of a table unless they are asked for."""

from dataclasses import replace

from sayso.export.columns import NAMES
from sayso.export.masks import Masks
from sayso.export.rows import rows_of
from sayso.model.claim import Reading
from sayso.model.quantity import Count
from sayso.model.text import Document, Span
from sayso.model.who import Group, Name
from tests.made import CLAIM, MADE_BY

TEXT = (
    "Ana Bel, 34, was killed in Marn. “Bel sang,” said ANA BEL’s aunt; Tor\nMarn hid, and Annabel."
)
DOC = Document("d", "a.txt", TEXT, "a", "b")


def at(words: str) -> Span:
    """Return where the words stand first."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


ANA = Name("Ana Bel", at("Ana Bel"))
TOR = Name("Tor\nMarn", at("Tor\nMarn"))
READ = Reading(
    DOC,
    (
        replace(
            CLAIM,
            act_span=at("killed"),
            count=Count(1, 1, words="Ana Bel", span=ANA.span),
            group=Group(None, "Ana Bel", ANA.span),
            names=(ANA,),
            places=(replace(CLAIM.places[0], words="Marn", span=at("Marn")),),
            attribution=(
                replace(CLAIM.attribution[0], speaker="ANA BEL’s aunt"),
                CLAIM.attribution[-1],
            ),
            evidence=(Span(0, len(TEXT)),),
        ),
        replace(CLAIM, key="k9", names=(TOR, ANA), act_span=at("hid"), evidence=()),
    ),
    (),
)


def test_every_cell_is_masked() -> None:
    """The name, its words and its form in capitals are masked; the place of the same name is not."""
    first, second = (dict(zip(NAMES, row, strict=True)) for row in rows_of(READ, MADE_BY))
    assert first["quotation"] == (
        "[name 1], 34, was killed in [name 2]. “[name 1] sang,” said [name 1]’s aunt; [name 2] hid, "
        "and Annabel."
    )
    assert first["count_words"] == first["group_words"] == first["names_masked"] == "[name 1]"
    assert first["first_speaker"] == "[name 1]’s aunt"
    assert str(first["chain"]).startswith("[name 1]’s aunt (stated; ")
    assert first["place"] == "Marn"
    assert second["names_masked"] == "[name 2]; [name 1]"
    assert second["quotation"] == "hid"


def test_names_are_shown_where_asked_for() -> None:
    """With names, every cell has the words of the text."""
    row = dict(zip(NAMES, next(iter(rows_of(READ, MADE_BY, names=True))), strict=True))
    assert row["quotation"] == TEXT
    assert row["names_masked"] == row["count_words"] == "Ana Bel"


def test_a_passage_that_cuts_a_name_shows_no_piece_of_it() -> None:
    """A name that lies over the end of a passage is masked too."""
    masks = Masks.of(READ.claims)
    assert masks.in_passage(DOC, Span(2, 9)) == "[name 1], "[:-1] + " "


def test_a_name_in_a_tag_or_an_address_is_masked() -> None:
    """Words joined by lines below, hyphens or dots are words; a longer word is another one."""
    masks = Masks.of(READ.claims)
    assert masks.in_words("#Ana_Bel @Bel_Marn x-Bel. Belgrade") == (
        "#[name 1] @[name 1]_[name 2] x-[name 1]. Belgrade"
    )


def test_without_names_nothing_changes() -> None:
    """A document without names of victims is shown as it is."""
    assert Masks.of(()).in_words("Ana Bel") == "Ana Bel"


def test_the_names_of_claims_that_are_left_out_are_masked_too() -> None:
    """A row masks the names of all claims of its document."""
    (row,) = rows_of(READ, MADE_BY, claims=READ.claims[:1])
    assert "[name 2] hid" in str(dict(zip(NAMES, row, strict=True))["quotation"])
