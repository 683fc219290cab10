"""Starting a registration, or a change of one profile line."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.profiles import Profile
from domain.refusal import Refusal, RefusalCode
from handlers.i18n import Translator
from handlers.navigation import RegisterForSeat, StartRegistration
from handlers.people.callbacks import EditLine
from handlers.people.keeping import wizard_of
from handlers.people.steps import ask
from handlers.people.views.saved import known_screen, seat_screen
from handlers.people.wizard import FLOW, Step, Wizard, at, fixed_lines
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.hosts import HostCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the entry points of the wizard."""
    router.callback_query.register(start_registration, StartRegistration.filter())
    router.callback_query.register(register_for_seat, RegisterForSeat.filter())
    router.callback_query.register(edit_line, EditLine.filter())


async def start_registration(
    _press: CallbackQuery,
    callback_data: StartRegistration,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Begin, or continue where it was left; members need not register."""
    host_id, event_id = callback_data.host_id, callback_data.event_id
    host = await services.memberships.host(host_id)
    event = await services.events.card(event_id, visitor.person_id) if event_id else None
    if event is not None and event.host_id != host_id:
        raise Refusal(RefusalCode.NOT_FOUND)
    await services.people.visit_host(visitor.person_id, host_id)
    if host in await services.memberships.hosts_of(visitor.person_id):
        return Reply(known_screen(event, t))
    wizard = await _begin(host, visitor, draft, services)
    wizard = replace(wizard, event_id=event_id or wizard.event_id)
    return Reply(await ask(wizard, visitor, services, t))


async def register_for_seat(
    _press: CallbackQuery,
    callback_data: RegisterForSeat,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """The same for someone with a seat link; it is not used up, and another person may be faster."""
    card = await services.seat_invitations.opened(callback_data.token, visitor.person_id)
    if card.event.registered:
        return Reply(seat_screen(card, None, t))
    host = await services.memberships.host(card.event.host_id)
    wizard = await _begin(host, visitor, draft, services)
    return Reply(await ask(replace(wizard, seat=card.token), visitor, services, t))


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


async def _begin(
    host: HostCard, visitor: Visitor, draft: DraftCard | None, services: Services
) -> Wizard:
    """The registration under way, or a new one."""
    begun = _begun(draft, host.host_id)
    if begun is not None:
        return begun
    speaks = Profile(languages=(visitor.language,))
    wizard = Wizard(host_id=host.host_id, host_name=host.name, profile=speaks)
    await services.drafts.start(visitor.person_id, FLOW, wizard.step)
    return wizard


def _begun(draft: DraftCard | None, host_id: int) -> Wizard | None:
    """The person's unfinished registration with this host."""
    if draft is None or draft.flow != FLOW:
        return None
    wizard = wizard_of(draft)
    return wizard if wizard.host_id == host_id and not wizard.member else None
