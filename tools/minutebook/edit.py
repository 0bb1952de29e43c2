"""Edit: the second third of the line, from an archive and its history to the edition that all outputs are made from."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from functools import partial

from minutebook.addresses import ascii_url
from minutebook.archive import Archive
from minutebook.as_of import archive_as_of, history_as_of, timeline_as_of, view_as_of
from minutebook.errors import MinutebookError
from minutebook.hands import Hands
from minutebook.history.version import History
from minutebook.lag.figures import build_figures
from minutebook.lag.meeting_lag import measure_meetings
from minutebook.lag.public_lag import public_lags
from minutebook.outputs.edition import Edition
from minutebook.outputs.site.band import band_words
from minutebook.past import Past
from minutebook.public import View, public_view
from minutebook.public_history import PublicHistory, public_history
from minutebook.public_past import public_past
from minutebook.reading.mkdocs_yml import stated_site
from minutebook.reading.targets import is_web_address
from minutebook.rules.evidence import public_evidence
from minutebook.rules.judge import build_findings
from minutebook.timeline import derive_events, join_timeline


@dataclass(frozen=True)
class Seen:
    """Of which day an archive is seen: with `as_of`, what had happened by then; with `past`, what the public knew then."""

    as_of: date | None = None
    past: Past | None = None


TODAY = Seen()


def make_edition(
    archive: Archive,
    today: date,
    site_url: str = "",
    *,
    history: History | None = None,
    seen: Seen = TODAY,
    hands: int = 1,
) -> Edition:
    """What all outputs are made from, of an archive as it is on the day `today`; what a site may have besides, `replace` adds.

    `site_url` is as in Edition; `history` is what git says, if it was asked. With two hands, its texts are read beside all that
    needs none.
    """
    view = public_view(archive)
    reading = _reading(history, archive, view, hands)
    if history and seen.past:
        view, then = public_past(seen.past, archive, history, view)
        archive, history, reading = seen.past.archive, history.until(seen.past.position), nullcontext(lambda: then)
    with reading as read:
        if seen.as_of:
            archive, view = archive_as_of(archive, seen.as_of), view_as_of(view, seen.as_of)
        evidence = public_evidence(view, today, partial(_known, read, view, seen))
        events = derive_events(view)
        findings = build_findings(evidence)
        known = evidence.history
    timeline = join_timeline(events, view, known, findings)
    timeline = timeline_as_of(timeline, seen.as_of) if seen.as_of else timeline
    lags = build_figures(public_lags(measure_meetings(archive, view, history, today, known), view))
    band = band_words(seen.as_of, seen.past.day if seen.past else None)
    return Edition(view, timeline, today, site_url, history=known, findings=findings, lags=lags, band=band)


def _reading(
    history: History | None, archive: Archive, view: View, hands: int
) -> AbstractContextManager[Callable[[], PublicHistory | None]]:
    """What is known of the history, once it is asked for; with two hands another process reads it meanwhile."""
    if history is None:
        return nullcontext(lambda: None)
    return Hands(hands).beside(partial(public_history, history, archive, view))


def _known(read: Callable[[], PublicHistory | None], view: View, seen: Seen) -> PublicHistory | None:
    known = read()
    return history_as_of(known, view) if known and seen.as_of else known


def site_address(archive: Archive) -> str:
    """The site's address as mkdocs.yml gives it, or else the organisation's record, settled as below; empty where none does."""
    organisation = archive.organisation
    return settled_address(stated_site(archive.folder) or (organisation.front.site if organisation else None) or "")


def settled_address(site: str) -> str:
    """A site's address in ASCII, with a slash at its end; empty where it is. Raises MinutebookError where it can be none."""
    hint = "Correct it: `site_url` in mkdocs.yml, or `site` in records/organisation.md."
    if site and not is_web_address(site):
        example = "it is no address such as https://minutes.example.org/"
        raise MinutebookError(f"“{site}” cannot be the address of a site: {example}.", hint)
    try:
        site = ascii_url(site)
    except ValueError as error:
        raise MinutebookError(f"“{site}” cannot be the address of a site: {error}.", hint) from error
    return site if not site or site.endswith("/") else f"{site}/"
