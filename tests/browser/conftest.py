"""A running dashboard and a browser, started once for all browser tests."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

from tests.serving import FLAGS, chromium_path, served, settle

PICTURES = Path(__file__).parent / "pictures"  # not in the repository; CI keeps them
LONGEST_NAME = 120
Theme = Literal["light", "dark"]
Visit = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A second try on a busy machine, which the summary counts as "rerun": what is broken fails both."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def chromium() -> str:
    path = chromium_path()
    if path is None:
        reason = "no Chromium on this machine; Debian's package is called chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return path


@pytest.fixture(scope="session")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of stories beside the bundled ones; tests put theirs into it before they visit."""
    return tmp_path_factory.mktemp("stories")


@pytest.fixture(scope="session")
def server(stories: Path) -> Iterator[str]:
    """The dashboard on a free port, as a reader would start it; yields its address."""
    environment = {"FACTS_STORIES": str(stories), "FACTS_ARTICLES": str(stories.parent / "texts")}
    with served(environment=environment) as running:
        yield running.address


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    expect.set_options(timeout=20_000)  # a busy machine redraws slowly
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


class Watch(NamedTuple):
    """A visited page and what happened there."""

    page: Page
    asked: list[str]
    errors: list[str]
    alerts: list[str]


@pytest.fixture
def watch(browser: Browser, server: str, request: pytest.FixtureRequest) -> Iterator[Callable[..., Watch]]:
    """As `visit`, and writes down requests, errors and alerts. How a page looked at the end is kept as a picture."""
    opened = []

    def watcher(path: str = "", *, theme: Theme = "light", width: int = 1360, height: int = 900) -> Watch:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=theme)
        opened.append(context)
        watched = Watch(context.new_page(), [], [], [])
        page = watched.page
        page.set_default_timeout(30_000)
        page.on("request", lambda request: watched.asked.append(request.url))
        page.on("pageerror", lambda error: watched.errors.append(str(error)))
        page.on("dialog", lambda dialog: _dismissed(dialog, watched.alerts))
        page.goto(f"{server}/{path}")
        page.locator("h1").first.wait_for()
        settle(page)
        return watched

    yield watcher
    PICTURES.mkdir(exist_ok=True)
    name = re.sub(r"[^\w-]+", "-", request.node.name)[:LONGEST_NAME]
    for index, context in enumerate(opened):
        for page in context.pages:
            page.screenshot(path=PICTURES / f"{name}-{index}.png")
        context.close()


def _dismissed(dialog: Dialog, alerts: list[str]) -> None:
    alerts.append(dialog.message)
    dialog.dismiss()


@pytest.fixture
def visit(watch: Callable[..., Watch]) -> Visit:
    """Opens a path of the dashboard in a fresh session: `visit("table?q=450", theme="dark", width=400)`."""
    return lambda path="", **look: watch(path, **look).page
