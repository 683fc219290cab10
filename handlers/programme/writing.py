"""Programme lines as organisers type them, and rescheduling one item."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.people import LANGUAGES, goes_on
from domain.programme import ROOM_LENGTH, fits, lines_of, read_line, read_slot
from domain.refusal import Refusal, RefusalCode
from handlers.drafts import InFlow, on_answer
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.phrases.answers import told
from handlers.programme.callbacks import MoveItem, WriteProgramme
from handlers.programme.views.changing import (
    item_screen,
    moving_screen,
    unclear_line,
    writing_screen,
)
from handlers.programme.views.programme import programme_screen
from handlers.screen import Reply, shortened
from services.bundle import Services
from services.cards.drafts import MORE, DraftCard
from services.cards.people import Visitor

FLOW = "programme"
_SHOWN = 100  # characters of a line that was not understood


def register(router: Router) -> None:
    """Register the presses that ask, and the answers."""
    press = router.callback_query
    press.register(ask_lines, WriteProgramme.filter())
    press.register(ask_time, MoveItem.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW))
    router.message.register(finish, InFlow(FLOW, MORE), F.text.func(goes_on))
    for step in ("lines", MORE):
        on_answer(router, FLOW, step, take_lines)
    on_answer(router, FLOW, "time", take_time)


async def ask_lines(
    _press: CallbackQuery,
    callback_data: WriteProgramme,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, language = callback_data.event_id, callback_data.language
    if language not in LANGUAGES:
        raise Refusal(RefusalCode.NOT_FOUND)
    await services.programme_changes.writable(visitor.person_id, event_id)
    await services.drafts.start(
        visitor.person_id, FLOW, "lines", event_id=event_id, language=language
    )
    return Reply(writing_screen(event_id, language, t))


async def ask_time(
    _press: CallbackQuery,
    callback_data: MoveItem,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.programmes.item(visitor.person_id, callback_data.item_id)
    await services.drafts.start(visitor.person_id, FLOW, "time", item_id=card.item.item_id)
    return Reply(moving_screen(card, t))


async def ask_again(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    if draft.step != "time":
        return Reply(writing_screen(draft.answers["event_id"], draft.answers["language"], t))
    card = await services.programmes.item(visitor.person_id, draft.answers["item_id"])
    return Reply(moving_screen(card, t))


async def take_lines(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Store all lines, or none if one is not understood."""
    event_id, language = draft.answers["event_id"], draft.answers["language"]
    lines = []
    for text in lines_of(answer):
        line = read_line(text)
        if line is None or not fits(line):
            problem = unclear_line(shortened(text, _SHOWN), t)
            return Reply(writing_screen(event_id, language, t, problem))
        lines.append(line)
    try:
        await services.programme_changes.write(visitor.person_id, event_id, language, lines)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.TOO_MANY_ITEMS:
            raise
        return Reply(writing_screen(event_id, language, t, sentence(refusal.code, t)))
    await services.drafts.move(visitor.person_id, MORE)
    card = await services.programmes.card(visitor.person_id, event_id)
    screen = replace(programme_screen(card, t), asks=True)
    return Reply(screen, toast=t("Saved. Write on, or leave it at that."))


async def finish(
    _message: Message, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Take a typed "done" as what it says: all is stored."""
    await services.drafts.drop(visitor.person_id)
    card = await services.programmes.card(visitor.person_id, draft.answers["event_id"])
    return Reply(programme_screen(card, t), toast=t("Saved."))


async def take_time(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    item_id, slot = draft.answers["item_id"], read_slot(answer)
    if slot is None or len(slot.room or "") > ROOM_LENGTH:
        card = await services.programmes.item(visitor.person_id, item_id)
        return Reply(moving_screen(card, t, unclear=True))
    number = await services.programme_changes.move(
        visitor.person_id, item_id, slot.starts, slot.ends, slot.room
    )
    await services.drafts.drop(visitor.person_id)
    card = await services.programmes.item(visitor.person_id, item_id)
    return Reply(item_screen(card, t), toast=told(number, t))
