"""Write feeds in RSS 2.0 and Atom with feedgen."""

from feedgen.feed import FeedGenerator

from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channels import Channel, channels
from minutebook.outputs.feeds.entries import FeedEntry, entry_of, updated
from minutebook.outputs.page import SiteFile


def render_feeds(edition: Edition) -> tuple[SiteFile, ...]:
    """All feed files of an edition; none where the site's address is not known, since feeds need absolute links."""
    if not edition.site_url:
        return ()
    return tuple(file for channel in channels(edition) for file in _render(channel, edition))


def _render(channel: Channel, edition: Edition) -> tuple[SiteFile, SiteFile]:
    rss, atom = _feed(channel, edition, "rss"), _feed(channel, edition, "atom")
    return (
        SiteFile(channel.address("rss"), rss.rss_str(pretty=True)),
        SiteFile(channel.address("atom"), atom.atom_str(pretty=True)),
    )


def _feed(channel: Channel, edition: Edition, extension: str) -> FeedGenerator:
    address = edition.absolute(channel.address(extension))
    feed = FeedGenerator()
    feed.id(edition.absolute(channel.address("atom")))
    feed.title(channel.title)
    feed.description(channel.description)
    feed.subtitle(channel.description)
    feed.author(name=edition.name)
    feed.language(edition.lang)
    feed.generator("Minutebook")
    feed.link(href=edition.absolute(channel.page), rel="alternate", type="text/html")
    mime = "application/rss+xml" if extension == "rss" else "application/atom+xml"
    feed.link(href=address, rel="self", type=mime)
    when = updated(channel.events, edition)
    feed.updated(when)
    feed.lastBuildDate(when)
    for event in channel.events:
        _add(feed, entry_of(event, edition), extension)
    return feed


def _add(feed: FeedGenerator, content: FeedEntry, extension: str) -> None:
    entry = feed.add_entry(order="append")
    entry.guid(content.id, permalink=False)
    entry.id(content.id)
    entry.title(content.title)
    entry.link(href=content.link)
    entry.published(content.published)
    entry.updated(content.published)
    if extension == "rss":
        entry.description(content.html)
    else:
        entry.content(content.html, type="html")
    entry.category([{"term": term} for term in content.categories])
