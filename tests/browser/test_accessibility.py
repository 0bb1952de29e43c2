"""Every kind of page, as axe-core judges it: light and dark, on a phone and on a desktop; and that none runs over its width."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

AXE = Path(__file__).parent.parent / "node_modules/axe-core/axe.min.js"
RUN = (
    "axe.run({resultTypes: ['violations']}).then(found => found.violations.map(each => [each.id, each.nodes[0].html]))"
)
WIDTH = "document.documentElement.scrollWidth"
NATIONAL = "meetings/national-committee/2016-12-03"
PAGES = (
    "", "timeline/", "timeline/2016/", "timeline/kinds/motion/", "decisions/", f"decisions/{NATIONAL}/minutes/recall/",
    "meetings/", f"{NATIONAL}/", f"{NATIONAL}/minutes/", "meetings/steering-committee/2016-10-28/agenda/", "bodies/",
    "bodies/steering-committee/", "people/", "people/jon-lansman/", "rulebooks/", "rulebooks/model/", "topics/",
    "findings/", "findings/rulebooks/momentum/steering-committee-authority/", "topics/elections/",
    "actions/", "elections/", "corrections/", "feeds/", "search/?q=committee", "organisation/",
    "emails/steering-committee/2017-01-10-constitution/", "votes/steering-committee/2017-01-10-constitution/",
    "statements/national-office/2016-10-conference-proposals/", "about/", "manual/secretaries/",
    "data/", "data/tables/votes/", "publication/",
)  # fmt: skip
HARD = (
    "", "timeline/", "bodies/council/", "people/", "people/person-14/", "meetings/council/2026-03-03/",
    "meetings/council/2026-03-03/minutes/", "decisions/meetings/council/2026-03-03/minutes/motion-2/",
    "decisions/meetings/council/2026-03-03/minutes/motion-4/", "rulebooks/rules/",
    "elections/council/2026-05-01-council/", "actions/", "corrections/", "topics/",
)  # fmt: skip
UNFOLD = "document.querySelectorAll('.mb-fold--read').forEach((fold) => (fold.open = true))"
WAYS = [(scheme, width) for scheme in ("light", "dark") for width in (380, 1280)]


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: run `make checkers` where Node.js is")
@pytest.mark.parametrize(("scheme", "width"), WAYS)
def test_axe_finds_no_violation_on_any_kind_of_page(
    browser: Browser, address: str, ordeal: str, scheme: Literal["light", "dark"], width: int
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    context.add_init_script(path=AXE)
    page, found = context.new_page(), []
    # The hard pages in two of the four ways: each takes axe some seconds.
    hard = HARD if (scheme == "light") == (width == 380) else ()
    for place in (*(address + path for path in PAGES), *(ordeal + path for path in hard)):
        response = page.goto(place)
        assert response and response.ok, place
        page.evaluate(UNFOLD)
        found += [f"{place}: {rule}: {html}" for rule, html in page.evaluate(RUN)]
        if page.evaluate(WIDTH) > width:
            found.append(f"{place} runs over its width")
    context.close()
    assert found == []


def test_nothing_runs_over_on_the_narrowest_phone(browser: Browser, address: str, ordeal: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page, wide = context.new_page(), []
    for place in (*(address + path for path in PAGES), *(ordeal + path for path in HARD)):
        page.goto(place)
        page.evaluate(UNFOLD)
        if page.evaluate(WIDTH) > 320:
            wide.append(place)
    context.close()
    assert wide == []
