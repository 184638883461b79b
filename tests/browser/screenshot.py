"""`make screenshot`: a page as it opens, with its second claim lit up, for the README."""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

from tests.browser.conftest import FLAGS

SIZE: ViewportSize = {"width": 1200, "height": 700}
LIGHT = "location.hash = document.querySelectorAll('.card h3 a')[1].hash"


def main(page_file: Path, target: Path) -> None:
    """Write the picture of a page to a file."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = chromium.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
        page.goto(page_file.resolve().as_uri())
        page.evaluate(LIGHT)
        page.wait_for_timeout(200)
        page.evaluate("scrollTo(0, 0)")
        page.wait_for_timeout(200)
        page.screenshot(path=target)
        chromium.close()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
