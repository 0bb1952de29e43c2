"""Parameters: what each kind of rule may ask, one type a file. A kind that is not listed keeps its parameters as written."""

from minutebook.records.parameters.allocation import AllocationParameters
from minutebook.records.parameters.amendment import AmendmentParameters
from minutebook.records.parameters.authority import AuthorityParameters
from minutebook.records.parameters.business import BusinessParameters
from minutebook.records.parameters.composition import CompositionParameters
from minutebook.records.parameters.email_decision import EmailDecisionParameters
from minutebook.records.parameters.frequency import FrequencyParameters
from minutebook.records.parameters.majority import MajorityParameters
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.records.parameters.parameters import Parameters
from minutebook.records.parameters.participation import ParticipationParameters
from minutebook.records.parameters.quorum import QuorumParameters
from minutebook.records.parameters.recusal import RecusalParameters
from minutebook.records.parameters.redaction import RedactionParameters
from minutebook.records.parameters.retention import RetentionParameters
from minutebook.records.parameters.support import SupportParameters
from minutebook.records.parameters.term import TermParameters
from minutebook.rule_words import RuleKind

PARAMETERS: dict[RuleKind, type[Parameters]] = {
    RuleKind.NOTICE: NoticeParameters,
    RuleKind.QUORUM: QuorumParameters,
    RuleKind.MAJORITY: MajorityParameters,
    RuleKind.TERM: TermParameters,
    RuleKind.FREQUENCY: FrequencyParameters,
    RuleKind.AUTHORITY: AuthorityParameters,
    RuleKind.EMAIL_DECISION: EmailDecisionParameters,
    RuleKind.BUSINESS: BusinessParameters,
    RuleKind.PARTICIPATION: ParticipationParameters,
    RuleKind.COMPOSITION: CompositionParameters,
    RuleKind.ALLOCATION: AllocationParameters,
    RuleKind.SUPPORT: SupportParameters,
    RuleKind.RECUSAL: RecusalParameters,
    RuleKind.REDACTION: RedactionParameters,
    RuleKind.RETENTION: RetentionParameters,
    RuleKind.AMENDMENT: AmendmentParameters,
}
