"""A reader's own articles in Chromium: the whole way from three files to a zip that opens again."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from facts.store import Store
from tests.browser.conftest import Visit
from tests.serving import settle

pytestmark = pytest.mark.browser

TEXTS = {
    "vale.txt": "Gale in Vell\n\nA gale tore roofs off 12 houses in Vell on Monday, police said. Three were hurt.\n",
    "post.txt": "Roofs lost\n\nPolice said 14 houses in Vell lost roofs in Monday's gale. Three people were hurt.\n",
    "flare.txt": "Storm\n\nThe gale on Monday damaged 12 houses in Vell and injured three people.\n",
}


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / name) for name in TEXTS]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()
    settle(page)


def correct(page: Page, article: str, number: str) -> None:
    """The figure of an article reads so from now on."""
    desk = page.locator(f'[class*="st-key-desk-figure-{article}"]')
    desk.get_by_role("button", name="Correct").click()
    for bound in ("Low", "High"):
        field = page.get_by_role("textbox", name=bound, exact=True)
        field.fill(number)
    page.get_by_role("button", name="Keep this reading").click()
    settle(page)


def test_from_three_files_to_a_zip_that_opens_again(visit: Visit, files: list[str], tmp_path: Path) -> None:
    page = visit("add")
    page.locator("input[type=file][multiple]").set_input_files(files)
    settle(page)
    press(page, "Read and compare")
    expect(page.get_by_text("3 articles read and compared.")).to_be_visible()
    story = page.url.partition("story=")[2]
    page.get_by_role("link", name="See what differs").click()
    settle(page)
    expect(page.get_by_role("heading", name=re.compile("Conflict"))).to_have_count(1)

    page.get_by_role("link", name="Correct").first.click()
    settle(page)
    correct(page, "post", "12")
    page.goto(page.url.partition("/review")[0] + f"/discrepancies?story={story}")
    settle(page)
    expect(page.get_by_role("heading", name=re.compile("Conflict"))).to_have_count(0)

    page.goto(page.url.partition("/discrepancies")[0] + f"/review?story={story}&part=journal")
    settle(page)
    expect(page.get_by_text("“14 houses” corrected: low 12 and high 12").first).to_be_visible()
    press(page, "Undo")
    page.goto(page.url.partition("/review")[0] + f"/discrepancies?story={story}")
    settle(page)
    expect(page.get_by_role("heading", name=re.compile("Conflict"))).to_have_count(1)

    page.goto(page.url.partition("/discrepancies")[0] + f"/add?story={story}")
    settle(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the story as one zip").click()
    packed = tmp_path / "story.zip"
    download.value.save_as(packed)
    press(page, "Delete")
    assert story not in Store().names()
    page.get_by_text("Open a story from a zip").click()
    page.locator('input[type=file][accept*=".zip"]').set_input_files(str(packed))
    settle(page)
    press(page, "Open it")
    expect(page.get_by_text("The story is open.")).to_be_visible()
    reopened = page.url.partition("story=")[2]
    page.goto(page.url.partition("/add")[0] + f"/review?story={reopened}&part=journal")
    settle(page)
    expect(page.get_by_text("“14 houses” corrected: low 12 and high 12").first).to_be_visible()
