"""Limits on an organisation's people and their companions."""

from domain.companions import MOST_COMPANIONS
from domain.delegations import SENT_AT_MOST
from handlers.events.callbacks.seats import LetBring, LetSend
from handlers.i18n import Html, Translator, bold, lines, paragraphs, plain
from handlers.navigation import EditEvent
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column, pairs, ticked_if
from services.cards.delegations import DelegationsCard


def delegations_screen(card: DelegationsCard, t: Translator) -> Screen:
    """The choices, with the current ones ticked."""
    text = paragraphs(
        bold(written(card.title, t)),
        lines(
            bold(t("How many people may one organisation send?")),
            t("The others wait, and are asked when a colleague cannot come."),
        ),
        lines(
            bold(t("May those who have a seat bring somebody along?")),
            t("They say how many, no names. Each takes a seat, as long as nobody waits for one."),
            t("Announced so far: {n}", n=card.companions) if card.companions else None,
        ),
    )
    back = Button(t("‹ Back"), EditEvent(event_id=card.event_id))
    return Screen(
        text, (_sent(card), *column(_any(card, t)), *pairs(*_brought(card, t)), *column(back))
    )


def _sent(card: DelegationsCard) -> tuple[Button, ...]:
    return tuple(
        Button(
            f"{ticked_if(number == card.most_of_one)}🏢 {number}",
            LetSend(event_id=card.event_id, number=number),
        )
        for number in SENT_AT_MOST
    )


def _any(card: DelegationsCard, t: Translator) -> Button:
    label = ticked_if(card.most_of_one is None) + plain(t("🏢 No limit"))
    return Button(label, LetSend(event_id=card.event_id, number=0))


def _brought(card: DelegationsCard, t: Translator) -> list[Button]:
    return [
        Button(
            ticked_if(number == card.companions_each) + plain(_up_to(number, t)),
            LetBring(event_id=card.event_id, number=number),
        )
        for number in range(MOST_COMPANIONS + 1)
    ]


def _up_to(number: int, t: Translator) -> Html:
    return t("👥 Up to {n}", n=number) if number else t("No companions")
