"""Follow-ups and corrections: what later became of what was recorded."""

from collections.abc import Iterator

from minutebook.events.event import Event, EventKind
from minutebook.events.proposals import place_in_record
from minutebook.labels import label
from minutebook.public import View
from minutebook.record import Fact
from minutebook.records.entries.correction import Correction
from minutebook.records.entries.follow_up import FollowUp


def derive(view: View) -> Iterator[Event]:
    for record in view.archive.dated:
        for entry in record.entries:
            fact, facts = Fact(record, entry, entry.facts), entry.facts
            if isinstance(facts, FollowUp):
                date, kind, title, detail = (
                    facts.date,
                    EventKind.FOLLOW_UP,
                    facts.text or fact.title,
                    label(facts.state),
                )
            elif isinstance(facts, Correction):
                date, kind, title, detail = (
                    facts.date,
                    EventKind.CORRECTION,
                    f"Correction to {record.front.title}",
                    facts.reason,
                )
            else:
                continue
            yield Event(
                date=date or record.front.date,
                kind=kind,
                body=record.front.body,
                title=facts.title or title,
                target=entry.id,
                record=record.id,
                line=entry.block.first_line,
                summary=facts.summary or "",
                detail=detail,
                where=place_in_record(fact),
                topics=tuple(dict.fromkeys((*facts.topics, *record.front.topics))),
            )
