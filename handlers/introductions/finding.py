"""Searching for someone: what for, the results, and the ask."""

import asyncio

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.asks import LINE_LENGTH
from domain.interests.lines import read
from domain.interests.taxonomy import KINDS
from domain.people import Direction
from domain.refusal import Refusal, RefusalCode
from domain.text import fold
from handlers.drafts import InFlow, on_answer, on_old_buttons
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.introductions.callbacks import (
    AskFor,
    AskWithoutLine,
    FindKind,
    FindSomeone,
    ShowFound,
)
from handlers.introductions.views.find import found_screen, line_screen, what_screen
from handlers.introductions.views.suggestion import suggestion_screen
from handlers.navigation import ResumeDraft
from handlers.phrases.answers import too_long
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "find"
WHAT, WHO, LINE = "what", "who", "line"


def register(router: Router) -> None:
    """Add the presses and typed answers of this flow to the feature's router."""
    router.callback_query.register(begin, FindSomeone.filter())
    router.callback_query.register(show_step, InFlow(FLOW), ResumeDraft.filter())
    on_old_buttons(router, FLOW, (FindKind, ShowFound, AskFor, AskWithoutLine), show_step)
    router.callback_query.register(find_kind, FindKind.filter(), InFlow(FLOW, WHAT))
    router.callback_query.register(turn_page, ShowFound.filter(), InFlow(FLOW, WHO))
    router.callback_query.register(choose, AskFor.filter(), InFlow(FLOW, WHO))
    router.callback_query.register(ask_without_line, AskWithoutLine.filter(), InFlow(FLOW, LINE))
    for step in (WHAT, WHO):
        on_answer(router, FLOW, step, find_typed)
    on_answer(router, FLOW, LINE, ask_with_line)


async def begin(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Begin the search; raises Refusal for people who attended nothing."""
    await services.requests.refuse_who_never_came(visitor.person_id)
    draft = await services.drafts.start(visitor.person_id, FLOW, WHAT)
    return await _step(draft, visitor, services, t)


async def show_step(
    _press: CallbackQuery, visitor: Visitor, draft: DraftCard, services: Services, t: Translator
) -> Reply:
    return await _step(draft, visitor, services, t)


async def find_typed(
    _update: Message | CallbackQuery,
    answer: str,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """What they look for, in their own words, or whom; beside those found it is another search."""
    reading = await asyncio.to_thread(read, answer, t.language, Direction.SEEKS)
    named = await services.requests.find(visitor.person_id, (), answer)
    name = answer if named else ""
    in_full = any(fold(one.organisation.name) in fold(answer) for one in named)
    kinds = [] if in_full else [one.id for one in reading.kinds]
    if not kinds and not name:
        draft = await services.drafts.move(visitor.person_id, WHAT)
        seeks = await services.requests.sought(visitor.person_id)
        return Reply(what_screen(seeks, draft.revision, t, unclear=True))
    draft = await services.drafts.move(visitor.person_id, WHO, kinds=kinds, name=name)
    return await _step(draft, visitor, services, t)


async def find_kind(
    _press: CallbackQuery,
    callback_data: FindKind,
    visitor: Visitor,
    draft: DraftCard,
    services: Services,
    t: Translator,
) -> Reply:
    if callback_data.kind not in KINDS:  # forged: none of our buttons does that
        return await _step(draft, visitor, services, t)
    kinds = [callback_data.kind]
    draft = await services.drafts.move(visitor.person_id, WHO, kinds=kinds, name="")
    return await _step(draft, visitor, services, t)


async def turn_page(
    _press: CallbackQuery,
    callback_data: ShowFound,
    visitor: Visitor,
    draft: DraftCard,
    services: Services,
    t: Translator,
) -> Reply:
    return await _step(draft, visitor, services, t, page=callback_data.page)


async def choose(
    _press: CallbackQuery,
    callback_data: AskFor,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Whom one may say yes to already is shown as the suggestion that it is."""
    asked = callback_data.membership_id
    suggestion_id = await services.requests.open_with(visitor.person_id, asked)
    if suggestion_id is not None:
        await services.drafts.drop(visitor.person_id)
        card = await services.introductions.card(visitor.person_id, suggestion_id)
        return Reply(suggestion_screen(card, t))
    draft = await services.drafts.move(visitor.person_id, LINE, membership_id=asked)
    return await _step(draft, visitor, services, t)


async def ask_with_line(
    _update: Message | CallbackQuery,
    answer: str,
    visitor: Visitor,
    draft: DraftCard,
    services: Services,
    t: Translator,
) -> Reply:
    """Ask with a line; one that reveals the writer is rejected, and the question stays."""
    if problem := too_long(answer, LINE_LENGTH, t):
        return Reply(line_screen(draft.revision, t), toast=problem)
    try:
        return await _ask(answer, visitor, draft, services, t)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.LINE_TELLS_WHO:
            raise
        return Reply(line_screen(draft.revision, t), toast=sentence(refusal.code, t))


async def ask_without_line(
    _press: CallbackQuery, visitor: Visitor, draft: DraftCard, services: Services, t: Translator
) -> Reply:
    return await _ask("", visitor, draft, services, t)


async def _ask(
    line: str, visitor: Visitor, draft: DraftCard, services: Services, t: Translator
) -> Reply:
    await services.memberships.renew_username(visitor.person_id, visitor.username)
    kinds = draft.answers["kinds"]
    if draft.answers.get("name"):  # of what is read from a name nothing was sought
        kinds = await services.requests.sought(visitor.person_id)
    suggestion_id = await services.requests.ask(
        visitor.person_id, draft.answers["membership_id"], line, kinds
    )
    await services.drafts.drop(visitor.person_id)
    card = await services.introductions.card(visitor.person_id, suggestion_id)
    # Where the other had asked unheard, asking was a yes to it, and there is nothing to pass on.
    toast = t("I have passed on your request.") if card.asked_by_me else None
    return Reply(suggestion_screen(card, t), toast=toast)


async def _step(
    draft: DraftCard, visitor: Visitor, services: Services, t: Translator, *, page: int = 0
) -> Reply:
    """The screen of the draft's current step."""
    match draft.step:
        case "who":
            kinds, name = draft.answers["kinds"], draft.answers.get("name", "")
            found = await services.requests.find(visitor.person_id, kinds, name)
            return Reply(found_screen(found, kinds, page, draft.revision, t, name))
        case "line":
            return Reply(line_screen(draft.revision, t))
        case _:
            seeks = await services.requests.sought(visitor.person_id)
            return Reply(what_screen(seeks, draft.revision, t))
