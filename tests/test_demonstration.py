"""The demonstration archive under records/ holds every figure and date of the story that it tells, and its sources."""

from datetime import date, timedelta
from operator import attrgetter
from pathlib import Path

import pytest

from minutebook.archive import Archive
from minutebook.checks import check_archive
from minutebook.diagnostics import Severity
from minutebook.load import load_archive
from minutebook.records.email import Email
from minutebook.records.entries.decision import Decision
from minutebook.records.entries.rule import Rule
from minutebook.records.vote import VoteRecord
from minutebook.rule_words import Verdict
from minutebook.rules.evidence import Evidence
from minutebook.rules.judge import build_findings
from minutebook.words import Provenance, RecordType

FOLDER = Path(__file__).parent.parent
NC, SC = "meetings/national-committee", "meetings/steering-committee"
LONDON = "meetings/london-regional-committee/2016-10-29/minutes"
EASTERN = "meetings/eastern-region/2016-10-29/minutes"
NORTHERN = "meetings/northern-regional-network/2016-10-30/minutes"
SOUTH_EAST = "meetings/south-east-regional-committee/2016-10-30/minutes"
STATEMENT = "statements/steering-committee/2016-11-02-national-committee-and-conference"
EMAIL = "emails/steering-committee/2017-01-10-constitution"
CONSTITUTION = "votes/steering-committee/2017-01-10-constitution"
SURVEY = "votes/members/2016-12-survey"
GRASSROOTS = "meetings/grassroots-momentum/2017-03-11/agenda"
STV = "motions/grassroots-momentum/2017-03-coordinating-committee-by-stv"

