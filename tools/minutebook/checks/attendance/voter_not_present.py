"""The roll of a vote names somebody as voting who is not among those present.

What: where the minutes name those present, everybody whom a roll places in the room (for, against, abstaining, not voting,
standing aside) is one of them, or is in attendance; where somebody else cast the vote (`proxies`), that person is. Votes by
post, email or ballot are left alone, and so is a vote with a `discrepancy`.

Why: the roll and the attendance contradict each other, and one of the two will be published as the truth.

Bad:
    attendance:
      present: [jane-roe, john-doe]
    (and in the text, in a motion)
    vote:
      for: [jane-roe, john-doe]
      against: [mary-major]

Good:
    attendance:
      present: [jane-roe, john-doe, mary-major]
    (and in the text, in a motion)
    vote:
      for: [jane-roe, john-doe]
      against: [mary-major]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.attendance import build_rooms
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import IN_THE_ROOM, OUTSIDE_A_MEETING, voters_of, votes_taken

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    rooms = archive.derived(build_rooms)
    for fact, tally in votes_taken(archive):
        present = rooms.get(fact.record.id)
        if present is None or tally.discrepancy or tally.method in OUTSIDE_A_MEETING:
            continue
        for position, name, keys in voters_of(tally):
            holder = tally.proxies.get(name)
            there = holder or name
            if archive.identity(there) in present or position not in IN_THE_ROOM or there in archive.bodies:
                continue
            did = f"cast the vote of “{archive.name_of(name)}”" if holder else f"is in the roll under “{position}”"
            yield Remark(
                fact.locate("vote", *(("proxies", name) if holder else keys)),
                f"“{archive.name_of(there)}” {did}, but is not listed as present.",
                "Add the person to attendance, or correct the roll.",
            )
