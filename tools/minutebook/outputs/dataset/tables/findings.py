"""Findings: what rules, held against the record, come to."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, ORGANISATION, PLACE, boolean, dates, json_text, key_of, real, text
from minutebook.outputs.dataset.extents import measured
from minutebook.outputs.dataset.register import Register, as_json
from minutebook.outputs.dataset.table import Row, Table
from minutebook.rules.finding import Finding


def build_rows(register: Register) -> Iterator[Row]:
    archive = register.edition.view.archive
    for finding in register.edition.findings:
        places = [{"path": path, "line": line} for path, line in finding.spots]
        yield (
            finding.id,
            finding.rule if finding.rule in archive.entries else None,
            finding.kind.value,
            finding.clause,
            finding.subject,
            finding.aspect or None,
            *register.body(finding.body),
            finding.record if finding.record in archive.meetings else _meeting(finding, register),
            *register.date(finding.date),
            finding.verdict.value,
            finding.words,
            finding.by or None,
            *measured(finding.by),
            finding.missing or None,
            finding.cured_by or None,
            finding.is_model,
            as_json(places) if places else None,
            *register.place_of_subject(finding.subject),
        )


def _meeting(finding: Finding, register: Register) -> str | None:
    record = register.edition.view.archive.by_id.get(finding.record)
    return register.meeting_of(record) if record else None


TABLE = Table(
    "findings",
    "Each finding: a rule, held against one meeting, vote or other subject. It is as of the day on which the dataset was made.",
    (
        ID,
        key_of("rules", "rule_id", "The rule."),
        text("classification", "What the rule is about: notice, quorum, majority, ..."),
        text("clause", "The rule in words: clause 4."),
        text("subject", "The full id of what it was held against: a meeting, record, entry or body."),
        text("aspect", "Which of several findings on one subject it is: a member's id, a seat."),
        *ORGANISATION,
        key_of("meetings", "meeting_id", "The meeting that the subject is or belongs to."),
        *dates("date", "The day of the subject."),
        text("verdict", "Satisfied, breached, cured, waived or undetermined."),
        text("words", "One neutral sentence with the fact and the clause."),
        text("extent", "By how much the rule is breached, in words: 29 hours short."),
        real("extent_number", "The same as a number: 29. A time given in two units is one number of the first. Null "
               "where the words have none."),
        text("extent_unit", "What it is a number of, in the plural: hours, clear days, votes; null where the words only count. "
             "Months and years are whole ones."),
        text("missing", "What the record lacks, where the verdict is undetermined."),
        text("cured_by", "The full id of what cured it."),
        boolean("is_model", "Whether the rule binds nobody and is held against the record for comparison."),
        json_text("places", "The places of the facts used, the chief one first, as a JSON list of path and line."),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
