"""The screens about one's own answer: its outcome, an offered seat, tickets."""

from domain.rsvp import CONCERNED, FIRM, RsvpAnswer, RsvpOutcome, RsvpStatus
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import (
    AnswerRsvp,
    OpenEvent,
    OpenEvents,
    OpenTicket,
    StartRegistration,
)
from handlers.phrases.companions import companion_lines, companion_rows
from handlers.phrases.events import TITLE_ON_BUTTON, dated_title, event_lines, why_full
from handlers.phrases.questions import questions_button
from handlers.rsvp.callbacks import OpenTickets
from handlers.screen import Attachment, Button, Rows, Screen, column, pairs, shortened, turning
from services.cards.calendars import CalendarCard
from services.cards.events import EventCard, MyRsvp
from services.cards.rsvps import AnswerCard, TicketsPage


def answer_screen(card: AnswerCard, t: Translator) -> Screen:
    """The outcome of a yes or a no, and how to change one's mind."""
    said, event = _outcomes(t)[card.outcome], card.event
    why = why_full(event, t) if _mine(event).status is RsvpStatus.WAITLISTED else None
    said = lines(said, companion_lines(event, t))
    text = paragraphs(why, said, event_lines(event, t), _place(event, t))
    return Screen(text, _buttons(event, t))


def companions_screen(event: EventCard, t: Translator) -> Screen:
    """The number of companions, and how to change it."""
    said = t("✅ Saved. A seat is kept for each.") if _mine(event).companions else t("✅ Saved.")
    return Screen(
        paragraphs(lines(said, companion_lines(event, t)), event_lines(event, t)),
        _buttons(event, t),
    )


def offer_screen(event: EventCard, t: Translator) -> Screen:
    """A seat fell free: will you have it?"""
    until = _mine(event).offer_expires_at or event.starts_at
    return Screen(
        paragraphs(
            bold(t("A seat has become free. Would you like it?")),
            event_lines(event, t),
            t("⏳ Please answer by: {moment}", moment=t.moment(until, event.zone)),
        ),
        _buttons(event, t),
    )


def offer_ended_screen(event: EventCard, t: Translator) -> Screen:
    """Tells that the offered seat is gone, because its time ran out or someone else took it."""
    if _mine(event).offer_lapsed:
        said = t(
            "The time to answer has passed, so the seat is offered to others now. "
            "If you would still like to come, press “Ask me again”."
        )
    else:
        said = t("The seat I offered you is taken now. Your place on the waitlist is kept.")
    return Screen(paragraphs(said, event_lines(event, t), _place(event, t)), _buttons(event, t))


def stranger_screen(event: EventCard, answer: RsvpAnswer, t: Translator) -> Screen:
    """For someone not registered: a yes begins the registration, a no needs none."""
    if answer is RsvpAnswer.NOT_COMING:
        return Screen(
            paragraphs(t("Thank you for letting me know."), event_lines(event, t)),
            column(_coming(event, t("I'm coming after all")), _about(event, t)),
        )
    register = StartRegistration(host_id=event.host_id, event_id=event.event_id)
    return Screen(
        paragraphs(t("Please register first; it takes about two minutes."), event_lines(event, t)),
        column(Button(t("Register"), register), _about(event, t)),
    )


def calendar_screen(card: CalendarCard, file: Attachment, t: Translator) -> Screen:
    """The calendar file, and what opening it does."""
    if card.cancelled:
        said = t(
            "Open this file to take the event out of your calendar. "
            "If the entry stays, please delete it yourself."
        )
    elif card.sequence:
        said = t("Open this file to bring the event in your calendar up to date.")
    else:
        said = t("Open this file to put the event into your calendar.")
    return Screen(said, attachment=file)


def tickets_screen(card: TicketsPage, t: Translator) -> Screen:
    """Upcoming events with a yes, each with its place."""
    if not card.events:
        return Screen(
            t("You have no tickets at the moment."),
            column(Button(t("Upcoming events"), OpenEvents())),
        )
    entries = [_entry(event, t) for event in card.events]
    turns = turning(card.page, card.pages, lambda page: OpenTickets(page=page))
    return Screen(
        paragraphs(bold(t("🎟 Your tickets")), *entries),
        (*column(*map(_open, card.events)), *turns),
    )


def which_screen(
    events: tuple[EventCard, ...], said: RsvpAnswer, t: Translator, *, seated: bool
) -> Screen:
    """After a yes or a no typed where no event was asked about; pressing one answers it."""
    if said is RsvpAnswer.COMING:
        text = t("Please press the event that you're coming to.")
    elif seated:
        text = t(
            "Please press the event that you can't come to. Your place is free for others then."
        )
    else:
        text = t("You have no seat at the moment. Please press the event that you can't come to.")
    each = [
        Button(
            dated_title(one.title, one.starts_at, one.zone, t),
            AnswerRsvp(event_id=one.event_id, answer=said),
        )
        for one in events
    ]
    return Screen(text, column(*each, Button(t("All events"), OpenEvents())))


