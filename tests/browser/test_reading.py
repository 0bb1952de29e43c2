"""Reading in other ways: in print, in the dark, by keyboard, without scripts, and in the drawer of a phone."""

import re

from playwright.sync_api import Browser, Page, expect

MINUTES = "meetings/national-committee/2016-12-03/minutes/"
DECISION = "decisions/meetings/national-committee/2016-12-03/minutes/recall/"
VOTE = "votes/steering-committee/2017-01-10-constitution/"
CROSSED = """() => {
  const extent = (element) => element.getBoundingClientRect();
  const found = [];
  for (const line of document.querySelectorAll(".mb-diagram__line")) {
    const box = extent(line.ownerSVGElement);
    for (let way = 0; way <= line.getTotalLength(); way += 2) {
      const point = line.getPointAtLength(way);
      const [x, y] = [box.left + point.x, box.top + point.y];
      for (const text of document.querySelectorAll(".mb-diagram text")) {
        const {left, right, top, bottom} = extent(text);
        if (text.textContent && x > left && x < right && y > top + 1 && y < bottom - 3) found.push(["crossed", text.textContent]);
      }
    }
  }
  for (const text of document.querySelectorAll(".mb-diagram__box text"))
    if (extent(text).right > extent(text.parentElement.querySelector("rect")).right) found.push(["too wide", text.textContent]);
  return found;
}"""
"""The words of diagrams that a line crosses, or that are wider than their box; a letter's foot may touch the line below it."""


def test_a_record_prints_as_a_minute(page: Page, address: str) -> None:
    page.goto(address + MINUTES)
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.get_by_text("Momentum · Minutes · National Committee")).to_be_visible()
    expect(page.get_by_role("heading", name="National Committee, 3 December 2016")).to_be_visible()
    expect(page.get_by_text("Signed, chair")).to_be_visible()
    expect(page.locator(".mb-permanent")).to_contain_text(
        re.compile(rf"{MINUTES} · version \d+, commit [0-9a-f]{{10}}")
    )
    for hidden in (".md-header", ".md-footer", ".md-sidebar--secondary", ".mb-about", ".mb-history", ".mb-cite"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_what_a_screen_folds_of_model_rules_is_read_on_paper_and_without_scripts(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "meetings/national-committee/2016-12-03/")
    fold = page.get_by_text("findings under model rules, which bind nobody:")
    note = page.get_by_text("Half of the members are a quorum, clause 3")
    expect(note).to_be_hidden()
    fold.click()
    expect(note).to_be_visible()
    fold.click()
    expect(note).to_be_hidden()
    page.emulate_media(media="print")
    expect(note).to_be_visible()
    context.close()


def test_the_diagram_of_a_decision_is_a_list_on_a_phone(page: Page, address: str) -> None:
    page.goto(address + "decisions/meetings/steering-committee/2016-10-28/minutes/cancel/")
    drawing, strand = page.locator(".mb-family__frame"), page.get_by_role("list").and_(page.locator(".mb-strand"))
    expect(drawing).to_be_visible()
    expect(strand).to_have_count(0)
    page.set_viewport_size({"width": 360, "height": 800})
    expect(drawing).to_be_hidden()
    page.get_by_text("All of it in order of time").click()
    expect(strand.get_by_role("listitem")).to_have_count(6)
    expect(strand.get_by_role("listitem").last).to_contain_text("Censures Cancel the National Committee meeting")
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_no_line_of_a_diagram_crosses_words_and_no_words_leave_their_box(page: Page, address: str, ordeal: str) -> None:
    motion = ordeal + "decisions/meetings/council/2026-03-03/minutes/motion-{}/"
    pages = [address + path for path in (VOTE, DECISION, DECISION.replace("recall", "conference-date"))]
    wrong = []
    for place in (*pages, *(motion.format(number) for number in (0, 4, 20))):
        page.goto(place)
        expect(page.locator(".mb-diagram")).to_be_visible()
        wrong += [(place, *each) for each in page.evaluate(CROSSED)]
    assert wrong == []


def test_a_phone_keeps_names_legible_and_says_nothing_twice(page: Page, address: str, ordeal: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address)
    expect(page.get_by_role("navigation", name="More of the record")).to_be_visible()
    expect(page.locator(".mb-footer-links")).to_be_hidden()
    page.goto(address + MINUTES)
    expect(page.locator(".mb-footer-links")).to_be_visible()
    expect(page.locator(".mb-permanent")).to_be_hidden()
    page.goto(ordeal + "meetings/council/2026-03-03/minutes/")
    candidate = page.locator(".mb-table--rounds tbody th").first
    assert candidate.evaluate("(cell) => cell.getBoundingClientRect().width") >= 150
    page.goto(address + "data/")
    first = page.locator("#tables ~ div .mb-data tbody tr").first
    tops = first.evaluate("(row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().bottom))")
    assert max(tops[0], *tops[2:]) < tops[1], "a table's rows and files stand beside its name, what it holds below"


def test_every_kind_of_page_prints_on_paper_without_being_cut_off(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 640, "height": 900})
    page.emulate_media(media="print")
    for path in ("", "timeline/", DECISION, "bodies/steering-committee/", "people/jon-lansman/", "feeds/", MINUTES):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, path
        assert page.pdf(format="A4").startswith(b"%PDF-"), path


