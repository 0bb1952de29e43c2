"""A person, only in public roles (Popolo: person)."""

from pydantic import ConfigDict, Field

from minutebook.dates import PartialDate
from minutebook.records.fields import Model, Name, Slug, String, Strings
from minutebook.records.front import FrontMatter
from minutebook.words import DocumentStatus


class WebLink(Model):
    """An address about a person."""

    title: String
    """What it leads to."""
    url: String
    """The address."""


class Person(FrontMatter):
    """A person; `title` is the name."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"type": "person", "title": "Jane Roe", "other-names": ["J. Roe"], "sort-name": "Roe, Jane"}]
        }
    )

    status: DocumentStatus = DocumentStatus.PUBLISHED
    """Whether the record is a draft, published or withdrawn."""
    date: PartialDate | None = None
    """The day on which this description was true."""
    sort_name: Name | None = None
    """The name as it is put in order: `Roe, Jane`."""
    other_names: Strings = ()
    """Other names by which the person is minuted."""
    identifiers: dict[Slug, String] = Field(default_factory=dict)
    """Identifiers elsewhere: `wikidata: Q42`."""
    links: tuple[WebLink, ...] = ()
    """Pages about the person in a public role."""
