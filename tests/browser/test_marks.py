"""The marks of a page cover exactly the words that the claims keep, in every script."""

import pytest

from sayso.export.page_roles import marks_of
from sayso.model.claim import Reading
from tests.browser.conftest import Opener
from tests.browser.texts import golden, nasty, page_of, plain
from tests.golden.compare import folders

# Every mark with the offsets that it has in the page's own text, counted in code points.
FOUND = """() => {
  const body = document.querySelector(".body"), found = [];
  let at = 0;
  const walk = (node) => {
    if (node.nodeType === 3) { at += [...node.data].length; return; }
    const start = at;
    for (const child of node.childNodes) walk(child);
    if (node.localName === "mark") found.push([start, at, node.dataset.m, node.textContent]);
  };
  walk(body);
  return [body.textContent, found];
}"""
# Where each character stands, with one reading of the layout.
PLACES = """() => {
  const body = document.querySelector(".body"), found = [];
  const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    let at = 0;
    for (const character of node.data) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at += character.length);
      const box = range.getBoundingClientRect();
      found.push([character, box.left, box.top]);
    }
  }
  return found;
}"""

NEAR = 1  # pixel; runs of text are laid at fractions of one

each_nasty = pytest.mark.parametrize("name", sorted(nasty()))


def check(reading: Reading, shown: tuple[str, list[tuple[int, int, str, str]]]) -> None:
    """Compare what a browser shows with what was read, span by span."""
    text, found = shown
    doc = reading.document
    assert text == doc.text
    for mark in marks_of(reading.claims):
        tag = f"{mark.claim}:{mark.field}"
        pieces = [
            (start, end, words)
            for start, end, tags, words in found
            if tag in tags.split(" ") and mark.span.start <= start < mark.span.end
        ]
        assert "".join(words for _, _, words in pieces) == doc[mark.span], tag
        assert (pieces[0][0], pieces[-1][1]) == tuple(mark.span), tag
    known = {
        (f"{m.claim}:{m.field}", at) for m in marks_of(reading.claims) for at in range(*m.span)
    }
    for start, end, tags, _ in found:
        assert all((tag, at) in known for tag in tags.split(" ") for at in range(start, end))


@each_nasty
def test_marks_cover_exactly_the_stored_words(name: str, opened: Opener) -> None:
    """For each span, the text of its segments is the words that the claim keeps."""
    reading = nasty()[name]
    check(reading, opened(page_of(reading)).evaluate(FOUND))


def test_marks_of_every_golden_text_cover_the_stored_words(opened: Opener) -> None:
    """The same holds for each text of the golden set, as it is read today."""
    page = None
    for folder in folders():
        reading = golden(folder.name)
        page = opened(page_of(reading), on=page)
        check(reading, page.evaluate(FOUND))


@each_nasty
def test_no_character_moves_when_it_is_marked(name: str, opened: Opener) -> None:
    """A marked text stands letter for letter where the unmarked one stands, from right to left too."""
    reading = nasty()[name]
    marked = opened(page_of(reading)).evaluate(PLACES)
    bare = opened(page_of(plain(reading))).evaluate(PLACES)
    top = marked[0][2] - bare[0][2]
    for (letter, left, line), (_, left_bare, line_bare) in zip(marked, bare, strict=True):
        assert abs(left - left_bare) < NEAR, letter
        assert abs(line - top - line_bare) < NEAR, letter


@pytest.mark.parametrize("size", [14, 18, 28])
def test_marks_hold_at_every_size_of_text(size: int, opened: Opener) -> None:
    """A change of size is a change of style: the marks stay in the text."""
    reading = golden("mission_letter")
    page = opened(page_of(reading), viewport={"width": 320, "height": 700})
    page.evaluate(f"document.getElementById('s-{size}').click()")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.body')).fontSize") == f"{size}px"
    )
    check(reading, page.evaluate(FOUND))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_finds_no_lane_is_counted_on_its_card(opened: Opener) -> None:
    """Three lanes are drawn; a card says how many of its marks are not."""
    page = opened(page_of(nasty()["crossing"]))
    assert page.locator(".checks", has_text="not drawn").count() >= 1
    lanes = page.evaluate("[...document.querySelectorAll('mark')].map((m) => m.className)")
    assert any({"l0", "l1", "l2"} <= {name[:2] for name in names.split()} for names in lanes)


def test_signs_that_turn_text_are_shown_and_let_nothing_out(opened: Opener) -> None:
    """A hidden sign stays in the text, shows its code, and turns none of the letters after it."""
    page = opened(page_of(nasty()["hostile"]))
    signs = page.locator(".body .sign")
    assert [sign.get_attribute("data-sign") for sign in signs.all()][:2] == ["U+202E", "U+202C"]
    places = page.evaluate(PLACES)
    letters = places[8:14]
    assert "".join(letter[0] for letter in letters) == "selohw"
    assert [letter[1] for letter in letters] == sorted(letter[1] for letter in letters)
