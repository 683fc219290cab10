"""What may be changed about an event."""

from handlers.events.callbacks.describing import ChangePhoto, ChooseText, OpenLanguages
from handlers.events.callbacks.managing import (
    CancelEvent,
    ChangeZone,
    CopyEvent,
    MoveEvent,
    PreviewEvent,
)
from handlers.events.callbacks.moments import OpenDeadlines
from handlers.events.callbacks.seats import ChangeSeats, OpenDelegations, OpenQuotas
from handlers.i18n import Translator, paragraphs
from handlers.navigation import InviteOrganiser, ManageEvent, OpenSeries, OpenVenue
from handlers.phrases.events import event_lines
from handlers.screen import Button, Screen, column, pairs
from services.cards.events import ManagedEventCard


def edit_screen(card: ManagedEventCard, t: Translator) -> Screen:
    """The event, and a button for each thing that can be changed."""
    event, event_id = card.event, card.event.event_id
    buttons = [
        Button(t("Texts"), ChooseText(event_id=event_id)),
        Button(t("Time and place"), MoveEvent(event_id=event_id)),
        Button(t("Pin, directions"), OpenVenue(event_id=event_id)),
        Button(t("🖼 Photo"), ChangePhoto(event_id=event_id)),
        Button(t("🗣 Languages"), OpenLanguages(event_id=event_id)),
        Button(t("🕑 Time zone"), ChangeZone(event_id=event_id)),
        Button(t("Seats"), ChangeSeats(event_id=event_id)),
        Button(t("👥 Delegations"), OpenDelegations(event_id=event_id)),
        Button(t("Quotas by sector"), OpenQuotas(event_id=event_id)),
        Button(t("Time to answer"), OpenDeadlines(event_id=event_id)),
        Button(t("Series"), OpenSeries(event_id=event_id)),
        Button(t("Preview"), PreviewEvent(event_id=event_id)),
    ]
    if card.can_copy:
        buttons.append(Button(t("Copy"), CopyEvent(event_id=event_id)))
    if card.can_invite:
        door = InviteOrganiser(host_id=event.host_id, event_id=event_id)
        buttons.append(Button(t("Invite door staff"), door))
    buttons.append(Button(t("Cancel event"), CancelEvent(event_id=event_id)))
    text = paragraphs(event_lines(event, t), t("What would you like to change?"))
    back = Button(t("‹ Back"), ManageEvent(event_id=event_id))
    return Screen(text, pairs(*buttons) + column(back))
