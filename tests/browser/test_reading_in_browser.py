"""Reading and exploring in Chromium: one click to the words, back and forward, keys, filters, citations."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Theme, Visit
from tests.browser.test_dashboard import grave_faults, rows
from tests.serving import settle

pytestmark = pytest.mark.browser

STORY = "story=port-averin-fire"
FOCUS = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at ? at.className + ' | ' + (at.value ?? at.textContent) : '';
}"""


def arrived(page: Page) -> str:
    """The words of the mark a link led to, once it is in sight and has the focus."""
    page.wait_for_url(re.compile("/articles"))
    here = page.locator(".mark.here")
    expect(here).to_be_in_viewport()
    page.wait_for_function(f"() => ({FOCUS})().includes('here')")
    return here.inner_text()


def ready(page: Page) -> None:
    """Until the keys are listened for."""
    page.get_by_role("button", name="Keyboard").wait_for()


class TestOneClickToTheWords:
    def test_from_a_cell_of_the_matrix_and_back_in_one_step(self, visit: Visit) -> None:
        page = visit(f"?{STORY}")
        page.locator(".cell").filter(has_text="41 injured").hover()
        page.get_by_role("button", name="Read in the article: 41 injured").click()
        assert arrived(page).startswith("41 injured")
        expect(page.locator("span.lit").first).to_be_visible()
        page.go_back()
        page.locator("tr.row").first.wait_for()
        settle(page)
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.go_forward()
        assert arrived(page).startswith("41 injured")

    def test_from_a_cell_by_keyboard(self, visit: Visit) -> None:
        page = visit(f"?{STORY}")
        page.get_by_role("button", name="41 injured", exact=True).focus()
        page.keyboard.press("Shift+Enter")
        assert arrived(page).startswith("41 injured")

    def test_from_a_row_of_a_card(self, visit: Visit) -> None:
        page = visit(f"discrepancies?{STORY}&verdict=conflict")
        page.get_by_role("button", name="Read in the article: Averin Ledger").first.click()
        arrived(page)

    def test_from_the_drawer_and_what_it_says_of_other_articles(self, visit: Visit) -> None:
        page = visit(f"?{STORY}&claim=averin-ledger:396-407")  # a person linked it: no change of linking moves it
        page.get_by_role("dialog").get_by_role("link", name="Daily Flare").click()
        assert arrived(page).startswith("Four people")

    def test_from_origins(self, visit: Visit) -> None:
        page = visit(f"origins?{STORY}")
        page.get_by_role("button", name=re.compile("^Read in the article")).first.click()
        arrived(page)

    def test_from_a_row_of_the_table_in_a_window_of_its_own(self, visit: Visit) -> None:
        page = visit(f"table?{STORY}")
        page.get_by_test_id("glide-cell-7-0").wait_for(state="attached")
        page.evaluate("window.open = (address) => { window.asked = address; return null; }")
        page.mouse.move(*_link(page))
        page.mouse.click(*_link(page))
        asked = page.evaluate("window.asked")
        assert asked.startswith("articles?")
        assert STORY in asked
        page.goto(f"{page.url.partition('/table')[0]}/{asked}")
        arrived(page)


def _link(page: Page) -> tuple[float, float]:
    """Where the first row of the table says "Read ¶"."""
    box = page.get_by_test_id("stDataFrame").bounding_box()
    assert box is not None
    return box["x"] + 992, box["y"] + 35 + 17


class TestReader:
    def test_hover_tells_the_reading_and_a_click_opens_the_fact(self, visit: Visit) -> None:
        page = visit(f"articles?{STORY}&article=northgate-wire")
        page.locator(".mark", has_text="412 passengers").hover()
        expect(page.get_by_role("tooltip")).to_contain_text("Read as 412 people")
        page.locator(".mark", has_text="412 passengers").click()
        expect(page.get_by_role("dialog")).to_contain_text("Why this verdict")

    def test_two_articles_stand_side_by_side_and_back_leads_to_the_one(self, visit: Visit) -> None:
        page = visit(f"articles?{STORY}&article=northgate-wire")
        page.get_by_role("combobox", name="Beside").click()
        page.get_by_role("option", name="Tern Broadcasting").click()
        expect(page.locator(".beside tr.row").first).to_be_visible()
        expect(page).to_have_url(re.compile("beside=tern-broadcasting"))
        settle(page)
        assert grave_faults(page) == []
        page.go_back()
        expect(page.locator(".reader .mark").first).to_be_visible()

    def test_a_citation_is_copied(self, visit: Visit) -> None:
        page = visit(f"?{STORY}&claim=averin-ledger:18-27")
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        drawer = page.get_by_role("dialog")
        drawer.get_by_text("Cite and link").click()
        drawer.get_by_role("button", name="Copy citation").click()
        expect(drawer.get_by_role("status")).to_have_text("Copied.")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert re.match(r"Crosscount \S+, “Fire on the Port Averin ferry”, “.+”, \d+ \w+ \d{4}, http://", copied)


