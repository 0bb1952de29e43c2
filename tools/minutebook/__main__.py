"""The command `minutebook`, also as `python -m minutebook`."""

import signal


def run() -> None:
    """Run the command line and exit. Until what can say so is imported, Ctrl+C ends this without a word."""
    is_heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_heard:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from minutebook.cli import main

    if is_heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    main()


if __name__ == "__main__":
    run()
