"""An audit as one page of HTML that needs nothing else: no script, no other file, no other host."""

from functools import cache
from pathlib import Path

import jinja2

from minutebook.auditing.audit import Audit
from minutebook.auditing.formats.chart import draw_chart
from minutebook.auditing.words import (
    COUNTING,
    HEADINGS,
    dates_of,
    notes_of,
    scope_of,
    slowest_of,
    table_of,
    title_of,
)
from minutebook.labels import plural
from minutebook.reporting.visible import visible


def render(audit: Audit) -> str:
    slowest = [(plural(one.days or 0, "day"), visible(one.minutes.path), dates_of(one)) for one in slowest_of(audit)]
    return _template().render(
        title=visible(title_of(audit)),
        scope=visible(scope_of(audit)),
        counting=COUNTING,
        headings=HEADINGS,
        rows=table_of(audit),
        slowest=slowest,
        notes=[visible(note) for note in notes_of(audit)],
        chart=draw_chart(audit),
    )


@cache
def _template() -> jinja2.Template:
    folder = Path(__file__).parent
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
    return environment.get_template("page.html")
