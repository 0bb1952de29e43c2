"""A function done outside gives what it gives here, and what goes wrong is told."""

import errno
import os
import pickle
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from minutebook.errors import MinutebookError
from minutebook.outside import BEGIN, Here, Outside


def test_results_come_from_one_other_process_in_order() -> None:
    with Outside[int]() as outside:
        outside.ask(os.getpid)
        outside.ask(abs, -1)
        outside.ask(os.getpid)
        first, one, last = outside.results()
        assert one == 1
        assert first == last != os.getpid()
        assert outside.is_done()


def test_what_is_printed_is_no_part_of_the_results(capfd: pytest.CaptureFixture[str]) -> None:
    with Outside[None]() as outside:
        outside.ask(print, "a word")
        assert outside.results() == [None]
    assert capfd.readouterr() == ("", "a word\n")


def test_modules_in_the_current_folder_are_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit(5)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with Outside[int]() as outside:
        outside.ask(abs, -1)
        assert outside.results() == [1]


@pytest.mark.parametrize("kind", [Here, Outside])
def test_what_goes_wrong_is_raised_as_it_was(kind: type[Here[str]], tmp_path: Path) -> None:
    with kind() as outside, pytest.raises(FileNotFoundError, match="nothing"):
        outside.ask(Path.read_text, tmp_path / "nothing")
        outside.ask(Path.mkdir, tmp_path / "later")
        outside.results()
    assert not (tmp_path / "later").exists()


def test_process_that_ends_before_its_time_is_an_error() -> None:
    with Outside[None]() as outside, pytest.raises(RuntimeError, match="ended before its time"):
        outside.ask(os._exit, 3)
        outside.results()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no file here is always full")
def test_disk_too_full_to_answer_is_told_as_such() -> None:
    asked = pickle.dumps(sys.path) + pickle.dumps((abs, (-1,)))
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-P", "-c", BEGIN], input=asked, stdout=full, check=False)
    assert done.returncode == errno.ENOSPC
    with Outside[None]() as outside, pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        outside.ask(os._exit, errno.ENOSPC)
        outside.results()


def test_process_that_is_killed_is_told_in_words() -> None:
    with Outside[None]() as outside, pytest.raises(MinutebookError, match="ended from outside \\(signal 9\\)"):
        outside.ask(signal.raise_signal, signal.SIGKILL)
        outside.results()


def test_process_never_hears_an_interrupt() -> None:
    with Outside[None]() as outside:
        outside.ask(signal.raise_signal, signal.SIGINT)
        assert outside.results() == [None]


READ = "import sys; from functools import partial; from pathlib import Path; read = partial(Path.read_bytes, Path(sys.argv[1]));"
OUTSIDE = "from minutebook.outside import Outside as O\nwith O() as o: o.ask(read); o.results()"
BESIDE = "import signal; from minutebook.hands import Hands as H\nwith H(2).beside(read): signal.pause()"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux kills a process with its parent")
@pytest.mark.parametrize("made", [OUTSIDE, BESIDE])
def test_process_ends_with_a_parent_that_is_killed(made: str, tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    command = [sys.executable, "-c", f"{READ} {made}", str(fifo)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as parent, fifo.open("wb"):  # the process reads it now
        parent.kill()
        assert parent.communicate(timeout=20) == (None, b"")  # nobody holds its standard error any longer


def test_end_of_the_context_ends_the_process(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    with Outside[bytes]() as outside:
        outside.ask(Path.read_bytes, fifo)
        assert not outside.is_done()
    assert outside.is_done()


def test_what_is_done_here_is_done_at_once() -> None:
    with Here[int]() as here:
        here.ask(os.getpid)
        assert here.is_done()
        assert here.results() == [os.getpid()]
