"""The waitlist in order, and people invited past it."""

from handlers.events.callbacks.seats import (
    AskPastLine,
    InvitePastLine,
    MakeSeatLink,
    OpenLine,
    OpenSeatLinks,
)
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import ManageEvent
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column, shortened, turning
from services.cards.waitlists import PersonInLine, WaitlistCard

_LABEL = 44  # characters on a button, as many as a phone shows
_LINE, _BY = 60, 30  # characters in the text, so that a page fits into one message
_NAMED = 6  # people invited earlier


def waitlist_screen(card: WaitlistCard, t: Translator) -> Screen:
    """The waitlist in order, a button for each person."""
    event_id = card.event_id
    turns = turning(card.page, card.pages, lambda page: OpenLine(event_id=event_id, page=page))
    waiting = [one for one in card.people if one.place]
    text = paragraphs(
        bold(written(card.title, t)),
        t("On the waitlist: {n}", n=card.waiting),
        lines(*(_person(one, card, t) for one in card.people)),
        t("Tap a name: the next free seat is offered to that person first.") if waiting else None,
        _invited_before(card, t),
    )
    ways = column(
        *ways_past_line(event_id, t, links_given=card.links_given),
        Button(t("‹ Back"), ManageEvent(event_id=event_id)),
    )
    return Screen(text, column(*(_button(one) for one in waiting)) + turns + ways)


def invite_screen(person: PersonInLine, event_id: int, t: Translator) -> Screen:
    """Asks before inviting anybody past the line."""
    text = paragraphs(
        bold(t("Past the line?")),
        lines(escaped(person.name), escaped(person.organisation)),
        t(
            "They are offered the next free seat before those who wait longer."
            " Nobody has a seat without saying yes. It is recorded that you asked for it, and when."
        ),
        t("The seats for this sector or organisation are taken: this would be one more.")
        if person.passed_over
        else None,
    )
    yes = InvitePastLine(rsvp_id=person.rsvp_id, event_id=event_id)
    return Screen(
        text,
        column(
            Button(t("Yes, offer them the next seat"), yes),
            Button(t("‹ Back"), OpenLine(event_id=event_id)),
        ),
    )


def ways_past_line(event_id: int, t: Translator, *, links_given: bool) -> list[Button]:
    """Buttons to create a seat link, and to see those created."""
    ways = [Button(t("🔗 A link past the line"), MakeSeatLink(event_id=event_id))]
    if links_given:
        ways.append(Button(t("🔗 Links given so far"), OpenSeatLinks(event_id=event_id)))
    return ways


def invited(t: Translator) -> str:
    """The toast after inviting."""
    return t("Done. They are offered the next free seat.")


def no_longer_waits(t: Translator) -> str:
    """The toast if it is too late."""
    return t("No seat can be offered to them any more.")


def _button(one: PersonInLine) -> Button:
    label = shortened(f"{one.place}. {one.name}, {one.organisation}", _LABEL)
    return Button(label, AskPastLine(rsvp_id=one.rsvp_id))


def _person(one: PersonInLine, card: WaitlistCard, t: Translator) -> Html:
    mark = f"{one.place}." if one.place else "⏳" if one.offer_expires_at else "•"
    who = escaped(shortened(f"{one.name}, {one.organisation}", _LINE))
    return lines(
        Html(f"{mark} {who}"),
        t("a seat is offered until {moment}", moment=t.moment(one.offer_expires_at, card.zone))
        if one.offer_expires_at
        else None,
        t("passed over while the seats for this sector or organisation are taken")
        if one.passed_over
        else None,
        t("let an offer pass") if one.place and one.offer_lapsed else None,
        _invitation(one, card, t),
    )


def _invitation(one: PersonInLine, card: WaitlistCard, t: Translator) -> Html | None:
    if one.invited is None:
        return None
    moment = t.moment(one.invited.at, card.zone)
    if one.invited.by is None:
        return t("⤴ invited past the line: {moment}", moment=moment)
    by = shortened(one.invited.by, _BY)
    return t("⤴ invited past the line: {name}, {moment}", name=by, moment=moment)


def _invited_before(card: WaitlistCard, t: Translator) -> Html | None:
    if not card.invited_before:
        return None
    more = len(card.invited_before) - _NAMED
    return lines(
        bold(t("No longer waiting, but invited past the line:")),
        *(_person(one, card, t) for one in card.invited_before[:_NAMED]),
        t("and {n} more", n=more) if more > 0 else None,
    )
