"""When people can answer, and when quotas end."""

from collections.abc import Sequence

from handlers.events.callbacks.moments import AskForMoment, Moment, OpenDeadlines, PickMoment
from handlers.events.callbacks.seats import OpenQuotas
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import EditEvent
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column, pairs
from services.cards.events import EventCard

USUAL = {
    Moment.ANSWERS_FROM: (),
    Moment.ANSWERS_UNTIL: (7, 3, 1),
    Moment.OPEN_TO_ALL: (14, 7, 3),
}
"""Days before the start."""


def deadlines_screen(card: EventCard, t: Translator) -> Screen:
    """Start and end of answering, and buttons to change each."""
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
            Button(t("From when"), AskForMoment(event_id=event_id, moment=Moment.ANSWERS_FROM)),
            Button(t("Until when"), AskForMoment(event_id=event_id, moment=Moment.ANSWERS_UNTIL)),
        )
        + column(Button(t("‹ Back"), EditEvent(event_id=event_id))),
    )


def moment_question_screen(
    card: EventCard,
    moment: Moment,
    usual: Sequence[int],
    t: Translator,
    problem: Html | None = None,
) -> Screen:
    """Asks for a day and hour, or a common number of days before."""

    def pick(label: str, days: int) -> Button:
        return Button(label, PickMoment(event_id=card.event_id, moment=moment, days=days))

    choices = [pick(t.plural("{n} day before", "{n} days before", days), days) for days in usual]
    quotas = moment is Moment.OPEN_TO_ALL
    none = pick(t("Not before it begins") if quotas else t("No limit"), -1)
    origin = OpenQuotas if quotas else OpenDeadlines
    back = Button(t("‹ Back"), origin(event_id=card.event_id))
    start = t.moment(card.starts_at, card.zone)
    text = paragraphs(problem, _question(moment, t), t("It begins: {when}", when=start))
    return Screen(text, pairs(*choices, none) + column(back), asks=True)


def _question(moment: Moment, t: Translator) -> Html:
    match moment:
        case Moment.ANSWERS_FROM:
            return t("From when can people answer? Write it, such as “1 October 9:00”.")
        case Moment.ANSWERS_UNTIL:
            return t("Until when can people answer? Write it, such as “10 October 18:00”.")
        case Moment.OPEN_TO_ALL:
            return t("When does what is left open to all? Write it, such as “10 October 18:00”.")
