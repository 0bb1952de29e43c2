"""Render all calendars of an edition."""

from collections import defaultdict
from collections.abc import Iterator

from minutebook.outputs.calendars.appointments import build_appointments
from minutebook.outputs.calendars.components import render_appointment, render_calendar, render_timezone
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import SiteFile

ALL = "all"


def render_calendars(edition: Edition) -> tuple[SiteFile, ...]:
    """`calendars/all.ics`, and `calendars/BODY.ics` for every body that has a record, also under its former ids.

    A body whose id is `all` has no calendar of its own; its meetings are in that of all.
    """
    archive, appointments = edition.view.archive, build_appointments(edition)
    timezone = render_timezone(archive.zone, appointments)
    rendered: defaultdict[str, list[bytes]] = defaultdict(list)
    for each in appointments:
        event = render_appointment(each, [edition.body_name(each.body)])
        rendered[ALL].append(event)
        rendered[each.body].append(event)
    files: dict[str, SiteFile] = {}
    for short, address, page, title in _calendars(edition):
        source = edition.absolute(address) if edition.site_url else ""
        content = render_calendar(title, source, edition.absolute(page), timezone, rendered[short])
        files.setdefault(address, SiteFile(address, content))
    return tuple(files.values())


def calendar_address(body: str = ALL) -> str:
    """The address of a body's calendar, or of that of all, relative to the site's root."""
    return f"calendars/{body}.ics"


def _calendars(edition: Edition) -> Iterator[tuple[str, str, str, str]]:
    """The key, address, page and title of every calendar."""
    yield ALL, calendar_address(), "meetings/", f"{edition.name}: all meetings"
    for short, record in edition.view.archive.bodies.items():
        if short == ALL:
            continue
        former = (alias.removeprefix("bodies/") for alias in record.front.aliases if alias.startswith("bodies/"))
        for name in (short, *former):
            title = f"{edition.name}: {record.front.title}"
            yield short, calendar_address(name), f"bodies/{short}/", title
