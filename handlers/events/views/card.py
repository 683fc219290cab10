"""An event's card for participants."""

from domain.broadcasts import MediaKind
from domain.events import EventStatus, RsvpWindow
from domain.rsvp import RsvpAnswer, RsvpStatus
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import (
    AnswerRsvp,
    ManageEvent,
    OpenEvent,
    OpenEvents,
    OpenProgramme,
    OpenTicket,
    ShowWay,
    StartRegistration,
)
from handlers.phrases.companions import companion_lines, companion_rows
from handlers.phrases.events import (
    credit,
    dated_title,
    event_lines,
    formatted,
    mix_lines,
    no_seat_left,
    why_full,
    written,
)
from handlers.phrases.questions import questions_button
from handlers.screen import Button, Media, Rows, Screen, column, pairs
from services.cards.events import EventCard, MyRsvp

STAYING_AWAY = (RsvpStatus.DECLINED, RsvpStatus.CANCELLED, RsvpStatus.NO_SHOW)
SEATED = (RsvpStatus.GOING, RsvpStatus.OFFERED, RsvpStatus.CHECKED_IN)


def event_screen(card: EventCard, t: Translator) -> Screen:
    """The card, the reader's status, and the possible answers."""
    about = None if card.registered or not _open(card) else introduction(card, t)
    series = t("Part of the series: {name}", name=card.series.name) if card.series else None
    text = paragraphs(about, card_lines(card, t), series, _standing(card, t))
    manage = (Button(t("Manage"), ManageEvent(event_id=card.event_id)),) if card.organised else ()
    return Screen(
        text,
        _answers(card, t) + column(*_more(card, t), *manage, Button(t("All events"), OpenEvents())),
    )


def photo_screen(card: EventCard, t: Translator) -> Screen | None:
    """The photo above the card, if that is sent as a new message.

    A message of its own: a caption holds only a quarter of the text, and could not be edited into another
    screen.
    """
    if card.photo_id is None:
        return None
    return Screen(bold(written(card.title, t)), attachment=Media(MediaKind.PHOTO, card.photo_id))


def _more(card: EventCard, t: Translator) -> tuple[Button, ...]:
    """Buttons to further information."""
    event_id, buttons = card.event_id, []
    if card.asks and card.mine is not None and not _new(card) and not card.over:
        buttons.append(questions_button(event_id, t))
    if card.has_programme:
        buttons.append(Button(t("📋 Programme"), OpenProgramme(event_id=event_id)))
    if card.has_way:
        buttons.append(Button(t("🗺 How to get there"), ShowWay(event_id=event_id)))
    return (*buttons, *_of_series(card, t))


def _of_series(card: EventCard, t: Translator) -> list[Button]:
    """The next events of the series."""
    return [
        Button(dated_title(one.title, one.starts_at, one.zone, t), OpenEvent(event_id=one.event_id))
        for one in (card.series.coming if card.series else ())
    ]


def introduction(card: EventCard, t: Translator) -> Html:
    """Two lines for strangers: what this is, who runs it, and where data protection is explained."""
    return t(
        "I keep your seat and, after the event, introduce you to people who fit.\nI work for: "
        "{host}. Your data: /privacy",
        host=card.host_name,
    )


def card_lines(card: EventCard, t: Translator) -> Html:
    """The event's facts that do not depend on the reader."""
    until = None
    if card.closes_at and _open(card) and card.window is RsvpWindow.OPEN:
        until = t("Please answer by: {when}", when=t.moment(card.closes_at, card.zone))
    description = formatted(card.description, t) if card.description else None
    mix = mix_lines(card, t) if _open(card) else None
    return paragraphs(
        event_lines(card, t),
        description,
        lines(_state(card, t), mix, until),
        credit(card, t),
    )


def _new(card: EventCard) -> bool:
    """Whether the reader has neither a seat nor a place in line."""
    return card.mine is None or card.mine.status in STAYING_AWAY


def _open(card: EventCard) -> bool:
    return card.status is EventStatus.PUBLISHED and not card.over


