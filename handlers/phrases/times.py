"""Phrases for words that give no time, and for messages at night."""

from datetime import datetime

from domain.spoken_dates import Reason
from handlers.i18n import Html, Translator


def problem_with(reason: Reason, t: Translator, *, ends: bool = False) -> Html:
    """Why words give no time; `ends`: an end was needed too."""
    if ends:
        unclear = t(
            "I could not tell the time from that. Please try it like “17 October 10:00–13:00”."
        )
    else:
        unclear = t("I could not tell the time from that. Please try it like “17 October 10:00”.")
    return {
        Reason.NOT_UNDERSTOOD: unclear,
        Reason.PAST: t("This time has passed already. Please choose a later one."),
        Reason.TOO_FAR: t("That is more than a year and a half ahead. Please choose a nearer day."),
        Reason.TIME_MISSING: t("The hour is missing. Please write it too."),
        Reason.OTHER_WEEKDAY: t(
            "That date is on another day of the week. Please check both and write them again."
        ),
    }[reason]


def told_by_day(at: datetime | None, zone: str, t: Translator) -> Html | None:
    """When people are told of what an organiser does at night; empty if at once."""
    if at is None:
        return None
    return t("At night I wake nobody: they will be told at {hour}.", hour=t.hour(at, zone))
