"""The results of a registration."""

from domain.rsvp import CONCERNED, RsvpStatus
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import OpenEvents, OpenTicket
from handlers.people.views.home import event_button, profile_button
from handlers.phrases.events import event_lines, why_full
from handlers.phrases.questions import questions_button
from handlers.phrases.seats import seat_buttons, seat_lines
from handlers.screen import Button, Screen, column
from services.cards.events import EventCard, MyRsvp
from services.cards.memberships import MembershipCard
from services.cards.rsvps import SeatInvitationCard


def saved_screen(
    card: MembershipCard, event: EventCard | None, refused: str | None, t: Translator
) -> Screen:
    """Confirms the registration, with the result of the yes to the event that led here."""
    welcome = _welcome(card, t)
    if event is None:
        later = t("You'll hear from me when there is something for you. /help shows what I can do.")
        events = Button(t("Events"), OpenEvents())
        return Screen(paragraphs(bold(welcome), refused, later), column(events, profile_button(t)))
    return Screen(
        paragraphs(bold(welcome), _became(event, t), event_lines(event, t)),
        column(*_ways_on(event, t), profile_button(t)),
    )


def known_screen(event: EventCard | None, t: Translator) -> Screen:
    """Tells members that they need not register."""
    text = t("You are registered already.")
    if event is None:
        return Screen(text, column(Button(t("Events"), OpenEvents()), profile_button(t)))
    return Screen(
        paragraphs(text, event_lines(event, t)), column(event_button(event, t), profile_button(t))
    )


def seat_screen(seat: SeatInvitationCard, new: MembershipCard | None, t: Translator) -> Screen:
    """The seat of a seat link, after the registration or, None, without one."""
    first = bold(_welcome(new, t)) if new else t("You are registered already.")
    return Screen(paragraphs(first, seat_lines(seat, t)), column(*seat_buttons(seat, t)))


def declined_screen(host_name: str, t: Translator, *, member: bool) -> Screen:
    """Confirms a refusal of consent; `member`: of another host, which keeps its own data."""
    if member:
        return Screen(t("That's all right. {host} keeps nothing about you.", host=host_name))
    return Screen(
        t(
            "That's all right. Nothing you told me is kept; your Telegram id and language are "
            "erased within 24 hours. /start brings you back at any time."
        )
    )


def _welcome(card: MembershipCard, t: Translator) -> Html:
    return t(
        "Welcome, {name}! You are registered with {host}.",
        name=card.profile.name,
        host=card.host.name,
    )


def _became(event: EventCard, t: Translator) -> Html:
    match event.mine:
        case MyRsvp(status=RsvpStatus.WAITLISTED) if event.full_sector or event.full_organisation:
            waits = t(
                "You are on the waitlist now. When there is a seat for you, I'll ask you here."
            )
            return lines(why_full(event, t), waits)
        case MyRsvp(status=RsvpStatus.WAITLISTED) as mine:
            return t(
                "All seats are taken. You are on the waitlist, at place {place}; if a seat "
                "becomes free, I'll ask you.",
                place=mine.place_in_line or 1,
            )
        case _:
            return t("Your seat is reserved. See you there!")


def _ways_on(event: EventCard, t: Translator) -> list[Button]:
    mine, ways = event.mine, [event_button(event, t)]
    if mine is None:
        return ways
    if event.asks and mine.status in CONCERNED:
        ways.insert(0, questions_button(event.event_id, t))
    if mine.status in (RsvpStatus.GOING, RsvpStatus.CHECKED_IN):
        ways.insert(0, Button(t("🎟 My ticket"), OpenTicket(rsvp_id=mine.rsvp_id)))
    return ways
