"""What a rule asks, in rows whose words say what each parameter is to the rule's kind."""

from collections.abc import Iterator, Mapping

from minutebook.labels import label
from minutebook.outputs.site.press import Sheet
from minutebook.records.entries.rule import Rule
from minutebook.rule_words import RuleKind

KINDS = {
    RuleKind.NOTICE: "Notice and other times",
    RuleKind.TERM: "Terms of office",
    RuleKind.FREQUENCY: "How often a body meets",
    RuleKind.AUTHORITY: "What one body may not do to another",
    RuleKind.BUSINESS: "Business on the agenda",
    RuleKind.EMAIL_DECISION: "Decisions by email",
    RuleKind.PARTICIPATION: "Meetings missed in a row",
    RuleKind.COMPOSITION: "Who a body is made up of",
    RuleKind.ALLOCATION: "How many delegates",
    RuleKind.SUPPORT: "Support that a motion needs",
    RuleKind.RECUSAL: "Standing aside because of an interest",
    RuleKind.REDACTION: "What may be withheld, and how",
    RuleKind.RETENTION: "How long records are kept",
    RuleKind.AMENDMENT: "Who may change it",
}
"""What a rule of each kind is about, where the kind's own word does not say it."""
WORDS: Mapping[RuleKind, Mapping[str, str]] = {
    RuleKind.NOTICE: {
        "object": "Set for",
        "by": "Not later than",
        "media": "Ways of giving notice",
        "proof": "What counts",
        "counting-from": "Counted from",
        "stopwatch": "Days of 24 hours",
        "not-counted": "Days not counted",
        "not-ending-on": "Does not end on",
        "not-on": "Not allowed on",
    },
    RuleKind.QUORUM: {
        "fraction": "Share present",
        "strict": "More than that share",
        "of": "Share of",
        "number": "Present, at least",
        "steps": "By size of the body",
        "recused": "Those who stood aside",
        "asked": "Asked",
    },
    RuleKind.MAJORITY: {
        "threshold": "In favour, at least",
        "in-favour": "Votes in favour, at least",
        "taking-part": "Taking part, at least",
        "taking-part-of": "That share is of",
        "veto": "Stopped by so many against",
        "casting-vote": "Casting vote breaks a tie",
        "methods": "Ways of voting",
    },
    RuleKind.TERM: {
        "of": "Whose term",
        "limit": "Terms in a row, at most",
        "break": "Begins anew after",
        "roles": "Offices",
        "holds-over": "Goes on until others are elected",
    },
    RuleKind.FREQUENCY: {
        "at-least": "Meetings a year, at least",
        "no-gap-over": "Between meetings, at most",
        "votes-count": "Votes by email count",
    },
    RuleKind.AUTHORITY: {"of": "To what is of", "except": "But these may"},
    RuleKind.EMAIL_DECISION: {
        "window": "Time to answer",
        "taking-part": "Answers, at least",
        "taking-part-of": "That share is of",
        "ratified": "Next meeting ratifies",
        "methods": "Ways of voting",
    },
    RuleKind.BUSINESS: {"not-under": "Nothing decided under"},
    RuleKind.PARTICIPATION: {"missed": "Too many", "apologies-count": "Missed with apologies counts"},
    RuleKind.COMPOSITION: {
        "elected": "Seats filled by election",
        "by": "Elected by",
        "women": "Women, at least",
        "from-one-employer": "From one employer, at most",
    },
    RuleKind.ALLOCATION: {
        "each": "Delegates",
        "per": "For so many members",
        "part-counts": "Part of that number counts",
        "senders": "Sent by",
    },
    RuleKind.SUPPORT: {"at-least": "Names, at least", "counting-movers": "Movers count"},
    RuleKind.RECUSAL: {"counts-for-quorum": "Count for the quorum"},
    RuleKind.REDACTION: {
        "reason": "Reason stated",
        "authority": "Decision or rule named",
        "expiry": "Day stated on which it ends",
        "at-most": "Withheld, at most",
    },
    RuleKind.RETENTION: {"types": "Records", "at-least": "Kept, at least", "at-most": "Kept, at most"},
    RuleKind.AMENDMENT: {"by": "May be changed by"},
}
"""Words for the parameters whose key alone does not say what they are."""


BODIES = {
    (RuleKind.AUTHORITY, "of"),
    (RuleKind.AUTHORITY, "except"),
    (RuleKind.COMPOSITION, "by"),
    (RuleKind.AMENDMENT, "by"),
}
"""Parameters that name bodies; elsewhere a word such as `members` is none, though a body may be called so."""


PROOFS = {"record": "what the record states", "publication": "when it became public"}
"""Words for the facts by which a time is measured (`proof`)."""


def kind_words(kind: RuleKind) -> str:
    return KINDS.get(kind, label(kind))


def asked_rows(rule: Rule, sheet: Sheet) -> Iterator[tuple[str, object]]:
    """Each parameter by its words, and what it is."""
    words = WORDS.get(rule.kind, {})
    for key, value in rule.asked.items():
        names = value if isinstance(value, list) else [value]
        shown = tuple(map(sheet.links.body, map(str, names))) if (rule.kind, key) in BODIES else _asked(key, value)
        yield words.get(key, label(key)), shown


def _asked(key: str, value: object) -> str:
    if isinstance(value, dict) and key.startswith("not-"):
        return "; ".join(map(_days, value, value.values()))
    return PROOFS.get(str(value), _shown(value)) if key == "proof" else _shown(value)


def _days(key: str, value: object) -> str:
    """One part of a set of days: `Sundays`, `public holidays (GB-ENG)`, `24 December`."""
    values = value if isinstance(value, list) else [value]
    if key == "weekdays":
        return ", ".join(f"{label(str(day))}s" for day in values)
    if key == "holidays":
        return f"public holidays ({_shown(value)})"
    return ", ".join(map(_interval if key == "intervals" else _shown, values))


def _interval(value: object) -> str:
    """`winter break, 20 December to 3 January`."""
    if not isinstance(value, dict):
        return _shown(value)
    named = f"{value['name']}, " if value.get("name") else ""
    return f"{named}{_shown(value.get('from'))} to {_shown(value.get('until'))}"


def _shown(value: object) -> str:
    """A parameter of any shape in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{label(str(key)).lower()} {_shown(each)}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(_shown, value))
    return str(value).replace("-", " ") if str(value).islower() and " " not in str(value) else str(value)
