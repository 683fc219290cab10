"""The screens at the door: the list, the search, and one arrival."""

from dataclasses import replace

from domain.attendance import CheckInOutcome
from domain.companions import MOST_AT_THE_DOOR
from domain.rsvp import RsvpStatus
from handlers.check_in.callbacks import (
    ArrivePerson,
    CountCompanions,
    EnterPerson,
    OpenArrival,
    OpenAttendance,
    SearchDoor,
    SetHere,
    ShowDoor,
    ShowLive,
    UndoArrival,
)
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs, plain
from handlers.navigation import ManageEvent, OpenCheckIn, OpenEntries, OpenEvents
from handlers.phrases.companions import besides, in_short
from handlers.phrases.events import written
from handlers.phrases.tables import table_lines, tables_in_short
from handlers.screen import Button, Rows, Screen, column, shortened, ticked_if, turning
from services.cards.check_ins import ArrivalCard, DoorCard, DoorLine, DoorView

_WITH_TABLES = 60
_LABEL = 44  # characters of name and organisation on a button, as many as a phone shows


def door_screen(card: DoorCard, t: Translator, *, asks: bool = False) -> Screen:
    """The list: a button for each person, live counts, search, and entering someone.

    `asks`: the next typed text is taken as a name or a code.
    """
    typed = t("You can also type a name, or the code from a ticket.") if asks else None
    text = paragraphs(
        lines(bold(written(card.title, t)), _count(card, t), besides(card.companions, t)),
        lines(_heading(card, t), typed if card.view is not DoorView.FOUND else None),
        _names(card) if card.opens_at else None,
    )
    turns = turning(
        card.page,
        card.pages,
        lambda page: ShowDoor(event_id=card.event_id, view=card.view, page=page),
    )
    people = () if card.opens_at else column(*(_person(line, card) for line in card.people))
    return Screen(text, people + turns + _tools(card, t), asks=asks)


def search_screen(event_id: int, t: Translator) -> Screen:
    """Asks for a part of a name."""
    text = t("Type a part of the name or of the organisation, or the code said from the ticket.")
    back = Button(t("‹ The list"), OpenCheckIn(event_id=event_id))
    return Screen(text, column(back), asks=True)


def said_screen(card: ArrivalCard, t: Translator) -> Screen:
    """The arrival after a typed code; the next code can be typed at once."""
    arrived = arrival_screen(card, t)
    more = t("Type the next code or name to go on.")
    return replace(arrived, text=paragraphs(Html(arrived.text), more), asks=True)


def arrival_screen(card: ArrivalCard, t: Translator) -> Screen:
    """One person: the outcome of the check-in, or their current status."""
    text = paragraphs(
        bold(arrival_line(card, t)),
        lines(escaped(card.name), escaped(card.organisation)),
        _companions(card, t),
        table_lines(card.tables, t),
        written(card.title, t),
    )
    here = card.status is RsvpStatus.CHECKED_IN
    action = (
        Button(t("↩ Undo the check-in"), UndoArrival(rsvp_id=card.rsvp_id))
        if here
        else Button(t("✓ Check in"), ArrivePerson(rsvp_id=card.rsvp_id))
    )
    back = Button(t("‹ The list"), OpenCheckIn(event_id=card.event_id))
    return Screen(text, _really_came(card, t) + column(action, back))


def _companions(card: ArrivalCard, t: Translator) -> Html | None:
    """Companions let in with the person, and the number announced if that was different."""
    if card.announced not in (None, card.companions):
        n, announced = card.companions, card.announced
        return t("👥 Came along: {n} (announced: {announced})", n=n, announced=announced)
    return t("👥 With companions: {n}", n=card.companions) if card.companions else None


def _really_came(card: ArrivalCard, t: Translator) -> Rows:
    """A button for each number of companions: the door records what it sees."""
    brings = card.may_bring or card.companions or card.announced
    if card.status is not RsvpStatus.CHECKED_IN or not brings:
        return ()
    labels = {n: f"+{n}" if n else plain(t("Alone")) for n in range(MOST_AT_THE_DOOR + 1)}
    buttons = [
        Button(
            ticked_if(n == card.companions) + label,
            CountCompanions(rsvp_id=card.rsvp_id, number=n),
        )
        for n, label in labels.items()
    ]
    return tuple(buttons[:3]), tuple(buttons[3:])


def arrival_line(card: ArrivalCard, t: Translator) -> Html:
    """The outcome of a check-in without the name; the status if none was made."""
    match card.outcome:
        case CheckInOutcome.CHECKED_IN:
            return t("✓ Checked in")
        case CheckInOutcome.CHECKED_IN_WITHOUT_SEAT:
            return t("✓ Checked in, but without a seat on the list")
        case CheckInOutcome.ALREADY_CHECKED_IN:
            at = card.checked_in_at
            if at is None:
                return t("⚠ Checked in already")
            return t("⚠ Checked in already, at {hour}", hour=t.hour(at, card.zone))
        case None:
            return standing(card.status, t)


