"""Rules on terms: what a body or a member did after the end of a term, how long terms were, and how many in a row."""

from collections.abc import Callable
from pathlib import Path

from .conftest import rulebook
from .pages import entry, page

BODY = "---\ntype: body\ntitle: Council\nclassification: council\n{keys}---\n"
RULE = 'id: term\nkind: term\nnumber: "4"\nclause: C\nbodies: [council]\nparameters: '
OF_BODY = RULE + "{of: body, length: 1 year}\n"


def council(date: str, text: str = "", **keys: str) -> dict[str, str]:
    return {f"meetings/council/{date}/minutes.md": page("minutes", date, text, body="council", **keys)}


def test_meetings_and_decisions_of_a_body_are_within_its_term_or_after_it(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    elected = entry("election", "council", title="Council", to="council", term_from="2024-03-01")
    again = elected.replace("2024-03-01", "2025-06-01")
    files = {
        "rulebooks/rules.md": rulebook(OF_BODY),
        "bodies/council.md": BODY.format(keys=""),
        "meetings/board/2024-03-01/minutes.md": page("minutes", "2024-03-01", elected),
        "meetings/board/2025-06-01/minutes.md": page("minutes", "2025-06-01", again),
        **council("2024-01-10"),
        **council("2025-03-01"),
        **council("2025-03-02", entry("decision", "act", title="Act")),
        **council("2025-07"),
        **council("2027-01-01"),
    }
    assert findings_of(make_archive(files)) == [
        "term@meetings/council/2025-03-01 satisfied: The Council met on 1 March 2025, within its term; clause 4 sets a term of "
        "1 year.",
        "term@meetings/council/2025-03-02 breached: The Council met on 2 March 2025; its term ended on 1 March 2025, and clause "
        "4 "
        "sets a term of 1 year. (1 day after the end)",
        "term@meetings/council/2025-03-02/minutes#act breached: The Council decided on 2 March 2025: “Act”; its term ended on "
        "1 March 2025, and clause 4 sets a term of 1 year. (1 day after the end)",
        "term@meetings/council/2025-07 satisfied: The Council met in July 2025, within its term; clause 4 sets a term of 1 year.",
    ]


def test_term_whose_last_day_or_beginning_is_not_known_is_undetermined(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    files = {
        "rulebooks/rules.md": rulebook(
            OF_BODY, OF_BODY.replace("id: term", "id: other").replace("[council]", "[board]")
        ),
        "bodies/council.md": BODY.format(keys="term-ends: 2025-03\n"),
        "meetings/board/2025-03-10/minutes.md": page("minutes", "2025-03-10"),
        **council("2025-03-10"),
    }
    assert findings_of(make_archive(files)) == [
        "other@2025-03-10 undetermined: The Board met on 10 March 2025; clause 4 sets a term of 1 year, and when the body was "
        "elected is not recorded. (when the body was elected is not recorded)",
        "term@meetings/council/2025-03-10 undetermined: The Council met on 10 March 2025; clause 4 sets a term of 1 year, and "
        "the day "
        "on which the term ended is not recorded. (the day on which the term ended is not recorded)",
    ]


def test_body_that_holds_over_may_act_after_its_term(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    files = {
        "rulebooks/rules.md": rulebook(OF_BODY.replace("1 year}", "1 year, holds-over: true}")),
        "bodies/council.md": BODY.format(keys="term-ends: 2025-03\n"),
        **council("2025-08-10"),
    }
    assert findings_of(make_archive(files)) == []


MEMBERS = """\
members:
  - {person: jane-roe, role: chair, from: 2018-05-01, until: 2021-05-01}
  - {person: jane-roe, role: chair, from: 2021-05-01, until: 2024-05-20}
  - {person: jane-roe, role: member, from: 2024-06-01}
  - {person: john-doe, from: 2015-05-01, until: 2018-05-01}
  - {person: john-doe, from: 2019-05-01, until: 2022-05}
  - {person: mary-major, until: 2026-05-01}
  - {person: ann-other, from: 2022-01-01}
"""


def test_terms_of_members_have_a_length_and_a_number_in_a_row(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    files = {
        "rulebooks/rules.md": rulebook(RULE + "{length: 3 years, limit: 2}\n"),
        "bodies/council.md": BODY.format(keys=MEMBERS),
    }
    term = "term@bodies/council~"
    asks = "clause 4 sets a term of 3 years."
    assert findings_of(make_archive(files)) == [
        f"{term}mary-major-6 undetermined: When the term began is not recorded for Mary Major; {asks} (when the term began is "
        "not "
        "recorded)",
        f"{term}john-doe-4 satisfied: The term of John Doe ran from 1 May 2015 until 1 May 2018; {asks}",
        f"{term}john-doe-4-in-a-row satisfied: John Doe began 1 term in a row from 1 May 2015 on; clause 4 allows 2.",
        f"{term}jane-roe-1 satisfied: The term of Jane Roe ran from 1 May 2018 until 1 May 2021; {asks}",
        f"{term}john-doe-5 undetermined: The term of John Doe ran from 1 May 2019 until May 2022; {asks} (the exact days of the "
        "term "
        "are not recorded)",
        f"{term}john-doe-5-in-a-row satisfied: John Doe began 1 term in a row from 1 May 2019 on; clause 4 allows 2.",
        f"{term}jane-roe-2 breached: The term of Jane Roe ran from 1 May 2021 until 20 May 2024; {asks} (19 days over)",
        f"{term}ann-other-7 breached: The term of Ann Other ran from 1 January 2022 and no end of it is recorded; {asks} "
        "(17 months over)",
        f"{term}ann-other-7-in-a-row satisfied: Ann Other began 1 term in a row from 1 January 2022 on; clause 4 allows 2.",
        f"{term}jane-roe-1-in-a-row breached: Jane Roe began 3 terms in a row from 1 May 2018 on; clause 4 allows 2. (1 term "
        "over)",
    ]


def test_grace_break_and_offices_narrow_the_rule(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    asked = "{length: 3 years, grace: 1 month, limit: 2, break: 2 years, roles: [chair]}\n"
    files = {"rulebooks/rules.md": rulebook(RULE + asked), "bodies/council.md": BODY.format(keys=MEMBERS)}
    lines = [line.partition("~")[2].partition(":")[0] for line in findings_of(make_archive(files))]
    assert lines == ["jane-roe-1 satisfied", "jane-roe-1-in-a-row satisfied", "jane-roe-2 satisfied"]


def test_member_who_votes_after_every_term_has_ended_is_found(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    vote = entry("motion", "a", title="A", vote="{for: [mary-major, jane-roe], against: [john-doe]}", result="carried")
    files = {
        "rulebooks/rules.md": rulebook(RULE + "{length: 30 years}\n"),
        "bodies/council.md": BODY.format(keys=MEMBERS),
        **council("2026-05-03", vote),
    }
    assert findings_of(make_archive(files))[-2:] == [
        "term@meetings/council/2026-05-03/minutes#a~john-doe breached: John Doe voted on 3 May 2026 on “A”, and the term of "
        "John Doe "
        "had ended in May 2022; clause 4 sets a term of 30 years. (3 years after the end)",
        "term@meetings/council/2026-05-03/minutes#a~mary-major breached: Mary Major voted on 3 May 2026 on “A”, and the term of "
        "Mary "
        "Major had ended on 1 May 2026; clause 4 sets a term of 30 years. (2 days after the end)",
    ]
