"""Files: agendas, minutes and papers as such, and what is attached to them, with what each belongs to."""

from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import PAPERS, Council
from minutebook.outputs.dataset.oparl.parts import DOCUMENT, attached_file, record_file
from minutebook.outputs.things import Thing

LIST = "file"
OF_MEETINGS = ("agenda", "minutes")
ATTACHED = """
SELECT attachments.*, documents.classification AS owner_type, documents.meeting_id, documents.id AS owner FROM attachments
JOIN documents ON documents.id = attachments.record_id WHERE file_path IS NOT NULL ORDER BY file_path, attachments.rowid
"""


def build(council: Council) -> Iterator[Thing]:
    types = (*OF_MEETINGS, *PAPERS)
    marks = ", ".join("?" * len(types))
    query = f"SELECT {DOCUMENT} FROM documents WHERE classification IN ({marks}) ORDER BY rowid"
    for row in council.ask(query, *types):
        yield {
            **record_file(row, council),
            **_belongs_to([(row["classification"], row["id"], row["meeting_id"])], council),
        }
    yield from _attached(council)


def _attached(council: Council) -> Iterator[Thing]:
    """Each attached file once, with all that it is attached to."""
    made: Thing = {}
    owners: list[tuple[str, str, str | None]] = []
    for row in council.ask(ATTACHED):
        file = attached_file(row, council)
        if made and file["id"] != made["id"]:
            yield {**made, **_belongs_to(owners, council)}
            made, owners = {}, []
        made = made or file
        owners.append((row["owner_type"], row["owner"], row["meeting_id"]))
    if made:
        yield {**made, **_belongs_to(owners, council)}


def _belongs_to(owners: list[tuple[str, str, str | None]], council: Council) -> Thing:
    meetings = {meeting: None for kind, _, meeting in owners if kind in OF_MEETINGS and meeting}
    papers = {record: None for kind, record, _ in owners if kind in PAPERS}
    found: Thing = {
        "meeting": [council.addresses.of("meeting", meeting) for meeting in meetings],
        "paper": [council.addresses.of("paper", paper) for paper in papers],
    }
    return {key: value for key, value in found.items() if value}
