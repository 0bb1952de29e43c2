"""A function done outside gives what it gives here, and what goes wrong is told."""

import os
from pathlib import Path

import pytest

from minutebook.outside import Outside


def test_result_comes_from_another_process() -> None:
    with Outside(os.getpid) as outside:
        assert outside.result() not in (os.getpid(), None)
        assert outside.is_done()


def test_what_is_printed_is_no_part_of_the_result(capfd: pytest.CaptureFixture[str]) -> None:
    with Outside(print, "a word") as outside:
        assert outside.result() is None
    assert capfd.readouterr() == ("", "a word\n")


def test_modules_in_the_current_folder_are_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit(5)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with Outside(abs, -1) as outside:
        assert outside.result() == 1


def test_what_goes_wrong_is_raised_as_it_was(tmp_path: Path) -> None:
    with Outside(Path.read_text, tmp_path / "nothing") as outside, pytest.raises(FileNotFoundError, match="nothing"):
        outside.result()


def test_process_that_ends_before_its_time_is_an_error() -> None:
    with Outside(os._exit, 3) as outside, pytest.raises(RuntimeError, match="ended before its time"):
        outside.result()


def test_end_of_the_context_ends_the_process(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    with Outside(Path.read_bytes, fifo) as outside:
        assert not outside.is_done()
    assert outside.is_done()
