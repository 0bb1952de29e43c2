"""Identification: the minutes as a work, as the version that was last published, and as this file (FRBR)."""

from datetime import date

from minutebook.labels import label
from minutebook.outputs.akoma_ntoso.elements import Node, Xml, make, mark
from minutebook.outputs.akoma_ntoso.references import ORGANISATION, References
from minutebook.outputs.akoma_ntoso.uris import versions_of
from minutebook.record import Record
from minutebook.records.minutes import Minutes
from minutebook.words import MinutesStatus, Provenance

COUNTRY = "zz"
"""ISO 3166 has no country so; an archive does not say in which country its organisation is."""
FORMAT = "application/akn+xml"
APPROVED = (MinutesStatus.APPROVED, MinutesStatus.APPROVED_AS_CORRECTED)


def identification(record: Record[Minutes], references: References) -> Node:
    """The element with which the head begins."""
    uris, edition = references.uris, references.register.edition
    lang = record.front.lang or edition.lang
    name, day = _last_date(record, references)
    work, expression = uris.of(record.id), uris.expression(record, lang, day)
    meeting = "meeting" if record.front.date.is_exact else "first-day-that-the-meeting-may-be-of"
    authority = record.front.provenance is Provenance.OFFICIAL and record.front.status in APPROVED
    return make(
        "identification",
        make(
            "FRBRWork",
            *_names(work),
            *(mark("FRBRalias", value=alias, name="former-id") for alias in record.front.aliases),
            mark("FRBRdate", date=record.front.date.first.isoformat(), name=meeting),
            mark("FRBRauthor", href=references.body(record.front.body), as_=references.role("author")),
            mark("FRBRcountry", value=COUNTRY),
            mark("FRBRsubtype", value="minutes"),
            mark("FRBRauthoritative", value="true" if authority else "false"),
        ),
        make(
            "FRBRExpression",
            *_names(expression),
            mark("FRBRdate", date=day.isoformat(), name=name),
            mark("FRBRauthor", href=references.organisation(), as_=references.role("editor")),
            _version(record, references),
            mark("FRBRlanguage", language=lang),
        ),
        make(
            "FRBRManifestation",
            *_names(uris.manifestation(record)),
            mark("FRBRdate", date=day.isoformat(), name=name),
            mark("FRBRauthor", href=references.organisation(), as_=references.role("editor")),
            mark("FRBRformat", value=FORMAT),
        ),
        source=f"#{ORGANISATION}",
    )


def publication(record: Record[Minutes], references: References) -> Xml | None:
    """When the minutes became public; None where git does not say."""
    edition = references.register.edition
    since = edition.history.known_since(record.id) if edition.history else None
    return mark("publication", date=since.date().isoformat(), name="archive", showAs=edition.name) if since else None


def lifecycle(record: Record[Minutes], references: References) -> Node | None:
    """The versions of the minutes that were published."""
    events = [
        mark(
            "eventRef",
            eId=f"eventRef_{number}",
            date=version.published.date().isoformat(),
            source=references.original(),
            type="generation" if number == 1 else "amendment",
        )
        for number, version in enumerate(versions_of(record, references.register.edition), 1)
        if version.published
    ]
    return make("lifecycle", *events, source=f"#{ORGANISATION}") if events else None


def workflow(record: Record[Minutes], references: References) -> Node | None:
    """The approval of the minutes, where its day is recorded."""
    approved, status = record.front.approved, record.front.status
    if not approved or not approved.date or not approved.date.is_exact:
        return None
    step = mark(
        "step",
        date=approved.date.first.isoformat(),
        by=references.body(record.front.body),
        outcome=references.concept("status", status.value),
    )
    return make("workflow", step, source=f"#{ORGANISATION}")


def classification(record: Record[Minutes], references: References) -> Node | None:
    """The topics."""
    uris = references.uris
    words = [
        mark(
            "keyword",
            href=uris.of(f"topics/{topic}"),
            value=topic,
            showAs=label(topic),
            dictionary=uris.of("topics"),
        )
        for topic in record.front.topics
    ]
    return make("classification", *words, source=f"#{ORGANISATION}") if words else None


def _names(address: str) -> tuple[Xml, Xml]:
    return mark("FRBRthis", value=address), mark("FRBRuri", value=address)


def _last_date(record: Record[Minutes], references: References) -> tuple[str, date]:
    """When this version was published; the day of the meeting where git does not say."""
    versions = versions_of(record, references.register.edition)
    if versions and versions[-1].published:
        return "publication", versions[-1].published.date()
    return "meeting", record.front.date.first


def _version(record: Record[Minutes], references: References) -> Xml | None:
    versions = versions_of(record, references.register.edition)
    return mark("FRBRversionNumber", value=str(versions[-1].number)) if versions else None
