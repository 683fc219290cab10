"""The screen of one's own ticket."""

from dataclasses import replace

from domain.rsvp import RsvpAnswer
from handlers.i18n import Translator, bold, lines, paragraphs
from handlers.links import EVENT, TICKET, deep_link, share_link
from handlers.navigation import AnswerRsvp, OpenDiscussion, OpenEvent, SaveToCalendar, ShowWay
from handlers.phrases.companions import along
from handlers.phrases.events import when_and_where
from handlers.phrases.tables import table_lines
from handlers.rsvp.callbacks import OpenTickets
from handlers.rsvp.qr_picture import qr_picture
from handlers.screen import Button, Link, Rows, Screen, column, pairs, shortened
from services.cards.events import EventCard
from services.cards.rsvps import TicketCard

_PLACE = 80  # characters; the event's card has the full title


def ticket_screen(card: TicketCard, bot_username: str, t: Translator) -> Screen:
    """What the holder shows at the door: the link as a picture to scan, the spoken code, the name.

    A caption must be short, so the host is left out.
    """
    assert card.event.mine is not None  # the ticket's holder
    link = deep_link(bot_username, TICKET, card.event.mine.ticket)
    said = t("At the door show the picture, or say the code: {code}", code=bold(card.code))
    text = paragraphs(
        bold(t("🎟 Your ticket")),
        lines(bold(card.name), card.organisation, along(card.event, t)),
        when_and_where(replace(card.event, place=shortened(card.event.place, _PLACE)), t),
        table_lines(card.tables, t),
        lines(said, link),
    )
    return Screen(text, _buttons(card, bot_username, t), attachment=qr_picture(link))


def colleague_link(event: EventCard, bot_username: str, t: Translator) -> str:
    """A button that lets the reader choose a chat to send the event's link and a line to."""
    said = t(
        "{title}, {day}. I'm coming. Would you like to come too? You register in two minutes.",
        title=event.title.text,
        day=t.short_day(event.starts_at, event.zone),
    )
    return share_link(deep_link(bot_username, EVENT, event.code), said)


def _buttons(card: TicketCard, bot_username: str, t: Translator) -> Rows:
    event, event_id, there = card.event, card.event.event_id, []
    if event.has_way:
        there.append(Button(t("🗺 How to get there"), ShowWay(event_id=event_id)))
    if event.online_url:
        there.append(Button(t("🔗 Join online"), Link(event.online_url)))
    talk = Button(t("💬 Discussion"), OpenDiscussion(event_id=event_id))
    no = AnswerRsvp(event_id=event_id, answer=RsvpAnswer.NOT_COMING)
    return (
        *column(Button(t("📅 Add to my calendar"), SaveToCalendar(event_id=event_id)), *there),
        *pairs(
            Button(t("About the event"), OpenEvent(event_id=event_id)),
            Button(t("I can't come"), no),
        ),
        *column(
            *([talk] if card.discussed else []),
            Button(t("📨 Invite a colleague"), Link(colleague_link(event, bot_username, t))),
            Button(t("All my tickets"), OpenTickets()),
        ),
    )
