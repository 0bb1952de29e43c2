"""Split a record's text into its front matter and its body."""

import re
from dataclasses import dataclass
from sys import intern

from minutebook.diagnostics import Place, Problem
from minutebook.reading.markdown import Text, read_markdown
from minutebook.reading.yaml import YamlBlock, read_mapping

OPENING = re.compile(r"\A---[ \t]*\n")
CLOSING = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """A record file in its parts: the block of front matter, its values as read, and the text after it.

    `fences` are what stands before the block and between it and the text.
    """

    path: str
    fences: tuple[str, str]
    block: YamlBlock
    values: dict[str, object]
    text: Text

    @property
    def content(self) -> str:
        """The whole file. It is put together when it is asked for: kept, it would be held twice."""
        before, between = self.fences
        return "".join((before, self.block.text, between, self.text.source))


def read_source(path: str, content: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Split and read one file's text; None where the front matter cannot be read."""
    opening = OPENING.match(content)
    if not opening:
        return None, (Problem("no-front-matter", Place(path)),)
    closing = CLOSING.search(content, opening.end())
    if not closing:
        return None, (Problem("front-matter-open", Place(path)),)
    block = YamlBlock(path, content[opening.end() : closing.start()], 2)
    values, problems = read_mapping(block)
    if values is None:
        return None, problems
    first_line = content.count("\n", 0, closing.end()) + 2
    text = read_markdown(content[closing.end() + 1 :], first_line)
    fences = intern(opening[0]), intern(content[closing.start() : closing.end() + 1])
    return Source(path, fences, block, values, text), problems
