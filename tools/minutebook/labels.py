"""The words of the site's interface, in one place, so that they can be read, corrected and translated together."""

from collections.abc import Sequence
from functools import lru_cache

from minutebook.dates import MONTHS, PartialDate
from minutebook.rule_words import Verdict
from minutebook.words import CountedOf, Method, Position, Provenance, RecordType, Relation, Result

NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NOT_RECORDED = "not recorded"

RESULTS = {result: result.replace("-", " ").capitalize() for result in Result}

POSITIONS = {
    Position.FOR: "For",
    Position.AGAINST: "Against",
    Position.ABSTAIN: "Abstained",
    Position.PRESENT_NOT_VOTING: "Present, not voting",
    Position.ABSENT: "Absent",
    Position.EXCUSED: "Excused",
    Position.RECUSED: "Recused",
    Position.PAIRED: "Paired",
}

POSITIONS_EXPLAINED = {
    Position.PRESENT_NOT_VOTING: "In the room, and took no part in the vote.",
    Position.ABSENT: "Could have voted, and was not there.",
    Position.EXCUSED: "Absent with leave.",
    Position.RECUSED: "Stood aside because of an interest.",
    Position.PAIRED: "Agreed with somebody of the other side that neither would vote.",
}

METHODS = {
    Method.CONSENSUS: "by consensus",
    Method.VOICE: "by voice",
    Method.SHOW_OF_HANDS: "by show of hands",
    Method.ROLL_CALL: "by roll call",
    Method.ELECTRONIC: "electronically",
    Method.SECRET_BALLOT: "by secret ballot",
    Method.POSTAL: "by post",
    Method.EMAIL: "by email",
    Method.ONLINE_BALLOT: "by online ballot",
    Method.WRITTEN_RESOLUTION: "by written resolution",
}

RELATIONS = {
    Relation.AMENDS: ("Amends", "Amended by"),
    Relation.SUPERSEDES: ("Supersedes", "Superseded by"),
    Relation.RESCINDS: ("Rescinds", "Rescinded by"),
    Relation.SUSPENDS: ("Suspends", "Suspended by"),
    Relation.IMPLEMENTS: ("Implements", "Implemented by"),
    Relation.RATIFIES: ("Ratifies", "Ratified by"),
    Relation.REAFFIRMS: ("Reaffirms", "Reaffirmed by"),
    Relation.CENSURES: ("Censures", "Censured by"),
    Relation.WAIVES: ("Waives", "Waived by"),
    Relation.REFERS_TO: ("Refers to", "Referred to by"),
}

RELATIONS_PROPOSED = {
    Relation.AMENDS: "Would have amended",
    Relation.SUPERSEDES: "Would have superseded",
    Relation.RESCINDS: "Would have rescinded",
    Relation.SUSPENDS: "Would have suspended",
    Relation.IMPLEMENTS: "Would have implemented",
    Relation.RATIFIES: "Would have ratified",
    Relation.REAFFIRMS: "Would have reaffirmed",
    Relation.CENSURES: "Would have censured",
    Relation.WAIVES: "Would have waived",
    Relation.REFERS_TO: "Refers to",
}

VERDICTS = {verdict: verdict.capitalize() for verdict in Verdict}

COUNTED_OF = {
    CountedOf.CAST: "cast",
    CountedOf.PRESENT: "present",
    CountedOf.ENTITLED: "entitled to vote",
    CountedOf.ALL_MEMBERS: "members",
    CountedOf.FIXED_SEATS: "seats",
}

RECORD_KINDS = {kind: kind.capitalize() for kind in RecordType}

HELD = "Held against the rules"
"""The heading above what rules came to, on every page that shows it."""
WITHHELD = "withheld"
LATER = "a later record"
"""What stands for the title of what comes after the day of which an archive is shown."""

PROVENANCE_NAMES = {
    Provenance.OFFICIAL: "The organisation’s own record",
    Provenance.IMPORTED: "Imported from another system",
    Provenance.RECONSTRUCTED: "Reconstructed from published reports; not an official minute",
}

SIGNATURE_NOTES = {
    "good": "signed, and the signature is good",
    "untrusted": "signed; the signature is good, but nothing here says whose key it is",
    "expired": "signed; the signature has expired",
    "expired-key": "signed; the signature is good, and the key has expired",
    "revoked-key": "signed with a key that was revoked",
    "bad": "the signature is bad: this is not what was signed",
    "unknown-key": "signed with a key that is not known here",
}
"""What git says of a commit's signature, in words."""
PROVENANCE_NOTICES = {
    Provenance.IMPORTED: "Imported from another system; the original is named below.",
    Provenance.RECONSTRUCTED: "Reconstructed from published reports; not an official minute.",
}


@lru_cache(1 << 10)
def label(word: str) -> str:
    """A word of a closed set as a heading or label: `roll-call` is “Roll call”."""
    words = word.replace("-", " ").strip()
    return words[:1].upper() + words[1:]


def plural(count: int, one: str, many: str = "") -> str:
    """`1 vote`, `1,200 votes`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def counted(times: int) -> str:
    """How often a vote was counted, in words; empty for once."""
    if times < 2:
        return ""
    number = NUMBER_WORDS[times] if times < len(NUMBER_WORDS) else str(times)
    return "counted twice" if times == 2 else f"counted {number} times"


def short_date(date: PartialDate) -> str:
    """`3 Dec 2016`, `Feb 2016`, `2016`."""
    month = MONTHS[date.month - 1][:3] if date.month else ""
    return " ".join(part for part in (str(date.day or ""), month, str(date.year)) if part)


def listed(words: Sequence[str]) -> str:
    """`May`, `May and June`, `May, June and July`."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1] if words else "") if part)


def span_of_days(days: int) -> str:
    """How long a time is, in the unit in which a person would say it: `12 days`, `5 months`, `9 years`."""
    if days < 60:
        return plural(days, "day")
    return plural(days // 30, "month") if days < 730 else plural(int(days / 365.25), "year")
