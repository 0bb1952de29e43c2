"""Publication lag as text for the terminal."""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.labels import plural
from minutebook.lag.figures import BodyLag
from minutebook.lag.meeting_lag import Counting, MeetingLag

APART = {
    Counting.WITHHELD: "withheld",
    Counting.IMPORTED: "imported or reconstructed",
    Counting.NOT_SINCE: "with no new text since the meeting",
    Counting.DAY_UNKNOWN: "of a day not known",
    Counting.UNREADABLE: "that cannot be read",
    Counting.UNKNOWN: "whose history is missing",
}


def render_text(bodies: tuple[BodyLag, ...], archive: Archive) -> str:
    """A paragraph for each body."""
    return "\n".join(f"{paragraph}\n" for body in bodies if (paragraph := "\n".join(_body(body, archive))))


def _body(lag: BodyLag, archive: Archive) -> Iterator[str]:
    record = archive.bodies.get(lag.body)
    yield record.front.title if record else lag.body
    if lag.median is not None:
        yield f"  From meeting to published minutes, over {plural(lag.counted, 'meeting')}:"
        yield f"  median {lag.median:g} days, nine in ten within {lag.ninetieth}, worst {lag.worst}."
    elif Counting.UNKNOWN in lag.apart:
        yield "  No figures: the history of some of its minutes is not here, and the figures would be wrong."
    else:
        yield "  No figures: none of its minutes can be counted."
    if lag.apart:
        yield f"  Not counted: {'; '.join(f'{number:,} {APART[one]}' for one, number in lag.apart.items())}."
    if lag.outstanding:
        yield f"  Outstanding: {plural(len(lag.outstanding), 'meeting')} without published minutes:"
        yield from (f"    {_outstanding(meeting)}" for meeting in reversed(lag.outstanding))


def _outstanding(meeting: MeetingLag) -> str:
    return f"{meeting.date.words}, {plural(meeting.days or 0, 'day')} ago"
