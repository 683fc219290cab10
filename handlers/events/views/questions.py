"""The questions about an event: creating, moving, and changing one thing."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.events import MOST_SEATS
from handlers.events.callbacks.asking import (
    AgreeToTime,
    KeepAsItIs,
    LeaveQuestions,
    PickPlace,
    ReturnTo,
)
from handlers.events.callbacks.describing import DropPhoto
from handlers.events.plans import Flow, Plan
from handlers.events.views import calendar, clock, confirmations, zones
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import OpenHost
from handlers.phrases.events import language_name
from handlers.screen import Button, Rows, Screen, column, shortened

_USUAL_LENGTH = timedelta(hours=3)


def question_screen(
    plan: Plan, now: datetime, t: Translator, problem: Html | None = None
) -> Screen:
    """The question of the step, below what was wrong with the last answer."""
    screen = _question(plan, now, t)
    text = paragraphs(problem, _progress(plan, t), Html(screen.text))
    return Screen(text, screen.rows + _leaving(plan, t), asks=True)


def left_screen(plan: Plan, t: Translator) -> Screen:
    """Shown after going back from the first question about a new event."""
    desk = Button(t("‹ My events"), OpenHost(host_id=plan.host_id))
    return Screen(t("No event was created."), column(desk))


def _question(plan: Plan, now: datetime, t: Translator) -> Screen:
    match plan.step:
        case "day":
            return _day(plan, now.astimezone(ZoneInfo(plan.zone)).date(), t)
        case "hour" | "minute":
            return _start(plan, t)
        case "end":
            return _end(plan, t)
        case "agree":
            return _agree(plan, t)
        case "place":
            return _place(plan, t)
        case "confirm":
            return confirmations.move_screen(plan, now, t)
        case "zone" | "agree_zone":
            return zones.zone_screen(plan, now, t)
        case "reason" | "sure" | "really":
            return confirmations.cancel_screen(plan, now, t)
        case _:
            return _words(plan, t)


def _words(plan: Plan, t: Translator) -> Screen:
    """Questions answered in words, or with a picture."""
    match plan.step:
        case "title":
            return Screen(paragraphs(t("What is the event called?"), _written_in(plan, t)))
        case "seats":
            question = t("How many seats are there? Write a number, at most {n}.", n=MOST_SEATS)
            return Screen(paragraphs(question, _seats_so_far(plan, t)))
        case "description":
            question = t("What is it about? A few sentences for those who consider coming.")
            text = paragraphs(question, _written_in(plan, t))
            return Screen(text, _keep(plan, t("Skip")))
        case "photo":
            return _photo(plan, t)
        case _:
            return _text(plan, t)


def _day(plan: Plan, today: date, t: Translator) -> Screen:
    question = t(
        "When is it? Write it as you would say it, such as “17 October 10:00–13:00”, "
        "or choose the day."
    )
    month = plan.month or (plan.day or today).replace(day=1)
    keep = _keep(plan, t("Keep the time")) if plan.flow == Flow.MOVE else ()
    return Screen(question, calendar.month_rows(month, today, plan.revision, t) + keep)


def _seats_so_far(plan: Plan, t: Translator) -> Html | None:
    return t("Seats so far: {n}", n=plan.seats) if plan.flow == Flow.RESIZE else None


def _start(plan: Plan, t: Translator) -> Screen:
    day = bold(t.calendar_day(plan.day)) if plan.day else None
    question = t("When does it start? Choose, or write it, such as “10:00–13:00”.")
    if plan.step == "hour" or plan.hour is None:
        return Screen(paragraphs(day, question), clock.hour_rows(plan.revision))
    return Screen(paragraphs(day, question), clock.minute_rows(plan.hour, plan.revision))


def _end(plan: Plan, t: Translator) -> Screen:
    if plan.day is None or plan.start is None:
        return Screen(t("When does it end?"))
    start = datetime.combine(plan.day, plan.start)
    hour, example = (f"{one:%H:%M}" for one in (start, start + _USUAL_LENGTH))
    started = lines(bold(t.calendar_day(plan.day)), t("from {hour}", hour=hour))
    question = t("When does it end? Choose, or write it, such as “{hour}”.", hour=example)
    return Screen(paragraphs(started, question), clock.end_rows(plan.start, plan.revision))


def _agree(plan: Plan, t: Translator) -> Screen:
    if plan.starts_at is None or plan.ends_at is None:
        return Screen(t("When is it?"))
    when = t.period(plan.starts_at, plan.ends_at, plan.zone)
    yes = Button(t("Yes, that's right"), AgreeToTime(revision=plan.revision))
    return Screen(paragraphs(t("I understood:"), bold(when), t("Is that right?")), column(yes))


def _place(plan: Plan, t: Translator) -> Screen:
    question = t("Where is it? Write the place with its address.")
    before = [
        Button(shortened(place, 60), PickPlace(revision=plan.revision, number=number))
        for number, place in enumerate(plan.known)
        if place != plan.place
    ]
    if plan.flow != Flow.MOVE or not plan.place:
        return Screen(question, column(*before))
    now = t("Place so far: {place}", place=plan.place)
    return Screen(paragraphs(question, now), _keep(plan, t("Keep the place")) + column(*before))


def _photo(plan: Plan, t: Translator) -> Screen:
    question = t(
        "Please send a picture. It is shown above the event to everybody who opens its link."
    )
    drop = Button(t("Take the photo away"), DropPhoto(event_id=plan.event_id))
    return Screen(question, column(drop) if plan.has_photo else ())


def _text(plan: Plan, t: Translator) -> Screen:
    """A title or description, in one language."""
    if plan.field == "title":
        question = t("Please write the new title.")
    else:
        question = t("Please write the new description.")
    return Screen(paragraphs(question, _text_so_far(plan, t), _language(plan, t)))


def _text_so_far(plan: Plan, t: Translator) -> Html | None:
    """For whoever corrects a word: it can be copied."""
    if not plan.text:
        return None
    text = escaped(plan.text) if plan.field == "title" else Html(plan.text)
    return lines(t("Text so far:"), text)


def _written_in(plan: Plan, t: Translator) -> Html | None:
    """Names the host's language, for organisers who use another one."""
    return _language(plan, t) if plan.language != t.language else None


def _language(plan: Plan, t: Translator) -> Html:
    return t("Language: {language}", language=language_name(plan.language))


def _progress(plan: Plan, t: Translator) -> Html | None:
    n, total = plan.number
    return t("Step {n} of {total}", n=n, total=total) if total > 1 else None


def _leaving(plan: Plan, t: Translator) -> Rows:
    """The way back to the previous step, or out of the wizard at the first."""
    if before := plan.step_before:
        return column(Button(t("‹ Back"), ReturnTo(revision=plan.revision, step=before)))
    return column(Button(t("‹ Back"), LeaveQuestions(revision=plan.revision)))


def _keep(plan: Plan, label: str) -> Rows:
    return column(Button(label, KeepAsItIs(revision=plan.revision)))
