"""From when until when people can answer."""

from handlers.events.callbacks import AskForDeadline, OpenDeadlines, PickDeadline
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import EditEvent
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column, pairs
from services.cards.events import EventCard

DAYS_BEFORE = (7, 3, 1)


def deadlines_screen(card: EventCard, t: Translator) -> Screen:
    """Both ends, and the way to change each."""
    opens, closes = t("People can answer from now on."), t("Until the event ends.")
    if card.opens_at:
        opens = t("People can answer from: {when}", when=t.moment(card.opens_at, card.zone))
    if card.closes_at:
        closes = t("Until: {when}", when=t.moment(card.closes_at, card.zone))
    text = paragraphs(
        bold(written(card.title, t)),
        lines(opens, closes),
        t("Who has a seat can give it back at any time; who waits is asked as seats become free."),
    )
    event_id = card.event_id
    return Screen(
        text,
        pairs(
            Button(t("From when"), AskForDeadline(event_id=event_id, closes=False)),
            Button(t("Until when"), AskForDeadline(event_id=event_id, closes=True)),
        )
        + column(Button(t("‹ Back"), EditEvent(event_id=event_id))),
    )


def deadline_question_screen(
    card: EventCard, t: Translator, problem: Html | None = None, *, closes: bool
) -> Screen:
    """Which day and hour?"""
    event_id = card.event_id
    if closes:
        question = t("Until when can people answer? Write it, such as “10 October 18:00”.")
        choices = [
            Button(
                t.plural("{n} day before", "{n} days before", days),
                PickDeadline(event_id=event_id, closes=True, days=days),
            )
            for days in DAYS_BEFORE
        ]
    else:
        question = t("From when can people answer? Write it, such as “1 October 9:00”.")
        choices = []
    free = Button(t("No limit"), PickDeadline(event_id=event_id, closes=closes, days=-1))
    back = Button(t("‹ Back"), OpenDeadlines(event_id=event_id))
    start = t.moment(card.starts_at, card.zone)
    text = paragraphs(problem, question, t("It begins: {when}", when=start))
    return Screen(text, pairs(*choices, free) + column(back), asks=True)
