"""`minutebook init` begins an archive that passes `check`, whole or not at all."""

import json
import os
import subprocess
import sys
from pathlib import Path

import git
import pytest
import yaml
from packaging.requirements import Requirement

from minutebook.version import VERSION

FILES = [
    ".github/workflows/minutes.yml",
    ".gitignore",
    ".gitlab-ci.yml",
    "README.md",
    "mkdocs.yml",
    "records/README.md",
    "records/bodies/board.md",
    "records/organisation.md",
    "requirements.txt",
    "site/about.md",
]
KNOWN = {"GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "a@example.org"} | {
    "GIT_COMMITTER_NAME": "Ann",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


def minutebook(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the real command as somebody of whom git knows nothing but `environment`."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    nobody = {"HOME": str(cwd), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return subprocess.run(
        [sys.executable, "-m", "minutebook", *arguments],
        cwd=cwd,
        env={**kept, **nobody, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def begin(folder: Path, *options: str, name: str = "Riverside", **environment: str) -> subprocess.CompletedProcess[str]:
    return minutebook(
        "init", folder.name, "--name", name, "--timezone", "Europe/London", "--body", "Board", *options,
        cwd=folder.parent, **environment,
    )  # fmt: skip


def files_in(folder: Path) -> list[str]:
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in paths if not path.startswith(".git/"))


def test_new_archive_is_committed_and_clean(tmp_path: Path) -> None:
    folder = tmp_path / "book"
    done = begin(folder, "--site-url", "https://minutes.example.org/book", **KNOWN)
    assert (done.returncode, done.stdout) == (0, f"10 files in {folder}.\n"), done.stderr
    assert files_in(folder) == FILES
    assert sorted(path.name for path in tmp_path.iterdir()) == ["book"]
    with git.Repo(folder) as repository:
        assert [commit.message for commit in repository.iter_commits()] == ["Begin the archive\n"]
        assert not repository.is_dirty(untracked_files=True)
    for command in ("check", "fix"):
        checked = minutebook(command, cwd=folder)
        assert (checked.returncode, checked.stdout) == (0, "")
    assert (folder / "records/organisation.md").read_text(encoding="utf-8") == (
        "---\ntype: organisation\ntitle: Riverside\ntimezone: Europe/London\n"
        "site: https://minutes.example.org/book/\nlang: en\n# contact: whom to write to about this archive\n---\n"
    )


@pytest.mark.parametrize("name", ['O\'Neill: "Tenants" [[ x ]] {{ y }}', "# ‏عربى 中文 🎉", "[% raw %] - yes", "no"])
def test_names_of_all_kinds_are_kept(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "book"
    assert begin(folder, name=name).returncode == 0
    assert minutebook("check", "--ignore", "deceptive-character", cwd=folder).stdout == ""
    assert yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))["site_name"] == name


def test_continuous_integration_fetches_all_of_the_history(tmp_path: Path) -> None:
    folder = tmp_path / "book"
    begin(folder)
    github = yaml.safe_load((folder / ".github/workflows/minutes.yml").read_text(encoding="utf-8"))
    gitlab = yaml.safe_load((folder / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert github["jobs"]["check"]["steps"][0]["with"] == {"fetch-depth": 0}
    assert [step["run"] for step in github["jobs"]["check"]["steps"] if "run" in step] == [
        "pip install -r requirements.txt",
        "minutebook check --format github",
        "minutebook build",
    ]
    assert gitlab["variables"]["GIT_DEPTH"] == 0
    assert gitlab["before_script"] == ["pip install -r requirements.txt"]
    assert gitlab["pages"]["script"] == ["minutebook check", "minutebook build"]


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (None, f"minutebook=={VERSION}"),
        (
            {"url": "https://example.org/minutebook.whl", "archive_info": {}},
            "minutebook @ https://example.org/minutebook.whl",
        ),
        (
            {"url": "https://git.example.org/minutebook", "vcs_info": {"vcs": "git", "commit_id": "1f2e3d"}},
            "minutebook @ git+https://git.example.org/minutebook@1f2e3d",
        ),
    ],
)
def test_what_is_installed_to_publish_is_what_was_installed_to_begin(
    origin: dict[str, object] | None, line: str, tmp_path: Path
) -> None:
    assert installed_from(origin, tmp_path) == line
    assert Requirement(line).name == "minutebook"
    assert len((tmp_path / "book" / "requirements.txt").read_text(encoding="utf-8").splitlines()) == 2


def installed_from(origin: dict[str, object] | None, tmp_path: Path) -> str:
    """What a new archive requires, with a stand-in for what pip writes beside the package that it installs, found first."""
    about = tmp_path / "first" / f"minutebook-{VERSION}.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: minutebook\nVersion: {VERSION}\n")
    if origin:
        (about / "direct_url.json").write_text(json.dumps(origin))
    done = begin(tmp_path / "book", PYTHONPATH=str(about.parent))
    text = (tmp_path / "book" / "requirements.txt").read_text(encoding="utf-8")
    line = text.splitlines()[-1]
    assert f"GitHub and GitLab will install {line}, as requirements.txt says.\n" in done.stderr
    assert ("nobody can tell whether they will find it." in done.stderr) is ("lies in a folder" in text)
    return line


