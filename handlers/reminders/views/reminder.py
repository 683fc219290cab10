"""The text of a reminder."""

from domain.reminders import ReminderAudience
from domain.rsvp import RsvpAnswer, RsvpStatus
from handlers.i18n import Html, Translator, bold, paragraphs
from handlers.navigation import AnswerRsvp, OpenEvent, OpenTicket
from handlers.phrases.events import event_lines, written
from handlers.phrases.questions import questions_button
from handlers.screen import Button, Rows, Screen, column, pairs
from services.cards.reminders import ReminderCard


def reminder_screen(card: ReminderCard, t: Translator) -> Screen:
    """How near the event is, time and place; both answers, since a released seat helps someone else."""
    words = written(card.words, t) if card.words else None
    text = paragraphs(bold(_when(card, t)), event_lines(card.event, t), words, _question(card, t))
    return Screen(text, _answers(card, t) + column(*_ways_on(card, t)))


def _question(card: ReminderCard, t: Translator) -> Html | None:
    """What there is to answer; organisers' own texts need no question unless they ask."""
    match card.audience:
        case ReminderAudience.GOING if card.asks:
            return t("Are you still coming? If not, one tap gives your seat to somebody else.")
        case _ if card.words:
            return None
        case ReminderAudience.GOING:
            return t(
                "Your seat is reserved. If you can't come, please let me know: someone may be "
                "waiting."
            )
        case ReminderAudience.WAITLISTED:
            return t("You are on the waitlist. As soon as it is your turn, I'll ask you here.")
        case ReminderAudience.LIST:
            return t("Are you coming?")
        case ReminderAudience.UNANSWERED:
            return t("There is no answer from you yet. Would you like to come?")


def _answers(card: ReminderCard, t: Translator) -> Rows:
    event_id = card.event.event_id
    yes = AnswerRsvp(event_id=event_id, answer=RsvpAnswer.COMING)
    no = AnswerRsvp(event_id=event_id, answer=RsvpAnswer.NOT_COMING)
    match card.audience:
        case ReminderAudience.WAITLISTED:
            return column(Button(t("Leave the waitlist"), no))
        case ReminderAudience.GOING if card.asks:
            return pairs(Button(t("I'm coming"), yes), Button(t("I give my seat away"), no))
        case _:
            return pairs(Button(t("I'm coming"), yes), Button(t("I can't come"), no))


def _ways_on(card: ReminderCard, t: Translator) -> list[Button]:
    """The ticket once it is needed: on the way to the door; what is asked, perhaps only since the yes; the event."""
    mine, event_id = card.event.mine, card.event.event_id
    ways = [Button(t("About the event"), OpenEvent(event_id=event_id))]
    if card.event.asks and card.audience is ReminderAudience.GOING:
        ways.insert(0, questions_button(event_id, t))
    if mine is not None and mine.status is RsvpStatus.GOING and card.days_left <= 1:
        ways.insert(0, Button(t("🎟 My ticket"), OpenTicket(rsvp_id=mine.rsvp_id)))
    return ways


def _when(card: ReminderCard, t: Translator) -> Html:
    """Only people with a seat are told "see you": others may not come."""
    days_left, going = card.days_left, card.audience is ReminderAudience.GOING
    match days_left:
        case 0:
            return t("⏰ See you today!") if going else t("⏰ It is today")
        case 1:
            return t("⏰ See you tomorrow!") if going else t("⏰ It is tomorrow")
        case _ if going:
            return t.plural("⏰ See you in {n} day!", "⏰ See you in {n} days!", days_left)
        case _:
            return t.plural("⏰ It is in {n} day", "⏰ It is in {n} days", days_left)
