"""What a seat link offers, for every feature that leads to it."""

from handlers.i18n import Html, Translator, bold, paragraphs
from handlers.navigation import OpenEvent, TakeSeat
from handlers.phrases.events import event_lines
from handlers.screen import Button
from services.cards.rsvps import SeatInvitationCard


def seat_lines(card: SeatInvitationCard, t: Translator) -> Html:
    """The seat, the event, and until when."""
    return paragraphs(
        bold(t("🎟 You are invited: a seat is kept for you.")),
        event_lines(card.event, t),
        works_once(card, t),
    )


def works_once(card: SeatInvitationCard, t: Translator) -> Html:
    """Says that the link works once; told to its creator too."""
    until = t.moment(card.expires_at, card.event.zone)
    return t("It works once, until: {moment}", moment=until)


def seat_buttons(card: SeatInvitationCard, t: Translator) -> tuple[Button, ...]:
    """Buttons for a member of the event's host."""
    return Button(t("Take the seat"), TakeSeat(token=card.token)), about_button(card, t)


def about_button(card: SeatInvitationCard, t: Translator) -> Button:
    """The button to the event's details, before deciding."""
    return Button(t("About the event"), OpenEvent(event_id=card.event.event_id))
