"""The waitlist, and inviting people past it."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.events.callbacks.seats import AskPastLine, InvitePastLine, OpenLine
from handlers.events.views.waitlist import invite_screen, invited, no_longer_waits, waitlist_screen
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the list, the question and the confirmation."""
    router.callback_query.register(show_line, OpenLine.filter())
    router.callback_query.register(ask_to_invite, AskPastLine.filter())
    router.callback_query.register(invite, InvitePastLine.filter())


async def show_line(
    _press: CallbackQuery,
    callback_data: OpenLine,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.waitlist_overviews.of(
        callback_data.event_id, visitor.person_id, callback_data.page
    )
    return Reply(waitlist_screen(card, t))


async def ask_to_invite(
    _press: CallbackQuery,
    callback_data: AskPastLine,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, person = await services.waitlist_overviews.person(
        callback_data.rsvp_id, visitor.person_id
    )
    if person is None:
        card = await services.waitlist_overviews.of(event_id, visitor.person_id)
        return Reply(waitlist_screen(card, t), toast=no_longer_waits(t))
    return Reply(invite_screen(person, event_id, t))


async def invite(
    _press: CallbackQuery,
    callback_data: InvitePastLine,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    done = await services.waitlist_overviews.invite(callback_data.rsvp_id, visitor.person_id)
    card = await services.waitlist_overviews.of(callback_data.event_id, visitor.person_id)
    return Reply(waitlist_screen(card, t), toast=invited(t) if done else no_longer_waits(t))
