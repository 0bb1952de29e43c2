"""A new archive: all its files as texts, from the templates in shape/."""

import json
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from jinja2 import Environment, StrictUndefined

from minutebook.errors import MinutebookError
from minutebook.filing import is_device
from minutebook.records.organisation import Organisation
from minutebook.writing.classification import classification_of
from minutebook.writing.front_matter import write_front_matter
from minutebook.writing.markdown import plain
from minutebook.writing.slug import slug_of

BODY = "records/bodies/BODY.md"


@dataclass(frozen=True, slots=True)
class Founding:
    """What is said of a new archive: the organisation, its time zone (IANA), language (BCP 47) and site, and one body.

    `program` is what pip is to install where the archive is published, as a line of requirements.txt; `is_program_found` is
    False where nobody can tell whether it will find that.
    """

    name: str
    timezone: str
    language: str
    body: str
    program: str
    site_url: str = ""
    is_program_found: bool = True


def build_archive(founding: Founding) -> dict[str, str]:
    """The text of every file of a new archive by its path. Raises MinutebookError for a time zone or address that is none."""
    _check(founding)
    # Brackets, since braces are what the settings of GitHub Actions write.
    engine = Environment(
        block_start_string="[%",
        block_end_string="%]",
        variable_start_string="[[",
        variable_end_string="]]",
        comment_start_string="[#",
        comment_end_string="#]",
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,
    )
    engine.filters |= {"yaml": lambda text: json.dumps(text, ensure_ascii=False), "plain": plain}
    values = {
        "name": founding.name,
        "site_url": founding.site_url,
        "program": founding.program,
        "is_program_found": founding.is_program_found,
        "organisation": _organisation(founding),
        "body": write_front_matter(
            {"type": "body", "title": founding.body, "classification": classification_of(founding.body)}
        ),
    }
    body = f"records/bodies/{_body_id(founding.body)}.md"
    shape = _texts(files(__package__) / "shape", "")
    return {body if path == BODY else path: engine.from_string(text).render(values) for path, text in shape.items()}


def _body_id(name: str) -> str:
    """The short id of the first body, with a number where its name gives nothing, or what Windows cannot have."""
    slug = slug_of(name)
    return f"{slug or 'body'}-1" if not slug or is_device(slug) else slug


def _check(founding: Founding) -> None:
    for key, value, what, hint in (
        ("timezone", founding.timezone, "a time zone", "Give its IANA name, such as Europe/London or UTC."),
        ("lang", founding.language, "the code of a language", "Give one such as en, cy or zh-Hant."),
    ):
        try:
            Organisation.model_validate({"type": "organisation", "title": founding.name, "timezone": "UTC", key: value})
        except ValueError:
            raise MinutebookError(f"“{value}” is not {what}.", hint) from None
    if founding.site_url and not founding.site_url.startswith(("https://", "http://")):
        raise MinutebookError(
            f"“{founding.site_url.removesuffix('/')}” is not the address of a site.",
            "Give one such as https://minutes.example.org/.",
        )


def _organisation(founding: Founding) -> str:
    return write_front_matter(
        {
            "type": "organisation",
            "title": founding.name,
            "timezone": founding.timezone,
            "site": founding.site_url or None,
            "lang": founding.language,
        },
        "# contact: whom to write to about this archive\n",
    )


def _texts(folder: Traversable, prefix: str) -> dict[str, str]:
    texts: dict[str, str] = {}
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            texts |= _texts(entry, f"{prefix}{entry.name}/")
        else:
            texts[prefix + entry.name] = entry.read_text(encoding="utf-8")
    return texts
