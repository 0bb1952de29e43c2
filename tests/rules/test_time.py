"""Rules about time against whole records: what was done when, which verdict that is, and in which words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from .conftest import rulebook

Make = Callable[..., Path]
Find = Callable[..., list[str]]


def rule(parameters: str, id_: str = "r", number: str = "4", **keys: str) -> str:
    more = "".join(f"{key.replace('_', '-')}: {value}\n" for key, value in keys.items())
    return f'id: {id_}\nkind: notice\nnumber: "{number}"\nclause: The clause.\nparameters: {{{parameters}}}\n{more}'


def record(kind: str, day: str, /, **keys: str) -> str:
    front = {"type": kind, "title": f"{kind} of {day}", "body": "board", "date": day, **keys}
    return "---\n" + "".join(f"{key.replace('_', '-')}: {value}\n" for key, value in front.items()) + "---\n"


def agenda(day: str, /, **keys: str) -> dict[str, str]:
    text = record("agenda", day, **{"status": "held", **keys})
    return {f"meetings/board/{day}/agenda.md": text}


PHP = [
    rule("object: voting, at-least: 14 days, at-most: 28 days, stopwatch: true, grace: 8 hours, "
         "not-on: {name: winter break, from: 17 December, until: 10 January}", "open", "2"),
    rule("object: voting-notice, at-least: 2 days, stopwatch: true, grace: 8 hours", "intent", "3"),
    rule("object: motion, at-least: 7 days, stopwatch: true, grace: 8 hours", "cooldown", "4"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("opened", "closed", "verdict", "told", "note"),
    [
        ("2026-03-03 12:00", "2026-03-17 12:00", "satisfied", "Voting was open 14 days", ""),
        ("2026-03-03 12:00", "2026-03-17 04:00", "satisfied", "Voting was open 13 days 16 hours", ""),
        ("2026-03-03 12:00", "2026-03-17 03:59", "breached", "Voting was open 13 days 15 hours", "8 hours 1 minute short"),
        ("2026-03-03 12:00", "2026-03-31 21:00", "satisfied", "Voting was open 28 days 8 hours", ""),
        ("2026-03-03 12:00", "2026-03-31 21:01", "breached", "Voting was open 28 days 8 hours", "8 hours 1 minute over"),
        ("2025-12-16 12:00", "2026-01-11 12:00", "satisfied", "Voting was open 26 days", ""),
        ("2025-12-16 12:00", "2026-01-10 12:00", "breached", "Voting closed on 10 January 2026", ""),
        ("2025-12-17 12:00", "2026-01-12 12:00", "breached", "Voting opened on 17 December 2025", ""),
        ("2026-03-03", "2026-03-17", "undetermined", "Voting was open between 13 days and 14 days 23 hours",
         "the hour at which voting closed is not recorded"),
    ],
)  # fmt: skip
def test_votes_of_php_are_open_for_14_to_28_days_by_the_stopwatch(
    make_archive: Make, findings_of: Find, opened: str, closed: str, verdict: str, told: str, note: str
) -> None:
    """The summer's clocks begin on 29 March, so 28 days and 8 hours end at 21:00."""
    vote = record("vote", closed[:10], opened=opened, closed=closed)
    files = {"rulebooks/rules.md": rulebook(PHP[0]), f"votes/board/{closed[:10]}-rfc.md": vote}
    asks = "clause 2 asks 14 to 28 days and excludes winter break."
    assert findings_of(make_archive(files)) == [
        f"open@votes/board/{closed[:10]}-rfc {verdict}: {told}; {asks}" + (f" ({note})" if note else "")
    ]


