"""The page of records: every type of record and entry, each key with its meaning and what it may hold, and an example."""

import re

import yaml_rs

from minutebook.filing import example_path
from minutebook.records import RECORD_TYPES
from minutebook.records.entries import ENTRY_TYPES
from minutebook.records.entries.decision import RelationFacts
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Model
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.records.parameters import PARAMETERS
from minutebook.records.parameters.parameters import Parameters
from minutebook.reference.keys import anchor, part_title, parts_within, render_keys
from minutebook.rule_words import RuleKind
from minutebook.words import EntryType, RecordType

QUOTED_CLOCK = re.compile(r'"(\d\d:\d\d)"')
SHARED: tuple[tuple[type[Model], str, str], ...] = (
    (FrontMatter, "Keys of every record", "Every record may have these in its front matter."),
    (
        DatedFrontMatter,
        "Keys of what happened to a body",
        "Records of something that happened to a body have these too.",
    ),
    (EntryFacts, "Keys of every entry", "Every entry may have these."),
    (
        RelationFacts,
        "Relations between decisions",
        "What a decision does to others. Each is a reference, or a list of them.",
    ),
)
HEAD = """\
# Records and entries

A **record** is one Markdown file under `records/`: front matter between two lines of three hyphens, then text. An **entry** is
a fenced block in that text, which states one fact to compute with. This page lists every type of both, with every key. Keys
that are not listed are errors, except those that begin with `x-`, which are your own: Minutebook leaves them alone, and
the dataset has them (`own_keys`).

## How values are written

- *text*: words; in quotation marks where they hold a colon and a space, begin with a sign, or look like a number.
- *short id*: small letters from a to z, digits and hyphens, such as `national-committee`.
- *name*: a person's short id (`jane-roe`), or the name as minuted (`"A. N. Other"`).
- *reference*: the id of a record (`meetings/board/2026-03-03/minutes`) or meeting; with `#garden` at its end, of an entry in
  that record. `"#garden"` alone, in quotation marks, is an entry in the same record. A body or person may be named by its
  short id.
- *date*: `2026-03-03`; `2026-03` or `2026` where no more is known.
- *time of day*: `19:30`, in the organisation's time zone.
- *moment*: `2026-03-03 19:30`, with an offset such as `+01:00` where it is another time zone's or clocks
  were changed in that hour, or a date alone.
- *fraction*: `2/3`, `60%` or `0.6`.
- *language*: its code, `en`, `cy`, or with a script or region, `zh-Hant`, `pt-BR` (BCP 47).
- *length of time*: `48 hours`, `7 clear days`, `3 working days`, `2 weeks`, `6 months`.
- *day*, in a rule: `17 December` (of every year), or `2025-12-17`.

A key that is left out means that the fact is not recorded. Nothing is guessed in its place.
"""


def render_page() -> str:
    models = (*RECORD_TYPES.values(), *ENTRY_TYPES.values(), *PARAMETERS.values())
    return "\n".join(
        [
            HEAD,
            *(_shared(*group) for group in SHARED),
            "## Records\n",
            *(_record(kind, model) for kind, model in RECORD_TYPES.items()),
            "## Entries\n",
            *(_entry(kind, model) for kind, model in ENTRY_TYPES.items()),
            "## Parameters of rules\n\nWhat stands under `parameters` of a rule, by its `kind`.\n",
            *(_parameters(kind, model) for kind, model in PARAMETERS.items()),
            "## Parts\n\nWhat stands inside the values of other keys.\n",
            *(_part(model) for model in parts_within(models)),
        ]
    )


def _shared(model: type[Model], title: str, sentence: str) -> str:
    without = (FrontMatter,) if model is DatedFrontMatter else ()
    return f"## {title}\n\n{sentence}\n\n{render_keys(model, without)}"


def _record(kind: RecordType, model: type[FrontMatter]) -> str:
    example = _example(model)
    path = example_path(model.model_validate(example))
    shown = f"Example, `{path}`:\n\n````markdown\n---\n{_yaml(example)}---\n````\n"
    return f"### Record: {kind}\n\n{_words_and_keys(model)}{shown}"


def _entry(kind: EntryType, model: type[EntryFacts]) -> str:
    shown = f"Example:\n\n````markdown\n```{kind}\n{_yaml(_example(model))}```\n````\n"
    return f"### Entry: {kind}\n\n{_words_and_keys(model)}{shown}"


def _parameters(kind: RuleKind, model: type[Parameters]) -> str:
    shown = f"Example:\n\n````markdown\n```rule\n{_yaml(_example(model))}```\n````\n"
    return f"### Rule: {kind}\n\n{_words(model)}\n\n{render_keys(model)}\n{shown}"


def _part(model: type[Model]) -> str:
    return f"### {part_title(model)}\n\n{_words(model)}\n\n{render_keys(model)}"


def _words_and_keys(model: type[Model]) -> str:
    groups = [(group, title) for group, title, _ in SHARED if issubclass(model, group)]
    keys = render_keys(model, tuple(group for group, _ in groups))
    links = "; ".join(f"[{title[:1].lower()}{title[1:]}](#{anchor(title)})" for _, title in groups)
    return f"{_words(model)} It has the {links}.\n\n" + (f"{keys}\n" if keys else "")


def _words(model: type[Model]) -> str:
    return " ".join((model.__doc__ or "").split())


def _example(model: type[Model]) -> dict[str, object]:
    extra = model.model_config.get("json_schema_extra")
    assert isinstance(extra, dict)
    examples = extra["examples"]
    assert isinstance(examples, list) and isinstance(examples[0], dict)
    return dict(examples[0])


def _yaml(value: dict[str, object]) -> str:
    """Values as a secretary would write them: a time of day needs no quotation marks."""
    lines = yaml_rs.dumps(value).removeprefix("---\n").rstrip("\n")
    return QUOTED_CLOCK.sub(r"\1", lines) + "\n"
