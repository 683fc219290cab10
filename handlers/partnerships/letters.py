"""The messages that this feature owes people."""

from handlers.letters import LetterKind
from handlers.partnerships.views.progress import (
    asked_screen,
    confirmed_screen,
    to_confirm_screen,
)
from services.bundle import Services
from services.cards.outbox import Owed
from services.cards.partnerships import PartnershipNews, ProgressCard


async def _asked(services: Services, owed: Owed) -> ProgressCard | None:
    return await services.partnerships.question(owed.person_id, owed.subject_id)


async def _to_confirm(services: Services, owed: Owed) -> ProgressCard | None:
    return await services.partnerships.to_confirm(owed.person_id, owed.subject_id)


async def _confirmed(services: Services, owed: Owed) -> ProgressCard | None:
    return await services.partnerships.confirmed(owed.person_id, owed.subject_id)


LETTERS = (
    LetterKind(PartnershipNews.ASKED, _asked, asked_screen),
    LetterKind(PartnershipNews.TO_CONFIRM, _to_confirm, to_confirm_screen),
    LetterKind(PartnershipNews.CONFIRMED, _confirmed, confirmed_screen),
)
