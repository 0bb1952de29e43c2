"""No page weighs more than 150 KB, however many people, decisions and names in rolls an archive has; nothing is lost for it."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from minutebook.outputs.page import Page
from minutebook.outputs.site.weights import weight_of
from minutebook.publish import publish_edition

from .conftest import edition_of

HEAVIEST = 135_000
"""Bytes of a page without the theme's frame, which weighs 15 KB."""
YEAR = re.compile(r"^timeline/(.*/)?\d{4}/$")
VOTERS = [f"Member {number:03} of Riverside" for number in range(300)]
MINUTES = "---\ntype: minutes\ntitle: Board, {day}\nbody: board\ndate: {day}\nstatus: draft\n---\n"
PERSON = "---\ntype: person\ntitle: {name}\n---\n"


def pages_of(archive: Path) -> dict[str, Page]:
    return {page.address: page for page in publish_edition(edition_of(archive, date(2026, 5, 1))).pages}


def too_heavy(pages: dict[str, Page]) -> list[str]:
    """The pages above what they may weigh; a year of the timeline may weigh 500 KB."""
    return [
        address
        for address, page in pages.items()
        if weight_of(page) + len(page.head.encode()) > (HEAVIEST + 350_000 if YEAR.search(address) else HEAVIEST)
    ]


def motions(count: int, words: str, vote: str = "") -> Iterator[str]:
    for number in range(count):
        yield f"```motion\nid: m-{number}\ntitle: Motion {number:03} {words}\n{vote}result: carried\n```\n\n"


def test_a_record_of_many_long_rolls_leaves_them_to_the_pages_of_its_motions(make_archive: Callable[..., Path]) -> None:
    vote = f"vote:\n  for: [{', '.join(VOTERS[:250])}]\n  against: [{', '.join(VOTERS[250:])}]\n"
    text = MINUTES.format(day="2026-03-03") + "".join(motions(40, "on the roof", vote))
    pages = pages_of(make_archive({"meetings/board/2026-03-03/minutes.md": text}))
    assert too_heavy(pages) == []
    record, motion = (
        pages[f"{root}meetings/board/2026-03-03/minutes/{rest}"] for root, rest in (("", ""), ("decisions/", "m-7/"))
    )
    assert all(name in motion.html for name in VOTERS)
    assert VOTERS[0] not in record.html
    assert 'href="../../../../decisions/meetings/board/2026-03-03/minutes/m-7/"><bdi>Who voted how</bdi>' in record.html


def test_a_record_of_few_names_shows_who_voted_how(make_archive: Callable[..., Path]) -> None:
    vote = f"vote:\n  for: [{', '.join(VOTERS)}]\n"
    text = MINUTES.format(day="2026-03-03") + "".join(motions(2, "on the roof", vote))
    pages = pages_of(make_archive({"meetings/board/2026-03-03/minutes.md": text}))
    assert all(name in pages["meetings/board/2026-03-03/minutes/"].html for name in VOTERS)


def test_a_record_of_rolls_that_only_fit_without_links_leaves_them_too(make_archive: Callable[..., Path]) -> None:
    people = {f"people/p-{number}.md": PERSON.format(name=VOTERS[number]) for number in range(11)}
    vote = f"vote: {{for: [{', '.join(f'p-{number}' for number in range(11))}]}}\n"
    text = MINUTES.format(day="2026-03-03") + "".join(motions(75, "on the roof", vote))
    pages = pages_of(make_archive({**people, "meetings/board/2026-03-03/minutes.md": text}))
    assert too_heavy(pages) == []
    assert "Who voted how" in pages["meetings/board/2026-03-03/minutes/"].html


def test_a_record_of_hundreds_of_motions_has_their_words_and_leaves_the_rest_to_their_pages(
    make_archive: Callable[..., Path],
) -> None:
    text = MINUTES.format(day="2026-03-03") + "".join(
        motions(300, "on the roof", "text: That it be mended.\nmoved: A. N. Other\nvote: {for: 3, against: 1}\n")
    )
    pages = pages_of(make_archive({"meetings/board/2026-03-03/minutes.md": text}))
    assert too_heavy(pages) == []
    record, meeting = pages["meetings/board/2026-03-03/minutes/"].html, pages["meetings/board/2026-03-03/"].html
    motion = "decisions/meetings/board/2026-03-03/minutes/m-299/"
    assert record.count("That it be mended.") == 300
    kind = "Motion · Carried · 3 of 4 cast; more than half needed: 3"
    assert f'<section class="mb-card" id="m-299" dir="ltr">\n<p class="mb-card__kind">{kind}</p>' in record
    assert f'<a href="../../../../{motion}">Motion 299 on the roof</a>' in record
    assert "A. N. Other" not in record and "A. N. Other" in pages[motion].html
    assert '<a href="../../../meetings/board/2026-03-03/minutes/">200 more are in the record</a>' in meeting


