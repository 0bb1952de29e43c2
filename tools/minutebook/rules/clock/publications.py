"""Publications: since when the public can read a record, by git, and why that is not known where it is not."""

from dataclasses import dataclass
from datetime import date

from minutebook.record import Record
from minutebook.records.front import FrontMatter
from minutebook.rules.clock.timed import Span
from minutebook.rules.evidence import Evidence
from minutebook.words import Provenance


@dataclass(frozen=True, slots=True)
class Publication:
    """When a record was first public; None where it is not yet (`is_outstanding`), or where `missing` says why nobody knows."""

    at: Span | None
    missing: str = ""
    is_outstanding: bool = False


OUTSTANDING = Publication(None, is_outstanding=True)


def publication_of(
    record: Record[FrontMatter] | None,
    what: str,
    evidence: Evidence,
    *,
    is_withheld: bool = False,
    since: date | None = None,
) -> Publication:
    """When a record, spoken of as `what` (“the agenda”), was first public; `record` is None where there is none to read.

    With `since`, versions before that day do not count: minutes that lay there before the meeting were a form to fill in.
    """
    if record is None:
        return Publication(None, f"{what} is withheld") if is_withheld else OUTSTANDING
    unknown = why_unknown(record, what, evidence)
    if unknown or evidence.history is None:
        return Publication(None, unknown)
    first = evidence.history.known_since(record.id)
    versions = [version for version in evidence.history.lives.get(record.id, ()) if version.is_shown]
    if not versions:
        return OUTSTANDING
    zone = evidence.archive.zone
    for version in versions:
        if version.published is None or first is None:
            return Publication(None, f"the history here begins after {what} was first published")
        at = max(version.published, first)
        if since is None or at.astimezone(zone).date() >= since:
            return Publication(Span(at, at))
    return OUTSTANDING


def why_unknown(record: Record[FrontMatter], what: str, evidence: Evidence) -> str:
    """Why git cannot say when a record was published; empty where it can."""
    if record.front.provenance is not Provenance.OFFICIAL:
        return f"{what} is {record.front.provenance.value}, so when it was first published is not recorded"
    return "" if evidence.history else f"there is no history here to say when {what} was published"
