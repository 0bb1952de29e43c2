"""Parameters: what each kind of rule may ask, one type a file. A kind that is not listed keeps its parameters as written."""

from minutebook.records.parameters.notice import NoticeParameters
from minutebook.records.parameters.parameters import Parameters
from minutebook.words import RuleKind

PARAMETERS: dict[RuleKind, type[Parameters]] = {
    RuleKind.NOTICE: NoticeParameters,
}
