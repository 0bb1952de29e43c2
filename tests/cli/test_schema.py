"""`minutebook schema` writes all schemas, and names those that are stale."""

from pathlib import Path

from click.testing import CliRunner, Result

from minutebook.cli import commands
from minutebook.schemas import build_schemas


def schema(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["schema", *arguments], standalone_mode=False)


def test_schemas_are_written_and_then_current(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "schemas"
    written = schema("--output", str(folder))
    assert (written.return_value, written.stdout) == (0, "")
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()} == build_schemas()
    assert schema("--check", "--output", str(folder)).return_value == 0


def test_stale_missing_and_superfluous_schemas_are_named_and_mended(tmp_path: Path) -> None:
    schema("--output", str(tmp_path))
    (tmp_path / "body.schema.json").write_text("{}\n", encoding="utf-8")
    (tmp_path / "person.schema.json").unlink()
    (tmp_path / "zebra.schema.json").write_text("{}\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("mine\n", encoding="utf-8")
    checked = schema("--check", "--output", str(tmp_path))
    names = ["body.schema.json", "person.schema.json", "zebra.schema.json"]
    assert (checked.return_value, checked.stdout) == (1, "".join(f"{tmp_path / name}\n" for name in names))
    assert (tmp_path / "body.schema.json").read_text(encoding="utf-8") == "{}\n"
    schema("--output", str(tmp_path))
    assert schema("--check", "--output", str(tmp_path)).return_value == 0
    assert (tmp_path / "notes.txt").exists()
