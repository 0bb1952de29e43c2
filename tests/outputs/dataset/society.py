"""A society whose record says what researchers ask about: rolls, amendments, rounds, comings and goings, interests, lateness."""

from datetime import date
from pathlib import Path

from minutebook.edit import make_edition
from minutebook.outputs.edition import Edition

from ...books import Book

ORGANISATION = """\
---
type: organisation
title: The Garden Society
timezone: Europe/London
bibliography:
  gazette: {title: The Gazette, url: "https://gazette.example.org/1", date: 2026-01-20, author: Nan Hope, publisher: The Gazette}
---
"""
BOARD = """\
---
type: body
title: Board
classification: board
parent: members
term-ends: 2026-03-31
quorum: 3
x-register: 0815
seats: 5
members:
- {person: jane-roe, role: chair, from: 2024-01-01, until: 2026-01-31, elected-by: elections/members/2024-01-01-board}
- {person: john-doe, role: treasurer, from: 2025-06-01}
- {person: mary-major, role: member, from: 2025-06-01}
- {person: ann-other, role: member, from: 2025-06, until: 2027-06}
- {person: A. N. Guest, role: adviser, from: 2025-06-01, votes: false}
---
"""
SHEDS = "---\ntype: body\ntitle: Sheds\nclassification: committee\nparent: board\n---\n"
MEMBERS = "---\ntype: body\ntitle: Members\nclassification: membership\n---\n"
PERSON = "---\ntype: person\ntitle: {name}\n---\n"
AGENDA = """\
---
type: agenda
title: Board, 3 March 2026
body: board
date: 2026-03-03
start: 19:30
status: held
called: {at: 2026-03-02 20:00, by: jane-roe, notice: a day, medium: email}
---
## 1. Rent

## 2. Keys
"""
PAPER = """\
---
type: paper
title: A list of keys
body: board
date: 2026-03-03
issued: 2026-03-01
authors: Sam Visitor
item: "2"
---
"""
MINUTES = """\
---
type: minutes
title: Board, 3 March 2026
body: board
date: 2026-03-03
start: 19:30
end: 21:45
status: approved
chair: jane-roe
topics: [housing]
sources: [gazette, "https://example.org/letter"]
approved: {meeting: meetings/board/2026-04-07, date: 2026-04-07}
item-times: {"1": 19:40, "2": 21:00}
attendance:
  present:
  - jane-roe
  - {name: john-doe, arrived: 19:50}
  - {name: mary-major, left: 20:30}
  - Sam Visitor
  apologies: [ann-other]
---
## 1. Rent

```declaration
id: landlord
person: john-doe
interest: Rents from the landlord.
stood-aside: true
about: "#rent"
```

```motion
id: rent
title: Raise the rent
moved: mary-major
seconded: [john-doe, Sam Visitor]
topics: [rent]
vote:
  method: roll-call
  for: [jane-roe, mary-major]
  against: [Sam Visitor]
  abstain: [john-doe]
  entitled: 5
  present: 4
  threshold: {fraction: 60%, of: cast, strict: true}
result: carried
x-cost: {amount: 400.5, currency: EUR, of: [rent, "heat"]}
```

```amendment
id: less
to: "#rent"
title: By half as much
moved: john-doe
seconded: Sam Visitor
vote: {for: [john-doe, Sam Visitor], against: [jane-roe, mary-major], present: 3, discrepancy: Mary had left., note: By cards.}
result: lost
```

```decision
id: letter
title: Write to the landlord
method: consensus
motion: "#rent"
implements: "#rent"
```

```action
id: write
owner: [john-doe, Sam Visitor]
task: Write to the landlord.
due: 2026-03-10
decision: "#letter"
```

## 2. Keys

See [the letter](https://example.org/letter), [the vote](../../../votes/members/2026-02-01-hedge.md),
[the letter decided](#letter) and ![a key](key.png).

```action
id: count
owner: board
task: Count the keys.
due: 2026-03
```
"""
NEXT = """\
---
type: minutes
title: Board, 7 April 2026
body: board
date: 2026-04-07
start: 19:30
end: 00:30
status: draft
attendance:
  present: [jane-roe, {name: mary-major, arrived: 00:20}, {name: ann-other, left: 00:15}]
  absent: [john-doe]
---
```decision
id: spade
title: Lend the spade
rescinds: votes/board/2026-03-16-shed
```

```follow-up
id: written
of: meetings/board/2026-03-03/minutes#write
state: done
date: 2026-03-20
```

```motion
id: rent-again
title: Undo the rise
moved: ann-other
vote: {method: roll-call, for: [ann-other], against: [mary-major], abstain: [jane-roe]}
result: tied
rescinds: meetings/board/2026-03-03/minutes#rent
topics: [rent]
```

```election
id: secretary
office: secretary
seats: 1
method: stv
electorate: 5
ballots: 5
candidates:
- {person: mary-major, votes: 2, rounds: [2, 3], elected: true, nominated: jane-roe}
- {person: ann-other, votes: 2, rounds: [2, 2]}
- {person: Sam Visitor, votes: 1, rounds: [1], slate: Open}
```

```question
id: pond
title: The pond
asked-by: Sam Visitor
for: sheds
from-public: true
put-to: board
submitted: 2026-04-01 10:00
about: meetings/board/2026-03-03/minutes#rent
text: Who cleans the pond?
answer: John Doe will.
answered-by: [jane-roe, mary-major]
answered: 2026-04-09
form: written
topics: [pond]
```

```question
id: when
of: "#pond"
asked-by: ann-other
text: And when?
form: to-follow
```

Any other business
------------------
Mary said:

    a  b


    c

```correction
id: spelling
date: 2026-04-07
of: meetings/board/2026-03-03/minutes
was: Jon Doe
now: John Doe
reason: The name was misspelt.
approved-by: jane-roe
```

Then we went.
"""
EMAIL = """\
---
type: email
title: Shall we buy the shed?
body: board
date: 2026-03-15
sent: 2026-03-15 08:00
from: jane-roe
to: [john-doe, mary-major, ann-other]
closes: 2026-03-16 20:00
topics: [housing]
---
"""
SHED = """\
---
type: vote
title: Buy the shed
body: board
date: 2026-03-16
opened: 2026-03-15 08:00
closed: 2026-03-16 20:00
called-by: emails/board/2026-03-15-shed
topics: [housing]
vote: {method: email, for: [jane-roe, mary-major, ann-other], against: [], abstain: [john-doe], entitled: 4}
result: carried
---
"""
KEEP = """\
---
type: vote
title: Keep the spade
body: board
date: 2026-04-20
vote: {method: online-ballot, for: 3, against: 1}
result: carried
rescinds: meetings/board/2026-04-07/minutes#spade
---
"""
SURVEY = """\
---
type: vote
title: Survey on the hedge
body: members
date: 2026-02-01
question: Shall the hedge be cut?
advisory: true
vote: {method: online-ballot, for: 30, against: 10, turnout: 40%, threshold: two-thirds}
result: carried
---
"""
BALLOT = """\
---
type: election
title: Board, election 2024
body: members
to: board
date: 2024-01-01
seats: 1
method: first-past-the-post
electorate: 200
ballots: 90
spoilt: 2
candidates:
- {person: jane-roe, votes: 60, elected: true}
- {person: Sam Visitor, votes: 28}
---
"""
RULEBOOK = """\
---
type: rulebook
title: Standing orders
body: board
from: 2020-01-01
---
## II. Meetings

```rule
id: notice
title: Seven days
kind: notice
number: "4"
clause: Seven days' notice is given.
parameters: {at-least: 7 days}
topics: [meetings]
```
"""
HOUSE = """\
---
type: rulebook
title: House rules
from: 2020-01-01
---
```rule
id: minutes
kind: notice
clause: Whatever a body decides is minuted.
```

```rule
id: keys
kind: notice
clause: The Board and the key holders keep the keys.
bodies: [board, key-holders]
```
"""
LEDGER = "id,first published\npeople/ann-other,2026-03-01T12:00:00Z\n"
PUBLISHED = {
    "2026-03-05": {
        "organisation.md": ORGANISATION,
        "bodies/board.md": BOARD,
        "bodies/members.md": MEMBERS,
        "bodies/sheds.md": SHEDS,
        **{
            f"people/{name.lower().replace(' ', '-')}.md": PERSON.format(name=name)
            for name in ("Jane Roe", "John Doe", "Mary Major", "Ann Other")
        },
        "rulebooks/orders.md": RULEBOOK,
        "rulebooks/house.md": HOUSE,
        "meetings/board/2026-03-03/agenda.md": AGENDA,
        "meetings/board/2026-03-03/keys.md": PAPER,
        "meetings/board/2026-03-03/minutes.md": MINUTES.replace("John Doe", "Jon Doe"),
        "votes/members/2026-02-01-hedge.md": SURVEY,
        "elections/members/2024-01-01-board.md": BALLOT,
    },
    "2026-03-20": {
        "emails/board/2026-03-15-shed.md": EMAIL,
        "votes/board/2026-03-16-shed.md": SHED,
    },
    "2026-04-20": {
        "meetings/board/2026-04-07/minutes.md": NEXT,
        "votes/board/2026-04-20-spade.md": KEEP,
        "meetings/board/2026-03-03/minutes.md": MINUTES.replace(
            "Write to the landlord.", "Write to the landlord, Mr. Hill."
        ),
    },
}
"""The files under records/ by the day on which they were published."""


def make_society(folder: Path, today: date = date(2026, 6, 1)) -> Edition:
    """The society's edition, with its history."""
    book = Book(folder)
    for day, files in PUBLISHED.items():
        for path, text in files.items():
            book.write(path, text)
        (book.folder / "ledger.csv").write_text(LEDGER, encoding="utf-8")
        book.commit(day, "Publish")
    return make_edition(book.archive(), today, "https://minutes.example.org/", history=book.history())