class TestKeys:
    def test_search_steps_help_and_peace_while_typing(self, visit: Visit) -> None:
        page = visit(f"discrepancies?{STORY}")
        ready(page)
        page.keyboard.press("j")
        page.keyboard.press("ArrowDown")
        assert "st-key-card-" in page.evaluate(FOCUS)
        page.keyboard.press("?")
        expect(page.get_by_role("dialog", name="Keyboard")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog", name="Keyboard")).not_to_be_visible()
        page.keyboard.press("/")
        page.wait_for_function(f"() => ({FOCUS})().includes('|') && document.activeElement.tagName === 'INPUT'")
        page.keyboard.type("j?/k")
        assert page.evaluate("document.activeElement.value") == "j?/k"
        expect(page.get_by_role("dialog", name="Keyboard")).not_to_be_visible()

    def test_steps_through_the_marks_of_an_article(self, visit: Visit) -> None:
        page = visit(f"articles?{STORY}&article=northgate-wire")
        ready(page)
        page.locator(".mark").first.wait_for()
        for _ in range(3):
            page.keyboard.press("j")
        page.keyboard.press("k")
        assert page.evaluate(FOCUS).endswith(page.locator(".mark").nth(1).inner_text())
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog")).to_contain_text("Stated as")


class TestFilters:
    def test_boxes_go_to_the_address_and_history_undoes_each(self, visit: Visit) -> None:
        page = visit(f"?{STORY}")
        every = rows(page)
        page.get_by_role("button", name="More filters").click()
        page.get_by_role("checkbox", name="coastguard").check()
        expect(page).to_have_url(re.compile("credited=coastguard"))
        settle(page)
        some = rows(page)
        assert 0 < some < every
        assert grave_faults(page) == []
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Agree", exact=False).first.click()
        expect(page).to_have_url(re.compile("verdict=agree"))
        settle(page)
        page.go_back()
        expect(page.locator("tr.row")).to_have_count(some)
        page.get_by_role("button", name="Clear all filters").click()
        expect(page.locator("tr.row")).to_have_count(every)
        expect(page).to_have_url(re.compile(rf"/\?{STORY}$"))

    def test_cards_are_searched_and_filtered_by_keyboard_alone(self, visit: Visit) -> None:
        page = visit("discrepancies")
        cards = page.locator('[class*="st-key-card-"]')
        ready(page)
        page.keyboard.press("/")  # listened to once the button of the keys is there
        expect(page.get_by_label("Search wording")).to_be_focused()
        page.keyboard.type("one in five")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("/discrepancies[?]q=one"))
        expect(cards).to_have_count(1)
        page.get_by_role("button", name="Clear all filters").focus()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("/discrepancies$"))
        settle(page)
        page.get_by_role("button", name="More filters").focus()
        page.keyboard.press("Enter")
        page.get_by_role("checkbox").first.focus()
        page.keyboard.press("Space")
        expect(page).to_have_url(re.compile("flag="))
        page.keyboard.press("Escape")
        page.get_by_role("switch", name=re.compile(r"Flagged only \d+$")).focus()
        page.keyboard.press("Space")
        expect(page).to_have_url(re.compile("flagged=1"))

    def test_the_search_finds_other_words(self, visit: Visit) -> None:
        page = visit(f"?{STORY}")
        ready(page)
        field = page.get_by_label("Search wording")
        page.get_by_role("button", name="Keyboard").or_(page.get_by_role("button", name="?")).first.wait_for()
        page.keyboard.press("/")  # listened to once the button of the keys is there
        expect(field).to_be_focused()
        page.keyboard.type("deaths")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("q=deaths"))
        expect(page.locator("tr.row")).to_have_count(1)
        expect(page.locator("tr.row")).to_contain_text("People killed")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_drawer_with_all_its_reasons_is_accessible(visit: Visit, theme: Theme) -> None:
    page = visit(f"articles?{STORY}&article=averin-ledger", theme=theme)
    page.locator(".mark", has_text="36 people").click()
    drawer = page.get_by_role("dialog")
    for title in ("Why this verdict", "Why it is linked", "Cite and link"):
        drawer.get_by_text(title).click()
    expect(drawer.get_by_role("button", name="Copy citation")).to_be_visible()
    assert grave_faults(page) == []
