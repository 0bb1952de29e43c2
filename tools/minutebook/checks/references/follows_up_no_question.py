"""A question follows up something that is no question.

What: `of` of a `question` leads to another question, the one that it follows up.

Why: readers find a supplementary question by the one before it. What a question is about, a motion or a decision, stands under
`about`.

Bad:
    of: "#rent"         (a motion)

Good:
    about: "#rent"
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact
from minutebook.records.entries.question import Question

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Question):
        target = archive.resolve(fact.facts.of, fact.record) if fact.facts.of else None
        if target is None:  # nothing is said, or another check says that it leads nowhere
            continue
        if not isinstance(target, Fact) or not isinstance(target.facts, Question) or target.id == fact.id:
            yield Remark(
                fact.locate("of"),
                f"“{fact.facts.of}” is no other question, so this one cannot follow it up.",
                "Write what the question is about under about:, or the #id of the earlier question.",
            )
