"""Records: the frozen types of front matter, one file a type; entries/ holds the types of fenced blocks."""

from minutebook.records.agenda import Agenda
from minutebook.records.body import Body
from minutebook.records.election import ElectionRecord
from minutebook.records.email import Email
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes
from minutebook.records.motion import MotionRecord
from minutebook.records.organisation import Organisation
from minutebook.records.paper import Paper
from minutebook.records.person import Person
from minutebook.records.rulebook import Rulebook
from minutebook.records.statement import Statement
from minutebook.records.vote import VoteRecord
from minutebook.words import RecordType

RECORD_TYPES: dict[RecordType, type[FrontMatter]] = {
    RecordType.ORGANISATION: Organisation,
    RecordType.BODY: Body,
    RecordType.PERSON: Person,
    RecordType.RULEBOOK: Rulebook,
    RecordType.AGENDA: Agenda,
    RecordType.MINUTES: Minutes,
    RecordType.PAPER: Paper,
    RecordType.EMAIL: Email,
    RecordType.VOTE: VoteRecord,
    RecordType.ELECTION: ElectionRecord,
    RecordType.MOTION: MotionRecord,
    RecordType.STATEMENT: Statement,
}
