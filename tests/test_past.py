"""Sites of another day: as of a day, from all that is known now; and as the public knew it, through the gate of today."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from minutebook.edit import Seen, make_edition
from minutebook.errors import MinutebookError
from minutebook.outputs.pages import Site
from minutebook.outputs.site.band import band_words
from minutebook.past import load_past
from minutebook.publish import publish_edition

from .books import Book, minutes

MARCH, APRIL, MAY = (f"meetings/board/2026-{day}/minutes" for day in ("03-03", "04-07", "05-05"))
BOARD = """\
---
type: body
title: The Board
classification: board
members:
- {person: Jane Roe, role: chair, from: 2026-01-01, until: 2026-03-31}
- {person: John Doe, role: chair, from: 2026-04-01}
---
"""
RENT = """```motion
id: rent
title: Keep the rent
result: carried
```

```action
id: letter
task: Write
owner: Jane Roe
```"""
NO_RENT = f"""```decision
id: no-rent
title: End the rent
rescinds: {MARCH}#rent
```

```follow-up
id: sent
of: {MARCH}#letter
state: done
```"""
CONFIG = """\
site_name: A book
docs_dir: site
site_dir: public
theme: {name: material}
plugins:
- minutebook: """
AGENDA = """\
---
type: agenda
title: The Board in May
body: board
date: 2026-05-05
status: cancelled
called: {at: 2026-03-20}
cancelled: {at: 2026-05-01, reason: Nobody could come}
---
"""


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book(tmp_path / "book")
    book.write("bodies/board.md", BOARD)
    book.write(f"{MARCH}.md", minutes(text="The board met at noon."))
    book.commit("2026-03-05", "Publish")
    book.write(f"{MARCH}.md", minutes(text=f"The board met at one.\n\n{RENT}", attachments="[plan.txt, old.txt]"))
    book.write("meetings/board/2026-03-03/plan.txt", "The plan\n")
    book.write("meetings/board/2026-03-03/old.txt", "The zebra's address\n")
    book.commit("2026-03-09", "Correct the hour")
    book.write("meetings/board/2026-03-03/old.txt", "Nobody's address\n")
    book.write("meetings/board/2026-05-05/agenda.md", AGENDA)
    book.write(f"{APRIL}.md", minutes("2026-04-07", NO_RENT))
    book.commit("2026-04-08", "Publish April")
    return book


def as_of(book: Book, day: str) -> Site:
    on = date.fromisoformat(day)
    seen = Seen(as_of=on)
    return publish_edition(make_edition(book.archive(), on, "https://example.org/", history=book.history(), seen=seen))


def known_at(book: Book, day: str, tmp_path: Path) -> Site:
    archive, history, on = book.archive(), book.history(), date.fromisoformat(day)
    past = load_past(archive, history, on, tmp_path / f"aside-{day}")
    return publish_edition(make_edition(archive, on, "https://example.org/", history=history, seen=Seen(past=past)))


def said(site: Site) -> str:
    """Everything that a site says, in one text: pages, files and copies."""
    texts = [page.html + page.head + page.title for page in site.pages]
    texts += [file.path + file.content.decode(errors="replace") for file in site.files]
    return "\n".join([*texts, *(f"{to}\n{source.read_text(encoding='utf-8')}" for to, source in site.copies.items())])


def page(site: Site, address: str) -> str:
    return site.pages.at(address).html


def test_as_of_a_day_only_what_had_happened_is_told(book: Book) -> None:
    before, after = as_of(book, "2026-04-01"), as_of(book, "2026-04-07")
    addresses = set(before.pages.addresses)
    assert f"{MARCH}/" in addresses
    assert f"{APRIL}/" not in addresses
    assert "End the rent" not in said(before)
    assert "In force" in page(before, f"decisions/{MARCH}/rent/")
    assert "Rescinded" in page(after, f"decisions/{MARCH}/rent/")
    assert "Open" in page(before, "actions/")
    assert "Done" in page(after, "actions/")


def test_as_of_a_day_a_meeting_that_was_called_is_to_come(book: Book) -> None:
    assert "meetings/board/2026-05-05/" not in as_of(book, "2026-03-19").pages.addresses
    assert "Cancelled" not in page(as_of(book, "2026-04-01"), "meetings/board/2026-05-05/")
    assert "Cancelled" in page(as_of(book, "2026-05-02"), "meetings/board/2026-05-05/")


def test_as_of_a_day_what_came_later_is_called_so_and_has_no_id(book: Book) -> None:
    meeting = APRIL.rpartition("/")[0]
    text = minutes(approved=f"{{meeting: {meeting}}}", previous="meetings/board/2026-01-06", status="approved")
    book.write(f"{MARCH}.md", text)
    book.commit("2026-04-09", "Approve")
    shown = page(as_of(book, "2026-04-01"), f"{MARCH}/")
    assert "<dt>Approved at</dt> <dd><bdi>a later record</bdi></dd>" in shown
    assert "<dd><bdi>meetings/board/2026-01-06</bdi></dd>" in shown  # nothing is there on any day
    assert "2026-04-07" not in shown.partition('id="record-history"')[0]
    assert "a later record" not in page(as_of(book, "2026-04-07"), f"{MARCH}/")


def test_as_of_a_day_versions_of_later_are_known(book: Book) -> None:
    shown = page(as_of(book, "2026-03-04"), f"{MARCH}/")
    assert "The board met at one." in shown
    assert "Correct the hour" in shown


def test_as_of_a_day_it_is_known_since_when_what_had_happened_is_public(book: Book) -> None:
    seen = Seen(as_of=date(2026, 4, 1))
    history = make_edition(book.archive(), date(2026, 4, 1), history=book.history(), seen=seen).history
    assert history
    assert {f"{MARCH}", f"{MARCH}#rent"} <= {id_ for id_, since in history.since.items() if since}
    assert not [id_ for id_ in (*history.since, *history.lives) if id_.startswith(APRIL)]


def test_known_at_a_day_only_its_versions_are_there(book: Book, tmp_path: Path) -> None:
    first, second = (known_at(book, day, tmp_path) for day in ("2026-03-05", "2026-04-07"))
    assert "The board met at noon." in page(first, f"{MARCH}/")
    assert "Correct the hour" not in said(first)
    assert "The board met at one." in page(second, f"{MARCH}/")
    assert "Correct the hour" in page(second, f"{MARCH}/")
    assert f"{APRIL}/" not in second.pages.addresses


def test_file_is_shown_as_it_was_only_if_it_is_public_as_such_today(book: Book, tmp_path: Path) -> None:
    site = known_at(book, "2026-04-07", tmp_path)
    assert [*site.copies] == ["meetings/board/2026-03-03/plan.txt"]
    assert "zebra" not in said(site)


def test_what_was_taken_back_does_not_come_back(book: Book, tmp_path: Path) -> None:
    """Each of these was public on 10 March and is not today, or names what is not."""
    zebra = {"text": "A zebra was dismissed."}
    public = {
        f"{APRIL}.md": minutes("2026-04-07", **zebra),
        f"{MAY}.md": minutes("2026-05-05", **zebra),
        "meetings/zoo/2026-03-03/minutes.md": minutes(body="zoo", **zebra),
        "bodies/zoo.md": BOARD.replace("The Board", "The zebra house"),
        "people/zebra-quagga.md": "---\ntype: person\ntitle: Zebra Quagga\n---\n",
        "meetings/board/2026-02-03/minutes.md": minutes("2026-02-03", "Zebra Quagga spoke."),
        "meetings/board/2026-01-06/minutes.md": minutes("2026-01-06", "The board met.", chair="zebra-quagga"),
        "meetings/board/2026-01-13/minutes.md": minutes("2026-01-13", "The board met.", chair="Zora Zebra"),
        "statements/board/2026-03-04-house.md": minutes(**zebra).replace("minutes", "statement"),
    }
    for path, text in public.items():
        book.write(path, text)
    book.commit("2026-03-10", "Say all of the zebra")
    assert "zebra" in said(known_at(book, "2026-03-10", tmp_path))
    today = {
        f"{APRIL}.md": minutes("2026-04-07", visibility="closed", **zebra),
        f"{MAY}.md": minutes("2026-05-05", status="withheld", **zebra),
        "bodies/zoo.md": BOARD.replace("title: The Board", "visibility: closed\ntitle: The zebra house"),
        "people/zebra-quagga.md": "---\ntype: person\ntitle: Zebra Quagga\nvisibility: closed\n---\n",
        "people/zora-zebra.md": "---\ntype: person\ntitle: Zora Zebra\nvisibility: closed\n---\n",
        "meetings/board/2026-02-03/minutes.md": minutes("2026-02-03", "Somebody spoke."),
    }
    for path, text in today.items():
        book.write(path, text)
    book.delete("statements/board/2026-03-04-house.md")
    book.commit("2026-04-10", "Take it back")
    again = tmp_path / "again"
    again.mkdir()
    site = known_at(book, "2026-03-10", again)
    assert "zebra" not in said(site).lower()
    assert f"{MARCH}/" in site.pages.addresses
    assert "name withheld" in page(site, "meetings/board/2026-01-06/minutes/")
    assert "meetings/board/2026-02-03/minutes/" not in site.pages.addresses


def test_record_closed_for_a_while_is_not_shown_as_it_was_before(book: Book, tmp_path: Path) -> None:
    book.write(f"{MARCH}.md", minutes(text="A zebra was dismissed."))
    book.commit("2026-03-10")
    book.write(f"{MARCH}.md", minutes(text="A zebra was dismissed.", visibility="closed"))
    book.commit("2026-03-11")
    book.write(f"{MARCH}.md", minutes(text="Somebody was dismissed."))
    book.commit("2026-04-12")
    assert "zebra" not in said(known_at(book, "2026-03-10", tmp_path))
    assert "Somebody was dismissed." in said(known_at(book, "2026-04-12", tmp_path))


def test_record_that_moved_is_known_where_it_was(book: Book, tmp_path: Path) -> None:
    book.move(f"{MARCH}.md", "meetings/council/2026-03-03/minutes.md")
    book.write("meetings/council/2026-03-03/minutes.md", minutes(text="The council met.", aliases=f"[{MARCH}]"))
    book.commit("2026-04-20")
    assert "The board met at noon." in page(known_at(book, "2026-03-05", tmp_path), f"{MARCH}/")


def test_what_was_known_is_refused_where_nobody_can_tell(book: Book, tmp_path: Path) -> None:
    with pytest.raises(MinutebookError, match="Nothing was published by then: the first record was on 2026-03-05"):
        known_at(book, "2026-03-04", tmp_path)
    with pytest.raises(MinutebookError, match="There is no git repository"):
        load_past(book.archive(), None, date(2026, 3, 4), tmp_path / "aside")


def test_band_says_which_day_is_shown() -> None:
    day, other = date(2016, 11, 5), date(2017, 1, 10)
    assert [band_words(*days) for days in ((None, None), (day, None), (None, day), (day, other))] == [
        "",
        "What stood on 5 November 2016, from all that is known now.",
        "The archive as the public knew it on 5 November 2016.",
        "What stood on 5 November 2016, as the public knew it on 10 January 2017.",
    ]


def build(book: Book, settings: str, *options: str) -> subprocess.CompletedProcess[str]:
    (book.folder / "site").mkdir(exist_ok=True)
    (book.folder / "site" / "guide.md").write_text("# Guide\n", encoding="utf-8")
    (book.folder / "mkdocs.yml").write_text(CONFIG + settings, encoding="utf-8")
    command = [sys.executable, "-m", "minutebook", "build", *options]
    return subprocess.run(command, cwd=book.folder, capture_output=True, text=True, check=False)


def test_every_page_of_a_built_site_says_which_day_it_shows(book: Book) -> None:
    done = build(book, "{as_of: 2026-04-01}", "--known-at", "2026-03-05")
    assert done.returncode == 0, done.stderr
    public = book.folder / "public"
    band = '<p class="mb-band">What stood on 1 April 2026, as the public knew it on 5 March 2026.</p>'
    pages = [path.relative_to(public).as_posix() for path in public.rglob("*.html")]
    without = [path for path in pages if band not in (public / path).read_text(encoding="utf-8")]
    assert without == []
    assert {"index.html", "guide/index.html", f"{MARCH}/index.html", "404.html"} <= {*pages}
    assert '<meta name="robots" content="noindex">' in (public / "index.html").read_text(encoding="utf-8")


def test_day_that_is_none_is_said_of_the_setting(book: Book) -> None:
    done = build(book, "{known_at: November}")
    assert (done.returncode, done.stderr) == (
        2,
        "minutebook: known_at in mkdocs.yml is “November”.\n  Give a date such as 2026-03-03.\n",
    )
