"""Persons: people with a record, in public roles."""

from collections.abc import Iterator

from minutebook.outputs.dataset.popolo.things import Things
from minutebook.outputs.site.sources import safe_url
from minutebook.outputs.things import Thing


def build(things: Things) -> Iterator[Thing]:
    for row in things.ask("SELECT * FROM people ORDER BY rowid"):
        ident = row["id"]
        names = things.ask("SELECT name FROM other_names WHERE person_id = ? ORDER BY rowid", ident)
        identifiers = things.ask("SELECT scheme, identifier FROM identifiers WHERE person_id = ? ORDER BY rowid", ident)
        links = things.ask("SELECT title, url FROM links WHERE person_id = ? ORDER BY rowid", ident)
        yield {
            "id": ident,
            "name": row["name"],
            "sort_name": row["sort_name"],
            "summary": row["summary"],
            "other_names": [{"name": each["name"]} for each in names],
            "identifiers": [{"identifier": each["identifier"], "scheme": each["scheme"]} for each in identifiers],
            "links": [{"url": url, "note": each["title"]} for each in links if (url := safe_url(each["url"]))],
            **things.said_of(row),
        }
