"""Undelivered messages by organisation, so that somebody there can be called."""

from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import ManageEvent, OpenHost, OpenUndelivered
from handlers.phrases.events import written
from handlers.phrases.undelivered import why_not_delivered
from handlers.screen import Button, Screen, column, shortened, turning
from services.cards.undelivered import Topic, UndeliveredCard, UndeliveredLine

_ORGANISATION = 60  # characters of a name


def undelivered_screen(card: UndeliveredCard, t: Translator) -> Screen:
    """The list, without names and without the messages' content."""
    name = written(card.title, t) if card.title else escaped(card.host_name)
    what = (
        t(
            "Telegram will never take these messages of the last 30 days, so they were put aside. "
            "Please tell these organisations yourself."
        )
        if card.lines
        else t("Everything of the last 30 days that could be delivered was.")
    )
    turns = turning(card.page, card.pages, lambda page: _page(card, page))
    back = (
        Button(t("‹ The event"), ManageEvent(event_id=card.event_id))
        if card.event_id
        else Button(t("‹ My events"), OpenHost(host_id=card.host_id))
    )
    return Screen(
        paragraphs(bold(name), what, lines(*(_line(one, t) for one in card.lines))),
        turns + column(back),
    )


def _page(card: UndeliveredCard, page: int) -> OpenUndelivered:
    return OpenUndelivered(host_id=card.host_id, event_id=card.event_id or 0, page=page)


def _line(one: UndeliveredLine, t: Translator) -> Html:
    why = t.listed(dict.fromkeys(why_not_delivered(reason, t) for reason, _ in one.reasons))
    return t(
        "• {organisation}: {topic} ({n}×): {why}",
        organisation=shortened(one.organisation, _ORGANISATION),
        topic=topic_name(one.topic, t),
        n=sum(number for _, number in one.reasons),
        why=why,
    )


def topic_name(topic: Topic, t: Translator) -> Html:
    match topic:
        case Topic.REMINDERS:
            return t("reminder")
        case Topic.SEATS:
            return t("offer of a seat, or its end")
        case Topic.CHANGES:
            return t("change of the event or its programme")
        case Topic.TABLES:
            return t("tables")
        case Topic.DISCUSSION:
            return t("discussion")
        case Topic.THANKS:
            return t("thanks, or who was there")
        case Topic.INTRODUCTIONS:
            return t("introductions")
