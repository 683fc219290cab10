"""The time of an event: in natural words, or picked from a calendar and a clock."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.people import agrees
from domain.reminders import read_offset, says_before
from domain.spoken_dates import (
    Reason,
    Unclear,
    Understood,
    corrected,
    names_day,
    names_end,
    read_moment,
)
from domain.wall_clock import days_before
from handlers.drafts import InFlow, on_answer
from handlers.events.callbacks.asking import (
    AgreeToTime,
    PickDay,
    PickEnd,
    PickHour,
    PickStart,
    ShowMonth,
    StandStill,
)
from handlers.events.current_question import ask, today_in
from handlers.events.plans import WITHIN, Flow, Plan, plan_of, read_day
from handlers.events.views.clock import HOURS, LENGTHS
from handlers.i18n import Translator
from handlers.phrases.times import problem_with
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the steps, shared by creating and moving an event."""
    router.callback_query.register(stand_still, StandStill.filter())
    presses = router.callback_query
    for flow in (Flow.CREATE, Flow.MOVE, Flow.COPY):
        presses.register(turn_month, ShowMonth.filter(), InFlow(flow, "day"))
        presses.register(pick_day, PickDay.filter(), InFlow(flow, "day"))
        presses.register(pick_hour, PickHour.filter(), InFlow(flow, "hour"))
        presses.register(pick_start, PickStart.filter(), InFlow(flow, "minute"))
        presses.register(pick_end, PickEnd.filter(), InFlow(flow, "end"))
        presses.register(agree, AgreeToTime.filter(), InFlow(flow, "agree"))
        for step in ("day", *WITHIN):
            on_answer(router, flow, step, take_words)


async def stand_still(_press: CallbackQuery) -> Reply:
    return Reply()


async def turn_month(
    _press: CallbackQuery,
    callback_data: ShowMonth,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "day", month=callback_data.month)
    return ask(draft, services, t)


async def pick_day(
    _press: CallbackQuery,
    callback_data: PickDay,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    day = read_day(callback_data.day)
    if day is None or day < today_in(plan_of(draft).zone, services):
        return ask(draft, services, t, problem_with(Reason.PAST, t))
    draft = await services.drafts.move(visitor.person_id, "hour", day=day.isoformat())
    return ask(draft, services, t)


async def pick_hour(
    _press: CallbackQuery,
    callback_data: PickHour,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if callback_data.hour not in HOURS:
        return ask(draft, services, t)
    draft = await services.drafts.move(visitor.person_id, "minute", hour=callback_data.hour)
    return ask(draft, services, t)


async def pick_start(
    _press: CallbackQuery,
    callback_data: PickStart,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if not 0 <= callback_data.minutes < 24 * 60:
        return ask(draft, services, t)
    draft = await services.drafts.move(visitor.person_id, "end", start=callback_data.minutes)
    return ask(draft, services, t)


async def pick_end(
    _press: CallbackQuery,
    callback_data: PickEnd,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if callback_data.minutes not in LENGTHS:
        return ask(draft, services, t)
    starts_at, ends_at = plan_of(draft).from_start(callback_data.minutes)
    return await _read_back(starts_at, ends_at, draft, visitor, services, t)


async def take_words(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Take a time in words; ask for missing parts, keeping those already picked."""
    plan = plan_of(draft)
    if plan.step == "agree" and agrees(answer):
        return await agree(_update, draft, visitor, services, t)
    local_now = services.now().astimezone(ZoneInfo(plan.zone))
    read = _read(answer, plan, visitor.language, local_now)
    if isinstance(read, Understood) and read.ends is not None:
        return await _read_back(read.starts, read.ends, draft, visitor, services, t)
    if isinstance(read, Understood):
        day, start = read.starts.date().isoformat(), read.starts.hour * 60 + read.starts.minute
        draft = await services.drafts.move(visitor.person_id, "end", day=day, start=start)
        return ask(draft, services, t)
    if read.reason is Reason.TIME_MISSING and read.day is not None:
        draft = await services.drafts.move(visitor.person_id, "hour", day=read.day.isoformat())
        return ask(draft, services, t)
    unclear = t("I could not tell the time from that.")
    if plan.step == "end" and read.reason is Reason.NOT_UNDERSTOOD:  # the question has an example
        return ask(draft, services, t, unclear)
    return ask(draft, services, t, problem_with(read.reason, t, ends=True))


async def agree(
    _update: object, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Confirm the time, by a press or a typed word."""
    known = await services.venues.used(plan_of(draft).host_id)
    draft = await services.drafts.move(visitor.person_id, "place", known=list(known))
    return ask(draft, services, t)


async def _read_back(
    starts_at: datetime,
    ends_at: datetime,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if starts_at <= services.now():
        return ask(draft, services, t, problem_with(Reason.PAST, t))
    draft = await services.drafts.move(
        visitor.person_id,
        "agree",
        starts_at=starts_at.astimezone(UTC).isoformat(),
        ends_at=ends_at.astimezone(UTC).isoformat(),
    )
    return ask(draft, services, t)


def read_before(
    answer: str, starts_at: datetime, zone: ZoneInfo, language: str, now: datetime
) -> Understood | Unclear:
    """Read a time, or a distance before the event: `5 days before`."""
    offset = read_offset(answer)
    if offset and says_before(answer):
        day = days_before(starts_at, offset.days, zone)
        return Understood(day - timedelta(hours=offset.hours), None)
    return read_moment(answer, language, now_local=now.astimezone(zone))


def _read(answer: str, plan: Plan, language: str, local_now: datetime) -> Understood | Unclear:
    """Read the words, first combined with earlier answers: `13:00` alone gives no end."""

    def read(said: str) -> Understood | Unclear:
        return read_moment(said, language, now_local=local_now)

    instead = corrected(answer)
    said = answer if instead is None else instead
    if start := _start_told(plan, said, corrects=instead is not None):
        with_end = read(f"{start}-{said}")
        if isinstance(with_end, Understood) and with_end.ends is not None:
            return with_end
    alone = read(said)
    if isinstance(alone, Understood):
        return alone
    if alone.day and names_day(said):
        hours = _hours_told(plan)
        return read(f"{alone.day} {hours}") if hours else alone
    told = read(f"{plan.day_told} {said}") if plan.day_told else alone
    if start and isinstance(told, Understood) and told.ends is None:  # "at 1"
        return read(f"{start}-{told.starts:%H:%M}")
    return told if isinstance(told, Understood) else alone


def _start_told(plan: Plan, said: str, *, corrects: bool) -> str | None:
    """The known start, if the words may give only the end."""
    if plan.step == "end" and plan.day and plan.start and (not corrects or names_end(said)):
        return f"{plan.day} {plan.start:%H:%M}"
    if plan.step == "agree" and plan.starts_at and names_end(said):
        return f"{plan.starts_at.astimezone(ZoneInfo(plan.zone)):%Y-%m-%d %H:%M}"
    return None


def _hours_told(plan: Plan) -> str | None:
    """The hours that were read back, which stay when only the day is corrected."""
    if plan.step != "agree" or plan.starts_at is None or plan.ends_at is None:
        return None
    hours = (at.astimezone(ZoneInfo(plan.zone)) for at in (plan.starts_at, plan.ends_at))
    return "-".join(f"{at:%H:%M}" for at in hours)
