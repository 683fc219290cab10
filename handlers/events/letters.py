"""Letters about an event that moved or was cancelled."""

from handlers.events.views.letters import cancelled_screen, moved_screen
from handlers.letters import LetterKind
from services.bundle import Services
from services.cards.events import ChangeCard
from services.cards.outbox import Owed
from services.event_news import CANCELLED, MOVED


async def _move(services: Services, owed: Owed) -> ChangeCard | None:
    return await services.event_news.moved(owed.subject_id, owed.person_id)


async def _cancelling(services: Services, owed: Owed) -> ChangeCard | None:
    return await services.event_news.cancelled(owed.subject_id, owed.person_id)


LETTERS = (
    LetterKind(MOVED, _move, moved_screen),
    LetterKind(CANCELLED, _cancelling, cancelled_screen),
)
