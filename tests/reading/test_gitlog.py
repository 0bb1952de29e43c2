"""Reading git: every commit once, oldest first, with what it changed, whatever the repository and the user's settings are."""

import os
import subprocess
from concurrent.futures import CancelledError
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from minutebook.errors import MinutebookError
from minutebook.reading.git.blobs import read_ahead, read_blobs
from minutebook.reading.git.log import Change, ChangeKind, Commit, Identity, read_commits
from minutebook.reading.git.repository import find_repository
from minutebook.reading.git.signatures import Signature, read_signatures

NOON = 1_700_000_000
A, M, D, R = ChangeKind.ADDED, ChangeKind.MODIFIED, ChangeKind.DELETED, ChangeKind.RENAMED


class Work:
    """A real repository in a folder: files are written, and committed at stated times."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self.git("init", "-q", "-b", "main", *options)

    def git(self, *arguments: str, at: str = f"{NOON} +0000", given: bytes = b"") -> str:
        environment = {
            **os.environ,
            "GIT_CONFIG_GLOBAL": os.devnull,
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "Ann Other"), ("EMAIL", "ann@example.org"), ("DATE", at))},
        }  # fmt: skip
        command = ["git", "-c", "advice.detachedHead=false", "-C", str(self.folder), *arguments]
        done = subprocess.run(command, env=environment, input=given, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode().strip()

    def write(self, path: str | bytes, text: str) -> None:
        target = self.folder / os.fsdecode(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def commit(self, message: str, at: str = f"{NOON} +0000", **files: str) -> str:
        """Commit all that is in the folder, with `files` (a name without its `.md`) laid over it; gives the commit's id."""
        for name, text in files.items():
            self.write(f"{name}.md", text)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message, at=at)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work(tmp_path / "work")


def commits_of(folder: Path, **options: object) -> list[Commit]:
    repository = find_repository(folder)
    assert repository
    return list(read_commits(repository, **options))  # type: ignore[arg-type]


def told(folder: Path, **options: object) -> list[tuple[str, list[tuple[ChangeKind, str, str]]]]:
    """Each commit as its message and its changes: kind, old path, path."""
    return [
        (commit.message.strip(), [(change.kind, change.old_path, change.path) for change in commit.changes])
        for commit in commits_of(folder, **options)
    ]


