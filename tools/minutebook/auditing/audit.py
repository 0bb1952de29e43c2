"""One audit from end to end: from a repository to what can be said of a body's publication of its minutes."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from minutebook.auditing.figures import Figures, Row, figures_of, rows_of
from minutebook.auditing.lives import Life, read_lives
from minutebook.auditing.minutes import find_minutes, read_date
from minutebook.auditing.pattern import Pattern
from minutebook.auditing.publication import Import, Publication, judge, set_imports_apart
from minutebook.dates import PartialDate
from minutebook.errors import MinutebookError
from minutebook.labels import plural
from minutebook.reading.git.blobs import read_blobs
from minutebook.reading.git.log import Commit, read_commits
from minutebook.reading.git.repository import Repository

Watch = Callable[[Iterable[Commit]], Iterable[Commit]]
"""Passes commits through while they are read, to show how far it is."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: of which branch (HEAD where None), files and meetings."""

    branch: str | None = None
    pattern: Pattern | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """What an audit found. `publications` are in the order of their meetings.

    `known_from` is the day on which the history of a shallow clone begins, None where all of it is here. `forms` are where
    dates were read, with the number of files, most first. `backwards` is how many commits are dated before their parent.
    """

    name: str
    question: Question
    commits: int
    figures: Figures
    rows: tuple[Row, ...]
    publications: tuple[Publication, ...]
    imports: tuple[Import, ...]
    undated: tuple[str, ...]
    forms: tuple[tuple[str, int], ...]
    known_from: date | None
    backwards: int


def audit(repository: Repository, name: str, question: Question, watch: Watch) -> Audit:
    """Audit a repository, called `name`. Raises MinutebookError where no minutes are found, or no such branch."""
    prefix, seen = repository.prefix, _Seen()
    commits = seen.pass_on(watch(read_commits(repository, question.branch)))
    lives = read_lives(commits, lambda path: _date(path.removeprefix(prefix), question.pattern))
    here = {path.removeprefix(prefix): life for path, life in lives.items() if path.startswith(prefix)}
    found = find_minutes(here, question.pattern, lambda paths: _texts(repository, here, paths))
    if not seen.count:
        raise _no_commits(name, question.branch)
    if not found.minutes:
        raise _nothing_found(name, question, found.undated)
    known_from = seen.first if repository.is_shallow else None
    judged = (judge(minutes, here[minutes.path], known_from) for minutes in found.minutes)
    publications, imports = set_imports_apart(judged)
    asked = tuple(one for one in publications if _is_asked(one, question))
    return Audit(
        name,
        question,
        seen.count,
        figures_of(asked),
        rows_of(asked),
        asked,
        tuple(one for one in imports if any(other.version == one.version for other in asked)),
        found.undated,
        tuple(Counter(one.minutes.form for one in asked).most_common()),
        known_from,
        seen.backwards,
    )


@dataclass(slots=True)
class _Seen:
    """What is counted of commits while they pass: how many, the day of the first, and those dated before their parent."""

    count: int = 0
    first: date | None = None
    last: datetime | None = None
    backwards: int = 0

    def pass_on(self, commits: Iterable[Commit]) -> Iterator[Commit]:
        for commit in commits:
            self.count += 1
            self.first = self.first or commit.committed.date()
            self.backwards += self.last is not None and commit.committed < self.last
            self.last = commit.committed
            yield commit


def _date(path: str, pattern: Pattern | None) -> PartialDate | None:
    dated = read_date(path, pattern)
    return dated.date if dated else None


def _texts(repository: Repository, lives: Mapping[str, Life], paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The texts of files at the end of the branch; none where they would have to be fetched from elsewhere."""
    if repository.is_partial:
        return
    paths = tuple(paths)
    texts = read_blobs(repository, (lives[path][-1].blob for path in paths))
    yield from zip(paths, (data for _, data in texts), strict=True)


def _is_asked(publication: Publication, question: Question) -> bool:
    day = publication.minutes.meeting.last
    return (question.since or date.min) <= day <= (question.until or date.max)


def _no_commits(name: str, branch: str | None) -> MinutebookError:
    return MinutebookError(
        f"There is no commit yet on {f'the branch {branch}' if branch else 'the branch that is checked out'} of {name}.",
        "Name the branch that has the minutes with --branch: git branch --all lists them. Where there is none and commits"
        " were made, the repository is damaged: git fsck --lost-found looks for them.",
    )


def _nothing_found(name: str, question: Question, undated: tuple[str, ...]) -> MinutebookError:
    if question.pattern and undated:
        message = (
            f"The pattern {question.pattern.text} fits {plural(len(undated), 'file')} of {name}, and none has a date."
        )
    elif question.pattern:
        message = f"No file of {name} fits the pattern {question.pattern.text}."
    else:
        message = f"No minutes were found in {name}: no Markdown whose path or front matter has the date of a meeting."
    return MinutebookError(
        message, "Say where they are with --pattern, such as: --pattern 'minutes/{year}/{month}-{day}*.md'"
    )
