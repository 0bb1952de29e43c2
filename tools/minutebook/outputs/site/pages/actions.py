"""The actions: what somebody is to do, what is past its date, and what was done, as later news leaves each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from minutebook.dates import PartialDate
from minutebook.decisions import date_of
from minutebook.labels import plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.shelves import Task
from minutebook.outputs.site.tasks import TaskLine, is_overdue, task_lines
from minutebook.outputs.site.volumes import Volume
from minutebook.outputs.site.yearbook import by_year, title_of_volume, ways, year_volumes

ROOT = "actions/"
MOST = 60
LONGEST = 180


@dataclass(frozen=True, slots=True)
class Group:
    """Actions under one heading; `total` counts those that are not shown as well."""

    words: str
    anchor: str
    lines: tuple["ActionLine", ...]
    total: int


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action with where it was given; `date` is that day, `since` the day of the last news of one that is over."""

    task: TaskLine
    date: PartialDate
    since: PartialDate | None
    body: Link | str


def render_pages(press: Press) -> Iterator[Page]:
    tasks = sorted(press.shelves.tasks.values(), key=_order, reverse=True)
    pages = year_volumes(ROOT, tasks, given, LONGEST)
    yield _render_first(next(pages), tasks, press.sheet(ROOT))
    for volume in pages:
        yield _render_year(volume, press.sheet(volume.address))


def given(task: Task) -> PartialDate:
    """The day on which an action was given."""
    return task.fact.facts.given or date_of(task.fact.record) or PartialDate(1)


def _order(task: Task) -> tuple[PartialDate, str]:
    return given(task), task.fact.id


def _render_first(volume: Volume[Task], tasks: Sequence[Task], sheet: Sheet) -> Page:
    today = sheet.edition.today
    overdue = [task for task in tasks if is_overdue(task, today)]
    to_do = [task for task in tasks if task.is_open and not is_overdue(task, today)]
    over = sorted((task for task in tasks if not task.is_open), key=_last_news, reverse=True)
    groups = [
        Group("Overdue", "overdue", _lines(_by_due(overdue)[:MOST], sheet), len(overdue)),
        Group("Open", "open", _lines(_by_due(to_do)[:MOST], sheet), len(to_do)),
        Group("Done or dropped", "done", _lines(over[:MOST], sheet), len(over)),
    ]
    shown = tuple(group for group in groups if group.total)
    html = sheet.render(
        "actions.html",
        title="Actions",
        explanation="What somebody was given to do, as the latest news on record leaves it.",
        groups=shown,
        total=volume.total,
        **ways(volume, ROOT, sheet),
    )
    contents = tuple((2, group.words, group.anchor) for group in shown)
    description = f"{plural(len(overdue), 'action')} overdue, {len(to_do):,} open, {len(over):,} done or dropped."
    return Page(ROOT, "Actions", html, description, "actions", "", contents)


def _render_year(volume: Volume[Task], sheet: Sheet) -> Page:
    title = title_of_volume("Actions", volume)
    years = by_year(_lines(volume.items, sheet), lambda line: line.date)
    groups = tuple(
        Group(f"Given in {title.removeprefix('Actions, ')}", year.anchor, year.lines, volume.total) for year in years
    )
    html = sheet.render(
        "actions.html", title=title, explanation="", groups=groups, total=volume.total, **ways(volume, ROOT, sheet)
    )
    contents = tuple((2, group.words, group.anchor) for group in groups)
    return Page(volume.address, title, html, f"{title}: {plural(volume.total, 'action')}.", "actions", "", contents)


def _by_due(tasks: Iterable[Task]) -> list[Task]:
    return sorted(tasks, key=lambda task: (task.fact.facts.due or PartialDate(9999), task.fact.id))


def _last_news(task: Task) -> tuple[PartialDate, str]:
    return task.since or given(task), task.fact.id


def _lines(tasks: Iterable[Task], sheet: Sheet) -> tuple[ActionLine, ...]:
    return tuple(
        ActionLine(
            task_lines((task,), sheet)[0],
            given(task),
            None if task.is_open else task.since,
            sheet.links.body(task.body) if task.body else "",
        )
        for task in tasks
    )
