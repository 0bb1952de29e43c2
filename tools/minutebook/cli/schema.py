"""`minutebook schema`: the schemas of records and entries as files."""

from pathlib import Path

import click

from minutebook.cli._examples import examples


@click.command(
    name="schema",
    short_help="Write the JSON Schemas of records and entries.",
    epilog=examples("schema --output schemas"),
)
@click.option("--check", "is_check", is_flag=True, help="Write nothing; name the files that are not as they should be.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schemas"),
    show_default=True,
    help="The folder of the schemas.",
)
def COMMAND(output: Path, *, is_check: bool) -> int:  # noqa: N802  (each command module has one COMMAND)
    """Write the JSON Schemas of all records and entries, for editors and other programs."""
    from minutebook.schemas import build_schemas
    from minutebook.writing.place import put_file

    schemas = build_schemas()
    stale = _stale(output, schemas)
    if is_check:
        for name in stale:
            click.echo(output / name)
        click.echo("The schemas are current." if not stale else "Not current; run: minutebook schema", err=True)
        return int(bool(stale))
    output.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in schemas:
            put_file(output / name, schemas[name].encode())
        else:
            (output / name).unlink()
    click.echo(f"{len(schemas)} schemas in {output}, {len(stale)} changed.", err=True)
    return 0


def _stale(folder: Path, schemas: dict[str, str]) -> list[str]:
    """Names of files that are missing, differ, or should not be there."""
    there = {path.name: path for path in folder.glob("*.schema.json")}
    wrong = [name for name, text in schemas.items() if name not in there or there[name].read_bytes() != text.encode()]
    return sorted([*wrong, *(there.keys() - schemas.keys())])
