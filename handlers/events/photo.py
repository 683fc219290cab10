"""The photo of an event: sent in the chat, replaced, or removed with a tap."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.events import EventStatus
from handlers.drafts import InFlow, RestOfAlbum, on_answer
from handlers.events.callbacks.describing import ChangePhoto, DropPhoto
from handlers.events.current_question import ask
from handlers.events.plans import Flow, plan_of
from handlers.events.views.card import photo_screen
from handlers.events.views.editing import edit_screen
from handlers.events.views.publishing import draft_screen
from handlers.i18n import Html, Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the presses, and what may be sent as an answer."""
    router.callback_query.register(begin, ChangePhoto.filter())
    router.callback_query.register(drop, DropPhoto.filter())
    asked = InFlow(Flow.PHOTO, "photo")
    router.message.register(take, asked, F.photo, ~RestOfAlbum())
    router.message.register(ask_again, asked, ~F.text, ~RestOfAlbum())
    on_answer(router, Flow.PHOTO, "photo", ask_again)


async def begin(
    _press: CallbackQuery,
    callback_data: ChangePhoto,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    event = (await services.event_overviews.editable(event_id, visitor.person_id)).event
    has_photo = event.photo_id is not None
    draft = await services.drafts.start(
        visitor.person_id, Flow.PHOTO, "photo", event_id=event_id, has_photo=has_photo
    )
    return ask(draft, services, t)


async def take(
    message: Message, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Take the largest of Telegram's sizes; of an album the first picture."""
    photo_id = message.photo[-1].file_id if message.photo else None
    return await _set(photo_id, plan_of(draft).event_id, visitor, services, t)


async def ask_again(_update: object, draft: DraftCard, services: Services, t: Translator) -> Reply:
    return ask(draft, services, t, t("Please send a picture, not as a file."))


async def drop(
    _press: CallbackQuery,
    callback_data: DropPhoto,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _set(None, callback_data.event_id, visitor, services, t)


async def _set(
    photo_id: str | None, event_id: int, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Store the photo, and show the event with it above, or without."""
    await services.event_changes.show_photo(event_id, visitor.person_id, photo_id)
    await services.drafts.drop(visitor.person_id, Flow.PHOTO)
    card = await services.event_overviews.of(event_id, visitor.person_id)
    is_draft = card.event.status is EventStatus.DRAFT
    screen = draft_screen(card.event, t) if is_draft else edit_screen(card, t)
    toast: Html = t("The photo is there.") if photo_id else t("The photo is gone.")
    return Reply(screen, toast, led_by=photo_screen(card.event, t))