def test_45_hours_after_an_intent_of_two_days_and_6_days_20_hours_after_a_cooldown_of_seven_are_allowed(
    make_archive: Make, findings_of: Find
) -> None:
    def files(intent: str, motion: str) -> dict[str, str]:
        vote = record(
            "vote", "2026-03-24", opened="2026-03-10 12:00", closed="2026-03-24 12:00",
            motion="motions/board/2026-03-rfc", called_by="emails/board/2026-03-08-intent",
        )  # fmt: skip
        return {
            "rulebooks/rules.md": rulebook(*PHP[1:]),
            "votes/board/2026-03-24-rfc.md": vote,
            "motions/board/2026-03-rfc.md": record("motion", "2026-03", submitted=motion),
            "emails/board/2026-03-08-intent.md": record("email", "2026-03-08", sent=intent, from_="jane-roe").replace(
                "from-", "from"
            ),
        }

    assert findings_of(make_archive(files("2026-03-08 15:00", "2026-03-03 16:00"))) == [
        "cooldown@motions/board/2026-03-rfc satisfied: The motion was handed in 6 days 20 hours before voting opened; clause 4 "
        "asks 7 days.",
        "intent@votes/board/2026-03-24-rfc satisfied: Notice of the vote was 45 hours; clause 3 asks 2 days.",
    ]


def test_below_the_grace_it_is_breached(make_archive: Make, findings_of: Find) -> None:
    vote = record("vote", "2026-03-24", opened="2026-03-10 12:00", motion="motions/board/2026-03-rfc")
    files = {
        "rulebooks/rules.md": rulebook(*PHP[1:]),
        "votes/board/2026-03-24-rfc.md": vote,
        "motions/board/2026-03-rfc.md": record("motion", "2026-03", submitted="2026-03-03 20:01"),
    }
    assert findings_of(make_archive(files)) == [
        "cooldown@motions/board/2026-03-rfc breached: The motion was handed in 6 days 15 hours before voting opened; clause 4 "
        "asks 7 days. (8 hours 1 minute short)",
        "intent@votes/board/2026-03-24-rfc undetermined: What gave notice of the vote is not recorded; clause 3 asks 2 days. "
        "(what gave notice of the vote is not recorded)",
    ]


PARISH = rule("at-least: 3 clear days, not-counted: {weekdays: sunday, holidays: GB-ENG}")


@pytest.mark.parametrize(
    ("called", "found"),
    [
        ("2025-01-08 23:59", "satisfied: Notice was 3 clear days; clause 4 asks 3 clear days."),
        ("2025-01-08", "satisfied: Notice was 3 clear days; clause 4 asks 3 clear days."),
        ("2025-01-09 00:00", "breached: Notice was 2 clear days; clause 4 asks 3 clear days. (1 clear day short)"),
        ("2025-01-12 20:00", "breached: Notice was 23 hours; clause 4 asks 3 clear days. (3 clear days short)"),
        ("2025-01-13 20:00",
         "breached: Notice was given 1 hour after the meeting; clause 4 asks 3 clear days. (3 clear days short)"),
        ("2025-01", "undetermined: Notice was at most 9 clear days; clause 4 asks 3 clear days. "
         "(the day on which notice was given is not recorded)"),
    ],
)  # fmt: skip
def test_parish_meeting_on_monday_is_called_on_wednesday_at_the_latest(
    make_archive: Make, findings_of: Find, called: str, found: str
) -> None:
    files = {"rulebooks/rules.md": rulebook(PARISH), **agenda("2025-01-13", start="19:00", called=f"{{at: {called}}}")}
    assert findings_of(make_archive(files)) == [f"r@2025-01-13 {found}"]