def test_commit_is_read_with_all_that_it_says(work: Work) -> None:
    first = work.commit("Begin\n\nIn two\nlines.", at=f"{NOON} +0530", one="1\n")
    second = work.commit("Change", at=f"{NOON + 60} -0800", one="2\n")
    ann = Identity("Ann Other", "ann@example.org")
    east = datetime(2023, 11, 15, 3, 43, 20, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    west = datetime(2023, 11, 14, 14, 14, 20, tzinfo=timezone(-timedelta(hours=8)))
    old, new = "d00491fd7e5bb6fa28c517a0bb32b8b506539d4d", "0cfbf08886fca9a91cb753ec8734c84fcbe52c9f"
    assert commits_of(work.folder) == [
        Commit(first, (), ann, east, ann, east, "Begin\n\nIn two\nlines.\n",
               (Change("one.md", "one.md", A, None, old),)),
        Commit(second, (first,), ann, west, ann, west, "Change\n",
               (Change("one.md", "one.md", M, old, new),)),
    ]  # fmt: skip


def test_files_are_added_changed_moved_deleted_and_brought_back(work: Work) -> None:
    text = "".join(f"line {number}\n" for number in range(20))
    work.commit("Add", one=text)
    (work.folder / "one.md").rename(work.folder / "two.md")
    work.commit("Move and change", two=f"{text}a line more\n")
    (work.folder / "two.md").unlink()
    work.commit("Delete")
    work.commit("Bring back", two=text)
    work.commit("Nothing")
    assert told(work.folder) == [
        ("Add", [(A, "one.md", "one.md")]),
        ("Move and change", [(R, "one.md", "two.md")]),
        ("Delete", [(D, "two.md", "two.md")]),
        ("Bring back", [(A, "two.md", "two.md")]),
        ("Nothing", []),
    ]


def test_two_files_that_swap_their_texts_are_both_changed(work: Work) -> None:
    work.commit("Add", one="first\n", two="second\n")
    work.commit("Swap", one="second\n", two="first\n")
    assert told(work.folder)[1] == ("Swap", [(M, "one.md", "one.md"), (M, "two.md", "two.md")])


NAMES = ["a b.md", 'it\'s "so".md', "two\nlines.md", ":100644 x.md", "\tπρακτικά.md", "محضر.md", "議事録.md", "-f.md"]


@pytest.mark.parametrize("name", NAMES)
def test_file_name_of_any_characters_is_kept(name: str, work: Work) -> None:
    work.write(name, "1\n")
    work.commit("Add")
    work.write("before.md", "2\n")
    work.commit("Another")
    assert told(work.folder) == [("Add", [(A, name, name)]), ("Another", [(A, "before.md", "before.md")])]


def test_file_name_that_is_not_utf8_leads_to_its_file(work: Work) -> None:
    work.write(b"r\xe9union.md", "1\n")
    work.commit("Add")
    ((change,),) = (commit.changes for commit in commits_of(work.folder))
    assert os.fsencode(change.path) == b"r\xe9union.md"


def test_message_of_any_form_does_not_disturb_what_follows(work: Work) -> None:
    messages = ["\n:000000 100644 A\n\nx", "commit 123\n", "日本語 \x1e\x1f", "  spaces  "]
    for number, message in enumerate(messages):
        work.write(f"{number}.md", "1\n")
        work.git("add", "-A")
        work.git("commit", "-q", "--cleanup=verbatim", "-m", message)
    work.git("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", "")
    found = commits_of(work.folder)
    assert [commit.message.removesuffix("\n") for commit in found] == [
        "\n:000000 100644 A\n\nx", "commit 123", "日本語 \x1e\x1f", "  spaces  ", "",
    ]  # fmt: skip
    assert [len(commit.changes) for commit in found] == [1, 1, 1, 1, 0]


def merged(work: Work, *branches: str) -> None:
    work.commit("Begin", begin="1\n")
    for branch in branches:
        work.git("checkout", "-q", "-b", branch, "main")
        work.commit(f"Draft {branch}", at=f"{NOON + 60} +0000", **{branch: "draft\n"})
        work.commit(f"Finish {branch}", at=f"{NOON + 120} +0000", **{branch: "whole\n"})
    work.git("checkout", "-q", "main")
    work.git("merge", "-q", "--no-ff", "-m", "Merge", *branches, at=f"{NOON + 600} +0000")


def test_merged_branch_is_one_change_at_the_time_of_the_merge(work: Work) -> None:
    merged(work, "one")
    assert told(work.folder) == [("Begin", [(A, "begin.md", "begin.md")]), ("Merge", [(A, "one.md", "one.md")])]
    merge = commits_of(work.folder)[1]
    assert merge.committed == datetime.fromtimestamp(NOON + 600, UTC)
    assert merge.changes[0].new_blob == work.git("rev-parse", "HEAD:one.md")


def test_merge_of_many_branches_is_one_change(work: Work) -> None:
    merged(work, "one", "two", "three")
    files = sorted(f"{name}.md" for name in ("one", "two", "three"))
    assert told(work.folder)[1:] == [("Merge", [(A, file, file) for file in files])]
    assert len(commits_of(work.folder)[1].parents) == 4


def test_branch_is_chosen_by_name_and_a_wrong_one_is_said(work: Work) -> None:
    work.commit("Begin", one="1\n")
    work.git("checkout", "-q", "-b", "proposal")
    work.commit("Propose", two="2\n")
    assert [message for message, _ in told(work.folder, branch="main")] == ["Begin"]
    assert [message for message, _ in told(work.folder)] == ["Begin", "Propose"]
    for wrong in ("nowhere", "--all", ""):
        with pytest.raises(MinutebookError, match="no branch"):
            commits_of(work.folder, branch=wrong)


def test_detached_head_is_where_history_ends(work: Work) -> None:
    first = work.commit("Begin", one="1\n")
    work.commit("Later", one="2\n")
    work.git("checkout", "-q", first)
    assert [message for message, _ in told(work.folder)] == ["Begin"]


def test_repository_before_its_first_commit_has_no_commits(work: Work) -> None:
    assert commits_of(work.folder) == []


def test_submodules_are_not_files(work: Work) -> None:
    id_ = work.commit("Begin", one="1\n")
    work.git("update-index", "--add", "--cacheinfo", f"160000,{id_},module")
    work.git("commit", "-q", "-m", "Add a submodule")
    work.git("rm", "-q", "--cached", "module")
    work.write("module", "now a file\n")
    work.commit("Make it a file")
    assert told(work.folder)[1:] == [("Add a submodule", []), ("Make it a file", [(A, "module", "module")])]


def test_replaced_and_grafted_commits_are_read_as_they_were_made(work: Work) -> None:
    ids = [work.commit(f"Commit {number}", one=f"{number}\n") for number in range(3)]
    before = commits_of(work.folder)
    work.git("replace", "--graft", ids[2])
    assert work.git("rev-list", "--count", "HEAD") == "1"
    assert commits_of(work.folder) == before
    work.git("replace", "-d", ids[2])
    (work.folder / ".git" / "info" / "grafts").write_text(f"{ids[2]} {ids[0]}\n")
    assert commits_of(work.folder) == before


def test_times_are_kept_as_commits_state_them(work: Work) -> None:
    times = ["2208988800 +0000", "@0 +0000", f"{NOON} +0000", f"{NOON - 9000} +1400"]
    for number, at in enumerate(times):
        work.commit(f"Commit {number}", at=at)
    seconds = [int(commit.committed.timestamp()) for commit in commits_of(work.folder)]
    assert seconds == [2_208_988_800, 0, NOON, NOON - 9000]
    assert [commit.committed.year for commit in commits_of(work.folder)][:2] == [2040, 1970]


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("99999999999999 +0000", datetime.max.replace(tzinfo=UTC)),
        (f"{NOON} +9959", datetime.fromtimestamp(NOON, UTC)),
        (f"{NOON} +051800", datetime.fromtimestamp(NOON, UTC)),
    ],
)
def test_time_that_no_calendar_has_does_not_stop_reading(stated: str, read: datetime, work: Work) -> None:
    tree = work.git("write-tree")
    person = f"A <a@b> {stated}"
    raw = f"tree {tree}\nauthor {person}\ncommitter {person}\n\nOdd\n".encode()
    id_ = work.git("hash-object", "-t", "commit", "-w", "--literally", "--stdin", given=raw)
    work.git("update-ref", "refs/heads/main", id_)
    assert [commit.committed for commit in commits_of(work.folder)] == [read]


