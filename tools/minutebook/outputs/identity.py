"""Identities: names for what the outputs tell of, that stay when a title or date is corrected or a record moves."""

from urllib.parse import quote, urlsplit

from minutebook.archive import Archive
from minutebook.meeting import Meeting
from minutebook.outputs.edition import Edition

# A tag URI (RFC 4151) needs a day on which its authority held the host. It is the same for all archives and for ever:
# a day taken from the record would make a new identity whenever that day is corrected.
TAG_DAY = "2026-01-01"
NO_HOST = "minutebook.invalid"


def tag_of(target: str, edition: Edition, aspect: str = "") -> str:
    """The tag URI of a record, entry, meeting or feed: its host and oldest id, and which of its aspects is meant."""
    name = first_id(target, edition.view.archive) + (f"@{aspect}" if aspect else "")
    record, mark, rest = name.partition("#")
    # A URI has one fragment: the second # of an entry's finding, whose aspect names a clause, is percent-encoded.
    return f"tag:{host_of(edition)},{TAG_DAY}:{quote(record, safe='/@')}{mark}{quote(rest, safe='/@')}"


def host_of(edition: Edition) -> str:
    """The host of the site's address."""
    return urlsplit(edition.site_url).hostname or NO_HOST


def first_id(target: str, archive: Archive) -> str:
    """The id that a record, entry or meeting had first.

    `aliases` lists former ids with the oldest first, so it is the first alias; without aliases, the id of today.
    """
    ident, mark, entry = target.partition("#")
    record = archive.by_id.get(ident)
    if record:
        return (_plain(record.front.aliases[0]) if record.front.aliases else ident) + mark + entry
    meeting = archive.meetings.get(ident)
    return (_first_folder(meeting) if meeting else ident) + mark + entry


def _first_folder(meeting: Meeting) -> str:
    """The folder in which the meeting's first record lay first; the agenda is older than the minutes."""
    former = (_plain(record.front.aliases[0]) for record in meeting.records if record.front.aliases)
    folders = (alias.rpartition("/")[0] for alias in former if alias.startswith("meetings/") and alias.count("/") == 3)
    return next(folders, meeting.id)


def _plain(alias: str) -> str:
    return alias.strip("/").removesuffix(".md")