DATED = {
    ("at-least: 48 hours", "{at: 2026-03-02, notice: 19 hours}"):
        "breached: Notice was 19 hours; clause 4 asks 48 hours. (29 hours short)",
    ("at-least: 7 clear days", "{at: 2026-03-02, notice: 19 hours}"):
        "breached: Notice was 19 hours; clause 4 asks 7 clear days. (7 clear days short)",
    ("at-least: 7 days", "{notice: 19 hours}"):
        "breached: Notice was 19 hours; clause 4 asks 7 days. (at least 6 days short)",
    ("at-least: 48 hours", "{at: 2026-03-01, notice: 19 hours}"):  # which cannot be, on 3 March
        "undetermined: Notice was between 24 hours and 71 hours 59 minutes; clause 4 asks 48 hours. "
        "(the hour at which notice was given is not recorded)",
    ("at-least: 24 hours", "{at: 2026-03-01}"):
        "satisfied: Notice was between 24 hours and 71 hours 59 minutes; clause 4 asks 24 hours.",
    ("at-least: 72 hours", "{at: 2026-03-01}"):
        "breached: Notice was between 24 hours and 71 hours 59 minutes; clause 4 asks 72 hours.",
    ("at-least: 7 days", "{notice: seven days}"): "satisfied: Notice was 7 days; clause 4 asks 7 days.",
    ("at-least: 7 clear days", "{notice: 7 clear days}"): "satisfied: Notice was 7 clear days; clause 4 asks 7 clear days.",
    ("at-least: 7 days", "{notice: in good time}"):
        "undetermined: No time of notice is recorded; clause 4 asks 7 days. (no time of notice is recorded)",
    ("at-least: 7 days, at-most: 60 days", "{at: 2025-12-01}"):
        "breached: Notice was 92 days; clause 4 asks 7 to 60 days. (32 days over)",
    ("at-least: 1 month", "{at: 2026-02-10}"): "breached: Notice was 21 days; clause 4 asks 1 month. (7 days short)",
    ("at-least: 1 month", "{at: 2026-02-03}"): "satisfied: Notice was 28 days; clause 4 asks 1 month.",
    ("at-least: 7 days, media: [post]", "{at: 2026-02-28, medium: email}"): "",
    ("at-least: 7 days, media: [post]", "{at: 2026-02-28, medium: post}"):
        "breached: Notice was 3 days; clause 4 asks 7 days. (4 days short)",
    ("at-least: 7 days, media: [post]", "{at: 2026-02-28}"):
        "undetermined: How notice was given is not recorded; clause 4 asks 7 days. (how notice was given is not recorded)",
    ("not-on: {weekdays: [saturday, sunday], holidays: GB-ENG}", "{at: 2026-02-28}"):
        "breached: Notice was given on 28 February 2026 (Saturday); clause 4 excludes weekends and the public "
        "holidays of GB-ENG.",
    ("not-on: {weekdays: sunday}", "{at: 2026-02-28}"):
        "satisfied: Notice was given on 28 February 2026; clause 4 excludes Sundays.",
    ("not-on: {weekdays: sunday}", "{at: 2026-02}"):
        "undetermined: Notice was given on some day from 1 to 28 February 2026; clause 4 excludes Sundays. "
        "(the day is not recorded exactly)",
    ("object: agenda, at-least: 3 days, proof: record", "{at: 2026-02-28 09:00}"):
        "satisfied: The agenda was sent out 3 days before the meeting; clause 4 asks 3 days.",
    ("object: agenda, at-least: 3 days", "{at: 2026-02-28 09:00}"):
        "undetermined: There is no history here to say when the agenda was published; clause 4 asks 3 days. "
        "(there is no history here to say when the agenda was published)",
    ("object: draft-minutes, within: 21 days, proof: record", "{at: 2026-02-28}"):
        "undetermined: When draft minutes were sent round is not recorded; clause 4 allows 21 days. "
        "(when draft minutes were sent round is not recorded)",
    ("object: draft-minutes, within: 21 days", "{at: 2026-02-28}"):
        "breached: No draft minutes have been published; clause 4 allows 21 days. (69 days late)",
    ("object: approved-minutes, by: next-meeting", "{at: 2026-02-28}"):
        "undetermined: No minutes are recorded; clause 4 asks for approval by the next meeting. (no minutes are recorded)",
    ("object: papers, at-least: 3 days", "{at: 2026-02-28}"): "",
}  # fmt: skip


