"""The screens about answers to events, and the reminders."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.reminders import USUAL, ReminderAudience
from domain.rsvp import RsvpAnswer, RsvpOutcome, RsvpStatus
from handlers.i18n import Translator
from handlers.reminders.views.plan import plan_screen, rule_screen, when_screen, words_screen
from handlers.reminders.views.reminder import reminder_screen
from handlers.rsvp.calendar_file import calendar_file
from handlers.rsvp.views.answer import (
    answer_screen,
    calendar_screen,
    companions_screen,
    offer_ended_screen,
    offer_screen,
    stranger_screen,
    tickets_screen,
    which_screen,
)
from handlers.rsvp.views.ticket import ticket_screen
from handlers.screen import Screen
from services.cards.calendars import CalendarCard
from services.cards.events import EventCard, FullSector
from services.cards.reminders import PlanCard, ReminderCard, RuleCard
from services.cards.rsvps import AnswerCard, TicketCard, TicketsPage
from tests.screens.events import answered, event, with_companions, written
from tests.screens.words import Words


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    going, waiting = answered(RsvpStatus.GOING, words), answered(RsvpStatus.WAITLISTED, words)
    offered = answered(RsvpStatus.OFFERED, words)
    for outcome in RsvpOutcome:
        yield answer_screen(AnswerCard(outcome, waiting), t)
    passed_over = replace(waiting, full_sector=FullSector("public_institution", waiting.starts_at))
    yield answer_screen(AnswerCard(RsvpOutcome.SECTOR_FULL, passed_over), t)
    colleague = replace(waiting, full_organisation=2)
    yield answer_screen(AnswerCard(RsvpOutcome.ORGANISATION_FULL, colleague), t)
    for status in RsvpStatus:
        yield answer_screen(AnswerCard(RsvpOutcome.GOING, answered(status, words)), t)
    yield from (companions_screen(with_companions(words, brought), t) for brought in (0, 3))
    for answer in RsvpAnswer:
        yield stranger_screen(event(words), answer, t)
        for seated in (True, False):
            yield which_screen((going, waiting), answer, t, seated=seated)
    yield offer_screen(offered, t)
    yield offer_ended_screen(waiting, t)
    assert waiting.mine
    yield offer_ended_screen(replace(waiting, mine=replace(waiting.mine, offer_lapsed=True)), t)
    ticket = TicketCard(going, words.person, words.organisation, "ba-ko-mi", (12, 0, 7))
    yield ticket_screen(ticket, "brunchbot_bot", t)
    brings = replace(ticket, event=with_companions(words, 3), discussed=True)
    yield ticket_screen(brings, "brunchbot_bot", t)
    calendar = _calendar(going)
    for one in (calendar, replace(calendar, sequence=2), replace(calendar, cancelled=True)):
        yield calendar_screen(one, calendar_file(one, "brunchbot_bot", t), t)
    for listed in ((), (going, offered, waiting)):
        yield tickets_screen(TicketsPage(listed, 0, 1), t)
    yield tickets_screen(TicketsPage((going,) * 8, 1, 3), t)


def _calendar(event: EventCard) -> CalendarCard:
    zone = ZoneInfo(event.zone)
    return CalendarCard(
        code=event.code,
        title=event.title.text,
        host_name=event.host_name,
        place=event.place,
        starts_at=event.starts_at.astimezone(zone),
        ends_at=event.ends_at.astimezone(zone),
        sequence=0,
        stamped_at=event.starts_at,
    )


def reminders(t: Translator, words: Words) -> Iterator[Screen]:
    """The reminders, by how near the event is."""
    for days in (0, 1, 5, 7):
        yield reminder_screen(ReminderCard(answered(RsvpStatus.GOING, words), days), t)
    card = ReminderCard(answered(RsvpStatus.GOING, words), 1)
    said = written((words.description * 2)[:500], words)
    waiting = answered(RsvpStatus.WAITLISTED, words)
    silent = replace(waiting, mine=None)
    for audience in ReminderAudience:
        events = {ReminderAudience.GOING: card.event, ReminderAudience.WAITLISTED: waiting}
        one = replace(card, audience=audience, event=events.get(audience, silent))
        yield reminder_screen(one, t)
        yield reminder_screen(replace(one, asks=True, words=said), t)
    for days in (0, 7):
        yield reminder_screen(ReminderCard(waiting, days, ReminderAudience.WAITLISTED), t)
    yield from _plan(t, words)


def _plan(t: Translator, words: Words) -> Iterator[Screen]:
    """The reminder plan, for organisers."""
    event = answered(RsvpStatus.GOING, words)
    said = {"en": words.description[:500], "pl": words.description[:500]}
    rules = [
        RuleCard(words.number, 1, offset, event.starts_at, event.zone, audience, asks, kept)
        for offset in (USUAL[0], USUAL[2])
        for audience, asks, kept in zip(
            ReminderAudience, (True, False, False, False), (said, {}, {}, {}), strict=True
        )
    ]
    rules[0] = replace(rules[0], past=True)
    yield plan_screen(PlanCard(words.number, event.title, ()), t)
    yield plan_screen(PlanCard(words.number, event.title, tuple(rules * 2)), t)
    for rule in rules:
        yield rule_screen(rule, t)
    yield words_screen(rules[0], "pl", t)
    for rule_id in (0, words.number):
        yield when_screen(words.number, rule_id, t)
