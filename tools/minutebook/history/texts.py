"""The texts of versions: read from git in one process, a life at a time, and only where there is more than one version."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from minutebook.errors import MinutebookError
from minutebook.history.version import Life, Version
from minutebook.reading.files import decode
from minutebook.reading.git.blobs import Ahead, read_blobs
from minutebook.reading.git.repository import Repository
from minutebook.reading.source import CLOSING, OPENING
from minutebook.reading.yaml import YamlBlock, read_mapping
from minutebook.record import Record
from minutebook.records.front import FrontMatter
from minutebook.words import MinutesStatus, Visibility

PUBLIC = Visibility.PUBLIC.value
APPROVED = (MinutesStatus.APPROVED.value, MinutesStatus.APPROVED_AS_CORRECTED.value)
WITHDRAWN = ("withdrawn", MinutesStatus.WITHHELD.value)


NOTHING: Mapping[str, Record[FrontMatter]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class VersionText:
    """What a version said: the values of its front matter, and the text after it. Old texts need not fit today's types."""

    content: str
    values: Mapping[str, object]
    text: str

    @property
    def is_open(self) -> bool:
        """Whether it said of itself that anybody may read it."""
        return self.values.get("visibility", PUBLIC) == PUBLIC and self.values.get("status") not in WITHDRAWN

    @property
    def is_approved(self) -> bool:
        return self.values.get("status") in APPROVED


class State(NamedTuple):
    """What a version said of itself, once its words are no longer needed."""

    is_open: bool
    is_approved: bool


States = tuple[State | None, ...]
"""The state of each version of a life; None where it deleted the record or cannot be read."""

Texts = tuple[VersionText | None, ...]
"""What each version of a life said; None where it deleted the record or cannot be read."""


def read_texts(
    repository: Repository,
    lives: Iterable[Life],
    committed: Mapping[str, Record[FrontMatter]] = NOTHING,
    ahead: Ahead | None = None,
) -> Iterator[tuple[Life, Texts]]:
    """Each life with its texts, in the order given. Nothing is known of them in a clone that does not have all blobs.

    `committed` and `ahead` are as in History: of these, git is not asked.
    """
    lives = tuple(lives)
    if repository.is_partial:
        yield from ((life, (None,) * len(life)) for life in lives)
        return
    known = ahead or committed
    asked = (version.blob for life in lives for version in life if version.blob and version.blob not in known)
    blobs = read_blobs(repository, asked)
    for life in lives:
        texts: dict[str, VersionText | None] = {}
        read: dict[str, Mapping[str, object] | None] = {}
        found: list[VersionText | None] = []
        for version in life:
            if version.blob is None:
                found.append(None)
                continue
            if not ahead and version.blob in committed:
                texts[version.blob] = texts.get(version.blob) or text_of(committed[version.blob])
            else:
                data = ahead[version.blob] if ahead and version.blob in ahead else next(blobs)[1]
                if version.blob not in texts:
                    texts[version.blob] = read_version(version.path, data, read)
            found.append(texts[version.blob])
        yield life, tuple(found)


def states_of(texts: Texts) -> States:
    """The states of a life's versions."""
    return tuple(State(text.is_open, text.is_approved) if text else None for text in texts)


def text_of(record: Record[FrontMatter]) -> VersionText:
    """What a record says, as a version of it that was read from git."""
    source = record.source
    return VersionText(source.content, source.values, source.text.source)


def read_version(
    path: str, data: bytes, read: dict[str, Mapping[str, object] | None] | None = None
) -> VersionText | None:
    """One version's bytes in parts; None where they have no front matter that can be read.

    `read` keeps what blocks of front matter say: most versions of a record have that of the one before.
    """
    content = decode(path, data).text
    opening = OPENING.match(content) if content is not None else None
    closing = CLOSING.search(content, opening.end()) if content is not None and opening else None
    if content is None or opening is None or closing is None:
        return None
    block, read = content[opening.end() : closing.start()], {} if read is None else read
    if block not in read:
        read[block], _ = read_mapping(YamlBlock(path, block, 2))
    values = read[block]
    return VersionText(content, values, content[closing.end() + 1 :]) if values is not None else None


def read_content(repository: Repository, version: Version) -> str:
    """The whole of one version as it was committed. Raises MinutebookError where there is nothing to read."""
    if version.blob is None:
        raise MinutebookError(f"Version {version.number} of {version.record} is its deletion: it has no text.")
    ((_, data),) = read_blobs(repository, [version.blob])
    return data.decode("utf-8", "replace")
