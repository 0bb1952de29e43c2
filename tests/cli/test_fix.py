"""`minutebook fix` shows first, and writes when it is told to."""

from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from minutebook.cli import commands

BEFORE = b"\xef\xbb\xbf---\r\ntitle: Ann\r\ntype: person\r\n---\r\n"
AFTER = b"---\ntype: person\ntitle: Ann\n---\n"
DIFF = """\
--- a/records/people/ann.md
+++ b/records/people/ann.md
@@ -1,4 +1,4 @@
-<U+FEFF>---<U+000D>
-title: Ann<U+000D>
-type: person<U+000D>
----<U+000D>
+---
+type: person
+title: Ann
+---
"""


def fix(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["fix", *arguments], standalone_mode=False)


def test_nothing_to_fix_is_a_success(make_archive: Callable[..., Path]) -> None:
    result = fix(str(make_archive()))
    assert (result.return_value, result.stdout, result.stderr) == (0, "", "Nothing to fix.\n")


def test_changes_are_shown_and_not_made(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({"people/ann.md": BEFORE})
    result = fix(str(folder))
    assert (result.return_value, result.stdout) == (1, DIFF)
    assert result.stderr == "1 file would change; to change them: minutebook fix --write\n"
    assert (folder / "records/people/ann.md").read_bytes() == BEFORE


def test_changes_are_made_when_told_and_keep_permissions(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({"people/ann.md": BEFORE})
    path = folder / "records/people/ann.md"
    path.chmod(0o640)
    result = fix("--write", str(folder))
    assert (result.return_value, result.stdout, result.stderr) == (0, DIFF, "1 file changed.\n")
    assert path.read_bytes() == AFTER
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(file.name for file in path.parent.iterdir() if "ann" in file.name) == ["ann-other.md", "ann.md"]
    assert fix("--write", str(folder)).stderr == "Nothing to fix.\n"


def test_record_is_moved_with_its_old_id_as_an_alias(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({"bodies/ann.md": AFTER})
    result = fix("--write", str(folder))
    assert (result.return_value, result.stdout) == (
        0,
        "rename from records/bodies/ann.md\n"
        "rename to records/people/ann.md\n"
        "--- a/records/bodies/ann.md\n"
        "+++ b/records/people/ann.md\n"
        "@@ -1,4 +1,6 @@\n"
        " ---\n"
        " type: person\n"
        " title: Ann\n"
        "+aliases:\n"
        "+  - bodies/ann\n"
        " ---\n",
    )
    assert not (folder / "records/bodies/ann.md").exists()
    assert (folder / "records/people/ann.md").exists()


def test_only_the_paths_given_are_fixed(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({"people/ann.md": BEFORE})
    assert fix(str(folder / "records" / "bodies")).return_value == 0
