"""What a reminder says."""

from domain.rsvp import RsvpAnswer
from handlers.event_lines import event_lines
from handlers.i18n import Html, Translator, bold, paragraphs
from handlers.navigation import AnswerRsvp, OpenEvent
from handlers.screen import Button, Screen, column, pairs
from services.cards.reminders import ReminderCard


def reminder_screen(card: ReminderCard, t: Translator) -> Screen:
    """How near the event is, when and where; both answers, since a free seat helps someone else."""
    event_id = card.event.event_id
    return Screen(
        paragraphs(
            bold(_when(card.days_left, t)),
            event_lines(card.event, t),
            t(
                "Your seat is reserved. If you can't come, please let me know: someone may be "
                "waiting."
            ),
        ),
        (
            *pairs(
                Button(t("I'm coming"), AnswerRsvp(event_id=event_id, answer=RsvpAnswer.COMING)),
                Button(
                    t("I can't come"), AnswerRsvp(event_id=event_id, answer=RsvpAnswer.NOT_COMING)
                ),
            ),
            *column(Button(t("About the event"), OpenEvent(event_id=event_id))),
        ),
    )


def _when(days_left: int, t: Translator) -> Html:
    match days_left:
        case 0:
            return t("⏰ See you today!")
        case 1:
            return t("⏰ See you tomorrow!")
        case _:
            return t.plural("⏰ See you in {n} day!", "⏰ See you in {n} days!", days_left)
