"""An event's figures in words, alone or within its series."""

from collections.abc import Callable

from domain.figures import Tally
from handlers.i18n import Html, Translator, escaped
from handlers.phrases.vocabulary import sector_name
from services.cards.figures import EventTally

Count = Callable[[EventTally], int]


def counts(t: Translator) -> tuple[tuple[Html, Count], ...]:
    """From invitations to attendance: each count's name, and how to read it from a tally."""
    return (
        (t("Invited"), lambda one: one.invited),
        (t("Answered"), lambda one: one.all.answered),
        (t("Got a seat"), lambda one: one.all.expected),
        (t("On the waitlist"), lambda one: one.all.waitlisted),
        (t("Came"), lambda one: one.all.came),
        (t("Companions, counted besides"), lambda one: one.companions),
        (t("No-shows"), lambda one: one.all.no_shows),
    )


def sector_tally(sector: str, one: Tally, t: Translator) -> Html:
    """How many of a sector came, of those who had a seat."""
    return escaped(f"• {sector_name(sector, t)}: {one.came} / {one.expected}")
