"""Findings gathered by the rule and verdict, and within these by what they are about, so that a page says each of them once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from minutebook.addresses import finding_address
from minutebook.dates import PartialDate
from minutebook.labels import VERDICTS
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.notes import Note, clause_words, gathered, models_words
from minutebook.outputs.site.press import Sheet
from minutebook.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class Subject:
    """What some notes are about, and its day."""

    date: PartialDate | None
    link: Link
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What one rule came to in one way, how often, and some of these times. `rule` leads to all that it came to."""

    rule: Link
    mark: Mark
    count: int
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class GroupFold:
    """Groups that a page shows when it is asked to, or printed; `left_out` of their findings are only counted."""

    words: str
    groups: tuple[Group, ...]
    left_out: int


def groups_of(findings: Sequence[Finding], sheet: Sheet, most: int) -> tuple[Group, ...]:
    """In the order in which findings of each rule first come; all are counted, and the first `most` of them shown."""
    found: dict[tuple[str, str], list[Finding]] = {}
    shown: dict[tuple[str, str], list[Finding]] = {}
    for index, finding in enumerate(findings):
        key = (finding.rule, finding.verdict)
        found.setdefault(key, []).append(finding)
        shown.setdefault(key, []).extend((finding,) if index < most else ())
    return tuple(_group(some, shown[key], sheet) for key, some in found.items())


def fold_of_models(findings: Sequence[Finding], sheet: Sheet, most: int) -> GroupFold | None:
    """Findings under model rules; None where there are none."""
    if not findings:
        return None
    return GroupFold(models_words(findings), groups_of(findings, sheet, most), max(0, len(findings) - most))


def _group(findings: Sequence[Finding], shown: Iterable[Finding], sheet: Sheet) -> Group:
    first = findings[0]
    about: dict[tuple[PartialDate | None, str], list[Finding]] = {}
    for finding in shown:
        about.setdefault((finding.date, finding.subject), []).append(finding)
    return Group(
        Link(clause_words(first, sheet), sheet.links.address(finding_address(first.rule))),
        Mark(first.verdict.value, VERDICTS[first.verdict]),
        len(findings),
        tuple(
            Subject(date, sheet.links.own_page(subject), gathered(some, sheet))
            for (date, subject), some in about.items()
        ),
    )
