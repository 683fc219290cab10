"""What organisers are asked about a place, and their answers."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.links import read_link
from domain.people import LANGUAGES
from domain.places import DIRECTIONS_LENGTH, MapPoint, read_map_point
from domain.refusal import Refusal, RefusalCode
from handlers.drafts import InFlow, on_answer
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.phrases.answers import too_long
from handlers.screen import Reply, Screen
from handlers.venues import views
from handlers.venues.callbacks import AskForDirections, AskForLink, AskForPin, DropDirections
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "venue"
LINK_LENGTH = 500


def register(router: Router) -> None:
    """Register the presses that ask, and the answers, typed or shared."""
    press = router.callback_query
    press.register(ask_for_pin, AskForPin.filter())
    press.register(ask_for_directions, AskForDirections.filter())
    press.register(drop_directions, DropDirections.filter())
    press.register(ask_for_link, AskForLink.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW))
    router.message.register(take_location, F.location, InFlow(FLOW, "pin"))
    on_answer(router, FLOW, "pin", take_pin)
    on_answer(router, FLOW, "directions", take_directions)
    on_answer(router, FLOW, "link", take_link)


async def ask_for_pin(
    _press: CallbackQuery,
    callback_data: AskForPin,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _begin(visitor, services, t, "pin", callback_data.event_id)


async def ask_for_directions(
    _press: CallbackQuery,
    callback_data: AskForDirections,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if callback_data.language not in LANGUAGES:
        raise Refusal(RefusalCode.NOT_FOUND)
    event_id, language = callback_data.event_id, callback_data.language
    return await _begin(visitor, services, t, "directions", event_id, language)


async def ask_for_link(
    _press: CallbackQuery,
    callback_data: AskForLink,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _begin(visitor, services, t, "link", callback_data.event_id)


async def ask_again(_press: CallbackQuery, draft: DraftCard, t: Translator) -> Reply:
    return Reply(_question(draft, t))


async def drop_directions(
    _press: CallbackQuery,
    callback_data: DropDirections,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.venues.direct(
        visitor.person_id, callback_data.event_id, callback_data.language, None
    )
    await services.drafts.drop(visitor.person_id, FLOW)
    return Reply(views.venue_screen(card, t))


async def take_location(
    message: Message, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    if message.location is None:
        return Reply(_question(draft, t))
    point = MapPoint(message.location.latitude, message.location.longitude)
    return await _pinned(point, draft, visitor, services, t)


async def take_pin(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    point = read_map_point(answer)
    if point is None:
        return Reply(views.pin_question_screen(draft.answers["event_id"], t, unclear=True))
    return await _pinned(point, draft, visitor, services, t)


async def take_directions(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, language = draft.answers["event_id"], draft.answers["language"]
    if problem := too_long(answer, DIRECTIONS_LENGTH, t):
        return Reply(views.directions_question_screen(event_id, language, t, problem))
    card = await services.venues.direct(visitor.person_id, event_id, language, answer)
    await services.drafts.drop(visitor.person_id)
    return Reply(views.venue_screen(card, t), toast=t("Saved."))


async def take_link(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, link = draft.answers["event_id"], read_link(answer)
    if link is None or len(link.url) > LINK_LENGTH:
        return Reply(views.link_question_screen(event_id, t, unclear=True))
    card = await services.venues.go_online(visitor.person_id, event_id, link.url)
    await services.drafts.drop(visitor.person_id)
    return Reply(views.venue_screen(card, t), toast=t("Saved."))


async def _pinned(
    point: MapPoint, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    card = await services.venues.pin(visitor.person_id, draft.answers["event_id"], point)
    await services.drafts.drop(visitor.person_id)
    return Reply(views.venue_screen(card, t), toast=t("Saved."))


async def _begin(
    visitor: Visitor,
    services: Services,
    t: Translator,
    step: str,
    event_id: int,
    language: str = "",
) -> Reply:
    await services.venues.card(visitor.person_id, event_id)  # checks the right
    draft = await services.drafts.start(
        visitor.person_id, FLOW, step, event_id=event_id, language=language
    )
    return Reply(_question(draft, t))


def _question(draft: DraftCard, t: Translator) -> Screen:
    event_id = draft.answers["event_id"]
    match draft.step:
        case "pin":
            return views.pin_question_screen(event_id, t)
        case "directions":
            return views.directions_question_screen(event_id, draft.answers["language"], t)
        case _:
            return views.link_question_screen(event_id, t)
