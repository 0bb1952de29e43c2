"""What the adapter to MkDocs says in its log, and how serving goes on where a site could not be made again."""

import logging
from collections.abc import Callable, Iterable

from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from minutebook.archive import Archive
from minutebook.diagnostics import Diagnostic, Severity
from minutebook.labels import plural
from minutebook.reporting.report import ENOUGH
from minutebook.reporting.visible import visible
from minutebook.words import Visibility

LEFT_OUT = "What cannot be read is left out of the site until it is mended."
NOT_MADE = "The site was not made again: what is shown is the last one. Mend what is said above, and save it."
FAULT = "A fault in minutebook itself, not in your records. Please report it with what follows."

log = logging.getLogger("mkdocs.plugins.minutebook")


def tell(diagnostics: Iterable[Diagnostic], *, goes_on: bool) -> None:
    """Say what is wrong in the records. Raises PluginError where that keeps them from being published, unless it `goes_on`."""
    broken = [diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR]
    for diagnostic in broken[:ENOUGH]:
        place, words = diagnostic.place, visible(f"{diagnostic.message} {diagnostic.hint}".strip())
        log.error("%s:%s:%s: %s", visible(place.path), place.line, place.column, words)
    if not broken:
        return
    if len(broken) > ENOUGH:
        log.error("%s more errors; minutebook check shows them.", f"{len(broken) - ENOUGH:,}")
    if not goes_on:
        count = plural(len(broken), "error")
        raise PluginError(f"Nothing was published: {count} in the records. The last site stays as it was.")
    log.warning(LEFT_OUT)


def warn_of_boxes(archive: Archive) -> None:
    """Say which letters PDFs of the public records would show as boxes; typst is only loaded where PDFs are made."""
    from minutebook.outputs.documents.typefaces import advice_on

    public = (record for record in archive.records if record.front.visibility is Visibility.PUBLIC)
    for advice in advice_on(record.source.content for record in public):
        log.warning(advice)


def surviving(builder: Callable[[], None]) -> Callable[[], None]:
    """What makes the site again while it is served; where that fails it says why, and the last site stays."""

    def make_again() -> None:
        try:
            builder()
        except Abort:  # what stopped it has been said
            log.error(NOT_MADE)
        except (ConfigurationError, OSError) as error:
            log.error("%s", error)
            log.error(NOT_MADE)
        except Exception:
            log.exception(FAULT)

    return make_again
