"""A link past the line, as it is made and as it is opened."""

from handlers.event_lines import event_lines, written
from handlers.events.seat_callbacks import TakeSeat
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.links import share_link
from handlers.navigation import ManageEvent, OpenEvent, StartRegistration
from handlers.screen import Button, Link, Screen, column
from services.cards.rsvps import SeatInvitationCard


def seat_link_screen(card: SeatInvitationCard, link: str, t: Translator) -> Screen:
    """What the link does, and the way to pass it on."""
    event = card.event
    until = t.moment(card.expires_at, event.zone)
    text = paragraphs(
        bold(written(event.title, t)),
        t(
            "Whoever takes this link first has a seat past the line, even if all are taken or the time to "
            "answer is over. The seat counts. It is recorded that you gave it, and when."
        ),
        lines(t("It works once, until: {moment}", moment=until), Html(f"<code>{link}</code>")),
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
    """What is offered, and how to take it; strangers register first and come back here."""
    event = card.event
    until = t.moment(card.expires_at, event.zone)
    take = Button(t("Take the seat"), TakeSeat(token=card.token))
    about = Button(t("About the event"), OpenEvent(event_id=event.event_id))
    first = None
    buttons = [take, about]
    if not event.registered:
        first = t("Please register first, then press “Take the seat” here.")
        buttons.insert(0, Button(t("Register"), StartRegistration(host_id=event.host_id)))
    text = paragraphs(
        bold(t("🎟 You are invited: a seat is kept for you.")),
        event_lines(event, t),
        lines(t("It works once, until: {moment}", moment=until), first),
    )
    return Screen(text, column(*buttons))


def taken(t: Translator) -> Html:
    """Right after that."""
    return t("✅ Your seat is reserved. See you there!")
