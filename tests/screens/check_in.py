"""The screens at the door, and afterwards: who came."""

from collections.abc import Iterator
from dataclasses import replace

from domain.attendance import CheckInOutcome
from domain.events import AttendanceCheck
from domain.interests.taxonomy import TAXONOMY
from domain.rsvp import RsvpStatus
from handlers.check_in.views.attendance import (
    absences_screen,
    presence_screen,
    question_screen,
    who_came_screen,
)
from handlers.check_in.views.door import (
    arrival_screen,
    door_screen,
    no_ticket_screen,
    own_ticket_screen,
    said_screen,
    search_screen,
)
from handlers.check_in.views.entries import entries_screen, entry_screen, erasing_screen
from handlers.check_in.views.entry import (
    entered_screen,
    name_screen,
    organisation_screen,
    review_screen,
    same_screen,
    sector_screen,
    too_long_screen,
    which_screen,
)
from handlers.check_in.views.live import live_screen
from handlers.i18n import Translator
from handlers.navigation import OpenTicket
from handlers.screen import Button, Screen
from services.cards.attendances import (
    AbsenceCard,
    AttendanceCard,
    Presence,
    PresenceCard,
    QuestionCard,
)
from services.cards.check_ins import (
    ArrivalCard,
    DoorCard,
    DoorLine,
    DoorView,
    Namesake,
    NewcomerForm,
)
from services.cards.entries import EntriesCard, EntryCard, EntryErasureCard
from services.cards.figures import LiveCard
from services.cards.memberships import KnownOrganisation
from services.cards.privacy import ErasureCard
from tests.screens.events import STARTS_AT, written
from tests.screens.words import Words

ZONE = "Europe/Budapest"


def people(words: Words) -> tuple[DoorLine, ...]:
    """A page of the list."""
    return tuple(
        DoorLine(words.number, words.person, words.organisation, status, (12, 0, 7), 2)
        for status in RsvpStatus
    )


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    yield from door_screens(t, words)
    yield search_screen(words.number, t)
    yield from live_screens(t, words)
    yield from arrival_screens(t, words)
    open_ticket = Button(t("Show my ticket"), OpenTicket(rsvp_id=words.number))
    yield own_ticket_screen(open_ticket, t)
    yield no_ticket_screen(t)
    yield from entry_screens(t, words)
    yield from answered_for_screens(t, words)
    yield from attendance_screens(t, words)


def door_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """The list, whole and in part."""
    door = DoorCard(
        event_id=words.number,
        title=written(words.title, words),
        here=7,
        expected=words.number,
        people=people(words),
        view=DoorView.ALL,
        page=1,
        pages=3,
        opens_at=None,
        zone=ZONE,
        can_confirm=False,
    )
    yield door_screen(door, t)
    yield door_screen(door, t, asks=True)
    yield door_screen(replace(door, people=(), page=0, pages=1), t)
    yield door_screen(replace(door, opens_at=STARTS_AT, has_entries=True), t)
    yield door_screen(replace(door, companions=3, may_bring=True), t)
    yield door_screen(replace(door, view=DoorView.MISSING, can_confirm=True), t)
    for found in (people(words), ()):
        search = words.person[:32]
        shown = replace(door, view=DoorView.FOUND, people=found, search=search)
        yield door_screen(shown, t, asks=True)


def live_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """The door in figures."""
    sectors = tuple((sector.id, 3, 12) for sector in TAXONOMY.sectors)
    minutes = tuple((STARTS_AT, number) for number in range(12))
    live = LiveCard(
        words.number, written(words.title, words), ZONE, STARTS_AT, 27, 108, sectors, minutes
    )
    yield live_screen(live, t)
    yield live_screen(replace(live, companions=7, companions_expected=12), t)
    yield live_screen(replace(live, here=0, sectors=(), minutes=()), t)


def arrival_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Screens about a person at the door."""
    for outcome in (None, *CheckInOutcome):
        yield arrival_screen(arrival(words, RsvpStatus.CHECKED_IN, outcome), t)
    counted = replace(arrival(words, RsvpStatus.CHECKED_IN, None), companions=1, announced=3)
    yield arrival_screen(counted, t)
    yield said_screen(arrival(words, RsvpStatus.CHECKED_IN, CheckInOutcome.CHECKED_IN), t)
    for status in RsvpStatus:
        yield arrival_screen(arrival(words, status, None), t)


def arrival(words: Words, status: RsvpStatus, outcome: CheckInOutcome | None) -> ArrivalCard:
    """One person at the door."""
    return ArrivalCard(
        rsvp_id=words.number,
        event_id=words.number,
        title=written(words.title, words),
        name=words.person,
        organisation=words.organisation,
        status=status,
        zone=ZONE,
        checked_in_at=STARTS_AT if status is RsvpStatus.CHECKED_IN else None,
        code="ba-ko-mi",
        tables=(12, 0, 7),
        outcome=outcome,
        companions=3 if outcome is CheckInOutcome.CHECKED_IN else 0,
    )


def entry_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Entering someone without Telegram."""
    form = NewcomerForm(words.number, written(words.title, words), words.host, at_the_door=True)
    answers = {"name": words.person, "organisation": words.organisation, "sector": "ngo"}
    alike = [KnownOrganisation(words.number, words.organisation, "ngo", ())] * 3
    yield name_screen(form, "", words.number, t)
    yield name_screen(form, words.person, words.number, t)
    yield organisation_screen(words.person, words.number, t)
    yield too_long_screen(64, t)
    yield which_screen(words.organisation, alike, words.number, t)
    yield sector_screen(words.organisation, "ngo", words.number, t)
    for at_the_door in (True, False):
        here = replace(form, at_the_door=at_the_door)
        yield review_screen(here, answers, words.number, t)
    known = tuple(
        Namesake(words.number, words.person, words.organisation, status, answers_themselves=alone)
        for status, alone in ((RsvpStatus.GOING, False), (None, False), (None, True))
    )
    for namesakes in (known[:2], known, known[2:]):
        yield same_screen(words.person, namesakes, words.number, t)
    for status in (RsvpStatus.CHECKED_IN, RsvpStatus.GOING):
        yield entered_screen(arrival(words, status, None), t)


def answered_for_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """People without Telegram, answered for by an organiser."""
    title = written(words.title, words)
    for listed in (people(words), ()):
        yield entries_screen(EntriesCard(words.number, title, listed, 0, 2), t)
    entry = EntryCard(
        rsvp_id=words.number,
        event_id=words.number,
        title=title,
        name=words.person,
        organisation=words.organisation,
        status=RsvpStatus.GOING,
        can_change=True,
        can_erase=True,
    )
    yield entry_screen(entry, t)
    yield entry_screen(replace(entry, status=RsvpStatus.CANCELLED, can_erase=False), t)
    for seats in (0, 1, 5):
        erasure = ErasureCard(None, seats, organises=False, asked_at=STARTS_AT)
        yield erasing_screen(EntryErasureCard(entry, words.host, erasure), t)


def attendance_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """After the event."""
    title = written(words.title, words)
    for check in AttendanceCheck:
        for matched in (False, True):
            until = STARTS_AT if check is AttendanceCheck.ASKED else None
            card = AttendanceCard(words.number, title, 9, 5, check, matched, until, ZONE)
            yield who_came_screen(card, t)
    yield absences_screen(
        AbsenceCard(words.number, title, people(words), frozenset({words.number}), 1, 3), t
    )
    yield question_screen(QuestionCard(words.number, title, words.host, STARTS_AT, ZONE), t)
    for presence in Presence:
        yield presence_screen(PresenceCard(words.number, presence), t)
