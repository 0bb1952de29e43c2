"""Rules on what is not public, and on how long records are kept."""

from collections.abc import Callable
from pathlib import Path

from minutebook.load import load_archive
from minutebook.public import public_view
from minutebook.rule_words import Verdict
from minutebook.rules.evidence import public_evidence
from minutebook.rules.judge import build_findings

from .conftest import TODAY, rulebook
from .pages import page

CLOSED = 'id: closed\nkind: redaction\nnumber: "14"\nclause: C\nparameters: {at-most: 10 years}\n'
FILES = {
    "meetings/board/2026-01-10/minutes.md": page("minutes", "2026-01-10", visibility="closed"),
    "meetings/board/2026-02-10/minutes.md": page(
        "minutes", "2026-02-10", status="withheld",
        withheld="{reason: Personal data, authority: rulebooks/rules#closed, until: 2030-01-01}",
    ),
    "meetings/board/2026-03-10/minutes.md": page(
        "minutes", "2026-03-10", visibility="members", withheld="{reason: Lease, authority: board, until: 2026-05-01}"
    ),
    "meetings/board/2026-04-10/minutes.md": page(
        "minutes", "2026-04-10", visibility="closed", withheld="{reason: Lease, authority: board, until: 2046-05-01}"
    ),
    "meetings/board/2026-05-10/minutes.md": page("minutes", "2026-05-10"),
}  # fmt: skip


def test_record_that_is_not_public_says_why_by_whom_and_until_when(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    assert findings_of(make_archive({"rulebooks/rules.md": rulebook(CLOSED), **FILES})) == [
        "closed@2026-01-10/minutes breached: The minutes of 10 January 2026 are withheld without a reason, an authority and "
        "a day on which it ends; clause 14 asks a reason, an authority and a day on which it ends. (without a reason, an "
        "authority and a day on which it ends)",
        "closed@2026-02-10/minutes satisfied: The minutes of 10 February 2026 are withheld with a reason, an authority and "
        "a day on which it ends; clause 14 asks a reason, an authority and a day on which it ends.",
        "closed@2026-03-10/minutes breached: The minutes of 10 March 2026 are withheld with a reason, an authority and a "
        "day on which it ends; the day of that, 1 May 2026, has passed; clause 14 asks a reason, an authority and a day on "
        "which it ends. (too long)",
        "closed@2026-04-10/minutes breached: The minutes of 10 April 2026 are withheld with a reason, an authority and a "
        "day on which it ends, for more than 10 years; clause 14 asks a reason, an authority and a day on which it ends. "
        "(too long)",
    ]


def test_public_is_told_only_that_something_is_withheld(make_archive: Callable[..., Path]) -> None:
    archive, _ = load_archive(make_archive({"rulebooks/rules.md": rulebook(CLOSED), **FILES}))
    found = build_findings(public_evidence(public_view(archive), TODAY)).all
    assert {finding.verdict for finding in found} == {Verdict.UNDETERMINED}
    assert [finding.id for finding in found] == [
        f"rulebooks/rules#closed@meetings/board/{date}~withheld-minutes-{date}-1"
        for date in ("2026-01-10", "2026-02-10", "2026-03-10", "2026-04-10")
    ]
    assert "Lease" not in repr(found)


def test_records_are_kept_long_enough_and_not_too_long(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    kept = 'id: kept\nkind: retention\nnumber: "15"\nclause: C\nparameters: {at-least: 6 years}\n'
    ended = 'id: ended\nkind: retention\nnumber: "16"\nclause: C\nparameters: {types: [email], at-most: 2 years}\n'
    files = {
        "rulebooks/rules.md": rulebook(kept, ended),
        "meetings/board/2019-01-10/agenda.md": page("agenda", "2019-01-10", status="held"),
        "meetings/board/2025-01-10/agenda.md": page("agenda", "2025-01-10", status="held"),
        "meetings/board/2026-01-10/minutes.md": page("minutes", "2026-01-10"),
        "emails/board/2024-01-10-old.md": page("email", "2024-01-10", from_="jane-roe"),
        "emails/board/2025-01-10-new.md": page("email", "2025-01-10", from_="jane-roe"),
    }
    assert findings_of(make_archive(files)) == [
        "ended@emails/board/2024-01-10-old~longest breached: A record of type email, of 10 January 2024, is still here; "
        "clause 16 allows 2 years. (kept too long)",
        "kept@2025-01-10~minutes undetermined: No minutes of the meeting on 10 January 2025 are here; clause 15 asks 6 "
        "years. (no minutes of the meeting on 10 January 2025 are here)",
        "kept@2026-01-10~minutes satisfied: The minutes of the meeting on 10 January 2026 are kept; clause 15 asks 6 years.",
    ]
