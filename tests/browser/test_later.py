"""Cards below those in sight come by themselves, and are then as good as the first: for keys, print, screen readers."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from facts.views.later import AT_ONCE
from facts.views.review import ITEMS
from tests.browser.conftest import Visit
from tests.serving import settle

pytestmark = pytest.mark.browser

CARD = "[class*=st-key-card-]"
LOW = 400  # pixels: the window shows one card at most


def cards(page: Page) -> Locator:
    """All of them, as many as the headline counts."""
    count = int(re.match(r"\d+", page.locator("h1").inner_text())[0])  # type: ignore[index]
    assert count > AT_ONCE
    expect(page.locator(CARD)).to_have_count(count)
    settle(page)
    return page.locator(CARD)


class TestLater:
    def test_every_card_comes_without_scrolling_and_is_printed_with_its_picture(self, visit: Visit) -> None:
        page = visit("discrepancies", height=LOW)
        shown = cards(page)
        page.emulate_media(media="print")
        for card in shown.all():
            expect(card.get_by_role("heading")).to_be_visible()
        later = shown.nth(AT_ONCE).locator("svg.marks, .listing table")
        expect(later.first).to_be_visible()
        assert len(page.pdf()) > 0

    def test_the_last_card_is_reached_and_opened_with_keys(self, visit: Visit) -> None:
        page = visit("discrepancies")
        shown = cards(page)
        count = shown.count()
        for _ in range(count):
            page.keyboard.press("j")
        assert "st-key-card-" in page.evaluate("document.activeElement.className")
        quote = shown.last.locator("button[data-claim]").first
        quote.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog")).to_contain_text("Stated as")
        expect(page).to_have_url(re.compile("claim="))
        expect(page.locator(CARD)).to_have_count(count)

    def test_another_choice_brings_its_own_cards(self, visit: Visit) -> None:
        page = visit("discrepancies")
        count = cards(page).count()
        pill = page.get_by_role("button", name=re.compile("Agree")).first
        pill.click()
        expect(page).to_have_url(re.compile("verdict=agree"))
        pill.click()
        expect(page.locator(CARD)).to_have_count(count)

    def test_the_picture_of_a_tab_comes_with_an_arrow_key(self, visit: Visit) -> None:
        page = visit("discrepancies?story=port-averin-fire")
        card = page.locator(CARD).filter(has=page.get_by_role("tab", name="Over time")).first
        card.get_by_role("tab").first.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(card.locator("svg.marks")).to_be_visible()
        expect(card.get_by_role("tab").nth(1)).to_have_attribute("aria-selected", "true")


class TestFirstPage:
    def test_the_chart_below_the_figures_comes_by_itself_and_follows_a_filter(self, visit: Visit) -> None:
        page = visit(height=LOW)
        chart = page.locator("svg.marks")
        expect(chart).to_be_visible()
        page.get_by_role("button", name=re.compile("Single source|One article")).first.click()
        expect(page).to_have_url(re.compile("verdict="))
        expect(chart).to_have_count(0)
        page.go_back()
        expect(chart).to_be_visible()

    def test_the_tab_ends_with_the_icon_of_the_program(self, visit: Visit) -> None:
        icon = visit().locator("link[rel='shortcut icon']")
        expect(icon).to_have_attribute("href", re.compile("^data:image/svg.xml;base64,"))


class TestReview:
    def test_the_whole_queue_comes_and_a_form_opens_in_its_last_item(self, visit: Visit) -> None:
        page = visit("review")
        items = page.locator("[class*=st-key-item-]")
        waiting = int(re.match(r"\d+", page.locator("h1").inner_text())[0])  # type: ignore[index]
        assert waiting > AT_ONCE
        expect(items).to_have_count(min(waiting, ITEMS.page))
        settle(page)
        items.last.get_by_role("button", name="Correct").first.click()
        form = page.get_by_test_id("stForm")
        expect(form).to_be_visible()
        form.get_by_role("textbox", name="Low", exact=True).fill("7")
        expect(form.get_by_role("combobox", name=re.compile("Bound"))).to_be_visible()
        expect(items).to_have_count(min(waiting, ITEMS.page))
