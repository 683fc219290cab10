"""The list of upcoming events."""

from domain.rsvp import RsvpStatus
from handlers.i18n import Translator, bold
from handlers.navigation import OpenEvent, OpenEvents
from handlers.phrases.events import dated_title
from handlers.screen import Button, Screen, column, turning
from services.cards.events import EventCard, EventsCard

WAITING = (RsvpStatus.WAITLISTED, RsvpStatus.OFFERED)
NOT_COMING = (RsvpStatus.DECLINED, RsvpStatus.CANCELLED, RsvpStatus.NO_SHOW)


def events_screen(card: EventsCard, t: Translator) -> Screen:
    """Upcoming events, each a button."""
    if not card.events:
        return Screen(
            t(
                "No upcoming events at the moment. If you were sent a link to one, open it. "
                "/help shows what I can do."
            )
        )
    buttons = [Button(_label(one, t), OpenEvent(event_id=one.event_id)) for one in card.events]
    return Screen(
        bold(t("Upcoming events")),
        column(*buttons) + turning(card.page, card.pages, lambda page: OpenEvents(page=page)),
    )


def _label(card: EventCard, t: Translator) -> str:
    """Day and title, with a sign for those where I have a seat or wait for one."""
    label = dated_title(card.title, card.starts_at, card.zone, t)
    if card.mine is None or card.mine.status in NOT_COMING:
        return label
    return f"{'⏳' if card.mine.status in WAITING else '✅'} {label}"
