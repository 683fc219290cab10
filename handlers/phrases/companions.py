"""Phrases about companions, and the buttons to change their number."""

from domain.rsvp import RsvpStatus
from handlers.i18n import Html, Translator
from handlers.navigation import BringCompanions
from handlers.screen import Button, Rows, pairs
from services.cards.events import EventCard


def companion_lines(event: EventCard, t: Translator) -> Html | None:
    """Says how many come along, or that they may."""
    if event.mine and event.mine.can_bring and not event.mine.companions:
        return t("👥 You may bring somebody along. A number is enough; each takes a seat.")
    return along(event, t)


def along(event: EventCard, t: Translator) -> Html | None:
    """The number of companions, if any."""
    number = event.mine.companions if event.mine else 0
    return t("👥 Coming with you: {n}", n=number) if number else None


def companion_rows(event: EventCard, t: Translator) -> Rows:
    """A button for each other number that is possible."""
    mine = event.mine
    if mine is None or mine.status is not RsvpStatus.GOING:
        return ()
    numbers = [n for n in range(mine.can_bring + 1) if n != mine.companions]
    return pairs(
        *(
            Button(
                t("I bring {n}", n=n) if n else t("I come alone"),
                BringCompanions(event_id=event.event_id, number=n),
            )
            for n in numbers
        )
    )


def in_short(companions: int) -> str:
    """The short form for a line or button: `+2`, or nothing."""
    return f" +{companions}" if companions else ""


def of_them_companions(companions: int, t: Translator) -> Html | None:
    """For organisers, below a number of seats."""
    return t("of them companions: {n}", n=companions) if companions else None


def besides(companions: int, t: Translator) -> Html | None:
    """For organisers, below a number of people who take chairs."""
    return t("👥 Companions besides: {n}", n=companions) if companions else None


def companions_at_tables(companions: int, t: Translator) -> Html | None:
    """For organisers: companions are not seated as people, but their chairs count."""
    if not companions:
        return None
    return t(
        "👥 Companions besides: {n}. They sit with whoever brings them; "
        "each table has chairs for them too.",
        n=companions,
    )
