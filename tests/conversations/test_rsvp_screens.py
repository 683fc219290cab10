"""The screens about answers: within Telegram's limits in every language, whatever people are called."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.events import EventStatus
from domain.people import LANGUAGES
from domain.rsvp import RsvpAnswer, RsvpOutcome, RsvpStatus
from handlers.i18n import Translator, plain, translator
from handlers.reminders.views import reminder_screen
from handlers.rsvp import views
from handlers.screen import Link, Screen
from sandbox.html import parse_html, utf16_length
from services.cards.events import EventCard, MyRsvp, Written
from services.cards.reminders import ReminderCard
from services.cards.rsvps import AnswerCard, TicketCard, TicketsPage

AWKWARD = ('<b>&"Żółć</b>' * 16)[:200]
STARTS_AT = datetime(2026, 10, 31, 9, tzinfo=UTC)
WAITING = MyRsvp(1, RsvpStatus.WAITLISTED, "t" * 22, place_in_line=2)
GOING = MyRsvp(1, RsvpStatus.GOING, "t" * 22)
OFFERED = MyRsvp(1, RsvpStatus.OFFERED, "t" * 22, offered_until=STARTS_AT - timedelta(days=1))
EVENT = EventCard(
    event_id=2**40,
    host_id=2**40,
    host_name=AWKWARD[:128],
    code="c",
    title=Written(AWKWARD, "de", foreign=False),
    description=None,
    starts_at=STARTS_AT,
    ends_at=STARTS_AT + timedelta(hours=30),
    zone="Europe/Warsaw",
    place=AWKWARD,
    seats=20,
    seats_left=0,
    waiting=3,
    status=EventStatus.PUBLISHED,
    over=False,
    registered=True,
    mine=WAITING,
)


def stands(mine: MyRsvp) -> EventCard:
    return replace(EVENT, mine=mine)


def screens(t: Translator) -> list[Screen]:
    """Every screen of the feature, in its longest form."""
    ticket = TicketCard(stands(GOING), AWKWARD[:64], AWKWARD[:128])
    return [
        *(views.answer_screen(AnswerCard(outcome, EVENT), t) for outcome in RsvpOutcome),
        *(
            views.answer_screen(
                AnswerCard(RsvpOutcome.GOING, stands(replace(GOING, status=one))), t
            )
            for one in RsvpStatus
        ),
        *(views.stranger_screen(EVENT, answer, t) for answer in RsvpAnswer),
        views.offer_screen(stands(OFFERED), t),
        views.offer_ended_screen(EVENT, t),
        views.offer_ended_screen(stands(replace(WAITING, offer_lapsed=True)), t),
        views.ticket_screen(ticket, "brunchbot_bot", t),
        views.tickets_screen(TicketsPage((), 0, 1), t),
        views.tickets_screen(
            TicketsPage((stands(GOING), stands(OFFERED), EVENT, *[EVENT] * 5), 1, 3), t
        ),
        *(reminder_screen(ReminderCard(stands(GOING), days), t) for days in (0, 1, 5, 7)),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_within_telegrams_limits(language: str) -> None:
    for screen in screens(translator(language)):
        text, _ = parse_html(screen.text)
        assert 0 < utf16_length(text) <= 4096
        for row in screen.rows:
            for button in row:
                assert len(row) == 1 or utf16_length(plain(button.label)) <= 20, button
                assert not isinstance(button.action, Link)
                assert len(button.action.pack().encode()) <= 64


@pytest.mark.parametrize("language", ["pl", "hu"])
def test_each_outcome_has_a_sentence_of_its_own_in_each_language(language: str) -> None:
    said = {
        views.answer_screen(AnswerCard(outcome, EVENT), translator(language)).text
        for outcome in RsvpOutcome
    }
    english = {
        views.answer_screen(AnswerCard(outcome, EVENT), translator("en")).text
        for outcome in RsvpOutcome
    }
    assert len(said) == len(RsvpOutcome)
    assert not said & english
