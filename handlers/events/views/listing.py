"""The list of events to come."""

from domain.rsvp import RsvpStatus
from handlers.i18n import Translator, bold, plain
from handlers.navigation import OpenEvent, OpenEvents
from handlers.screen import Button, Rows, Screen, column
from services.cards.events import EventCard, EventsCard

NOT_COMING = (None, RsvpStatus.DECLINED, RsvpStatus.CANCELLED, RsvpStatus.NO_SHOW)


def events_screen(card: EventsCard, t: Translator) -> Screen:
    """The events to come, each a button."""
    if not card.events:
        return Screen(
            t("No upcoming events at the moment. If you were sent a link to one, open it.")
        )
    buttons = [Button(_label(one, t), OpenEvent(event_id=one.event_id)) for one in card.events]
    return Screen(bold(t("Upcoming events")), column(*buttons) + _turning(card))


def _label(card: EventCard, t: Translator) -> str:
    """Day and title, with a sign for those I go to."""
    going = card.mine is not None and card.mine.status not in NOT_COMING
    title = card.title.text if len(card.title.text) <= 40 else card.title.text[:39] + "…"
    day = plain(t.short_day(card.starts_at, card.zone))
    return f"{'✅ ' if going else ''}{day} · {title}"


def _turning(card: EventsCard) -> Rows:
    buttons = []
    if card.page > 0:
        buttons.append(Button("◀", OpenEvents(page=card.page - 1)))
    if card.page < card.pages - 1:
        buttons.append(Button("▶", OpenEvents(page=card.page + 1)))
    return (tuple(buttons),) if buttons else ()