def _outcomes(t: Translator) -> dict[RsvpOutcome, Html]:
    return {
        RsvpOutcome.GOING: t("✅ Your seat is reserved. See you there!"),
        RsvpOutcome.WAITLISTED: t(
            "All seats are taken, so you are on the waitlist now. When a seat becomes free and "
            "it is your turn, I'll ask you here."
        ),
        RsvpOutcome.SECTOR_FULL: t(
            "You are on the waitlist now. When there is a seat for you, I'll ask you here."
        ),
        RsvpOutcome.ORGANISATION_FULL: t(
            "You are on the waitlist now. When a colleague cannot come, I'll ask you here."
        ),
        RsvpOutcome.DECLINED: t("Thank you for letting me know. Perhaps another time!"),
        RsvpOutcome.CANCELLED: t(
            "Your seat is free for someone else now. Thank you for letting me know!"
        ),
        RsvpOutcome.LEFT_WAITLIST: t("You are no longer on the waitlist."),
        RsvpOutcome.OFFER_DECLINED: t(
            "Thank you for letting me know! The seat is offered to others now."
        ),
        RsvpOutcome.OFFER_TAKEN_BY_ANOTHER: t(
            "Someone else took the seat a moment sooner. Your place on the waitlist is kept."
        ),
        RsvpOutcome.OFFER_LAPSED: t(
            "The time to answer this offer is over, but you are on the waitlist again."
        ),
        RsvpOutcome.BACK_ON_WAITLIST: t(
            "When a seat becomes free and it is your turn, I'll ask you again."
        ),
        RsvpOutcome.ALREADY_GOING: t("Your seat is reserved. See you there!"),
        RsvpOutcome.ALREADY_WAITLISTED: t("You are on the waitlist already."),
        RsvpOutcome.ALREADY_NOT_COMING: t("I know already that you can't come. Thank you!"),
        RsvpOutcome.ALREADY_CHECKED_IN: t("You are checked in already. Enjoy the event!"),
    }


def _mine(event: EventCard) -> MyRsvp:
    assert event.mine is not None  # the reader has answered, so this is set
    return event.mine


def _place(event: EventCard, t: Translator) -> Html | None:
    mine = _mine(event)
    if mine.place_in_line is None or mine.offer_lapsed:
        return None
    return t("Your place on the waitlist: {place}", place=mine.place_in_line)


def _buttons(event: EventCard, t: Translator) -> Rows:
    """Buttons for changing one's mind, given the current status."""
    mine = _mine(event)
    match mine.status:
        case RsvpStatus.GOING:
            ticket = Button(t("🎟 My ticket"), OpenTicket(rsvp_id=mine.rsvp_id))
            change = pairs(ticket, _not_coming(event, t("I can't come"))) + companion_rows(event, t)
        case RsvpStatus.OFFERED:
            change = pairs(
                _coming(event, t("Yes, I'm coming")), _not_coming(event, t("No, thanks"))
            )
        case RsvpStatus.WAITLISTED if mine.offer_lapsed:
            again = _coming(event, t("Ask me again"))
            change = column(again, _not_coming(event, t("Leave the waitlist")))
        case RsvpStatus.WAITLISTED:
            change = column(_not_coming(event, t("Leave the waitlist")))
        case RsvpStatus.DECLINED | RsvpStatus.CANCELLED | RsvpStatus.NO_SHOW:
            change = column(_coming(event, t("I'm coming after all")))
        case RsvpStatus.CHECKED_IN:
            change = ()
    asks = event.asks and mine.status in CONCERNED
    questions = [questions_button(event.event_id, t)] * asks
    return (*change, *column(*questions, _about(event, t)))


def _coming(event: EventCard, label: str) -> Button:
    return Button(label, AnswerRsvp(event_id=event.event_id, answer=RsvpAnswer.COMING))


def _not_coming(event: EventCard, label: str) -> Button:
    return Button(label, AnswerRsvp(event_id=event.event_id, answer=RsvpAnswer.NOT_COMING))


def _about(event: EventCard, t: Translator) -> Button:
    return Button(t("About the event"), OpenEvent(event_id=event.event_id))


def _entry(event: EventCard, t: Translator) -> Html:
    mine = _mine(event)
    match mine.status:
        case RsvpStatus.OFFERED:
            standing = t("a seat is offered to you")
        case RsvpStatus.WAITLISTED:
            standing = t("on the waitlist, place {place}", place=mine.place_in_line)
        case _:
            standing = t("seat reserved")
    return lines(bold(event.title.text), t.moment(event.starts_at, event.zone), standing)


def _open(event: EventCard) -> Button:
    short = shortened(event.title.text, TITLE_ON_BUTTON)
    if _mine(event).status in FIRM:
        return Button(f"🎟 {short}", OpenTicket(rsvp_id=_mine(event).rsvp_id))
    return Button(short, OpenEvent(event_id=event.event_id))
