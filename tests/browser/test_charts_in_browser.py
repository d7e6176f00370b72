"""The charts in Chromium: their tabs, files, tables and keys, by day and by night, for eyes and for screen readers."""

import io
import re
import struct
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Theme, Visit
from tests.browser.test_dashboard import grave_faults, query, rows
from tests.serving import settle

pytestmark = pytest.mark.browser

FIRE = "story=port-averin-fire"
LOOKS: list[tuple[Theme, int]] = [("light", 1280), ("dark", 360)]


def downloaded(page: Page, label: str | re.Pattern[str]) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=label).first.click()
    return Path(download.value.path()).read_bytes()


class TestFiles:
    def test_a_card_gives_its_pictures_and_its_table(self, visit: Visit) -> None:
        page = visit("discrepancies?fact=aircraft-hit")
        page.get_by_role("button", name="Download", exact=True).click()
        svg = downloaded(page, "Values as SVG").decode()
        assert "Aircraft hit in the raid" in svg
        assert re.search(r"Crosscount \S+ · Eve of the Istanbul talks · \d{4}-\d\d-\d\d", svg)
        png = downloaded(page, "Values as PNG")
        assert struct.unpack(">II", png[16:24]) > (1000, 500)
        table = io.StringIO(downloaded(page, "statements as CSV").decode("utf-8-sig")).readlines()
        assert len(table) == 6

    def test_a_chart_has_its_table_on_a_tab(self, visit: Visit) -> None:
        page = visit("agreement")
        page.get_by_role("tab", name="Table").first.click()
        settle(page)
        expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
        assert grave_faults(page) == []


class TestOverTime:
    @pytest.mark.parametrize(("theme", "width"), LOOKS)
    def test_replaced_figures_are_struck_and_read_out_as_such(self, visit: Visit, theme: Theme, width: int) -> None:
        page = visit(f"discrepancies?{FIRE}&verdict=compatible&verdict=superseded", theme=theme, width=width)
        card = page.locator("[class*=st-key-card-]").first
        card.get_by_role("tab", name="Over time").click()
        card.locator("svg.marks [aria-label*='later replaced']").first.wait_for(state="attached")
        assert grave_faults(page) == []


class TestAgreement:
    def test_a_cell_sets_its_two_articles_side_by_side_and_writes_them_to_the_address(self, visit: Visit) -> None:
        page = visit("agreement")
        page.get_by_role("button", name=re.compile("^Article 002 and Alliance News: ")).click()
        expect(page.get_by_role("heading", name=re.compile("^Article 002 and Alliance News have"))).to_be_visible()
        assert "left=002" in query(page)
        settle(page)
        page.get_by_role("button", name="450 square kilometers").first.click()
        expect(page.get_by_role("dialog")).to_contain_text("Area taken in May")

    def test_a_cell_works_from_the_keyboard(self, visit: Visit) -> None:
        page = visit("agreement")
        page.get_by_role("button", name=re.compile("^Article 000 and Zeal News Studio: ")).focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name=re.compile("^Article 000 and Zeal News Studio have"))).to_be_visible()


class TestMatrix:
    def test_sorting_groups_the_rows_and_stays_in_the_address(self, visit: Visit) -> None:
        page = visit()
        whole = rows(page)
        page.get_by_role("radio", name="Verdict").click()
        expect(page).to_have_url(re.compile("sort=weight"))
        expect(page.locator("tr.topic").first).to_contain_text("Conflict")
        assert rows(page) == whole

    def test_the_names_of_the_articles_stay_in_sight(self, visit: Visit) -> None:
        page = visit()
        rows(page)
        page.locator("tr.row").last.scroll_into_view_if_needed()
        expect(page.locator("thead th", has_text="Alliance News").first).to_be_in_viewport()


@pytest.mark.parametrize(("path", "part"), [(f"origins?{FIRE}", "credit-map"), (f"table?{FIRE}", "statements")])
def test_a_narrow_screen_gets_a_list_where_a_wide_one_has_a_map_or_a_table(visit: Visit, path: str, part: str) -> None:
    page = visit(path, width=360)
    narrow, wide = (page.locator(f".st-key-{part}-{width}") for width in ("narrow", "wide"))
    expect(narrow).to_be_visible()
    expect(wide).to_be_hidden()
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(wide).to_be_visible()
    expect(narrow).to_be_hidden()


class TestAgreementTable:
    def test_the_pairs_are_a_table_on_a_tab(self, visit: Visit) -> None:
        page = visit(f"agreement?{FIRE}")
        tab = page.get_by_role("tab", name="Table").first
        tab.click()
        settle(page)
        expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
        tab.press("ArrowLeft")
        expect(page.locator(".agreement table").first).to_be_visible()


def test_no_motion_where_none_is_wanted(visit: Visit) -> None:
    page = visit()
    page.emulate_media(reduced_motion="reduce")
    seconds = "[...document.querySelectorAll('*')].map((each) => parseFloat(getComputedStyle(each).transitionDuration))"
    assert page.evaluate(f"Math.max(...{seconds})") < 0.001


def test_the_language_of_the_page_is_said(visit: Visit) -> None:
    assert visit("method").locator("html").get_attribute("lang") == "en"