def test_bare_repository_is_read(work: Work, tmp_path: Path) -> None:
    work.commit("Begin", one="1\n")
    work.git("clone", "-q", "--bare", ".", str(tmp_path / "bare.git"))
    repository = find_repository(tmp_path / "bare.git")
    assert repository and repository.is_bare and repository.prefix == ""
    assert list(read_commits(repository)) == commits_of(work.folder)


def test_worktree_has_its_own_head(work: Work, tmp_path: Path) -> None:
    work.commit("Begin", one="1\n")
    work.git("worktree", "add", "-q", "-b", "other", str(tmp_path / "beside"))
    work.commit("Later", one="2\n")
    assert [message for message, _ in told(tmp_path / "beside")] == ["Begin"]


def test_folder_of_a_repository_knows_its_place_and_is_read_alone(work: Work) -> None:
    work.write("club [a]/minutes/one.md", "1\n")
    work.commit("Inside")
    work.commit("Outside", two="2\n")
    folder = work.folder / "club [a]" / "minutes"
    repository = find_repository(folder)
    assert repository and repository.prefix == "club [a]/minutes/"
    path = "club [a]/minutes/one.md"
    assert told(folder, within=repository.prefix) == [("Inside", [(A, path, path)])]
    assert len(told(folder)) == 2
    work_tree = find_repository(work.folder / ".git")
    assert work_tree and work_tree.prefix == ""


