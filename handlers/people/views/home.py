"""Where one arrives: home for members and strangers, and what became of a registration."""

from domain.rsvp import RsvpStatus
from handlers.event_lines import event_lines
from handlers.i18n import Html, Translator, bold, paragraphs, plain
from handlers.navigation import (
    OpenEvent,
    OpenEvents,
    OpenHost,
    OpenIntroductions,
    OpenProfile,
    OpenTicket,
    StartRegistration,
)
from handlers.people.callbacks import ShowHelp
from handlers.screen import Button, Rows, Screen, column
from services.cards.events import EventCard, MyRsvp
from services.cards.home import HomeCard
from services.cards.memberships import MembershipCard
from services.cards.people import Visitor

_LABEL = 40
"""Letters of an event's title that a button shows."""


def home_screen(card: HomeCard, visitor: Visitor, t: Translator) -> Screen:
    """Home, as the one who opens it finds it."""
    if card.member_of:
        return _member_screen(card, visitor, t)
    return _stranger_screen(card, visitor, t)


def saved_screen(
    card: MembershipCard, event: EventCard | None, refused: str | None, t: Translator
) -> Screen:
    """Registered; and what became of the yes to the event that brought the person here."""
    welcome = t(
        "Welcome, {name}! You are registered with {host}.",
        name=card.profile.name,
        host=card.host.name,
    )
    if event is None:
        later = t("You'll hear from us when there is something for you. /help shows what I can do.")
        events = Button(t("Events"), OpenEvents())
        return Screen(paragraphs(bold(welcome), refused, later), column(events, _profile(t)))
    return Screen(
        paragraphs(bold(welcome), _became(event, t), event_lines(event, t)),
        column(*_ways_on(event, t), _profile(t)),
    )


def known_screen(event: EventCard | None, t: Translator) -> Screen:
    """Whoever is registered already needs no registration."""
    text = t("You are registered already.")
    if event is None:
        return Screen(text, column(Button(t("Events"), OpenEvents()), _profile(t)))
    return Screen(
        paragraphs(text, event_lines(event, t)), column(_event_button(event, t), _profile(t))
    )


def declined_screen(t: Translator) -> Screen:
    """Whoever does not agree is left alone."""
    return Screen(
        t(
            "That's all right. Nothing you told us is kept; your Telegram number and language are "
            "erased within 24 hours. /start brings you back at any time."
        )
    )


def _member_screen(card: HomeCard, visitor: Visitor, t: Translator) -> Screen:
    following = card.events[0] if card.events else None
    text = paragraphs(
        bold(t("Good to see you!")),
        t("Your next event:") if following else t("No event is planned at the moment."),
        event_lines(following, t) if following else None,
    )
    opens = [_event_button(following, t)] if following else []
    return Screen(
        text,
        (
            *column(*opens),
            (_profile(t), Button(t("Introductions"), OpenIntroductions())),
            (Button(t("Events"), OpenEvents()), Button(t("Help"), ShowHelp())),
            *_desk(visitor, t),
        ),
    )


def _stranger_screen(card: HomeCard, visitor: Visitor, t: Translator) -> Screen:
    """Two lines on what this is and what happens to the data, then the way in."""
    greeting = bold(t("Welcome!"))
    what = t(
        "I help people from associations, companies, town halls and schools to meet at an event "
        "and to find partners there."
    )
    match card.hosts:
        case ():
            way, buttons = _nothing_yet(t), []
        case (host,):
            way = t(
                "{host} runs this bot. What you tell me is seen by {host} only, and you can erase "
                "it at any time: /privacy.",
                host=host.name,
            )
            register = StartRegistration(host_id=host.host_id)
            buttons = [Button(t("Register (2 minutes)"), register), *_events(card, t)]
        case _:
            way = t(
                "Several associations use this bot; what you tell one, only that one sees. "
                "You can erase it at any time: /privacy."
            )
            buttons = _events(card, t)
            way = paragraphs(way, t("Which event is it about?") if buttons else _nothing_yet(t))
    return Screen(paragraphs(greeting, what, way), (*column(*buttons), *_desk(visitor, t)))


def _nothing_yet(t: Translator) -> Html:
    return t("No event is open at the moment. Please ask those who invited you for their link.")


def _became(event: EventCard, t: Translator) -> Html:
    match event.mine:
        case MyRsvp(status=RsvpStatus.WAITLISTED) as mine:
            return t(
                "All seats are taken. You are on the waitlist, at place {place}; if a seat falls "
                "free, we'll ask you.",
                place=mine.place_in_line or 1,
            )
        case _:
            return t("You are coming, and your seat is kept. See you there!")


def _ways_on(event: EventCard, t: Translator) -> list[Button]:
    mine = event.mine
    if mine is not None and mine.status in (RsvpStatus.GOING, RsvpStatus.CHECKED_IN):
        return [Button(t("🎟 My ticket"), OpenTicket(rsvp_id=mine.rsvp_id)), _event_button(event, t)]
    return [_event_button(event, t)]


def _events(card: HomeCard, t: Translator) -> list[Button]:
    return [_event_button(event, t) for event in card.events]


def _event_button(event: EventCard, t: Translator) -> Button:
    title = event.title.text
    title = title if len(title) <= _LABEL else title[: _LABEL - 1] + "…"
    day = plain(t.short_day(event.starts_at, event.zone))
    return Button(f"{day} · {title}", OpenEvent(event_id=event.event_id))


def _profile(t: Translator) -> Button:
    return Button(t("My profile"), OpenProfile())


def _desk(visitor: Visitor, t: Translator) -> Rows:
    hosts = dict.fromkeys(role.host_id for role in visitor.roles)
    return column(
        *(Button(t("Organise"), OpenHost(host_id=host_id)) for host_id in list(hosts)[:1])
    )
