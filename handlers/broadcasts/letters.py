"""The broadcast itself, and the report to its sender."""

from handlers.broadcasts.views import broadcast_screen, report_screen
from handlers.letters import LetterKind
from services.broadcasts import BROADCAST, REPORT
from services.bundle import Services
from services.cards.broadcasts import BroadcastCard, BroadcastReport
from services.cards.outbox import Owed


async def load_message(services: Services, owed: Owed) -> BroadcastCard | None:
    return await services.broadcasts.message(owed.person_id, owed.subject_id)


async def load_report(services: Services, owed: Owed) -> BroadcastReport | None:
    return await services.broadcasts.report_for(owed.person_id, owed.subject_id)


LETTERS = (
    LetterKind(BROADCAST, load_message, broadcast_screen),
    LetterKind(REPORT, load_report, report_screen),
)
