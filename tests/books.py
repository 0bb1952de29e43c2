"""Books: archives in real repositories, to which tests commit at stated times."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from minutebook.archive import Archive
from minutebook.history.kinds import kinds_of
from minutebook.history.read import read_history
from minutebook.history.renamed import renamed_ids
from minutebook.history.texts import read_texts
from minutebook.history.version import History
from minutebook.load import load_archive


class Book:
    """An archive in a real repository: `write` takes paths under records/, `commit` the day on which it is published."""

    def __init__(self, top: Path, inside: str = "", options: tuple[str, ...] = ()) -> None:
        self.top = top
        self.folder = top / inside
        (self.folder / "records").mkdir(parents=True)
        self.git("init", "-q", "-b", "main", *options)

    def git(self, *arguments: str, at: str = "2026-01-01 12:00:00 +0000") -> str:
        environment = {
            **os.environ,
            "GIT_CONFIG_GLOBAL": os.devnull,
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "Ann Other"), ("EMAIL", "ann@example.org"), ("DATE", at))},
        }  # fmt: skip
        command = ["git", "-c", "advice.detachedHead=false", "-C", str(self.top), *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode().strip()

    def write(self, path: str, text: str) -> None:
        target = self.folder / "records" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def move(self, old: str, new: str) -> None:
        target = self.folder / "records" / new
        target.parent.mkdir(parents=True, exist_ok=True)
        (self.folder / "records" / old).rename(target)

    def delete(self, path: str) -> None:
        (self.folder / "records" / path).unlink()

    def commit(self, day: str, message: str = "Change") -> str:
        """Commit all that lies there at noon of a day; gives the commit's id."""
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message, at=f"{day} 12:00:00 +0000")
        return self.git("rev-parse", "HEAD")

    def archive(self) -> Archive:
        return load_archive(self.folder)[0]

    def history(self, branch: str | None = None) -> History:
        found = read_history(self.folder, self.archive(), branch)
        assert found
        return found

    def told(self, record: str, branch: str | None = None) -> list[str]:
        """The versions of a record that is there, a line each: day of publication, kind, path."""
        history = self.history(branch)
        ((life, texts),) = read_texts(history.repository, [history.lives[record]])
        return [
            f"{version.published.astimezone(UTC).date() if version.published else 'not known'} {kind} {version.path}"
            for version, kind in zip(life, kinds_of(life, texts, renamed_ids(self.archive())), strict=True)
        ]


def noon(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00:00+00:00")


def minutes(date: str = "2026-03-03", text: str = "The board met.", **keys: str) -> str:
    """Minutes of the board as a file's text."""
    front = {"type": "minutes", "title": f"Board, {date}", "body": "board", "date": date, **keys}
    lines = "".join(f"{key}: {value}\n" for key, value in front.items())
    return f"---\n{lines}---\n{text}\n"


def first_published(history: History, record: str) -> datetime | None:
    """When a record's first version was published; None where it was not, or that is not known."""
    life = history.lives.get(record)
    return life[0].published if life else None