def test_folder_in_no_repository_has_none(tmp_path: Path) -> None:
    assert find_repository(tmp_path) is None
    assert find_repository(tmp_path / "nowhere") is None


def test_repository_whose_settings_are_damaged_is_said(work: Work) -> None:
    (work.folder / ".git" / "config").write_text("[core\n")
    with pytest.raises(MinutebookError, match=r"The settings in .* cannot be read"):
        find_repository(work.folder)


def test_shallow_and_partial_clones_are_noticed(work: Work, tmp_path: Path) -> None:
    text = "".join(f"line {number}\n" for number in range(20))
    work.commit("Begin", one=text)
    (work.folder / "one.md").rename(work.folder / "two.md")
    work.commit("Move")
    work.git("config", "uploadpack.allowFilter", "true")
    address = f"file://{work.folder}"
    work.git("clone", "-q", "--depth=1", address, str(tmp_path / "shallow"))
    work.git("clone", "-q", "--bare", "--filter=blob:none", address, str(tmp_path / "partial"))
    clones = [find_repository(folder) for folder in (work.folder, tmp_path / "shallow", tmp_path / "partial")]
    assert [(clone.is_shallow, clone.is_partial) for clone in clones if clone] == [
        (False, False), (True, False), (False, True),
    ]  # fmt: skip
    assert told(tmp_path / "shallow") == [("Move", [(A, "two.md", "two.md")])]
    assert told(tmp_path / "partial") == told(work.folder)
    assert clones[2]
    with pytest.raises(MinutebookError, match=r"git could not read|is not in this clone"):
        list(read_blobs(clones[2], [work.git("rev-parse", "HEAD:two.md")]))
    work.git("clone", "-q", "--bare", "--filter=tree:0", address, str(tmp_path / "treeless"))
    with pytest.raises(MinutebookError) as refused:
        told(tmp_path / "treeless")
    assert refused.value.hint.startswith("Clone it anew without --filter: this is a partial clone")


HOSTILE = """\
[core]
    quotePath = true
    pager = false
    fsmonitor = touch {mark}
    attributesFile = {mark}
[log]
    showSignature = true
    date = relative
    follow = true
    diffMerges = separate
    showRoot = false
    mailmap = true
[diff]
    renames = false
    renameLimit = 1
    orderFile = {mark}
    noprefix = true
    ignoreSubmodules = none
    relative = true
    external = touch {mark}
[color]
    ui = always
[format]
    pretty = oneline
    notes = *
[i18n]
    logOutputEncoding = UTF-16
[gpg]
    program = touch {mark}
"""


