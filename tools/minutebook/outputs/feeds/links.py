"""Links to feeds, for pages: which feeds follow what a page shows."""

from dataclasses import dataclass

from minutebook.labels import label
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channel import feed_address
from minutebook.outputs.feeds.formats import atom, jsonfeed, rss
from minutebook.records.entries.rule import Rule

GENERAL = (("events", "All events"), ("decisions", "Decisions"), ("corrections", "Corrections"))


@dataclass(frozen=True, slots=True)
class FeedLink:
    """One feed: its title, and its address in each format, relative to the site's root."""

    title: str
    rss: str
    atom: str
    json: str


def feed_links(
    edition: Edition, *, body: str | None = None, person: str | None = None, topic: str | None = None
) -> tuple[FeedLink, ...]:
    """The feeds of a body, person and topic by short id, then the general ones; none where the site's address is unknown.

    A body or person without a public record has no feed. A topic is taken to be one that some event has.
    """
    if not edition.site_url:
        return ()
    archive, own = edition.view.archive, []
    if body and body in archive.bodies:
        own.append((f"bodies/{body}", archive.bodies[body].front.title))
    if person and person in archive.people:
        own.append((f"people/{person}", archive.people[person].front.title))
    if topic:
        own.append((f"topics/{topic}", label(topic)))
    return tuple(_link(name, title) for name, title in (*own, *GENERAL))


def findings_feed(edition: Edition) -> tuple[FeedLink, ...]:
    """The feed of findings, which there is where the archive has rules."""
    has_rules = next(edition.view.archive.facts(Rule), None) is not None
    return (_link("findings", "Findings"),) if edition.site_url and has_rules else ()


def _link(name: str, title: str) -> FeedLink:
    return FeedLink(title, *(feed_address(name, format_.EXTENSION) for format_ in (rss, atom, jsonfeed)))
