"""A document becomes tokens where it is worth it, and no offset ever moves."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import ModelError
from sayso.model.claim import Note
from sayso.model.text import Document, Parsed, Span
from sayso.packs.load import load_pack
from sayso.parse.document import parse_document
from sayso.parse.gate import find_triggered, open_paragraphs
from sayso.parse.model import load_parser
from sayso.parse.paragraphs import find_paragraphs
from sayso.parse.quotes import find_quotations

PACK = load_pack("en")
ACT = "Rebels killed 12 farmers in Osk."
DULL = "The market opened at nine."


@cache
def read(text: str, furniture: tuple[Span, ...] = ()) -> tuple[Parsed, tuple[Note, ...]]:
    """Parse a text with the real parser."""
    doc = Document("d", "made", text, "a", "b", furniture=furniture)
    return parse_document(doc, PACK, load_parser())


def parsed(text: str, furniture: tuple[Span, ...] = ()) -> Parsed:
    return read(text, furniture)[0]


def shape(text: str) -> list[tuple[str, str, str, int]]:
    return [(t.text, t.tag, t.dep, t.head) for t in parsed(text).tokens]


def parsed_lines(text: str) -> list[str]:
    """Return the paragraphs that have tokens."""
    found = parsed(text)
    held = dict.fromkeys(sentence.paragraph for sentence in found.sentences)
    return [found.doc[found.paragraphs[index].span] for index in held]


def test_a_text_without_a_trigger_is_not_parsed() -> None:
    """It keeps its paragraphs and gives no note, whatever its marks lack."""
    found, notes = read(f"{DULL}\n\n“They came late.")
    assert found.tokens == () and found.sentences == () and notes == ()
    assert len(found.paragraphs) == 2


def test_an_empty_text_parses_to_nothing() -> None:
    """Nor does one of blanks alone."""
    assert [parsed(text).tokens for text in ("", "\n \t\n")] == [(), ()]


@pytest.mark.parametrize(
    "text",
    [
        f"  {ACT}\n\n\t{ACT}  \n",
        f"Osk 🙂🙂 {ACT}",
        f"Ta\u0301rl\u0300: {ACT}",
        f"\u05d0\u05e1\u05e7 \u200f{ACT}\u200f",
        f"\ufeff{ACT}",
        "Rebels killed 12 farm\u00aders in İlm and İsk.",
        f"{ACT}\r\n\r\n{ACT}\r\n",
        "Rebels\u00a0killed\u202f12\u2028farmers.",
        "«Rebels killed\v12 farmers»\f— Osk",
        "Rebels  killed   12\t\tfarmers .",
    ],
)
def test_every_token_quotes_the_text(text: str) -> None:
    """Whatever stands around it: blanks, emoji, marks over letters, other scripts, line ends."""
    found = parsed(text)
    assert found.tokens
    for token in found.tokens:
        if not any(mark in token.text for mark in "\u00a0\u202f"):
            assert found.doc[token.span] == token.text
        assert not token.text.isspace()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\t", "  ", "\u00a0"])
def test_a_hard_wrapped_sentence_parses_as_if_on_one_line(end: str) -> None:
    """Line ends inside a paragraph are blanks of the same length."""
    wrapped = ACT.replace("12 farmers", f"12{end}farmers")
    assert shape(wrapped) == shape(ACT)
    token = next(t for t in parsed(wrapped).tokens if t.text == "farmers")
    assert token.span.start == wrapped.index("farmers")


def test_windows_line_ends_part_paragraphs() -> None:
    """The same paragraphs and the same trees as with plain ones."""
    plain, windows = f"{ACT}\n\n{DULL}", f"{ACT}\r\n\r\n{DULL}"
    assert shape(plain) == shape(windows)
    assert parsed_lines(plain) == parsed_lines(windows)


def test_neighbours_and_the_lead_are_parsed_with_a_hit() -> None:
    """Two paragraphs that lead the text, and the one before and the one after."""
    lines = [DULL.replace("nine", word) for word in ("six", "seven", "ten", "noon", "two", "dusk")]
    text = "\n\n".join([*lines[:4], ACT, *lines[4:]])
    assert parsed_lines(text) == [lines[0], lines[1], lines[3], ACT, lines[4]]


def test_a_speech_of_several_paragraphs_is_parsed_whole() -> None:
    """Who speaks may stand far from the act."""
    lines = [ACT, *(DULL.replace("nine", word) for word in ("six", "seven", "ten"))]
    text = "\n\n".join([*(f"“{line}" for line in lines), "“It is over,” the mayor said."])
    assert len(parsed_lines(text)) == 5


def test_furniture_has_no_tokens() -> None:
    """A menu is cut before the parser and stays in the text."""
    text = f"Menu | Rebels killed 9 monks\n\n{ACT}"
    found = parsed(text, (Span(0, text.index("\n")),))
    assert min(t.span.start for t in found.tokens) == text.index(ACT)
    assert found.doc.text == text


def test_sentences_part_the_tokens_and_stay_in_their_paragraphs() -> None:
    """Each token is of one sentence, each head is in the same sentence."""
    found = parsed(f"{ACT} They fled. Nobody came.\n\nThe dead were buried. Police fired.")
    assert [s.index for s in found.sentences] == list(range(len(found.sentences)))
    assert [i for s in found.sentences for i in range(s.first, s.stop)] == list(
        range(len(found.tokens))
    )
    for token in found.tokens:
        sentence = found.sentence_at(token.index)
        assert sentence.span.holds(token.span)
        assert sentence.first <= token.head < sentence.stop
        assert found.paragraphs[sentence.paragraph].span.holds(sentence.span)


def test_children_are_the_heads_turned_round() -> None:
    """In the order of the text, a root under nothing."""
    found = parsed(f"{ACT} Soldiers who came late buried them.")
    for token in found.tokens:
        under = tuple(t.index for t in found.tokens if t.head == token.index != t.index)
        assert found.children[token.index] == under


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    """All of it is parsed, and no sentence is lost at a seam."""
    sentences = [f"Rebels killed {n} farmers near the old mill of Osk." for n in range(100, 200)]
    found = parsed(" ".join(sentences))
    assert len(found.paragraphs) == 1
    assert [found.doc[s.span] for s in found.sentences] == sentences
    assert [t.index for t in found.tokens] == list(range(len(found.tokens)))


def test_without_a_model_the_parse_is_marked_as_degraded() -> None:
    """It has words and sentences and no grammar."""
    doc = Document("d", "made", f"{ACT} They fled.", "a", "b")
    found = parse_document(doc, PACK, load_parser("blank"))[0]
    assert found.degraded and found.model == "blank"
    assert len(found.sentences) == 2
    assert {t.dep for t in found.tokens} == {"dep"}
    assert not parsed(ACT).degraded


def test_the_parse_names_its_model() -> None:
    """By its name and the digest of its files."""
    parser = load_parser()
    assert parsed(ACT).model == f"{parser.name} {parser.digest}"


def test_an_unknown_model_is_refused() -> None:
    """With a line that says what to do."""
    with pytest.raises(ModelError, match="no such model"):
        load_parser("no_such_model_at_all")


def test_entities_are_labelled_only_where_asked() -> None:
    """Trees and lemmas are the same with and without labels."""
    text = "Soldiers killed Ana Bel in Berlin in May."
    named, bare = load_parser().parse([text, text], [True, False])
    assert any(row.entity for row in named) and not any(row.entity for row in bare)
    assert [(r.text, r.dep, r.lemma) for r in named] == [(r.text, r.dep, r.lemma) for r in bare]


def test_a_text_parses_the_same_alone_and_in_company() -> None:
    """No document changes the next."""
    texts = [ACT, "Police fired on a crowd.", ACT]
    parser = load_parser()
    assert list(parser.parse(texts)) == [next(parser.parse([text])) for text in texts]
    assert list(parser.parse([])) == []


@pytest.mark.parametrize(
    ("text", "triggered"),
    [
        (ACT, True),
        ("REBELS KILLED 12 FARMERS", True),
        ("Killings went on.", True),
        ("They were shot dead.", True),
        ("Rebels took nine teachers hostage.", True),
        ("The raid was called a genocide.", True),
        ("Eighteen mass graves were found.", True),
        ("Skilled workers drilled.", False),
        (DULL, False),
        ("", False),
    ],
)
def test_a_trigger_is_a_form_of_a_word_of_an_act(text: str, triggered: bool) -> None:
    """In any case of its letters, never inside another word."""
    assert bool(find_triggered(text, find_paragraphs(text, (), ()), PACK)) is triggered


def test_the_gate_tells_where_claims_may_stand_from_what_only_stands_near() -> None:
    """The lead and the hits may hold claims, a neighbour may not."""
    text = "\n\n".join([DULL, DULL, DULL, ACT, DULL])
    paragraphs = find_paragraphs(text, (), ())
    quotations, _ = find_quotations(text, paragraphs, ())
    opened = open_paragraphs(find_triggered(text, paragraphs, PACK), paragraphs, quotations)
    assert [(p.index, may) for p, may in opened] == [
        (0, True), (1, True), (2, False), (3, True), (4, False)
    ]  # fmt: skip


PIECES = st.sampled_from(
    [ACT, DULL, "🙂", "Ta\u0301rl", "\u05d0\u05e1\u05e7", "İsk", "so\u00adft", "“", "”", "\n", "\r\n",
     "\n\n", "\r\n\r\n", "\t", " ", "\u2028", "killed", "-", "- 3 dead", "…"]
)  # fmt: skip


@pytest.mark.property
@given(st.lists(PIECES, max_size=8))
def test_any_text_gives_ordered_tokens_that_quote_it(pieces: list[str]) -> None:
    """Tokens do not overlap, lie in their sentence, and spell what the text has there."""
    found = parsed(" ".join(pieces))
    ends = 0
    for token in found.tokens:
        assert token.span.start >= ends
        ends = token.span.end
        assert found.doc[token.span] == token.text
        assert found.sentence_at(token.index).span.holds(token.span)
