"""Documents: what a record says, as a file that others open: read back by other programs than made it."""

import contextlib
import io
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pypandoc
import pypdf
import pytest
from click.testing import CliRunner
from lxml import etree

from minutebook.cli import commands
from minutebook.errors import MinutebookError
from minutebook.outputs.documents.write import document_forms, document_of, find_record, render_documents
from minutebook.outputs.edition import Edition
from minutebook.record import Record
from minutebook.records.front import FrontMatter

from ...books import Book, minutes

MINIATURE = Path(__file__).parent.parent.parent / "archives" / "miniature"
EXPECTED = Path(__file__).parent / "minutes.txt"
ID = "meetings/board/2025-02-04/minutes"
ORGANISATION = "---\ntype: organisation\ntitle: Tenants & Co. <East>\ntimezone: Europe/London\n---\n"
HOSTILE = """---
type: minutes
title: "Board #read(\\"/etc/hostname\\") <script>alert(1)</script> & $x$"
body: board
date: 2026-03-03
status: draft
attendance:
  present: ["محمد الأحمد", "山田 太郎", "Ωμέγα", jane-roe]
---
## 1. Files

#include "/etc/passwd" and \\input{/etc/passwd} and ![a plan](plan.png) and ![](https://example.org/x.png) 🎉

##### A heading far below

| a | b |
|---|--:|
| #1 | *2* |

```motion
id: rent
title: "]#panic() $ _ * @here"
text: |
  > Deep
  >> deeper
result: carried
```
"""


def render_document(record: Record[FrontMatter], edition: Edition, form: str) -> bytes:
    return document_forms()[form](document_of(record, edition))


def test_minutes_as_a_word_file_say_what_the_record_says(make_edition: Callable[..., Edition], *, bless: bool) -> None:
    edition = make_edition(MINIATURE)
    made = render_document(find_record(edition.view, ID), edition, "docx")
    pandoc = [pypandoc.get_pandoc_path(), "--from=docx", "--to=plain", "--wrap=none"]
    text = subprocess.run(pandoc, input=made, capture_output=True, check=True).stdout.decode()
    if bless:
        EXPECTED.write_text(text, encoding="utf-8")
    assert text == EXPECTED.read_text(encoding="utf-8")


