"""Corrections on the site and in feeds: those that git shows and those that entries state, told once each, with their reasons."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from minutebook.edit import make_edition
from minutebook.outputs.pages import Site
from minutebook.publish import publish_edition

from .books import Book, minutes

ID = "meetings/board/2026-03-03/minutes"
BOARD = "---\ntype: body\ntitle: The Board\nclassification: board\n---\n"
PERSON = "---\ntype: person\ntitle: Zebra Quagga\nvisibility: closed\n---\n"
REASON = "```correction\nid: room\ndate: 2026-04-07\nwas: the hall\nnow: the library\nreason: The room was wrong.\n```"


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book(tmp_path / "book")
    book.write("bodies/board.md", BOARD)
    book.commit("2026-01-01", "Begin")
    return book


def write(book: Book, day: str, text: str, message: str = "Change", **keys: str) -> str:
    book.write(f"{ID}.md", minutes(text=text, **{"status": "approved"} | keys))
    return book.commit(day, message)


def site(book: Book) -> Site:
    repository = "https://github.com/x/y/blob/HEAD/"
    edition = make_edition(book.archive(), date(2026, 6, 1), "https://example.org/", history=book.history())
    return publish_edition(replace(edition, repository=repository))


def told(book: Book) -> list[str]:
    """Each correction of the page as words, marks of insertion and deletion kept as signs."""
    html = site(book).pages.at("corrections/").html
    items = re.findall(r"<li>\n(.*?)</li>", html.partition('class="mb-changes"')[2], re.DOTALL)
    signs = {"del": "[-", "/del": "-]", "ins": "{+", "/ins": "+}"}
    shown = [re.sub(r"<(/?\w+)[^>]*>", lambda mark: signs.get(mark[1], " "), item) for item in items]
    return [" ".join(item.split()) for item in shown]


def feed(book: Book, name: str = "corrections") -> list[dict[str, str]]:
    files = {file.path: file.content for file in site(book).files}
    found: list[dict[str, str]] = json.loads(files[f"feeds/{name}.json"])["items"]
    return found


def test_change_of_words_after_approval_is_told_without_an_entry(book: Book) -> None:
    write(book, "2026-03-05", "The board met in the hall.")
    commit = write(book, "2026-04-07", "The board met in the library.")
    assert told(book) == [
        "7 Apr 2026 Correction to Board, 2026-03-03 "
        f"public 7 April 2026, 12:00 · Ann Other · commit {commit[:9]} "
        "Was The board met in the [-hall.-] Now The board met in the {+library.+} "
        "No reason is recorded."
    ]
    html = site(book).pages.at("corrections/").html
    assert f'href="https://github.com/x/y/commit/{commit}"' in html
    assert f'href="../{ID}/#record-version-2"' in html
    record = site(book).pages.at(f"{ID}/").html
    assert '<a href="#record-version-2"><bdi>Version 2, 7 April 2026</bdi></a></p>' in record


def test_entry_that_came_with_the_change_gives_its_reason(book: Book) -> None:
    write(book, "2026-03-05", "The board met in the hall.")
    commit = write(book, "2026-04-08", f"The board met in the library.\n\n{REASON}", status="approved-as-corrected")
    assert told(book) == [
        "7 Apr 2026 Correction to Board, 2026-03-03 "
        f"Of Board, 2026-03-03 · public 8 April 2026, 12:00 · Ann Other · commit {commit[:9]} "
        "Was The board met in the [-hall.-] Now The board met in the {+library.+} "
        "The room was wrong."
    ]
    assert [item["id"].rpartition("minutes#")[2] for item in feed(book)] == ["room@correction"]


def test_entry_added_later_or_in_another_record_gives_the_reason_of_the_change_whose_words_it_names(book: Book) -> None:
    write(book, "2026-03-05", "The board met in the hall.")
    write(book, "2026-04-01", "The board met in the library.")
    write(book, "2026-04-02", "The board met in the library. It rained.")
    stated = REASON.replace("date:", f"of: {ID}\ndate:")
    book.write("meetings/board/2026-04-07/minutes.md", minutes("2026-04-07", text=stated))
    book.commit("2026-04-09")
    assert [item.rpartition(" Now ")[2] for item in told(book)] == [
        "The board met in the {+library.+} The room was wrong.",
        "The board met in the library. {+It rained.+} No reason is recorded.",
    ]
    assert len(feed(book)) == 2


def test_entry_of_what_the_history_does_not_show_stands_for_itself(book: Book) -> None:
    write(book, "2026-03-05", f"The board met in the library.\n\n{REASON}")
    assert told(book) == [
        "7 Apr 2026 Correction to Board, 2026-03-03 Of Board, 2026-03-03 · as the record states it "
        "Was [-the hall-] Now {+the library+} The room was wrong."
    ]
    write(book, "2026-05-05", f"The board met in the library, at noon.\n\n{REASON}")
    assert len(told(book)) == 2


def test_editorial_changes_and_edits_before_approval_are_no_corrections(book: Book) -> None:
    write(book, "2026-03-05", "The board met in the hall.", status="draft")
    write(book, "2026-03-06", "The board met in the library.", status="draft")
    write(book, "2026-03-07", "The board met in the library.")
    write(book, "2026-03-08", "The board met\nin  the library.")
    write(book, "2026-03-09", f"The board met in the library.\n\n{REASON}")
    assert [item.partition(" Of ")[0] for item in told(book)] == ["7 Apr 2026 Correction to Board, 2026-03-03"]
    assert "as the record states it" in told(book)[0]


def test_front_matter_and_long_texts_are_told_in_few_words(book: Book) -> None:
    write(book, "2026-03-05", "The board met.", place="Hall")
    long = " ".join(f"word{number}" for number in range(200))
    write(book, "2026-04-07", f"The board met.\n\n{long}\n", place="Library")
    (item,) = told(book)
    assert "Was: place [-Hall-] Now: place {+Library+} Was nothing Now {+word0 word1 " in item
    assert "word79 …+}" in item
    assert "word80" not in item


def test_feed_tells_old_and_new_words_and_bodies_and_timeline_tell_of_it_too(book: Book) -> None:
    write(book, "2026-03-05", "The board met in the hall & garden.")
    commit = write(book, "2026-04-07", "The board met in the library & garden.")
    (item,) = feed(book)
    assert item == {
        "id": f"tag:example.org,2026-01-01:{ID}@correction-{commit[:12]}",
        "url": f"https://example.org/{ID}/#record-version-2",
        "title": "Correction to Board, 2026-03-03",
        "content_html": '<p dir="auto">No reason is recorded</p><table><thead><tr><th>Was</th><th>Now</th></tr></thead>'
        '<tbody><tr><td dir="auto">The board met in the <del>hall</del> &amp; garden.</td>'
        '<td dir="auto">The board met in the <ins>library</ins> &amp; garden.</td></tr></tbody></table>'
        '<p dir="auto">The Board · Correction · 7 April 2026, 12:00 · minutes</p>',
        "date_published": "2026-04-07T12:00:00+00:00",
        "tags": ["Correction"],
    }
    assert item in feed(book, "bodies/board")
    pages = site(book).pages
    assert f'<a href="../{ID}/#record-version-2">' in pages.at("timeline/").html
    assert "Correction to" in pages.at("meetings/board/2026-03-03/").html


def test_ids_stay_when_the_record_moves_and_earlier_versions_are_found(book: Book) -> None:
    write(book, "2026-03-05", "The board met in the hall.")
    write(book, "2026-04-07", "The board met in the library.")
    before = [item["id"] for item in feed(book)]
    book.delete(f"{ID}.md")
    text = minutes(text="The board met in the library.", status="approved", aliases=f"[{ID}]")
    book.write("meetings/board/2026-03-03-b/minutes.md", text)
    book.commit("2026-04-09")
    assert [item["id"] for item in feed(book)] == before


def test_words_of_a_record_that_was_withdrawn_do_not_come_back_as_corrections(book: Book) -> None:
    write(book, "2026-03-05", "The zebra was dismissed.")
    write(book, "2026-03-06", "The board met.", "Hide the zebra", visibility="closed")
    write(book, "2026-03-07", "The board met.")
    write(book, "2026-03-08", "The board met at noon.")
    made = site(book)
    everything = "".join(page.html for page in made.pages) + "".join(
        file.content.decode(errors="replace") for file in made.files
    )
    assert "zebra" not in everything
    assert [item.partition("Was ")[2] for item in told(book)] == [
        "The board [-met.-] Now The board {+met at noon.+} No reason is recorded."
    ]


def test_corrected_words_that_name_a_withheld_person_are_left_out(book: Book) -> None:
    write(book, "2026-03-05", "Zebra Quagga spoke.\n\nThe board met in the hall.\n\nMore.\n\nIt rained.")
    write(book, "2026-04-07", "Somebody spoke.\n\nThe board met in the hall.\n\nMore.\n\nIt snowed.")
    write(book, "2026-04-08", "Zebra Quagga spoke.\n\nThe board met in the hall.\n\nMore.\n\nIt snowed.")
    write(book, "2026-04-09", "Somebody spoke.\n\nThe board met in the hall.\n\nMore.\n\nIt snowed.")
    book.write("people/zebra-quagga.md", PERSON)
    book.commit("2026-04-10")
    left_out = "1 change left out: what it names is not public. No reason is recorded."
    assert [item.rpartition(" commit ")[2][10:] for item in told(book)] == [
        left_out, left_out, "Was It [-rained.-] Now It {+snowed.+} " + left_out,
    ]  # fmt: skip
    assert "quagga" not in json.dumps(feed(book)).lower()
    assert "1 more change is not shown here." in feed(book)[0]["content_html"]


def test_site_without_git_tells_what_entries_state(book: Book) -> None:
    write(book, "2026-03-05", f"The board met in the library.\n\n{REASON}")
    html = publish_edition(make_edition(book.archive(), date(2026, 6, 1))).pages.at("corrections/").html
    assert "The room was wrong." in html
    assert "history" not in html


def test_what_only_follows_a_renamed_person_is_no_correction_and_other_keys_are_told_in_words(book: Book) -> None:
    roe = "---\ntype: person\ntitle: Jane Roe\n{}---\n"
    motion = "```motion\nid: roof\ntitle: Mend the roof\nmoved: {0}\nvote:\n  for: [{0}, Cy]\n```\n"
    present = {"chair": "{0}", "attendance": "{{present: [{0}, Cy]}}"}
    book.write("people/jane.md", roe.format(""))
    book.commit("2026-02-01")
    write(book, "2026-03-05", motion.format("jane"), **{key: value.format("jane") for key, value in present.items()})
    (book.folder / "records/people/jane.md").unlink()
    book.write("people/jane-roe.md", roe.format("aliases: [people/jane]\n"))
    keys = {key: value.format("jane-roe") for key, value in present.items()}
    write(book, "2026-04-07", motion.format("jane-roe"), **keys)
    assert told(book) == []
    assert feed(book) == []
    write(book, "2026-04-08", motion.format("jane-roe"), chair="Cy", attendance="{present: [jane-roe]}")
    (item,) = told(book)
    assert "Was: attendance, present [-Cy-] Now: attendance, present left out" in item
    assert "Was: chair [-jane-roe-] Now: chair {+Cy+} No reason is recorded." in item


def test_a_long_history_leaves_the_page_light_and_says_how_much_it_leaves_out(book: Book) -> None:
    for day, name in (("2026-03-05", "Ann"), ("2026-03-06", "Cy"), ("2026-03-07", "Di")):
        lines = "\n\n".join(f"Item {number}.\n\n{name} of house {number} asked why." for number in range(400))
        write(book, day, lines, status="draft", place=" ".join(f"{name}{number}" for number in range(100)))
    html = site(book).pages.at(f"{ID}/").html
    history = html[html.index('id="record-history"') :]
    assert "<del>Cy</del> <ins>Di</ins> of house 0 asked why." in history
    assert "Di79 …</ins>" in history
    assert len(history.encode()) < 60_000
    shown = [history.count(f"<ins>{name}</ins>") for name in ("Di", "Cy")]
    left = re.findall(r"It changed ([\d,]+) (?:more )?places, for which this page has no room.", history)
    assert [int(some) for some in left] == [400 - shown[0], 401]
    assert shown[0] > 100 and shown[1] == 0
