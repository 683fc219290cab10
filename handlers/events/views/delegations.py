"""What is allowed to those who come: whom they may bring."""

from domain.companions import MOST_COMPANIONS
from handlers.event_lines import written
from handlers.events.callbacks import LetBring
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import EditEvent
from handlers.screen import Button, Screen, column, pairs
from services.cards.delegations import DelegationsCard


def delegations_screen(card: DelegationsCard, t: Translator) -> Screen:
    """What is allowed is ticked."""
    event_id, each = card.event_id, card.companions_each
    text = paragraphs(
        bold(written(card.title, t)),
        lines(
            t("May those who have a seat bring somebody along?"),
            t("They say how many, no names. Each takes a seat, as long as nobody waits for one."),
        ),
        t("Announced so far: {n}", n=card.companions) if card.companions else None,
    )
    numbers = [
        Button(_ticked(_up_to(n, t), n == each), LetBring(event_id=event_id, number=n))
        for n in range(MOST_COMPANIONS + 1)
    ]
    return Screen(text, pairs(*numbers) + column(Button(t("‹ Back"), EditEvent(event_id=event_id))))


def _up_to(number: int, t: Translator) -> Html:
    return t("Up to {n}", n=number) if number else t("No companions")


def _ticked(label: Html, chosen: bool) -> Html:
    return Html(f"✓ {label}") if chosen else label
