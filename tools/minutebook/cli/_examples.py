"""Examples of how a command is called, as its help ends with."""


def examples(*lines: str) -> str:
    """The last words of a help: command lines, each on a line of its own, which click leaves as they are."""
    return "\b\n" + "\n".join(("Examples:", *(f"  minutebook {line}" for line in lines)))
