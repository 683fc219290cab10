"""Creating a host, step by step: name, language, time zone. For operators."""

from collections.abc import Collection

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.people import LANGUAGES, languages_in
from domain.refusal import Refusal, RefusalCode
from domain.text import text_length
from domain.zones import find_zones
from handlers.drafts import InFlow, ask_for_a_button, on_answer, on_old_buttons, one_line
from handlers.hosts.callbacks import (
    ChooseHostLanguage,
    ChooseZone,
    OpenNewHost,
    ReturnToLanguage,
    ReturnToName,
)
from handlers.hosts.views import desk, opening
from handlers.i18n import Html, Translator
from handlers.navigation import ResumeDraft
from handlers.phrases.answers import unknown_zone
from handlers.phrases.zones import zones_meant
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor
from services.hosts import NAME_LENGTH

FLOW = "open_host"
WIZARD = (ChooseHostLanguage, ChooseZone, ReturnToName, ReturnToLanguage)


def register(router: Router) -> None:
    """Register the wizard's presses and typed answers."""
    router.callback_query.register(start, OpenNewHost.filter())
    on_old_buttons(router, FLOW, WIZARD, resume)
    presses = router.callback_query
    presses.register(resume, ResumeDraft.filter(), InFlow(FLOW))
    presses.register(return_to_name, ReturnToName.filter(), InFlow(FLOW))
    presses.register(return_to_language, ReturnToLanguage.filter(), InFlow(FLOW))
    presses.register(choose_language, ChooseHostLanguage.filter(), InFlow(FLOW, "language"))
    presses.register(choose_zone, ChooseZone.filter(), InFlow(FLOW, "zone"))
    on_answer(router, FLOW, "name", take_name)
    on_answer(router, FLOW, "language", take_language)
    on_answer(router, FLOW, "zone", take_zone)


async def start(
    _press: CallbackQuery,
    visitor: Visitor,
    services: Services,
    operators: Collection[int],
    t: Translator,
) -> Reply:
    refuse_unless_operator(visitor, operators)
    return await begin(visitor, services, t)


async def begin(visitor: Visitor, services: Services, t: Translator) -> Reply:
    """Ask for the name; callers must check that this is an operator."""
    draft = await services.drafts.start(visitor.person_id, FLOW, "name")
    return Reply(step_screen(draft, t))


async def resume(_press: CallbackQuery, draft: DraftCard, t: Translator) -> Reply:
    """Answer an old button, or a wish to see the question again."""
    return Reply(step_screen(draft, t))


async def return_to_name(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "name")
    return Reply(step_screen(draft, t))


async def return_to_language(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "language")
    return Reply(step_screen(draft, t))


async def take_name(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    name = one_line(answer)
    if not 1 < text_length(name) <= NAME_LENGTH:
        return Reply(step_screen(draft, t, t("Please write 2 to {n} characters.", n=NAME_LENGTH)))
    draft = await services.drafts.move(visitor.person_id, "language", name=name)
    return Reply(step_screen(draft, t))


async def take_language(
    update: object,
    answer: str,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    match languages_in(answer):
        case (language,):
            draft = await services.drafts.move(visitor.person_id, "zone", language=language)
            return Reply(step_screen(draft, t))
        case _:
            return await ask_for_a_button(update, t)


async def choose_language(
    _press: CallbackQuery,
    callback_data: ChooseHostLanguage,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    language = callback_data.language if callback_data.language in LANGUAGES else "en"
    draft = await services.drafts.move(visitor.person_id, "zone", language=language)
    return Reply(step_screen(draft, t))


async def choose_zone(
    _press: CallbackQuery,
    callback_data: ChooseZone,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    operators: Collection[int],
    t: Translator,
) -> Reply:
    if find_zones(callback_data.zone) != [callback_data.zone]:
        return Reply(step_screen(draft, t))
    return await _open(callback_data.zone, draft, visitor, services, operators, t)


async def take_zone(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    operators: Collection[int],
    t: Translator,
) -> Reply:
    match zones_meant(answer):
        case [zone]:
            return await _open(zone, draft, visitor, services, operators, t)
        case _:
            return Reply(step_screen(draft, t, unknown_zone(answer, t)))


async def _open(
    zone: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    operators: Collection[int],
    t: Translator,
) -> Reply:
    refuse_unless_operator(visitor, operators)
    answers = draft.answers
    host = await services.hosts.open(
        visitor.person_id,
        visitor.name,
        name=answers["name"],
        language=answers["language"],
        zone=zone,
    )
    await services.drafts.drop(visitor.person_id)
    card = await services.hosts.desk(host.host_id, visitor.person_id)
    return Reply(desk.desk_screen(card, t, others=True), toast=t("The host has been added."))


def refuse_unless_operator(visitor: Visitor, operators: Collection[int]) -> None:
    """Raise `Refusal` for anyone not listed in OPERATORS (any more)."""
    if visitor.telegram_id not in operators:
        raise Refusal(RefusalCode.NOT_ALLOWED)


def step_screen(draft: DraftCard, t: Translator, problem: Html | None = None) -> Screen:
    """The question of the draft's step, below what was wrong with the last answer."""
    match draft.step:
        case "name":
            return opening.name_screen(t, problem)
        case "language":
            return opening.language_screen(draft.revision, t, problem)
        case _:
            return opening.zone_screen(draft.revision, t, problem)