@pytest.mark.parametrize(("asked", "called"), DATED)
def test_notice_of_a_meeting_on_3_march(make_archive: Make, findings_of: Find, asked: str, called: str) -> None:
    files = {"rulebooks/rules.md": rulebook(rule(asked)), **agenda("2026-03-03", called=called)}
    found = DATED[asked, called]
    assert findings_of(make_archive(files)) == ([f"r@2026-03-03 {found}"] if found else [])


def test_motions_are_handed_in_long_enough_before_the_meeting_that_they_are_for(
    make_archive: Make, findings_of: Find
) -> None:
    asked = rule("object: motion, at-least: 21 days", classes="[constitutional]", meetings="[annual]")
    conference, constitutional = "meetings/board/2026-03-28", {"class": "constitutional"}
    files = {
        "rulebooks/rules.md": rulebook(asked),
        **agenda("2026-03-28", kind="annual", start="10:00"),
        **agenda("2026-03-29"),
        "motions/board/2026-a.md": record("motion", "2026-03-07", meeting=conference, **constitutional),
        "motions/board/2026-b.md": record("motion", "2026-03-08", meeting=conference, **constitutional),
        "motions/board/2026-c.md": record("motion", "2026-03-08", meeting=conference),
        "motions/board/2026-d.md": record(
            "motion", "2026-03-08", meeting="meetings/board/2026-03-29", **constitutional
        ),
        "motions/board/2026-e.md": record("motion", "2026-03", meeting=conference, **constitutional),
        "motions/board/2026-f.md": record("motion", "2026-03-30", meeting=conference, **constitutional),
        "motions/board/2026-g.md": record("motion", "2026-03-07", **constitutional),
    }
    missing = "the meeting or vote that the motion is for is not recorded"
    assert findings_of(make_archive(files)) == [
        "r@motions/board/2026-e undetermined: The motion was handed in at most 27 days before the meeting; clause 4 asks 21 "
        "days. (the day on which the motion was handed in is not recorded)",
        "r@motions/board/2026-a satisfied: The motion was handed in 21 days before the meeting; clause 4 asks 21 days.",
        f"r@motions/board/2026-g undetermined: The{missing[3:]}; clause 4 asks 21 days. ({missing})",
        "r@motions/board/2026-b breached: The motion was handed in 20 days before the meeting; clause 4 asks 21 days. "
        "(1 day short)",
        "r@motions/board/2026-f breached: The motion was handed in 2 days after the meeting; clause 4 asks 21 days. "
        "(23 days short)",
    ]


def test_nominations_and_votes_not_closed_yet(make_archive: Make, findings_of: Find) -> None:
    nominations = rule("object: nominations, at-least: 2 weeks, at-most: 1 month", "nominations")
    front = {"seats": "1", "method": "stv", "candidates": "[{person: jane-roe}]"}
    opened = {"nominations-open": "2026-03-02", "nominations-close": "2026-03-13"}
    files = {
        "rulebooks/rules.md": rulebook(nominations, rule("object: voting, at-least: 5 days", "voting")),
        "elections/board/2026-05-01-a.md": record("election", "2026-05-01", **front, **opened),
        "elections/board/2026-05-02-b.md": record(
            "election", "2026-05-02", **front, opened="2026-04-28", closed="2026-05-02"
        ),
    }
    nobody_knows = "undetermined: When {0} opened is not recorded; clause 4 asks {1}. (when {0} opened is not recorded)"
    assert findings_of(make_archive(files)) == [
        "nominations@elections/board/2026-05-01-a breached: Nominations were open 11 days; clause 4 asks 2 weeks to 1 month. "
        "(3 days short)",
        "voting@elections/board/2026-05-01-a " + nobody_knows.format("voting", "5 days"),
        "nominations@elections/board/2026-05-02-b " + nobody_knows.format("nominations", "2 weeks to 1 month"),
        "voting@elections/board/2026-05-02-b breached: Voting was open 4 days; clause 4 asks 5 days. (1 day short)",
    ]