def test_hundreds_of_entries_without_pages_of_their_own_are_plain(make_archive: Callable[..., Path]) -> None:
    text = MINUTES.format(day="2026-03-03") + "".join(
        f'```amendment\nid: a-{number}\nto: "#m-0"\ntitle: Amendment {number:03}\ntext: Insert it.\nresult: lost\n```\n\n'
        for number in range(200)
    )
    pages = pages_of(make_archive({"meetings/board/2026-03-03/minutes.md": text + "".join(motions(1, "on the roof"))}))
    assert too_heavy(pages) == []
    assert '<p class="mb-card__kind">Amendment · Lost</p>' in pages["meetings/board/2026-03-03/minutes/"].html


def assembly(size: int) -> tuple[dict[str, str], str]:
    """The records of so many people, and their ids with commas between."""
    people = {f"people/p-{number}.md": PERSON.format(name=f"Person {number:04}") for number in range(size)}
    return people, ", ".join(f"p-{number}" for number in range(size))


def test_an_assembly_of_many_members_is_named_in_its_minutes_without_links(
    make_archive: Callable[..., Path],
) -> None:
    people, names = assembly(1600)
    listed = f"attendance: {{present: [{names}]}}\n---\n"
    items = "".join(f"## {number}. The roof of house {number}\n\n" for number in range(1, 301))
    text = MINUTES.format(day="2026-03-03").removesuffix("---\n") + listed + items
    pages = pages_of(make_archive({**people, "meetings/board/2026-03-03/minutes.md": text}))
    assert too_heavy(pages) == []
    record = pages["meetings/board/2026-03-03/minutes/"]
    assert "<li><bdi>Person 1599</bdi></li>" in record.html
    assert record.contents == ()
    assert "The names are in the minutes." in pages["meetings/board/2026-03-03/"].html


def test_a_roll_of_thousands_is_named_on_the_page_of_its_motion_without_links(
    make_archive: Callable[..., Path],
) -> None:
    people, names = assembly(1800)
    vote = f"vote: {{for: [{names}]}}\n"
    text = MINUTES.format(day="2026-03-03") + "".join(motions(1, "on the roof", vote))
    pages = pages_of(make_archive({**people, "meetings/board/2026-03-03/minutes.md": text}))
    assert too_heavy(pages) == []
    assert "Person 1799" not in pages["meetings/board/2026-03-03/minutes/"].html
    assert "<li><bdi>Person 1799</bdi></li>" in pages["decisions/meetings/board/2026-03-03/minutes/m-0/"].html


def test_lists_of_decisions_with_long_titles_are_cut(make_archive: Callable[..., Path]) -> None:
    words = "that the committee look into " + "the state of the roof, the gutters and the drains, " * 8
    days = [f"2025-03-{day:02}" for day in range(1, 11)]
    text = "".join(motions(40, words))
    pages = pages_of(make_archive({f"meetings/board/{day}/minutes.md": MINUTES.format(day=day) + text for day in days}))
    assert too_heavy(pages) == []
    listed = "".join(page.html for address, page in pages.items() if address.startswith("decisions/2025/"))
    assert [day for day in days if f"decisions/meetings/board/{day}/minutes/m-39/" not in listed] == []


def test_more_people_than_fit_a_page_are_listed_by_letter(make_archive: Callable[..., Path]) -> None:
    names = [
        f"{given} {family}{number}"
        for number in range(220)
        for given, family in (("Jane", "Roe"), ("Sean", "Óg"), ("Ann", "Ryan"))
    ]
    files = {f"people/p-{index}.md": PERSON.format(name=name) for index, name in enumerate(names)}
    pages = pages_of(make_archive(files))
    assert too_heavy(pages) == []
    index = pages["people/"].html
    assert '<a href="../people/-R/"><bdi>R</bdi> <span class="mb-count">441</span></a>' in index
    assert '<a href="../people/-%C3%93/"><bdi>Ó</bdi>' in index
    listed = "".join(page.html for address, page in pages.items() if address.startswith("people/-"))
    assert [index for index in range(len(names)) if f"people/p-{index}/" not in listed] == []


