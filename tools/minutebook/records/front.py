"""The front matter that every record has."""

from pydantic import Field

from minutebook.dates import PartialDate
from minutebook.records.fields import Model, Reference, Slug, String, Strings, Withholding
from minutebook.records.language import Language
from minutebook.words import Provenance, RecordType, Visibility


class Cited(Model):
    """A source: what the organisation's `bibliography` says of one short id."""

    title: String
    """The title, with author and place of publication as a reader would cite it."""
    url: String | None = None
    """Where it can be read."""
    date: PartialDate | None = None
    """When it was published."""
    author: String | None = None
    """Who wrote it."""
    publisher: String | None = None
    """Where it was published."""


class FrontMatter(Model):
    """What every record may say of itself."""

    type: RecordType
    """What kind of record this is."""
    title: String
    """The title, as a reader sees it in lists."""
    visibility: Visibility = Visibility.PUBLIC
    """Who may read it: public, members or closed. Only public records leave the archive."""
    withheld: Withholding | None = None
    """Why it is not public, where it is not."""
    summary: String | None = None
    """One plain sentence for lists and feeds."""
    topics: tuple[Slug, ...] = ()
    """Topics, as short ids."""
    sources: Strings = ()
    """What the record was made from: ids in the organisation's `bibliography`, or titles and addresses."""
    provenance: Provenance = Provenance.OFFICIAL
    """Whether this is the organisation's own record, an imported one, or reconstructed from published reports."""
    lang: Language | None = None
    """The language of the text (BCP 47), where it is not the organisation's."""
    attachments: tuple[Reference, ...] = Field(default=())
    """Files beside the record, by name."""
    aliases: tuple[Reference, ...] = ()
    """Ids that this record had before."""


class DatedFrontMatter(FrontMatter):
    """What every record of something that happened to a body says as well."""

    body: Slug
    """The body, by id."""
    date: PartialDate
    """The day; 2016-12 where only the month is known."""
