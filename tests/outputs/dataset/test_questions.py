"""What researchers ask of the tables, each with its whole answer: whatever a record states can be asked, and no row is wrong."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.outputs.dataset.question import all_questions
from minutebook.outputs.dataset.write import DATABASE, write_dataset

from .society import make_society

MARCH, APRIL, SHED = "meetings/board/2026-03-03", "meetings/board/2026-04-07", "votes/board/2026-03-16-shed"
SITE = "https://minutes.example.org/"
WRITE = "owner: [john-doe, Sam Visitor] task: Write to the landlord"
KEPT = "votes/board/2026-04-20-spade"
JANE, JOHN, MARY, ANN, SAM = "Jane Roe", "John Doe", "Mary Major", "Ann Other", "Sam Visitor"
Rows = list[tuple[object, ...]]

ASKED: dict[str, tuple[str, Rows]] = {
    "who asked what, and how long the answer took": (
        """SELECT q.title, a.person_name, q.on_behalf_of, q.on_behalf_of_organisation_id, q.is_from_public, q.form,
           group_concat(r.person_name, ', '), julianday(q.answered_first) - julianday(q.date_first), q.follows_up
           FROM questions q LEFT JOIN statement_people a ON a.statement_id = q.id AND a.role = 'asked-by'
           LEFT JOIN statement_people r ON r.statement_id = q.id AND r.role = 'answered-by' GROUP BY q.id ORDER BY q.id""",
        [("The pond", SAM, "Sheds", "sheds", 1, "written", f"{JANE}, {MARY}", 2.0, None),
         ("And when?", ANN, None, None, None, "to-follow", None, None, f"{APRIL}/minutes#pond")],
    ),
    "keys of one's own, of records and of entries": (
        "SELECT own_key, path, kind, value, coalesce(entry_id, record_id) FROM own_keys",
        [("x-cost", '$."x-cost".amount', "real", 400.5, f"{MARCH}/minutes#rent"),
         ("x-cost", '$."x-cost".currency', "text", "EUR", f"{MARCH}/minutes#rent"),
         ("x-cost", '$."x-cost".of[0]', "text", "rent", f"{MARCH}/minutes#rent"),
         ("x-cost", '$."x-cost".of[1]', "text", "heat", f"{MARCH}/minutes#rent"),
         ("x-register", '$."x-register"', "integer", 815, "bodies/board")],
    ),
    "what was said under each item, beside what its entries state": (
        "SELECT number, title, text FROM agenda_items WHERE classification = 'minutes' AND text IS NOT NULL",
        [("2", "Keys", "See [the letter](https://example.org/letter), [the vote](../../../votes/members/2026-02-01-hedge.md),\n"
          "[the letter decided](#letter) and ![a key](key.png)."),
         (None, "Any other business", "Mary said:\n\n    a  b\n\n\n    c\n\nThen we went.")],
    ),
    "who seconded what, and what became of it": (
        """SELECT p.person_name, m.title, m.result FROM motions m
           JOIN statement_people p ON p.statement_id = m.id AND p.role = 'seconded' ORDER BY 1""",
        [(JOHN, "Raise the rent", "carried"), (SAM, "Raise the rent", "carried")],
    ),
    "amendments that were lost, by whom they were moved": (
        """SELECT a.title, m.title, p.person_name FROM amendments a JOIN motions m ON m.id = a.motion_id
           JOIN statement_people p ON p.statement_id = a.id AND p.role = 'moved' WHERE a.result = 'lost'""",
        [("By half as much", "Raise the rent", JOHN)],
    ),
    "who abstained most": (
        "SELECT person_name, abstentions, votes, percent_abstained FROM voting_by_person",
        [(JOHN, 2, 3, 66.7), (JANE, 1, 4, 25.0), (ANN, 0, 2, 0.0), (MARY, 0, 4, 0.0), (SAM, 0, 2, 0.0)],
    ),
    "notice in hours": (
        "SELECT id, given, days, hours_at_least, hours_at_most FROM notices_of_meetings",
        [(MARCH, "2026-03-02 20:00", 1, 23.5, 23.5)],
    ),
    "decisions by email, and who called for them": (
        """SELECT d.title, v.entitled, e.sender_name FROM decisions d JOIN vote_events v ON v.id = d.vote_event_id
           JOIN emails e ON e.id = v.called_by WHERE d.method = 'email'""",
        [("Buy the shed", 4, JANE)],
    ),
    "by which vote a decision was made, where a motion was voted on": (
        """SELECT d.title, d.stated_as, d.method, r.votes_for, r.votes_against FROM decisions d
           JOIN vote_results r ON r.id = d.vote_event_id WHERE d.stated_as = 'decision'""",
        [("Write to the landlord", "decision", "consensus", 2, 1)],
    ),
    "shares in numbers": (
        """SELECT title, turnout, turnout_numerator, turnout_denominator, threshold, threshold_numerator, threshold_denominator
           FROM vote_events WHERE turnout IS NOT NULL OR threshold IS NOT NULL ORDER BY date""",
        [("Survey on the hedge", "40%", 2, 5, "2/3", 2, 3), ("Raise the rent", None, None, None, "60%", 3, 5)],
    ),
    "turnout of votes and elections": (
        "SELECT title, kind, took_part, percent FROM turnouts WHERE percent < 100",
        [("Survey on the hedge", "vote", 40, 40.0), ("Board, election 2024", "election", 90, 45.0),
         ("Raise the rent", "vote", 4, 80.0)],
    ),
    "interests declared, and how their holders voted": (
        "SELECT person_name, interest, stood_aside, about_title, voted, result FROM interests_declared",
        [(JOHN, "Rents from the landlord.", 1, "Raise the rent", "abstain", "carried")],
    ),
    "who came late or left early, also after midnight": (
        """SELECT date, person_name, minutes_late, minutes_early, minutes_there FROM attendance_times
           WHERE arrived_time IS NOT NULL OR left_time IS NOT NULL ORDER BY date, person_name""",
        [("2026-03-03", JOHN, 20, None, 115), ("2026-03-03", MARY, None, 75, 60),
         ("2026-04-07", ANN, None, 15, 285), ("2026-04-07", MARY, 290, None, 10)],
    ),
    "when a meeting ended that went on past midnight": (
        "SELECT m.end_instant, n.end_instant FROM meetings m JOIN minutes n ON n.meeting_id = m.id WHERE m.date = '2026-04-07'",
        [("2026-04-07T23:30:00Z", "2026-04-07T23:30:00Z")],
    ),
    "who voted when every term of theirs had ended": (
        "SELECT DISTINCT person_name, term_ended, term_began FROM acts_outside_terms WHERE act LIKE 'voted%' ORDER BY 1",
        [(JANE, "2026-01-31", None), (MARY, "2026-03-31", None)],
    ),
    "what one person did": (
        "SELECT date, act FROM acts_of_people WHERE person_id = 'ann-other' ORDER BY date, act",
        [("2026-03-16", "voted for"), ("2026-04-07", "asked"), ("2026-04-07", "attended"), ("2026-04-07", "moved"),
         ("2026-04-07", "voted for")],
    ),
    "elections by round": (
        """SELECT e.office, r.number, c.person_name, r.votes, c.is_elected FROM election_rounds r
           JOIN candidacies c ON c.id = r.candidacy_id JOIN elections e ON e.id = r.election_id
           WHERE r.number = 2 ORDER BY r.votes DESC""",
        [("secretary", 2, MARY, 3, 1), ("secretary", 2, ANN, 2, None)],
    ),
    "who nominated whom": (
        "SELECT n.person_name, c.person_name FROM nominations n JOIN candidacies c ON c.id = n.candidacy_id",
        [(JANE, MARY)],
    ),
    "by which election somebody sits": (
        "SELECT m.person_name, e.title FROM memberships m JOIN elections e ON e.id = m.election_id",
        [(JANE, "Board, election 2024")],
    ),
    "who may not vote": (
        "SELECT person_name, role FROM memberships WHERE NOT may_vote", [("A. N. Guest", "adviser")],
    ),
    "actions still open, by owner": (
        """SELECT p.person_name, p.organisation_id, a.task, a.due_last FROM actions_open o JOIN actions a ON a.id = o.id
           JOIN statement_people p ON p.statement_id = a.id AND p.role = 'owner'""",
        [("Board", "board", "Count the keys.", "2026-03-31")],
    ),
    "how long an action took": (
        "SELECT task, julianday(state_since_last) - julianday(date_first) FROM actions WHERE state = 'done'",
        [("Write to the landlord, Mr. Hill.", 17.0)],
    ),
    "which decision an action carries out": (
        "SELECT d.title FROM actions a JOIN decisions d ON d.id = a.decision_id", [("Write to the landlord",)],
    ),
    "sources, and how many records name each": (
        """SELECT s.title, s.author, s.date, count(*) FROM sources s JOIN citations c ON c.source_id = s.id
           GROUP BY s.id ORDER BY 1""",
        [("The Gazette", "Nan Hope", "2026-01-20", 1), ("https://example.org/letter", None, None, 1)],
    ),
    "corrections, and who agreed to them": (
        """SELECT c.words_before, c.words_after, c.correction_of, p.person_name FROM corrections c
           JOIN statement_people p ON p.statement_id = c.id""",
        [("Jon Doe", "John Doe", f"{MARCH}/minutes", JANE)],
    ),
    "what git saw change after approval": (
        "SELECT record_id, substr(published, 1, 10) FROM changes_after_approval", [(f"{MARCH}/minutes", "2026-04-20")],
    ),
    "how late the public knew of votes": (
        """SELECT title, CAST(julianday(substr(known_since, 1, 10)) - julianday(date_last) AS INTEGER) AS lag
           FROM vote_events ORDER BY lag DESC LIMIT 2""",
        [("Survey on the hedge", 32), ("Undo the rise", 13)],
    ),
    "decisions on a topic, their own, their record's or their motion's": (
        """SELECT d.title, t.topic_id FROM decisions d JOIN decision_topics t ON t.decision_id = d.id ORDER BY 1, 2""",
        [("Buy the shed", "housing"), ("Write to the landlord", "housing"), ("Write to the landlord", "rent")],
    ),
    "all statements on a topic": (
        "SELECT statement_id FROM statement_topics WHERE topic_id = 'rent' ORDER BY 1",
        [(f"{MARCH}/minutes#rent",), (f"{APRIL}/minutes#rent-again",)],
    ),
    "votes on a topic that were not carried": (
        """SELECT v.title, v.result FROM vote_events v JOIN statement_topics t ON t.statement_id = v.id
           WHERE t.topic_id IN ('rent', 'housing') AND v.result <> 'carried' ORDER BY v.date""",
        [("By half as much", "lost"), ("Undo the rise", "tied")],
    ),
    "votes on which the chair was on the losing side": (
        """SELECT v.title, o.option FROM vote_events v JOIN minutes m ON m.meeting_id = v.meeting_id
           JOIN votes o ON o.vote_event_id = v.id AND o.voter_id = m.chair_id
           WHERE (v.result = 'carried') <> (o.option = 'for')""",
        [],
    ),
    "what was decided at which item": (
        """SELECT i.number, i.title, d.title FROM decisions d JOIN entries e ON e.id = d.entry_id
           JOIN agenda_items i ON i.id = e.item_id""",
        [("1", "Rent", "Write to the landlord")],
    ),
    "rules breached, with the clause": (
        """SELECT f.subject, f.verdict, r.number, r.clause FROM findings f JOIN rules r ON r.id = f.rule_id
           WHERE f.verdict = 'breached'""",
        [(MARCH, "breached", "4", "Seven days' notice is given.")],
    ),
    "how long each item took": (
        "SELECT number, title, begun_instant, minutes_taken FROM item_times",
        [("1", "Rent", "2026-03-03T19:40:00Z", 80), ("2", "Keys", "2026-03-03T21:00:00Z", 45)],
    ),
    "who was in the room when an item was begun": (
        """SELECT i.number, p.person_name FROM agenda_items i JOIN attendance p ON p.meeting_id = i.meeting_id
           WHERE i.begun_instant >= coalesce(p.arrived_instant, '') AND i.begun_instant < coalesce(p.left_instant, '9')
           AND p.status = 'present' ORDER BY 1, 2""",
        [("1", JANE), ("1", MARY), ("1", SAM), ("2", JANE), ("2", JOHN), ("2", SAM)],
    ),
    "which members were at a meeting, also where no list names them": (
        "SELECT person_name, role, status FROM attendance_of_members WHERE date = '2026-04-07' ORDER BY 1",
        [("A. N. Guest", "adviser", "not recorded"), (ANN, "member", "present"), (JOHN, "treasurer", "absent"),
         (MARY, "member", "present")],
    ),
    "papers by item, and how long before the meeting they were sent": (
        """SELECT i.title, p.title, round(julianday(m.start_instant) - julianday(p.issued_last), 2) FROM papers p
           JOIN agenda_items i ON i.id = p.item_id JOIN meetings m ON m.id = p.meeting_id""",
        [("Keys", "A list of keys", 1.81)],
    ),
    "where the text of records leads": (
        """SELECT title, target, url, target_document_id, target_entry_id, is_image, line FROM text_links
           ORDER BY line, url IS NULL, url""",
        [("the letter", "https://example.org/letter", "https://example.org/letter", None, None, 0, 78),
         ("the vote", "../../../votes/members/2026-02-01-hedge.md", f"{SITE}votes/members/2026-02-01-hedge/",
          "votes/members/2026-02-01-hedge", None, 0, 78),
         ("the letter decided", "#letter", f"{SITE}{MARCH}/minutes/#letter", f"{MARCH}/minutes", f"{MARCH}/minutes#letter",
          0, 79),
         ("a key", "key.png", None, None, None, 1, 79)],
    ),
    "under which heading of its rulebook a rule stands": (
        "SELECT r.title, e.heading FROM rules r JOIN entries e ON e.id = r.entry_id WHERE e.heading IS NOT NULL",
        [("Seven days", "II. Meetings")],
    ),
    "which rules bound a body on a day": (
        """SELECT title, binds_name, binds_all, in_force_from_first FROM rules_binding WHERE binds_id = 'board'
           AND coalesce(in_force_from_first, '') <= '2026-03-03' AND coalesce(in_force_until_last, '9') >= '2026-03-03'""",
        [("House rules", "Board", 0, "2020-01-01"), ("House rules", "Board", 1, "2020-01-01"),
         ("Seven days", "Board", 0, "2020-01-01")],
    ),
    "whom a rule binds that names nobody": (
        "SELECT rule_id, binds_id, binds_name FROM rules_binding WHERE binds_all",
        [("rulebooks/house#minutes", "board", "Board"), ("rulebooks/house#minutes", "members", "Members"),
         ("rulebooks/house#minutes", "sheds", "Sheds")],
    ),
    "a rule that names a body without a record": (
        "SELECT rule_id, binds_name FROM rules_binding WHERE binds_id IS NULL", [("rulebooks/house#keys", "key-holders")],
    ),
    "what the ledger says was published before git has it": (
        "SELECT record_id, known_since, in_git FROM versions WHERE in_git IS NOT NULL",
        [("people/ann-other", "2026-03-01T12:00:00Z", "2026-03-05T12:00:00Z")],
    ),
    "what versions changed, passage by passage": (
        """SELECT number, classification, changed_key, before, after FROM changes_made
           WHERE before LIKE '%landlord%' OR changed_key IS NOT NULL""",
        [(2, "correction", None, f"{WRITE}. due: 2026-03-10", f"{WRITE}, Mr. Hill. due: 2026-03-10")],
    ),
    "what candidates gained from round to round": (
        """SELECT number, person_name, votes, gained, is_last_of_candidate FROM election_transfers""",
        [(1, MARY, 2, None, 0), (1, ANN, 2, None, 0), (1, SAM, 1, None, 1), (2, MARY, 3, 1, 0), (2, ANN, 2, 0, 0)],
    ),
    "everywhere that somebody without a record is named, and as what": (
        "SELECT named_as, statement_id FROM people_named WHERE person_name = 'Sam Visitor' ORDER BY 2, 1",
        [("candidate", "elections/members/2024-01-01-board"), ("authors", f"{MARCH}/keys"), ("present", f"{MARCH}/minutes"),
         ("for", f"{MARCH}/minutes#less"), ("seconded", f"{MARCH}/minutes#less"), ("against", f"{MARCH}/minutes#rent"),
         ("seconded", f"{MARCH}/minutes#rent"), ("owner", f"{MARCH}/minutes#write"),
         ("asked-by", f"{APRIL}/minutes#pond"), ("candidate", f"{APRIL}/minutes#secretary")],
    ),
    "which body stands under which, however far below": (
        "SELECT organisation_id, within_id, depth FROM organisations_within WHERE depth > 0 AND within_id = 'members'",
        [("board", "members", 1), ("sheds", "members", 2)],
    ),
    "what became of each decision, step by step": (
        """SELECT d.title, s.date, s.step, s.statement, s.standing FROM decision_steps s
           JOIN decisions d ON d.id = s.decision_id ORDER BY d.date, d.id, s.number""",
        [("Buy the shed", "2026-04-07", "rescinds", f"{APRIL}/minutes#spade", "rescinded"),
         ("Buy the shed", "2026-04-20", "undone", KEPT, "rescinded"),
         ("Lend the spade", "2026-04-20", "rescinds", KEPT, "rescinded")],
    ),
    "by how much rules were breached, as numbers": (
        "SELECT extent, extent_number, extent_unit FROM rules_breached", [("6 days short", 6.0, "days")],
    ),
    "why figures differ, and what else is said of a vote": (
        "SELECT title, discrepancy, note FROM vote_events WHERE discrepancy IS NOT NULL OR note IS NOT NULL",
        [("By half as much", "Mary had left.", "By cards.")],
    ),
    "what a decision that failed would have undone": (
        "SELECT decision_id, relation, target FROM decision_relations WHERE statement LIKE '%rent-again'",
        [(None, "rescinds", f"{MARCH}/minutes#rent")],
    ),
    "how long an email vote was open": (
        """SELECT (julianday(closed_first) - julianday(opened_first)) * 24 FROM vote_events WHERE method = 'email'""",
        [(36.0,)],
    ),
    "how many were away, where minutes say so": (
        "SELECT date, apologies, absent FROM minutes ORDER BY date", [("2026-03-03", 1, None), ("2026-04-07", None, 1)],
    ),
    "minutes that were approved, and how many days later": (
        """SELECT id, approved_meeting_id, julianday(approved_first) - julianday(date_last) FROM minutes
           WHERE approved IS NOT NULL""",
        [(f"{MARCH}/minutes", APRIL, 35.0)],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The database of the society."""
    folder: Path = tmp_path_factory.mktemp("society")
    write_dataset(make_society(folder / "book"), folder / "data")
    with closing(sqlite3.connect(folder / "data" / DATABASE)) as connection:
        yield connection


