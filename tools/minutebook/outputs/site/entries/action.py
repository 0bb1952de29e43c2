"""The card of an action: who is to do what by when, and what later news says of it."""

from minutebook.labels import label
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.proposals import news_of
from minutebook.outputs.site.rows import prose, rows
from minutebook.outputs.site.tasks import task_mark
from minutebook.record import Fact
from minutebook.records.entries.action import Action


def build_values(fact: Fact[Action], sheet: Sheet) -> dict[str, object]:
    facts, task = fact.facts, sheet.shelves.tasks.get(fact.id)
    return {
        "mark": task_mark(task, sheet.edition.today) if task else Mark(facts.state.value, label(facts.state)),
        "text": prose(facts.task, fact, sheet),
        "rows": rows(
            ("To be done by", tuple(sheet.links.owner(name) for name in facts.owner)),
            ("Due", facts.due.words if facts.due else None),
            ("Given", facts.given.words if facts.given else None),
            ("Done", facts.done.words if facts.done else None),
            ("Carries out", sheet.links.reference(facts.decision, fact.record) if facts.decision else None),
        ),
        "news": news_of(fact.id, sheet),
    }
