"""A page is alone: no request leaves it, no text of a source acts in it, scripts may be off."""

import pytest

from sayso.export.page_roles import ROLES
from tests.browser.conftest import Opener
from tests.browser.texts import golden, nasty, page_of, sample

OFF = {"java_script_enabled": False}


def test_hostile_text_stays_text(opened: Opener) -> None:
    """Markup in a text is shown as words; nothing in it runs, loads or leads away."""
    page = opened(page_of(nasty()["hostile"]))
    assert page.locator(".body script, .body img, .body b").count() == 0
    assert "<script>alert(1)</script>" in page.locator(".body").inner_text()
    assert page.locator("a[href^='javascript']").count() == 0


def test_what_a_text_brings_could_not_run(opened: Opener) -> None:
    """The policy of the page refuses every script and style but its own."""
    html = page_of(golden("mission_letter"))
    page = opened(html.replace("</main>", "<script>window.ran = 1</script></main>"), policed=True)
    assert page.evaluate("window.ran") is None


def test_links_lead_from_a_claim_to_its_words_and_back_without_scripts(opened: Opener) -> None:
    """The head of a card leads to the words, the words lead to the card, both light up."""
    page = opened(page_of(golden("mission_letter")), **OFF)
    card = page.locator(".card").nth(1)
    card.locator("h3 a").click()
    key = card.get_attribute("id") or ""
    assert page.url.endswith(f"#w-{key[2:]}")
    lit = page.locator("mark.k2").first
    assert lit.evaluate("(mark) => getComputedStyle(mark).getPropertyValue('--lit')")
    page.locator("mark a[title='claim 2']").first.click()
    assert page.url.endswith(f"#{key}")
    assert card.evaluate("(card) => card.matches(':target')")


def test_size_and_roles_change_without_scripts(opened: Opener) -> None:
    """Plus, back, minus and the switches of the legend are plain controls."""
    page = opened(page_of(golden("mission_letter")), **OFF)
    size = "(body) => getComputedStyle(body).fontSize"
    body = page.locator(".body")
    page.locator("label[title=larger]:visible").click()
    assert body.evaluate(size) == "21px"
    page.locator("label[title^=back]:visible").click()
    assert body.evaluate(size) == "18px"
    page.locator("label[title=smaller]:visible").click()
    assert body.evaluate(size) == "16px"


@pytest.mark.parametrize("role", [role for role, _ in ROLES])
def test_a_role_that_is_switched_off_is_not_drawn(role: str, opened: Opener) -> None:
    """Each switch takes away the lines of its role and of no other."""
    page = opened(page_of(golden("mission_letter")), **OFF)
    drawn = "() => [...document.querySelectorAll('mark')].map((m) => getComputedStyle(m).backgroundImage)"
    before = page.evaluate(drawn)
    page.locator(f"#r-{role}").uncheck()
    after = page.evaluate(drawn)
    classes = page.evaluate("[...document.querySelectorAll('mark')].map((m) => m.className)")
    for one, other, names in zip(before, after, classes, strict=True):
        assert (one != other) == any(name[2:] == role for name in names.split())


def test_a_click_on_any_marked_word_leads_to_its_claims_in_turn(opened: Opener) -> None:
    """With scripts on, words without a link of their own lead to each claim that rests on them."""
    page = opened(page_of(golden("mission_letter")))
    shared = page.locator("mark:not(:has(a))").filter(visible=True)
    mark = next(one for one in shared.all() if (one.get_attribute("class") or "").count(" k") > 1)
    mark.click()
    first = page.url
    mark.click()
    assert "#c-" in first
    assert page.url != first


def test_choices_are_kept_in_the_browser(opened: Opener) -> None:
    """A size and a switched-off role are still so after the page is opened again."""
    page = opened(page_of(golden("mission_letter")))
    page.locator("label[title=larger]:visible").click()
    page.locator("#r-place").uncheck()
    page.reload()
    assert page.locator("#s-21").is_checked()
    assert not page.locator("#r-place").is_checked()


def test_cards_follow_the_text(opened: Opener) -> None:
    """On a wide screen the cards of the paragraph in view stand beside it."""
    page = opened(page_of(sample()), viewport={"width": 1280, "height": 500})
    page.mouse.move(100, 100)
    page.mouse.wheel(0, 700)
    page.wait_for_timeout(300)
    assert page.locator("#claims").evaluate("(pane) => pane.scrollTop") > 100
