"""A vote was cast for somebody who is not in the roll.

What: whoever has a proxy under `proxies` is named in the vote's roll, written as there, and is not that proxy.

Why: otherwise nobody can tell how that vote was cast, or the names were put the wrong way round: first comes whose vote it is,
then who cast it.

Bad:
    vote:
      for: [jane-roe, mary-major]
      proxies: {jane-roe: jane-roe, m-major: jane-roe}

Good:
    vote:
      for: [jane-roe, mary-major]
      proxies: {mary-major: jane-roe}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import names_in_roll, votes_taken

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_taken(archive):
        voters = names_in_roll(tally) if tally.proxies else frozenset()
        for name, holder in tally.proxies.items():
            place, named = fact.locate("vote", "proxies", name), f"“{archive.name_of(name)}”"
            if archive.identity(name) == archive.identity(holder):
                yield Remark(
                    place,
                    f"{named} is said to have cast a vote for {named}.",
                    "Name whose vote it is, then who cast it.",
                )
            elif voters and name not in voters:
                cast = f"“{archive.name_of(holder)}” cast the vote of {named}, who is not in the roll."
                yield Remark(place, cast, "Add the name to the roll, or write it here as it is written there.")
