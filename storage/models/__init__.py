"""The tables."""

from storage.models.conversation import Draft, InboxUpdate
from storage.models.discussion import AnswerSupport, Prompt, PromptAnswer, PromptText
from storage.models.event import Event, EventChange, EventText, ListTaken, Rsvp
from storage.models.host import Host, Invitation, Organiser
from storage.models.introduction import BarredPair, Suggestion
from storage.models.label import Label, MemberLabel
from storage.models.message import Broadcast, BroadcastText, OutboxMessage, SendPace
from storage.models.person import Consent, Interest, Membership, Organisation, Person
from storage.models.post import EventPost
from storage.models.programme import ProgrammeChange, ProgrammeItem, ProgrammeText
from storage.models.progress import Progress, Remark
from storage.models.question import EventQuestion, EventQuestionText, QuestionAnswer
from storage.models.reminder import Reminder, ReminderRule, ReminderText
from storage.models.series import Series
from storage.models.tables import TablePlan
from storage.models.venue import Venue, VenueText

__all__ = [
    "AnswerSupport",
    "BarredPair",
    "Broadcast",
    "BroadcastText",
    "Consent",
    "Draft",
    "Event",
    "EventChange",
    "EventPost",
    "EventQuestion",
    "EventQuestionText",
    "EventText",
    "Host",
    "InboxUpdate",
    "Interest",
    "Invitation",
    "Label",
    "ListTaken",
    "MemberLabel",
    "Membership",
    "Organisation",
    "Organiser",
    "OutboxMessage",
    "Person",
    "ProgrammeChange",
    "ProgrammeItem",
    "ProgrammeText",
    "Progress",
    "Prompt",
    "PromptAnswer",
    "PromptText",
    "QuestionAnswer",
    "Remark",
    "Reminder",
    "ReminderRule",
    "ReminderText",
    "Rsvp",
    "SendPace",
    "Series",
    "Suggestion",
    "TablePlan",
    "Venue",
    "VenueText",
]