@pytest.mark.parametrize("question", ASKED)
def test_question_has_this_answer(question: str, database: sqlite3.Connection) -> None:
    sql, answer = ASKED[question]
    assert database.execute(sql).fetchall() == answer


READY: dict[str, tuple[dict[str, str], Rows]] = {
    "decisions-on-a-topic": ({"topic": "rent"}, [("rent", "2026-03-03", "Board", "Write to the landlord", "in-force")]),
    "who-abstained-most": ({"body": "Members"}, []),
    "in-force-on-a-day": (
        {"day": "2026-03-31"},
        [("2026-03-16", "Board", "Buy the shed"), ("2026-03-03", "Board", "Write to the landlord")],
    ),
    "actions-by-owner": ({}, [("Board", 1, 0, 1, 1), (JOHN, 1, 1, 0, 0), (SAM, 1, 1, 0, 0)]),
    "actions-overdue-on-a-day": ({"day": "2026-03-15"}, [("2026-03-10", "Board", "Write to the landlord, Mr. Hill.", "open", 5)]),
    "interests-and-votes": ({}, [("2026-03-03", "Board", JOHN, "Rents from the landlord.", 1, "Raise the rent", "abstain")]),
    "motions-and-who-put-them": (
        {"result": "lost"}, [("2026-03-03", "Board", "amendment", "By half as much", "lost", JOHN, SAM)],
    ),
    "who-votes-alike": ({"body": "board"}, [(JANE, MARY, 3, 3, 100.0)]),
    "days-until-minutes-by-year": ({"body": "board"}, [("Board", "2026", 2, 2, 7.5, 13)]),
    "life-of-a-decision": (
        {"decision": SHED},
        [("2026-03-16", "decided", SHED, "Buy the shed", "2026-03-20T12:00:00Z"),
         ("2026-03-20", "version 1 of the record", SHED, "Publish", "2026-03-20T12:00:00Z"),
         ("2026-04-07", "rescinds", f"{APRIL}/minutes#spade", "Lend the spade", "2026-04-20T12:00:00Z"),
         ("2026-04-20", "undone", KEPT, "Keep the spade", "2026-04-20T12:00:00Z")],
    ),
    "decisions-after-a-term": ({}, [("2026-04-20", "Board", "2026-03-31", "Keep the spade"),
                                    ("2026-04-07", "Board", "2026-03-31", "Lend the spade")]),
}  # fmt: skip
"""Ready questions with what stands for their parameters, and the first columns of their whole answers."""


