"""Citing: how a page of the archive is cited, in plain words and as BibTeX."""

import re
from dataclasses import dataclass

from minutebook.dates import PartialDate
from minutebook.outputs.site.press import Sheet
from minutebook.words import Provenance

# What TeX would read as markup.
SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "{}%&#_$"},
    }
)
NOT_IN_KEY = re.compile(r"[^a-z0-9]+")
REMARKS = {Provenance.IMPORTED: "imported", Provenance.RECONSTRUCTED: "reconstructed from published reports"}


@dataclass(frozen=True, slots=True)
class Citation:
    plain: str
    bibtex: str


def cite(title: str, kind: str, date: PartialDate | None, provenance: Provenance, sheet: Sheet) -> Citation:
    """A citation of the page that the sheet is of; `kind` says what it is (`Minutes of the Board`)."""
    author, url = sheet.edition.name, sheet.edition.absolute(sheet.address)
    remark = REMARKS.get(provenance, "")
    dated = date.words if date and date.words not in title else ""
    parts = (f"“{title}”", kind, dated, remark)
    plain = f"{author}, {', '.join(part for part in parts if part)}. {sheet.edition.readable_site}{sheet.address}"
    return Citation(plain, _bibtex(author, title, ", ".join(part for part in (kind, remark) if part), date, url, sheet))


def _bibtex(author: str, title: str, note: str, date: PartialDate | None, url: str, sheet: Sheet) -> str:
    year = f"{date.year:04}" if date else ""
    fields = {
        "author": f"{{{_tex(author)}}}",
        "title": f"{{{_tex(title)}}}",
        "year": year,
        "date": str(date) if date else "",
        "note": _tex(note),
        "url": url,
    }
    key = NOT_IN_KEY.sub("-", sheet.address.lower()).strip("-")
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key or 'home'},", *lines, "}"])


def _tex(words: str) -> str:
    return words.translate(SPECIAL)
