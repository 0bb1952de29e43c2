"""An audit as JSON, for other programs. Version 1; a key may be added to it, none is renamed or removed.

`{"version": 1, "name", "branch", "pattern", "since", "until", "shallow_from", "commits", "commits_dated_backwards",
"all": FIGURES, "years": [{"year", FIGURES..., "apart": {STANDING: files}}, ...], "imports": [{"commit", "committed", "files",
"first_meeting", "last_meeting"}, ...], "forms": [{"form", "files"}, ...], "undated": [PATH, ...], "files": [{"path", "meeting",
"form", "standing", "commit", "published", "days"}, ...]}`, where FIGURES are `"files", "median", "percentile_90", "worst"`:
days, or null where a figure is withheld. Paths are relative to the folder audited. The output is plain ASCII.
"""

from __future__ import annotations

import json
from typing import Any

from minutebook.auditing.audit import Audit
from minutebook.auditing.figures import Figures
from minutebook.auditing.publication import Import, Publication

VERSION = 1


def render(audit: Audit) -> str:
    question = audit.question
    document = {
        "version": VERSION,
        "name": audit.name,
        "branch": question.branch,
        "pattern": question.pattern.text if question.pattern else None,
        "since": _text(question.since),
        "until": _text(question.until),
        "shallow_from": _text(audit.known_from),
        "commits": audit.commits,
        "commits_dated_backwards": audit.backwards,
        "all": _figures(audit.figures),
        "years": [
            {"year": row.year, **_figures(row.figures), "apart": dict(sorted(row.apart.items()))} for row in audit.rows
        ],
        "imports": [_import(one) for one in audit.imports],
        "forms": [{"form": form, "files": files} for form, files in audit.forms],
        "undated": list(audit.undated),
        "files": [_file(publication) for publication in audit.publications],
    }
    return json.dumps(document, indent=2) + "\n"


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "files": figures.files,
        "median": figures.median,
        "percentile_90": figures.ninetieth,
        "worst": figures.worst,
    }


def _import(one: Import) -> dict[str, Any]:
    return {
        "commit": one.version.commit.id,
        "committed": one.version.commit.committed.isoformat(),
        "files": one.files,
        "first_meeting": one.first.isoformat(),
        "last_meeting": one.last.isoformat(),
    }


def _file(publication: Publication) -> dict[str, Any]:
    version = publication.version
    return {
        "path": publication.minutes.path,
        "meeting": str(publication.minutes.meeting),
        "form": publication.minutes.form,
        "standing": publication.standing.value,
        "commit": version.commit.id if version else None,
        "published": version.commit.committed.isoformat() if version else None,
        "days": publication.days,
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)
