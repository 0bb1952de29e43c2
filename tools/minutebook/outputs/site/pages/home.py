"""The home page: the latest decisions, the next and latest meetings, and what is missing or overdue."""

from collections.abc import Iterator
from itertools import islice

from minutebook.outputs.page import Page
from minutebook.outputs.site.lines import event_lines
from minutebook.outputs.site.meetings import is_to_come, lacks_minutes, meeting_lines
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.tasks import is_overdue, task_lines

FEW = 6
MORE = (
    ("Topics", "topics/", "what was decided on each subject"),
    ("Actions", "actions/", "who is to do what, and by when"),
    ("Elections", "elections/", "who stood and who was elected"),
    ("Corrections", "corrections/", "what the records said before"),
    ("Rules and findings", "findings/", "what rules ask, and what was done"),
    ("Publication of minutes", "publication/", "how long each body takes"),
    ("Feeds and calendars", "feeds/", "how to be told of what is new"),
)


def render_pages(press: Press) -> Iterator[Page]:
    sheet = press.sheet("")
    edition = press.edition
    organisation = edition.view.archive.organisation
    decided = islice((event for event in edition.timeline.latest_first if event.is_decision), FEW)
    html = sheet.render(
        "home.html",
        name=edition.name,
        spoken=sheet.links.spoken(organisation.front) if organisation else "",
        sentence=organisation.front.summary if organisation else None,
        decisions=event_lines(decided, sheet),
        events=event_lines(edition.timeline.latest_first[:FEW], sheet),
        **_meetings(sheet),
        **_missing(sheet),
        counts=_counts(sheet),
        more=tuple((words, sheet.links.address(address), about) for words, address, about in MORE),
        about=sheet.links.address("organisation/") if organisation else "",
        links={
            name: sheet.links.address(f"{name}/")
            for name in ("timeline", "decisions", "meetings", "bodies", "people", "publication", "search")
        },
    )
    description = (organisation.front.summary if organisation else None) or f"The minute book of {edition.name}."
    yield Page("", edition.name, html, description, "home")


def _meetings(sheet: Sheet) -> dict[str, object]:
    edition = sheet.edition
    meetings = tuple(edition.view.archive.meetings.values())
    to_come = [meeting for meeting in meetings if is_to_come(meeting, edition.today)]
    past = [meeting for meeting in reversed(meetings) if meeting.date.first <= edition.today]
    return {"to_come": meeting_lines(to_come[:FEW], sheet), "past": meeting_lines(past[:FEW], sheet)}


def _missing(sheet: Sheet) -> dict[str, object]:
    edition, shelves = sheet.edition, sheet.shelves
    meetings = edition.view.archive.meetings.values()
    missing = [meeting for meeting in meetings if lacks_minutes(meeting, edition, shelves)]
    overdue = [task for task in shelves.tasks.values() if is_overdue(task, edition.today)]
    return {
        "missing": meeting_lines(list(reversed(missing))[:FEW], sheet),
        "missing_count": len(missing),
        "overdue": task_lines(overdue, sheet)[:FEW],
        "overdue_count": len(overdue),
    }


def _counts(sheet: Sheet) -> tuple[tuple[int, str, str, str], ...]:
    """How much the archive holds: number, word for one, for many, and where."""
    archive, address = sheet.edition.view.archive, sheet.links.address
    return (
        (len(sheet.shelves.decisions.decisions), "decision", "decisions", address("decisions/")),
        (len(archive.meetings), "meeting", "meetings", address("meetings/")),
        (len(archive.bodies), "body", "bodies", address("bodies/")),
        (len(archive.people), "person", "people", address("people/")),
        (len(sheet.edition.timeline.events), "event", "events", address("timeline/")),
    )
