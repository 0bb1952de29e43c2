"""An edition: everything that the outputs of one build are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from minutebook.addresses import readable_url
from minutebook.corrections import CorrectionMade, join_corrections
from minutebook.events.event import EventKind
from minutebook.events.revisions import aspect_of
from minutebook.lag.figures import BodyLag
from minutebook.outputs.dataset.dataset import Dataset
from minutebook.outputs.masthead import Masthead
from minutebook.public import View
from minutebook.public_history import PublicHistory, ShownVersion
from minutebook.records.front import FrontMatter
from minutebook.rules.finding import Findings
from minutebook.timeline import Timeline


@dataclass(frozen=True)
class Edition:
    """The public view with its timeline, the day on which the site is made, and the site's address (it ends in `/`).

    `repository` is the address at which the repository's host shows a file, once the file's path is added; empty where unknown.
    `documents` are the forms (`pdf`) in which each record lies beside its page.
    `history` is None where there is no git repository, or it was not asked. `findings` are those of the public view, `lags`
    how long bodies took to publish their minutes, `dataset` what was written of the archive as tables, where it was.
    `has_data` is whether what a page says lies beside it as JSON. `band` says which day is shown, where that is not today.
    """

    view: View
    timeline: Timeline
    today: date
    site_url: str = ""
    repository: str = ""
    history: PublicHistory | None = None
    documents: tuple[str, ...] = ()
    findings: Findings = field(default_factory=Findings)
    lags: tuple[BodyLag, ...] = ()
    dataset: Dataset | None = None
    has_data: bool = False
    band: str = ""

    @cached_property
    def name(self) -> str:
        """The organisation's name."""
        organisation = self.view.archive.organisation
        return organisation.front.title if organisation else "Minute book"

    @property
    def masthead(self) -> Masthead:
        return Masthead(self.name, self.site_url, self.view.archive.zone, self.documents)

    @cached_property
    def lang(self) -> str:
        organisation = self.view.archive.organisation
        return (organisation.front.lang if organisation else None) or "en"

    def lang_of_words(self, front: FrontMatter) -> str | None:
        """The language of a record's words; None where pages need not say it, since their own words are English too."""
        lang = front.lang or self.lang
        is_ours = lang == "en" or (lang == self.lang and lang.partition("-")[0].lower() == "en")
        return None if is_ours else lang

    @cached_property
    def is_all_english(self) -> bool:
        """Whether all records are in the language of pages, so that none of their words is marked."""
        return not any(self.lang_of_words(record.front) for record in self.view.archive.records)

    @cached_property
    def corrections(self) -> tuple[CorrectionMade, ...]:
        """What was corrected in public records, as git shows it and as entries state it."""
        return join_corrections(self.view, self.history)

    @cached_property
    def corrections_by_event(self) -> Mapping[str, ShownVersion]:
        """The version that git shows of a correction, by the id of the event that tells of it."""
        found: dict[str, ShownVersion] = {}
        for made in self.corrections:
            if made.version:
                stated = {f"{fact.id}@{EventKind.CORRECTION}": made.version for fact in made.stated}
                found |= stated or {f"{made.record}@{aspect_of(made.version)}": made.version}
        return found

    def body_name(self, body: str) -> str:
        """A body's title; its id where it has no record."""
        record = self.view.archive.bodies.get(body)
        return record.front.title if record else self.view.name_of(body)

    def absolute(self, address: str) -> str:
        """An address with the site's own before it."""
        return self.site_url + address

    @cached_property
    def readable_site(self) -> str:
        """The site's own address as people read it."""
        return readable_url(self.site_url)
