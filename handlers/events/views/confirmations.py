"""Confirmations before everyone is told: moving and cancelling an event."""

from datetime import datetime

from handlers.events.callbacks.managing import ConfirmCancel, ConfirmMove
from handlers.events.plans import Plan
from handlers.events.views.hearing import by_day, who_hears
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.screen import Button, Screen, column


def move_screen(plan: Plan, now: datetime, t: Translator) -> Screen:
    """Old and new time and place, and when people will be told."""
    before = plan.before
    if before is None or plan.starts_at is None or plan.ends_at is None:
        return Screen(t("When is it?"))
    old = t.period(before.starts_at, before.ends_at, plan.zone)
    new = t.period(plan.starts_at, plan.ends_at, plan.zone)
    if (old, before.place) == (new, plan.place):
        return Screen(t("Nothing has changed: same time, same place."))
    text = paragraphs(
        bold(plan.title),
        changed(old, new, before.place, plan.place, t),
        *who_hears(plan, min(before.starts_at, plan.starts_at), plan.zone, now, t),
    )
    return Screen(text, column(Button(t("Move it"), ConfirmMove(revision=plan.revision))))


def changed(old: Html, new: Html, old_place: str, place: str, t: Translator) -> Html:
    """Before and after; only the parts of time and place that differ."""
    when = lines(t("Time so far: {when}", when=old), t("New time: {when}", when=bold(new)))
    where = lines(
        t("Place so far: {place}", place=old_place), t("New place: {place}", place=bold(place))
    )
    return paragraphs(
        when if old != new else Html(f"🗓 {new}"),
        where if old_place != place else None,
    )


def cancel_screen(plan: Plan, now: datetime, t: Translator) -> Screen:
    """The reason, and two confirmations."""
    sure = ConfirmCancel(revision=plan.revision)
    match plan.step:
        case "reason":
            ask = t("Why is the event cancelled? Everyone concerned will read what you write.")
            return Screen(paragraphs(bold(plan.title), ask))
        case "sure":
            text = paragraphs(
                bold(plan.title),
                t("Reason: {reason}", reason=plan.reason),
                t("Cancel this event? All who come, wait or were offered a seat will be told."),
                by_day(plan, plan.starts_at, plan.zone, now, t),
            )
            return Screen(text, column(Button(t("Cancel the event"), sure)))
        case _:
            text = t("Really? A cancelled event cannot be brought back.")
            return Screen(
                paragraphs(bold(plan.title), text),
                column(Button(t("Yes, cancel it for good"), sure)),
            )
