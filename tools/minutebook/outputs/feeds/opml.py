"""OPML 2.0: a file that lists all feeds, for readers that take many at once."""

from itertools import groupby

from lxml.builder import E
from lxml.etree import _Element, tostring

from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channel import Channel, feed_address
from minutebook.outputs.feeds.formats import atom
from minutebook.outputs.page import SiteFile

ADDRESS = "feeds/minutebook.opml"


def render_opml(channels: tuple[Channel, ...], edition: Edition) -> SiteFile:
    """Each feed once, as Atom, whose titles no reader takes for HTML; those of bodies, people and topics under a heading."""
    outlines: list[_Element] = []
    for group, members in groupby(channels, key=lambda channel: channel.group):
        listed = [_outline(channel, edition) for channel in members]
        outlines += [E.outline(*listed, text=group)] if group else listed
    head = E.head(E.title(one_line(f"{edition.name}: feeds")), E.ownerName(one_line(edition.name)))
    document = E.opml(head, E.body(*outlines), version="2.0")
    return SiteFile(ADDRESS, tostring(document, pretty_print=True, encoding="UTF-8", xml_declaration=True))


def _outline(channel: Channel, edition: Edition) -> _Element:
    title = one_line(channel.title)
    return E.outline(
        type="rss",
        text=title,
        title=title,
        description=one_line(channel.description),
        xmlUrl=edition.absolute(feed_address(channel.name, atom.EXTENSION)),
        htmlUrl=edition.absolute(channel.page),
    )
