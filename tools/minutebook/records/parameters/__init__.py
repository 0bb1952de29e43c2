"""Parameters: what each kind of rule may ask, one type a file. A kind that is not listed keeps its parameters as written."""

from minutebook.records.parameters.authority import AuthorityParameters
from minutebook.records.parameters.email_decision import EmailDecisionParameters
from minutebook.records.parameters.majority import MajorityParameters
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.records.parameters.parameters import Parameters
from minutebook.records.parameters.term import TermParameters
from minutebook.words import RuleKind

PARAMETERS: dict[RuleKind, type[Parameters]] = {
    RuleKind.NOTICE: NoticeParameters,
    RuleKind.MAJORITY: MajorityParameters,
    RuleKind.TERM: TermParameters,
    RuleKind.AUTHORITY: AuthorityParameters,
    RuleKind.EMAIL_DECISION: EmailDecisionParameters,
}