@pytest.mark.parametrize("name", READY)
def test_ready_question_has_this_answer(name: str, database: sqlite3.Connection) -> None:
    values, answer = READY[name]
    (question,) = (each for each in all_questions() if each.name == name)
    found = database.execute(question.sql, {each.name: values.get(each.name) for each in question.open}).fetchall()
    assert [row[: len(answer[0])] if answer else row for row in found] == answer


@pytest.mark.parametrize("name", [question.name for question in all_questions()])
def test_ready_question_answers_in_any_archive_as_it_stands(name: str, database: sqlite3.Connection) -> None:
    """What it leaves open may be left empty: no body, topic or day of one archive is filled in."""
    (question,) = (each for each in all_questions() if each.name == name)
    assert [each.value for each in question.open] == [""] * len(question.open)
    rows = database.execute(question.sql, dict.fromkeys(each.name for each in question.open)).fetchall()
    assert bool(rows) == (name not in WITHOUT_ANSWER)


WITHOUT_ANSWER = {"meetings-without-minutes", "where-ballots-go-next"}
"""Of what there is nothing in the society: meetings that only have an agenda, files of ballots."""


def test_decision_stops_being_in_force_on_the_day_on_which_another_ends_it(database: sqlite3.Connection) -> None:
    (question,) = (each for each in all_questions() if each.name == "in-force-on-a-day")
    titles = {
        day: {row[2] for row in database.execute(question.sql, {"day": day})} for day in ("2026-04-06", "2026-04-07")
    }
    assert titles["2026-04-06"] - titles["2026-04-07"] == {"Buy the shed"}
    assert titles["2026-04-07"] - titles["2026-04-06"] == {"Lend the spade"}
