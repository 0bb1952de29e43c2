"""Swapping a site in: what is in its place is kept until the new one is there, and what is no site is left alone."""

import errno
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from minutebook import swap
from minutebook.errors import MinutebookError


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def archive_with(folder: Path, *files: str) -> Path:
    for name in ("records/a.md", *files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("records", "it would take the place of records"),
        ("records/public", "it would take the place of records"),
        (".", "it would take the place of records"),
        ("..", "it would take the place of records"),
        ("notes.txt", "is there already and is not a folder"),
        ("papers", "holds files that are no site (plan.txt)"),
    ],
)
def test_a_site_takes_no_place_that_is_not_a_sites(tmp_path: Path, target: str, words: str) -> None:
    folder = archive_with(tmp_path / "archive", "notes.txt", "papers/plan.txt")
    with pytest.raises(MinutebookError) as caught:
        swap.check_target((folder / target).resolve(), folder / "records")
    assert words in caught.value.message


@pytest.mark.parametrize("target", ["public", "old", "branch", "empty"])
def test_a_site_takes_the_place_of_a_site_of_nothing_and_of_a_branch(tmp_path: Path, target: str) -> None:
    folder = archive_with(tmp_path, "old/index.html", "old/other.txt", "branch/.git/HEAD")
    (folder / "empty").mkdir()
    swap.check_target(folder / target, folder / "records")


def test_a_swap_leaves_the_new_site_and_the_hidden_files_of_the_old(tmp_path: Path) -> None:
    target = archive_with(tmp_path, "public/index.html", "public/stale.html", "public/.git/HEAD", "public/.nojekyll")
    target = tmp_path / "public"
    built = swap.begin(target)
    (built / "index.html").write_text("new", encoding="utf-8")
    (built / ".nojekyll").write_text("new", encoding="utf-8")
    swap.finish(built, target)
    assert tree(tmp_path) == [
        "public", "public/.git", "public/.git/HEAD", "public/.nojekyll", "public/index.html", "records", "records/a.md",
    ]  # fmt: skip
    assert (target / ".nojekyll").read_text(encoding="utf-8") == "new"


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path) -> None:
    archive_with(tmp_path, "public/index.html", "public/.git/HEAD")
    before = tree(tmp_path)
    with pytest.raises(FileNotFoundError):
        swap.finish(tmp_path / "missing", tmp_path / "public")
    assert tree(tmp_path) == before


def test_a_site_that_cannot_be_moved_stays_and_nothing_is_left_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = archive_with(tmp_path, "public/index.html", "built/index.html") / "public"
    before = tree(tmp_path)

    def busy(path: Path, _target: Path) -> Path:
        raise OSError(errno.EBUSY, "Device or resource busy", str(path))

    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(OSError, match="busy"):
        swap.finish(tmp_path / "built", target)
    assert tree(tmp_path) == before


@pytest.fixture(params=["beside", "inside"])
def mounted(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that cannot be moved, as a mount: one of another disk, which Python tells us, or of the same."""
    target = (
        archive_with(tmp_path, "public/index.html", "public/old/a.html", "public/.git/HEAD", "public/.well/x")
        / "public"
    )
    rename = Path.rename
    is_target = request.param == "inside"
    monkeypatch.setattr("os.path.ismount", lambda path: Path(path) == target and is_target)

    def refuse(path: Path, new: Path) -> Path:
        if path == target:
            raise OSError(errno.EBUSY, "Device or resource busy", str(path))
        return rename(path, new)

    monkeypatch.setattr(Path, "rename", refuse)
    return target


def test_what_is_in_a_mount_is_exchanged(mounted: Path) -> None:
    built = swap.begin(mounted)
    for name in ("index.html", "new/b.html", ".well/y"):
        (built / name).parent.mkdir(exist_ok=True)
        (built / name).write_text("new", encoding="utf-8")
    swap.finish(built, mounted)
    assert tree(mounted) == [".git", ".git/HEAD", ".well", ".well/y", "index.html", "new", "new/b.html"]
    assert (mounted / "index.html").read_text(encoding="utf-8") == "new"
    assert sorted(path.name for path in mounted.parent.iterdir()) == ["public", "records"]


def test_an_exchange_that_fails_puts_all_back(mounted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(mounted)
    built = swap.begin(mounted)
    for name in ("a.html", "index.html"):
        (built / name).write_text("new", encoding="utf-8")
    rename = Path.rename

    def refuse(path: Path, new: Path) -> Path:
        if new == mounted / "index.html" and path.parent != mounted and "-new-" in str(path.parent):
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return rename(path, new)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="No space"):
        swap.finish(built, mounted)
    swap.abandon(built)
    assert tree(mounted) == before


def test_a_disk_of_its_own_may_have_what_file_systems_put_there(tmp_path: Path) -> None:
    folder = archive_with(tmp_path)
    (folder / "public/lost+found").mkdir(parents=True)
    swap.check_target(folder / "public", folder / "records")


KILLED = """
import sys, time
from pathlib import Path
from minutebook import claims, swap
target = Path(sys.argv[1])
if sys.argv[2] == "moving":
    aside = claims.make_folder(f".{target.name}-old-", target.parent)
    target.rename(aside / target.name)
built = swap.begin(target) if sys.argv[2] == "building" else None
if built:
    (built / "half").mkdir()
    (built / "half/index.html").write_text("half")
print("begun", flush=True)
time.sleep(60)
"""


@contextmanager
def another(target: Path, state: str) -> Iterator[subprocess.Popen[str]]:
    """Another process that is at work on a site, and is killed at the end."""
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(target), state], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout and process.stdout.readline() == "begun\n"
        yield process
        process.kill()


def test_what_a_killed_build_left_is_cleared_by_the_next_and_nothing_else(tmp_path: Path) -> None:
    archive_with(tmp_path, "public/index.html", ".public-new-mybackup/index.html", ".public-new-12345678/index.html")
    before = tree(tmp_path)
    with another(tmp_path / "public", "building"):
        swap.abandon(swap.begin(tmp_path / "public"))
        assert [path for path in tree(tmp_path) if path not in before and path.endswith("half/index.html")]
    swap.abandon(swap.begin(tmp_path / "public"))
    assert tree(tmp_path) == before


def test_a_site_that_a_killed_build_had_moved_away_comes_back(tmp_path: Path) -> None:
    archive_with(tmp_path, "public/index.html", "public/.git/HEAD")
    before = tree(tmp_path)
    with another(tmp_path / "public", "moving"):
        assert not (tmp_path / "public").exists()
    built = swap.begin(tmp_path / "public")
    assert (tmp_path / "public/index.html").exists()
    swap.abandon(built)
    assert tree(tmp_path) == before


def test_hidden_files_that_a_killed_build_had_yet_to_move_are_kept(tmp_path: Path) -> None:
    archive_with(tmp_path, "public/index.html", "public/.git/HEAD", "new/index.html")
    with another(tmp_path / "public", "moving"):
        (tmp_path / "new").rename(tmp_path / "public")
    swap.abandon(swap.begin(tmp_path / "public"))
    assert tree(tmp_path) == [
        "public",
        "public/.git",
        "public/.git/HEAD",
        "public/index.html",
        "records",
        "records/a.md",
    ]
