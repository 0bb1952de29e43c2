"""Feeds of a small archive, byte for byte, and read back by another program."""

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

import feedparser
import jsonschema
import pytest
from lxml import etree
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds import index
from minutebook.outputs.feeds.links import FeedLink, feed_links
from minutebook.outputs.feeds.write import render_feeds
from minutebook.outputs.page import SiteFile

EXPECTED = Path(__file__).parent / "expected"
# A folder with `jsonfeed/feed.json` and `feed-1.json` of SchemaStore, which are not part of this repository.
SCHEMAS = Path(os.environ.get("MINUTEBOOK_SCHEMAS", "no-such-folder")) / "jsonfeed"
ATOM = "{http://www.w3.org/2005/Atom}"


def contents(edition: Edition) -> Mapping[str, bytes]:
    return {file.path: file.content for file in render_feeds(edition)}


def motions(count: int, year: int) -> dict[str, str]:
    """Minutes of one meeting a year that carry many motions."""
    entries = "\n".join(f"```motion\nid: m{number}\ntext: Motion {number}.\n```\n" for number in range(count))
    front = f"---\ntype: minutes\ntitle: Board {year}\nbody: board\ndate: {year}-01-05\nstatus: approved\n---\n"
    return {f"meetings/board/{year}-01-05/minutes.md": front + entries}


def test_feeds_are_as_expected(
    followed: Edition, assert_as_expected: Callable[[Iterable[SiteFile], Path], None]
) -> None:
    assert_as_expected(render_feeds(followed), EXPECTED)


def test_the_same_records_give_the_same_bytes(followed: Edition) -> None:
    assert list(render_feeds(followed)) == list(render_feeds(followed))


def test_nothing_of_closed_records_is_in_any_feed(followed: Edition) -> None:
    assert [path for path, content in contents(followed).items() if re.search(b"zyzzyva|hidden", content, re.I)] == []


def test_another_reader_finds_the_same_entries_in_rss_and_atom(followed: Edition) -> None:
    files = contents(followed)
    names = sorted(path.removesuffix(".rss.xml") for path in files if path.endswith(".rss.xml"))
    assert len(names) == 13
    for name in names:
        rss, atom = feedparser.parse(files[f"{name}.rss.xml"]), feedparser.parse(files[f"{name}.atom.xml"])
        items = json.loads(files[f"{name}.json"])["items"]
        assert not rss.bozo
        assert not atom.bozo
        assert [entry.id for entry in rss.entries] == [entry.id for entry in atom.entries]
        assert [entry.id for entry in atom.entries] == [item["id"] for item in items]
        assert [entry.link for entry in rss.entries] == [item["url"] for item in items]
        assert [entry.published_parsed for entry in rss.entries] == [entry.published_parsed for entry in atom.entries]
        assert rss.feed.link == atom.feed.link


