"""Notices: the emails that called a meeting, as far as links say which meeting an email is about."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from minutebook.archive import Archive
from minutebook.public import path_of
from minutebook.record import Record
from minutebook.records.email import Email
from minutebook.records.front import FrontMatter


def notice_emails(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """By the id of a meeting, the emails sent no later than its day that link to it, or that its agenda or minutes link to."""
    emails = {email.path: email for email in archive.of_type(Email)}
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for email in emails.values():
        for folder in _folders_linked(email):
            meeting = archive.meetings.get(folder)
            if meeting and email.front.date <= meeting.date:
                found[folder][email.id] = None
    for meeting in archive.meetings.values():
        for record in filter(None, (meeting.agenda, meeting.minutes)):
            linked = (emails[path] for path in _paths_linked(record) if path in emails)
            found[meeting.id].update((email.id, None) for email in linked if email.front.date <= meeting.date)
    return {meeting: tuple(ids) for meeting, ids in found.items() if ids}


def _paths_linked(record: Record[FrontMatter]) -> Iterator[str]:
    return (path_of(record, link.target) for link in record.text.links)


def _folders_linked(record: Record[FrontMatter]) -> Iterator[str]:
    """The folders of meetings that a record's links lead to or into."""
    for path in _paths_linked(record):
        parts = path.removeprefix("records/").rstrip("/").split("/")
        if parts[0] == "meetings" and len(parts) >= 3:
            yield "/".join(parts[:3])
