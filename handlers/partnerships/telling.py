"""The two sides' part: how far they are, in what they work together, why it ended."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.interests.words import words
from domain.partnerships import FINAL, LESSON_LENGTH, Stage
from domain.refusal import Refusal, RefusalCode
from domain.text import fold
from handlers.drafts import TYPED, InFlow, UnderLetter, leave_question, on_answer, one_line
from handlers.i18n import Translator
from handlers.navigation import OpenProgress, ResumeDraft
from handlers.partnerships.callbacks import (
    ChooseEnding,
    ChooseKind,
    NothingYet,
    TellEnding,
    TellPartnership,
    TellStage,
)
from handlers.partnerships.views.progress import (
    asked_screen,
    endings_screen,
    kinds_screen,
    lesson_screen,
    progress_screen,
)
from handlers.phrases.answers import too_long
from handlers.screen import Button, Reply
from handlers.unfinished import would_lose
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW, LINE = "lesson", "line"


def register(router: Router) -> None:
    """Add these presses and the typed line to the feature's router."""
    press = router.callback_query
    press.register(show, OpenProgress.filter())
    press.register(tell_stage, TellStage.filter())
    press.register(nothing_yet, NothingYet.filter())
    press.register(choose_kind, ChooseKind.filter())
    press.register(tell_partnership, TellPartnership.filter())
    press.register(choose_ending, ChooseEnding.filter())
    press.register(tell_ending, TellEnding.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW))
    on_answer(router, FLOW, LINE, take_lesson)
    router.message.register(
        take_words, TYPED, UnderLetter(lambda services: services.partnerships.asked_by)
    )


async def show(
    _press: CallbackQuery,
    callback_data: OpenProgress,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW)
    card = await services.partnerships.card(visitor.person_id, callback_data.suggestion_id)
    return Reply(progress_screen(card, t))


async def tell_stage(
    _press: CallbackQuery,
    callback_data: TellStage,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.partnerships.tell(
        visitor.person_id, callback_data.suggestion_id, callback_data.stage
    )
    return Reply(progress_screen(card, t), toast=t("Thank you, noted."))


async def nothing_yet(
    _press: CallbackQuery,
    callback_data: NothingYet,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.partnerships.card(visitor.person_id, callback_data.suggestion_id)
    toast = t("Thank you. When something changes, tell me here or under /introductions.")
    return Reply(progress_screen(card, t), toast=toast)


async def choose_kind(
    _press: CallbackQuery,
    callback_data: ChooseKind,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.partnerships.card(visitor.person_id, callback_data.suggestion_id)
    return Reply(kinds_screen(card, callback_data.page, t))


async def tell_partnership(
    _press: CallbackQuery,
    callback_data: TellPartnership,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.partnerships.tell(
        visitor.person_id,
        callback_data.suggestion_id,
        Stage.PARTNERSHIP,
        kind=callback_data.kind,
    )
    return Reply(progress_screen(card, t), toast=t("Thank you, noted."))


async def choose_ending(
    _press: CallbackQuery,
    callback_data: ChooseEnding,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.partnerships.card(visitor.person_id, callback_data.suggestion_id)
    return Reply(endings_screen(card, t))


async def tell_ending(
    _press: CallbackQuery,
    callback_data: TellEnding,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    number = callback_data.suggestion_id
    card = await services.partnerships.tell(
        visitor.person_id, number, Stage.ENDED, ending=callback_data.ending
    )
    if would_lose(draft):  # noted all the same; the lesson is asked of whoever has a mind for it
        return Reply(progress_screen(card, t), toast=t("Thank you, noted."))
    await services.drafts.start(visitor.person_id, FLOW, LINE, suggestion_id=number)
    return Reply(lesson_screen(card, t))


async def ask_again(
    _press: CallbackQuery, visitor: Visitor, draft: DraftCard, services: Services, t: Translator
) -> Reply:
    card = await services.partnerships.card(visitor.person_id, draft.answers["suggestion_id"])
    return Reply(lesson_screen(card, t))


async def take_lesson(
    _update: object,
    answer: str,
    visitor: Visitor,
    draft: DraftCard,
    services: Services,
    t: Translator,
) -> Reply:
    """A line that tells who writes is sent back, and the question stays."""
    number, lesson = draft.answers["suggestion_id"], one_line(answer)
    card = await services.partnerships.card(visitor.person_id, number)
    if problem := too_long(lesson, LESSON_LENGTH, t):
        return Reply(lesson_screen(card, t), toast=problem)
    try:
        card = await services.partnerships.learn(visitor.person_id, number, lesson)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.LINE_TELLS_WHO:
            raise
        toast = t("Please leave out names, links and numbers.")
        return Reply(lesson_screen(card, t), toast=toast)
    await services.drafts.drop(visitor.person_id)
    return Reply(progress_screen(card, t), toast=t("Thank you, noted."))


async def take_words(
    message: Message,
    about: int,
    answer: str,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Words that only one button says are a press of it; others are not kept, and the question stays."""
    card = await services.partnerships.card(visitor.person_id, about)
    settled = card.stage in FINAL or card.asked_to_confirm is not None
    screen = progress_screen(card, t) if settled else asked_screen(card, t)
    said = {fold(word) for word in words(answer)}
    meant = [one.action for row in screen.rows for one in row if said <= _words_on(one)]
    takes = _PRESSES.get(type(meant[0])) if said - _BESIDE and len(meant) == 1 else None
    if takes is not None:
        return await takes(message, meant[0], visitor, services, t)
    toast = t("I can note only what a button says; your words are not passed on to anybody.")
    return Reply(screen, toast=toast)


def _words_on(button: Button) -> set[str]:
    """The label's words, and what people say for it."""
    said = _ALSO.get(getattr(button.action, "stage", type(button.action)), "")
    return {fold(word) for word in words(f"{button.label} {said}")}


_ALSO: dict[object, str] = {
    Stage.MET: "we already spotkaliśmy spotkałyśmy się już találkoztunk már",
    Stage.NEGOTIATING: "we are planning talking planujemy rozmawiamy tervezünk beszélünk róla",
    NothingYet: "no not nothing yet nie nic jeszcze na razie nem semmi még egyelőre",
}


# Alone they answer nothing, though only one button has them: "we", "już", "még".
_BESIDE = {
    fold(word)
    for word in words(
        "we have are making come of it is on will together already yet now see "
        "się już z tego na razie jeszcze było będzie a az már még egyelőre róla belőle lesz"
    )
}
_PRESSES: dict[type, Callable[..., Awaitable[Reply]]] = {
    TellStage: tell_stage,
    NothingYet: nothing_yet,
    ChooseKind: choose_kind,
    TellPartnership: tell_partnership,
    ChooseEnding: choose_ending,
}