def test_the_dark_is_taken_from_the_system_and_a_choice_is_kept(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(paper) == "rgb(23, 22, 20)"
    page.get_by_title("Use light colours").click()
    page.wait_for_function(f"{paper} === 'rgb(252, 250, 245)'")
    page.goto(address + MINUTES)
    page.wait_for_function(f"{paper} === 'rgb(252, 250, 245)'")
    context.close()


def test_the_first_key_skips_to_the_text_and_what_has_the_focus_is_seen(page: Page, address: str) -> None:
    page.goto(address + MINUTES)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#mb-title$"))
    seen = "(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' })()"
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate(seen), page.evaluate("document.activeElement.outerHTML")


def test_a_phones_drawer_opens_without_scripts_and_leads_everywhere(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    drawer = page.locator(".md-sidebar--primary")
    expect(drawer).not_to_be_in_viewport()
    page.locator("label[for=md-drawer].md-header__button").click()
    expect(drawer).to_be_in_viewport()
    drawer.get_by_role("link", name="Decisions").click()
    expect(page).to_have_url(f"{address}decisions/")
    context.close()


def test_without_scripts_a_decision_reads_whole(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + DECISION)
    expect(page.get_by_text("29 of 59 cast; more than half needed: 30")).to_be_visible()
    page.get_by_text("All of it in order of time").click()
    stop = page.locator(".mb-strand__stop--here")
    expect(stop).to_contain_text("Recall the Steering Committee and elect an interim body")
    expect(stop).to_contain_text("Refers to Steering Committee, Censure the Steering Committee")
    page.get_by_role("link", name="National Committee, 3 December 2016, item 2").click()
    expect(page).to_have_url(f"{address}{MINUTES}#recall")
    context.close()


PLACES = """(selector) => {
  const words = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT).nextNode(), places = [];
  for (const word of words.data.matchAll(/\\S+/g)) {
    const range = document.createRange();
    range.setStart(words, word.index);
    range.setEnd(words, word.index + word[0].length);
    places.push([range.getBoundingClientRect().left, word[0]]);
  }
  return places.sort((one, other) => one[0] - other[0]).map((place) => place[1]).join(" ");
}"""

GAP = """() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector("#mb-title"));
  const inner = document.querySelector(".md-content__inner").getBoundingClientRect();
  return inner.right - range.getBoundingClientRect().right;
}"""
"""How far the words of the title end from the right of the page's text."""


def test_words_in_english_keep_their_order_where_a_site_reads_from_right_to_left(page: Page, address: str) -> None:
    page.goto(address + MINUTES)
    for direction in ("ltr", "rtl"):
        page.evaluate("(direction) => { document.body.dir = direction }", direction)
        assert page.evaluate(PLACES, ".mb-pair time, .md-content time") == "3 December 2016"
    assert page.evaluate(GAP) < 60


def test_positions_and_the_current_place_are_told_apart_in_a_reader_s_own_colours(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(address + DECISION)
    fill = "(key) => getComputedStyle(key).backgroundColor"
    keys = [page.locator(f".mb-tally__table .mb-key--{position}") for position in ("for", "against")]
    assert keys[0].evaluate(fill) != keys[1].evaluate(fill)
    here = page.locator(".md-tabs__item--active .md-tabs__link")
    assert "underline" in here.evaluate("(link) => getComputedStyle(link).textDecorationLine")


def test_folded_names_are_whole_on_paper_and_go_on_over_pages(page: Page, ordeal: str) -> None:
    page.goto(f"{ordeal}meetings/council/2026-03-03/minutes/")
    fold = page.locator(".mb-roll__group > details").first
    expect(fold.locator("li").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(fold.locator("li").first).to_be_visible()
    expect(fold.locator("summary")).to_be_hidden()
    assert fold.evaluate("(fold) => getComputedStyle(fold).breakInside") == "auto"
