"""Which update of a broadcast goes where: the wizard from the segment to the confirmed preview."""

import html

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.broadcasts import TEXT_LENGTH, Segment, text_length
from domain.refusal import RefusalCode
from handlers import drafts
from handlers.broadcasts import views
from handlers.broadcasts.callbacks import (
    ChangeSegment,
    ChooseSegment,
    DiscardBroadcast,
    OpenReport,
    RewriteBroadcast,
    SendBroadcast,
)
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft, TakeHeld, WriteBroadcast
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.broadcasts import Audience, BroadcastForm
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "broadcast"
WIZARD = (ChooseSegment, RewriteBroadcast, ChangeSegment, SendBroadcast, DiscardBroadcast)


def build_router() -> Router:
    """The presses and typed answers of this feature."""
    router = Router(name="broadcasts")
    press, current = router.callback_query, drafts.InFlow(FLOW)
    drafts.on_old_buttons(router, FLOW, WIZARD, show_current)
    press.register(begin, WriteBroadcast.filter())
    press.register(choose_segment, ChooseSegment.filter(), drafts.InFlow(FLOW, "segment"))
    press.register(rewrite, RewriteBroadcast.filter(), drafts.InFlow(FLOW, "preview"))
    press.register(change_segment, ChangeSegment.filter(), current)
    press.register(send, SendBroadcast.filter(), drafts.InFlow(FLOW, "preview"))
    press.register(discard, DiscardBroadcast.filter(), current)
    press.register(open_report, OpenReport.filter())
    for step in ("text", "preview"):  # at the preview another text replaces the first
        drafts.on_answer(router, FLOW, step, take_text)
    press.register(resume, ResumeDraft.filter(), current)
    press.register(resume, TakeHeld.filter(), current)  # nothing was to be typed
    return router


async def begin(
    _press: CallbackQuery,
    callback_data: WriteBroadcast,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.broadcasts.form(visitor.person_id, event_id)  # refuses who may not write
    draft = await services.drafts.start(visitor.person_id, FLOW, "segment", event_id=event_id)
    return Reply(await _screen(draft, visitor, services, t))


async def choose_segment(
    _press: CallbackQuery,
    callback_data: ChooseSegment,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    step = "preview" if draft.answers.get("html") else "text"
    draft = await services.drafts.move(visitor.person_id, step, segment=callback_data.segment)
    return Reply(await _screen(draft, visitor, services, t))


async def take_text(
    update: Message | CallbackQuery,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Keep the text as it was formatted; one that had been held back has lost its formatting."""
    length = text_length(answer)
    if length > TEXT_LENGTH:
        draft = await services.drafts.move(visitor.person_id, "text")
        return Reply(views.too_long_screen(length, draft.revision, t))
    kept = update.html_text if isinstance(update, Message) else html.escape(answer, quote=False)
    draft = await services.drafts.move(visitor.person_id, "preview", html=kept)
    return Reply(await _screen(draft, visitor, services, t))


async def rewrite(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "text")
    return Reply(await _screen(draft, visitor, services, t))


async def change_segment(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "segment")
    return Reply(await _screen(draft, visitor, services, t))


async def send(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Sending and dropping the draft are one transaction: a second press finds nothing to send."""
    answers = draft.answers
    card = await services.broadcasts.send(
        visitor.person_id, answers["event_id"], Segment(answers["segment"]), answers["html"]
    )
    await services.drafts.drop(visitor.person_id)
    return Reply(views.report_screen(card, t))


async def discard(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    await services.drafts.drop(visitor.person_id)
    return Reply(Screen(t("Nothing was sent.")))


async def open_report(
    _press: CallbackQuery,
    callback_data: OpenReport,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.broadcasts.report(visitor.person_id, callback_data.broadcast_id)
    return Reply(views.report_screen(card, t))


async def resume(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return Reply(await _screen(draft, visitor, services, t))


async def show_current(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """An old button of this wizard: say so, and show where it stands."""
    screen = await _screen(draft, visitor, services, t)
    return Reply(screen, toast=sentence(RefusalCode.OUTDATED_BUTTON, t))


async def _screen(draft: DraftCard, visitor: Visitor, services: Services, t: Translator) -> Screen:
    """The screen of the step that the draft is at; the right to write is checked again."""
    answers = draft.answers
    form = await services.broadcasts.form(visitor.person_id, answers["event_id"])
    if draft.step == "segment":
        return views.segment_screen(form, draft.revision, t)
    audience = _audience(form, Segment(answers["segment"]))
    if draft.step == "text":
        return views.text_screen(audience, draft.revision, t)
    card = await services.broadcasts.preview(
        visitor.person_id, answers["event_id"], answers["html"]
    )
    return views.preview_screen(card, audience, draft.revision, t)


def _audience(form: BroadcastForm, segment: Segment) -> Audience:
    return next(one for one in form.audiences if one.segment is segment)
