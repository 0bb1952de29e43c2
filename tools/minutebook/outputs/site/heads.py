"""Heads: what the head of a page says to programs: the feed to follow it by, and what it is about as linked data."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from html import escape
from urllib.parse import unquote

from minutebook.decisions import DecisionGraph
from minutebook.outputs.dataset.beside import NAME
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.formats import atom, rss
from minutebook.outputs.feeds.links import FeedLink, feed_links, findings_feed
from minutebook.outputs.linked_data.decisions import decision_thing, vote_thing
from minutebook.outputs.linked_data.graph import linked_data, script_text, trail
from minutebook.outputs.linked_data.meetings import meeting_thing
from minutebook.outputs.linked_data.parties import body_thing, person_thing, site_thing
from minutebook.outputs.page import Page
from minutebook.outputs.site.press import Press
from minutebook.outputs.things import Thing
from minutebook.record import Fact
from minutebook.records.entries.motion import Proposed
from minutebook.records.entries.vote import VoteFacts

SECTIONS = {
    "actions": "Actions",
    "bodies": "Bodies",
    "corrections": "Corrections",
    "decisions": "Decisions",
    "elections": "Elections",
    "feeds": "Feeds and calendars",
    "meetings": "Meetings",
    "people": "People",
    "rulebooks": "Rulebooks",
    "timeline": "Timeline",
    "topics": "Topics",
}


def with_head(page: Page, press: Press, known: Collection[str]) -> Page:
    """The page with more in its head; `known` are the addresses of all pages. A site whose address is not known says nothing."""
    edition = press.edition
    page = replace(page, head=page.head + _data(page, edition))
    if not edition.site_url:
        return page
    things = [*_things(page, press.shelves.decisions, edition), trail(_crumbs(page, edition, known), edition)]
    script = script_text(linked_data(things, edition))
    return replace(page, head=f'{page.head}{_feeds(page, press)}<script type="application/ld+json">{script}</script>')


def _data(page: Page, edition: Edition) -> str:
    """A link to what the page says as JSON, which pages of records, meetings and decisions have beside them."""
    ident, archive = unquote(page.address).rstrip("/"), edition.view.archive
    has_rows = ident in archive.by_id or ident in archive.meetings or page.kind == "decision"
    return (
        f'<link rel="alternate" type="application/json" title="This page as JSON" href="{NAME}">'
        if edition.has_data and has_rows
        else ""
    )


def _feeds(page: Page, press: Press) -> str:
    """Links to the page's own feed; those of all events are in every page."""
    up = "../" * page.address.count("/")
    ways = ((feed, mime) for feed in _own_feed(page, press) for mime in (rss.MIME, atom.MIME))
    return "".join(
        f'<link rel="alternate" type="{mime}" title="{escape(feed.title)}" '
        f'href="{up}{feed.rss if mime == rss.MIME else feed.atom}">'
        for feed, mime in ways
    )


def _own_feed(page: Page, press: Press) -> tuple[FeedLink, ...]:
    """The feed of the body, person or topic that the page is of, or of findings, where there is one."""
    short = unquote(page.address).rstrip("/").partition("/")[2]
    if page.kind == "body":
        return feed_links(press.edition, body=short)[:1]
    if page.kind == "person":
        return feed_links(press.edition, person=short)[:1]
    if page.kind == "findings" and not short:
        return findings_feed(press.edition)
    events = press.shelves.events_of_topic.get(short, ()) if page.kind == "topic" else ()
    is_past = any(event.date.first <= press.edition.today for event in events)
    return feed_links(press.edition, topic=short)[:1] if is_past else ()


def _things(page: Page, decisions: DecisionGraph, edition: Edition) -> Iterator[Thing]:
    """What is found at the page's address: the site, a body, a person, a meeting, a decision, a vote."""
    archive, ident = edition.view.archive, unquote(page.address).rstrip("/")
    if not ident:
        yield site_thing(edition)
    elif page.kind == "body":
        yield body_thing(ident.removeprefix("bodies/"), edition)
    elif page.kind == "person":
        yield person_thing(ident.removeprefix("people/"), edition)
    elif ident in archive.meetings:
        meeting = meeting_thing(archive.meetings[ident], edition)
        yield from (meeting,) if meeting else ()
    fact = _fact(page, ident, edition)
    if fact is None:
        return
    yield from (decision_thing(life, edition) for life in decisions.of(fact.id))
    facts = fact.facts
    if isinstance(facts, Proposed | VoteFacts):
        vote = vote_thing(Fact(fact.record, fact.entry, facts), edition)
        yield from (vote,) if vote else ()


def _fact(page: Page, ident: str, edition: Edition) -> Fact[object] | None:
    """The motion, vote or decision that the page is of."""
    archive = edition.view.archive
    if page.kind == "decision":
        record, _, entry = ident.removeprefix("decisions/").rpartition("/")
        return archive.entries.get(f"{record}#{entry}")
    record_there = archive.by_id.get(ident) if page.kind in ("vote", "motion") else None
    return Fact(record_there, None, record_there.front) if record_there else None


def _crumbs(page: Page, edition: Edition, known: Collection[str]) -> list[tuple[str, str]]:
    """Home, the section, and the page itself."""
    section = page.address.partition("/")[0]
    crumbs = [(edition.name, "")]
    if section in SECTIONS and page.address != f"{section}/" and f"{section}/" in known:
        crumbs.append((SECTIONS[section], f"{section}/"))
    return crumbs + ([(page.title, page.address)] if page.address else [])
