"""The record of the organisation itself: `records/organisation.md`."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ConfigDict, Field, field_validator

from minutebook.dates import PartialDate, wrong_value
from minutebook.records.fields import Count, String, Strings
from minutebook.records.front import Cited, FrontMatter
from minutebook.rule_words import Breaches
from minutebook.words import DocumentStatus


class Organisation(FrontMatter):
    """The organisation: its name, time zone, language and address. There is one, and everything is read in its light."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "organisation",
                    "title": "Riverside Tenants' Association",
                    "timezone": "Europe/London",
                    "lang": "en",
                    "site": "https://minutes.example.org/",
                }
            ]
        }
    )

    status: DocumentStatus = DocumentStatus.PUBLISHED
    """Whether the record is a draft, published or withdrawn."""
    date: PartialDate | None = None
    """The day on which this description was true."""
    timezone: String = "UTC"
    """The time zone in which the records give times, by its IANA name."""
    site: String | None = None
    """The address of the published site."""
    contact: String | None = None
    """Whom to write to about the archive."""
    founded: PartialDate | None = None
    """When the organisation was founded."""
    dissolved: PartialDate | None = None
    """When it ended."""
    members: Count | None = None
    """How many members it has."""
    other_names: Strings = ()
    """Other names that it is or was known by."""
    licence: String | None = None
    """The licence under which the archive is published."""
    breaches: Breaches = Breaches.WARNING
    """How `check` reports where the record is not as a rule asks: off, warning or error."""
    bibliography: dict[str, Cited] = Field(default_factory=dict)
    """The sources that records name by a short id."""

    @field_validator("timezone")
    @classmethod
    def _known_timezone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise wrong_value("the IANA name of a time zone, such as Europe/London", value) from None
        return value
