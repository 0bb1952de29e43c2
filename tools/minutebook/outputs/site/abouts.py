"""Abouts: what stands at the end of a record's page: where it came from, where it stays, and how to cite and follow it."""

from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from minutebook.addresses import address_of
from minutebook.decisions import date_of
from minutebook.labels import PROVENANCE_NAMES, RECORD_KINDS
from minutebook.outputs.akoma_ntoso.uris import xml_address
from minutebook.outputs.documents.address import document_address
from minutebook.outputs.feeds.links import FeedLink, feed_links
from minutebook.outputs.markdown_files import source_address
from minutebook.outputs.redirects import former_ids
from minutebook.outputs.site.citing import Citation, cite
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import Rows, rows
from minutebook.record import Record
from minutebook.records.body import Body
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes
from minutebook.records.person import Person


@dataclass(frozen=True, slots=True)
class About:
    """`permanent` leads to the page's address, in the words by which people read it; `former` are addresses that lead here,
    as they read them; `file` is the record's file at the repository's host, empty where unknown."""

    permanent: Link
    former: tuple[str, ...]
    provenance: str
    withheld: Rows
    topics: tuple[Link, ...]
    source: str
    documents: tuple[Link, ...]
    file: str
    feeds: tuple[tuple[str, tuple[Link, ...]], ...]
    citation: Citation


def about_record(record: Record[FrontMatter], sheet: Sheet) -> About:
    edition, front = sheet.edition, record.front
    body = getattr(front, "body", "")
    kind = f"{RECORD_KINDS[record.type]}, {edition.body_name(body)}" if body else RECORD_KINDS[record.type]
    return About(
        permanent=permanent_link(sheet),
        former=tuple(edition.readable_site + address_of(former) for former in former_ids(record)),
        provenance=PROVENANCE_NAMES[front.provenance],
        withheld=_withheld(record, sheet),
        topics=tuple(sheet.links.topic(topic) for topic in front.topics),
        source=sheet.links.address(source_address(record)),
        documents=_documents(record, sheet),
        file=edition.repository + quote(record.path) if edition.repository else "",
        feeds=_feeds(record, sheet),
        citation=cite(front.title, kind, date_of(record), front.provenance, sheet),
    )


def permanent_link(sheet: Sheet) -> Link:
    """The address that the page keeps, as people read it, which leads to it as programs do."""
    edition = sheet.edition
    return Link(
        edition.readable_site + sheet.address, escape(edition.absolute(sheet.address)) if edition.site_url else ""
    )


def feed_row(feed: FeedLink, sheet: Sheet) -> tuple[str, tuple[Link, ...]]:
    """A feed's title, and the ways to it in each format."""
    formats = (("RSS", feed.rss), ("Atom", feed.atom), ("JSON", feed.json))
    return feed.title, tuple(Link(words, sheet.links.address(address)) for words, address in formats)


def _withheld(record: Record[FrontMatter], sheet: Sheet) -> Rows:
    """Why a record that is public was withheld before; of one that still is, nobody is told."""
    stated = record.front.withheld
    if stated is None:
        return ()
    return rows(
        ("Was withheld", stated.reason or "for a reason that is not recorded"),
        ("Withheld by", sheet.links.reference(stated.authority, record) if stated.authority else None),
        ("Withheld until", stated.until.words if stated.until else None),
    )


def _documents(record: Record[FrontMatter], sheet: Sheet) -> tuple[Link, ...]:
    """The record as files in other forms; bodies and people have none."""
    forms = sheet.edition.documents if not isinstance(record.front, Body | Person) else ()
    found = [Link(form.upper(), sheet.links.address(document_address(record.id, form))) for form in forms]
    if sheet.edition.has_data and isinstance(record.front, Minutes):
        found.append(Link("Akoma Ntoso (XML)", sheet.links.address(xml_address(record.id))))
    return tuple(found)


def _feeds(record: Record[FrontMatter], sheet: Sheet) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The feed of the body or person that the record is about or belongs to."""
    front = record.front
    if isinstance(front, Person):
        found = feed_links(sheet.edition, person=record.id.removeprefix("people/"))
    elif isinstance(front, Body):
        found = feed_links(sheet.edition, body=record.id.removeprefix("bodies/"))
    else:
        found = feed_links(sheet.edition, body=getattr(front, "body", None))
    return tuple(feed_row(feed, sheet) for feed in found[:1])
