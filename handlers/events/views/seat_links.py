"""Seat links: one when created and opened, and all of an event."""

from datetime import datetime

from handlers.events.callbacks.seats import MakeSeatLink, OpenSeatLinks, WithdrawSeatLink
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.links import share_link
from handlers.navigation import ManageEvent, RegisterForSeat
from handlers.phrases.events import written
from handlers.phrases.seats import about_button, seat_buttons, seat_lines, works_once
from handlers.screen import Button, Link, Screen, column, shortened, turning
from services.cards.rsvps import SeatInvitationCard
from services.cards.waitlists import LinkState, SeatLinkCard, SeatLinksCard, SeatTaken

_SIGNS = {LinkState.OPEN: "🔗", LinkState.USED: "✓"} | dict.fromkeys(
    (LinkState.UNUSED, LinkState.WITHDRAWN, LinkState.NO_RIGHT), "✖️"
)
_NAME, _WHO = 30, 60  # characters; even with the longest names a page fits into one message


def seat_link_screen(card: SeatInvitationCard, link: str, t: Translator) -> Screen:
    """What the link does, and how to pass it on."""
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
            Button(t("Withdraw the link"), WithdrawSeatLink(invitation_id=card.invitation_id)),
            Button(t("🔗 Links given so far"), OpenSeatLinks(event_id=event.event_id)),
            Button(t("To the event"), ManageEvent(event_id=event.event_id)),
        ),
    )


def seat_links_screen(card: SeatLinksCard, t: Translator) -> Screen:
    """Usable links, each with a button that revokes it, and what became of the others."""
    event_id, numbered = card.event_id, list(enumerate(card.links, card.first))
    text = paragraphs(
        bold(written(card.title, t)),
        t("Links past the line that still work: {n}", n=card.open),
        *(_link(number, one, card, t) for number, one in numbered),
    )
    ends = column(
        *(
            Button(
                t("Withdraw {number}", number=number),
                WithdrawSeatLink(invitation_id=one.invitation_id, page=card.page),
            )
            for number, one in numbered
            if one.state is LinkState.OPEN
        )
    )
    turns = turning(card.page, card.pages, lambda page: OpenSeatLinks(event_id=event_id, page=page))
    new = Button(t("🔗 A link past the line"), MakeSeatLink(event_id=event_id))
    back = Button(t("‹ Back"), ManageEvent(event_id=event_id))
    return Screen(text, ends + turns + column(new, back))


def withdrawn(t: Translator, *, done: bool) -> Html:
    """The toast: a used link stays used."""
    if done:
        return t("The link no longer works.")
    return t("Somebody has taken the seat already.")


def _link(number: int, one: SeatLinkCard, card: SeatLinksCard, t: Translator) -> Html:
    taken = one.taken
    who = shortened(f"{taken.name}, {taken.organisation}", _WHO) if taken and taken.name else None
    return lines(
        Html(f"{number}. {_SIGNS[one.state]} …{escaped(one.tail)}"),
        escaped(who) if who else None,
        _became(one, card.zone, t),
        t("Given by: {name}", name=shortened(one.by, _NAME)) if one.by else None,
    )


def _became(one: SeatLinkCard, zone: str, t: Translator) -> Html:
    until = t.moment(one.expires_at, zone)
    match one:
        case SeatLinkCard(state=LinkState.USED, taken=SeatTaken(at=at)):
            return t("Used: {moment}", moment=t.moment(at, zone))
        case SeatLinkCard(state=LinkState.WITHDRAWN, withdrawn_at=datetime() as at):
            return t("Withdrawn: {moment}", moment=t.moment(at, zone))
        case SeatLinkCard(state=LinkState.UNUSED):
            return t("Nobody used it until: {moment}", moment=until)
        case SeatLinkCard(state=LinkState.NO_RIGHT):
            return t("It no longer works: whoever gave it is no organiser any more.")
        case _:
            return t("It works once, until: {moment}", moment=until)


def opened_screen(card: SeatInvitationCard, t: Translator) -> Screen:
    """What is offered, and how to take it; strangers register first and are then asked."""
    if card.event.registered:
        return Screen(seat_lines(card, t), column(*seat_buttons(card, t)))
    first = t("Please register first; it takes about two minutes. Then the seat is yours to take.")
    register = Button(t("Register"), RegisterForSeat(token=card.token))
    return Screen(paragraphs(seat_lines(card, t), first), column(register, about_button(card, t)))


def taken(t: Translator) -> Html:
    """Shown right after taking the seat."""
    return t("✅ Your seat is reserved. See you there!")
