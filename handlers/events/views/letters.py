"""Letters about an event that moved or was cancelled."""

from domain.rsvp import RsvpAnswer, RsvpStatus
from handlers.events.views.confirmations import changed
from handlers.i18n import Translator, bold, lines, paragraphs
from handlers.navigation import AnswerRsvp, OpenEvent, OpenEvents, SaveToCalendar
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column
from services.cards.events import ChangeCard, EventCard


def moved_screen(card: ChangeCard, t: Translator) -> Screen:
    """Old and new, and the question whether one is still coming."""
    event = card.event
    old = t.period(card.old_starts_at, card.old_ends_at, card.old_zone)
    new = t.period(card.starts_at, card.ends_at, event.zone)
    waits = event.mine is not None and event.mine.status is RsvpStatus.WAITLISTED
    text = paragraphs(
        bold(t("An event has moved")),
        lines(bold(written(event.title, t)), t("Host: {host}", host=event.host_name)),
        changed(old, new, card.old_place, card.place, t),
        t("Would you still like to come?") if waits else t("Are you still coming?"),
    )
    yes = AnswerRsvp(event_id=event.event_id, answer=RsvpAnswer.COMING)
    no = AnswerRsvp(event_id=event.event_id, answer=RsvpAnswer.NOT_COMING)
    answers = (
        (Button(t("I'll keep waiting"), yes), Button(t("Leave the waitlist"), no))
        if waits
        else (Button(t("I'm coming"), yes), Button(t("I can't come"), no))
    )
    about = Button(t("About the event"), OpenEvent(event_id=event.event_id))
    calendar = Button(t("📅 Update my calendar"), _calendar(event))
    return Screen(text, column(*answers, calendar, about))


def cancelled_screen(card: ChangeCard, t: Translator) -> Screen:
    """What was cancelled, and why."""
    event = card.event
    text = paragraphs(
        bold(t("An event has been cancelled")),
        lines(
            bold(written(event.title, t)),
            t.period(card.old_starts_at, card.old_ends_at, card.old_zone),
            t("Host: {host}", host=event.host_name),
        ),
        t("Reason: {reason}", reason=card.reason) if card.reason else None,
        t("We are sorry, and hope to see you another time."),
        t("If you put it into your calendar, please delete it there."),
    )
    calendar = Button(t("📅 Take it out of my calendar"), _calendar(event))
    return Screen(text, column(calendar, Button(t("All events"), OpenEvents())))


def _calendar(event: EventCard) -> SaveToCalendar:
    return SaveToCalendar(event_id=event.event_id)
