"""A link past the line, as it is made and as it is opened."""

from handlers.event_lines import written
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.links import share_link
from handlers.navigation import ManageEvent, RegisterForSeat
from handlers.screen import Button, Link, Screen, column
from handlers.seat_lines import about_button, seat_buttons, seat_lines, works_once
from services.cards.rsvps import SeatInvitationCard


def seat_link_screen(card: SeatInvitationCard, link: str, t: Translator) -> Screen:
    """What the link does, and the way to pass it on."""
    event = card.event
    text = paragraphs(
        bold(written(event.title, t)),
        t(
            "Whoever takes this link first has a seat past the line, even if all are taken or the time to "
            "answer is over. The seat counts. It is recorded that you gave it, and when."
        ),
        lines(works_once(card, t), Html(f"<code>{link}</code>")),
    )
    said = t("{title}: a seat is kept for you. Please take it soon.", title=event.title.text)
    return Screen(
        text,
        column(
            Button(t("📨 Send it to somebody"), Link(share_link(link, said))),
            Button(t("To the event"), ManageEvent(event_id=event.event_id)),
        ),
    )


def opened_screen(card: SeatInvitationCard, t: Translator) -> Screen:
    """What is offered, and how to take it; strangers register first and are then asked whether they take it."""
    if card.event.registered:
        return Screen(seat_lines(card, t), column(*seat_buttons(card, t)))
    first = t("Please register first; it takes about two minutes. Then the seat is yours to take.")
    register = Button(t("Register"), RegisterForSeat(token=card.token))
    return Screen(paragraphs(seat_lines(card, t), first), column(register, about_button(card, t)))


def taken(t: Translator) -> Html:
    """Right after that."""
    return t("✅ Your seat is reserved. See you there!")
