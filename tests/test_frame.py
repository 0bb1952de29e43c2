"""The frame: what of a theme's page is mended, whole."""

import pytest

from minutebook.frame import heading_id, tidy, title_of

THEME = """

<!doctype html>
<title>A page - A site &amp; more</title>∙∙
<input id="__drawer" autocomplete="off"><label for="__drawer" tabindex=""></label>∙∙∙

<nav aria-labelledby="__nav_2_label"></nav>
<script id="__config" type="application/json">{"a": 1}</script>
<pre>kept∙∙

id</pre> <p id="__own">as it is</p>
""".replace("∙", " ")
MENDED = """<!DOCTYPE html>
<title>A page - A site &amp; more</title>
<input id="md-drawer"><label for="md-drawer"></label>
<nav aria-labelledby="md-nav_2_label"></nav>
<script id="md-config" type="application/json">{"a": 1}</script>\
<script>document.getElementById("md-config").id = "__config"</script>
<pre>kept∙∙

id</pre> <p id="__own">as it is</p>
""".replace("∙", " ")


def test_a_page_of_the_theme_becomes_valid() -> None:
    assert tidy(THEME, "A site & more") == MENDED


@pytest.mark.parametrize(
    ("page", "site", "shown"),
    [
        ("Rent", "Riverside", "Rent - Riverside"),
        ("Rent", "R" * 70, "Rent"),
        ("Rent, " * 20, "Riverside", "Rent, " * 10 + "Rent…"),
        ("W" * 90, "Riverside", "W" * 69 + "…"),
        ("<" * 30, "Riverside", "<" * 17 + "…"),
    ],
)
def test_a_title_is_as_long_as_it_is_shown(page: str, site: str, shown: str) -> None:
    assert title_of(page, site) == shown


@pytest.mark.parametrize(
    ("words", "ident"),
    [
        ("Opening hours", "opening-hours"),
        ("1. Rent", "at-1-rent"),
        ("Größe", "groe"),
        ("お知らせ", "お知らせ"),
        ("??", "section"),
    ],
)
def test_headings_of_hand_written_pages_have_an_id_that_begins_with_a_letter(words: str, ident: str) -> None:
    assert heading_id(words, "-") == ident
