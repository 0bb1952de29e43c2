"""Write a git history of three commits a record in one stream to `git fast-import`; the same records give the same commits."""

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from record import Generated

LAGS = (timedelta(days=2, hours=9), timedelta(days=6, hours=11), timedelta(days=40, hours=17))
MESSAGES = ("Publish", "Add the closing line to", "Approve")
COMMITTER = "The Secretary <secretary@example.org>"


def write_history(folder: Path, records: Iterable[Generated], others: Mapping[str, str]) -> None:
    """Make `folder` a repository whose branch main ends in the files that lie there; `others` come with the first commit."""
    _git(folder, "init", "-q", "-b", "main")
    stream = b"".join(_stream(records, others))
    _git(folder, "fast-import", "--quiet", "--date-format=raw", given=stream)
    _git(folder, "reset", "-q", "--mixed", "main")


def _stream(records: Iterable[Generated], others: Mapping[str, str]) -> Iterator[bytes]:
    """Commits in the order of their times; no two have the same time."""
    changes = sorted(
        ((_seconds(record, lag), record.path, number, text) for record in records
         for number, (lag, text) in enumerate(zip(LAGS, record.versions, strict=True)))
    )  # fmt: skip
    moment = 0
    for second, path, number, text in changes:
        files = {f"records/{path}": text} | (others if moment == 0 else {})
        moment = max(moment + 1, second)
        message = f"{MESSAGES[number]} {path}\n".encode()
        yield f"commit refs/heads/main\ncommitter {COMMITTER} {moment} +0000\ndata {len(message)}\n".encode() + message
        for name, content in files.items():
            data = content.encode()
            yield f"M 100644 inline {name}\ndata {len(data)}\n".encode() + data + b"\n"


def _seconds(record: Generated, lag: timedelta) -> int:
    return int((datetime.combine(record.day, time(), UTC) + lag).timestamp())


def _git(folder: Path, *arguments: str, given: bytes = b"") -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], input=given, check=True, stdout=subprocess.DEVNULL)