def test_rss_gives_no_time_by_clocks_a_quarter_of_an_hour_apart(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    nepal = "---\ntype: organisation\ntitle: Nepal\ntimezone: Asia/Kathmandu\n---\n"
    files = contents(make_edition(make_archive({**motions(1, 2026), "organisation.md": nepal})))
    assert b"<pubDate>Sun, 04 Jan 2026 18:15:00 +0000</pubDate>" in files["feeds/events.rss.xml"]
    assert b"<published>2026-01-05T00:00:00+05:45</published>" in files["feeds/events.atom.xml"]


def test_titles_begin_with_the_result_and_keep_what_looks_like_markup(followed: Edition) -> None:
    titles = [item["title"] for item in json.loads(contents(followed)["feeds/decisions.json"])["items"]]
    assert titles == [
        "Straw is bought",
        "The pond waits",
        "Lost: Shut the gate at night & lock it <b>twice</b> ]]>",
        "Carried: Seeds, vote by email",
    ]


def test_content_is_whole_and_clean(followed: Edition) -> None:
    items = {item["id"].split(":", 2)[2]: item for item in json.loads(contents(followed)["feeds/events.json"])["items"]}
    gate = items["meetings/allotments/2026-01-14/minutes#gate@motion"]
    assert gate["content_html"] == (
        '<p dir="auto">Lost, by show of hands: 1 for, 2 against</p><p dir="auto">Moved by Jane Roe</p>'
        '<p dir="auto">Seconded by שירה לוי</p><blockquote><p>That the gate be <strong>shut</strong> at ten, as '
        '<a href="https://minutes.example.org/bodies/garden-committee/" rel="noopener noreferrer">the rules</a> say:</p>\n'
        "<ul>\n<li>by the warden,</li>\n<li>or  by whoever is last.</li>\n</ul></blockquote>"
        '<p dir="auto">Garden Committee · Motion · 14 January 2026 · minutes, item 2</p>'
    )


def test_every_address_in_a_feed_is_whole(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    front = "---\ntype: statement\ntitle: On rent\nbody: board\ndate: 2026-01-05\n---\n"
    text = "[The board](../../bodies/board.md)\n\n<q cite='../../bodies/board.md'>Rent</q> <ins cite='gone.html'>rises</ins>.\n"
    files = contents(make_edition(make_archive({"statements/board/2026-01-05-rent.md": front + text})))
    (html,) = (
        item["content_html"]
        for item in json.loads(files["feeds/events.json"])["items"]
        if "Rent" in item["content_html"]
    )
    addresses = re.findall(r'(href|src|cite)="([^"]*)"', html)
    assert addresses == [(key, "https://minutes.example.org/bodies/board/") for key in ("href", "cite")]


def test_ids_stay_when_a_record_moves_and_its_title_and_date_change(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    entry = "```motion\nid: rent\ntext: Rent.\nresult: lost\n```\n"
    front = "type: minutes\nbody: board\nstatus: approved\n"
    before = {"meetings/board/2026-01-05/minutes.md": f"---\ntitle: A\ndate: 2026-01-05\n{front}---\n{entry}"}
    folder = make_archive(before)
    ids = ids_of(make_edition(folder))
    (folder / "records/meetings/board/2026-01-05/minutes.md").unlink()
    moved = folder / "records/meetings/board/2026-01-06/minutes.md"
    moved.parent.mkdir()
    aliases = "aliases: [meetings/board/2026-01-05/minutes, meetings/board/2026-01-04/minutes]\n"
    moved.write_text(f"---\ntitle: B\ndate: 2026-01-06\n{aliases}{front}---\n{entry}", encoding="utf-8")
    assert ids == [
        "tag:minutes.example.org,2026-01-01:meetings/board/2026-01-05/minutes#rent@motion",
        "tag:minutes.example.org,2026-01-01:meetings/board/2026-01-05@meeting",
        "tag:minutes.example.org,2026-01-01:bodies/board@founded",
    ]
    assert ids_of(make_edition(folder)) == ids


def ids_of(edition: Edition) -> list[str]:
    return [item["id"] for item in json.loads(contents(edition)["feeds/events.json"])["items"]]


def test_feeds_hold_fifty_entries_and_a_person_s_half_of_that(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    minutes = motions(60, 2026)
    path, text = next(iter(minutes.items()))
    files = contents(make_edition(make_archive({path: text.replace("text:", "moved: jane-roe\ntext:")})))
    lengths = {name: len(json.loads(files[f"feeds/{name}.json"])["items"]) for name in ("events", "bodies/board")}
    assert lengths == {"events": 50, "bodies/board": 50}
    assert len(json.loads(files["feeds/people/jane-roe.json"])["items"]) == 25


def test_no_feed_tells_of_what_is_to_come(followed: Edition) -> None:
    later = [entry.title for entry in feedparser.parse(contents(followed)["feeds/events.atom.xml"]).entries]
    assert "Garden Committee, 11 February 2026" in later
    assert "Garden Committee, 11 March 2026" not in later


def walk(name: str, files: Mapping[str, bytes]) -> tuple[list[str], list[str]]:
    """The feeds from a channel's to its oldest archive, and the ids of all their entries."""
    found, path, steps = [], f"feeds/{name}.atom.xml", []
    while path:
        feed = etree.fromstring(files[path])
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == f"https://minutes.example.org/{path}"
        steps.append(path.removeprefix("feeds/").removesuffix(".atom.xml"))
        found += [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
        path = links.get("prev-archive", "").removeprefix("https://minutes.example.org/")
    return steps, found


def test_archives_hold_every_event_of_each_feed_that_is_cut_and_lead_to_the_oldest_year(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    minutes = {**motions(2, 2019), **motions(30, 2021), **motions(70, 2026)}
    moved = {path: text.replace("text:", "moved: jane-roe\nresult: carried\ntext:") for path, text in minutes.items()}
    files = contents(make_edition(make_archive(moved)))
    for name, count in (("decisions", 102), ("people/jane-roe", 102)):
        steps, found = walk(name, files)
        assert steps == [name, f"{name}/2026", f"{name}/2021", f"{name}/2019"]
        assert len(set(found)) == count
    steps, found = walk("events", files)
    assert steps == ["events", "events/2026", "events/2021", "events/2020", "events/2019"]
    assert len(set(found)) == 71 + 31 + 1 + 3
    oldest = etree.fromstring(files["feeds/events/2019.atom.xml"])
    links = {link.get("rel"): link.get("href") for link in oldest.findall(f"{ATOM}link")}
    assert links["next-archive"] == "https://minutes.example.org/feeds/events/2020.atom.xml"
    assert links["current"] == "https://minutes.example.org/feeds/events.atom.xml"
    assert oldest.find("{http://purl.org/syndication/history/1.0}archive") is not None


def test_a_feed_that_holds_everything_has_no_archives_and_says_so(followed: Edition) -> None:
    files = contents(followed)
    assert [path for path in files if re.search(r"/\d{4}\.", path)] == []
    assert [path for path in files if path.endswith(".atom.xml")] == complete(files)


def test_no_feed_that_leaves_something_out_says_that_it_is_complete(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition], monkeypatch: pytest.MonkeyPatch
) -> None:
    minutes = {path: text.replace("text:", "moved: jane-roe\ntext:") for path, text in motions(30, 2026).items()}
    edition = make_edition(make_archive(minutes))
    files = contents(edition)
    assert "feeds/people/jane-roe/2026.atom.xml" in files
    monkeypatch.setattr(index, "MOST_ARCHIVED_OF_PEOPLE", 3)
    without = contents(edition)
    assert "feeds/people/jane-roe/2026.atom.xml" not in without
    for each in (files, without):
        assert "feeds/bodies/board.atom.xml" in complete(each)
        assert [path for path in complete(each) if "jane-roe" in path] == []


def complete(files: Mapping[str, bytes]) -> list[str]:
    """The Atom feeds that say so (RFC 5005, section 2)."""
    mark = "{http://purl.org/syndication/history/1.0}complete"
    return [
        path for path in files if path.endswith(".atom.xml") and etree.fromstring(files[path]).find(mark) is not None
    ]


def test_the_archives_of_a_body_are_no_other_body_s_feed(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    body = "---\ntype: body\ntitle: Board of 2026\nclassification: board\n---\n"
    files = contents(make_edition(make_archive({**motions(60, 2026), "bodies/board-2026.md": body})))
    assert walk("bodies/board", files)[0] == ["bodies/board", "bodies/board/2026", "bodies/board/2020"]
    assert feedparser.parse(files["feeds/bodies/board-2026.atom.xml"]).feed.title.endswith("Board of 2026")


def test_a_renamed_body_and_person_keep_their_old_feeds(followed: Edition) -> None:
    files = contents(followed)
    old, new = files["feeds/bodies/allotments.atom.xml"], files["feeds/bodies/garden-committee.atom.xml"]
    assert old == new.replace(b"/feeds/bodies/garden-committee.", b"/feeds/bodies/allotments.")
    assert "feeds/people/s-levy.rss.xml" in files


def test_every_feed_is_linked_from_the_opml_file(followed: Edition) -> None:
    files = contents(followed)
    outlines = etree.fromstring(files["feeds/minutebook.opml"]).iter("outline")
    listed = [address for outline in outlines if (address := outline.get("xmlUrl"))]
    current = [path for path in files if path.endswith(".atom.xml") and not re.search(r"/\d{4}\.|allot|levy", path)]
    assert sorted(listed) == sorted(f"https://minutes.example.org/{path}" for path in current)


def test_pages_find_the_feeds_to_follow(followed: Edition) -> None:
    links = feed_links(followed, body="garden-committee", person="shira", topic="gate")
    files = contents(followed)
    assert [link.title for link in links] == [
        "Garden Committee", "שירה לוי", "Gate", "All events", "Decisions", "Corrections",
    ]  # fmt: skip
    assert {address for link in links for address in (link.rss, link.atom, link.json)} <= set(files)
    assert feed_links(followed, body="no-such-body", person="hidden-member") == feed_links(followed)


def test_links_name_the_three_formats(followed: Edition) -> None:
    link = FeedLink("Decisions", "feeds/decisions.rss.xml", "feeds/decisions.atom.xml", "feeds/decisions.json")
    assert feed_links(followed)[1] == link


def test_without_the_site_s_address_there_are_no_feeds_and_no_links(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    edition = make_edition(make_archive(), date(2026, 3, 1), "")
    assert list(render_feeds(edition)) == []
    assert feed_links(edition, body="board") == ()


def test_one_id_given_twice_makes_two_entries(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    path, text = next(iter(motions(2, 2026).items()))
    ids = ids_of(make_edition(make_archive({path: text.replace("id: m1", "id: m0")})))
    assert [id_.rpartition("@")[2] for id_ in ids] == ["motion~2", "motion", "meeting", "founded"]


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="MINUTEBOOK_SCHEMAS names no folder with the schema of JSON Feed")
def test_json_feeds_follow_their_schema(followed: Edition) -> None:
    schemas = {name: json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")) for name in ("feed", "feed-1")}
    resources = [(name, Resource(schema, DRAFT4)) for name, schema in schemas.items()]
    base = "https://json.schemastore.org/"
    registry: Registry[object] = Registry().with_resources(
        resources + [(base + name, each) for name, each in resources]
    )
    validator = jsonschema.Draft4Validator(schemas["feed"], registry=registry)
    for path, content in contents(followed).items():
        if path.endswith(".json"):
            assert [error.message for error in validator.iter_errors(json.loads(content))] == [], path