# Each row: a record or an entry, the path to one of its values, and the value; of texts, words that stand in them.
FIGURES = [
    (f"{NC}/2016-02/minutes#steering-committee", "to", "steering-committee"),
    (f"{NC}/2016-02/minutes#interim-committee", "title", "interim, for six months"),
    (f"{NC}/2016-02/minutes#interim-committee", "until", "2016-08"),
    ("bodies/steering-committee", "term_ends", "2016-08"),
    (
        "statements/national-office/2016-10-conference-proposals#thresholds",
        "title",
        "50 signatures, then 1,000 supporters",
    ),
    (f"{SC}/2016-10-28/agenda", "called.at", "2016-10-27"),
    (f"{SC}/2016-10-28/agenda", "called.by", ("jon-lansman",)),
    (f"{SC}/2016-10-28/agenda", "called.notice", "19 hours"),
    (f"{SC}/2016-10-28/agenda", "kind", "emergency"),
    (f"{SC}/2016-10-28/minutes", "attendance.note", "Matt Wrack and Jackie Walker could not attend"),
    (f"{SC}/2016-10-28/minutes#cancel", "vote.for_.count", 6),
    (f"{SC}/2016-10-28/minutes#cancel", "vote.against.count", 3),
    (f"{SC}/2016-10-28/minutes#cancel", "result", "carried"),
    (f"{SC}/2016-10-28/minutes#online-voting", "text", "national debate, streamed live"),
    (f"{NC}/2016-11-05/agenda", "status", "cancelled"),
    (f"{NC}/2016-11-05/agenda", "cancelled.by", f"{SC}/2016-10-28/minutes#cancel"),
    (f"{LONDON}#censure", "vote.for_.count", 31),
    (f"{LONDON}#censure", "vote.against.count", 0),
    (f"{LONDON}#censure", "vote.abstain.count", 2),
    (EASTERN, "attendance.present.count", 80),
    (EASTERN, "attendance.about", True),
    (EASTERN, "attendance.note", "13 groups"),
    (f"{EASTERN}#delegates", "elected", ("john-pickard", "sue-eason")),
    (f"{EASTERN}#highest-body", "moved", ("ian-ilett",)),
    (f"{NORTHERN}#censure", "vote.for_.count", 14),
    (f"{NORTHERN}#censure", "vote.against.count", 0),
    (f"{NORTHERN}#censure", "vote.abstain", None),
    (f"{SOUTH_EAST}#censure", "vote.for_.count", 10),
    (f"{SOUTH_EAST}#censure", "vote.against.count", 2),
    (f"{SOUTH_EAST}#censure", "vote.abstain.count", 2),
    (STATEMENT, "authors", ("jon-lansman", "matt-wrack")),
    (f"{STATEMENT}#meet", "due", "2016-12-03"),
    (f"{STATEMENT}#next-meeting", "note", "Jill Mountford later withdrew her support"),
    (f"{NC}/2016-11-05-unofficial/agenda", "called.by", ("matt-wrack",)),
    (f"{NC}/2016-11-05-unofficial/minutes", "kind", "unofficial"),
    (f"{NC}/2016-11-05-unofficial/minutes", "attendance.present.count", 18),
    (f"{NC}/2016-11-05-unofficial/minutes", "attendance.note", "34 people were present, observers included"),
    (f"{NC}/2016-11-05-unofficial/minutes", "attendance.note", "4 members of the Steering Committee"),
    ("statements/national-office/2016-11-mxv", "summary", "about 300 proposals"),
    (f"{NC}/2016-12-03/minutes", "attendance.present.count", 60),
    (f"{NC}/2016-12-03/minutes", "attendance.about", True),
    (f"{NC}/2016-12-03/minutes", "place", "Birmingham"),
    (f"{NC}/2016-12-03/minutes#order", "moved", ("nick-wrack",)),
    (f"{NC}/2016-12-03/minutes#recall", "vote.for_.count", 29),
    (f"{NC}/2016-12-03/minutes#recall", "vote.against.count", 30),
    (f"{NC}/2016-12-03/minutes#recall", "vote.counts", 4),
    (f"{NC}/2016-12-03/minutes#recall", "result", "lost"),
    (f"{NC}/2016-12-03/minutes#conference-date", "title", "25 February 2017, or a week either side"),
    (f"{NC}/2016-12-03/minutes#delegates", "text", "two for each 100 members or part of 100"),
    (f"{NC}/2016-12-03/minutes#members-without-group", "text", "Thirty of them together"),
    (f"{NC}/2016-12-03/minutes#motion-deadline", "title", "three weeks before"),
    (f"{NC}/2016-12-03/minutes#arrangements-election", "seats", 7),
    ("bodies/conference-arrangements-committee", "seats", 7),
    (SURVEY, "vote.turnout", "40%"),
    (SURVEY, "vote.note", "80% of those who answered, which is 32% of all members"),
    (SURVEY, "advisory", True),
    (EMAIL, "sent", "2017-01-10 19:39"),
    (EMAIL, "from_", "jon-lansman"),
    (EMAIL, "cc", ("emma-rees", "adam-klug")),
    (CONSTITUTION, "vote.entitled", 12),
    (CONSTITUTION, "vote.for_.count", 6),
    (CONSTITUTION, "vote.against", None),
    (CONSTITUTION, "vote.method", "email"),
    (CONSTITUTION, "called_by", EMAIL),
    ("bodies/national-committee", "dissolved", "2017-01-10"),
    ("bodies/steering-committee", "dissolved", "2017-01-10"),
    ("bodies/conference-arrangements-committee", "dissolved", "2017-01-10"),
    ("elections/national-coordinating-group/2017-members", "seats", 12),
    ("elections/national-coordinating-group/2017-members", "summary", "Three candidates of the Grassroots slate"),
    (GRASSROOTS, "start", "10:00"),
    (GRASSROOTS, "end", "17:00"),
    (GRASSROOTS, "place", "Conway Hall, London"),
    (STV, "text", "20 people, at least half of them women, by the single transferable vote"),
    ("rulebooks/momentum#steering-committee-term", "asked", {"of": "body", "length": "6 months"}),
    ("rulebooks/momentum#union-delegates", "asked", {"each": 2, "senders": "affiliated union"}),
    ("rulebooks/momentum#conference-delegates", "asked", {"each": 2, "per": 100, "senders": "branches"}),
    ("rulebooks/momentum#conference-motions", "asked", {"object": "motion", "at-least": "21 days"}),
    ("rulebooks/momentum#unorganised-members", "asked", {"at-least": 30}),
    ("rulebooks/momentum#coordinating-group-places", "note", "28 or 32"),
    ("rulebooks/momentum#coordinating-group-meetings", "asked", {"at-least": 4, "votes-count": True}),
    ("rulebooks/momentum#coordinating-group-email", "asked", {"allowed": True}),
    ("rulebooks/momentum#constitution-amendment", "asked", {"by": ["members"]}),
    ("rulebooks/model", "model", True),
    ("rulebooks/model#committee-notice", "asked", {"object": "notice", "at-least": "7 clear days"}),
    ("rulebooks/model#emergency-notice", "asked", {"object": "notice", "at-least": "48 hours"}),
    ("rulebooks/model#quorum", "asked", {"fraction": "1/2", "of": "members"}),
    ("rulebooks/model#email-decision", "asked", {"window": "72 hours", "taking-part": "2/3"}),
    ("rulebooks/model#approval", "asked", {"object": "approved-minutes", "by": "next-meeting"}),
    ("rulebooks/model#vote-notice", "asked", {"object": "voting-notice", "at-least": "48 hours"}),
    ("rulebooks/model#ballot", "asked", {"object": "voting", "at-least": "7 days", "at-most": "28 days"}),
    ("rulebooks/model#nominations", "asked", {"object": "nominations", "at-least": "14 days"}),
    ("rulebooks/model#minutes", "asked", {"object": "draft-minutes", "within": "21 days"}),
    ("organisation", "timezone", "Europe/London"),
]

