"""Tasks: how an action stands on a day, as a mark and in lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from minutebook.dates import PartialDate
from minutebook.labels import label, span_of_days
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.shelves import Task


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One action in a list."""

    mark: Mark
    link: Link
    owners: tuple[Link, ...]
    due: PartialDate | None
    late: str


def is_overdue(task: Task, today: date) -> bool:
    """Whether the action is open and the last day on which it may be due has passed."""
    due = task.fact.facts.due
    return task.is_open and due is not None and due.last < today


def task_mark(task: Task, today: date) -> Mark:
    return Mark("overdue", "Overdue") if is_overdue(task, today) else Mark(task.state.value, label(task.state))


def task_lines(tasks: Iterable[Task], sheet: Sheet) -> tuple[TaskLine, ...]:
    """Actions by their due day, those without one last."""
    ordered = sorted(tasks, key=lambda task: (task.fact.facts.due or PartialDate(9999), task.fact.id))
    return tuple(_line(task, sheet) for task in ordered)


def _line(task: Task, sheet: Sheet) -> TaskLine:
    facts, today = task.fact.facts, sheet.edition.today
    late = f"{span_of_days((today - facts.due.last).days)} past due" if facts.due and is_overdue(task, today) else ""
    owners = tuple(sheet.links.owner(name) for name in facts.owner)
    return TaskLine(task_mark(task, today), sheet.links.fact(task.fact), owners, facts.due, late)
