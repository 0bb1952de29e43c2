"""The roll of a vote names somebody as absent who is listed as present throughout.

What: whoever a roll gives as absent or excused is not listed as present, unless the attendance says when the person
arrived or left.

Why: the roll and the attendance contradict each other. Whoever was there and did not vote is `present-not-voting`.

Bad:
    attendance:
      present: [jane-roe, john-doe, mary-major]
    (and in the text, in a motion)
    vote:
      for: [jane-roe, john-doe]
      absent: [mary-major]

Good:
    attendance:
      present: [jane-roe, john-doe, {name: mary-major, left: 20:10}]
    (and in the text, in a motion)
    vote:
      for: [jane-roe, john-doe]
      absent: [mary-major]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.attendance import people_listed
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Record
from minutebook.records.minutes import Minutes
from minutebook.votes import roll_of, voters_of, votes_taken
from minutebook.words import Position

SEVERITY = Severity.ERROR
AWAY = frozenset({Position.ABSENT, Position.EXCUSED})


def check(archive: Archive) -> Iterator[Remark]:
    minutes = {record.id: record for record in archive.of_type(Minutes)}
    for fact, tally in votes_taken(archive):
        if tally.discrepancy or fact.record.id not in minutes or AWAY.isdisjoint(roll_of(tally)):
            continue
        present = _present_throughout(archive, minutes[fact.record.id])
        for position, name, keys in voters_of(tally):
            if position in AWAY and archive.identity(name) in present:
                yield Remark(
                    fact.locate("vote", *keys),
                    f"“{archive.name_of(name)}” is in the roll under “{position}”, but is listed as present.",
                    "Say when the person arrived or left, or use present-not-voting in the roll.",
                )


def _present_throughout(archive: Archive, minutes: Record[Minutes]) -> frozenset[str]:
    return frozenset(
        listed.person
        for listed in people_listed(archive, minutes)
        if listed.list == "present" and listed.attendee and not (listed.attendee.arrived or listed.attendee.left)
    )
