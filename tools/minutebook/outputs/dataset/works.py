"""Works: the sources that records cite, told apart by the short id of the bibliography or by their own words."""

from collections.abc import Mapping

from minutebook.labels import WITHHELD
from minutebook.outputs.dataset.register import Register
from minutebook.records.front import Cited


def bibliography(register: Register) -> Mapping[str, Cited]:
    """The sources that the organisation's record describes, by their short ids."""
    organisation = register.edition.view.archive.organisation
    return organisation.front.bibliography if organisation else {}


def source_id(source: str, register: Register) -> str:
    """The id of a source as a record cites it: the short id, or the words; a record that is not public is not named."""
    return WITHHELD if register.edition.view.is_withheld(source) else source
