"""The index of a folder leaves nothing out, and names each page once."""

from dataclasses import replace

from lxml import html

from sayso.export.index import make_entry, make_refused, name_page, write_index
from sayso.packs.load import load_pack
from tests.made import MADE_BY, READING, exactly

PACK = load_pack("en")


def test_names_of_pages_are_plain_and_never_the_same() -> None:
    """A name keeps its letters in any script; what a file system could stumble over goes."""
    taken: set[str] = set()
    names = ("a/b c.pdf", "A/B c.PDF", "отчёт №7.docx", "../..", "index", "x" * 300, "CON?*.txt")
    for name in names:
        taken.add(name_page(name, taken))
    assert len(taken) == len(names)
    assert {"a-b-c.pdf.html", "a-b-c.pdf-2.html", "отчёт-7.docx.html", "document.html"} <= taken
    assert "index.html" not in taken
    assert max(map(len, taken)) < 100


def test_the_index_has_a_row_a_claim_and_a_line_a_refused_file() -> None:
    """Claims lead to their place on the page of their document; refusals carry the reason."""
    entries = [
        make_entry(READING, PACK, "a letter #1.html"),
        make_refused("scan.pdf", "no text in it <b>"),
    ]
    tree = html.document_fromstring(write_index(entries, MADE_BY))
    links = tree.xpath("//tbody/tr/td[@data-label='number']/a/@href")
    assert links == ["a%20letter%20%231.html#c-k1", "a%20letter%20%231.html#c-k2"]
    assert "no text in it <b>" in str(tree.xpath("string(//section[@id='refused'])"))
    assert tree.xpath("string(//h1)") == "2 claims of 1 document"


def test_names_of_people_are_not_in_the_index() -> None:
    """An index is a list, and lists do not name victims."""
    bel = READING.claims[1]
    told = replace(bel, count=replace(exactly("613"), low=1, high=1, words="Ana Bel"), group=None)
    doc = replace(READING.document, title="Ana Bel was taken")
    entry = make_entry(replace(READING, document=doc, claims=(told,)), PACK, "a.html")
    assert entry.rows[0].whom == "[name 1]"
    assert "Bel" not in write_index([entry], MADE_BY)


def test_the_first_speaker_stands_in_front_of_those_who_relay() -> None:
    """A row says who says it, and by way of whom it came; the publisher stands with the document."""
    entry = make_entry(READING, PACK, "a.html")
    assert [row.speaker for row in entry.rows] == [
        "Kessia's Mission", "someone, by way of Reutal",
    ]  # fmt: skip
    alone = replace(READING.claims[0], attribution=READING.claims[0].attribution[1:])
    entry = make_entry(replace(READING, claims=(alone,)), PACK, "a.html")
    assert entry.rows[0].speaker == "Osk Daily"
