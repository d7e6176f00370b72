"""The policy that CONTRIBUTING.md gives to hosts lets every part of a page work, and nothing else in."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.serving import FLAGS

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
# An answer with headers of our own does not count as coming from this machine, and the browser would stop what follows.
OPEN = [*FLAGS, "--disable-features=LocalNetworkAccessChecks"]
PATHS = ["discrepancies?fact=aircraft-hit", "articles?article=003_4dfc51fa16fd28fe", "table"]


def policy() -> str:
    found = re.search(r'Content-Security-Policy "([^"]+)"', (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert found is not None
    return found.group(1)


def answered(route: Route) -> None:
    """The page as a proxy would hand it on, with the policy among its headers."""
    response = route.fetch()
    if "text/html" in response.headers.get("content-type", ""):
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy()})
    else:
        route.fulfill(response=response)


def visited(page: Page, address: str) -> list[str]:
    """What the policy refused while the page was drawn."""
    refused: list[str] = []
    page.on("console", lambda told: refused.append(told.text) if "Content Security Policy" in told.text else None)
    page.route(lambda url: url.rstrip("/") == address.rstrip("/"), answered)
    page.goto(address)
    page.get_by_role("button", name="Keyboard").wait_for()
    return refused


def test_pages_work_under_the_policy_given_to_hosts(browser: Browser, chromium: str, server: str) -> None:
    strict = browser.browser_type.launch(executable_path=chromium, args=OPEN)
    for path in PATHS:
        page = strict.new_page()
        page.set_default_timeout(30_000)
        refused = visited(page, f"{server}/{path}")
        if path.startswith("discrepancies"):
            expect(page.locator("svg.marks").first).to_be_visible()
            expect(page.locator(".listing tr").first).to_be_visible()
        assert refused == []
        page.close()
    strict.close()
