"""The messages that this feature owes people."""

from handlers.letters import LetterKind
from handlers.partnerships.views.advice import looked_on_screen, remark_screen
from handlers.partnerships.views.advising import to_advise_screen
from handlers.partnerships.views.progress import (
    asked_screen,
    confirmed_screen,
    to_confirm_screen,
)
from handlers.partnerships.views.register import came_about_screen
from services.bundle import Services
from services.cards.advice import AdviceCard, AdvisedPairLine
from services.cards.outbox import Owed
from services.cards.partnerships import CameAboutCard, PartnershipNews, ProgressCard


async def _asked(services: Services, owed: Owed) -> ProgressCard | None:
    return await services.partnerships.question(owed.person_id, owed.subject_id)


async def _to_confirm(services: Services, owed: Owed) -> ProgressCard | None:
    return await services.partnerships.to_confirm(owed.person_id, owed.subject_id)


async def _confirmed(services: Services, owed: Owed) -> ProgressCard | None:
    return await services.partnerships.confirmed(owed.person_id, owed.subject_id)


async def _came_about(services: Services, owed: Owed) -> CameAboutCard | None:
    return await services.registers.came_about(owed.person_id, owed.subject_id)


async def _looked_on(services: Services, owed: Owed) -> AdviceCard | None:
    return await services.remarks.looked_on(owed.person_id, owed.subject_id)


async def _to_advise(services: Services, owed: Owed) -> AdvisedPairLine:
    return await services.advisers.line(owed.person_id, owed.subject_id)


async def _remark(services: Services, owed: Owed) -> AdviceCard | None:
    return await services.remarks.received(owed.person_id, owed.subject_id)


LETTERS = (
    LetterKind(PartnershipNews.ASKED, _asked, asked_screen),
    LetterKind(PartnershipNews.TO_CONFIRM, _to_confirm, to_confirm_screen),
    LetterKind(PartnershipNews.CONFIRMED, _confirmed, confirmed_screen),
    LetterKind(PartnershipNews.CAME_ABOUT, _came_about, came_about_screen),
    LetterKind(PartnershipNews.LOOKED_ON, _looked_on, looked_on_screen),
    LetterKind(PartnershipNews.TO_ADVISE, _to_advise, to_advise_screen),
    LetterKind(PartnershipNews.REMARK, _remark, remark_screen),
)