@pytest.mark.parametrize(
    ("remote", "web"),
    [
        (
            "https://jane:secret@git.example.org/society/minutebook.git",
            "https://git.example.org/society/minutebook.git",
        ),
        ("git@git.example.org:society/minutebook.git", "https://git.example.org/society/minutebook.git"),
        ("ssh://git@git.example.org/society/minutebook.git", "https://git.example.org/society/minutebook.git"),
        ("ssh://git@git.example.org:2222/society/minutebook.git", ""),
        ("../minutebook.git", ""),
        ("http://git.example.org/minutebook.git", ""),
        ("", ""),
    ],
)
def test_copy_in_a_folder_is_installed_from_where_it_was_pushed_to(remote: str, web: str, tmp_path: Path) -> None:
    copy = tmp_path / "a copy"
    with git.Repo.init(copy) as repository:
        for _ in range(2):
            repository.git.execute(
                ["git", "-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "--allow-empty", "-m", "A"]
            )
        pushed = repository.head.commit.parents[0].hexsha
        origin: dict[str, object] = {"url": copy.as_uri(), "dir_info": {"editable": True}}
        if remote:
            repository.create_remote("origin", remote)
        repository.git.update_ref("refs/remotes/origin/main", pushed)
        assert installed_from(origin, tmp_path / "ahead") == f"minutebook=={VERSION}"
        repository.git.reset("--hard", pushed)
        line = f"minutebook @ git+{web}@{pushed}" if web else f"minutebook=={VERSION}"
        assert installed_from(origin, tmp_path / "pushed") == line


@pytest.mark.parametrize(("name", "slug"), [("Aux", "aux-1"), ("Body", "body"), ("理事会", "body-1")])
def test_first_body_has_a_name_that_files_can_have_everywhere(name: str, slug: str, tmp_path: Path) -> None:
    begin(tmp_path / "book", "--body", name)
    assert [path.name for path in (tmp_path / "book" / "records" / "bodies").iterdir()] == [f"{slug}.md"]


def test_without_a_name_for_git_nothing_is_committed_and_it_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "book"
    done = begin(folder)
    assert done.returncode == 0
    assert "git does not know your name, so nothing is committed." in done.stderr
    assert '\n  git config --global user.name "Your Name"\n' in done.stderr
    assert '\n  git add --all\n  git commit --message "Begin the archive"\n' in done.stderr
    assert files_in(folder) == FILES


def test_without_git_it_says_how_to_begin_the_history_later(tmp_path: Path) -> None:
    done = begin(tmp_path / "book", PATH=str(tmp_path))
    assert (done.returncode, files_in(tmp_path / "book")) == (0, FILES)
    assert "git is not installed here, so the archive has no history yet." in done.stderr
    assert '\n  git init\n  git add --all\n  git commit --message "Begin the archive"\n' in done.stderr


def test_a_folder_that_is_not_named_is_asked_for_by_an_example(tmp_path: Path) -> None:
    done = minutebook("init", cwd=tmp_path)
    assert (done.returncode, "such as: minutebook init minutes" in done.stderr) == (2, True)


def test_folder_that_holds_only_a_repository_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "book"
    git.Repo.init(folder, initial_branch="trunk").close()
    assert begin(folder, **KNOWN).returncode == 0
    with git.Repo(folder) as repository:
        assert repository.active_branch.name == "trunk"
        assert len(list(repository.iter_commits())) == 1


def test_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "book"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    done = begin(folder, **KNOWN)
    assert done.returncode == 2
    assert done.stderr == (
        f"minutebook: {folder} is not empty (it holds notes.txt); nothing was written.\n  Give the name of a new folder.\n"
    )
    assert files_in(folder) == ["notes.txt"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (
            ("--timezone", "Mars/Olympus"),
            "“Mars/Olympus” is not a time zone; give its IANA name, such as Europe/London.",
        ),
        (("--timezone", "new york"), "“new york” is not a time zone; give its IANA name, such as America/New_York."),
        (("--site-url", "minutes.example.org"), "“minutes.example.org” is not the address of a site."),
        (("--name", " "), "Invalid value for '--name': it is empty."),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_is_written(
    options: tuple[str, str], words: str, tmp_path: Path
) -> None:
    done = begin(tmp_path / "book", *options)
    assert done.returncode == 2
    assert words in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_missing_name_is_a_mistake_of_use_where_nobody_can_be_asked(tmp_path: Path) -> None:
    done = minutebook("init", "book", cwd=tmp_path)
    assert (done.returncode, "Missing option --name." in done.stderr) == (2, True)
