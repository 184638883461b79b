"""One Chromium for all browser tests; they run only when named (`make browser`), never by the way."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 800}

Opener = Callable[..., Page]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the browser out unless it is asked for."""
    named = any("browser" in str(arg) for arg in config.args)
    return None if named else True


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the Chromium of the system; `CHROMIUM` names another."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "no Chromium here. hint: apt-get install chromium, or set CHROMIUM to its path"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Return a function that opens HTML from disk; any request but the file and any error fails.

    `policed` expects that the page's own policy has something to say.
    """
    contexts: list[BrowserContext] = []
    files: list[str] = []
    asked: list[str] = []
    errors: list[str] = []

    def open_page(
        html: str, *, on: Page | None = None, policed: bool = False, **options: Any
    ) -> Page:
        path = tmp_path / f"page-{len(files)}.html"
        path.write_text(html, encoding="utf-8", newline="")
        files.append(path.as_uri())
        page = on or new_page(options, policed=policed)
        page.goto(path.as_uri())
        return page

    def new_page(options: dict[str, Any], *, policed: bool) -> Page:
        contexts.append(browser.new_context(**{"viewport": WIDE, **options}))
        page = contexts[-1].new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        if not policed:
            page.on("console", lambda message: errors.append(message.text))
        page.on("dialog", lambda dialog: errors.append(dialog.message))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert {url.split("#")[0] for url in asked} <= set(files)
    assert errors == []