def _state(card: EventCard, t: Translator) -> Html | None:
    """Seats, or why nobody can answer now; people with a seat read nothing about the waitlist."""
    match card.status:
        case EventStatus.CANCELLED:
            return t("✖️ This event has been cancelled.")
        case EventStatus.DRAFT:
            return lines(_seats_left(card, t), t("✏️ A draft: only you organisers see it."))
        case _ if card.over:
            return t("This event is over.")
        case _ if card.window is RsvpWindow.NOT_YET and card.opens_at:
            return t("You can answer from: {when}", when=t.moment(card.opens_at, card.zone))
        case _ if card.window is RsvpWindow.CLOSED and _new(card):
            return t("The time to answer is over.")
        case _ if card.seats_left:
            return _seats_left(card, t)
        case _ if card.full_sector or card.full_organisation:
            seated = card.mine is not None and card.mine.status in SEATED
            return None if seated else why_full(card, t)
        case _ if card.waiting and not card.begun:
            return t.plural(
                "All seats are taken. {n} person is on the waitlist.",
                "All seats are taken. {n} people are on the waitlist.",
                card.waiting,
            )
        case _ if card.mine and card.mine.status in SEATED:
            return None
        case _:
            return no_seat_left(card, t)


def _seats_left(card: EventCard, t: Translator) -> Html:
    return t.plural("{n} seat left", "{n} seats left", card.seats_left)


def _standing(card: EventCard, t: Translator) -> Html | None:
    mine = card.mine
    if mine is None or card.status is not EventStatus.PUBLISHED:
        return None
    match mine.status:
        case RsvpStatus.CHECKED_IN:
            return t("✅ You are checked in.")
        case _ if card.over:
            return None
        case RsvpStatus.GOING:
            return lines(t("✅ You are coming."), companion_lines(card, t))
        case RsvpStatus.WAITLISTED:
            return t("⏳ You are on the waitlist. Your place: {n}", n=mine.place_in_line or 1)
        case RsvpStatus.OFFERED:
            return _offer(mine, card, t)
        case _:
            return t("You are not coming.")


def _offer(mine: MyRsvp, card: EventCard, t: Translator) -> Html:
    if mine.offer_expires_at is None:
        return t("🎉 A seat is free for you.")
    until = t.moment(mine.offer_expires_at, card.zone)
    return t("🎉 A seat is kept for you. Please answer by: {until}", until=until)


def _answers(card: EventCard, t: Translator) -> Rows:
    """The possible answers, given the reader's status."""
    if not _open(card):
        return ()
    status = card.mine.status if card.mine else None
    yes = AnswerRsvp(event_id=card.event_id, answer=RsvpAnswer.COMING)
    no = AnswerRsvp(event_id=card.event_id, answer=RsvpAnswer.NOT_COMING)
    match status:
        case _ if _new(card) and card.window is not RsvpWindow.OPEN:
            return ()
        case _ if not card.registered:
            register = StartRegistration(host_id=card.host_id, event_id=card.event_id)
            return column(Button(t("I'd like to come"), register))
        case RsvpStatus.CHECKED_IN:
            return ()
        case RsvpStatus.GOING if card.mine:
            ticket = Button(t("🎟 My ticket"), OpenTicket(rsvp_id=card.mine.rsvp_id))
            change = column(ticket, Button(t("I can't come after all"), no))
            return change + companion_rows(card, t)
        case RsvpStatus.WAITLISTED if card.mine and card.mine.offer_lapsed:
            again = Button(t("Ask me again"), yes)
            return column(again, Button(t("Leave the waitlist"), no))
        case RsvpStatus.WAITLISTED:
            leave = Button(t("Leave the waitlist"), no)
            return column(*([Button(t("I'm coming"), yes)] if card.seats_left else []), leave)
        case None | RsvpStatus.OFFERED:
            return pairs(Button(t("I'm coming"), yes), Button(t("I can't come"), no))
        case _:
            return column(Button(t("I'm coming"), yes))
