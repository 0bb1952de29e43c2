"""Measure `minutebook check`, `build` and `dataset` on generated archives and print a table: `bench.py --sizes 1000 10000`.

Nothing is asserted: the figures are for people to read, beside those of the commit before.
"""

import argparse
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generate import generate
from measure import RUN, CommandFailed, Measure, measure
from table import table

MINUTEBOOK = [sys.executable, "-m", "minutebook"]
COMMANDS = ("check", "build", "dataset")
OUTPUT = {"build": "--site-dir", "dataset": "--output"}
"""The option that says where a command writes."""
HEADINGS = ("records", "command", "seconds", "CPU", "memory", "pages", "pages a second")


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="minutebook-bench-") as folder:
        if options.profile:
            return _profile(Path(folder), options.sizes[-1], options.commands[0])
        rows = [HEADINGS, *_rows(Path(folder), options)]
    print(f"Median of {options.runs} runs; {platform.python_implementation()} {platform.python_version()}.\n")
    print(table(rows))
    return int(any("failed" in row for row in rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure check, build and dataset on generated archives.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000], help="numbers of records")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--commands", nargs="+", choices=COMMANDS, default=list(COMMANDS))
    parser.add_argument("--profile", action="store_true", help="say where the first command spends its time, once")
    return parser.parse_args()


def _rows(folder: Path, options: argparse.Namespace) -> Iterator[tuple[str, ...]]:
    for size in options.sizes:
        archive = folder / str(size)
        _say(f"generating {size:,} records")
        generate(archive, size, seed=1, with_history=True)
        for command in options.commands:
            _say(f"measuring {command} of {size:,} records")
            try:
                result = measure(_command_line(command, archive), options.runs, folder / "log")
            except CommandFailed as error:
                _say(str(error))
                yield (f"{size:,}", command, "failed", "", "", "", "")
                continue
            yield _row(size, command, result, _pages(archive) if command == "build" else 0)


def _command_line(command: str, archive: Path) -> list[str]:
    option = OUTPUT.get(command)
    output = [option, str(archive / f"{command}-{RUN}")] if option else []
    return [*MINUTEBOOK, command, str(archive), *output]


def _row(size: int, command: str, result: Measure, pages: int) -> tuple[str, ...]:
    rate = f"{pages / result.seconds:,.0f}" if pages else ""
    return (
        f"{size:,}",
        command,
        f"{result.seconds:.2f}",
        f"{result.cpu:.2f}",
        f"{result.megabytes:,.0f} MB",
        f"{pages:,}" if pages else "",
        rate,
    )


def _pages(archive: Path) -> int:
    return sum(1 for _ in (archive / "build-1").rglob("*.html"))


def _profile(folder: Path, size: int, command: str) -> int:
    from cProfile import Profile
    from pstats import Stats

    from minutebook.cli import commands

    generate(folder / "archive", size, seed=1, with_history=command == "build")
    with Profile() as profile:
        commands([command, str(folder / "archive")], standalone_mode=False)
    Stats(profile).sort_stats("cumulative").print_stats(25)
    return 0


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
