"""Creating an event: title, when, where, seats, description; then a draft that can be published."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.spoken_dates import Reason
from handlers.drafts import InFlow, as_formatted, on_answer, one_line
from handlers.events.callbacks.asking import KeepAsItIs
from handlers.events.current_question import ask
from handlers.events.plans import Flow, plan_of
from handlers.events.typed import (
    problem_with_description,
    problem_with_title,
    read_seats,
)
from handlers.events.views.publishing import draft_screen
from handlers.i18n import Html, Translator
from handlers.navigation import CreateEvent
from handlers.phrases.times import problem_with
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor
from services.event_changes import NewEvent


def register(router: Router) -> None:
    """Register the first press, and all answers except the time."""
    router.callback_query.register(begin, CreateEvent.filter())
    router.callback_query.register(
        skip_description, KeepAsItIs.filter(), InFlow(Flow.CREATE, "description")
    )
    on_answer(router, Flow.CREATE, "title", take_title)
    on_answer(router, Flow.CREATE, "seats", take_seats)
    on_answer(router, Flow.CREATE, "description", take_description)


async def begin(
    _press: CallbackQuery,
    callback_data: CreateEvent,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Begin, or go on where this was left: what was typed is not asked again."""
    host = await services.event_changes.host_of_new(visitor.person_id, callback_data.host_id)
    begun = draft is not None and draft.flow == Flow.CREATE and draft.answers.get("title")
    if draft is not None and begun and draft.answers["host_id"] == host.host_id:
        return replace(ask(draft, services, t), toast=t("Let's go on."))
    draft = await services.drafts.start(
        visitor.person_id,
        Flow.CREATE,
        "title",
        host_id=host.host_id,
        zone=host.zone,
        language=host.language,
    )
    return ask(draft, services, t)


async def take_title(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    title = one_line(answer)
    if problem := problem_with_title(title, t):
        return ask(draft, services, t, problem)
    draft = await services.drafts.move(visitor.person_id, "day", title=title)
    return ask(draft, services, t)


async def take_seats(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    seats = read_seats(answer, t)
    if isinstance(seats, Html):
        return ask(draft, services, t, seats)
    draft = await services.drafts.move(visitor.person_id, "description", seats=seats)
    return ask(draft, services, t)


async def take_description(
    update: Message | CallbackQuery,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    formatted = as_formatted(update, draft)
    if problem := problem_with_description(answer, formatted, t):
        return ask(draft, services, t, problem)
    return await _create(formatted, draft, visitor, services, t)


async def skip_description(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _create(None, draft, visitor, services, t)


async def _create(
    description: str | None,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    plan = plan_of(draft)
    if plan.starts_at is None or plan.ends_at is None or plan.starts_at <= services.now():
        draft = await services.drafts.move(visitor.person_id, "day")
        return ask(draft, services, t, problem_with(Reason.PAST, t))
    new = NewEvent(
        title=plan.title,
        description=description,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        place=plan.place,
        seats=plan.seats,
    )
    event_id = await services.event_changes.create(visitor.person_id, plan.host_id, new)
    await services.drafts.drop(visitor.person_id)
    return Reply(draft_screen(await services.events.card(event_id, visitor.person_id), t))
