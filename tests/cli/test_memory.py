"""How commands use Python's collector of circles."""

import gc

from minutebook.cli._memory import collector_paused


def test_a_pause_within_a_pause_ends_with_the_longer_one() -> None:
    with collector_paused():
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
