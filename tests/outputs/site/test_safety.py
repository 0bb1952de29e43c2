"""What must never reach a page: what is not public, scripts, and requests to other hosts."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pyromark
import pytest

from minutebook.load import load_archive
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import Page
from minutebook.outputs.site.clean import clean_html
from minutebook.outputs.site.text import render_prose, render_text
from minutebook.public import public_view
from minutebook.reading.markdown import OPTIONS

from .conftest import MINIATURE

VOID = {"br", "hr", "img", "input", "col", "wbr"}
SHAPES = {"svg", "path", "circle", "rect", "line", "defs", "pattern"}


class Elements(HTMLParser):
    """The names of the elements and attributes of a page, and what is left open at its end."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.badly_closed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.badly_closed.append(tag)


def read(html: str) -> Elements:
    elements = Elements()
    elements.feed(html)
    return elements


def test_nothing_that_is_not_public_is_in_any_page(pages: dict[str, Page]) -> None:
    records = "".join(path.read_text() for path in (MINIATURE / "records").rglob("*") if path.is_file())
    planted = sorted(set(re.findall(r"PLANTED-[A-Z-]+", records)))
    assert planted == [
        "PLANTED-BODY",
        "PLANTED-BODY-TEXT",
        "PLANTED-FILE",
        "PLANTED-MINUTES",
        "PLANTED-MINUTES-TEXT",
        "PLANTED-NAME",
        "PLANTED-PAPER",
        "PLANTED-PAPER-TEXT",
        "PLANTED-PERSON-TEXT",
    ]
    everything = "".join(f"{page.title}{page.description}{page.html}{page.contents}" for page in pages.values())
    assert [word for word in [*planted, "hidden-person", 'secret.csv"', "strike-committee"] if word in everything] == []


def test_what_is_withheld_is_said_to_be(pages: dict[str, Page]) -> None:
    assert "Minutes withheld" in pages["meetings/"].html
    assert "Withheld" in pages["meetings/board/2025-03-04/"].html
    assert "name withheld" in pages["meetings/board/2025-02-04/minutes/"].html


def test_no_page_holds_a_script_or_a_handler(pages: dict[str, Page]) -> None:
    found = read("".join(page.html for page in pages.values()))
    assert found.tags & {"script", "style", "iframe", "object", "embed", "link", "meta"} == set()
    assert {name for name in found.attributes if name.startswith("on")} == set()


def test_the_only_form_is_the_one_that_leads_to_search(pages: dict[str, Page]) -> None:
    found = {address: re.findall(r"<form[^>]*>", page.html) for address, page in pages.items() if "<form" in page.html}
    assert found == {"": ['<form class="mb-home__find" role="search" action="search/">']}


def test_every_element_is_closed_where_it_should_be(pages: dict[str, Page]) -> None:
    wrong = {
        address: (elements.badly_closed, elements.open)
        for address, page in pages.items()
        if (elements := read(page.html)).badly_closed or elements.open
    }
    assert wrong == {}


def test_a_name_with_markup_is_shown_as_it_is_written(pages: dict[str, Page]) -> None:
    assert "Seán &#34;Jack&#34; O&#39;Neill-&lt;script&gt;alert(&#39;name&#39;)&lt;/script&gt; 🎉</h1>" in (
        pages["people/sean-oneill/"].html
    )


WRITTEN = [
    "Plain & simple",
    "A [link](https://example.org/?a=1&b=2), a [trap](javascript:alert(1)), a [record](../../bodies/board.md#x)",
    "A [path](//evil.example/x) and [data](data:text/html;base64,xx) and [nowhere](nowhere.md)",
    "![An image](https://example.org/x.png) and ![another](accounts.csv 'title')",
    "![Gone](nowhere.png 'title') and ![far](https://example.org/x.png 'title')",
    "A note[^a].\n\n[^a]: The note.",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "- [ ] one\n- [x] two\n\n> [!NOTE]\n> Said.",
    "&lt;script&gt;alert(1)&lt;/script&gt; `code` ~~gone~~",
]


@pytest.mark.parametrize("words", WRITTEN)
def test_text_without_html_is_cleaned_as_well_without_the_sanitiser(words: str, edition: Edition) -> None:
    record = edition.view.archive.by_id["meetings/board/2025-02-04/minutes"]
    html = pyromark.html(words, options=OPTIONS)
    quick = clean_html(html, record, edition.view, may_hold_html=False)
    thorough = clean_html(html, record, edition.view, may_hold_html=True)
    assert normal(quick) == normal(thorough)


