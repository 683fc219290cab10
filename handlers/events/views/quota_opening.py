"""When what quotas left opens to all."""

from handlers.events.callbacks import OpenQuotas, OpenSeats
from handlers.i18n import Html, Translator, paragraphs
from handlers.screen import Button, Screen, column, pairs
from services.cards.quotas import QuotasCard


def opening_question_screen(card: QuotasCard, t: Translator, problem: Html | None = None) -> Screen:
    """From when on may whoever waits have what is left?"""
    event_id = card.event_id
    choices = [
        Button(
            t.plural("{n} day before", "{n} days before", days),
            OpenSeats(event_id=event_id, days=days),
        )
        for days in card.days
    ]
    never = Button(t("Not before it begins"), OpenSeats(event_id=event_id, days=-1))
    text = paragraphs(
        problem,
        t("When does what is left open to all? Write it, such as “10 October 18:00”."),
        t("It begins: {when}", when=t.moment(card.starts_at, card.zone)),
    )
    back = Button(t("‹ Back"), OpenQuotas(event_id=event_id))
    return Screen(text, pairs(*choices) + column(never, back), asks=True)


def opening_line(card: QuotasCard, t: Translator) -> Html:
    """When they open, or since when they are."""
    if card.opens_at is None:
        return t("What is left opens to all when the event begins.")
    when = t.moment(card.opens_at, card.zone)
    if card.open:
        return t("What is left has been open to all since: {when}", when=when)
    return t("What is left opens to all: {when}", when=when)
