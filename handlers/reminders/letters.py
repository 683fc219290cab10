"""The reminder letter."""

from handlers.letters import LetterKind
from handlers.reminders.views.reminder import reminder_screen
from services.bundle import Services
from services.cards.outbox import Owed
from services.cards.reminders import ReminderCard
from services.reminders import REMINDER


async def load_reminder(services: Services, owed: Owed) -> ReminderCard | None:
    """The event as it is now, if the reminder is still for this person."""
    return await services.reminders.card(owed.subject_id, owed.person_id)


LETTERS = (LetterKind(REMINDER, load_reminder, reminder_screen),)
