"""Which feeds there are: a name, a title, and the events that each one tells of."""

from dataclasses import dataclass

from minutebook.events.event import Event
from minutebook.outputs.edition import Edition

MOST_ENTRIES = 50


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed before it has a format; `events` are the latest first, at most 50, none later than the edition's day."""

    name: str
    title: str
    description: str
    page: str
    events: tuple[Event, ...]

    def address(self, extension: str) -> str:
        return f"feeds/{self.name}.{extension}.xml"


def channels(edition: Edition) -> tuple[Channel, ...]:
    """All feeds of an edition."""
    past = [event for event in edition.timeline.latest_first if event.date.first <= edition.today]
    decisions = [event for event in past if event.is_decision]
    return (
        Channel(
            "events",
            f"{edition.name}: all events",
            f"Meetings, motions, votes, decisions, emails and statements of {edition.name}.",
            "timeline/",
            tuple(past[:MOST_ENTRIES]),
        ),
        Channel(
            "decisions",
            f"{edition.name}: decisions",
            f"What {edition.name} decided: motions carried and lost, votes and decisions.",
            "decisions/",
            tuple(decisions[:MOST_ENTRIES]),
        ),
    )
