"""An event as its organisers see it."""

from collections.abc import Sequence

from domain.events import EventStatus
from handlers.events.callbacks.managing import CopyEvent, PublishEvent, ShareEvent, ShowComers
from handlers.events.callbacks.seats import OpenLine
from handlers.events.views.comers import sector_line
from handlers.events.views.prolonging import prolonging
from handlers.i18n import Html, Translator, lines, paragraphs
from handlers.navigation import (
    EditEvent,
    OpenCheckIn,
    OpenDiscussion,
    OpenFigures,
    OpenHost,
    OpenLists,
    OpenProgramme,
    OpenQuestions,
    OpenReminders,
    OpenSeries,
    OpenTables,
    OpenUndelivered,
    ReviewSuggestions,
    WriteBroadcast,
)
from handlers.phrases.comers import unreached_lines
from handlers.phrases.companions import besides, of_them_companions
from handlers.phrases.events import event_lines
from handlers.screen import Button, Rows, Screen, column, pairs
from services.cards.events import Comer, EventCard, ManagedEventCard


def manage_screen(card: ManagedEventCard, t: Translator, unreached: Sequence[Comer] = ()) -> Screen:
    """Figures, and everything that the reader's role allows.

    `unreached`: right after a change, people whom only an organiser can tell.
    """
    event = card.event
    text = paragraphs(
        event_lines(event, t),
        t("Series: {name}", name=card.series) if card.series else None,
        _state(event, t),
        _figures(card, t),
        _sectors(card, t),
        unreached_lines(unreached, t),
    )
    last = [Button(t("‹ My events"), OpenHost(host_id=event.host_id))]
    if card.can_edit and _held(event):
        last.insert(0, Button(t("Series"), OpenSeries(event_id=event.event_id)))
    if card.can_copy and not changeable(card):
        last.insert(0, Button(t("Hold it again"), CopyEvent(event_id=event.event_id)))
    return Screen(
        text,
        _people(card, t)
        + prolonging(card, t)
        + _undelivered(card, t)
        + _preparing(card, t)
        + column(*last),
    )


def _state(event: EventCard, t: Translator) -> Html:
    match event.status:
        case EventStatus.DRAFT:
            return t("✏️ A draft: only you organisers see it.")
        case EventStatus.CANCELLED:
            return t("✖️ This event has been cancelled.")
        case _ if event.over:
            return t("This event is over.")
        case _:
            return t("Published")


def _figures(card: ManagedEventCard, t: Translator) -> Html:
    if _held(card.event):
        return lines(
            t("Came: {n} of {all}", n=card.checked_in, all=card.expected),
            besides(card.companions, t),
        )
    taken = card.going + card.checked_in + card.companions
    return lines(
        t("Coming: {n} of {seats}", n=taken, seats=card.event.seats),
        of_them_companions(card.companions, t),
        _confirmed(card, t),
        t("Seats offered: {n}", n=card.offered) if card.offered else None,
        t("On the waitlist: {n}", n=card.waiting) if card.waiting else None,
        t("Checked in: {n}", n=card.checked_in) if card.checked_in else None,
    )


def _held(event: EventCard) -> bool:
    """Whether it took place, so that it shows who came, not who is coming."""
    return event.over and event.status is EventStatus.PUBLISHED


def _confirmed(card: ManagedEventCard, t: Translator) -> Html | None:
    """How many have confirmed since the move."""
    if card.confirmed is None or card.event.over or card.event.status is EventStatus.CANCELLED:
        return None
    return t("Still coming after the move: {n} of {going}", n=card.confirmed, going=card.going)


def _sectors(card: ManagedEventCard, t: Translator) -> Html | None:
    if not card.sectors:
        return None
    return lines(*(Html(f"• {sector_line(one, t)}") for one in card.sectors))


def _people(card: ManagedEventCard, t: Translator) -> Rows:
    """Buttons about people who are coming."""
    event, buttons = card.event, []
    if event.status is EventStatus.DRAFT:
        return ()
    if card.can_see_who_comes:
        label = t("Who came") if _held(event) else t("Who comes")
        buttons.append(Button(label, ShowComers(event_id=event.event_id)))
    if card.can_edit and (card.waiting or card.offered):
        buttons.append(Button(t("⏳ Waitlist"), OpenLine(event_id=event.event_id)))
    if card.can_check_in and event.status is EventStatus.PUBLISHED:
        buttons.append(Button(t("Check-in"), OpenCheckIn(event_id=event.event_id)))
    if card.can_edit:
        buttons.append(Button(t("Write to people"), WriteBroadcast(event_id=event.event_id)))
        buttons.append(Button(t("💬 Discussion"), OpenDiscussion(event_id=event.event_id)))
    if card.can_take_lists:
        buttons.append(Button(t("Lists"), OpenLists(event_id=event.event_id)))
    if card.can_edit and event.status is EventStatus.PUBLISHED and not event.over:
        buttons.append(Button(t("🪑 Tables"), OpenTables(event_id=event.event_id)))
    if card.can_review and event.over and event.status is EventStatus.PUBLISHED:
        buttons.append(Button(t("Suggestions"), ReviewSuggestions(event_id=event.event_id)))
    if card.can_see_figures:
        buttons.append(Button(t("📊 Figures"), OpenFigures(event_id=event.event_id)))
    return pairs(*buttons)


def _undelivered(card: ManagedEventCard, t: Translator) -> Rows:
    if not card.undelivered:
        return ()
    event = card.event
    missing = OpenUndelivered(host_id=event.host_id, event_id=event.event_id)
    return column(Button(t("⚠️ Not delivered"), missing))


def _preparing(card: ManagedEventCard, t: Translator) -> Rows:
    """Buttons for preparing the event, while it is upcoming."""
    if not changeable(card):
        return ()
    event = card.event
    first = Button(t("Publish"), PublishEvent(event_id=event.event_id))
    if event.status is EventStatus.PUBLISHED:
        first = Button(t("📣 Link and poster"), ShareEvent(event_id=event.event_id))
    return column(first) + pairs(
        Button(t("✏️ Change"), EditEvent(event_id=event.event_id)),
        Button(t("❓ Questions"), OpenQuestions(event_id=event.event_id)),
        Button(t("⏰ Reminders"), OpenReminders(event_id=event.event_id)),
        Button(t("📋 Programme"), OpenProgramme(event_id=event.event_id)),
    )


def changeable(card: ManagedEventCard) -> bool:
    """Whether the reader may still change it; a draft is never too late."""
    event = card.event
    over = event.over and event.status is not EventStatus.DRAFT
    return card.can_edit and not over and event.status is not EventStatus.CANCELLED
