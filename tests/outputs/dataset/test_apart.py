"""What is done apart is done, and a failure is told."""

from functools import partial
from pathlib import Path

import pytest

from minutebook.hands import CAN_FORK
from minutebook.outputs.dataset.apart import Apart


def test_every_task_is_done_or_left(tmp_path: Path) -> None:
    apart = Apart([partial(_write, tmp_path / name) for name in "abc"], 2)
    assert list(apart.among(range(5000))) == list(range(5000))
    for task in apart.rest():
        task()
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == dict.fromkeys("abc", "done")


def test_one_hand_begins_nothing(tmp_path: Path) -> None:
    apart = Apart([partial(_write, tmp_path / "a")], 1)
    apart.go_on()
    assert len(apart.rest()) == 1
    assert not (tmp_path / "a").exists()


@pytest.mark.skipif(not CAN_FORK, reason="nothing is done apart here")
def test_a_failure_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    apart = Apart([partial(_write, tmp_path / "no-folder" / "a")], 2)
    apart.go_on()
    with pytest.raises(RuntimeError, match="ended before its time"):
        apart.rest()
    assert "FileNotFoundError" in capfd.readouterr().err


def _write(file: Path) -> None:
    file.write_text("done", encoding="utf-8")
