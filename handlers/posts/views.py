"""The post, and its line in the list of results."""

from dataclasses import replace

from domain.events import EventStatus, RsvpWindow
from handlers.i18n import Html, Translator, lines, paragraphs, plain
from handlers.phrases.events import event_lines, mix_lines, no_seat_left
from handlers.screen import Button, Insert, Link, Screen, column
from services.cards.events import EventCard
from services.cards.posts import PostCard


def insert(card: PostCard, link: str, t: Translator) -> Insert:
    """The event as a result, and the message sent when it is chosen."""
    event = card.event
    when = t.period(event.starts_at, event.ends_at, event.zone)
    line = f"{plain(when)} · {plain(_state(replace(event, mix=None), t))}"
    name = f"{event.code}:{card.language}"
    return Insert(name, event.title.text, line, post_screen(card, link, t))


def post_screen(card: PostCard, link: str, t: Translator) -> Screen:
    """The event, time, place, host and seats left, and the way to a seat."""
    event = card.event
    text = paragraphs(event_lines(event, t), _state(event, t))
    if event.over or event.status is EventStatus.CANCELLED:
        return Screen(text)
    return Screen(text, column(Button(t("I'd like to come"), Link(link))))


def _state(event: EventCard, t: Translator) -> Html:
    """Seats left, or why there are none."""
    match event.status:
        case EventStatus.CANCELLED:
            return t("✖️ This event has been cancelled.")
        case _ if event.over:
            return t("This event is over.")
        case _ if event.window is RsvpWindow.NOT_YET and event.opens_at:
            return t("You can answer from: {when}", when=t.moment(event.opens_at, event.zone))
        case _ if event.window is RsvpWindow.CLOSED:
            return t("The time to answer is over.")
        case _ if event.seats_left:
            left = t.plural("{n} seat left", "{n} seats left", event.seats_left)
            return lines(left, mix_lines(event, t))
        case _:
            return no_seat_left(event, t)
