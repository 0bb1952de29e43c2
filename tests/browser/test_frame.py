"""The frame around pages, with the short stylesheet and script that stand in for the theme's own."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

MINUTES = "meetings/national-committee/2016-12-03/minutes/"
DECISION = "decisions/meetings/national-committee/2016-12-03/minutes/recall/"
PAGES = ("", "timeline/2016/", MINUTES, DECISION, "people/jon-lansman/", "manual/")
OURS = ("minutebook", "decisions", "history", "clocks", "findings", "search")
# The whole style of two elements of each class, but for custom properties, which are idle where no rule asks for them. Where
# each stands tells of its margins: Chromium says of automatic ones now what they come to, now that they are nought.
STYLES = """() => {
  const met = {}
  const few = element => {
    const kind = element.tagName + element.getAttribute("class")
    met[kind] = (met[kind] ?? 0) + 1
    return met[kind] < 3
  }
  return [...document.querySelectorAll("body, body *:not(svg *)")].filter(few).map(element =>
    element.tagName + "." + element.getAttribute("class") + ": " + ["", "::before", "::after"].map(part => {
      const style = getComputedStyle(element, part)
      return [...style].filter(name => !/^--|^margin/.test(name)).map(name => name + "=" + style[name]).join(";")
    }).join(" | ") + " at " + JSON.stringify(element.getBoundingClientRect()))
}"""
# The scripts have done what they do to the frame: the way to search is a button, and one choice of colours is shown.
SETTLED = """() => document.querySelector("button.mb-search-open, [data-mb-search]") &&
  document.querySelectorAll("[data-md-component=palette] label:not([hidden])").length === 1"""
STOCK = """async names => {
  const own = document.querySelector("link[href$='site.css']"), base = own.href.replace("minutebook/site.css", "")
  const loaded = names.map(name => new Promise((done, failed) => {
    const link = document.createElement("link")
    Object.assign(link, {rel: "stylesheet", href: base + name, onload: done, onerror: failed})
    own.before(link)
  }))
  await Promise.all(loaded)
  own.remove()
}"""


def settled(page: Page) -> list[str]:
    """The styles once they are the same twice: what is loaded or laid out late has its effect by then."""
    before, after = [""], page.evaluate(STYLES)
    while before != after:
        page.wait_for_timeout(300)
        before, after = after, page.evaluate(STYLES)
    return list(after)


def differing(lean: str, whole: str) -> tuple[str, set[str]]:
    return lean.partition(":")[0], {
        a + " -> " + b for a, b in zip(lean.split(";"), whole.split(";"), strict=False) if a != b
    }


@pytest.mark.parametrize("width", [380, 1280])
def test_nothing_looks_different_with_the_whole_styles_of_the_theme(
    browser: Browser, address: str, site: Path, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.route("**/*.woff2", lambda route: route.abort())  # typefaces that arrive meanwhile would change widths
    theme = sorted(path.relative_to(site / "assets").as_posix() for path in site.glob("assets/stylesheets/*.css"))
    for path in PAGES:
        page.goto(address + path, wait_until="networkidle")
        page.wait_for_function(SETTLED)
        page.evaluate("document.querySelectorAll('link[href*=timeline]').forEach(link => link.remove())")
        lean = settled(page)
        page.evaluate(STOCK, [*theme, *(f"minutebook/{name}.css" for name in OURS)])
        whole = settled(page)
        assert [differing(*pair) for pair in zip(lean, whole, strict=True) if pair[0] != pair[1]][:1] == [], path
    context.close()


def test_contents_and_title_follow_the_reader(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(address + MINUTES)
    here = page.locator(".md-sidebar--secondary .md-nav__link--active")
    expect(here).to_have_count(0)
    link = page.locator(".md-sidebar--secondary .md-nav__link").nth(2)
    link.click()
    expect(here).to_have_text(link.inner_text())
    expect(page.locator(".md-header__title--active")).to_have_count(1)


def test_the_drawer_closes_by_escape(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 380, "height": 800})
    page.goto(address + MINUTES)
    page.locator("label[for=md-drawer].md-header__button").click()
    drawer = page.locator(".md-sidebar--primary")
    expect(drawer).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(drawer).not_to_be_in_viewport()


def test_colours_change_with_the_system_until_some_are_chosen(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address)
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.get_by_title("Use dark colours")).to_be_hidden()
    page.get_by_title("Use light colours").click()
    expect(page.get_by_title("Use light colours")).to_be_hidden()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
