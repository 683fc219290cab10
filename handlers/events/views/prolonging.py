"""Prolonging an event."""

from handlers.events.callbacks.managing import AskHowLong, RunUntil
from handlers.i18n import Translator, bold, lines, paragraphs, plain
from handlers.navigation import ManageEvent
from handlers.phrases.events import written
from handlers.screen import Button, Rows, Screen, column, pairs
from services.cards.events import ManagedEventCard, RunsOnCard


def prolong_screen(card: RunsOnCard, t: Translator) -> Screen:
    """Later ends to choose from."""
    event_id = card.event_id
    text = paragraphs(
        lines(bold(written(card.title, t)), t.period(card.starts_at, card.ends_at, card.zone)),
        t(
            "Until when does it go on? Check-in stays open until then; thanks and suggestions come as much later. "
            "Nobody is written to about it."
        ),
    )
    later = [
        Button(
            plain(t.hour(at, card.zone)),
            RunUntil(event_id=event_id, minute=int(at.timestamp()) // 60),
        )
        for at in card.later
    ]
    back = Button(t("‹ Back"), ManageEvent(event_id=event_id))
    return Screen(text, pairs(*later) + column(back))


def prolonging(card: ManagedEventCard, t: Translator) -> Rows:
    """The button to it, while the event runs and shortly after."""
    if not card.can_run_on:
        return ()
    return column(Button(t("⏱ It runs on"), AskHowLong(event_id=card.event.event_id)))
