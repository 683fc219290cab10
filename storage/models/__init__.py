"""The tables."""

from storage.models.conversation import Draft, InboxUpdate
from storage.models.event import Event, EventChange, EventText, ListTaken, Reminder, Rsvp
from storage.models.host import Host, Invitation, Organiser
from storage.models.introduction import BarredPair, Suggestion
from storage.models.message import Broadcast, BroadcastText, OutboxMessage
from storage.models.person import Consent, Interest, Membership, Organisation, Person

__all__ = [
    "BarredPair",
    "Broadcast",
    "BroadcastText",
    "Consent",
    "Draft",
    "Event",
    "EventChange",
    "EventText",
    "Host",
    "InboxUpdate",
    "Interest",
    "Invitation",
    "ListTaken",
    "Membership",
    "Organisation",
    "Organiser",
    "OutboxMessage",
    "Person",
    "Reminder",
    "Rsvp",
    "Suggestion",
]
