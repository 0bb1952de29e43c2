"""The band: what every page and document says that does not show the archive as it is today."""

from datetime import date

from minutebook.dates import PartialDate


def band_words(as_of: date | None, known_at: date | None) -> str:
    """One sentence for the top of each; empty where the archive is shown as it is."""
    stood = f"What stood on {PartialDate.of(as_of).words}" if as_of else ""
    knew = f"the public knew it on {PartialDate.of(known_at).words}" if known_at else ""
    if stood and knew:
        return f"{stood}, as {knew}."
    if knew:
        return f"The archive as {knew}."
    return f"{stood}, from all that is known now." if stood else ""
