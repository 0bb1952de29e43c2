"""Feeds: the timeline in RSS 2.0, Atom and JSON Feed 1.1, under `feeds/`, and an OPML file that lists them all."""
