"""Another time zone for an event, and its effect on the hours."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.wall_clock import in_other_zone
from handlers.events.callbacks.managing import ConfirmZone, PickZone
from handlers.events.plans import Plan
from handlers.events.views.confirmations import changed
from handlers.events.views.hearing import who_hears
from handlers.i18n import Html, Translator, bold, paragraphs
from handlers.screen import Button, Screen, column

USUAL = ("Europe/Budapest", "Europe/Warsaw", "Europe/London", "Europe/Bucharest")


def zone_screen(plan: Plan, now: datetime, t: Translator) -> Screen:
    """Asks for a zone, then shows the effect."""
    return _which(plan, t) if plan.step == "zone" else _agree(plan, now, t)


def _which(plan: Plan, t: Translator) -> Screen:
    """Asks for the zone by city."""
    question = t(
        "In which time zone is it? The hours on the clock stay as they are. Choose one, or write another, such as "
        "Europe/Prague."
    )
    buttons = [
        Button(t.city(zone), PickZone(revision=plan.revision, zone=zone))
        for zone in USUAL
        if zone != plan.zone
    ]
    so_far = t("Time zone so far: {city}", city=t.city(plan.zone))
    return Screen(paragraphs(question, so_far), column(*buttons))


def _agree(plan: Plan, now: datetime, t: Translator) -> Screen:
    """The old and new time, each in its own zone."""
    if plan.starts_at is None or plan.ends_at is None:
        return _which(plan, t)
    zones = ZoneInfo(plan.zone), ZoneInfo(plan.new_zone)
    starts_at, ends_at = (in_other_zone(at, *zones) for at in (plan.starts_at, plan.ends_at))
    old = t.period(plan.starts_at, plan.ends_at, plan.zone)
    new = t.period(starts_at, ends_at, plan.new_zone)
    told: tuple[Html | None, ...] = (t("It begins at the same moment: nobody needs to be told."),)
    if starts_at != plan.starts_at or plan.unseen:
        told = who_hears(plan, min(plan.starts_at, starts_at), plan.new_zone, now, t)
    text = paragraphs(bold(plan.title), changed(old, new, "", "", t), *told)
    return Screen(text, column(Button(t("Change the zone"), ConfirmZone(revision=plan.revision))))
