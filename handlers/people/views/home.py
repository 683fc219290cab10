"""Home, for members and strangers."""

from dataclasses import replace

from handlers.i18n import Html, Translator, bold, paragraphs
from handlers.navigation import (
    OpenEvent,
    OpenEvents,
    OpenHost,
    OpenIntroductions,
    OpenProfile,
    StartRegistration,
)
from handlers.people.callbacks import ShowHelp
from handlers.phrases.events import dated_title, event_lines
from handlers.screen import Button, Rows, Screen, column
from services.cards.events import EventCard
from services.cards.home import HomeCard
from services.cards.people import Visitor


def home_screen(
    card: HomeCard, visitor: Visitor, t: Translator, *, operator: bool = False
) -> Screen:
    """The home screen; `operator`: they may create the first host.

    Organisers come to organise, so their desk is first.
    """
    screen = (
        _member_screen(card, t) if card.member_of else _stranger_screen(card, t, operator=operator)
    )
    return replace(screen, rows=(*_desk(card, visitor, t), *screen.rows))


def _member_screen(card: HomeCard, t: Translator) -> Screen:
    following = card.events[0] if card.events else None
    text = paragraphs(
        bold(t("Good to see you!")),
        t("The next event:") if following else t("No event is planned at the moment."),
        event_lines(following, t) if following else None,
    )
    opens = [event_button(following, t)] if following else []
    return Screen(
        text,
        (
            *column(*opens),
            (profile_button(t), Button(t("Introductions"), OpenIntroductions())),
            (Button(t("Events"), OpenEvents()), Button(t("Help"), ShowHelp())),
        ),
    )


def _stranger_screen(card: HomeCard, t: Translator, *, operator: bool) -> Screen:
    """Two lines about the bot and data protection, then the way in."""
    greeting = bold(t("Welcome!"))
    what = t(
        "I help people from associations, companies, town halls and schools to meet at an event "
        "and to find partners there."
    )
    buttons: list[Button] = []
    match card.hosts:
        case () if operator:
            way = t("There is no host yet: /organise adds the first one.")
        case ():
            way = _nothing_yet(t)
        case (host,):
            way = t(
                "{host} runs this bot and keeps what you tell me. Your name and contact go to others "
                "only when you say yes, and you can erase everything at any time: /privacy.",
                host=host.name,
            )
            register = StartRegistration(host_id=host.host_id)
            buttons = [Button(t("Register (2 minutes)"), register), *_events(card, t)]
        case _:
            way = t(
                "Several associations use this bot; what you tell one, the others do not see. "
                "You can erase it at any time: /privacy."
            )
            buttons = _events(card, t)
            way = paragraphs(way, t("Which event is it about?") if buttons else _nothing_yet(t))
    return Screen(paragraphs(greeting, what, way), column(*buttons))


def _nothing_yet(t: Translator) -> Html:
    return t(
        "No event is open at the moment. Please ask those who invited you for their link. "
        "/help shows what I can do."
    )


def _events(card: HomeCard, t: Translator) -> list[Button]:
    return [event_button(event, t) for event in card.events]


def event_button(event: EventCard, t: Translator) -> Button:
    """A button with day and title that opens the event."""
    label = dated_title(event.title, event.starts_at, event.zone, t)
    return Button(label, OpenEvent(event_id=event.event_id))


def profile_button(t: Translator) -> Button:
    """The button to one's own profile."""
    return Button(t("My profile"), OpenProfile())


def _desk(card: HomeCard, visitor: Visitor, t: Translator) -> Rows:
    """The button to the desk of the host they organise; none behind another host's link."""
    here = {host.host_id for host in card.hosts}
    organised = [role.host_id for role in visitor.roles if role.host_id in here]
    return column(*(Button(t("Organise"), OpenHost(host_id=one)) for one in organised[:1]))
