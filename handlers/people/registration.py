"""Where a registration begins, or the change of one line of a profile."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.profiles import Profile
from domain.refusal import Refusal, RefusalCode
from handlers.i18n import Translator
from handlers.navigation import StartRegistration
from handlers.people.callbacks import EditLine
from handlers.people.keeping import wizard_of
from handlers.people.steps import ask
from handlers.people.views.saved import known_screen
from handlers.people.wizard import FLOW, Step, Wizard, at, fixed_lines
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """The two ways into the wizard."""
    router.callback_query.register(start_registration, StartRegistration.filter())
    router.callback_query.register(edit_line, EditLine.filter())


async def start_registration(
    _press: CallbackQuery,
    callback_data: StartRegistration,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Begin, or go on where this was left; members need not."""
    host_id, event_id = callback_data.host_id, callback_data.event_id
    host = await services.memberships.host(host_id)
    event = await services.events.card(event_id, visitor.person_id) if event_id else None
    if event is not None and event.host_id != host_id:
        raise Refusal(RefusalCode.NOT_FOUND)
    await services.people.visit_host(visitor.person_id, host_id)
    if host in await services.memberships.hosts_of(visitor.person_id):
        return Reply(known_screen(event, t))
    begun = _begun(draft, host_id)
    speaks = Profile(languages=(visitor.language,))
    wizard = begun or Wizard(host_id=host_id, host_name=host.name, profile=speaks)
    if begun is None:
        await services.drafts.start(visitor.person_id, FLOW, wizard.step)
    wizard = replace(wizard, event_id=event_id or wizard.event_id)
    return Reply(await ask(wizard, visitor, services, t))


async def edit_line(
    _press: CallbackQuery,
    callback_data: EditLine,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Ask a member one question again."""
    card = await services.memberships.card(callback_data.host_id, visitor.person_id)
    if callback_data.step in fixed_lines(card):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    wizard = Wizard(
        host_id=card.host.host_id,
        host_name=card.host.name,
        member=True,
        revising=True,
        profile=card.profile,
        causes_known=Step.CAUSES in fixed_lines(card),
    )
    await services.drafts.start(visitor.person_id, FLOW, callback_data.step)
    return Reply(await ask(at(wizard, callback_data.step), visitor, services, t))


def _begun(draft: DraftCard | None, host_id: int) -> Wizard | None:
    """The registration with this host that the person is in the middle of."""
    if draft is None or draft.flow != FLOW:
        return None
    wizard = wizard_of(draft)
    return wizard if wizard.host_id == host_id and not wizard.member else None
