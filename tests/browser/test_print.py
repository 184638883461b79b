"""On paper the marks lie under the same words: the PDF is read back and looked at below each letter."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pypdfium2  # type: ignore[import-untyped]
import pytest
from pypdfium2 import raw

from sayso.export.lanes import LANES, lay_lanes
from sayso.export.marks import cut_segments
from sayso.export.page_roles import marks_of
from sayso.model.claim import Reading
from sayso.model.text import Span
from tests.browser.conftest import Opener
from tests.browser.test_access import read_colours
from tests.browser.test_marks import PLACES
from tests.browser.texts import golden, nasty, page_of

SCALE = 4  # dots of the rendered paper a point
POINT = 72 / 96  # of a pixel
BAND = (0.8, 9.5)  # pixels below a line of Latin letters where its lanes lie
LEADING = 6  # points by which letters of one line may differ at their foot, with two fonts
INK = 60  # how far from white, or from grey, a dot is that was printed on
NEAR = 60  # how far a printed colour may be from that of its role
UNTURNED = str.maketrans(")»", "(«")  # brackets are mirrored from right to left
READINGS = {
    "letter": lambda: golden("mission_letter"),
    "two sides": lambda: golden("hospital_shelled_two_sides"),
    "latin": lambda: nasty()["latin"],
    "crossing": lambda: nasty()["crossing"],
    "emoji": lambda: nasty()["emoji"],
}
# Digits in the line, which show where its Latin foot lies.
TURNED = {"arabic": "613", "mixed": "12names"}

Dots = npt.NDArray[np.int16]


@dataclass(frozen=True)
class Letter:
    """A printed letter: where it stands, in points, and the paper just below it."""

    words: str
    left: float
    right: float
    bottom: float
    below: Dots


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", sorted(READINGS))
def test_marks_are_printed_under_their_words(name: str, scheme: str, opened: Opener) -> None:
    """Ink of a role lies under the words that play it, and under no others."""
    reading = READINGS[name]()
    page = opened(page_of(reading), color_scheme=scheme)
    letters = list(letters_of(page.pdf(format="A5")))
    text = reading.document.text
    wanted = [at for at, letter in enumerate(text) if not letter.isspace()]
    start = "".join(letter.words for letter in letters).index("".join(text[at] for at in wanted))
    found = dict(zip(wanted, letters[start:], strict=False))
    check_ink(reading, {at: one.below[is_printed(one.below)] for at, one in found.items()})


@pytest.mark.parametrize("name", sorted(TURNED))
def test_marks_are_printed_under_words_from_right_to_left(name: str, opened: Opener) -> None:
    """The same holds for a line of Arabic, letter by letter as they stand on the paper."""
    reading = nasty()[name]
    text = reading.document.text
    page = opened(page_of(reading))
    places = sorted((left, at) for at, (_, left, _) in enumerate(page.evaluate(PLACES)))
    wanted = [at for _, at in places if not text[at].isspace()]
    pdf = page.pdf(format="A4")
    letters = list(letters_of(pdf))
    foot = letters["".join(one.words for one in letters).index(TURNED[name])].bottom
    line = [one for one in letters_of(pdf, foot) if abs(one.bottom - foot) < LEADING]
    line.sort(key=lambda letter: letter.left)
    shown = "".join(letter.words for letter in line)
    assert shown.translate(UNTURNED) == "".join(text[at] for at in wanted).translate(UNTURNED)
    # Letters of Arabic hang into the lanes; they are black, and no role of these claims is.
    found = dict(zip(wanted, line, strict=True))
    check_ink(reading, {at: one.below[is_coloured(one.below)] for at, one in found.items()})


def check_ink(reading: Reading, below: dict[int, Dots]) -> None:
    """Compare the ink below each letter with the roles that are drawn there."""
    colours = read_colours("light")
    for span, roles in segments(reading):
        paper = [below[at] for at in range(*span) if at in below]
        ink = np.concatenate(paper) if paper else np.zeros((0, 3))
        if not roles:
            assert len(ink) == 0, reading.document[span]
        elif paper:
            assert len(ink) > 0, reading.document[span]
            off = [np.abs(ink - rgb(colours[role])).max(axis=1).min() for role in sorted(roles)]
            assert min(off) < NEAR, reading.document[span]


def segments(reading: Reading) -> Iterator[tuple[Span, set[str]]]:
    """Return each piece of the text with the roles that are drawn under it."""
    marks = marks_of(reading.claims)
    lanes = lay_lanes(marks)
    for piece in cut_segments(Span(0, len(reading.document.text)), marks):
        drawn = {mark.role for mark in piece.marks if lanes[mark.span, mark.role] < LANES}
        yield piece.span, drawn


def letters_of(pdf: bytes, foot: float | None = None) -> Iterator[Letter]:
    """Return every letter of the PDF but white space; `foot` is that of its line where it is known."""
    for page in pypdfium2.PdfDocument(pdf):
        paper, height = page.render(scale=SCALE).to_numpy(), page.get_height()
        words, half = page.get_textpage(), ""
        for index in range(words.count_chars()):
            unit = chr(raw.FPDFText_GetUnicode(words.raw, index))
            if "\ud800" <= unit < "\udc00":
                half = unit
                continue
            letter = (half + unit).encode("utf-16", "surrogatepass").decode("utf-16")
            half = ""
            left, bottom, right, _ = words.get_charbox(index, loose=True)
            below = cut_paper(paper, (left, right), height - (foot or bottom))
            if not letter.isspace():
                yield Letter(letter, left, right, bottom, below)


def cut_paper(paper: npt.NDArray[np.uint8], sides: tuple[float, float], foot: float) -> Dots:
    """Return the paper below a letter, where lanes lie, as red, green and blue."""
    first, last = (round((foot + edge * POINT) * SCALE) for edge in BAND)
    left, right = round((sides[0] + 0.5) * SCALE), max(round((sides[1] - 0.5) * SCALE), 0)
    return paper[first:last, left:right, :3].astype(np.int16)[..., ::-1]


def is_printed(dots: Dots) -> npt.NDArray[np.bool_]:
    """Tell which dots are not white."""
    found: npt.NDArray[np.bool_] = np.max(255 - dots, axis=2) > INK
    return found


def is_coloured(dots: Dots) -> npt.NDArray[np.bool_]:
    """Tell which dots are neither white nor grey nor black."""
    found: npt.NDArray[np.bool_] = np.ptp(dots, axis=2) > INK
    return found


def rgb(colour: str) -> Dots:
    """Return `#rrggbb` as three numbers."""
    return np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)], dtype=np.int16)
