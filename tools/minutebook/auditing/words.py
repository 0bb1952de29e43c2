"""An audit in words, the same in every format that people read: its heading, its table, the slowest, and what is left out."""

from collections import Counter
from collections.abc import Iterator

from minutebook.auditing.audit import Audit
from minutebook.auditing.figures import Figures
from minutebook.auditing.publication import IMPORT_DAYS, IMPORT_FILES, Import, Publication, Standing, day_of
from minutebook.dates import PartialDate
from minutebook.labels import listed, plural

MOST_SHOWN = 5
HEADINGS = ("Meetings of", "Minutes", "Median", "90th percentile", "Worst", "Left out")
COUNTING = (
    "Days from each meeting to the commit that first brought its minutes to the branch; a merged pull request counts when it"
    " was merged. Half of the minutes came within the median, nine tenths within the 90th percentile."
)


def title_of(audit: Audit) -> str:
    return f"How long {audit.name} takes to publish its minutes"


def scope_of(audit: Audit) -> str:
    """What the audit is of, in one sentence: files, commits, branch, and the meetings asked about."""
    branch = f"branch {audit.question.branch}" if audit.question.branch else "the current branch"
    since = f", of meetings since {PartialDate.of(audit.question.since).words}" if audit.question.since else ""
    until = f", of meetings until {PartialDate.of(audit.question.until).words}" if audit.question.until else ""
    files, commits = plural(len(audit.publications), "file"), plural(audit.commits, "commit")
    return f"{files} of minutes{since}{until}, in {commits} on {branch}."


def table_of(audit: Audit) -> tuple[tuple[str, ...], ...]:
    """The rows under HEADINGS: one for all meetings, then one a year."""
    apart = sum(sum(row.apart.values()) for row in audit.rows)
    years = (_row(str(row.year), row.figures, sum(row.apart.values())) for row in audit.rows)
    return (_row("all years", audit.figures, apart), *years)


def _row(name: str, figures: Figures, apart: int) -> tuple[str, ...]:
    missing = "withheld" if figures.files else "–"
    days = (missing if value is None else f"{value:,g}" for value in (figures.median, figures.ninetieth, figures.worst))
    return name, f"{figures.files:,}", *days, f"{apart:,}" if apart else "–"


def slowest_of(audit: Audit) -> tuple[Publication, ...]:
    """The minutes that took longest, at most MOST_SHOWN; none where figures are withheld."""
    if audit.figures.worst is None:
        return ()
    counted = (one for one in audit.publications if one.is_counted and one.days)
    return tuple(sorted(counted, key=lambda one: (-(one.days or 0), one.minutes.path)))[:MOST_SHOWN]


def dates_of(publication: Publication) -> str:
    """`met on 3 August 2023, published on 5 September 2023`."""
    meeting = publication.minutes.meeting
    met = f"met {'on' if meeting.is_exact else 'in'} {meeting.words}"
    return f"{met}, published on {PartialDate.of(day_of(publication.version)).words}" if publication.version else met


def notes_of(audit: Audit) -> Iterator[str]:
    """What a reader must know of how the figures came about, a sentence or two each."""
    standings = Counter(one.standing for one in audit.publications)
    yield from _of_shallow(audit, standings[Standing.UNKNOWN])
    yield from _of_imports(audit)
    if number := standings[Standing.AGENDA_FIRST]:
        yield (
            f"{plural(number, 'file was', 'files were')} on the branch before the meeting, as an agenda or a draft. What counts"
            " is the first new text on the day of the meeting or later."
        )
    if number := standings[Standing.NOT_SINCE]:
        yield (
            f"{plural(number, 'file was', 'files were')} on the branch before the meeting and not changed since, so there may be"
            " no minutes yet. Left out of the figures."
        )
    if any(not one.minutes.meeting.is_exact for one in audit.publications):
        yield "Where only the month of a meeting is known, days count from its last day; minutes that came within it took none."
    if audit.undated:
        names = [f"“{path}”" for path in audit.undated[:MOST_SHOWN]]
        more = [f"{len(audit.undated) - MOST_SHOWN:,} more"] if len(audit.undated) > MOST_SHOWN else []
        stated = plural(len(audit.undated), "file that may be minutes states", "files that may be minutes state")
        yield f"{stated} no date: {listed([*names, *more])}. A pattern can say where it is."
    if audit.backwards:
        dated = plural(audit.backwards, "commit is", "commits are")
        yield f"{dated} dated before the one that it follows. Times are taken as commits state them."
    forms = [f"{form} ({plural(files, 'file')})" for form, files in audit.forms]
    if forms:
        yield f"Dates were read from {listed(forms)}."


def _of_shallow(audit: Audit, unknown: int) -> Iterator[str]:
    if not audit.known_from:
        return
    begins = PartialDate.of(audit.known_from).words
    yield f"This is a shallow clone: it has no history before {begins}."
    if unknown:
        yield (
            f"When {plural(unknown, 'file was', 'files were')} published cannot be known, and figures that would need it are"
            " withheld. To fetch the whole history: git fetch --unshallow"
        )


def _of_imports(audit: Audit) -> Iterator[str]:
    for one in audit.imports:
        commit = one.version.commit
        yield (
            f"{plural(one.files, 'file')} came in one bulk import, commit {commit.id[:10]} of"
            f" {PartialDate.of(day_of(one.version)).words}, with minutes of meetings {_span(one)}. Left out of the figures."
        )
    if audit.imports:
        yield (
            f"A bulk import is a commit that first brought {IMPORT_FILES} minutes or more, whose meetings lie more than"
            f" {IMPORT_DAYS} days apart or were all more than {IMPORT_DAYS} days before."
        )


def _span(one: Import) -> str:
    first, last = PartialDate.of(one.first).words, PartialDate.of(one.last).words
    return f"on {first}" if first == last else f"from {first} to {last}"
