"""Marks: the site's own small signs, drawn inline, each always beside its word."""

from dataclasses import dataclass

from markupsafe import Markup

RING = '<circle cx="8" cy="8" r="6.25"/>'
DISC = '<circle class="f" cx="8" cy="8" r="7"/>'
SHEET = '<path d="M3.75 1.75h5.5l3 3v9.5h-8.5z"/>'

SHAPES = {
    "carried": DISC + '<path class="p" d="m4.75 8.25 2.25 2.25 4.25-4.75"/>',
    "lost": RING + '<path d="m5.5 5.5 5 5m0-5-5 5"/>',
    "tied": RING + '<path d="M5 6.5h6M5 9.5h6"/>',
    "withdrawn": RING + '<path d="M11.5 8h-7m2.5-2.5L4.5 8 7 10.5"/>',
    "lapsed": RING + '<path d="M8 4.5v7M5.5 9 8 11.5 10.5 9"/>',
    "deferred": RING + '<path d="M8 4.5V8l2.5 1.75"/>',
    "referred": RING + '<path d="M4.5 8h7M9 5.5 11.5 8 9 10.5"/>',
    "noted": RING + '<circle class="f" cx="8" cy="8" r="2.25"/>',
    "not-put": RING,
    "inquorate": RING + '<path d="M4.75 8h.5m2.5 0h.5m2.5 0h.5"/>',
    "ruled-out-of-order": RING + '<path d="M4.5 8h7"/>',
    "superseded": DISC + '<path class="p" d="m4 12 8-8"/>',
    "cancelled": RING + '<path d="m3.75 12.25 8.5-8.5"/>',
    "missing": '<circle cx="8" cy="8" r="6.25" stroke-dasharray="2.4 2.5"/>',
    "closed": '<path d="M5 7V5a3 3 0 0 1 6 0v2"/><path class="f" d="M3.5 7h9v7h-9z"/>',
    "correction": '<path d="m3 12.5 5-9 5 9"/>',
    "in-force": DISC,
    "amended": RING + '<path class="f" d="M8 1.75a6.25 6.25 0 0 1 0 12.5z"/>',
    "suspended": RING + '<path d="M6.5 5.5v5m3-5v5"/>',
    "open": '<path d="M2.75 2.75h10.5v10.5H2.75z"/>',
    "done": '<path d="M2.75 2.75h10.5v10.5H2.75z"/><path d="m5 8.25 2.25 2.25 4-4.75"/>',
    "meeting": '<path d="M2.5 9.5h11M4 9.5v4m8-4v4"/><circle cx="8" cy="4.5" r="2"/>',
    "notice": '<path d="M4 14.25V2m0 .75h8.5L10.25 5.5l2.25 2.75H4"/>',
    "motion": SHEET + '<path d="M6 8h4m-4 2.75h4"/>',
    "decision": '<path class="f" d="m8 1.25 6.75 6.75L8 14.75 1.25 8z"/>',
    "vote": '<path d="M3.5 13.5v-5m4.5 5v-11m4.5 11v-8"/>',
    "election": '<path d="M2.25 8.25h11.5v5.5H2.25z"/><path d="m5.75 5 2 2 3.5-4"/>',
    "email": '<path d="M1.75 3.75h12.5v8.5H1.75z"/><path d="m2 4 6 4.75L14 4"/>',
    "statement": SHEET + '<path d="M9.25 1.75v3h3"/>',
    "body": '<circle cx="8" cy="4" r="2.25"/><circle cx="3.75" cy="11.5" r="2.25"/><circle cx="12.25" cy="11.5" r="2.25"/>',
    "follow-up": '<path d="M3 2.5v6h9.5M9.5 5.25l3.25 3.25-3.25 3.25"/>',
    "for-position": '<path class="f" d="M2.5 2.5h11v11h-11z"/>',
    "against-position": '<path d="M3 3h10v10H3z"/>',
    "abstain-position": '<path d="M3 3h10v10H3zM3 8l5-5M3 13 13 3M8 13l5-5"/>',
    "absent-position": '<path d="M3 3h10v10H3z" stroke-dasharray="2 2"/>',
    "satisfied": RING + '<path d="m5 8.25 2.25 2.25L11 6"/>',
    "breached": '<path d="M12.4 3.6a6.25 6.25 0 1 0 0 8.8"/><path d="M8 4.75V8"/>',
    "cured": '<path d="M12.4 3.6a6.25 6.25 0 1 0 0 8.8"/><path d="m5 8.25 2.25 2.25 4.25-4.75"/>',
    "rule": '<path d="M3.5 2.5h9v11h-9zM6 2.5v11"/>',
}

SAME_SHAPE = {
    "undetermined": "missing",
    "action": "open",
    "in-progress": "open",
    "overdue": "missing",
    "dropped": "cancelled",
    "rescinded": "superseded",
    "not-yet-in-force": "deferred",
    "cancellation": "cancelled",
    "postponed": "deferred",
    "rescheduled": "referred",
    "scheduled": "deferred",
    "held": "meeting",
    "paper": "statement",
    "agenda": "motion",
    "minutes": "motion",
    "present-not-voting-position": "absent-position",
    "excused-position": "absent-position",
    "recused-position": "absent-position",
    "paired-position": "absent-position",
}

ICONS = {
    name: Markup(f'<svg class="mb-i" viewBox="0 0 16 16" aria-hidden="true">{SHAPES[shape]}</svg>')
    for name, shape in ({shape: shape for shape in SHAPES} | SAME_SHAPE).items()
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign with its word. A template prints it as it is."""

    name: str
    word: str

    def __html__(self) -> str:
        return f'<span class="mb-mark mb-mark--{self.name}">{ICONS[self.name]}{Markup.escape(self.word)}</span>'
