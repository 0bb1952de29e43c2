"""`minutebook timeline`: what happened, in the terminal, by either clock."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutebook.cli._asking import Day, OneOf, expect_order, listed
from minutebook.cli._edition import edition_of
from minutebook.cli._examples import examples
from minutebook.cli._ids import expect_of_events
from minutebook.dates import PartialDate
from minutebook.errors import MinutebookError
from minutebook.events.event import EventKind
from minutebook.reporting.visible import visible_lines

if TYPE_CHECKING:
    from minutebook.outputs.edition import Edition

LATER = " What was asked for came into the public record later."
KINDS = [kind.value for kind in EventKind]


@click.command(
    name="timeline",
    epilog=examples("timeline --body board --kind decision", "timeline --by published --since 2026-01-01"),
)
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--body", default="", metavar="ID", help="Of this body only.")
@click.option("--kind", type=OneOf(KINDS), metavar="KIND", help=listed("Of this kind only", KINDS))
@click.option("--topic", default="", metavar="ID", help="Of this topic only.")
@click.option("--person", default="", metavar="ID", help="With this person only.")
@click.option("--since", type=Day(), help="From this day, by the clock that --by names.")
@click.option("--until", type=Day(), help="Up to this day, by the clock that --by names.")
@click.option("--by", default="happened", type=OneOf(("happened", "published")), help="Which clock orders it.")
@click.option("--as-of", type=Day(), help="Only what had happened by this day.")
@click.option("--known-at", "known", type=Day(), help="Only what was published by this day.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
@click.option("--format", "format_", type=OneOf(("text", "json")), default="text", help="Text, or for programs.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    folder: Path,
    body: str,
    kind: str | None,
    topic: str,
    person: str,
    since: PartialDate | None,
    until: PartialDate | None,
    by: str,
    as_of: PartialDate | None,
    known: PartialDate | None,
    branch: str | None,
    format_: str,
) -> int:
    """Show what happened, oldest first, as the public record has it.

    The first clock is when it happened, the second when the public could know it: the commit that published it.
    """
    from minutebook.chronicle.json import render_json
    from minutebook.chronicle.rows import Choice, Order, choose_rows
    from minutebook.chronicle.text import render_text
    from minutebook.labels import plural

    expect_order(since, until)
    with edition_of(folder, as_of, known, branch) as edition:
        events, archive = edition.timeline.events, edition.view.archive
    of_today = (lambda: edition_of(folder, None, None, branch)) if as_of or known else None
    came_later = _expect((body, person, topic), edition, of_today)
    days = (since.first if since else None, until.last if until else None)
    choice = Choice(body, EventKind(kind) if kind else None, topic, person, *days, Order(by))
    rows = choose_rows(events, edition.history, choice, archive.zone, as_of)
    said = visible_lines(render_text(rows, archive.zone)) if format_ == "text" else render_json(rows)
    click.echo(said, nl=False)
    click.echo(f"{plural(len(rows), 'event')}.{LATER if came_later else ''}", err=True)
    return 0


def _expect(
    asked: tuple[str, str, str], edition: "Edition", of_today: "Callable[[], AbstractContextManager[Edition]] | None"
) -> bool:
    """Whether a body, person or topic that is asked for came after the day that is told of; today's record knows it then.

    Raises MinutebookError where the public record has none of that id.
    """
    try:
        expect_of_events(*asked, edition.view.archive, edition.timeline.events)
    except MinutebookError:
        if of_today is None:
            raise
        with of_today() as today:
            expect_of_events(*asked, today.view.archive, today.timeline.events)
        return True
    return False
