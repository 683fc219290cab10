"""Why a typed answer cannot be taken, and how many hear of one that was."""

from domain.spoken_dates import Reason
from handlers.i18n import Html, Translator


def too_long(length: int, most: int, t: Translator) -> Html:
    """By how much to shorten it."""
    return t("That is {length} characters; please keep it within {most}.", length=length, most=most)


def not_a_number(most: int, t: Translator) -> Html:
    """For anything but a number of seats."""
    return t("Please write a whole number from 1 to {most}.", most=most)


def unknown_zone(said: str, t: Translator) -> Html:
    """When no zone is called so."""
    return t(
        "I know no time zone called “{zone}”. Please write it as Europe/Prague, or a capital city.",
        zone=said[:64],
    )


def problem_with(reason: Reason, t: Translator, *, ends: bool = False) -> Html:
    """Why words tell no time; ``ends``: they were to tell an end, too."""
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


def told(number: int, t: Translator) -> Html:
    """How many people hear of a change."""
    if not number:
        return t("Done.")
    return t.plural("Done. {n} person will be told.", "Done. {n} people will be told.", number)
