"""Findings where people meet them: in the terminal, on the pages of a site, on its timeline and in its feeds."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from minutebook.cli import commands
from minutebook.edit import make_edition
from minutebook.load import load_archive
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.write import render_feeds
from minutebook.publish import publish_edition

RULEBOOK = """---
type: rulebook
title: Standing orders
from: 2020-01-01
---
```rule
id: notice
title: Seven clear days
kind: notice
number: "4"
clause: Seven clear days' notice is given of every meeting.
cured-by: [ratification]
topics: [meetings]
parameters: {at-least: 7 clear days}
```
"""
MODEL = """---
type: rulebook
title: A model
model: true
---
```rule
id: long
title: A month
kind: notice
clause: A month's notice is given.
parameters: {at-least: 30 days}
```
"""
RATIFIES = """
```decision
id: late
title: What was done at short notice stands
ratifies: meetings/board/2026-02-03
```
"""


def agenda(day: str, called: str = "") -> str:
    said = f"called: {{at: {called}}}\n" if called else ""
    return f"---\ntype: agenda\ntitle: Board, {day}\nbody: board\ndate: {day}\nstart: 19:00\nstatus: held\n{said}---\n"


FILES = {
    "rulebooks/orders.md": RULEBOOK,
    "rulebooks/model.md": MODEL,
    "meetings/board/2026-01-06/agenda.md": agenda("2026-01-06", "2025-12-20"),
    "meetings/board/2026-02-03/agenda.md": agenda("2026-02-03", "2026-02-01"),
    "meetings/board/2026-03-03/agenda.md": agenda("2026-03-03") + RATIFIES,
    "meetings/board/2026-04-07/agenda.md": agenda("2026-04-07", "2026-04-02"),
}


@pytest.fixture
def folder(make_archive: Callable[..., Path]) -> Path:
    return make_archive(FILES)


@pytest.fixture
def edition(folder: Path) -> Edition:
    return make_edition(load_archive(folder)[0], date(2026, 5, 1), "https://minutes.example.org/")


def notes(page: str) -> list[str]:
    """The notes on a page, a line each."""
    return [
        words_of(note) for note in html.fromstring(page).xpath("//li[contains(@class, 'mb-note ') or @class='mb-note']")
    ]


def words_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def run(*arguments: str) -> tuple[str, str]:
    done = CliRunner().invoke(commands, arguments, standalone_mode=False)
    assert done.exception is None, done.exception
    return done.stdout, done.stderr


def test_findings_in_the_terminal_say_verdict_fact_clause_and_place(folder: Path) -> None:
    said, counted = run("findings", str(folder), "--rule", "notice")
    assert said.split("\n\n")[:2] == [
        "2026-01-06  Satisfied: meetings/board/2026-01-06\n"
        "            Notice was 16 clear days; clause 4 asks 7 clear days.\n"
        "            rulebooks/orders#notice  records/meetings/board/2026-01-06/agenda.md:8",
        "2026-02-03  Cured: meetings/board/2026-02-03\n"
        "            Notice was 1 clear day; clause 4 asks 7 clear days; this was ratified.\n"
        "            rulebooks/orders#notice  records/meetings/board/2026-02-03/agenda.md:8\n"
        "            cured by meetings/board/2026-03-03/agenda#late",
    ]
    assert counted.endswith("4 findings: 1 satisfied, 1 breached, 1 cured, 1 undetermined.\n")


def test_findings_are_chosen_by_verdict_and_body_and_told_to_programs(folder: Path) -> None:
    said, _ = run("findings", str(folder), "--verdict", "breached", "--format", "json")
    found = json.loads(said)["findings"]
    assert [(each["rule"], each["subject"], each["is_model"]) for each in found] == [
        ("rulebooks/model#long", "meetings/board/2026-01-06", True),
        ("rulebooks/model#long", "meetings/board/2026-02-03", True),
        ("rulebooks/model#long", "meetings/board/2026-04-07", True),
        ("rulebooks/orders#notice", "meetings/board/2026-04-07", False),
    ]
    none, _ = run("findings", str(folder), "--body", "board", "--kind", "quorum", "--format", "json")
    assert json.loads(none)["findings"] == []


def test_rules_are_listed_with_what_they_came_to_and_when_they_bound(folder: Path) -> None:
    said, counted = run("rules", str(folder), "--on", "2026-01-01")
    assert said.startswith(
        "rulebooks/model#long\n  A month\n  “A month's notice is given.”\n  notice · all bodies · a model\n"
    )
    assert "  4 findings: 1 satisfied, 1 breached, 1 cured, 1 undetermined.\n" in said
    assert counted.endswith("2 rules.\n")
    assert run("rules", str(folder), "--on", "2019-01-01")[1].endswith("1 rule.\n")


def test_notes_stand_on_the_pages_that_they_are_about(edition: Edition) -> None:
    pages = publish_edition(edition).pages
    late = "Seven clear days, clause 4 Breached Notice was 4 clear days; the rule asks 7 clear days."
    model = "A month Breached Notice was 5 days; the rule asks 30 days."
    assert notes(pages.at("meetings/board/2026-04-07/").html) == [late, model]
    body = html.fromstring(pages.at("bodies/board/").html)
    (own, *_), (fold,) = (
        body.xpath("//section[h2[@id='notes']]/ul/li"),
        body.xpath("//section[h2[@id='notes']]/details"),
    )
    assert words_of(own) == (
        "Seven clear days, clause 4 Breached Notice was 4 clear days; the rule asks 7 clear days. 7 Apr 2026 Board, 2026-04-07"
    )
    assert words_of(fold.find("summary")).endswith("bind nobody: 3 breached, 1 undetermined")
    assert "Its own rules were applied 4 times: 1 satisfied, 1 breached, 1 cured, 1 undetermined." in words_of(body)
    assert "applied 4 times: 1 satisfied, 1 breached, 1 cured, 1 undetermined" in pages.at("rulebooks/orders/").html


def test_what_binds_is_always_seen_and_what_models_come_to_is_folded(edition: Edition) -> None:
    page = html.fromstring(publish_edition(edition).pages.at("meetings/board/2026-04-07/").html)
    (fold,) = page.xpath("//section[h2='Held against the rules']/details[not(@open)]")
    assert words_of(fold.find("summary")) == "1 finding under model rules, which bind nobody: 1 breached"
    assert [words_of(note) for note in fold.iter("li")] == [
        "A month Breached Notice was 5 days; the rule asks 30 days."
    ]
    assert [words_of(note) for note in page.xpath("//section/ul[@class='mb-notes']/li")] == [
        "Seven clear days, clause 4 Breached Notice was 4 clear days; the rule asks 7 clear days."
    ]


def test_what_one_rule_finds_several_times_on_a_page_is_one_note_that_says_the_rule_once(
    make_archive: Callable[..., Path],
) -> None:
    rule = MODEL.replace("model: true\n", "").replace("kind: notice", "kind: majority").replace(
        "parameters: {at-least: 30 days}", "parameters: {threshold: {fraction: 1/2, of: cast, strict: true}}"
    )  # fmt: skip
    motions = "".join(f"```motion\nid: {name}\ntitle: {name}\nresult: carried\n```\n" for name in ("one", "two"))
    minutes = f"---\ntype: minutes\ntitle: Board\nbody: board\ndate: 2026-03-03\nstatus: draft\n---\n{motions}"
    folder = make_archive({"rulebooks/orders.md": rule, "meetings/board/2026-03-03/minutes.md": minutes})
    pages = publish_edition(make_edition(load_archive(folder)[0], date(2026, 5, 1))).pages
    page = "meetings/board/2026-03-03/minutes/"
    (whole,) = notes(pages.at(page).html)
    assert whole == (
        "A month Undetermined 2 times The rule asks more than half of the votes cast: On “…”, no votes are recorded: one two"
    )
    assert notes(pages.at("decisions/" + page + "two/").html) == [
        "A month Undetermined On “two”, no votes are recorded; the rule asks more than half of the votes cast."
    ]


def test_the_page_of_a_rule_goes_by_body_and_year_and_says_the_rule_once(make_archive: Callable[..., Path]) -> None:
    council = "---\ntype: body\ntitle: Council\nclassification: council\n---\n"
    meetings = {
        f"meetings/{body}/{day}/agenda.md": agenda(day, f"{day} 09:00").replace("body: board", f"body: {body}")
        for day, body in {
            "2025-01-07": "board",
            "2025-02-04": "board",
            "2026-01-06": "board",
            "2026-02-03": "council",
        }.items()
    }
    files = {"rulebooks/orders.md": RULEBOOK, "bodies/council.md": council, **meetings}
    pages = publish_edition(make_edition(load_archive(make_archive(files))[0], date(2026, 5, 1))).pages
    root = "findings/rulebooks/orders/notice/"
    assert [address for address in pages.addresses if address.startswith(root)] == [root]
    page = html.fromstring(pages.at(root).html)
    assert [words_of(part) for part in page.xpath("//nav[contains(@class, 'jumps')] | //section")] == [
        "Board 3 2026 1 2025 2 Council 1",
        "Board 3 2026 1 Breached Notice was 10 hours. 6 Jan 2026 Board, 2026-01-06 "
        "2025 2 Breached 2 times Notice was 10 hours. 4 Feb 2025 Board, 2025-02-04 7 Jan 2025 Board, 2025-01-07",
        "Council 1 2026 Breached Notice was 10 hours. 3 Feb 2026 Board, 2026-02-03",
    ]
    assert "The rule asks 7 clear days:" in words_of(page)
    ways = page.xpath("//nav[contains(@class, 'jumps')]//a/@href")
    assert ways == ["#board", "#board-2026", "#board-2025", "#council"]
    assert [way for way in ways if not page.xpath("//*[@id=$id]", id=way[1:])] == []


def test_scorecard_counts_each_verdict_apart_and_models_apart(edition: Edition) -> None:
    page = html.fromstring(publish_edition(edition).pages.at("findings/").html)
    tables = [[[words_of(cell) for cell in row] for row in table.iter("tr")] for table in page.iter("table")]
    assert tables[0] == [["Body", "Satisfied", "Breached", "Cured", "Undetermined"], ["Board", "1", "1", "1", "1"]]
    assert tables[1] == [["Body", "Satisfied", "Breached", "Cured", "Undetermined"], ["Board", "0", "3", "0", "1"]]
    assert ["Seven clear days", "1", "1", "1", "1"] in tables[2]


def test_breaches_and_cures_are_events_with_feeds_of_their_own(edition: Edition) -> None:
    own = [event for event in edition.timeline.events if event.kind == "finding" and not event.where]
    assert [(str(event.date), event.verdict, event.title) for event in own] == [
        ("2026-02-03", "cured", "Notice was 1 clear day; clause 4 asks 7 clear days; this was ratified."),
        ("2026-04-07", "breached", "Notice was 4 clear days; clause 4 asks 7 clear days."),
    ]
    assert len({event.id for event in edition.timeline.events}) == len(edition.timeline.events)
    feed = next(file for file in render_feeds(edition) if file.path == "feeds/findings.rss.xml").content.decode()
    assert "<title>Breached: Notice was 4 clear days; clause 4 asks 7 clear days.</title>" in feed
    assert len(re.findall("<item>", feed)) == 5
    pages = publish_edition(edition).pages
    assert 'href="../feeds/findings.atom.xml" aria-label="Findings, Atom"' in pages.at("feeds/").html
    assert 'href="../feeds/findings.atom.xml"' in pages.at("findings/").html
    assert 'href="../feeds/findings.atom.xml"' in pages.at("findings/").head


def test_the_timeline_names_a_rule_once_and_a_meeting_tells_its_findings_once(edition: Edition) -> None:
    pages = publish_edition(edition).pages
    line = "Notice was 5 days; the rule asks 30 days. Board · finding · A month · a model rule, which binds nobody"
    assert line in words_of(html.fromstring(pages.at("timeline/").html))
    assert (
        "finding"
        not in words_of(html.fromstring(pages.at("meetings/board/2026-04-07/").html)).partition("Held against")[0]
    )


def test_an_archive_without_rules_says_what_would_stand_there(make_archive: Callable[..., Path]) -> None:
    edition = make_edition(load_archive(make_archive())[0], date(2026, 5, 1), "https://minutes.example.org/")
    assert "No rule applies to anything on record yet." in publish_edition(edition).pages.at("findings/").html
    assert not [file.path for file in render_feeds(edition) if "findings" in file.path]
    assert "findings.atom.xml" not in publish_edition(edition).pages.at("feeds/").html


def test_a_rule_with_many_findings_is_cut_into_pages(make_archive: Callable[..., Path]) -> None:
    days = [f"20{year:02}-{month:02}-0{day}" for year in range(17, 26) for month in range(1, 13) for day in range(1, 6)]
    meetings = {f"meetings/board/{day}/agenda.md": agenda(day, f"{day} 09:00") for day in days}
    archive = load_archive(make_archive({"rulebooks/orders.md": RULEBOOK.replace("2020", "2010"), **meetings}))[0]
    pages = publish_edition(make_edition(archive, date(2026, 5, 1))).pages
    addresses = [address for address in pages.addresses if address.startswith("findings/rulebooks/orders/notice/")]
    assert len(addresses) == 10
    assert max(len(pages.at(address).html) for address in addresses) < 120_000
