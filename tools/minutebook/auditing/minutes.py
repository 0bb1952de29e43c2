"""Which files of a repository are minutes, and of which meeting: by a pattern, by the forms of their paths, or as they say."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from pydantic_core import PydanticCustomError

from minutebook.auditing.forms import TURNED_FORMS, Dated, is_unclear, read_path
from minutebook.auditing.pattern import Pattern, read_pattern
from minutebook.dates import PartialDate
from minutebook.reading.files import decode
from minutebook.reading.source import CLOSING, OPENING
from minutebook.reading.yaml import YamlBlock, read_mapping

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
FOLDERS_OWN = re.compile(r"(?:^|/)(?:readme|index|_index)\.[^/]*$", re.IGNORECASE)
NO_MINUTES = re.compile(
    r"(?:^|/)(?:license|licence|contributing|changelog|code_of_conduct|toc)(?:\.[^/]*)?$"
    r"|(?:^|[^a-z])templates?(?:[^a-z]|$)",
    re.IGNORECASE,
)
OTHER_WRITINGS = re.compile(
    r"(?:^|/)(?:_?posts?|blogs?|news|releases?|release-notes|changelogs?|adrs?|rfcs?|node_modules|vendor)/",
    re.IGNORECASE,
)
SAYS_MINUTES = re.compile(
    r"minute|meeting|protoco[ll]|protokoll|proces-verba|procès-verba|verbale|\bactas?\b", re.IGNORECASE
)
AGENDA = re.compile(r"(?:^|[^a-z])agendas?(?:[^a-z]|$)", re.IGNORECASE)
FRONT_MATTER = "front matter"
ISO_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
DATE_KEYS = ("date", "meetingdate", "eventdate", "held")
TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*$", re.DOTALL | re.MULTILINE)
# Of Pelican and MultiMarkdown: lines before the first empty one, without a mark.
BARE_KEYS = re.compile(r"\A(?:[A-Za-z][\w -]*:[^\n]*\n)+(?=\s*\n)")
# Forms by which only a folder has the date of the files in it.
OF_FOLDERS = frozenset({"**/*{date}*/**/*", "**/{year}/{month}/{day}/**/*", "**/*{yyyymm}*/*"})

TextsOf = Callable[[Iterable[str]], Iterator[tuple[str, bytes]]]
"""From paths to their texts' bytes as they are at the end of the branch; those that cannot be read are left out."""


@dataclass(frozen=True, slots=True)
class Minutes:
    """A file of minutes: its path, the date of its meeting, and where that date was read: a form, or its front matter."""

    path: str
    meeting: PartialDate
    form: str


@dataclass(frozen=True, slots=True)
class Found:
    """The minutes among a repository's files, by date and path, and the files that might be minutes and state no date."""

    minutes: tuple[Minutes, ...]
    undated: tuple[str, ...]


def find_minutes(paths: Iterable[str], pattern: Pattern | None, texts_of: TextsOf) -> Found:
    """Minutes among `paths`. A date to the day in the path counts first, then one in the front matter, then a month.

    With no pattern, and no file that its path dates or calls minutes, any Markdown with a date in its front matter counts.
    """
    paths = tuple(path for path in paths if not NO_MINUTES.search(path) and not _is_of_undated_folder(path))
    likely = [path for path in paths if (pattern.covers(path) if pattern else _may_be_minutes(path))]
    found = _date_all(likely, pattern, texts_of)
    if found.minutes or pattern:
        return found
    others = _date_all([path for path in paths if _is_markdown(path)], pattern, texts_of)
    return Found(others.minutes, found.undated)


def _date_all(paths: Iterable[str], pattern: Pattern | None, texts_of: TextsOf) -> Found:
    dates = {path: read_date(path, pattern) for path in paths}
    if not (pattern and pattern.has_date):
        dates |= _settled(dates)
        vague = [path for path, dated in dates.items() if not (dated and dated.date.is_exact)]
        stated = _front_matter_dates(vague, texts_of)
        dates |= {path: Dated(date, FRONT_MATTER) for path, date in stated.items() if date.is_exact or not dates[path]}
    minutes = _without_agendas(Minutes(path, dated.date, dated.form) for path, dated in dates.items() if dated)
    minutes = minutes if pattern else _one_of_each_folder(minutes)
    undated = tuple(sorted(path for path, dated in dates.items() if not dated))
    return Found(tuple(sorted(minutes, key=lambda one: (one.meeting, one.path))), undated)


def _settled(dates: Mapping[str, Dated | None]) -> Mapping[str, Dated]:
    """The dates such as 08-03-2023, where all others beside them that can be told have the day, or the month, first."""
    forms = {dated.form for dated in dates.values() if dated and dated.form in TURNED_FORMS and not _is_twice(dated)}
    if len(forms) != 1:
        return {}
    (form,) = forms
    read = ((path, read_pattern(form).read(path)) for path, dated in dates.items() if not dated and is_unclear(path))
    return {path: Dated(date, form) for path, date in read if date}


