"""Everybody can read a page: axe, 320 px, dark, forced colours, keyboard alone, paper."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

from sayso.export.page_frame import read_file
from sayso.export.page_roles import ROLES
from tests.browser.conftest import NARROW, Opener
from tests.browser.texts import golden, index_of, nasty, page_of

WAYS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": NARROW},
    "forced": {"forced_colors": "active"},
}
each_way = pytest.mark.parametrize("way", sorted(WAYS))


def pages() -> dict[str, str]:
    """Return one page of each kind that there is."""
    names = ("hospital_shelled_two_sides", "mission_letter")
    return {
        "letter": page_of(golden("mission_letter")),
        "labels": page_of(golden("police_release_labels")),
        "hostile": page_of(nasty()["hostile"]),
        "arabic": page_of(nasty()["arabic"]),
        "index": index_of([golden(name) for name in names]),
    }


def violations(page: Page) -> list[str]:
    """Return what axe finds, one line a node."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@each_way
def test_axe_finds_nothing(way: str, opened: Opener) -> None:
    """Each kind of page is without violations in each way of looking at it."""
    page = None
    for name, html in pages().items():
        page = opened(html, on=page, **WAYS[way])
        assert violations(page) == [], name


@pytest.mark.parametrize("width", [320, 800, 1024, 1280])
def test_nothing_is_wider_than_the_window(width: int, opened: Opener) -> None:
    """Every kind of page is read downwards only, also with the largest text and wide spacing."""
    spaced = "body{letter-spacing:.12em!important;word-spacing:.16em!important}"
    page = None
    for name, html in pages().items():
        html = html.replace("<style>", f"<style>{spaced}</style><style>", 1)
        page = opened(unpoliced(html), on=page, viewport={"width": width, "height": 800})
        page.evaluate("document.getElementById('s-28')?.click()")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def unpoliced(html: str) -> str:
    """Return the page without its policy, as a reader's own style sheet sees it."""
    return re.sub(r"<meta http-equiv=[^>]*>", "", html)


def test_forced_colours_keep_marks_and_the_claim_that_is_meant(opened: Opener) -> None:
    """Every role keeps a line of its own kind, and the words of the claim get an outline."""
    page = opened(page_of(golden("mission_letter")), forced_colors="active")
    style = "(one) => getComputedStyle(one).textDecoration"
    keys = [page.locator(f".key.{role}").evaluate(style) for role, _ in ROLES]
    assert all("underline" in key for key in keys)
    assert len(set(keys)) == len(ROLES)
    page.locator(".card h3 a").nth(1).click()
    outline = "(mark) => getComputedStyle(mark).outlineStyle"
    assert page.locator("mark.k2").first.evaluate(outline) == "solid"


def test_everything_is_reached_by_keyboard(opened: Opener) -> None:
    """Two skip links come first; they lead to the text and to the claims; focus is always seen."""
    page = opened(page_of(golden("mission_letter")))
    focused = "document.activeElement.textContent.trim() || document.activeElement.id"
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "To the text"
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "To the claims"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "claims"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.card') !== null")
    page.keyboard.press("Enter")
    assert "#w-" in page.url
    seen = "getComputedStyle(document.activeElement).outlineStyle"
    page.keyboard.press("Tab")
    assert page.evaluate(seen) == "solid"


def test_the_size_of_text_changes_by_arrow_keys(opened: Opener) -> None:
    """The size is one stop of the keyboard; arrows make it larger and smaller."""
    page = opened(page_of(golden("mission_letter")))
    page.locator("#s-18").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#s-21").is_checked()


def test_less_motion_means_none(opened: Opener) -> None:
    """Whoever asks for less motion sees none."""
    page = opened(page_of(golden("mission_letter")), reduced_motion="reduce")
    moving = "getComputedStyle(document.querySelector('.card')).transitionDuration"
    assert page.evaluate(moving) == "0s"


@pytest.mark.parametrize(("theme", "least"), [("light", 5.7), ("dark", 8)])
def test_lines_of_roles_stand_out(theme: str, least: float) -> None:
    """The colour of every role keeps its contrast to the page in both themes."""
    colours = read_colours(theme)
    for role, _ in ROLES:
        assert contrast(colours[role], colours["paper"]) >= least, role
        assert contrast(colours[role], colours["card"]) >= 4.5, role


def read_colours(theme: str) -> dict[str, str]:
    """Return the colours of a theme by the names that the style gives them."""
    light, dark = read_file("shared.css").split("@media screen and (prefers-color-scheme:dark)")[:2]
    colours = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})\b", light))
    if theme == "dark":
        colours |= dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})\b", dark))
    return colours


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG 2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rgb` or `#rrggbb`."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
