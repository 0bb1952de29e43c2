"""Where a record's documents lie on the site: beside its page, named as the record is."""

from minutebook.addresses import address_of


def document_address(record: str, form: str) -> str:
    """The address of a record's document: `meetings/board/2026-03-03/minutes/minutes.pdf`."""
    address = address_of(record)
    return f"{address}{address.rstrip('/').rpartition('/')[2]}.{form}"
