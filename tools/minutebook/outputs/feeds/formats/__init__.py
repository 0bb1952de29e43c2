"""Formats: RSS, Atom and JSON Feed, one module a format.

Each has an `EXTENSION`, a `MIME` type, `render_entry(entry)`, and `render_feed(channel, name, items, edition)`, which takes
the rendered entries. An entry is in many feeds, so it is rendered once in each format and set into all of them.
"""

from minutebook.outputs.feeds.formats import atom, jsonfeed, rss
from minutebook.outputs.feeds.formats.format import Format

FORMATS: tuple[Format, ...] = (rss, atom, jsonfeed)