def arrival_toast(card: ArrivalCard, t: Translator) -> str:
    """The outcome as a toast over the list."""
    name = f"{card.name}{in_short(card.companions)}"
    return t("{name}: {what}", name=name, what=arrival_line(card, t))


def own_ticket_screen(open_ticket: Button, t: Translator) -> Screen:
    """Shown to the holder who opened the ticket's link."""
    return Screen(t("This is your own ticket. Please show it at the door."), column(open_ticket))


def no_ticket_screen(t: Translator) -> Screen:
    """Shown to anyone else who opened such a link, whether or not the ticket exists."""
    text = t(
        "A ticket is only for the person it was made for. You can take a seat of your own here:"
    )
    return Screen(text, column(Button(t("Upcoming events"), OpenEvents())))


def clipped(label: str) -> str:
    """A name clipped to fit on a button."""
    return shortened(label, _LABEL)


def person_label(line: DoorLine) -> str:
    """Name and organisation on a button."""
    return clipped(f"{line.name}, {line.organisation}")


def mark(status: RsvpStatus | None) -> str:
    """Here, to come, or without a seat."""
    match status:
        case RsvpStatus.CHECKED_IN:
            return "✓"
        case RsvpStatus.GOING | RsvpStatus.NO_SHOW:
            return "○"
        case _:
            return "⚠"


def standing(status: RsvpStatus, t: Translator) -> Html:
    """A person's status at the event."""
    match status:
        case RsvpStatus.CHECKED_IN:
            return t("✓ Checked in")
        case RsvpStatus.GOING:
            return t("Has a seat, not checked in yet")
        case RsvpStatus.WAITLISTED | RsvpStatus.OFFERED:
            return t("On the waitlist, without a seat")
        case RsvpStatus.NO_SHOW:
            return t("Was not there")
        case RsvpStatus.DECLINED | RsvpStatus.CANCELLED:
            return t("Is not coming")


def _count(card: DoorCard, t: Translator) -> Html:
    return t.plural(
        "{here} of {n} person here", "{here} of {n} people here", card.expected, here=card.here
    )


def _heading(card: DoorCard, t: Translator) -> Html | None:
    if card.opens_at:
        return t("Check-in opens: {moment}.", moment=t.moment(card.opens_at, card.zone))
    if card.people:
        return _found(card, t) or _how(card, t)
    match card.view:
        case DoorView.ALL:
            return t("Nobody is on the list yet.")
        case DoorView.MISSING:
            return t("Everyone is here.")
        case DoorView.FOUND:
            return t(
                "Nobody found for “{search}”. Type something else, or add the person.",
                search=card.search,
            )


def _how(card: DoorCard, t: Translator) -> Html:
    if card.may_bring:
        return t(
            "One tap checks a person in, another shows who came along and lets you take it back."
        )
    return t("One tap checks a person in, another takes it back.")


def _found(card: DoorCard, t: Translator) -> Html | None:
    if card.view is not DoorView.FOUND:
        return None
    return t("Found for “{search}”. Type another name to go on.", search=card.search)


def _names(card: DoorCard) -> Html:
    return lines(
        *(f"• {line.name}, {line.organisation}{in_short(line.companions)}" for line in card.people)
    )


def _person(line: DoorLine, card: DoorCard) -> Button:
    here = line.status is RsvpStatus.CHECKED_IN
    tables = f"[{short}] " if (short := tables_in_short(line.tables)) else ""
    marks = f"{mark(line.status)}{in_short(line.companions)} {tables}"
    label = shortened(f"{marks}{person_label(line)}", _WITH_TABLES)
    if here and (card.may_bring or line.companions):
        return Button(label, OpenArrival(rsvp_id=line.rsvp_id))
    action = SetHere(rsvp_id=line.rsvp_id, here=not here, view=card.view, page=card.page)
    return Button(label, action)


def _tools(card: DoorCard, t: Translator) -> Rows:
    event_id = card.event_id
    if card.view is DoorView.ALL:
        other = Button(t("Not here yet"), ShowDoor(event_id=event_id, view=DoorView.MISSING))
    else:
        other = Button(t("Everyone"), ShowDoor(event_id=event_id, view=DoorView.ALL))
    search = Button(t("🔍 Search"), SearchDoor(event_id=event_id))
    add = Button(t("➕ Add someone"), EnterPerson(event_id=event_id))
    back = Button(t("‹ The event"), ManageEvent(event_id=event_id))
    live = Button(t("📊 Live numbers"), ShowLive(event_id=event_id))
    came = Button(t("Who came?"), OpenAttendance(event_id=event_id))
    entries = Button(t("Without Telegram"), OpenEntries(event_id=event_id))
    return (
        (search, other),
        *(((came,),) if card.can_confirm else ()),
        (add, live),
        *(((entries,),) if card.has_entries else ()),
        (back,),
    )
