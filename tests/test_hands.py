"""Tasks done by two processes give what they give when one does them all."""

import copy
import gc
import multiprocessing
import os
import pickle
import select
import signal
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

import pytest

from minutebook.errors import MinutebookError
from minutebook.hands import CAN_FORK, Hands, sent_by_fields


def square(number: int) -> int:
    return number * number


def stumble() -> int:
    raise ValueError("no such page")


@pytest.mark.parametrize("hands", [1, 2])
def test_results_are_in_the_order_of_the_tasks(hands: int) -> None:
    assert Hands(hands).work_through([partial(square, number) for number in range(50)]) == [n * n for n in range(50)]
    assert Hands(hands).work_through([]) == []


@pytest.mark.parametrize("hands", [1, 2])
def test_what_goes_wrong_in_a_task_is_raised(hands: int) -> None:
    with pytest.raises(ValueError, match="no such page"):
        Hands(hands).work_through([partial(square, 3), stumble, stumble])


@pytest.mark.parametrize("hands", [1, 2])
def test_the_first_tasks_are_done_by_this_process_where_they_are_its_own(hands: int) -> None:
    def pause() -> int:
        time.sleep(0.05)  # so that the process that helps would take the next
        return os.getpid()

    for _ in range(5):
        done = Hands(hands).work_through([pause] * 6, own=3)
        assert len(done) == 6
        assert set(done[:3]) == {os.getpid()}


def work_through_elsewhere(task: Callable[[], object]) -> list[int]:
    """Let the process that helps do a task while this one waits for it."""
    here = os.getpid()
    begun, begin = os.pipe()

    def do_elsewhere() -> int:
        if os.getpid() == here:
            return len(os.read(begun, 1))
        os.write(begin, b"x")
        task()
        return 0

    try:
        return Hands(2).work_through([do_elsewhere, do_elsewhere])
    finally:
        os.close(begun)
        os.close(begin)


def test_a_process_that_ends_before_its_time_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="ended before its time"):
        work_through_elsewhere(partial(os._exit, 3))


def test_a_process_that_is_killed_is_told_in_words() -> None:
    with pytest.raises(MinutebookError, match=r"ended from outside \(signal 9\)"):
        work_through_elsewhere(partial(signal.raise_signal, signal.SIGKILL))


def test_a_process_that_helps_never_hears_an_interrupt(capfd: pytest.CaptureFixture[str]) -> None:
    assert 0 in work_through_elsewhere(partial(signal.raise_signal, signal.SIGINT))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("hands", [1, 2])
def test_task_beside_others_is_done_once(hands: int) -> None:
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    with Hands(hands).beside(make) as result:
        assert (result(), result()) == (1, 1)


@pytest.mark.skipif(not CAN_FORK, reason="no process helps here")
def test_task_beside_others_is_done_before_its_result_is_asked_for() -> None:
    told, tell = os.pipe()
    with Hands(2).beside(partial(os.write, tell, b"x")) as result:
        assert select.select([told], [], [], 20)[0]
        assert result() == 1


@pytest.mark.parametrize("hands", [1, 2])
def test_what_goes_wrong_beside_is_raised_where_the_result_is_asked_for(hands: int) -> None:
    with Hands(hands).beside(stumble) as result, pytest.raises(ValueError, match="no such page"):
        result()


@pytest.mark.skipif(not CAN_FORK, reason="no process helps here")
def test_process_beside_ends_with_what_it_is_for() -> None:
    with Hands(2).beside(partial(time.sleep, 60)):
        pass
    assert not multiprocessing.active_children()


@sent_by_fields
@dataclass(frozen=True, slots=True)
class Sent:
    name: str
    parts: tuple["Sent", ...] = ()


def test_values_sent_by_their_fields_come_back_as_they_were() -> None:
    sent = Sent("whole", (Sent("part"), Sent("part", (Sent("end"),))))
    assert pickle.loads(pickle.dumps(sent)) == sent
    assert copy.copy(sent) == sent


@pytest.mark.skipif(not CAN_FORK, reason="no process helps here")
def test_help_ends_with_its_spell_and_begins_anew_while_a_long_task_goes_on() -> None:
    hands, done = Hands(2, spell=0.0), os.pipe()
    os.set_blocking(done[0], False)
    begins_late = iter([False])

    def wait_for_others() -> int:
        seen = 0
        for _ in hands.among(range(1_000_000)):
            with suppress(BlockingIOError):
                seen += len(os.read(done[0], 1))
            if seen == 3:
                break
        return os.getpid()

    def tell() -> int:
        os.write(done[1], b"x")
        return os.getpid()

    first, *others = hands.work_through([wait_for_others, tell, tell, tell], lambda: next(begins_late, True))
    assert first == os.getpid()
    assert len({first, *others}) == 4
    for end in done:
        os.close(end)


def test_circles_are_left_by_no_task_where_the_collector_is_paused() -> None:
    gc.disable()
    try:
        left = Hands(1, spell=1.0).work_through([make_circle, make_circle])
    finally:
        gc.enable()
    assert [circle() for circle in left] == [None, None]


class Circle:
    itself: object = None


def make_circle() -> weakref.ref[Circle]:
    circle = Circle()
    circle.itself = circle
    return weakref.ref(circle)
