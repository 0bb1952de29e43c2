"""The chronicle as text for the terminal: a line an event, what states it below."""

from zoneinfo import ZoneInfo

from minutebook.chronicle.rows import Row
from minutebook.events.event import Event, EventKind
from minutebook.labels import label


def render_text(rows: tuple[Row, ...], zone: ZoneInfo) -> str:
    return "".join(_row(row, zone) for row in rows)


def _row(row: Row, zone: ZoneInfo) -> str:
    event = row.event
    model = event.where if event.kind is EventKind.FINDING else ""  # that a model rule binds nobody
    parts = [event.kind.value, event.body, _became(event), event.detail, model]
    known = f"public since {row.known.astimezone(zone):%Y-%m-%d}" if row.known else ""
    below = " · ".join(part for part in (*parts, known) if part)
    return f"{event.date!s:10}  {event.title}\n{'':10}  {below}\n{'':10}  {event.target}\n"


def _became(event: Event) -> str:
    """What became of a motion or vote, or what a rule came to."""
    word = event.result or event.verdict
    return label(word) if word else ""