# What stands only in a record's text.
WORDS = [
    ("organisation", "about 20,000"),
    ("organisation", "over 21,000"),
    ("organisation", "nearly 30,000"),
    ("bodies/local-groups", "over 150"),
    ("bodies/national-committee", "about 60 members"),
    ("bodies/national-coordinating-group", "28 or 32"),
    ("bodies/jeremy-for-labour", "renamed in summer 2016"),
    (f"{NC}/2016-12-03/minutes", "majorities of one to three"),
    ("meetings/national-coordinating-group/2017-09/minutes", "still in design and development"),
    ("statements/local-groups/2017-10-25-recognition", "no assigned data manager"),
    ("elections/national-coordinating-group/2017-members", "before March"),
]

TIMELINE = [
    ("national-committee", "2016-02"),
    ("national-committee", "2016-05"),
    ("national-office", "2016-10"),
    ("steering-committee", "2016-10-28"),
    ("national-office", "2016-10-29"),
    ("london-regional-committee", "2016-10-29"),
    ("eastern-region", "2016-10-29"),
    ("labour-representation-committee", "2016-10-29"),
    ("northern-regional-network", "2016-10-30"),
    ("south-east-regional-committee", "2016-10-30"),
    ("steering-committee", "2016-11-02"),
    ("national-committee", "2016-11-05"),
    ("national-office", "2016-11"),
    ("national-committee", "2016-12-03"),
    ("members", "2016-12"),
    ("steering-committee", "2017-01-10"),
    ("national-office", "2017-01-10"),
    ("national-coordinating-group", "2017"),
    ("grassroots-momentum", "2017-03-11"),
    ("national-coordinating-group", "2017-09"),
    ("local-groups", "2017-10-25"),
]

NINE_DECISIONS = [
    "conference-date",
    "delegates",
    "one-motion-each",
    "members-without-group",
    "motion-deadline",
    "e-forum",
    "arrangements-committee",
    "delegates-decide",
    "priorities-ballot",
]


@pytest.fixture(scope="module")
def archive() -> Archive:
    return load_archive(FOLDER)[0]


def test_archive_is_read_whole() -> None:
    archive, diagnostics = load_archive(FOLDER)
    assert diagnostics == ()
    assert archive.unreadable == frozenset()


def test_no_check_finds_an_error(archive: Archive) -> None:
    errors = [found for found in check_archive(archive) if found.severity is Severity.ERROR]
    assert errors == []


@pytest.mark.parametrize(("id_", "path", "expected"), FIGURES, ids=lambda value: str(value)[-40:])
def test_figure_of_the_story_is_in_its_record(archive: Archive, id_: str, path: str, expected: object) -> None:
    facts = archive.entries[id_].facts if "#" in id_ else archive.by_id[id_].front
    found = attrgetter(path)(facts)
    if isinstance(expected, str):
        assert expected in str(found)
    else:
        assert found == expected


@pytest.mark.parametrize(("id_", "words"), WORDS)
def test_text_of_a_record_says_what_is_not_data(archive: Archive, id_: str, words: str) -> None:
    assert words in " ".join(archive.by_id[id_].text.source.split())


@pytest.mark.parametrize(("body", "date"), TIMELINE)
def test_row_of_the_timeline_has_a_record(archive: Archive, body: str, date: str) -> None:
    assert date in {str(record.front.date) for record in archive.by_body[body]}


def test_vote_by_email_was_open_for_75_minutes(archive: Archive) -> None:
    front = archive.by_id[CONSTITUTION].front
    assert isinstance(front, VoteRecord)
    assert front.opened
    assert front.closed
    assert front.closed.span(archive.zone)[0] - front.opened.span(archive.zone)[0] == timedelta(minutes=75)
    assert front.vote
    assert "about 75 minutes" in str(front.vote.note)


