"""Figures of a table are claims with the words of their heads; rows and cells stay where they are."""

import pytest

from sayso.find.people.cells import list_tables
from sayso.model.text import Block, Document, Span
from sayso.packs.load import load_pack
from sayso.parse.document import parse_document
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims


def read_rows(*rows: str) -> list[str]:
    """Read rows as one table; give each claim as act, count, group and place."""
    doc = make_table(*rows)
    reading = read_claims(doc, load_pack("en"), load_parser())
    return [
        " ".join(
            (
                claim.act,
                claim.count.words if claim.count else "-",
                (claim.group.name or "-") if claim.group else "-",
                ", ".join(filter(None, (claim.places[0].words, claim.places[0].inside)))
                if claim.places
                else "-",
            )
        )
        for claim in reading.claims
    ]


def make_table(*rows: str) -> Document:
    """Return a document that is one table."""
    text, blocks = "", []
    for row in rows:
        blocks.append(Block(Span(len(text), len(text) + len(row)), "table_row"))
        text += f"{row}\n"
    return Document("1", "osk", text, "", "", blocks=tuple(blocks))


@pytest.mark.parametrize(
    ("rows", "claims"),
    [
        (
            ("Village | Killed | Injured", "Osk | 27 | 40", "North Tarl | 3 | at least 2"),
            [
                "killed 27 - Osk",
                "killed 3 - North Tarl",
                "injured 40 - Osk",
                "injured at least 2 - North Tarl",
            ],
        ),
        (
            ("Village | Children killed", "Osk | 3", "Total | 5"),
            ["killed 3 children Osk", "killed 5 children -"],
        ),
        (("Group | Killed", "Women | 12", "Men | 30"), ["killed 12 women -", "killed 30 men -"]),
        (("District | Families | Displaced", "Osk | 90 | 1,200"), ["displaced 1,200 - Osk"]),
        (("Killed | Injured", "Osk | 27 | 40"), ["killed 27 - -", "injured 40 - -"]),
        (("Village | Killed (%) | Missing", "Osk | 27 | 40"), ["missing 40 - Osk"]),
        (("Village | Killed or injured", "Osk | 27"), ["casualties 27 - Osk"]),
        (("Village | Killed and missing", "Osk | 27"), []),
        (("Village | Houses destroyed", "Osk | 27"), []),
        (("Village | Killed", "Osk | -", "Tarl |"), []),
        (("Village | Sheep", "Osk | 27"), []),
        (("| Killed | Injured", "Osk | 27 |", "| 3 |"), ["killed 27 - -", "killed 3 - -"]),
        (("Killed | Injured", "Osk | 27"), []),
        (("Village | Displaced", "Osk | 20 9", "Tarl | 1 250"), ["displaced 1 250 - Tarl"]),
        (("Village | Displaced", "Osk | 2.5", "Tarl | 27 (3 men)"), ["displaced 27 - Tarl"]),
        (("Village | District | Killed", "Osk | Tarl | 27"), ["killed 27 - Osk, Tarl"]),
        (("Village | Killed | Injured", "Osk | 27"), []),
        (
            ("District | Village | Killed", "Tarl | Osk | 27", "| Marn | 3", "| Total | 30"),
            ["killed 27 - Osk, Tarl", "killed 3 - Marn, Tarl", "killed 30 - -"],
        ),
        (("| Village | Killed |", "| Osk | 27 |"), ["killed 27 - Osk"]),
        (
            ("Village | Figures", "Osk | Killed: 27", "Tarl | Injured: 3 women"),
            ["killed 27 - Osk", "injured 3 women Tarl"],
        ),
    ],
)
def test_a_figure_is_a_claim_with_the_words_of_its_heads(rows, claims):
    """The act stands in the head of the column, the place in that of the row."""
    assert read_rows(*rows) == claims


def test_the_evidence_holds_the_row_and_the_head():
    """Both lines are needed to check the claim, whatever stands between."""
    doc = make_table("Village | Killed", "Osk | 27", "Tarl | 3")
    claims = read_claims(doc, load_pack("en"), load_parser()).claims
    assert [[doc[span] for span in claim.evidence] for claim in claims] == [
        ["Village | Killed\nOsk | 27"],
        ["Village | Killed", "Tarl | 3"],
    ]


def test_cells_are_cut_at_bars_and_tabs_and_empty_ones_stay():
    """A frame of bars holds no cells outside it."""
    for row, cells in (
        ("Osk | 27 |  | 3", ["Osk", "27", "", "3"]),
        ("| Osk | 27", ["", "Osk", "27"]),
        ("| Osk | 27 |", ["Osk", "27"]),
        ("Osk\t27\t\t3", ["Osk", "27", "", "3"]),
    ):
        doc = make_table("Killed | Injured", row)
        parsed, _ = parse_document(doc, load_pack("en"), load_parser())
        found = list_tables(parsed)[0][1].cells
        assert [doc[cell] if cell else "" for cell in found] == cells, row


def test_the_line_above_a_table_says_what_its_figures_are_and_when():
    """Its act is that of the figures, not one more; its day holds for them."""
    doc = make_table("Village | Killed", "Osk | 27", "Tarl | 3")
    title = "Killed by village, June 2023"
    blocks = [Block(Span(b.span.start + 30, b.span.end + 30), b.kind) for b in doc.blocks]
    text = f"{title}\n\n{doc.text}"
    assert len(text) == len(doc.text) + 30
    doc = Document("1", "osk", text, "", "", blocks=(Block(Span(0, 28), "heading"), *blocks))
    claims = read_claims(doc, load_pack("en"), load_parser()).claims
    assert [(c.count.low, c.time.edtf, c.time.carried) for c in claims if c.count and c.time] == [
        (27, "2023-06", True),
        (3, "2023-06", True),
    ]
    assert len(claims) == 2