def test_actions_are_done_by_the_day_on_which_they_are_due(make_archive: Make, findings_of: Find) -> None:
    actions = {
        "done": "due: 2026-03-31\ndone: 2026-03-31",
        "late": "due: 2026-03-31",
        "open": "due: 2026-04-30",
        "not-due": "due: 2026-06-30",
        "no-due": "done: 2026-03-31",
        "dropped": "due: 2026-03-31\nstate: dropped",
        "undated": "due: 2026-03-31\nstate: done",
    }
    entries = "".join(
        f"\n```action\nid: {id_}\nowner: jane-roe\ntask: Do it.\n{keys}\n```\n" for id_, keys in actions.items()
    )
    news = "\n```follow-up\nid: late-done\nof: meetings/board/2026-03-03/minutes#late\nstate: done\n```\n"
    files = {
        "rulebooks/rules.md": rulebook(
            rule("object: actions, by: due-date", "due"),
            rule("object: actions, by: due-date", "ended", until="2026-03-02"),
            rule("object: actions, within: 60 days"),
        ),
        "meetings/board/2026-03-03/minutes.md": record("minutes", "2026-03-03", status="draft") + entries,
        "meetings/board/2026-04-07/minutes.md": record("minutes", "2026-04-07", status="draft") + news,
    }
    asks, within = "clause 4 asks for completion by the day on which it is due", "clause 4 allows 60 days"
    undone, no_date = "The action has not been reported as done", "hen the action was done is not recorded"
    assert findings_of(make_archive(files)) == [
        f"{rule_}@2026-03-03/minutes#{found}"
        for rule_, found in (
            ("due", f"done satisfied: The action was done on 31 March 2026, and it was due on 31 March 2026; {asks}."),
            ("r", f"done satisfied: The action was done 28 days after it was given; {within}."),
            (
                "due",
                f"late breached: The action was done on 7 April 2026, and it was due on 31 March 2026; {asks}. (7 days late)",
            ),
            ("r", f"late satisfied: The action was done 35 days after it was given; {within}."),
            ("r", f"no-due satisfied: The action was done 28 days after it was given; {within}."),
            ("r", f"not-due breached: {undone}; {within}. (30 days late)"),
            ("due", f"open breached: {undone}, and it was due on 30 April 2026; {asks}. (32 days late)"),
            ("r", f"open breached: {undone}; {within}. (30 days late)"),
            ("due", f"undated undetermined: W{no_date}; {asks}. (w{no_date})"),
            ("r", f"undated undetermined: W{no_date}; {within}. (w{no_date})"),
        )
    ]


def test_notice_by_email_and_by_agenda_is_as_early_as_the_first(make_archive: Make, findings_of: Find) -> None:
    files = {
        "rulebooks/rules.md": rulebook(rule("at-least: 7 days"), rule("at-least: 7 days, media: [email]", "email")),
        **agenda("2026-03-20", called="{at: 2026-03-18, medium: post}"),
        "emails/board/2026-03-13-notice.md": record(
            "email", "2026-03-13", meeting="meetings/board/2026-03-20", **{"from": "jane-roe"}
        ),
        **agenda("2026-04-20", called="{at: 2026-04-18, medium: post}"),
    }
    assert findings_of(make_archive(files)) == [
        "email@2026-03-20 satisfied: Notice was 7 days; clause 4 asks 7 days.",
        "r@2026-03-20 satisfied: Notice was 7 days; clause 4 asks 7 days.",
        "r@2026-04-20 breached: Notice was 2 days; clause 4 asks 7 days. (5 days short)",
    ]