def test_twelve_members_are_the_eleven_addressed_and_the_sender(archive: Archive) -> None:
    email = archive.by_id[EMAIL].front
    assert isinstance(email, Email)
    assert len(email.to) == 11
    assert len(email.enclosures) == 4
    members = archive.bodies["steering-committee"].front.members
    assert {member.person for member in members} == {*email.to, email.from_}


def test_constitution_touches_each_of_the_nine_decisions_and_no_other(archive: Archive) -> None:
    constitution = archive.by_id[CONSTITUTION].front
    assert isinstance(constitution, VoteRecord)
    assert constitution.supersedes
    assert constitution.rescinds
    touched = (*constitution.amends, *constitution.supersedes, *constitution.rescinds)
    assert sorted(touched) == sorted(f"{NC}/2016-12-03/minutes#{decision}" for decision in NINE_DECISIONS)


def test_national_committee_of_december_made_nine_decisions(archive: Archive) -> None:
    entries = archive.by_id[f"{NC}/2016-12-03/minutes"].entries
    assert [entry.facts.id for entry in entries if isinstance(entry.facts, Decision)] == NINE_DECISIONS


@pytest.mark.parametrize(
    "decision",
    [
        f"{LONDON}#censure",
        f"{EASTERN}#postponement",
        f"{NORTHERN}#censure",
        f"{SOUTH_EAST}#censure",
        "meetings/labour-representation-committee/2016-10-29/minutes#condemn",
    ],
)
def test_resolution_of_october_censures_the_cancellation(archive: Archive, decision: str) -> None:
    related = archive.entries[decision].facts.related()  # type: ignore[attr-defined]  # each is a motion or a decision
    assert ("censures", f"{SC}/2016-10-28/minutes#cancel") in related


def test_five_proposals_of_the_unofficial_meeting_are_noted(archive: Archive) -> None:
    entries = archive.by_id[f"{NC}/2016-11-05-unofficial/minutes"].entries
    assert [getattr(entry.facts, "result", None) for entry in entries] == ["noted"] * 5


def test_every_record_is_reconstructed_and_names_a_source(archive: Archive) -> None:
    assert archive.organisation
    bibliography = archive.organisation.front.bibliography
    for record in archive.records:
        assert record.front.provenance is Provenance.RECONSTRUCTED, record.id
        assert record.front.sources, record.id
        assert set(record.front.sources) <= set(bibliography), record.id


def test_model_rules_alone_come_from_no_report(archive: Archive) -> None:
    users = [record.id for record in archive.records if "model-rules" in record.front.sources]
    assert users == ["rulebooks/model"]


def test_every_type_of_record_is_used(archive: Archive) -> None:
    assert {record.type for record in archive.records} == set(RecordType)


def test_every_entry_has_a_title(archive: Archive) -> None:
    assert [id_ for id_, fact in archive.entries.items() if not fact.facts.title] == []


def test_every_rule_of_2016_and_2017_that_a_decision_made_names_it(archive: Archive) -> None:
    rules = [fact.facts for fact in archive.facts(Rule) if fact.record.id == "rulebooks/momentum"]
    unknown = {rule.id for rule in rules if not rule.made_by}
    assert unknown == {"steering-committee-authority", "union-delegates"}


def test_titles_and_summaries_hold_no_words_of_opinion(archive: Archive) -> None:
    for record in archive.records:
        facts = (record.front, *(entry.facts for entry in record.entries))
        said = " ".join(f"{fact.title} {fact.summary}" for fact in facts).lower()
        assert not [word for word in ("coup", "shameful", "undemocratic", "betray", "plot") if word in said], record.id


def test_model_rules_find_what_the_story_tells_of_time(archive: Archive) -> None:
    findings = build_findings(Evidence(archive, date(2026, 1, 1))).by_id
    short = findings[f"rulebooks/model#emergency-notice@{SC}/2016-10-28"]
    assert (short.verdict, short.words) == (Verdict.BREACHED, "Notice was 19 hours; clause 2 asks 48 hours.")
    vote = findings[f"rulebooks/model#vote-notice@{CONSTITUTION}"]
    assert (vote.verdict, vote.by) == (Verdict.BREACHED, "48 hours short")
    december = findings[f"rulebooks/model#committee-notice@{NC}/2016-12-03"]
    assert (december.verdict, december.missing) == (Verdict.UNDETERMINED, "no time of notice is recorded")
    assert all(finding.is_model for finding in (short, vote, december))
