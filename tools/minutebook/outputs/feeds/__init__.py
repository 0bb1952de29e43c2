"""Feeds: RSS 2.0 and Atom of the timeline, at `feeds/NAME.rss.xml` and `feeds/NAME.atom.xml`."""
