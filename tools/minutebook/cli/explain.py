"""`minutebook explain`: the manual of a check, or the list of all checks."""

import sys

import click
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from minutebook.cli._checks import unknown
from minutebook.cli._examples import examples

WIDTH = 100


@click.command(
    name="explain",
    short_help="Say what a check asks for and why.",
    epilog=examples("explain", "explain recused-person-voted"),
)
@click.argument("id_", metavar="[ID]", required=False)
def COMMAND(id_: str | None) -> int:  # noqa: N802  (each command module has one COMMAND)
    """Say what a check asks for and why, with a bad and a good example.

    Without an ID, or with that of a family, checks are listed.
    """
    from minutebook.checks import find_checks

    checks = {check.id: check for check in find_checks()}
    families = {check.family for check in checks.values()}
    if id_ is None:
        _print(*(_family(family) for family in sorted(families)))
    elif id_ in checks:
        _print(_manual(id_))
    elif id_ in families:
        _print(_family(id_))
    else:
        raise click.UsageError(unknown(id_)[:1].upper() + unknown(id_)[1:])
    return 0


def _print(*parts: RenderableType) -> None:
    console = Console(highlight=False, emoji=False)
    console.width = min(console.width, WIDTH) if sys.stdout.isatty() else WIDTH
    console.print(*parts, sep="\n\n")


def _family(family: str) -> RenderableType:
    from minutebook.checks import find_checks
    from minutebook.reporting.manual import read_manual

    checks = [check for check in find_checks() if check.family == family]
    lines: list[RenderableType] = [Text(family, "bold underline")]
    for check in checks:
        lines.append(
            Padding(Text.assemble((check.id, "bold"), f" ({check.severity.value})"), (0, 0, 0, 2), expand=False)
        )
        lines.append(Padding(Text(read_manual(check.manual).summary), (0, 0, 0, 6), expand=False))
    return Group(*lines)


def _manual(id_: str) -> RenderableType:
    from minutebook.checks import find_checks
    from minutebook.reporting.manual import read_manual

    check = next(check for check in find_checks() if check.id == id_)
    manual = read_manual(check.manual)
    heading = Text.assemble((check.id, "bold"), f" ({check.severity.value}, family {check.family})")
    return Group(
        heading,
        Text(manual.summary),
        Text(f"\n{manual.what}\n\n{manual.why}"),
        *_example("Bad", "bold red", manual.bad),
        *_example("Good", "bold green", manual.good),
    )


def _example(word: str, style: str, example: str) -> tuple[RenderableType, RenderableType]:
    return Text(f"\n{word}:", style), Padding(Text(example), (0, 0, 0, 4), expand=False)
