"""Rules about time that ask what git proves: agendas, papers and minutes, with history, without it, and withheld."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from minutebook.history.read import read_history
from minutebook.load import load_archive
from minutebook.public import public_view
from minutebook.public_history import PublicHistory, public_history
from minutebook.rules.binding import binding_rules
from minutebook.rules.evidence import Evidence, public_evidence
from minutebook.rules.judge import build_findings

from ..books import Book, minutes
from .conftest import rulebook, told
from .test_time import record, rule

TODAY = date(2026, 6, 1)
AGENDA, DRAFT = (
    rule("object: agenda, at-least: 3 clear days", "agenda"),
    rule("object: draft-minutes, within: 21 days", "draft"),
)
PAPERS = rule("object: papers, at-least: 3 days", "papers")
APPROVED = rule("object: approved-minutes, by: next-meeting, proof: publication", "approved")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book(tmp_path / "book")
    book.write("organisation.md", "---\ntype: organisation\ntitle: The Club\ntimezone: Europe/London\n---\n")
    book.write("bodies/board.md", "---\ntype: body\ntitle: The Board\nclassification: board\n---\n")
    return book


def findings(folder: Path, *, public: bool = False, today: date = TODAY) -> list[str]:
    archive, _ = load_archive(folder)
    view, history = public_view(archive), read_history(folder, archive)
    known = public_history(history, archive, view) if history else None
    evidence = public_evidence(view, today, lambda: known) if public else Evidence(archive, today, lambda: known)
    return [told(finding) for finding in build_findings(evidence)]


def meet(book: Book, day: str, kind: str = "agenda", **keys: str) -> None:
    book.write(f"meetings/board/{day}/{kind}.md", record(kind, day, **keys))


def test_publication_is_that_of_the_first_commit_and_not_what_the_record_claims(book: Book) -> None:
    book.write("rulebooks/rules.md", rulebook(AGENDA, DRAFT, PAPERS))
    meet(book, "2026-03-03", called="{at: 2026-02-01}")
    book.commit("2026-02-28")
    meet(book, "2026-03-03", "paper")
    book.commit("2026-03-02")
    meet(book, "2026-03-03", "minutes", status="draft")
    book.commit("2026-03-25")
    meet(book, "2026-04-07", called="{at: 2026-03-20}")
    book.commit("2026-04-03")
    meet(book, "2026-04-07", "minutes", status="draft")
    assert findings(book.folder) == [
        "agenda@2026-03-03 breached: The agenda was published 2 clear days before the meeting; clause 4 asks 3 clear days. "
        "(1 clear day short)",
        "draft@2026-03-03 breached: Draft minutes were published 22 days after the meeting; clause 4 allows 21 days. "
        "(1 day late)",
        "papers@2026-03-03/paper breached: The paper was published 1 day before the meeting; clause 4 asks 3 days. "
        "(2 days short)",
        "agenda@2026-04-07 satisfied: The agenda was published 3 clear days before the meeting; clause 4 asks 3 clear days.",
        "draft@2026-04-07 breached: No draft minutes have been published; clause 4 allows 21 days. (34 days late)",
    ]


def test_form_that_lay_there_before_the_meeting_is_no_draft(book: Book) -> None:
    book.write("rulebooks/rules.md", rulebook(DRAFT))
    meet(book, "2026-03-03", "minutes", status="draft")
    book.commit("2026-02-01")
    assert findings(book.folder, today=date(2026, 3, 24)) == []
    assert findings(book.folder) == [
        "draft@2026-03-03 breached: No draft minutes have been published; clause 4 allows 21 days. (69 days late)"
    ]
    book.write("meetings/board/2026-03-03/minutes.md", minutes(text="They met."))
    book.commit("2026-03-10")
    assert findings(book.folder) == [
        "draft@2026-03-03 satisfied: Draft minutes were published 7 days after the meeting; clause 4 allows 21 days."
    ]


def test_approval_is_published_with_the_version_that_first_says_so(book: Book) -> None:
    book.write(
        "rulebooks/rules.md", rulebook(APPROVED, APPROVED.replace("publication", "record").replace("id: a", "id: r"))
    )
    meet(book, "2026-03-03", "minutes", status="draft")
    book.commit("2026-03-05")
    meet(book, "2026-04-07", "minutes", status="draft")
    meet(book, "2026-03-03", "minutes", status="approved", approved="{meeting: meetings/board/2026-04-07}")
    book.commit("2026-04-08")
    assert findings(book.folder) == [
        "approved@2026-03-03 breached: The approved minutes were published on 8 April 2026, and the next meeting was on 7 April "
        "2026; clause 4 asks for approval by the next meeting. (1 day late)",
        "rpproved@2026-03-03 satisfied: The minutes were approved on 7 April 2026, and the next meeting was on 7 April 2026; "
        "clause 4 asks for approval by the next meeting.",
    ]


def test_what_is_withheld_is_undetermined_and_its_time_is_not_told(book: Book) -> None:
    book.write("rulebooks/rules.md", rulebook(AGENDA, DRAFT, rule("at-least: 7 days", "notice"), APPROVED))
    meet(book, "2026-03-03", called="{at: 2026-03-02}", visibility="closed")
    meet(book, "2026-03-03", "paper")
    meet(book, "2026-03-03", "minutes", status="withheld")
    meet(book, "2026-04-07", "minutes", visibility="closed")
    book.commit("2026-03-03")
    assert findings(book.folder, public=True) == [
        f"{id_}@2026-03-03 undetermined: {missing}; clause 4 {asks}. ({missing[:1].lower()}{missing[1:]})"
        for id_, missing, asks in (
            ("agenda", "The agenda is withheld", "asks 3 clear days"),
            ("approved", "The minutes are withheld", "asks for approval by the next meeting"),
            ("draft", "The record of minutes is withheld", "allows 21 days"),
            ("notice", "The notice is not public", "asks 7 days"),
        )
    ]


def test_next_meeting_that_is_not_public_may_have_come_first(book: Book) -> None:
    book.write("rulebooks/rules.md", rulebook(rule("object: approved-minutes, by: next-meeting")))
    meet(book, "2026-03-03", "minutes", status="approved", approved="{date: 2026-05-05}")
    meet(book, "2026-04-07", "minutes", visibility="closed")
    meet(book, "2026-05-05", "minutes")
    book.commit("2026-05-06")
    (public,), (whole, *_) = findings(book.folder, public=True), findings(book.folder)
    assert public == (
        "r@2026-03-03 undetermined: The minutes were approved on 5 May 2026, and the next meeting was on some day from 7 April "
        "2026 to 5 May 2026; clause 4 asks for approval by the next meeting. (the days are not recorded exactly)"
    )
    assert whole.startswith(
        "r@2026-03-03 breached: The minutes were approved on 5 May 2026, and the next meeting was on 7 April"
    )


def test_shallow_clone_does_not_know_when_its_first_commit_was_published(book: Book, tmp_path: Path) -> None:
    book.write("rulebooks/rules.md", rulebook(DRAFT))
    meet(book, "2026-03-03", "minutes", status="draft")
    book.commit("2026-03-05")
    meet(book, "2026-04-07", "minutes", status="draft")
    book.commit("2026-04-08")
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{book.folder}", str(clone)], check=True)
    missing = "the history here begins after the record of minutes was first published"
    assert findings(clone) == [
        f"draft@{day} undetermined: The{missing[3:]}; clause 4 allows 21 days. ({missing})"
        for day in ("2026-03-03", "2026-04-07")
    ]


def test_imported_minutes_were_published_when_nobody_knows(book: Book) -> None:
    book.write("rulebooks/rules.md", rulebook(DRAFT))
    meet(book, "2026-03-03", "minutes", status="draft", provenance="imported")
    book.commit("2026-03-05")
    missing = "the record of minutes is imported, so when it was first published is not recorded"
    assert findings(book.folder) == [
        f"draft@2026-03-03 undetermined: The{missing[3:]}; clause 4 allows 21 days. ({missing})"
    ]


def test_what_was_closed_at_first_is_published_when_it_is_opened(book: Book) -> None:
    book.write("rulebooks/rules.md", rulebook(DRAFT, APPROVED.replace("by: next-meeting", "within: 60 days")))
    body = "---\ntype: body\ntitle: The Board\nclassification: board\nvisibility: closed\n---\n"
    book.write("bodies/board.md", body)
    meet(book, "2026-03-03", "minutes", status="draft")
    book.commit("2026-03-05")
    meet(book, "2026-03-03", "minutes", status="approved", approved="{date: 2026-04-07}")
    book.commit("2026-04-08")
    book.write("bodies/board.md", body.replace("visibility: closed\n", ""))
    book.commit("2026-05-10")
    assert findings(book.folder) == [
        "approved@2026-03-03 breached: The approved minutes were published 68 days after the meeting; clause 4 allows 60 days. "
        "(8 days late)",
        "draft@2026-03-03 breached: Draft minutes were published 68 days after the meeting; clause 4 allows 21 days. "
        "(47 days late)",
    ]


def test_approval_that_was_closed_is_published_when_it_is_opened(book: Book) -> None:
    book.write("rulebooks/rules.md", rulebook(APPROVED.replace("by: next-meeting", "within: 60 days")))
    meet(book, "2026-03-03", "minutes", status="draft")
    book.commit("2026-03-05")
    approved = {"status": "approved", "approved": "{date: 2026-04-07}"}
    meet(book, "2026-03-03", "minutes", **approved, visibility="closed")
    book.commit("2026-04-08")
    meet(book, "2026-03-03", "minutes", **approved)
    book.commit("2026-05-10")
    assert findings(book.folder) == [
        "approved@2026-03-03 breached: The approved minutes were published 68 days after the meeting; clause 4 allows 60 days. "
        "(8 days late)"
    ]


SENT = rule("object: draft-minutes, within: 21 days, proof: record", "sent")


def test_git_is_asked_for_nothing_where_no_rule_asks_about_publication(book: Book) -> None:
    def git() -> PublicHistory:
        raise LookupError

    book.write("rulebooks/rules.md", rulebook(SENT))
    meet(book, "2026-03-03", "minutes")
    assert len(build_findings(Evidence(load_archive(book.folder)[0], TODAY, git))) == 1
    book.write("rulebooks/rules.md", rulebook(DRAFT))
    with pytest.raises(LookupError):
        build_findings(Evidence(load_archive(book.folder)[0], TODAY, git))


def test_rules_that_ask_git_are_known_by_what_they_say(book: Book) -> None:
    book.write("rulebooks/rules.md", rulebook(AGENDA, DRAFT, PAPERS, APPROVED, SENT))
    rules = binding_rules(load_archive(book.folder)[0])
    assert {each.facts.id: each.parameters.is_of_publication for each in rules} == {
        "agenda": True, "draft": True, "papers": True, "approved": True, "sent": False,
    }  # fmt: skip
