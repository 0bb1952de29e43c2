"""Search as a reader uses it: by keyboard, by choices, by a shared address, and without scripts."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

TITLES = ".mb-find__title"


def titles(page: Page) -> list[str]:
    return page.locator(TITLES).all_inner_texts()


def wait_for_results(page: Page) -> None:
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^[\d,]+ records? found\.$"))


def search_in_dialog(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.get_by_role("dialog", name="Search").wait_for()
    page.keyboard.type(words)
    wait_for_results(page)


def test_a_motion_is_found_by_its_words_with_the_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address)
    search_in_dialog(page, "recall steering committee interim")
    record = page.locator(".mb-find__hit").filter(has_text="National Committee, 3 December 2016").first
    expect(record.locator(".mb-find__about")).to_have_text("Minutes · National Committee · 3 December 2016")
    motion = record.get_by_role("link", name="Recall the Steering Committee and elect an interim body", exact=True)
    expect(motion).to_have_count(1)
    for _ in range(40):
        page.keyboard.press("ArrowDown")
        if motion.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/meetings/national-committee/2016-12-03/minutes/#recall")
    expect(page.locator("#recall")).to_be_in_viewport()


def test_s_opens_search_and_escape_gives_the_page_back(page: Page, address: str) -> None:
    page.goto(address)
    opener = page.get_by_role("button", name="Search")
    opener.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.type("s/")
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_have_value("s/")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("s")
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_be_focused()


def test_enter_leads_into_the_results_and_arrow_up_back_to_the_field(page: Page, address: str) -> None:
    page.goto(address)
    search_in_dialog(page, "constitution")
    page.keyboard.press("Enter")
    expect(page.locator(TITLES).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_be_focused()


def test_choices_narrow_what_is_found(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=committee")
    wait_for_results(page)
    before = int(page.get_by_role("status").inner_text().split()[0])
    page.get_by_label("Body", exact=True).select_option("National Committee")
    page.get_by_label("Result", exact=True).select_option("Lost")
    expect(page.locator(TITLES)).to_have_count(2)
    assert before > 2
    assert set(titles(page)) == {"National Committee, 3 December 2016"}
    page.get_by_role("button", name="Clear all").click()
    expect(page.get_by_role("status")).to_have_text(f"{before} records found.")


def test_a_person_and_a_year_without_words_list_their_records_latest_first(page: Page, address: str) -> None:
    page.goto(f"{address}search/?person=Jon+Lansman&year=2017")
    wait_for_results(page)
    days = page.locator(".mb-find__about").all_inner_texts()
    assert days
    assert all("2017" in each for each in days)


def test_results_sort_by_date(page: Page, address: str) -> None:
    years = {}
    for order in ("latest", "oldest"):
        page.goto(f"{address}search/?q=conference&kind=Motion&sort={order}")
        wait_for_results(page)
        years[order] = [int(each[-4:]) for each in page.locator(".mb-find__about").all_inner_texts()]
    assert len(years["latest"]) > 2
    assert years["latest"] == sorted(years["latest"], reverse=True)
    assert years["oldest"] == sorted(years["oldest"])
    assert years["latest"] != years["oldest"]


def test_a_shared_address_gives_the_same_results(page: Page, address: str, browser: Browser) -> None:
    page.goto(address)
    search_in_dialog(page, "vote")
    page.get_by_label("Body", exact=True).select_option("Steering Committee")
    page.get_by_label("Order", exact=True).select_option("Oldest first")
    share = page.get_by_role("link", name="These results on a page of their own")
    expect(share).to_have_attribute("href", re.compile(r"sort=oldest"))
    expect(page.get_by_label("Body", exact=True)).to_have_value("Steering Committee")
    wait_for_results(page)
    page.wait_for_timeout(500)
    shared, found = share.get_attribute("href"), titles(page)
    assert shared is not None
    assert parse_qs(urlsplit(shared).query) == {"q": ["vote"], "body": ["Steering Committee"], "sort": ["oldest"]}
    other = browser.new_page()
    other.goto(shared)
    wait_for_results(other)
    assert titles(other) == found
    expect(other.get_by_label("Body", exact=True)).to_have_value("Steering Committee")
    other.close()


def test_searching_on_the_page_keeps_its_address_up_to_date(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    page.get_by_role("searchbox").fill("recall")
    wait_for_results(page)
    assert parse_qs(urlsplit(page.url).query) == {"q": ["recall"]}


def test_topics_and_hand_written_pages_are_found_too(page: Page, address: str) -> None:
    page.goto(f"{address}search/?kind=Topic")
    wait_for_results(page)
    assert "Recall" in titles(page)
    page.goto(f"{address}search/?q=secretary+types+minutes&kind=Page")
    wait_for_results(page)
    assert titles(page)
    page.locator(TITLES).first.click()
    page.wait_for_url("**/manual/**")


def test_what_is_not_found_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=ქართული")
    expect(page.get_by_role("status")).to_have_text("No record found for “ქართული”.")


def test_search_asks_no_other_host(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    search_in_dialog(page, "constitution")
    others = [url for url in asked if not url.startswith((address, "data:", "blob:"))]
    assert others == []
    assert any("/pagefind/" in url for url in asked)


def test_nothing_of_search_but_its_key_is_loaded_before_it_is_used(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/pagefind/" in url or "/search/" in url] == []


def test_without_scripts_search_leads_to_other_ways(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="Search", exact=True).click()
    page.wait_for_url("**/search/")
    expect(page.get_by_text("Search needs scripts")).to_be_visible()
    for name, there in (("timeline", "timeline/"), ("decisions", "decisions/"), ("people", "people/")):
        expect(page.get_by_role("article").get_by_role("link", name=name)).to_have_attribute("href", f"../{there}")
    context.close()


def test_the_field_on_the_home_page_leads_to_what_is_found(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox", name="Search the records").fill("recall steering committee")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=recall+steering+committee")
    wait_for_results(page)
    expect(page.get_by_role("searchbox")).to_have_value("recall steering committee")


def test_no_page_asks_for_what_is_not_there(page: Page, address: str) -> None:
    missing: list[str] = []
    page.on("response", lambda response: missing.append(response.url) if response.status >= 400 else None)
    for place in ("", "bodies/national-committee/", "people/jon-lansman/", "timeline/", "search/", "manual/"):
        page.goto(f"{address}{place}")
        page.wait_for_load_state("networkidle")
    assert missing == []


def test_the_dialog_fills_a_phone_and_nothing_runs_over(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("dialog").get_by_role("searchbox").fill("committee")
    wait_for_results(page)
    box = page.get_by_role("dialog").bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (360, 740)
    assert page.evaluate("document.querySelector('dialog').scrollWidth") <= 360
    context.close()


def test_a_shared_search_says_that_it_is_searching_until_the_index_is_there(page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/pagefind/pagefind.js", lambda route: held.append(route))
    page.goto(f"{address}search/?q=recall")
    expect(page.get_by_role("status")).to_have_text("Searching")
    held[0].continue_()
    wait_for_results(page)
