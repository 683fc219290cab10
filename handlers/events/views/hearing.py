"""Who is told of a change to an event, and when."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.event_news import TO_CHANGE_PLANS, told_at
from handlers.events.plans import Plan
from handlers.i18n import Html, Translator
from handlers.phrases.times import told_by_day


def who_hears(
    plan: Plan, starts_at: datetime, zone: str, now: datetime, t: Translator
) -> tuple[Html | None, ...]:
    """How many are told of a new time or place; `starts_at`: the earlier of old and new."""
    if plan.unseen:
        return ()
    told = t("All who come, wait or were offered a seat will be told and asked if they still come.")
    return told, by_day(plan, starts_at, zone, now, t)


def by_day(
    plan: Plan, starts_at: datetime | None, zone: str, now: datetime, t: Translator
) -> Html | None:
    """Says that they are told in the morning; empty if at once."""
    if starts_at is None or plan.ends_at is None:
        return None
    at = told_at(now, starts_at, plan.ends_at, ZoneInfo(zone), TO_CHANGE_PLANS)
    return told_by_day(at, zone, t)
