"""The closed sets of words that records may use, each defined once; schemas, checks, manual and site refer to these."""

from enum import StrEnum


class RecordType(StrEnum):
    ORGANISATION = "organisation"
    BODY = "body"
    PERSON = "person"
    RULEBOOK = "rulebook"
    AGENDA = "agenda"
    MINUTES = "minutes"
    PAPER = "paper"
    EMAIL = "email"
    VOTE = "vote"
    ELECTION = "election"
    MOTION = "motion"
    STATEMENT = "statement"


class EntryType(StrEnum):
    MOTION = "motion"
    AMENDMENT = "amendment"
    DECISION = "decision"
    VOTE = "vote"
    ACTION = "action"
    FOLLOW_UP = "follow-up"
    DECLARATION = "declaration"
    QUESTION = "question"
    ELECTION = "election"
    RULE = "rule"
    CORRECTION = "correction"


class Visibility(StrEnum):
    PUBLIC = "public"
    MEMBERS = "members"
    CLOSED = "closed"


class Provenance(StrEnum):
    OFFICIAL = "official"
    IMPORTED = "imported"
    RECONSTRUCTED = "reconstructed"


class DocumentStatus(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class MinutesStatus(StrEnum):
    DRAFT = "draft"
    CIRCULATED = "circulated"
    APPROVED = "approved"
    APPROVED_AS_CORRECTED = "approved-as-corrected"
    WITHHELD = "withheld"


class MeetingStatus(StrEnum):
    SCHEDULED = "scheduled"
    HELD = "held"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"


class MeetingKind(StrEnum):
    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    EMERGENCY = "emergency"
    ANNUAL = "annual"
    CONFERENCE = "conference"
    UNOFFICIAL = "unofficial"


class Medium(StrEnum):
    IN_PERSON = "in-person"
    ONLINE = "online"
    HYBRID = "hybrid"
    TELEPHONE = "telephone"
    EMAIL = "email"
    POST = "post"


class AnswerForm(StrEnum):
    ORAL = "oral"
    WRITTEN = "written"
    TO_FOLLOW = "to-follow"
    REFUSED = "refused"


class Result(StrEnum):
    CARRIED = "carried"
    LOST = "lost"
    TIED = "tied"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    DEFERRED = "deferred"
    REFERRED = "referred"
    NOTED = "noted"
    NOT_PUT = "not-put"
    INQUORATE = "inquorate"
    RULED_OUT_OF_ORDER = "ruled-out-of-order"


class Method(StrEnum):
    CONSENSUS = "consensus"
    VOICE = "voice"
    SHOW_OF_HANDS = "show-of-hands"
    ROLL_CALL = "roll-call"
    ELECTRONIC = "electronic"
    SECRET_BALLOT = "secret-ballot"
    POSTAL = "postal"
    EMAIL = "email"
    ONLINE_BALLOT = "online-ballot"
    WRITTEN_RESOLUTION = "written-resolution"


class Position(StrEnum):
    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    PRESENT_NOT_VOTING = "present-not-voting"
    ABSENT = "absent"
    EXCUSED = "excused"
    RECUSED = "recused"
    PAIRED = "paired"


class ThresholdName(StrEnum):
    SIMPLE_MAJORITY = "simple-majority"
    ABSOLUTE_MAJORITY = "absolute-majority"
    TWO_THIRDS = "two-thirds"
    THREE_QUARTERS = "three-quarters"
    UNANIMOUS = "unanimous"


class CountedOf(StrEnum):
    CAST = "cast"
    PRESENT = "present"
    ENTITLED = "entitled"
    ALL_MEMBERS = "all-members"
    FIXED_SEATS = "fixed-seats"


class Relation(StrEnum):
    AMENDS = "amends"
    SUPERSEDES = "supersedes"
    RESCINDS = "rescinds"
    SUSPENDS = "suspends"
    IMPLEMENTS = "implements"
    RATIFIES = "ratifies"
    REAFFIRMS = "reaffirms"
    CENSURES = "censures"
    WAIVES = "waives"
    REFERS_TO = "refers-to"


class CountingMethod(StrEnum):
    """How an election is counted."""

    FIRST_PAST_THE_POST = "first-past-the-post"
    BLOCK_VOTE = "block-vote"
    APPROVAL = "approval"
    INSTANT_RUNOFF = "instant-runoff"
    STV = "stv"
    CONDORCET = "condorcet"
    PARTY_LIST = "party-list"
    ACCLAMATION = "acclamation"
    LOT = "lot"
    NOT_RECORDED = "not-recorded"


class FollowUpState(StrEnum):
    """What a follow-up says of the action, motion or decision it refers to."""

    OPEN = "open"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    DROPPED = "dropped"
    IN_FORCE = "in-force"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
