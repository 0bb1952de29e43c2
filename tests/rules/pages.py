"""Pages: records of the board as text, for archives that tests of rules show."""


def page(kind: str, date: str, text: str = "", *, body: str = "board", **keys: str) -> str:
    """A record's text, with its title from its type and date; keys with underscores are written with hyphens."""
    front = {"type": kind, "title": f"{kind.capitalize()} of {date}", "body": body, "date": date, **keys}
    lines = "".join(f"{key.rstrip('_').replace('_', '-')}: {value}\n" for key, value in front.items())
    return f"---\n{lines}---\n{text}"


def entry(kind: str, id_: str, **keys: str) -> str:
    """An entry's block."""
    lines = "".join(f"{key.rstrip('_').replace('_', '-')}: {value}\n" for key, value in {"id": id_, **keys}.items())
    return f"\n```{kind}\n{lines}```\n"