def test_a_pdf_has_its_title_language_tags_and_address_on_every_page(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    path = "meetings/board/2026-03-03/minutes"
    edition = make_edition(make_archive({f"{path}.md": minutes(text="A long talk.\n\n" * 100)}))
    record = find_record(edition.view, f"records/{path}.md")
    reader = pypdf.PdfReader(io.BytesIO(render_document(record, edition, "pdf")))
    assert reader.metadata and reader.metadata.title == record.front.title
    assert reader.metadata.subject == f"https://minutes.example.org/{path}/"
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    said = reader.xmp_metadata.stream.get_data()  # type: ignore[union-attr]
    promised = ("pdfuaid:part>1", "pdfaid:part>2", "pdfaid:conformance>A")
    assert [promise for promise in promised if promise.encode() not in said] == []
    assert len(reader.pages) > 1
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        assert f"https://minutes.example.org/{path}/" in text
        assert f"{number} / {len(reader.pages)}" in text


def test_every_form_of_every_record_is_the_same_each_time_and_lies_beside_its_page(
    make_edition: Callable[..., Edition],
) -> None:
    forms = tuple(document_forms())
    edition = make_edition(MINIATURE)
    edition = Edition(edition.view, edition.timeline, edition.today, edition.site_url, documents=forms)
    first, again = ({file.path: file.content for file in render_documents(edition)} for _ in range(2))
    assert forms == ("docx", "epub", "odt", "pdf")
    assert first == again
    assert {f"{ID}/minutes.{form}" for form in forms} <= first.keys()
    assert not [path for path in first if path.startswith(("people/", "bodies/"))]
    zipped = [content for path, content in first.items() if not path.endswith("pdf")]
    assert all(zipfile.ZipFile(io.BytesIO(content)).testzip() is None for content in zipped)


def test_a_vote_among_several_that_touch_each_other_is_read_aloud_without_the_drawing_of_them(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    front = (
        "---\ntype: vote\ntitle: Vote {0}\nbody: board\ndate: 2026-03-0{0}\nvote: {{for: 3}}\nresult: carried\n{1}---\n"
    )
    earlier = "implements: votes/board/2026-03-0{}-vote\n"
    votes = {f"votes/board/2026-03-0{day}-vote.md": front.format(day, earlier.format(day - 1)) for day in (2, 3)}
    votes["votes/board/2026-03-01-vote.md"] = front.format(1, "")
    edition = make_edition(make_archive(votes))
    made = render_document(find_record(edition.view, "votes/board/2026-03-02-vote"), edition, "pdf")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made


@pytest.mark.parametrize(
    ("form", "part"), [("docx", "docProps/core.xml"), ("odt", "meta.xml"), ("epub", "EPUB/content.opf")]
)
def test_a_document_for_word_processors_and_readers_says_its_title_whose_it_is_and_the_day(
    form: str, part: str, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    path = "meetings/board/2026-03-03/minutes"
    files = {f"{path}.md": minutes(title='"Board <b>& friends</b>: 3 March"'), "organisation.md": ORGANISATION}
    edition = make_edition(make_archive(files))
    with zipfile.ZipFile(io.BytesIO(render_document(find_record(edition.view, path), edition, form))) as packed:
        facts = etree.fromstring(packed.read(part))
    said = {name: facts.findtext(f".//{{http://purl.org/dc/elements/1.1/}}{name}") for name in ("title", "creator")}
    assert said == {"title": "Board <b>& friends</b>: 3 March", "creator": "Tenants & Co. <East>"}
    text = etree.tostring(facts).decode()
    assert f"{edition.today}T00:00:00Z" in text
    assert "1970" not in text


def test_every_line_of_an_e_reader_s_contents_leads_somewhere_by_its_words(
    make_edition: Callable[..., Edition],
) -> None:
    edition = make_edition(MINIATURE)
    with zipfile.ZipFile(io.BytesIO(render_document(find_record(edition.view, ID), edition, "epub"))) as packed:
        contents = etree.fromstring(packed.read("EPUB/nav.xhtml"))
    lines = ["".join(line.itertext()) for line in contents.iter("{http://www.w3.org/1999/xhtml}a")]
    assert lines[0] == find_record(edition.view, ID).front.title
    assert all(lines)


def test_what_a_record_says_is_text_in_a_document_and_never_read_as_commands(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    edition = make_edition(make_archive({"meetings/board/2026-03-03/minutes.md": HOSTILE}))
    record = find_record(edition.view, "meetings/board/2026-03-03/minutes")
    for form in document_forms():
        assert render_document(record, edition, form)
    text = " ".join(
        page.extract_text() for page in pypdf.PdfReader(io.BytesIO(render_document(record, edition, "pdf"))).pages
    )
    assert '#read("/etc/hostname")' in text
    assert "#include “/etc/passwd”" in text or '#include "/etc/passwd"' in text
    assert "root:" not in text
    assert "]#panic() $ _ * @here" in text
    assert "a plan" in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("people/jane-roe", "people/jane-roe is a person, and has no document."),
        ("meetings/board/2025-03-04/minutes", "meetings/board/2025-03-04/minutes is not public"),
        ("meetings/board/2025-02-04/minute", "There is no record meetings/board/2025-02-04/minute."),
    ],
)
def test_what_has_no_document_is_said(make_edition: Callable[..., Edition], asked: str, said: str) -> None:
    with pytest.raises(MinutebookError, match=re.escape(said)):
        find_record(make_edition(MINIATURE).view, asked)


def test_a_record_that_cannot_be_read_is_not_called_missing(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    path = "meetings/board/2026-03-03/minutes"
    with pytest.raises(MinutebookError, match="minutes cannot be read, so there is no document of it") as told:
        find_record(make_edition(make_archive({f"{path}.md": "---\ntitle: [\n---\n"})).view, path)
    assert told.value.hint == "minutebook check says why."


def test_export_writes_a_file_that_names_its_address_and_the_version_it_was_made_from(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/minutes.md", minutes())
    commit = book.commit("2026-03-05", "Publish")
    (book.folder / "mkdocs.yml").write_text("site_url: https://zebra.example/\nplugins: [minutebook]\n")
    target = tmp_path / "out.pdf"
    asked = ["export", "meetings/board/2026-03-03/minutes", "--folder", str(book.folder), "--output", str(target)]
    done = CliRunner().invoke(commands, asked, standalone_mode=False)
    assert (done.return_value, done.stdout) == (0, f"{target}\n")
    reader = pypdf.PdfReader(target)
    assert reader.metadata and reader.metadata.creation_date
    assert (
        f"{reader.metadata.creation_date:%F}" == "2026-03-05"
    )  # of the version, so that another day gives the same bytes
    words = reader.pages[0].extract_text()
    assert f"version {commit[:10]}" in words
    assert "https://zebra.example/meetings/board/2026-03-03/minutes/" in "".join(words.split())


def exported(book: Book, target: Path, *asked: str) -> str:
    """The words of the first page of a PDF that `minutebook export` makes of the meeting on 3 March 2026."""
    options = ["--folder", str(book.folder), "--output", str(target), *asked]
    done = CliRunner().invoke(commands, ["export", "meetings/board/2026-03-03", *options], standalone_mode=False)
    assert (done.exception, done.stdout) == (None, f"{target}\n")
    return " ".join(pypdf.PdfReader(target).pages[0].extract_text().split())


def test_export_as_known_on_a_day_says_what_was_public_then_and_which_day_it_shows(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/minutes.md", minutes(text="Nothing was decided."))
    first = book.commit("2026-03-05", "Publish")
    book.write("meetings/board/2026-03-03/minutes.md", minutes(text="The rent was raised."))
    last = book.commit("2026-03-09", "Correct")
    then = exported(book, tmp_path / "then.pdf", "--known-at", "2026-03-06")
    assert "The archive as the public knew it on 6 March 2026." in then
    assert ("Nothing was decided." in then, f"version {first[:10]}" in then) == (True, True)
    now = exported(book, tmp_path / "now.pdf")
    assert ("The rent was raised." in now, f"version {last[:10]}" in now) == (True, True)
    assert "The archive as the public knew it" not in now


def test_export_as_of_a_day_tells_nothing_of_what_came_later(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    motion = "```motion\nid: rent\ntitle: Rent\nresult: carried\n```"
    ended = "```decision\nid: end\ntitle: No rent\nrescinds: meetings/board/2026-03-03/minutes#rent\n```"
    book.write("meetings/board/2026-03-03/minutes.md", minutes(text=motion))
    book.write("meetings/board/2026-04-07/minutes.md", minutes("2026-04-07", text=ended))
    book.commit("2026-04-08", "Publish")
    then = exported(book, tmp_path / "then.pdf", "--as-of", "2026-03-31")
    assert "What stood on 31 March 2026, from all that is known now." in then
    assert "Rescinded: No rent" not in then
    assert "Rescinded: No rent" in exported(book, tmp_path / "now.pdf")


def test_export_as_known_on_a_day_does_not_bring_back_what_was_closed_since(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/minutes.md", minutes())
    book.commit("2026-03-05", "Publish")
    book.write("meetings/board/2026-03-03/minutes.md", minutes(visibility="closed"))
    book.commit("2026-03-09", "Close")
    asked = ["export", "meetings/board/2026-03-03/minutes", "--folder", str(book.folder), "--known-at", "2026-03-06"]
    done = CliRunner().invoke(commands, [*asked, "--output", str(tmp_path / "then.pdf")], standalone_mode=False)
    assert str(done.exception).startswith("meetings/board/2026-03-03/minutes is not public")
    assert not (tmp_path / "then.pdf").exists()


@pytest.mark.parametrize("text", [">" * 300 + " ", "- " * 300, "<blockquote>" * 300], ids=["quoted", "list", "html"])
def test_text_nested_without_end_is_in_every_form(
    text: str, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    minutes = "---\ntype: minutes\ntitle: Board\nbody: board\ndate: 2026-03-03\n---\n"
    edition = make_edition(make_archive({"meetings/board/2026-03-03/minutes.md": f"{minutes}{text}nested\n\nAfter.\n"}))
    record = find_record(edition.view, "meetings/board/2026-03-03/minutes")
    made = {form: render_document(record, edition, form) for form in document_forms()}
    pages = pypdf.PdfReader(io.BytesIO(made.pop("pdf"))).pages
    files = {form: zipfile.ZipFile(io.BytesIO(data)) for form, data in made.items()}
    words = {
        form: b" ".join(map(file.read, file.namelist())).decode("utf-8", "replace") for form, file in files.items()
    }
    words["pdf"] = " ".join(page.extract_text() for page in pages)
    assert {form: ("nested" in said, "After." in said) for form, said in words.items()} == dict.fromkeys(
        words, (True, True)
    )


EVERY_MARK = """**Bold**, *stressed*, ~~struck~~, `code`, <https://example.org/>[^1]\\
a hard break<br>and another; H<sub>2</sub>O, x<sup>2</sup>, <u>under</u>, <mark>marked</mark>, <kbd>Esc</kbd>.

***

Between rules.

<hr>

> Quoted

- [x] done
- loose

  within

3. three

| a | b |
|:--|--:|
| 1 | 2 |

```python
import words
```

<dl><dt>Term</dt><dd>Meaning</dd></dl><details><summary>More</summary>Folded</details>

[^1]: A note.

The end.
"""


@pytest.mark.parametrize("form", ["docx", "epub", "odt", "pdf"])
def test_whatever_markdown_has_is_in_every_form(
    form: str, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    path = "meetings/board/2026-03-03/minutes"
    edition = make_edition(make_archive({f"{path}.md": minutes(text=EVERY_MARK)}))
    made = render_document(find_record(edition.view, path), edition, form)
    if form == "pdf":
        words = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages)
    else:
        with zipfile.ZipFile(io.BytesIO(made)) as file:
            words = b" ".join(map(file.read, file.namelist())).decode("utf-8", "replace")
    said = ("struck", "another", "Esc", "Between rules.", "Quoted", "within", "import", "Meaning", "Folded", "A note.")
    assert [each for each in (*said, "The end.") if each not in words] == []


def test_our_own_words_keep_their_order_in_a_pdf_that_reads_from_right_to_left(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    minutes = (
        "---\ntype: minutes\ntitle: ישיבה 1\nbody: gan\ndate: 2026-03-18\nlang: he\nstart: 18:30\nend: 19:45\n---\n"
    )
    body = "---\ntype: body\ntitle: ועד הגן\nclassification: board\n---\n"
    table = "| א | ב |\n|---|---|\n| 1 | 2 |\n"
    archive = make_archive({"bodies/gan.md": body, "meetings/gan/2026-03-18/minutes.md": f"{minutes}שלום.\n\n{table}"})
    edition = make_edition(archive)
    record = find_record(edition.view, "meetings/gan/2026-03-18/minutes")
    (page,) = pypdf.PdfReader(io.BytesIO(render_document(record, edition, "pdf"))).pages
    layout = page.extract_text(extraction_mode="layout")  # by where words stand on the page
    words = " ".join(layout.split())
    said = ("18 March 2026 · Minutes · ", "18:30–19:45", ", 18 March 2026. https://minutes.example.org/", "1 / 1")
    assert [each for each in said if each not in words] == []
    assert re.search(r"^ {40,}2 +1 *$", layout, re.MULTILINE)  # a table begins where its readers begin


def parts_of(element: pypdf.generic.DictionaryObject) -> Iterator[pypdf.generic.DictionaryObject]:
    """The parts of a PDF's structure below one, as screen readers go through them."""
    below = element.get("/K", ())
    for part in below if isinstance(below, list) else [below]:
        found = part.get_object()
        if isinstance(found, pypdf.generic.DictionaryObject) and "/S" in found:
            yield found
            yield from parts_of(found)


def test_facts_and_counts_of_a_pdf_are_lists_of_terms_and_tables_have_headed_columns(
    make_edition: Callable[..., Edition],
) -> None:
    edition = make_edition(MINIATURE)
    for record in ("meetings/board/2025-02-04/minutes", "elections/board/2025-06-14-board"):
        reader = pypdf.PdfReader(io.BytesIO(render_document(find_record(edition.view, record), edition, "pdf")))
        parts = list(parts_of(reader.trailer["/Root"]["/StructTreeRoot"]))
        tables = [part for part in parts if part["/S"] == "/Table"]
        assert [[cell["/S"] for cell in parts_of(table)].count("/TH") > 0 for table in tables] == [True]
        assert any(
            part["/S"] == "/Lbl" and [strong["/S"] for strong in parts_of(part)] == ["/Strong"] for part in parts
        )
    words = reader.pages[0].extract_text(extraction_mode="layout")
    assert re.search(r"^ *Seats +2$", words, re.MULTILINE)
    assert re.search(r"^ *Counted by +Single transferable vote$", words, re.MULTILINE)


def test_a_first_row_of_headings_is_read_aloud_as_the_head_of_its_table(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    path = "meetings/board/2026-03-03/minutes"
    table = "<table><tr><th>Item<th>Cost<tr><td>Gate<td>3</table>\n"
    edition = make_edition(make_archive({f"{path}.md": minutes(text=table)}))
    reader = pypdf.PdfReader(io.BytesIO(render_document(find_record(edition.view, path), edition, "pdf")))
    rows = [part for part in parts_of(reader.trailer["/Root"]["/StructTreeRoot"]) if part["/S"] == "/TR"]
    assert [[cell["/S"] for cell in parts_of(row) if cell["/S"] in ("/TH", "/TD")] for row in rows] == [
        ["/TH", "/TH"],
        ["/TD", "/TD"],
    ]


def test_export_says_which_letters_print_as_boxes_and_what_to_install(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/minutes.md", minutes(text="\U00010570\U00010571, Ωμέγα and Ţară."))
    book.commit("2026-03-05", "Publish")
    asked = ["export", "meetings/board/2026-03-03", "--folder", str(book.folder), "--output", str(tmp_path / "out.pdf")]
    done = CliRunner().invoke(commands, asked, standalone_mode=False)
    assert (done.return_value, done.stderr) == (
        0,
        "Warning: No typeface of this computer has these letters: Vithkuqi (\U00010570 \U00010571). A PDF shows empty boxes "
        "instead, and makes no promise of PDF/UA. Install one and begin again; in Debian and Ubuntu: "
        "sudo apt-get install fonts-noto-core\n",
    )
    asked = [*asked[:-1], str(tmp_path / "out.docx"), "--to", "docx"]
    assert CliRunner().invoke(commands, asked, standalone_mode=False).stderr == ""


def test_a_text_on_which_the_typesetter_itself_fails_is_named(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    letters = " ".join(chr(code) for code in (*range(0x63B, 0x64A), *range(0x6D3, 0x6EF)))
    path = "meetings/board/2026-03-03/minutes"
    edition = make_edition(make_archive({f"{path}.md": minutes(text=letters)}))
    with contextlib.suppress(MinutebookError):  # with other typefaces it may set them
        assert render_document(find_record(edition.view, path), edition, "pdf")