def listed(pages: dict[str, Page], root: str) -> str:
    """All that stands on the pages below an address that begins with a letter or part."""
    return "".join(page.html for address, page in pages.items() if address.startswith(root))


def test_the_page_of_a_body_shows_who_serves_now_and_the_latest_before_and_leads_to_all(
    make_archive: Callable[..., Path],
) -> None:
    note = f"Elected by {'the members of the branch ' * 4}"
    terms = "".join(
        f"  - {{person: Member {number:03} of Riverside, from: {2026 if number < 9 else 2025 - number // 20}-01-01,"
        f" until: {2027 if number < 9 else 2026 - number // 20}-01-01, note: {note}}}\n"
        for number in range(500)
    )
    front = "---\ntype: body\ntitle: Council\nclassification: committee\nmembers:\n"
    pages = pages_of(make_archive({"bodies/council.md": front + terms + "---\n"}))
    assert too_heavy(pages) == []
    own, shown = pages["bodies/council/"].html, re.compile(r"Member \d{3} of Riverside")
    assert '<caption>Now <span class="mb-count">9</span>' in own
    assert '<caption>Before <span class="mb-count">491</span>' in own
    assert '<a href="../../bodies/council/-members/"><bdi>All 500 terms</bdi></a>' in own
    assert shown.findall(own) == [f"Member {number:03} of Riverside" for number in range(len(shown.findall(own)))]
    assert len(shown.findall(own)) > 30
    assert len(set(shown.findall(listed(pages, "bodies/council/-members/")))) == 500


def test_the_page_of_an_assembly_of_thousands_tells_search_engines_of_the_latest_terms(
    make_archive: Callable[..., Path],
) -> None:
    terms = "".join(
        f"  - {{person: Member {number:04} of Riverside, until: {2000 + number % 25}-01-01}}\n"
        for number in range(2500)
    )
    front = "---\ntype: body\ntitle: Council\nclassification: committee\nmembers:\n"
    pages = pages_of(make_archive({"bodies/council.md": front + terms + "---\n"}))
    assert too_heavy(pages) == []
    assert [f"Member {number:04} of Riverside" in pages["bodies/council/"].head for number in (23, 24, 25)] == [
        False, True, False,
    ]  # fmt: skip


def test_a_body_of_few_members_has_them_all_on_its_page(make_archive: Callable[..., Path]) -> None:
    members = "".join(f"  - {{person: Member {number}}}\n" for number in range(30))
    front = "---\ntype: body\ntitle: Council\nclassification: committee\nmembers:\n"
    pages = pages_of(make_archive({"bodies/council.md": front + members + "---\n"}))
    assert "Member 29" in pages["bodies/council/"].html
    assert "bodies/council/-members/" not in pages


def test_more_bodies_and_topics_than_fit_a_page_are_listed_by_letter(make_archive: Callable[..., Path]) -> None:
    body = "---\ntype: body\ntitle: {title}\nclassification: branch\nsummary: {summary}\n---\n"
    summary = "Looks after the streets, gardens and paths between the river and the railway. " * 3
    titles = [f"{letter}{number:03} branch" for letter in "ABC" for number in range(130)]
    files = {f"bodies/b-{at}.md": body.format(title=title, summary=summary) for at, title in enumerate(titles)}
    topics = ", ".join(f"topic-of-{number:03}" for number in range(400))
    files["meetings/board/2026-03-03/minutes.md"] = MINUTES.format(day="2026-03-03").replace(
        "status: draft\n", f"status: draft\ntopics: [{topics}]\n"
    )
    pages = pages_of(make_archive(files))
    assert too_heavy(pages) == []
    assert '<a href="../bodies/-B/"><bdi>B</bdi> <span class="mb-count">131</span></a>' in pages["bodies/"].html
    assert [at for at in range(len(titles)) if f"bodies/b-{at}/" not in listed(pages, "bodies/-")] == []
    assert '<a href="../feeds/bodies/-B/"><bdi>B</bdi>' in pages["feeds/"].html
    followed = listed(pages, "feeds/") + listed(pages, "calendars/")
    assert [at for at in range(len(titles)) if f"feeds/bodies/b-{at}.atom.xml" not in followed] == []
    assert [at for at in range(len(titles)) if f"calendars/b-{at}.ics" not in followed] == []
    assert [number for number in range(400) if f"feeds/topics/topic-of-{number:03}.rss.xml" not in followed] == []
