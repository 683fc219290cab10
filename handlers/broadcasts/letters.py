"""The broadcast itself, and letters about it to organisers."""

from collections.abc import Sequence

from handlers.broadcasts.views.message import broadcast_screen
from handlers.broadcasts.views.running import progress_screen, question_screen, report_screen
from handlers.letters import LetterKind
from services.broadcast_controls import QUESTION
from services.broadcast_reports import REPORT
from services.broadcasts import BROADCAST, PROGRESS
from services.bundle import Services
from services.cards.broadcasts import BroadcastCard, BroadcastReport
from services.cards.outbox import Owed


async def load_message(services: Services, owed: Owed) -> BroadcastCard | None:
    return await services.broadcasts.message(owed.person_id, owed.subject_id)


async def load_messages(services: Services, messages: Sequence[Owed]) -> dict[int, BroadcastCard]:
    cards: dict[int, BroadcastCard] = {}
    for broadcast_id in {owed.subject_id for owed in messages}:
        theirs = [owed for owed in messages if owed.subject_id == broadcast_id]
        languages = {owed.person_id: owed.language for owed in theirs}
        found = await services.broadcasts.messages(broadcast_id, languages)
        cards |= {one.message_id: found[one.person_id] for one in theirs if one.person_id in found}
    return cards


async def load_report(services: Services, owed: Owed) -> BroadcastReport:
    return await services.broadcast_reports.of(owed.person_id, owed.subject_id)


async def load_question(services: Services, owed: Owed) -> BroadcastReport | None:
    return await services.broadcast_controls.question(owed.person_id, owed.subject_id)


LETTERS = (
    LetterKind(BROADCAST, load_message, broadcast_screen, load_all=load_messages),
    LetterKind(PROGRESS, load_report, progress_screen),  # edited in place
    LetterKind(REPORT, load_report, report_screen),
    LetterKind(QUESTION, load_question, question_screen),
)