def _is_twice(dated: Dated) -> bool:
    """Whether the day and the month are the same number, so that the date does not tell which comes first."""
    return dated.date.day == dated.date.month


def read_date(path: str, pattern: Pattern | None) -> Dated | None:
    """The date that a path states: by the pattern where it has words for dates, else by the common forms."""
    if pattern is None or not pattern.has_date:
        return read_path(path)
    date = pattern.read(path)
    return Dated(date, pattern.text) if date else None


def _may_be_minutes(path: str) -> bool:
    """Whether a file may be minutes where no pattern says so: Markdown that its path dates or calls minutes."""
    return _is_markdown(path) and bool(SAYS_MINUTES.search(path) or read_path(path) or is_unclear(path))


def _is_markdown(path: str) -> bool:
    is_other = OTHER_WRITINGS.search(path) and not SAYS_MINUTES.search(PurePosixPath(path).name)
    return path.lower().endswith(MARKDOWN) and not is_other and "/." not in f"/{path}"


def _without_agendas(minutes: Iterable[Minutes]) -> Iterator[Minutes]:
    """Leave out an agenda that lies beside the minutes of the same day; an agenda alone may have become minutes in place."""
    minutes = tuple(minutes)
    places = Counter(_place(one) for one in minutes if not _is_agenda(one))
    yield from (one for one in minutes if not (_is_agenda(one) and places[_place(one)]))


def _one_of_each_folder(minutes: Iterable[Minutes]) -> Iterator[Minutes]:
    """Of a folder that alone has the date: the files that call themselves minutes, else its own page, else all."""
    minutes = tuple(minutes)
    folders: dict[str, list[Minutes]] = {}
    for one in minutes:
        if one.form in OF_FOLDERS:
            folders.setdefault(_dated_folder(one.path), []).append(one)
    for folder, group in folders.items():
        said = [one for one in group if SAYS_MINUTES.search(PurePosixPath(one.path).name)]
        own = [one for one in group if FOLDERS_OWN.search(one.path) and str(PurePosixPath(one.path).parent) == folder]
        folders[folder] = said or own or group
    yield from (one for one in minutes if one.form not in OF_FOLDERS or one in folders[_dated_folder(one.path)])


def _dated_folder(path: str) -> str:
    """The outermost folder by which a file has its date."""
    parents = [str(folder) for folder in reversed(PurePosixPath(path).parents)]
    return next((folder for folder in parents if read_path(f"{folder}/x.md")), str(PurePosixPath(path).parent))


def _is_of_undated_folder(path: str) -> bool:
    """Whether a file is the page of a folder that is not that of a meeting: its own name has no date."""
    folder = PurePosixPath(path).parent.name
    return bool(FOLDERS_OWN.search(path)) and read_path(f"{folder}.md") is None


def _is_agenda(minutes: Minutes) -> bool:
    return bool(AGENDA.search(PurePosixPath(minutes.path).name))


def _place(minutes: Minutes) -> tuple[str, PartialDate]:
    return str(PurePosixPath(minutes.path).parent), minutes.meeting


def _front_matter_dates(paths: Iterable[str], texts_of: TextsOf) -> Mapping[str, PartialDate]:
    found = ((path, read_front_matter_date(path, data)) for path, data in texts_of(paths))
    return {path: date for path, date in found if date}


def read_front_matter_date(path: str, data: bytes) -> PartialDate | None:
    """The date of a file's front matter (YAML, TOML, or lines without a mark), whose time of day does not matter here."""
    text = decode(path, data).text or ""
    values = {re.sub(r"[\W_]", "", str(key).lower()): value for key, value in _front_matter(path, text).items()}
    return next((date for key in DATE_KEYS if (date := _stated_date(values.get(key)))), None)


def _front_matter(path: str, text: str) -> Mapping[str, object]:
    opening = OPENING.match(text)
    closing = CLOSING.search(text, opening.end()) if opening else None
    if opening and closing:
        return read_mapping(YamlBlock(path, text[opening.end() : closing.start()], 2))[0] or {}
    if toml := TOML.match(text):
        try:
            return tomllib.loads(toml[1])
        except tomllib.TOMLDecodeError:
            return {}
    bare = BARE_KEYS.match(text)
    pairs = (line.partition(":") for line in bare[0].splitlines()) if bare else ()
    return {key: value.strip() for key, _, value in pairs}


def _stated_date(value: object) -> PartialDate | None:
    """The date that a value states, as ISO 8601 or with the month's name."""
    words = str(value or "")
    iso = ISO_DATE.match(words)
    if iso is None:
        dated = read_path(f"{words.replace('/', ' ')}.md") if len(words) < 100 else None
        return dated.date if dated and dated.date.is_exact else None
    try:
        return PartialDate.parse(iso[0])
    except PydanticCustomError:
        return None
