"""Rewriting an event's title or description, or writing it in another language."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.people import LANGUAGES
from domain.refusal import Refusal, RefusalCode
from handlers.drafts import as_formatted, on_answer, one_line
from handlers.events.callbacks.describing import ChangeText, ChooseText
from handlers.events.current_question import ask
from handlers.events.plans import Flow, plan_of
from handlers.events.typed import problem_with_description, problem_with_title
from handlers.events.views.texts import texts_screen
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the presses that ask, and the answer."""
    router.callback_query.register(choose_text, ChooseText.filter())
    router.callback_query.register(ask_text, ChangeText.filter())
    on_answer(router, Flow.REWORD, "text", take_text)


async def choose_text(
    _press: CallbackQuery,
    callback_data: ChooseText,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return Reply(
        texts_screen(
            await services.event_overviews.editable(callback_data.event_id, visitor.person_id), t
        )
    )


async def ask_text(
    _press: CallbackQuery,
    callback_data: ChangeText,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    field, language = callback_data.field, callback_data.language
    if field not in ("title", "description") or language not in LANGUAGES:
        raise Refusal(RefusalCode.NOT_FOUND)
    card = await services.event_overviews.editable(callback_data.event_id, visitor.person_id)
    draft = await services.drafts.start(
        visitor.person_id,
        Flow.REWORD,
        "text",
        event_id=callback_data.event_id,
        field=field,
        language=language,
        text=card.texts.get((field, language), ""),
    )
    return ask(draft, services, t)


async def take_text(
    update: Message | CallbackQuery,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    plan = plan_of(draft)
    if plan.field == "title":
        text = one_line(answer)
        problem = problem_with_title(text, t)
    else:
        text = as_formatted(update, draft)
        problem = problem_with_description(answer, text, t)
    if problem:
        return ask(draft, services, t, problem)
    await services.event_changes.reword(
        plan.event_id, visitor.person_id, plan.field, plan.language, text
    )
    await services.drafts.drop(visitor.person_id)
    card = await services.event_overviews.of(plan.event_id, visitor.person_id)
    return Reply(texts_screen(card, t), toast=t("The text has been changed."))
