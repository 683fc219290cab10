"""Routes updates about discussions."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.discussion import answering, organising
from handlers.discussion.callbacks import ReadCollection, ShowPrompt, TakeCollection
from handlers.discussion.views.answers import prompt_screen
from handlers.discussion.views.collection import file_screen, reading_screen
from handlers.discussion.views.prompts import prompts_screen
from handlers.i18n import Translator
from handlers.navigation import OpenDiscussion
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def build_router() -> Router:
    """Build the router for this feature's presses and typed answers."""
    router = Router(name="discussion")
    organising.register(router)
    answering.register(router)
    router.callback_query.register(show_prompts, OpenDiscussion.filter())
    router.callback_query.register(show_prompt, ShowPrompt.filter())
    router.callback_query.register(read, ReadCollection.filter())
    router.callback_query.register(take, TakeCollection.filter())
    return router


async def show_prompts(
    _press: CallbackQuery,
    callback_data: OpenDiscussion,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.discussions.of(visitor.person_id, callback_data.event_id)
    asks = await organising.await_first_questions(card, visitor, draft, services)
    return Reply(replace(prompts_screen(card, t), asks=asks))


async def show_prompt(
    _press: CallbackQuery,
    callback_data: ShowPrompt,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.discussions.card(
        visitor.person_id, callback_data.prompt_id, callback_data.page
    )
    return Reply(prompt_screen(card, t))


async def read(
    _press: CallbackQuery,
    callback_data: ReadCollection,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.discussions.collection(visitor.person_id, callback_data.event_id)
    return Reply(reading_screen(card, callback_data.page, t))


async def take(
    _press: CallbackQuery,
    callback_data: TakeCollection,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.discussions.collection(visitor.person_id, callback_data.event_id)
    return Reply(file_screen(card, t))
