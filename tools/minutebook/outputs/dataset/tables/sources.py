"""Sources: the works that records are made from."""

from collections.abc import Iterator
from dataclasses import replace

from minutebook.outputs.dataset.columns import ID, PLACE, boolean, dates, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.outputs.dataset.works import bibliography, source_id


def build_rows(register: Register) -> Iterator[Row]:
    archive, known = register.edition.view.archive, set[str]()
    for short, cited in bibliography(register).items():
        known.add(short)
        assert archive.organisation is not None
        about = (cited.title, cited.url, *register.date(cited.date), cited.author, cited.publisher)
        yield (short, *about, True, *register.place_of(archive.organisation))
    for record in archive.records:
        for source in record.front.sources:
            id_ = source_id(source, register)
            if id_ not in known:
                known.add(id_)
                yield (id_, id_, None, *register.date(None), None, None, False, *register.place_of(record))


TABLE = Table(
    "sources",
    "Each work that a record names as a source. Which record names which is in `citations`.",
    (
        replace(ID, source="bibliography"),
        text("title", "The title as a reader would cite it.", "bibliography.title sources"),
        text("url", "Where it can be read.", "bibliography.url", popolo="sources.url"),
        *dates("date", "When it was published.", "bibliography.date"),
        text("author", "Who wrote it.", "bibliography.author"),
        text("publisher", "Where it was published.", "bibliography.publisher"),
        boolean(
            "is_in_bibliography",
            "Whether the organisation's record describes it; else the record that cites it names it.",
        ),
        *PLACE,
    ),
    build_rows,
)