def test_settings_of_user_and_repository_change_nothing(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "".join(f"line {number}\n" for number in range(20))
    work.commit("Begin", one=text, two=f"other {text}")
    (work.folder / "one.md").rename(work.folder / "ü.md")
    work.commit("Move")
    merged(work, "three")
    before = commits_of(work.folder)
    settings = tmp_path / "settings"
    settings.write_text(HOSTILE.format(mark=tmp_path / "mark"))
    for name, value in {
        "GIT_CONFIG_GLOBAL": str(settings), "GIT_DIR": str(tmp_path), "GIT_WORK_TREE": str(tmp_path), "GIT_TRACE": "1",
        "GIT_PAGER": "false", "GIT_LITERAL_PATHSPECS": "1", "GIT_EXTERNAL_DIFF": "false", "LC_ALL": "de_DE.UTF-8",
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "log.date", "GIT_CONFIG_VALUE_0": "relative",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    assert commits_of(work.folder) == before
    with (work.folder / ".git" / "config").open("a", encoding="utf-8") as config:
        config.write(HOSTILE.format(mark=tmp_path / "mark"))
    assert commits_of(work.folder) == before
    assert signatures_of(work.folder) == [None] * 4
    assert not (tmp_path / "mark").exists()


def test_repository_of_another_owner_is_read(work: Work) -> None:
    work.commit("Begin", one="1\n")
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    for path in (work.folder, work.folder / ".git"):
        os.chown(path, 12345, 12345)
    assert [message for message, _ in told(work.folder)] == ["Begin"]


def signatures_of(folder: Path) -> list[Signature | None]:
    """What git says of each commit, oldest first."""
    repository = find_repository(folder)
    assert repository
    ids = [commit.id for commit in read_commits(repository)]
    found = read_signatures(repository, ids)
    return [found.get(id_) for id_ in ids]


def test_signatures_by_ssh_are_told_as_git_tells_them(work: Work, tmp_path: Path) -> None:
    work.commit("Unsigned")
    key, signers = tmp_path / "key", tmp_path / "signers"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    for name, value in {
        "gpg.format": "ssh", "user.signingKey": str(key), "gpg.ssh.allowedSignersFile": str(signers),
    }.items():  # fmt: skip
        work.git("config", name, value)
    work.git("commit", "-q", "-S", "--allow-empty", "-m", "Signed")
    signed = work.git("cat-file", "commit", "HEAD").replace("Signed", "Other")
    work.git("reset", "-q", "--hard", work.git("hash-object", "-w", "-t", "commit", "--stdin", given=signed.encode()))
    work.git("commit", "-q", "-S", "--allow-empty", "-m", "Signed")
    signers.write_text("")
    assert signatures_of(work.folder) == [None, Signature.BAD, Signature.UNTRUSTED]
    signers.write_text(f"ann@example.org {key.with_suffix('.pub').read_text()}")
    assert signatures_of(work.folder) == [None, Signature.BAD, Signature.GOOD]


def test_signatures_by_openpgp_are_told_as_git_tells_them(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "gpg"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("GNUPGHOME", str(home))
    make = [
        "gpg",
        "--batch",
        "--quiet",
        "--passphrase",
        "",
        "--quick-gen-key",
        "ann@example.org",
        "ed25519",
        "sign",
        "0",
    ]
    subprocess.run(make, check=True, capture_output=True)
    try:
        work.git("commit", "-q", "-Sann@example.org", "--allow-empty", "-m", "Signed")
        assert signatures_of(work.folder) == [Signature.GOOD]
        monkeypatch.setenv("GNUPGHOME", str(tmp_path))
        tmp_path.chmod(0o700)
        assert signatures_of(work.folder) == [Signature.UNKNOWN_KEY]
    finally:
        subprocess.run(["gpgconf", "--homedir", str(home), "--kill", "all"], check=False, capture_output=True)


def test_blobs_are_read_in_the_order_asked_for(work: Work) -> None:
    texts = [f"{number}\n\n" * number for number in range(120)]
    for number, text in enumerate(texts):
        work.write(f"{number:03}.md", text)
    work.commit("Add")
    repository = find_repository(work.folder)
    assert repository
    ids = [change.new_blob for commit in read_commits(repository) for change in commit.changes if change.new_blob]
    assert list(read_blobs(repository, ids)) == [(id_, text.encode()) for id_, text in zip(ids, texts, strict=True)]
    assert next(iter(read_blobs(repository, ids)))[0] == ids[0]
    ahead = read_ahead(repository, [*reversed(ids), "1" * 40])
    assert [ahead[id_].decode() for id_ in ids] == texts
    assert "1" * 40 not in ahead
    with pytest.raises(MinutebookError, match="is not in this clone, or it is damaged") as told:
        list(read_blobs(repository, ["1" * 40]))
    assert "git fsck" in told.value.hint


def test_git_is_not_waited_for_once_nobody_needs_its_answers(work: Work) -> None:
    for number in range(2):
        work.write("large.md", f"{number}" * 10_000_000)
        work.commit("Add")
    repository = find_repository(work.folder)
    assert repository
    ids = [change.new_blob for commit in read_commits(repository) for change in commit.changes if change.new_blob]
    with pytest.raises(CancelledError):
        read_ahead(repository, ids, lambda: True)
