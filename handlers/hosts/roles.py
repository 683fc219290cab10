"""A host's organisers, and taking a role away."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.hosts.callbacks import AskToTakeRole, ShowOrganisers, TakeRole
from handlers.hosts.views import organisers as views
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the list and its presses."""
    router.callback_query.register(show_organisers, ShowOrganisers.filter())
    router.callback_query.register(ask_to_take_role, AskToTakeRole.filter())
    router.callback_query.register(take_role, TakeRole.filter())


async def show_organisers(
    _press: CallbackQuery,
    callback_data: ShowOrganisers,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.hosts.organisers(
        callback_data.host_id, visitor.person_id, callback_data.page
    )
    return Reply(views.organisers_screen(card, t))


async def ask_to_take_role(
    _press: CallbackQuery,
    callback_data: AskToTakeRole,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.hosts.organiser(callback_data.organiser_id, visitor.person_id)
    return Reply(views.take_role_screen(card, t))


async def take_role(
    _press: CallbackQuery,
    callback_data: TakeRole,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Take a role away; people who give up their own have no list to return to."""
    card = await services.hosts.organiser(callback_data.organiser_id, visitor.person_id)
    host_id = await services.hosts.take_role(callback_data.organiser_id, visitor.person_id)
    if card.me:
        return Reply(views.role_given_up_screen(card, t))
    left = await services.hosts.organisers(host_id, visitor.person_id)
    return Reply(views.organisers_screen(left, t), toast=t("The role has been taken away."))