def test_nothing_is_said_of_what_is_not_due_yet(make_archive: Make, findings_of: Find) -> None:
    asked = [rule("at-least: 7 days", "notice"), rule("object: draft-minutes, within: 21 days", "draft")]
    files = {"rulebooks/rules.md": rulebook(*asked), **agenda("2026-06-10", status="scheduled"), **agenda("2026-06-01")}
    files |= {"meetings/board/2026-06-11/agenda.md": record("agenda", "2026-06-11", status="cancelled")}
    found = "undetermined: No time of notice is recorded; clause 4 asks 7 days. (no time of notice is recorded)"
    folder = make_archive(files)
    assert findings_of(folder, date(2026, 5, 25)) == []
    assert findings_of(folder, date(2026, 5, 26)) == [f"notice@2026-06-01 {found}"]
    assert findings_of(folder, date(2026, 6, 3)) == [f"notice@2026-06-01 {found}"]
    assert findings_of(folder, date(2026, 6, 4)) == [f"notice@2026-06-01 {found}", f"notice@2026-06-10 {found}"]


def test_what_may_not_be_done_too_early_is_never_late(make_archive: Make, findings_of: Find) -> None:
    asked = rule("object: draft-minutes, at-least: 14 days")
    assert findings_of(make_archive({"rulebooks/rules.md": rulebook(asked), **agenda("2026-03-03")})) == []


def test_what_is_outstanding_is_late_only_when_that_is_sure(make_archive: Make, findings_of: Find) -> None:
    """Of a meeting on some day of March, minutes within 21 days are late from 22 April on."""
    asked = [
        rule("object: draft-minutes, within: 21 days", "draft"),
        rule("object: draft-minutes, by: next-meeting", "next"),
    ]
    folder = make_archive({"rulebooks/rules.md": rulebook(*asked), **agenda("2026-03"), **agenda("2026-05")})
    undone = "No draft minutes have been published"
    draft = f"draft@2026-03 breached: {undone}; clause 4 allows 21 days."
    missed = (
        f"next@2026-03 breached: {undone}, and the next meeting was on some day from 1 to 31 May 2026; clause 4 asks for draft "
        "minutes by the next meeting. (1 day late)"
    )
    assert findings_of(folder, date(2026, 4, 21)) == []
    assert findings_of(folder, date(2026, 4, 22)) == [f"{draft} (1 day late)"]
    assert findings_of(folder, date(2026, 5, 31)) == [f"{draft} (40 days late)"]
    assert findings_of(folder, date(2026, 6, 1)) == [f"{draft} (41 days late)", missed]


def test_meeting_that_ends_after_midnight_ended_on_the_next_day(make_archive: Make, findings_of: Find) -> None:
    asked = rule("object: draft-minutes, within: 48 hours, proof: record")
    times = {"start": "22:00", "end": "00:30", "circulated": "2026-03-06 00:20", "status": "draft"}
    files = {
        "rulebooks/rules.md": rulebook(asked),
        "meetings/board/2026-03-03/minutes.md": record("minutes", "2026-03-03", **times),
    }
    assert findings_of(make_archive(files)) == [
        "r@2026-03-03 satisfied: Draft minutes were sent round 47 hours 50 minutes after the meeting; clause 4 allows 48 hours."
    ]


def test_unofficial_meeting_is_not_the_next(make_archive: Make, findings_of: Find) -> None:
    approved = {"status": "approved", "approved": "{date: 2026-05-05}"}
    files = {
        "rulebooks/rules.md": rulebook(rule("object: approved-minutes, before: next-meeting")),
        "meetings/board/2026-03-03/minutes.md": record("minutes", "2026-03-03", **approved),
        **agenda("2026-04-07", kind="unofficial"),
        **agenda("2026-04-08", status="cancelled"),
        **agenda("2026-05-05"),
    }
    assert findings_of(make_archive(files))[0] == (
        "r@2026-03-03 breached: The minutes were approved on 5 May 2026, and the next meeting was on 5 May 2026; clause 4 asks "
        "for approval before the next meeting. (1 day late)"
    )