def normal(html: str) -> str:
    """Without what differs in writing only."""
    html = html.replace(' rel="noopener"', "").replace('style="text-align: left"', "").replace("&quot;", '"')
    return re.sub(r"\s*/?>", ">", html)


def test_html_in_a_motion_is_cleaned(edition: Edition) -> None:
    record = edition.view.archive.by_id["meetings/board/2025-02-04/minutes"]
    words = "# That\n\n<b onclick='x()'>we</b> <script>alert(1)</script> <img src='https://a.example/b' alt='see'>"
    assert render_prose(words, record, edition.view).strip() == "<p>That</p>\n<p><b>we</b>  see</p>"


def test_html_turns_no_words_round(edition: Edition) -> None:
    record = edition.view.archive.by_id["organisation"]
    words = "The rent is <bdo dir=rtl>921</bdo> and <bdi>129</bdi>."
    assert render_prose(words, record, edition.view) == "<p>The rent is 921 and <bdi>129</bdi>.</p>\n"


def test_a_link_has_an_address_and_words_or_is_none(edition: Edition) -> None:
    record = edition.view.archive.by_id["organisation"]
    written = {
        "[](https://example.org/) after": "<p> after</p>\n",
        "[ ](https://example.org/)after": "<p> after</p>\n",
        "[![](https://example.org/badge.png)](https://example.org/) after": "<p> after</p>\n",
        "<a href=https://example.org/></a>after": "<p>after</p>\n",
        '<a href="javascript:x" title="t">words</a>': '<p><a title="t">words</a></p>\n',
        "[`x`](https://example.org/)": '<p><a href="https://example.org/" rel="noopener"><code>x</code></a></p>\n',
    }
    assert {words: render_prose(words, record, edition.view) for words in written} == written


def test_the_miniature_archive_can_be_read_whole() -> None:
    archive, diagnostics = load_archive(MINIATURE)
    assert (diagnostics, len(archive.records)) == ((), 26)


def test_headings_and_entries_keep_their_places_beside_characters_that_stand_for_marks(
    make_archive: Callable[..., Path],
) -> None:
    path = "meetings/board/2026-03-03/minutes.md"
    text = "## **Rent** \ue000h0\ue001\n\n\ue000e0\ue001\n\n```motion\nid: keep\ntitle: Keep\n```\n"
    front = "---\ntype: minutes\ntitle: Board\nbody: board\ndate: 2026-03-03\n---\n"
    archive, _ = load_archive(make_archive({path: front + text}))
    record = archive.by_id[path.removesuffix(".md")]
    html = render_text(record, public_view(archive), lambda entry: f"<p>{entry.facts.title}</p>")
    assert html == '<h2 id="rent-h0"><strong>Rent</strong> \ufffdh0\ufffd</h2>\n<p>\ufffde0\ufffd</p>\n<p>Keep</p>\n'


@pytest.mark.parametrize(
    ("before", "after", "html"),
    [
        ("Before\n", "After\n", "<p>Before</p>\n<hr>\n<p>After</p>\n"),
        ("> Before\n> ", "> After\n", "<blockquote>\n<p>Before</p>\n<hr>\n<p>After</p>\n</blockquote>\n"),
        ("- Before\n  ", "  After\n", "<ul>\n<li>\n<p>Before</p>\n<hr>\n<p>After</p>\n</li>\n</ul>\n"),
        ("1. ", "2. After\n", "<ol>\n<li>\n<hr>\n</li>\n<li>\n<p>After</p>\n</li>\n</ol>\n"),
        (
            "> - Before\n>   ",
            "> After\n",
            "<blockquote>\n<ul>\n<li>\n<p>Before</p>\n<hr>\n</li>\n</ul>\n<p>After</p>\n</blockquote>\n",
        ),
        ("[^1]: Before\n\n    ", "\nSee[^1]\n", None),
    ],
)
def test_an_entry_stands_by_itself_where_it_was_written(
    before: str, after: str, html: str | None, make_archive: Callable[..., Path]
) -> None:
    path = "meetings/board/2026-03-03/minutes.md"
    inside = re.sub(r"[^>\s]", " ", before.rpartition("\n")[2])
    entry = f"```motion\n{inside}id: keep\n{inside}title: Keep\n{inside}```\n"
    front = "---\ntype: minutes\ntitle: Board\nbody: board\ndate: 2026-03-03\n---\n"
    archive, _ = load_archive(make_archive({path: front + before + entry + after}))
    rendered = render_text(archive.by_id[path.removesuffix(".md")], public_view(archive), lambda _: "<hr>")
    assert rendered.count("<hr>") == 1
    elements = read(rendered)
    assert (elements.badly_closed, elements.open) == ([], [])
    assert html is None or rendered == html
