"""`minutebook new`: write a record with what is known filled in; one subcommand a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from minutebook.cli._archive import choose
from minutebook.cli._asking import Day, TimeOfDay, Whole, ask, today, words
from minutebook.cli._examples import examples
from minutebook.cli._group import Group
from minutebook.writing.presets import preset_names

if TYPE_CHECKING:
    from minutebook.archive import Archive
    from minutebook.writing.draft import Kind

OPTIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "body": ("--body", "The body, by id.", {"callback": words}),
    "date": ("--date", "The day, such as 2026-03-03, or today.", {"type": Day()}),
    "title": ("--title", "The title, as a reader sees it.", {"callback": words}),
    "id": ("--id", "The id, where it is not made from the title.", {"callback": words}),
    "start": ("--start", "When it begins, such as 19:30.", {"type": TimeOfDay()}),
    "place": ("--place", "Where it meets.", {"callback": words}),
    "sender": ("--from", "Who sent it: a person's id or a name.", {"callback": words}),
    "moved": ("--moved", "Who moved it: a person's id or a name.", {"callback": words}),
    "classification": ("--classification", "What sort of body it is: committee, board, branch.", {"callback": words}),
    "preset": ("--preset", "Begin with the rules of: " + ", ".join(preset_names()) + ".", {"callback": words}),
    "seats": ("--seats", "How many seats there are.", {"type": Whole(0)}),
}


class Kinds(Group):
    """The kinds of record that can be written."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from minutebook.writing.kinds import find_kinds

        return list(find_kinds())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from minutebook.writing.kinds import find_kinds

        kind = find_kinds().get(cmd_name)
        return _command(cmd_name, kind) if kind else None


@click.group(
    name="new",
    short_help="Begin a record, with what is known filled in.",
    cls=Kinds,
    epilog=examples(
        "new agenda --date 2026-03-03 --start 19:30",
        'new person --title "Jane Roe"',
        "new rulebook --preset roberts-rules",
    ),
)
def COMMAND() -> None:  # noqa: N802  (each command module has one COMMAND)
    """Write a record into the archive here, with what is known filled in.

    What an option does not say is asked for at a terminal. Nothing that is there already is changed.
    """


def _command(name: str, kind: Kind) -> click.Command:
    options = [
        click.Option([flag, field], help=about, **more)
        for field, (flag, about, more) in OPTIONS.items()
        if field in (*kind.asks, *kind.takes)
    ]
    return click.Command(name, params=[*options], callback=lambda **given: _write(kind, given), help=kind.about)


def _write(kind: Kind, given: dict[str, Any]) -> int:
    from minutebook.load import load_archive
    from minutebook.writing.draft import Wish
    from minutebook.writing.place import write_draft

    chosen = choose(())
    archive, _ = load_archive(chosen.folder)
    answers = {field: value for field, value in given.items() if value is not None}
    for field in kind.asks:
        if field not in answers and kind.instead.get(field) not in answers:
            answers[field] = _answer(field, archive)
    draft = kind.draft(archive, Wish(today=today(), **answers))
    write_draft(chosen.folder, draft)
    click.echo(f"{chosen.prefix}{draft.path}")
    for step in draft.next:
        click.echo(f"  {step}", err=True)
    return 0


def _answer(field: str, archive: Archive) -> Any:
    flag, about, more = OPTIONS[field]
    if field == "body" and len(archive.bodies) == 1:
        return next(iter(archive.bodies))
    question = about.rstrip(".")
    if field == "body":
        question += f" ({', '.join(sorted(archive.bodies))})"
    return ask(flag, question, kind=more.get("type"))
