"""The timeline as a reader narrows it: by choices, by keyboard, by a shared address, by going back, and without scripts."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

TITLES = ".mb-event__title:visible"
MOTIONS_OF_DECEMBER = [
    "Recall the Steering Committee and elect an interim body",
    "Take the recall of the Steering Committee first",
]


def titles(page: Page) -> list[str]:
    return page.locator(TITLES).all_inner_texts()


def choose(page: Page, name: str, words: str) -> None:
    page.get_by_label(name, exact=True).select_option(words)


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query, keep_blank_values=True)


def wait_for(page: Page, count: int) -> None:
    words = "No event matches." if not count else f"{count} event{'s' if count > 1 else ''} found."
    expect(page.get_by_role("status")).to_have_text(words)


@pytest.fixture
def narrow_pages(browser: Browser) -> Callable[..., Page]:
    def open_page(width: int, *, scripts: bool = True) -> Page:
        return browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=scripts).new_page()

    return open_page


def test_two_choices_are_combined_and_said_and_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    choose(page, "Body", "National Committee")
    choose(page, "Kind", "Motions")
    wait_for(page, 7)
    assert titles(page)[:2] == MOTIONS_OF_DECEMBER
    assert page.get_by_role("heading", level=2).locator("visible=true").all_inner_texts() == [
        "December 2016\n2 events",
        "November 2016\n5 events",
    ]
    assert query(page) == {"body": ["national-committee"], "kind": ["motion"]}
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline: National Committee, Motions")


def test_a_line_that_scripts_show_is_the_line_that_the_page_was_made_with(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/2016/")
    expect(page.get_by_label("Kind", exact=True)).to_be_visible()
    as_made = page.locator("[data-mb-own] .mb-events > .mb-event").evaluate_all(NORMAL)
    choose(page, "Year", "All years")
    expect(page.get_by_role("status")).to_have_text(re.compile("found"))
    shown = page.locator("[data-mb-found] .mb-events > .mb-event").evaluate_all(NORMAL)
    assert len(as_made) > 40
    assert shown[-len(as_made) :] == as_made


def test_breaches_of_one_rule_on_one_day_are_one_line_that_unfolds_where_scripts_show_them(
    page: Page, address: str
) -> None:
    page.goto(f"{address}timeline/kinds/finding/")
    expect(page.get_by_label("Kind", exact=True)).to_be_visible()
    as_made = page.locator("[data-mb-own] .mb-events > .mb-event").evaluate_all(NORMAL)
    page.goto(f"{address}timeline/?kind=finding")
    expect(page.get_by_role("status")).to_have_text(re.compile("found"))
    shown = page.locator("[data-mb-found] .mb-events > .mb-event").evaluate_all(NORMAL)
    assert shown == as_made
    bundle = page.locator("[data-mb-found] .mb-bundle").first
    expect(bundle.locator("summary")).to_contain_text("times")
    bundle.locator("summary").click()
    assert bundle.locator("li a").count() >= 3


NORMAL = """lines => lines.map((line) => {
  for (const link of line.querySelectorAll("a")) link.setAttribute("href", link.href);
  return line.innerHTML.replace(/\\s+/g, " ").replaceAll("> <", "><").trim();
})"""


def test_the_timeline_by_publication_is_narrowed_within_its_own_order(page: Page, address: str, site: Path) -> None:
    if not (site / "timeline/published/events.json").is_file():
        pytest.skip("the repository of this checkout does not say when its records were published")
    page.goto(f"{address}timeline/published/")
    choose(page, "Body", "National Committee")
    choose(page, "Kind", "Motions")
    wait_for(page, 7)
    assert query(page) == {"body": ["national-committee"], "kind": ["motion"]}
    second = page.locator("[data-mb-found] .mb-event__more").first.inner_text()
    assert " ".join(second.split()).startswith("National Committee · happened 3 Dec 2016 · ")
    page.get_by_role("link", name="By when it happened").click()
    assert page.url == f"{address}timeline/"


def test_a_shared_address_shows_the_same_events(page: Page, address: str, browser: Browser) -> None:
    page.goto(f"{address}timeline/")
    choose(page, "Person", "Jon Lansman")
    choose(page, "Year", "2016")
    expect(page.get_by_role("status")).to_have_text(re.compile("found"))
    found = titles(page)
    assert len(found) == 2
    other = browser.new_page()
    other.goto(page.url)
    expect(other.get_by_role("status")).to_have_text(re.compile("found"))
    assert titles(other) == found
    expect(other.get_by_label("Person", exact=True)).to_have_value("jon-lansman")
    other.close()


def test_back_and_forward_lead_through_what_was_chosen(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    whole = len(titles(page))
    choose(page, "Body", "National Committee")
    wait_for(page, 28)
    choose(page, "Kind", "Motions")
    wait_for(page, 7)
    page.go_back()
    wait_for(page, 28)
    expect(page.get_by_label("Kind", exact=True)).to_have_value("")
    page.go_back()
    expect(page.get_by_role("status")).to_be_empty()
    assert (len(titles(page)), page.url) == (whole, f"{address}timeline/")
    page.go_forward()
    wait_for(page, 28)


def test_the_keyboard_alone_narrows_and_clears(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    page.get_by_label("Year", exact=True).focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Body", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Elections")
    expect(page.get_by_role("status")).to_have_text(re.compile("found"))
    assert query(page) == {"kind": ["election"]}
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Clear the filters")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_be_empty()
    expect(page.get_by_label("Year", exact=True)).to_be_focused()
    assert query(page) == {}


def test_what_no_event_has_is_said_and_cleared(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/?kind=election&year=2017&topic=no-such-topic")
    wait_for(page, 0)
    assert titles(page) == []
    page.get_by_role("button", name="Clear the filters").click()
    assert len(titles(page)) > 60


def test_a_page_of_one_body_begins_with_it_chosen_and_can_leave_it(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/bodies/national-committee/")
    expect(page.get_by_label("Body", exact=True)).to_have_value("national-committee")
    assert len(titles(page)) == 28
    choose(page, "Kind", "Motions")
    wait_for(page, 7)
    assert query(page) == {"kind": ["motion"]}
    choose(page, "Body", "All bodies")
    expect(page.get_by_role("status")).not_to_have_text("7 events found.")
    assert query(page) == {"body": [""], "kind": ["motion"]}


def test_the_events_are_asked_for_only_when_a_filter_needs_them(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(f"{address}timeline/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if url.endswith(".json")] == ["timeline/events.json"]
    choose(page, "Year", "2016")
    expect(page.get_by_role("status")).to_have_text(re.compile("found"))
    assert [url for url in asked if "events-" in url] == ["timeline/events-2016.json"]
    assert [url for url in asked if url.startswith(("http:", "https:"))] == []


def test_words_of_records_are_never_taken_for_markup(page: Page, address: str, site: Path) -> None:
    words = '<img src=x onerror="document.title=1">'
    text = (site / "timeline/events-2016.json").read_text(encoding="utf-8")
    text = text.replace('"Take the recall of the Steering Committee first"', '"' + words.replace('"', '\\"') + '"')

    def answer(route: Route) -> None:
        route.fulfill(body=text, content_type="application/json")

    page.route("**/events-2016.json", answer)
    page.goto(f"{address}timeline/?year=2016&kind=motion")
    expect(page.locator(TITLES).filter(has_text=words)).to_have_count(1)
    assert page.locator("[data-mb-found] img").count() == 0


def test_many_events_are_shown_some_at_a_time(page: Page, address: str, site: Path) -> None:
    row = (site / "timeline/events-2016.json").read_text(encoding="utf-8")
    rows = f"[{','.join(row[1:-1] for _ in range(200))}]"
    page.route("**/events-2016.json", lambda route: route.fulfill(body=rows, content_type="application/json"))
    page.goto(f"{address}timeline/?year=2016")
    expect(page.get_by_role("status")).to_have_text("12,200 events found.")
    assert len(titles(page)) == 200
    page.get_by_role("button", name="Show 200 more").click()
    assert len(titles(page)) == 400
    expect(page.locator(".mb-event__title a:visible").nth(200)).to_be_focused()


def test_without_the_data_the_links_stay(page: Page, address: str) -> None:
    page.route("**/events.json", lambda route: route.fulfill(status=404))
    page.goto(f"{address}timeline/")
    page.locator("summary", has_text="Body").click()
    page.get_by_role("link", name="National Committee", exact=True).first.click()
    page.wait_for_url("**/timeline/bodies/national-committee/")


def test_without_scripts_menus_lead_to_pages_with_the_right_events(
    narrow_pages: Callable[..., Page], address: str
) -> None:
    page = narrow_pages(1280, scripts=False)
    page.goto(f"{address}timeline/")
    page.locator("summary", has_text="Kind").click()
    page.locator(".mb-filters").get_by_role("link", name="Elections").click()
    page.wait_for_url("**/timeline/kinds/election/")
    marks = page.locator(".mb-event .mb-mark").all_inner_texts()
    assert marks and set(marks) == {"Election"}
    page.locator("summary", has_text="Year").click()
    page.locator(".mb-filters").get_by_role("link", name="2017").click()
    page.wait_for_url("**/timeline/2017/")
    assert all("2017" in day for day in page.locator(".mb-event__date").all_inner_texts())
    page.locator("summary", has_text="Person").click()
    page.locator(".mb-filters").get_by_role("link", name="Jon Lansman").click()
    page.wait_for_url("**/people/jon-lansman/")
    page.context.close()


def test_a_bar_of_the_chart_leads_to_its_month(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    page.get_by_role("link", name="December 2016, 18 events").click()
    assert page.url.endswith("#at-2016-12")
    expect(page.get_by_role("heading", name="December 2016")).to_be_in_viewport()


@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_runs_over_on_a_phone(narrow_pages: Callable[..., Page], address: str, scripts: bool) -> None:
    page = narrow_pages(360, scripts=scripts)
    for there in ("timeline/", "timeline/2016/", "timeline/kinds/motion/", "timeline/?year=2016&kind=motion"):
        page.goto(f"{address}{there}")
        if scripts:
            expect(page.get_by_label("Year", exact=True)).to_be_visible()
        for summary in page.locator(".mb-filter > summary").all():
            summary.click()
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, there
            summary.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, there
    page.context.close()
