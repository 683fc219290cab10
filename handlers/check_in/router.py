"""Routes updates at the door."""

from typing import Literal

from aiogram import Router
from aiogram.filters import CommandObject, Filter
from aiogram.types import CallbackQuery, Message

from handlers import drafts
from handlers.check_in import attendance, entering, entries
from handlers.check_in.callbacks import (
    ArrivePerson,
    CountCompanions,
    OpenArrival,
    SearchDoor,
    SetHere,
    ShowDoor,
    ShowLive,
    UndoArrival,
)
from handlers.check_in.views.door import (
    arrival_screen,
    arrival_toast,
    door_screen,
    no_ticket_screen,
    own_ticket_screen,
    said_screen,
    search_screen,
)
from handlers.check_in.views.live import live_screen
from handlers.drafts import leave_question
from handlers.i18n import Translator
from handlers.links import TICKET, opened
from handlers.navigation import OpenCheckIn, OpenTicket, ResumeDraft
from handlers.screen import Button, Reply
from services.bundle import Services
from services.cards.check_ins import DoorView, TicketReader
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

# A search at the door; its text stays, so that the next name can be typed at once.
FLOW = entering.DOOR


class OpensTicket(Filter):
    """Matches a ticket's link if it shows this person anything, as door staff or as its holder."""

    def __init__(self, reader: TicketReader) -> None:
        self._reader = reader

    async def __call__(
        self, _message: Message, command: CommandObject, visitor: Visitor, services: Services
    ) -> Literal[False] | dict[str, str]:
        ticket = (command.args or "").removeprefix(TICKET)
        reader = await services.check_ins.reader_of(visitor.person_id, ticket)
        return {"ticket": ticket} if reader is self._reader else False


def build_router() -> Router:
    """Build the router for this feature's links, presses and typed answers."""
    router = Router(name="check_in")
    router.message.register(read_ticket, opened(TICKET), OpensTicket(TicketReader.DOOR))
    router.message.register(show_own_ticket, opened(TICKET), OpensTicket(TicketReader.HOLDER))
    router.message.register(deny_ticket, opened(TICKET))
    router.callback_query.register(open_list, OpenCheckIn.filter())
    router.callback_query.register(show_list, ShowDoor.filter())
    router.callback_query.register(show_live, ShowLive.filter())
    router.callback_query.register(set_here, SetHere.filter())
    router.callback_query.register(undo_arrival, UndoArrival.filter())
    router.callback_query.register(arrive, ArrivePerson.filter())
    router.callback_query.register(show_arrival, OpenArrival.filter())
    router.callback_query.register(count_companions, CountCompanions.filter())
    router.callback_query.register(start_search, SearchDoor.filter())
    router.callback_query.register(resume_search, ResumeDraft.filter(), drafts.InFlow(FLOW))
    drafts.on_answer(router, FLOW, "search", search)
    entering.register(router)
    entries.register(router)
    attendance.register(router)
    return router


async def read_ticket(
    _message: Message,
    ticket: str,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Check in by link and let the next name be typed: both ways are used in one queue."""
    card = await services.check_ins.read_ticket(visitor.person_id, ticket)
    show = said_screen if _searches(draft, card.event_id) else arrival_screen
    return Reply(show(card, t))


async def show_own_ticket(
    _message: Message, ticket: str, services: Services, t: Translator
) -> Reply:
    rsvp_id = await services.check_ins.rsvp_of(ticket)
    button = Button(t("Show my ticket"), OpenTicket(rsvp_id=rsvp_id))
    return Reply(own_ticket_screen(button, t))


async def deny_ticket(_message: Message, t: Translator) -> Reply:
    """Answer the same for someone else's ticket and for an unknown one."""
    return Reply(no_ticket_screen(t))


async def open_list(
    _press: CallbackQuery,
    callback_data: OpenCheckIn,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Show the whole list; once the door is open a name can be typed, unless another question is open."""
    own = (FLOW, entering.FLOW, attendance.FLOW)
    event_id = callback_data.event_id
    card = await services.check_ins.door(visitor.person_id, event_id, callback_data.page)
    await leave_question(visitor, services, draft, *own)
    asks = card.opens_at is None and (draft is None or draft.flow in own)
    if asks:
        await services.drafts.start(visitor.person_id, FLOW, "search", event_id=event_id, text="")
    return Reply(door_screen(card, t, asks=asks))


async def show_list(
    _press: CallbackQuery,
    callback_data: ShowDoor,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    return await _list(callback_data, visitor, draft, services, t)


async def show_live(
    _press: CallbackQuery,
    callback_data: ShowLive,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.figures.live(visitor.person_id, callback_data.event_id)
    return Reply(live_screen(card, t))


async def set_here(
    _press: CallbackQuery,
    callback_data: SetHere,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Check in or undo, and show the same part of the list again."""
    change = services.check_ins.check_in if callback_data.here else services.check_ins.undo
    arrival = await change(visitor.person_id, callback_data.rsvp_id)
    shown = ShowDoor(event_id=arrival.event_id, view=callback_data.view, page=callback_data.page)
    return await _list(shown, visitor, draft, services, t, toast=arrival_toast(arrival, t))


async def arrive(
    _press: CallbackQuery,
    callback_data: ArrivePerson,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.check_ins.check_in(visitor.person_id, callback_data.rsvp_id)
    return Reply(arrival_screen(card, t))


async def show_arrival(
    _press: CallbackQuery,
    callback_data: OpenArrival,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.check_ins.at_the_door(visitor.person_id, callback_data.rsvp_id)
    return Reply(arrival_screen(card, t))


async def count_companions(
    _press: CallbackQuery,
    callback_data: CountCompanions,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.check_ins.count_companions(
        visitor.person_id, callback_data.rsvp_id, callback_data.number
    )
    return Reply(arrival_screen(card, t), toast=t("Saved."))


async def undo_arrival(
    _press: CallbackQuery,
    callback_data: UndoArrival,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.check_ins.undo(visitor.person_id, callback_data.rsvp_id)
    return Reply(arrival_screen(card, t))


async def start_search(
    _press: CallbackQuery,
    callback_data: SearchDoor,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.check_ins.door(visitor.person_id, event_id)  # checks the right
    await services.drafts.start(visitor.person_id, FLOW, "search", event_id=event_id, text="")
    return Reply(search_screen(event_id, t))


async def search(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "search", text=answer[:64])
    arrived = await services.check_ins.say_code(
        visitor.person_id, draft.answers["event_id"], answer[:64]
    )
    if arrived is not None:
        return Reply(said_screen(arrived, t))
    return await resume_search(_update, draft, visitor, services, t)


async def resume_search(
    _update: object, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    event_id = draft.answers["event_id"]
    if not draft.answers["text"]:
        return Reply(search_screen(event_id, t))
    shown = ShowDoor(event_id=event_id, view=DoorView.FOUND)
    return await _list(shown, visitor, draft, services, t)


async def _list(
    shown: ShowDoor,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
    toast: str | None = None,
) -> Reply:
    """Part of the list; search results are known only while that search is open."""
    text, view, asks = "", shown.view, _searches(draft, shown.event_id)
    if view is DoorView.FOUND:
        text = str(draft.answers["text"]) if draft is not None and asks else ""
        view = view if text else DoorView.ALL
    card = await services.check_ins.door(visitor.person_id, shown.event_id, shown.page, view, text)
    return Reply(door_screen(card, t, asks=asks), toast=toast)


def _searches(draft: DraftCard | None, event_id: int) -> bool:
    """Whether the person's next text is a search at this event's door."""
    return draft is not None and draft.flow == FLOW and draft.answers["event_id"] == event_id
