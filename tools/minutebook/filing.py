"""Filing: where each type of record lies under records/, and which body and date a path states."""

import re
from dataclasses import dataclass

from minutebook.reading.targets import path_beside
from minutebook.record import Record
from minutebook.records.election import ElectionRecord
from minutebook.records.fields import SLUG
from minutebook.records.front import FrontMatter
from minutebook.words import RecordType

DATED_NAME = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:-(?=.)(.*))?")
DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.IGNORECASE)
SINGLE_FOLDERS = {
    "bodies": RecordType.BODY,
    "people": RecordType.PERSON,
    "rulebooks": RecordType.RULEBOOK,
}
BODY_FOLDERS = {
    "emails": RecordType.EMAIL,
    "votes": RecordType.VOTE,
    "elections": RecordType.ELECTION,
    "motions": RecordType.MOTION,
    "statements": RecordType.STATEMENT,
}
FOLDERS = frozenset({"meetings", *SINGLE_FOLDERS, *BODY_FOLDERS})
MEETING_TYPES = (RecordType.AGENDA, RecordType.MINUTES, RecordType.PAPER)


@dataclass(frozen=True, slots=True)
class Filed:
    """What a record's path states: the types that may lie there, the body, and the name that begins with the date."""

    types: tuple[RecordType, ...]
    body: str | None = None
    dated_name: str | None = None


def filed(record_id: str) -> Filed | None:
    """What the id of a record states; None where no record belongs."""
    parts = record_id.split("/")
    folder = parts[0]
    if parts == ["organisation"]:
        return Filed((RecordType.ORGANISATION,))
    if folder in SINGLE_FOLDERS and len(parts) == 2:
        return Filed((SINGLE_FOLDERS[folder],))
    if folder in BODY_FOLDERS and len(parts) == 3:
        return Filed((BODY_FOLDERS[folder],), parts[1], parts[2])
    if folder == "meetings" and len(parts) == 4:
        return Filed(_meeting_types(parts[3]), parts[1], parts[2])
    return None


def is_filed(record_id: str) -> bool:
    return filed(record_id) is not None


def is_device(name: str) -> bool:
    """Whether Windows keeps the name of a file or folder for a device, so that nobody can have it there."""
    return DEVICE.fullmatch(name) is not None


def is_slug(name: str) -> bool:
    """Whether a file or folder has a name that may be part of an id: small letters, digits, hyphens."""
    return SLUG.fullmatch(name) is not None


def example_path(front: FrontMatter) -> str:
    """Where a record of this type, body and date lies, with words in capitals for what only people can say."""
    body, date = getattr(front, "body", "BODY"), getattr(front, "date", "DATE")
    if front.type is RecordType.ORGANISATION:
        return "records/organisation.md"
    if front.type in MEETING_TYPES:
        name = "NAME" if front.type is RecordType.PAPER else front.type
        return f"records/meetings/{body}/{date}/{name}.md"
    single = next((folder for folder, kind in SINGLE_FOLDERS.items() if kind is front.type), None)
    if single:
        return f"records/{single}/NAME.md"
    folder = next(folder for folder, kind in BODY_FOLDERS.items() if kind is front.type)
    return f"records/{folder}/{body}/{date}-NAME.md"


def date_of_name(name: str) -> str | None:
    """The date that a folder or file name begins with: `2016-12-03-emergency` gives `2016-12-03`; None where there is none."""
    match = DATED_NAME.fullmatch(name)
    return match[1] if match else None


def is_beside_records(path: str) -> bool:
    """Whether a file lies in records/ itself or in a folder for records: elsewhere its address may be a page's of the site."""
    parts = path.split("/")[1:]
    return len(parts) == 1 or parts[0] in FOLDERS


def is_almost_record(path: str) -> bool:
    """Whether a file would be a record but for its name. It may say that it is closed, and nobody reads that."""
    name = path.rpartition("/")[2].lower()
    return name.endswith(".md") and name != "readme.md"


def files_named(record: Record[FrontMatter]) -> dict[str, str]:
    """The paths of the files that a record names as lying beside it, attachments and ballots, by their names."""
    ballots = record.front.ballots_file if isinstance(record.front, ElectionRecord) else None
    names = (*record.front.attachments, ballots) if ballots else record.front.attachments
    return {name: path_beside(record.path, name) for name in names}


def _meeting_types(name: str) -> tuple[RecordType, ...]:
    if name == "agenda":
        return (RecordType.AGENDA,)
    if name == "minutes":
        return (RecordType.MINUTES,)
    return MEETING_TYPES
