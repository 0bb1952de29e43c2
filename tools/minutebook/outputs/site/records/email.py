"""The rows of an email: from whom, to whom, when, and what it answers."""

from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import rows
from minutebook.record import Record
from minutebook.records.email import Email


def build_values(record: Record[Email], sheet: Sheet) -> dict[str, object]:
    front = record.front
    answers = [
        sheet.links.to(fact.record.id, fact.record.front.title)
        for fact in sheet.edition.view.archive.referrers.get(record.id, ())
        if isinstance(fact.facts, Email)
    ]
    return {
        "rows": rows(
            ("From", sheet.links.owner(front.from_)),
            ("To", tuple(sheet.links.owner(name) for name in front.to)),
            ("Copied to", tuple(sheet.links.owner(name) for name in front.cc)),
            ("Sent", front.sent.words if front.sent else None),
            ("Replies by", front.closes.words if front.closes else None),
            ("Notice of", sheet.links.reference(front.meeting, record) if front.meeting else None),
            ("In reply to", sheet.links.reference(front.in_reply_to, record) if front.in_reply_to else None),
            ("Answered by", tuple(answers)),
            ("Enclosed", "; ".join(front.enclosures)),
        )
    }
