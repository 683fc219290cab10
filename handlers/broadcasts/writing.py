"""Writing a broadcast: its text in one or several languages, a photo or document, its buttons."""

from collections.abc import Mapping

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.broadcasts import MediaKind, as_plain, longest_text
from domain.links import read_link
from domain.people import LANGUAGES
from domain.text import text_length
from handlers import drafts
from handlers.broadcasts.callbacks.contents import (
    AddRsvp,
    AskForLink,
    DropLink,
    DropMedia,
    DropText,
    OpenButtons,
    OpenLanguages,
    RewriteBroadcast,
)
from handlers.broadcasts.plans import FIRST, FLOW, WRITING, Plan, plan_of
from handlers.broadcasts.steps import step_screen
from handlers.broadcasts.views import writing as views
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register typed texts and media at the steps `text`, `preview` and `link`, and the presses."""
    press, current = router.callback_query, drafts.InFlow(FLOW)
    drafts.on_answer(router, FLOW, FIRST, take_text)
    for step in WRITING:  # at the preview, another text replaces the first
        writing = drafts.InFlow(FLOW, step)
        drafts.on_answer(router, FLOW, step, take_text)
        router.message.register(take_media, writing, F.photo | F.document, ~drafts.RestOfAlbum())
        router.message.register(refuse_kind, writing, ~F.text, ~drafts.RestOfAlbum())
    drafts.on_answer(router, FLOW, "link", take_link)
    router.message.register(ask_instead, drafts.InFlow(FLOW, "preview"), drafts.TYPED)
    drafts.on_buttons_only(router, FLOW, "narrow", "languages", "buttons")
    press.register(rewrite, RewriteBroadcast.filter(), current)
    press.register(open_languages, OpenLanguages.filter(), current)
    press.register(drop_text, DropText.filter(), current)
    press.register(drop_media, DropMedia.filter(), current)
    press.register(open_buttons, OpenButtons.filter(), current)
    press.register(add_rsvp, AddRsvp.filter(), current)
    press.register(ask_for_link, AskForLink.filter(), current)
    press.register(drop_link, DropLink.filter(), current)


async def take_text(
    update: Message | CallbackQuery,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Store the text as formatted. It may come before its audience."""
    plan = plan_of(draft)
    length = text_length(answer)
    if length > longest_text(with_media=plan.contents.media_id is not None):
        step = FIRST if plan.step == FIRST else "text"
        draft = await services.drafts.move(visitor.person_id, step)
        return Reply(views.too_long_screen(length, plan_of(draft), t))
    texts = _with_text(plan, drafts.as_formatted(update, draft))
    step = FIRST if plan.step == FIRST else "preview"
    return await _go(step, visitor, services, t, texts=texts)


async def ask_instead(
    message: Message, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Hold a text typed at the preview: it may be a new wording, or meant as a press ("send")."""
    await services.drafts.hold(visitor.person_id, message.html_text)
    return Reply(views.instead_screen(message.text or "", draft.revision, t))


async def take_media(
    message: Message, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Add a photo or document to the text; its own caption replaces the text."""
    plan, captioned = plan_of(draft), bool(message.caption)
    lengths = [text_length(as_plain(one)) for one in plan.contents.texts.values()]
    longest = text_length(message.caption or "") if captioned else max(lengths, default=0)
    if longest > longest_text(with_media=True):
        draft = await services.drafts.move(visitor.person_id, "text")
        return Reply(views.media_too_long_screen(longest, plan_of(draft), t))
    texts = _with_text(plan, message.html_text) if captioned else dict(plan.contents.texts)
    kind = MediaKind.PHOTO if message.photo else MediaKind.DOCUMENT
    return await _keep(
        visitor, services, t, texts=texts, media_kind=kind, media_id=_file_id(message)
    )


async def refuse_kind(
    _message: Message, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "text")
    return Reply(views.other_kind_screen(plan_of(draft), t))


async def rewrite(
    _press: CallbackQuery,
    callback_data: RewriteBroadcast,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    language = callback_data.language
    if language not in LANGUAGES:
        language = plan_of(draft).language
    return await _go("text", visitor, services, t, language=language)


async def open_languages(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _go("languages", visitor, services, t)


async def drop_text(
    _press: CallbackQuery,
    callback_data: DropText,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Remove a language's text, except the last: something must be left to send."""
    texts = dict(plan_of(draft).contents.texts)
    if len(texts) > 1:
        texts.pop(callback_data.language, None)
    return await _go("languages", visitor, services, t, texts=texts)


async def drop_media(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _keep(visitor, services, t, media_kind=None, media_id=None)


async def open_buttons(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _go("buttons", visitor, services, t)


async def add_rsvp(
    _press: CallbackQuery,
    callback_data: AddRsvp,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    plan = plan_of(draft)
    events = await services.broadcasts.rsvp_events(visitor.person_id, plan.host_id, plan.event_id)
    chosen = next((one for one in events if one.event_id == callback_data.event_id), None)
    return await _keep(visitor, services, t, rsvp_event_id=chosen.event_id if chosen else None)


async def ask_for_link(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _go("link", visitor, services, t)


async def take_link(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    link = read_link(answer)
    if link is None:
        return Reply(views.link_screen(plan_of(draft), t, unclear=True))
    return await _keep(visitor, services, t, link_label=link.label, link_url=link.url)


async def drop_link(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _keep(visitor, services, t, link_label=None, link_url=None)


async def _keep(visitor: Visitor, services: Services, t: Translator, **told: object) -> Reply:
    """Store changes and show the preview."""
    return await _go("preview", visitor, services, t, **told)


async def _go(
    step: str, visitor: Visitor, services: Services, t: Translator, **told: object
) -> Reply:
    """Go to a step, storing changes."""
    draft = await services.drafts.move(visitor.person_id, step, **told)
    return Reply(await step_screen(draft, visitor, services, t))


def _with_text(plan: Plan, text: str) -> Mapping[str, str]:
    return {**plan.contents.texts, plan.language: text}


def _file_id(message: Message) -> str | None:
    if message.photo:
        return message.photo[-1].file_id  # the largest size
    return message.document.file_id if message.document else None
