"""Attendance after the event: presses of organisers, and of people who are asked."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.refusal import Refusal, RefusalCode
from handlers import drafts
from handlers.check_in.callbacks import (
    AskPeople,
    ConfirmAllCame,
    FinishAbsences,
    MarkAbsences,
    OpenAttendance,
    SayPresence,
    SetAbsent,
    TurnAbsences,
)
from handlers.check_in.views.attendance import absences_screen, presence_screen, who_came_screen
from handlers.drafts import leave_question
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "absences"  # marks are kept in the draft and stored together when the list is done


def register(router: Router) -> None:
    """Register the presses about attendance."""
    marking = drafts.InFlow(FLOW)
    router.callback_query.register(show, OpenAttendance.filter())
    router.callback_query.register(confirm_all_came, ConfirmAllCame.filter())
    router.callback_query.register(ask_people, AskPeople.filter())
    router.callback_query.register(say_presence, SayPresence.filter())
    router.callback_query.register(begin_marking, MarkAbsences.filter())
    router.callback_query.register(set_absent, SetAbsent.filter(), marking)
    router.callback_query.register(turn_page, TurnAbsences.filter(), marking)
    router.callback_query.register(finish_marking, FinishAbsences.filter())
    router.callback_query.register(resume_marking, ResumeDraft.filter(), marking)
    drafts.on_buttons_only(router, FLOW, "mark")


async def show(
    _press: CallbackQuery,
    callback_data: OpenAttendance,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Show what is known; marks that were left without "Done" are gone, and it says so."""
    await leave_question(visitor, services, draft, FLOW)
    card = await services.attendances.card(visitor.person_id, callback_data.event_id)
    left = draft is not None and draft.flow == FLOW and draft.answers.get("marked")
    toast = t("The marks were not saved: only “Done” saves them.") if left else None
    return Reply(who_came_screen(card, t), toast=toast)


async def confirm_all_came(
    _press: CallbackQuery,
    callback_data: ConfirmAllCame,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.attendances.all_came(visitor.person_id, callback_data.event_id)
    return Reply(who_came_screen(card, t))


async def ask_people(
    _press: CallbackQuery,
    callback_data: AskPeople,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.attendances.ask_people(visitor.person_id, callback_data.event_id)
    return Reply(who_came_screen(card, t))


async def say_presence(
    _press: CallbackQuery,
    callback_data: SayPresence,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.attendances.say(
        visitor.person_id, callback_data.event_id, came=callback_data.came
    )
    return Reply(presence_screen(card, t))


async def begin_marking(
    _press: CallbackQuery,
    callback_data: MarkAbsences,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    card = await services.attendances.absences(visitor.person_id, event_id, None)
    absent = sorted(card.absent)
    await services.drafts.start(visitor.person_id, FLOW, "mark", event_id=event_id, absent=absent)
    return Reply(absences_screen(card, t))


async def set_absent(
    _press: CallbackQuery,
    callback_data: SetAbsent,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    absent = set(draft.answers["absent"]) - {callback_data.rsvp_id}
    if callback_data.absent:
        absent.add(callback_data.rsvp_id)
    draft = await services.drafts.move(
        visitor.person_id, "mark", absent=sorted(absent), marked=True
    )
    return await _marking(draft, callback_data.page, visitor, services, t)


async def turn_page(
    _press: CallbackQuery,
    callback_data: TurnAbsences,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _marking(draft, callback_data.page, visitor, services, t)


async def resume_marking(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _marking(draft, 0, visitor, services, t)


async def finish_marking(
    _press: CallbackQuery,
    callback_data: FinishAbsences,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Store the marks; a list that is no longer open is not stored again."""
    event_id = callback_data.event_id
    if draft is None or draft.flow != FLOW or draft.answers["event_id"] != event_id:
        raise Refusal(RefusalCode.OUTDATED_BUTTON)
    card = await services.attendances.mark(
        visitor.person_id, event_id, frozenset(draft.answers["absent"])
    )
    await services.drafts.drop(visitor.person_id)
    return Reply(who_came_screen(card, t))


async def _marking(
    draft: DraftCard, page: int, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    card = await services.attendances.absences(
        visitor.person_id, draft.answers["event_id"], draft.answers["absent"], page
    )
    return Reply(absences_screen(card, t))
