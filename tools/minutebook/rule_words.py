"""The closed sets of words that rules may use, and what findings under them come to, each defined once."""

from enum import StrEnum


class RuleKind(StrEnum):
    NOTICE = "notice"
    QUORUM = "quorum"
    MAJORITY = "majority"
    TERM = "term"
    FREQUENCY = "frequency"
    AUTHORITY = "authority"
    BUSINESS = "business"
    EMAIL_DECISION = "email-decision"
    PARTICIPATION = "participation"
    COMPOSITION = "composition"
    ALLOCATION = "allocation"
    SUPPORT = "support"
    RECUSAL = "recusal"
    REDACTION = "redaction"
    RETENTION = "retention"
    AMENDMENT = "amendment"


class Verdict(StrEnum):
    """What a rule, held against the record, comes to."""

    SATISFIED = "satisfied"
    BREACHED = "breached"
    CURED = "cured"
    UNDETERMINED = "undetermined"


class Breaches(StrEnum):
    """How `check` reports that a rule was breached."""

    OFF = "off"
    WARNING = "warning"
    ERROR = "error"


class Cure(StrEnum):
    """What mends a breach, where the rule allows it."""

    WAIVER = "waiver"
    RATIFICATION = "ratification"
    APPROVAL = "approval"


class Proof(StrEnum):
    """Which fact a rule about time asks for: what the record states, or what git proves of its publication."""

    RECORD = "record"
    PUBLICATION = "publication"


class TimedObject(StrEnum):
    """What a rule of kind `notice` sets a time for."""

    NOTICE = "notice"
    AGENDA = "agenda"
    PAPERS = "papers"
    DRAFT_MINUTES = "draft-minutes"
    APPROVED_MINUTES = "approved-minutes"
    ACTIONS = "actions"
    MOTION = "motion"
    VOTING = "voting"
    VOTING_NOTICE = "voting-notice"
    NOMINATIONS = "nominations"


class Milestone(StrEnum):
    """What a rule may set a time by, instead of a number of days."""

    NEXT_MEETING = "next-meeting"
    DUE_DATE = "due-date"


class FirstDay(StrEnum):
    """Where the counting of days begins."""

    DAY_AFTER = "day-after"
    DAY_ITSELF = "day-itself"


class Weekday(StrEnum):
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class BodySize(StrEnum):
    """What a quorum is a share of."""

    FIXED_SEATS = "fixed-seats"
    MEMBERS = "members"
    VOTING_MEMBERS = "voting-members"


class QuorumAsked(StrEnum):
    """When a quorum has to be there."""

    ONCE_REACHED = "once-reached"
    AT_EACH_ITEM = "at-each-item"
    AT_EACH_VOTE = "at-each-vote"


class Recused(StrEnum):
    """How those who stood aside count for a quorum."""

    COUNTED = "counted"
    NOT_PRESENT = "not-present"
    LEFT_OUT = "left-out"


class Abstentions(StrEnum):
    """How a rule on majorities counts abstentions."""

    NOT_CAST = "not-cast"
    CAST = "cast"


class TermOf(StrEnum):
    """Whose term a rule limits."""

    MEMBER = "member"
    BODY = "body"


class Act(StrEnum):
    """What one body may do to the meetings, decisions and existence of another."""

    CANCEL = "cancel"
    RESCIND = "rescind"
    OVERRULE = "overrule"
    SUSPEND = "suspend"
    AMEND = "amend"
    DISSOLVE = "dissolve"
