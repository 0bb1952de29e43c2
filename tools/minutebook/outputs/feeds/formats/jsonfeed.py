"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from collections.abc import Sequence

from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channel import Channel, feed_address
from minutebook.outputs.feeds.entries import FeedEntry

EXTENSION = "json"
MIME = "application/feed+json"


def render_entry(entry: FeedEntry) -> str:
    modified = {"date_modified": entry.updated.isoformat()} if entry.updated != entry.published else {}
    return json.dumps(
        {
            "id": entry.id,
            "url": entry.link,
            "title": entry.title,
            "content_html": entry.html,
            "date_published": entry.published.isoformat(),
            **modified,
            "tags": [words for _, words in entry.categories],
        },
        ensure_ascii=False,
    )


def render_feed(channel: Channel, name: str, items: Sequence[str], edition: Edition) -> bytes:
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(channel.title),
        "home_page_url": edition.absolute(channel.page),
        "feed_url": edition.absolute(feed_address(name, EXTENSION)),
        "description": one_line(channel.description),
        "authors": [{"name": one_line(edition.name), "url": edition.site_url}],
        "language": edition.lang,
    }
    start = json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}")
    return (start + ',\n  "items": [\n' + ",\n".join(items) + "\n  ]\n}\n").encode()
