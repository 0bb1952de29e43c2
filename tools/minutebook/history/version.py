"""Versions of records as values: what git says of each record, from its first publication to the last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from minutebook.history.ledger import Ledger
from minutebook.parse import record_id
from minutebook.reading.git.blobs import Ahead
from minutebook.reading.git.log import Commit
from minutebook.reading.git.repository import Repository
from minutebook.reading.git.signatures import Signature
from minutebook.record import Record
from minutebook.records.front import FrontMatter


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a record: its number in the record's life, from 1, and the commit that brought it.

    `position` is the commit's place on the branch, from 0. `in_git` is when it came to the branch; None where a shallow
    clone does not say. `published` is the same, or earlier where the ledger says so of a record's first version.
    `path` is from the archive's folder. `blob` is None where the commit deleted the record.
    """

    number: int
    position: int
    commit: Commit
    in_git: datetime | None
    published: datetime | None
    path: str
    blob: str | None

    @property
    def record(self) -> str:
        """The id that the record had then."""
        return record_id(self.path)


Life = tuple[Version, ...]
"""All versions of one record, oldest first; never empty. A move, a deletion and a return are versions too."""


@dataclass(frozen=True)
class History:
    """The versions of all records on a branch: `lives` by the id that each has today, `gone` of those deleted.

    `commits` are those that concern records, oldest first, and `times` when each was published (None: not known).
    `ledger` is the file beside the records that keeps first publications. `unpublished` are ids of records whose text, as
    it lies in the folder, no commit on the branch ends in. In a shallow clone `is_complete` is False, and `begins` is the
    time of the first commit that is there. `committed` are the records that lie in the folder as a commit left them, by their
    blobs: git need not be asked for their text. `ahead` holds texts that git was asked for already, and then serves instead.
    `signatures` are those of commits that are signed, by their ids, where they were asked for.
    """

    repository: Repository
    commits: Sequence[Commit]
    times: Sequence[datetime | None]
    lives: Mapping[str, Life]
    gone: Mapping[str, Life]
    ledger: Ledger
    unpublished: frozenset[str]
    is_complete: bool
    begins: datetime | None
    committed: Mapping[str, Record[FrontMatter]] = field(default_factory=dict)
    ahead: Ahead | None = None
    signatures: Mapping[str, Signature] = field(default_factory=dict)

    def until(self, position: int) -> "History":
        """The history as the commit at `position` left it: each life until then, by the id that its record had."""
        lives: dict[str, Life] = {}
        gone: dict[str, Life] = {}
        for life in (*self.lives.values(), *self.gone.values()):
            cut = tuple(version for version in life if version.position <= position)
            if cut:
                (lives if cut[-1].blob else gone)[cut[-1].record] = cut
        there = slice(position + 1)
        return replace(
            self,
            commits=self.commits[there],
            times=self.times[there],
            lives=lives,
            gone=gone,
            unpublished=frozenset(),
        )
