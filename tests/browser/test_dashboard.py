"""The dashboard in Chromium: what a reader does, on a wide and a narrow screen, by day and by night."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from extract.models import Article
from facts.export import unshielded
from facts.story_check import digest
from facts.views.navigation import PAGES
from tests.browser.conftest import Visit, Watch
from tests.builders import claim, fact, quantity, save_story, story
from tests.serving import settle

pytestmark = pytest.mark.browser

PATHS = ["" if page.address == "figures" else page.address for page in PAGES]
CUT_SHORT = """labels => labels.filter(({ parentElement: held }) => held.scrollWidth > held.clientWidth + 1)
  .map(label => label.textContent)"""
NIGHT = "rgb(20, 23, 27)"  # the ground of the dark theme
HOSTILE = "<img src=x onerror=alert(1)> <script>alert(2)</script> [x](http://e.example/x) ![y](http://e.example/y.png)"
TEXT = f"A storm sank 12 boats, police said.\n{HOSTILE}\n"


def rows(page: Page) -> int:
    page.locator("tr.row").first.wait_for()
    return page.locator("tr.row").count()


def query(page: Page) -> str:
    return urlsplit(page.url).query


class TestFigures:
    def test_a_cell_shows_its_evidence_and_closing_leaves_no_trace(self, visit: Visit) -> None:
        page = visit()
        page.get_by_role("button", name="40 strategic bombers", exact=True).click()
        drawer = page.get_by_role("dialog")
        expect(drawer).to_contain_text("“40 strategic bombers”")
        expect(drawer).to_contain_text("characters 1,413–1,433")
        assert "claim=000" in query(page)
        drawer.get_by_role("button", name="Close").click()
        expect(drawer).to_have_count(0)
        expect(page).to_have_url(re.compile(r"/$"))

    def test_a_cell_can_be_opened_from_the_keyboard(self, visit: Visit) -> None:
        page = visit()
        cell = page.get_by_role("button", name="40 strategic bombers", exact=True)
        cell.focus()
        expect(cell).to_be_focused()
        cell.press("Enter")
        expect(page.get_by_role("dialog")).to_contain_text("Aircraft hit in the raid")

    def test_a_filter_goes_to_the_address_and_comes_back_with_it(self, visit: Visit) -> None:
        page = visit()
        whole = rows(page)
        page.get_by_role("button", name="Compatible").click()
        expect(page).to_have_url(re.compile("verdict=compatible"))
        settle(page)
        some = rows(page)
        assert 0 < some < whole
        page.reload()
        page.locator("tr.row").first.wait_for()
        settle(page)
        assert rows(page) == some
        page.get_by_role("button", name="Compatible").click()
        expect(page.locator("tr.row")).to_have_count(whole)

    def test_the_name_of_a_figure_leads_to_its_comparison(self, visit: Visit) -> None:
        page = visit()
        page.get_by_role("button", name="People on the train").click()
        expect(page).to_have_url(re.compile(r"/discrepancies\?fact=train-people"))
        settle(page)
        expect(page.get_by_role("heading", level=2)).to_contain_text("People on the train")

    def test_going_back_takes_the_filter_back(self, visit: Visit) -> None:
        page = visit("?verdict=conflict")
        some = rows(page)
        page.get_by_role("button", name="Compatible").click()
        expect(page).to_have_url(re.compile("verdict=compatible"))
        settle(page)
        page.go_back()
        expect(page.locator("tr.row")).to_have_count(some)


GROUND = "link => getComputedStyle(link).backgroundColor"


def test_the_first_page_has_a_name_that_links_can_use(visit: Visit) -> None:
    page = visit("figures?verdict=conflict")
    expect(page.locator("tr.row")).to_have_count(rows(visit("?verdict=conflict")))
    expect(page.get_by_role("dialog")).to_have_count(0)
    lit = [each.evaluate(GROUND) for each in page.get_by_test_id("stTopNavLink").all()]
    assert lit[0] not in lit[1:]  # the menu shows which page this is
    page.get_by_role("button", name="Compatible").click()
    expect(page).to_have_url(re.compile("/figures[?].*verdict=compatible"))
    page.go_back()
    page.go_back()
    page.go_forward()
    expect(page).to_have_url(re.compile("/figures[?]verdict=conflict$"))
    page.get_by_text("Method", exact=True).first.click()
    page.wait_for_url(re.compile("/method"))
    assert page.get_by_text("Figures", exact=True).count() == 1


def drawn(cards: Locator) -> int:
    """How many cards there are once no more follow."""
    count = -1
    while count != cards.count():
        count = cards.count()
        cards.page.wait_for_timeout(MORE_FOLLOW)
    return count


MORE_FOLLOW = 1500  # milliseconds in which the next cards would have come


class TestEvidence:
    def test_compare_all_leads_from_a_claim_to_its_card(self, visit: Visit) -> None:
        page = visit("?claim=000_f8827d0923f2926c:1413-1433")
        page.get_by_role("dialog").get_by_role("link", name="Compare all").click()
        page.wait_for_url(re.compile("/discrepancies"))
        settle(page)
        expect(page.get_by_role("heading", level=2)).to_contain_text("Aircraft hit in the raid")
        expect(page.get_by_role("dialog")).to_have_count(0)

    def test_a_card_leads_to_the_place_in_the_article(self, visit: Visit) -> None:
        page = visit("discrepancies?fact=aircraft-hit")
        page.get_by_role("button", name="Read in article").click()
        page.get_by_role("link", name="Alliance News").click()
        page.wait_for_url(re.compile("/articles"))
        expect(page.locator(".mark.here")).to_have_count(1)
        expect(page.locator(".mark.here")).to_contain_text("41 Russian warplanes")

    def test_a_mark_in_the_reader_opens_its_statement(self, visit: Visit) -> None:
        page = visit("articles")
        page.locator(".mark").first.click()
        expect(page.get_by_role("dialog")).to_contain_text("Stated as")

    def test_marks_of_one_fact_are_ringed_together(self, visit: Visit) -> None:
        page = visit("articles?article=004_4ced0c1f17db292f")
        page.get_by_text("2,670 miles").first.hover()
        expect(page.locator(".mark.ring")).to_have_count(2)

    def test_a_quote_in_a_card_opens_its_statement(self, visit: Visit) -> None:
        page = visit("discrepancies?verdict=conflict")
        page.get_by_role("button", name="“approximately 40 Russian warplanes”").click()
        expect(page.get_by_role("dialog")).to_contain_text("about 40 aircraft")
        assert "verdict=conflict" in query(page)

    def test_a_filter_of_the_cards_goes_to_the_address_and_back_takes_it_away(self, visit: Visit) -> None:
        page = visit("discrepancies")
        cards = page.locator('[class*="st-key-card-"]')
        whole = drawn(cards)
        page.get_by_role("button", name="Conflict").click()
        expect(page).to_have_url(re.compile("verdict=conflict"))
        settle(page)
        assert 0 < drawn(cards) < whole
        page.get_by_placeholder("Search").fill("warplanes")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("verdict=conflict&q=warplanes"))
        expect(cards).to_have_count(1)
        page.go_back()
        page.go_back()
        expect(cards).to_have_count(whole)
        assert drawn(cards) == whole
        page.go_forward()
        expect(page).to_have_url(re.compile("verdict=conflict"))
        settle(page)
        assert 0 < drawn(cards) < whole

    def test_the_plot_speaks_its_values(self, visit: Visit) -> None:
        page = visit("discrepancies?fact=aircraft-hit")
        page.locator("svg.marks").first.wait_for()
        spoken = [each.get_attribute("aria-label") for each in page.locator("svg.marks [aria-label]").all()]
        assert sum("41 aircraft" in (words or "") for words in spoken) == 2


class TestDownloads:
    def test_the_csv_holds_the_rows_of_the_table(self, visit: Visit) -> None:
        page = visit("table?verdict=conflict")
        shown = int(re.sub(r"\D", "", page.get_by_role("button", name=re.compile("Download \\d+")).inner_text()))
        with page.expect_download() as download:
            page.get_by_role("button", name=re.compile("Download \\d+")).click()
        content = Path(download.value.path()).read_bytes()
        assert content.startswith("\N{ZERO WIDTH NO-BREAK SPACE}".encode())
        read = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        assert len(read) == shown
        grid = page.get_by_test_id("stDataFrame")
        for column, name in ((2, "Figure"), (3, "Stated as"), (4, "Read as"), (5, "Article")):
            cells = [grid.get_by_test_id(f"glide-cell-{column + 1}-{row}").inner_text() for row in range(3)]
            assert cells == [unshielded(row[name]) for row in read[:3]], name

    def test_a_download_leaves_the_page_as_it_is(self, visit: Visit) -> None:
        page = visit("?claim=000_f8827d0923f2926c:1413-1433")
        page.get_by_role("dialog").get_by_role("button", name="Close").click()
        expect(page).to_have_url(re.compile("/$"))
        settle(page)
        with page.expect_download() as download:
            page.get_by_role("button", name=re.compile(r"Download \d+ figures")).click()
        assert download.value.suggested_filename == "figures.csv"
        expect(page.get_by_role("dialog")).to_have_count(0)

    def test_the_menu_is_made_when_it_is_opened_from_the_keyboard(self, visit: Visit) -> None:
        page = visit("?sort=weight")
        page.get_by_role("button", name="More downloads").focus()
        page.keyboard.press("Enter")
        offered = page.get_by_role("button", name=re.compile(r"\d+ claims, Excel"))
        with page.expect_download() as download:
            offered.click()
        assert download.value.suggested_filename == "claims.xlsx"
        assert "sort=weight" in query(page)


class TestTable:
    def test_a_row_opens_its_statement_and_closing_frees_it(self, visit: Visit) -> None:
        page = visit("table")
        page.get_by_test_id("glide-cell-1-0").wait_for(state="attached")
        page.get_by_test_id("stDataFrame").click(position={"x": 18, "y": 35 + 17})
        drawer = page.get_by_role("dialog")
        expect(drawer).to_contain_text("Stated as")
        drawer.get_by_role("button", name="Close").click()
        expect(drawer).to_have_count(0)
        expect(page).to_have_url(re.compile("/table$"))


class TestEveryPage:
    @pytest.mark.parametrize("path", PATHS)
    def test_is_accessible_wide_and_narrow_by_day_and_night(self, watch: Callable[..., Watch], path: str) -> None:
        """In one visit: the page follows the window and the theme as they change, and asks nobody else."""
        seen = watch(path)
        page = seen.page
        assert grave_faults(page) == []
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 768, "height": 900})
        settle(page)
        assert page.locator("label p").evaluate_all(CUT_SHORT) == []
        page.set_viewport_size({"width": 400, "height": 900})
        settle(page)
        assert page.locator('[data-testid="stApp"]').evaluate("app => getComputedStyle(app).backgroundColor") == NIGHT
        main = "document.querySelector('[data-testid=stMain]')"
        assert max(page.evaluate(f"[document.documentElement.scrollWidth, {main}.scrollWidth]")) <= 400
        assert grave_faults(page) == []
        assert [url for url in seen.asked if urlsplit(url).hostname not in ("127.0.0.1", None)] == []
        assert seen.errors == []


def grave_faults(page: Page) -> list[str]:
    """What an accessibility check calls serious or critical, with the element it means."""
    page.wait_for_timeout(300)
    return [
        f"{fault['id']}: {node['html'][:200]}"
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"][:3]
    ]


@pytest.fixture(scope="module")
def hostile(stories: Path) -> str:
    """A story whose outlet, title, text and topic try to be markup."""
    texts = stories.parent / "texts"
    texts.mkdir(exist_ok=True)
    (texts / "a.txt").write_text(TEXT, encoding="utf-8")
    sunk = quantity(12, surface="12 boats", unit="boat", start=TEXT.index("12 boats"))
    other = quantity(15, surface="15 <b>boats</b>", unit="boat")
    claims = [claim(sunk, "a", credited=HOSTILE), claim(other, "b", credited="police")]
    articles = [Article(id="a", outlet=HOSTILE, title=HOSTILE, sha256=digest(TEXT)), Article(id="b", outlet="=1+1")]
    about = fact("boats", label=HOSTILE, unit="boat", topic=HOSTILE)
    held = story(claims, facts=[about], articles=articles).model_copy(update={"title": HOSTILE})
    save_story(held, stories / "hostile")
    return "story=hostile"


@pytest.mark.parametrize(
    "path", ["?claim=a:13-21", "discrepancies", "articles?article=a", "articles?article=a&beside=b", "origins"]
)
def test_hostile_words_are_shown_and_never_run(watch: Callable[..., Watch], hostile: str, path: str) -> None:
    seen = watch(f"{path}{'&' if '?' in path else '?'}{hostile}")
    seen.page.wait_for_timeout(300)
    assert seen.alerts == []
    assert seen.errors == []
    assert not [url for url in seen.asked if "e.example" in url or url.endswith("/x")]
    assert seen.page.locator('a[href*="e.example"], img[src*="e.example"], img[onerror]').count() == 0
    shown = seen.page.locator('[data-testid="stMain"]').inner_text()
    assert HOSTILE in shown.replace("\u2060", "")
