"""The page of checks: what each asks for and why, with a bad and a good example, from the docstrings of their modules."""

from collections.abc import Iterator
from itertools import groupby

from minutebook.checks import Check, find_checks
from minutebook.labels import plural
from minutebook.reporting.manual import read_manual

HEAD = """\
# Checks

`minutebook check` reads the whole archive and tells you what is wrong, at the line. There are {count} checks in
{families} families. **Errors** make the command end with exit code 1, so that continuous integration stops; **warnings** do
not. `minutebook explain ID` shows at the terminal what stands here.
"""


def render_page() -> str:
    found = sorted(find_checks(), key=lambda check: (check.family, check.id))
    families = [(family, tuple(members)) for family, members in groupby(found, lambda check: check.family)]
    head = HEAD.format(count=len(found), families=len(families))
    return "\n".join([head, *_contents(families), *(_family(family, members) for family, members in families)])


def _contents(families: list[tuple[str, tuple[Check, ...]]]) -> Iterator[str]:
    for family, members in families:
        yield f"- [{_title(family)}](#{family}): {plural(len(members), 'check')}"
    yield ""


def _family(family: str, members: tuple[Check, ...]) -> str:
    return "\n".join([f"## {_title(family)}\n", *(_check(check) for check in members)])


def _check(check: Check) -> str:
    manual = read_manual(check.manual)
    parts = [f"### {check.id}", f"*{check.severity.value.capitalize()}.* {_words(manual.summary)}"]
    parts += [f"**What:** {_words(manual.what)}", f"**Why:** {_words(manual.why)}"]
    for word, example in (("Bad", manual.bad), ("Good", manual.good)):
        parts += [f"**{word}:**", f"````\n{example}\n````"]
    return "\n\n".join(parts) + "\n"


def _words(text: str) -> str:
    """Prose of a docstring as Markdown: an element's name in it is a word, not HTML."""
    return text.replace("<", "&lt;")


def _title(family: str) -> str:
    return family.replace("-", " ").capitalize()
