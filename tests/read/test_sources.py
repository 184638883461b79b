"""Files, folders and globs: the order of the input, names, and ids."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.text import Document
from sayso.read.given import Columns, Given, Refusal
from sayso.read.identity import digest_bytes, digest_cells, digest_text, name_document
from sayso.read.sources import read_inputs
from tests.read.reading import read_paths, read_raw, read_text


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a/z.txt", "a/B.txt", "a/é.txt", ".hidden", "c.md", "a/.git/d.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Twelve were killed in {name}.")
    return tmp_path / "in"


ALL = ["in/a/B.txt", "in/a/z.txt", "in/a/é.txt", "in/b.txt", "in/c.md"]


def test_a_folder_gives_its_files_in_the_order_of_their_names(folder):
    assert read_paths("in") == ALL
    assert read_paths("in/") == ALL
    assert read_paths(folder) == ALL


def test_documents_come_in_the_order_of_the_input(folder):
    assert read_paths("in/c.md", "nope", "in/a") == [
        "in/c.md",
        "nope: does not exist. hint: check the path",
        *ALL[:3],
    ]


def test_globs_are_sorted_and_a_file_with_such_a_name_comes_first(folder):
    assert read_paths("in/*.txt") == ["in/b.txt"]
    assert read_paths("in/**/*.txt") == ALL[:4]
    Path("in/*.txt").write_text("Twelve were killed.")
    assert read_paths("in/*.txt") == ["in/*.txt"]


def test_an_absolute_path_stays_out_of_the_record(folder):
    assert read_paths(folder / "b.txt") == ["b.txt"]


def test_a_hidden_file_is_read_when_it_is_named(folder):
    assert read_paths("in/.hidden") == ["in/.hidden"]


def test_what_a_document_holds_does_not_depend_on_its_neighbours(folder):
    alone = {doc.name: doc for name in ALL for doc in read_inputs([name], Given(), Columns())}
    together = list(read_inputs(list(reversed(ALL)), Given(), Columns()))
    assert together == [alone[name] for name in reversed(ALL)]


def test_standard_input_has_the_name_of_its_sign():
    assert [doc.name for doc in read_raw(b"Twelve were killed.")] == ["-"]


def test_the_id_is_made_of_the_bytes_and_of_what_was_given():
    text = "date 2026-03-04\n\nTwelve were killed.\n\nOsk Daily"
    ids = {
        read_text(text).id,
        read_text(text, Given(publisher="Reutal")).id,
        read_text(text + "\n").id,
    }
    assert len(ids) == 3
    assert read_text(text).id == read_text(text, Given("2026-03-05", None, "en")).id
    assert read_text(text, Given(publisher="Osk Daily")).id != read_text(text).id


def test_two_outlets_that_print_one_text_are_two_documents():
    raw = b"text,publisher,url\nOne died.,Osk Daily,\nOne died.,Tarl Post,\nOne died.,Tarl Post,a.example\n"
    assert len({doc.id for doc in read_raw(raw)}) == 3


def test_ids_and_digests_are_pinned():
    doc = read_text("Twelve were killed.")
    assert doc.sha256 == doc.text_sha256 == digest_text("Twelve were killed.")
    assert doc.id == "5eb59069f0a0d3f04e7849563b9b71cc"


def test_a_mark_of_the_byte_order_is_in_the_bytes_and_not_in_the_text():
    [doc] = read_raw(b"\xef\xbb\xbfTwelve.")
    assert doc.sha256 == digest_bytes(b"\xef\xbb\xbfTwelve.")
    assert doc.text_sha256 == digest_bytes(b"Twelve.")


@given(st.lists(st.text(max_size=4), max_size=4), st.lists(st.text(max_size=4), max_size=4))
@pytest.mark.property
def test_no_row_can_pose_as_another(one, other):
    assert (digest_cells(one) == digest_cells(other)) == (one == other)


@given(st.text(max_size=5), st.text(max_size=5), st.text(max_size=5))
@pytest.mark.property
def test_publisher_and_address_never_run_together(sha256, publisher, url):
    if publisher and url:
        assert name_document(sha256, publisher + url, None) != name_document(sha256, publisher, url)


SEEDS = st.sampled_from(
    [
        b"<html><p>",
        b'{"text": "One died."}\n',
        b"text,id\nOne died.,1\n",
        b"# Toll\n\n- ",
        b"---\ntitle: a\n---\n",
        b"%PDF",
        b"PK\x03\x04",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"date 2026-03-04\n",
        b"| a | b |\n|--|--|\n",
        b"",
    ]
)


@given(SEEDS, st.binary(max_size=120), st.booleans())
@pytest.mark.property
def test_no_bytes_at_all_make_it_raise(seed, raw, named):
    columns = Columns(text="text") if named else Columns()
    for item in read_inputs(["-"], Given(), columns, BytesIO(seed + raw)):
        assert isinstance(item, Document | Refusal)
        if isinstance(item, Document):
            check(item)
        else:
            assert "\n" not in item.line().strip("\n") or "\n" in item.name


def check(doc):
    """Check the laws of a document: spans inside the text, in order, trimmed; text that can be written."""
    doc.text.encode()
    spans = [*doc.furniture, *([doc.publisher_span] if doc.publisher_span else [])]
    for span in [*spans, *(block.span for block in doc.blocks)]:
        assert doc[span] == doc[span].strip() != ""
    assert list(doc.furniture) == sorted(doc.furniture)
    assert all(a.end <= b.start for a, b in zip(doc.furniture, doc.furniture[1:], strict=False))
    assert doc.text.strip()


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t"), min_size=1)
)
@pytest.mark.property
def test_what_was_written_is_what_is_read(text):
    written = f"Osk: {text}"
    found = read_raw(written.encode())
    assert found[0].text == written
