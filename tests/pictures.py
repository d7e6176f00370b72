"""The README's pictures of the product: `python -m tests.pictures` makes them anew, into tests/browser/readme/.

The invented ferry fire is shown with its words; of a story whose articles belong to publishers only figures may be.
"""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.serving import FLAGS, chromium_path, served, settle

FOLDER = Path(__file__).parent / "browser" / "readme"
FIRE = "story=port-averin-fire"
SHARP = 1.5  # pixels for each px, so that text can be read where the picture is shown smaller
MOST_BYTES = 150_000
QUALITIES = range(80, 30, -10)  # of WebP; the best that keeps the file small


def _as_it_opens(page: Page) -> None:
    """Nothing to do."""


def _over_time(page: Page) -> None:
    page.locator("svg.marks [aria-label*='later replaced']").first.wait_for(state="attached")


class Shot(NamedTuple):
    """A page as it is photographed: its path, what is done first, theme, width and height in px."""

    path: str
    act: Callable[[Page], None]
    theme: Literal["light", "dark"]
    size: tuple[int, int]


SHOTS = {
    "figures": Shot(f"?{FIRE}", _as_it_opens, "light", (1280, 900)),
    "discrepancy": Shot(f"discrepancies?{FIRE}&fact=people-killed", _over_time, "light", (1280, 780)),
    "origins": Shot(f"origins?{FIRE}", _as_it_opens, "light", (1280, 900)),
    "agreement": Shot(f"agreement?{FIRE}", _as_it_opens, "dark", (1280, 900)),
}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with served() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        for name, shot in SHOTS.items():
            (FOLDER / f"{name}.webp").write_bytes(compressed(taken(browser, server.address, shot)))
        browser.close()


def taken(browser: Browser, address: str, shot: Shot) -> bytes:
    """The page as PNG, once everything on it is drawn."""
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=shot.theme, device_scale_factor=SHARP
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{address}/{shot.path}")
    page.locator("h1").first.wait_for()
    settle(page)
    shot.act(page)
    page.wait_for_function("document.querySelectorAll('[data-testid=stSkeleton]').length === 0")
    settle(page)
    content = page.screenshot(animations="disabled")
    context.close()
    return content


def compressed(png: bytes) -> bytes:
    """As WebP, no larger than `MOST_BYTES` where any quality allows it."""
    with Image.open(io.BytesIO(png)) as picture:
        tries = [_webp(picture.convert("RGB"), quality) for quality in QUALITIES]
    return next((each for each in tries if len(each) <= MOST_BYTES), tries[-1])


def _webp(picture: Image.Image, quality: int) -> bytes:
    held = io.BytesIO()
    picture.save(held, "WEBP", quality=quality, method=6)
    return held.getvalue()


if __name__ == "__main__":
    main()
