"""Routes updates about one's own answers and tickets."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.refusal import Refusal, RefusalCode
from domain.rsvp import FIRM, RsvpAnswer
from domain.said_answers import answer_said, coming_said
from handlers.drafts import TYPED, UnderLetter
from handlers.i18n import Translator
from handlers.navigation import AnswerRsvp, BringCompanions, OpenTicket, SaveToCalendar
from handlers.rsvp.calendar_file import calendar_file
from handlers.rsvp.callbacks import OpenTickets
from handlers.rsvp.views.answer import (
    answer_screen,
    calendar_screen,
    companions_screen,
    stranger_screen,
    tickets_screen,
    which_screen,
)
from handlers.rsvp.views.ticket import ticket_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def build_router() -> Router:
    """Build the router for this feature's commands and presses."""
    router = Router(name="rsvp")
    router.callback_query.register(answer_event, AnswerRsvp.filter())
    router.callback_query.register(bring, BringCompanions.filter())
    router.callback_query.register(show_ticket, OpenTicket.filter())
    router.message.register(show_tickets, Command("tickets"))
    under_offer = UnderLetter(lambda services: services.offers.made_by)
    under_reminder = UnderLetter(lambda services: services.reminders.asked_by)
    for letter in (under_offer, under_reminder):
        router.message.register(take_typed, TYPED, F.text.func(answer_said).as_("said"), letter)
    at_large = F.text.func(coming_said).as_("said")
    router.message.register(ask_which, TYPED, _no_question, at_large)
    router.callback_query.register(turn_page, OpenTickets.filter())
    router.callback_query.register(save_to_calendar, SaveToCalendar.filter())
    return router


async def answer_event(
    _press: CallbackQuery,
    callback_data: AnswerRsvp,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Take a yes or a no; people not registered are shown how to."""
    event_id, answer = callback_data.event_id, callback_data.answer
    try:
        card = await services.rsvps.answer(visitor.person_id, event_id, answer)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.NOT_A_MEMBER:
            raise
        event = await services.events.card(event_id, visitor.person_id)
        return Reply(stranger_screen(event, answer, t))
    return Reply(answer_screen(card, t))


async def take_typed(
    _message: Message,
    about: int,
    said: RsvpAnswer,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """A yes or no typed under a reminder, or under the offer of a seat, which would lapse else."""
    card = await services.rsvps.answer(visitor.person_id, about, said)
    return Reply(answer_screen(card, t))


def _no_question(_message: Message, draft: DraftCard | None = None) -> bool:
    """Whether no wizard waits for an answer; those of letters were looked for before."""
    return draft is None


async def ask_which(
    _message: Message, said: RsvpAnswer, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Ask which event is meant: of what stands above, nothing is known but that it was shown."""
    tickets = await services.rsvps.tickets(visitor.person_id)
    if tickets.events and said is RsvpAnswer.NOT_COMING:
        return Reply(which_screen(tickets.events, said, t, seated=True))
    upcoming = await services.events.upcoming(visitor.person_id)
    if not upcoming.events:
        return Reply(tickets_screen(tickets, t))
    return Reply(which_screen(upcoming.events, said, t, seated=False))


async def bring(
    _press: CallbackQuery,
    callback_data: BringCompanions,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, number = callback_data.event_id, callback_data.number
    card = await services.companions.bring(visitor.person_id, event_id, number)
    return Reply(companions_screen(card, t))


async def show_ticket(
    _press: CallbackQuery,
    callback_data: OpenTicket,
    visitor: Visitor,
    services: Services,
    t: Translator,
    bot_username: str,
) -> Reply:
    card = await services.rsvps.ticket(visitor.person_id, callback_data.rsvp_id)
    return Reply(ticket_screen(card, bot_username, t))


async def show_tickets(
    _message: Message, visitor: Visitor, services: Services, t: Translator, bot_username: str
) -> Reply:
    """Show the list, or the ticket itself if it is the only one: people ask at the door."""
    page = await services.rsvps.tickets(visitor.person_id)
    mine = [event.mine for event in page.events]
    if len(mine) == 1 and mine[0] is not None and mine[0].status in FIRM:
        card = await services.rsvps.ticket(visitor.person_id, mine[0].rsvp_id)
        return Reply(ticket_screen(card, bot_username, t))
    return Reply(tickets_screen(page, t))


async def turn_page(
    _press: CallbackQuery,
    callback_data: OpenTickets,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.rsvps.tickets(visitor.person_id, callback_data.page)
    return Reply(tickets_screen(card, t))


async def save_to_calendar(
    _press: CallbackQuery,
    callback_data: SaveToCalendar,
    visitor: Visitor,
    services: Services,
    t: Translator,
    bot_username: str,
) -> Reply:
    card = await services.rsvps.calendar(visitor.person_id, callback_data.event_id)
    return Reply(calendar_screen(card, calendar_file(card, bot_username, t), t))
