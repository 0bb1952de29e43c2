"""The one stylesheet of pages of records: made of the theme's and ours, and as good as both."""

from collections.abc import Callable
from pathlib import Path

from minutebook.outputs.site.render import ASSETS, THEME

from ...sites import build_site
from ...stylesheet import make_stylesheet, versions

MADE = ASSETS / "site.css"
SETTINGS = """site_name: Riverside minutes
site_url: https://example.org/minutes/
docs_dir: docs
theme: {name: material, features: [FEATURE]}
plugins: [minutebook]
"""
WRITTEN = {
    "about.md": "# About\n\nWho we are.\n",
    "help.md": '# Help\n\n<div class="admonition note"><p>Ask the clerk.</p></div>\n',
}
STOCK = ("assets/stylesheets/main.", "assets/javascripts/bundle.", "minutebook/decisions.css")
LEAN = ("minutebook/site.css", "minutebook/frame.js")


def taken(archive: Path, feature: str) -> dict[str, list[str]]:
    """What of the styles and scripts some pages of an archive's site take."""
    (archive / "mkdocs.yml").write_text(SETTINGS.replace("FEATURE", feature), encoding="utf-8")
    (archive / "docs").mkdir()
    for name, words in WRITTEN.items():
        (archive / "docs" / name).write_text(words, encoding="utf-8")
    build_site(archive, archive / "public")
    pages = {name: (archive / "public" / name / "index.html").read_text() for name in ("bodies", "about", "help")}
    return {name: [part for part in (*STOCK, *LEAN) if part in html] for name, html in pages.items()}


def test_the_stylesheet_is_made_of_those_at_hand(*, bless: bool) -> None:
    made = make_stylesheet()
    if bless:
        MADE.write_text(made, encoding="utf-8")
    assert MADE.read_text(encoding="utf-8") == made, "make bless makes it anew"


def test_the_frame_knows_the_styles_that_it_was_made_of() -> None:
    template = (THEME / "partials/lean.html").read_text(encoding="utf-8")
    assert [name for name in versions() if f'"{name}"' not in template] == []


def test_a_page_that_shows_more_takes_the_styles_of_the_theme(make_archive: Callable[..., Path]) -> None:
    assert taken(make_archive(), "toc.follow") == {"bodies": [*LEAN], "about": [*LEAN], "help": [*STOCK]}


def test_a_site_that_asks_for_more_has_the_script_of_the_theme(make_archive: Callable[..., Path]) -> None:
    assert taken(make_archive(), "navigation.top") == {"bodies": [*STOCK], "about": [*STOCK], "help": [*STOCK]}
