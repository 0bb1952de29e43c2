"""A subject as text for the terminal."""

from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from minutebook.dates import PartialDate
from minutebook.decisions import Step, date_of
from minutebook.history.kinds import VersionKind
from minutebook.history.version import Version
from minutebook.labels import SIGNATURE_NOTES, label
from minutebook.reading.git.signatures import Signature
from minutebook.show.subject import Subject
from minutebook.tallies import tally_words


def render_text(subject: Subject, zone: ZoneInfo, day: PartialDate) -> str:
    """What is known of it, then its versions, then its words."""
    versions = [
        line for version, kind in subject.versions for line in _version(version, kind, zone, subject.signatures)
    ]
    parts = [
        "\n".join(_head(subject, zone)),
        "\n".join(_standing(subject, day)),
        "\n".join(["Versions", *versions] if versions else []),
        subject.text.strip("\n"),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(subject: Subject, zone: ZoneInfo) -> Iterator[str]:
    front, date = subject.record.front, date_of(subject.record)
    kind = subject.fact.entry.type if subject.fact and subject.fact.entry else front.type
    yield subject.title
    yield " · ".join(part for part in (label(kind), getattr(front, "body", ""), date.words if date else "") if part)
    yield subject.id
    if not subject.is_public:
        yield "Not public: shown here because this is the archive itself."
    if subject.known:
        yield f"Public since {subject.known.astimezone(zone):%Y-%m-%d %H:%M}."
    if not subject.is_published:
        yield "Not published as it lies here: it is not committed, or there is no git repository."


def _standing(subject: Subject, day: PartialDate) -> Iterator[str]:
    facts = subject.fact.facts if subject.fact else subject.record.front
    result, tally = getattr(facts, "result", None), getattr(facts, "vote", None)
    outcome = ": ".join(part for part in (label(result) if result else "", tally_words(tally) if tally else "") if part)
    if outcome:
        yield outcome
    if subject.decision:
        yield f"On {day.words}: {label(subject.decision.standing).lower()}"
        yield from (_step(step, subject.id) for step in subject.decision.steps)
    if subject.members:
        yield f"Members on {day.words}"
        yield from (f"  {', '.join(part for part in (term.name, term.role) if part)}" for term in subject.members)


def _step(step: Step, own: str) -> str:
    by = "" if step.by == own else f"  {step.by}"
    return f"  {step.date or 'day not recorded'!s:10}  {step.what}{by}"


def _version(version: Version, kind: VersionKind, zone: ZoneInfo, signatures: Mapping[str, Signature]) -> Iterator[str]:
    when = f"{version.published.astimezone(zone):%Y-%m-%d %H:%M}" if version.published else "not known when   "
    subject = version.commit.message.strip().partition("\n")[0]
    who = version.commit.committer.name
    yield f"  {version.number:>3}  {when}  {kind.value:20}  {version.commit.id[:10]}  {who}: {subject}"
    if version.published != version.in_git:
        git = f"{version.in_git.astimezone(zone):%Y-%m-%d %H:%M}" if version.in_git else "not known when"
        yield f"       by the ledger; in git since: {git}"
    if version.commit.id in signatures:
        yield f"       {SIGNATURE_NOTES[signatures[version.commit.id].value]}"
