"""An event as its organisers find it."""

from domain.events import EventStatus
from handlers.event_lines import event_lines
from handlers.events.callbacks import (
    CancelEvent,
    ChangeSeats,
    ChooseText,
    MoveEvent,
    PreviewEvent,
    PublishEvent,
    ShareEvent,
    ShowComers,
)
from handlers.i18n import Html, Translator, escaped, lines, paragraphs
from handlers.navigation import (
    InviteOrganiser,
    OpenCheckIn,
    OpenDiscussion,
    OpenHost,
    OpenLists,
    ReviewSuggestions,
    WriteBroadcast,
)
from handlers.screen import Button, Rows, Screen, column, pairs
from handlers.vocabulary import sector_name
from services.cards.events import EventCard, ManagedEventCard


def manage_screen(card: ManagedEventCard, t: Translator) -> Screen:
    """Figures, and everything that the reader's role allows."""
    event = card.event
    text = paragraphs(event_lines(event, t), _state(event, t), _figures(card, t), _sectors(card, t))
    back = Button(t("‹ My events"), OpenHost(host_id=event.host_id))
    return Screen(text, _people(card, t) + _changes(card, t) + column(back))


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
    taken = card.going + card.checked_in
    return lines(
        t("Coming: {n} of {seats}", n=taken, seats=card.event.seats),
        t("Seats offered: {n}", n=card.offered) if card.offered else None,
        t("On the waitlist: {n}", n=card.waiting) if card.waiting else None,
        t("Checked in: {n}", n=card.checked_in) if card.checked_in else None,
    )


def _sectors(card: ManagedEventCard, t: Translator) -> Html | None:
    if not card.sectors:
        return None
    return lines(*(Html(f"• {escaped(sector_name(sector, t))}: {n}") for sector, n in card.sectors))


def _people(card: ManagedEventCard, t: Translator) -> Rows:
    """What organisers do with those who come."""
    event, buttons = card.event, []
    if event.status is EventStatus.DRAFT:
        return ()
    if card.can_see_who_comes:
        buttons.append(Button(t("Who comes"), ShowComers(event_id=event.event_id)))
    if card.can_check_in and event.status is EventStatus.PUBLISHED:
        buttons.append(Button(t("Check-in"), OpenCheckIn(event_id=event.event_id)))
    if card.can_edit:
        buttons.append(Button(t("Write to people"), WriteBroadcast(event_id=event.event_id)))
    if card.can_edit:
        buttons.append(Button(t("💬 Discussion"), OpenDiscussion(event_id=event.event_id)))
    if card.can_take_lists:
        buttons.append(Button(t("Lists"), OpenLists(event_id=event.event_id)))
    if card.can_review and event.over and event.status is EventStatus.PUBLISHED:
        buttons.append(Button(t("Suggestions"), ReviewSuggestions(event_id=event.event_id)))
    return pairs(*buttons)


def _changes(card: ManagedEventCard, t: Translator) -> Rows:
    """What may still be changed."""
    event = card.event
    over = event.over and event.status is not EventStatus.DRAFT
    if not card.can_edit or over or event.status is EventStatus.CANCELLED:
        return ()
    event_id = event.event_id
    first = Button(t("Publish"), PublishEvent(event_id=event_id))
    if event.status is EventStatus.PUBLISHED:
        first = Button(t("Link to share"), ShareEvent(event_id=event_id))
    rest = [
        Button(t("Preview"), PreviewEvent(event_id=event_id)),
        Button(t("Move"), MoveEvent(event_id=event_id)),
        Button(t("Seats"), ChangeSeats(event_id=event_id)),
        Button(t("Texts"), ChooseText(event_id=event_id)),
        Button(t("Cancel event"), CancelEvent(event_id=event_id)),
    ]
    if card.can_invite:
        door = InviteOrganiser(host_id=event.host_id, event_id=event_id)
        rest.insert(-1, Button(t("Invite door staff"), door))
    return column(first) + pairs(*rest)
