"""Lists of all kinds: what they say where there is nothing, and where there is much."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from minutebook.outputs.edition import Edition
from minutebook.outputs.page import Page
from minutebook.publish import publish_edition

from .conftest import edition_of

HEAVIEST = 150_000


@pytest.fixture
def empty(make_archive: Callable[..., Path]) -> dict[str, Page]:
    return {page.address: page for page in publish_edition(edition_of(make_archive({}))).pages}


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("topics/", "No topic is on record yet."),
        ("actions/", "No action is on record yet."),
        ("elections/", "No election is on record yet."),
        ("corrections/", "No correction is on record."),
    ],
)
def test_an_empty_list_explains_itself(empty: dict[str, Page], address: str, words: str) -> None:
    assert f'<p class="mb-empty">{words}' in empty[address].html
    assert [page for page in empty if page.startswith(address)] == [address]


def test_without_an_address_of_the_site_the_page_of_feeds_says_why_there_are_none(edition: Edition) -> None:
    pages = {page.address: page for page in publish_edition(replace(edition, site_url="")).pages}
    assert "This site has no feeds yet" in pages["feeds/"].html
    assert ".rss.xml" not in pages["feeds/"].html
    assert "calendars/all.ics" in pages["feeds/"].html


def minutes(year: int, entries: str) -> str:
    return (
        f"---\ntype: minutes\ntitle: Board {year}\nbody: board\ndate: {year}-03-03\nstatus: draft\ntopics: [roof]\n---\n"
        + entries
    )


def test_long_lists_are_cut_into_pages_by_year_none_of_them_heavy(make_archive: Callable[..., Path]) -> None:
    entry = (
        "```action\nid: a-{n}\ntask: Write letter number {n} about the roof and the guttering\nowner: jane-roe\n"
        "due: {year}-05-01\n```\n\n```correction\nid: c-{n}\ndate: {year}-04-01\n"
        "was: {old}\nnow: {new}\nreason: misheard\n```\n\n"
        "```election\nid: e-{n}\ntitle: Election of delegate {n}\nseats: 1\nelected: jane-roe\n```\n"
    )
    files = {
        f"meetings/board/{year}-03-03/minutes.md": minutes(
            year,
            "\n".join(entry.format(n=n, year=year, old="Rowe " * 20, new="Roe " * 20) for n in range(90)),
        )
        for year in (2023, 2024, 2025)
    }
    edition = edition_of(make_archive(files), date(2026, 1, 1))
    pages = {page.address: page for page in publish_edition(edition).pages}
    for section in ("actions/", "corrections/", "elections/"):
        for year in (2023, 2024, 2025):
            assert f'href="../{section}{year}/"' in pages[section].html or f'{year}/"' in pages[section].html
            assert pages[f"{section}{year}/"].html.count("<li") >= 90
    heavy = [
        page.address
        for page in pages.values()
        if page.address.startswith(("actions/", "corrections/", "elections/", "topics/", "feeds/"))
        and len(page.html.encode()) > HEAVIEST
    ]
    assert heavy == []


def test_an_action_is_overdue_open_or_over_as_the_latest_news_leaves_it(make_archive: Callable[..., Path]) -> None:
    entries = (
        "```action\nid: late\ntask: Mend the roof\nowner: jane-roe\ndue: 2025-05-01\n```\n\n"
        "```action\nid: later\ntask: Paint the door\nowner: John Stranger\ndue: 2027\n```\n\n"
        "```action\nid: over\ntask: Buy paint\nowner: board\n```\n\n"
        "```follow-up\nid: bought\nof: '#over'\nstate: done\ndate: 2025-03-09\n```\n"
    )
    folder = make_archive({"meetings/board/2025-03-03/minutes.md": minutes(2025, entries)})
    pages = {page.address: page for page in publish_edition(edition_of(folder, date(2026, 1, 1))).pages}
    sections = pages["actions/"].html.split("<h2 ")[1:]
    assert [section.partition("</h2>")[0].partition(" <")[0] for section in sections] == [
        'id="overdue">Overdue',
        'id="open">Open',
        'id="done">Done or dropped',
    ]
    for section, words in zip(
        sections,
        (
            ("Mend the roof", "Jane Roe", "8 months past due"),
            ("Paint the door", "John Stranger"),
            ("Buy paint", "since 9 Mar 2025"),
        ),
        strict=True,
    ):
        assert all(word in section for word in words)


def pages_of(archive: Path) -> dict[str, Page]:
    return {page.address: page for page in publish_edition(edition_of(archive)).pages}


def words_of(text: str) -> str:
    return " ".join(html.fromstring(text).text_content().split())


@pytest.mark.parametrize(("count", "is_long"), [(9, False), (60, True)])
def test_people_stand_under_letters_where_they_are_many(
    make_archive: Callable[..., Path], count: int, is_long: bool
) -> None:
    people = {f"people/p-{number}.md": f"---\ntype: person\ntitle: Ann No{number}\n---\n" for number in range(count)}
    page = pages_of(make_archive(people))["people/"].html
    assert ("<bdi>N</bdi></h2>" in page) is is_long
    assert page.count("people/p-") == count


BODY = "---\ntype: body\ntitle: {title}\nclassification: committee\n{more}---\n"


def test_bodies_stand_below_those_that_they_answer_to_and_say_so(make_archive: Callable[..., Path]) -> None:
    more = {
        "Council": "", "Works": "parent: council\n", "Roofs": "parent: works\n", "Drains": "parent: works\n",
        "Chickens": "parent: eggs\n", "Eggs": "parent: chickens\n", "Ended": "dissolved: 2020\n",
    }  # fmt: skip
    files = {f"bodies/{title.lower()}.md": BODY.format(title=title, more=each) for title, each in more.items()}
    pages = {page.address: page.html for page in publish_edition(edition_of(make_archive(files))).pages}
    outline, depth = [], 0
    for tag, title in re.findall(
        r'(<ul class="mb-list|</ul>)|<p class="mb-list__title".*?<bdi>(.*?)</bdi>', pages["bodies/"]
    ):
        depth += {"": 0, "</ul>": -1}.get(tag, 1)
        outline += [(depth, title)] if title else []
    assert outline == [
        (1, "Board"), (1, "Council"), (2, "Works"), (3, "Drains"), (3, "Roofs"), (1, "Ended"), (1, "Chickens"), (2, "Eggs"),
    ]  # fmt: skip
    assert 'Committee · answers to <a href="../bodies/works/"><bdi>Works</bdi></a></p>' in pages["bodies/"]


def test_a_body_of_which_nothing_is_recorded_counts_nothing(make_archive: Callable[..., Path]) -> None:
    page = pages_of(make_archive({"meetings/board/2025-03-03/minutes.md": minutes(2025, "")}))["bodies/"].html
    assert "· 1 meeting</p>" in page
    assert " 0 " not in words_of(page)


@pytest.mark.parametrize(("stated", "outcomes"), [("", 0), (", elected: true", 1)])
def test_an_election_whose_outcome_is_not_recorded_says_so_once(
    make_archive: Callable[..., Path], stated: str, outcomes: int
) -> None:
    candidates = f"candidates:\n  - {{person: A, votes: 3{stated}}}\n  - {{person: B, votes: 2}}\n"
    entry = f"```election\nid: e\ntitle: Delegate\nseats: 1\n{candidates}```\n"
    page = pages_of(make_archive({"meetings/board/2025-03-03/minutes.md": minutes(2025, entry)}))
    text = page["meetings/board/2025-03-03/minutes/"].html
    assert text.count('<th scope="col">Outcome</th>') == outcomes
    assert text.count("Who was elected is not recorded.") == 1 - outcomes
    assert page["elections/"].html.count('Elected: <span class="mb-unknown">not recorded</span>') == 1 - outcomes


def test_a_rule_says_what_it_asks_in_words_and_names_bodies(make_archive: Callable[..., Path]) -> None:
    rule = (
        "---\ntype: rulebook\ntitle: Orders\nfrom: 2020-01-01\n---\n"
        "```rule\nid: own\nkind: authority\nclause: The Board decides.\n"
        "parameters: {may-not: [rescind, overrule], of: board, except: board}\n```\n"
        "```rule\nid: quorum\nkind: quorum\nclause: Half.\nparameters: {fraction: 1/2, of: fixed-seats, strict: true}\n```\n"
    )
    page = html.fromstring(pages_of(make_archive({"rulebooks/orders.md": rule}))["rulebooks/orders/"].html)
    rows = [[" ".join(part.text_content().split()) for part in row] for row in page.xpath("//section//dl/div")]
    assert "Rule: what one body may not do to another" in page.get_element_by_id("own").text_content()
    assert rows[:3] == [["May not", "rescind, overrule"], ["To what is of", "Board"], ["But these may", "Board"]]
    assert rows[3:6] == [["Share present", "1/2"], ["More than that share", "yes"], ["Share of", "fixed seats"]]


def test_a_term_that_has_not_begun_is_to_come(make_archive: Callable[..., Path]) -> None:
    """Of one who serves now too, the list of people tells what is."""
    spans = {
        "ann": "until: 2026-06-30",
        "bea": "from: 2026-07-01",
        "cal": "from: 2026-07, until: 2027",
        "dee": "until: 2026-01",
    }
    terms = "".join(f"  - {{person: {person}, role: chair, {span}}}\n" for person, span in spans.items())
    terms += "  - {person: ann, role: treasurer, from: 2026-07-01}\n"
    files = {f"people/{person}.md": f"---\ntype: person\ntitle: {person.title()}\n---\n" for person in spans}
    files["bodies/council.md"] = BODY.format(title="Council", more=f"members:\n{terms}")
    edition = edition_of(make_archive(files), date(2026, 6, 1))
    pages = {page.address: html.fromstring(page.html) for page in publish_edition(edition).pages}
    told = {
        "".join(table.find("caption").itertext()): [
            " ".join("".join(row.itertext()).split()) for row in table.iter("tr")
        ][1:]
        for table in pages["bodies/council/"].iter("table")
    }
    assert told == {
        "Now 1": ["Ann Chair until 30 Jun 2026"],
        "To come 3": ["Bea Chair from 1 Jul 2026", "Ann Treasurer from 1 Jul 2026", "Cal Chair Jul 2026 to 2027"],
        "Before 1": ["Dee Chair until Jan 2026"],
    }
    people = [" ".join("".join(item.itertext()).split()) for item in pages["people/"].iter("li")]
    assert people[:4] == [
        "Ann Chair, Council", "Bea Chair, Council, from 2026", "Cal Chair, Council, from 2026",
        "Dee Chair, Council, until 2026",
    ]  # fmt: skip
    [term] = [list(row.itertext()) for row in pages["people/bea/"].iter("tr")][1:]
    assert term == ["Chair", "Council", "from 1 July 2026"]


@pytest.mark.parametrize("count", [5, 6])
def test_a_rulebook_of_many_rules_begins_with_the_ways_to_them(make_archive: Callable[..., Path], count: int) -> None:
    rule = '\n```rule\nid: {0}-rule\nkind: term\ntitle: Rule {0}\nnumber: "{0}"\nclause: A year.\nfrom: 2020\nuntil: 2021\n```\n'
    rules = "".join(rule.format(number) for number in range(1, count + 1))
    files = {"rulebooks/rules.md": f"---\ntype: rulebook\ntitle: Rules\ndate: 2020\n---\n{rules}"}
    pages = {page.address: page.html for page in publish_edition(edition_of(make_archive(files))).pages}
    page = html.fromstring(pages["rulebooks/rules/"])
    ways = [
        (link.get("href"), link.text_content()) for link in page.findall(".//details[@class='mb-fold mb-screen']//a")
    ]
    assert ways == [
        (f"#at-{number}-rule", f"Clause {number}, Rule {number}") for number in range(1, count + 1) if count > 5
    ]
    card = " ".join(page.get_element_by_id("at-1-rule").text_content().split())
    assert card.startswith("Rule: terms of office") and "In force from 2020 until 2021" in card


def test_rules_without_titles_are_told_apart_by_clause_or_kind(make_archive: Callable[..., Path]) -> None:
    rule = "```rule\nid: {0}\nkind: {0}\n{1}clause: So it is.\n{2}```\n\n".format
    text = (
        "---\ntype: rulebook\ntitle: Rules\ndate: 2020\n---\n\n"
        + rule("quorum", 'number: "4"\n', "parameters: {number: 3}\n")
        + rule("frequency", "", "parameters: {no-gap-over: 3 months}\n")
    )
    pages = publish_edition(edition_of(make_archive({"rulebooks/rules.md": text}), date(2026, 5, 1))).pages
    named = html.fromstring(pages.at("findings/").html).xpath("//a[contains(@href, 'findings/rulebooks/rules/')]")
    assert sorted({each.text_content() for each in named}) == ["Rules, clause 4", "Rules, how often a body meets"]
    assert '<h1 id="mb-title" dir="auto">Rules, clause 4</h1>' in pages.at("findings/rulebooks/rules/quorum/").html


def test_a_rule_names_days_that_are_not_counted_in_words(make_archive: Callable[..., Path]) -> None:
    rule = (
        "---\ntype: rulebook\ntitle: Orders\nfrom: 2020-01-01\n---\n"
        "```rule\nid: notice\nkind: notice\nclause: Three clear days.\nparameters:\n  at-least: 3 clear days\n"
        "  proof: publication\n  not-counted:\n    weekdays: [saturday, sunday]\n    holidays: GB-ENG\n"
        "    dates: 24 December\n    intervals: [{name: winter break, from: 20 December, until: 3 January}]\n```\n"
    )
    page = html.fromstring(pages_of(make_archive({"rulebooks/orders.md": rule}))["rulebooks/orders/"].html)
    rows = dict([" ".join(part.text_content().split()) for part in row] for row in page.xpath("//section//dl/div"))
    assert rows["What counts"] == "when it became public"
    days = "Saturdays, Sundays; 24 December; public holidays (GB-ENG); winter break, 20 December to 3 January"
    assert rows["Days not counted"] == days


def test_an_event_does_not_say_again_what_its_mark_says(make_archive: Callable[..., Path]) -> None:
    agenda = "---\ntype: agenda\ntitle: Board\nbody: board\ndate: 2026-06-02\nstatus: scheduled\nplace: The hall\n---\n"
    page = pages_of(make_archive({"meetings/board/2026-06-02/agenda.md": agenda}))["timeline/"]
    (line,) = html.fromstring(page.html).xpath("//section//li[contains(@class, 'mb-event')][contains(., 'Scheduled')]")
    assert " ".join(line.text_content().split()).lower().count("scheduled") == 1
    assert "The hall" in line.text_content()
