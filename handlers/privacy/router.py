"""Routes updates about one's own data."""

from datetime import UTC, datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.refusal import Refusal, RefusalCode
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.navigation import OpenPrivacy
from handlers.privacy.callbacks import AskErasure, BeFound, Erase, ExportAll, OpenKept, OpenNotice
from handlers.privacy.views.erasing import erased_screen, erasure_screen
from handlers.privacy.views.kept import export_screen, kept_screen
from handlers.privacy.views.notice import notice_screen, privacy_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def build_router() -> Router:
    """Build the router for this feature's command and presses."""
    router = Router(name="privacy")
    router.message.register(show_in_short, Command("privacy"))
    router.callback_query.register(show_notice, OpenNotice.filter())
    router.callback_query.register(turn_page, OpenPrivacy.filter())
    router.callback_query.register(show_kept, OpenKept.filter())
    router.callback_query.register(be_found, BeFound.filter())
    router.callback_query.register(export, ExportAll.filter())
    router.callback_query.register(ask_erasure, AskErasure.filter())
    router.callback_query.register(erase, Erase.filter())
    return router


async def show_in_short(
    _message: Message, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return Reply(privacy_screen(await services.privacy.card(visitor.person_id), t))


async def turn_page(
    _press: CallbackQuery,
    callback_data: OpenPrivacy,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.privacy.card(visitor.person_id, callback_data.page)
    return Reply(privacy_screen(card, t))


async def show_notice(
    _press: CallbackQuery,
    callback_data: OpenNotice,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.privacy.card(visitor.person_id, callback_data.page)
    return Reply(notice_screen(card, t))


async def show_kept(
    _press: CallbackQuery,
    callback_data: OpenKept,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.privacy.kept(visitor.person_id, callback_data.host_id)
    return Reply(kept_screen(card, t))


async def be_found(
    _press: CallbackQuery,
    callback_data: BeFound,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Give or withdraw the consent at once; repeating it changes nothing."""
    agreed = callback_data.agreed
    card = await services.privacy.be_found(visitor.person_id, callback_data.host_id, agreed=agreed)
    toast = (
        t("Attendees who search can find you now.")
        if agreed
        else t("You no longer appear when attendees search.")
    )
    return Reply(kept_screen(card, t), toast=toast)


async def export(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    card = await services.exports.of(visitor.person_id)
    return Reply(export_screen(card, t), fresh=True)


async def ask_erasure(
    _press: CallbackQuery,
    callback_data: AskErasure,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Show what would be erased, before doing it."""
    card = await services.erasures.ask(visitor.person_id, callback_data.host_id or None)
    return Reply(erasure_screen(card, t))


async def erase(
    _press: CallbackQuery,
    callback_data: Erase,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    host_id = callback_data.host_id or None
    asked_at = datetime.fromtimestamp(callback_data.asked_at, UTC)
    card = await services.erasures.ask(visitor.person_id, host_id)
    try:
        known_elsewhere = await services.erasures.erase(visitor.person_id, host_id, asked_at)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.OUTDATED_BUTTON:
            raise
        return Reply(erasure_screen(card, t), toast=sentence(refusal.code, t))
    return Reply(erased_screen(card.host if known_elsewhere else None, t))
