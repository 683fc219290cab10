"""The screens at the door and about who came: within Telegram's limits, whatever people are called."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.attendance import CheckInOutcome
from domain.events import AttendanceCheck
from domain.people import LANGUAGES
from domain.rsvp import RsvpStatus
from handlers.check_in import attendance_views, entry_views, views
from handlers.i18n import Translator, translator
from handlers.screen import Screen
from services.cards.attendances import (
    AbsenceCard,
    AttendanceCard,
    Presence,
    PresenceCard,
    QuestionCard,
)
from services.cards.check_ins import ArrivalCard, DoorCard, DoorLine, DoorView, NewcomerForm
from services.cards.events import Written
from services.cards.memberships import OrganisationCard
from tests.conversations.limits import AWKWARD, keep_the_limits

AT = datetime(2026, 10, 31, 9, tzinfo=UTC)
ZONE = "America/Argentina/ComodRivadavia"
BIG = 2**53
TITLE = Written(AWKWARD, "hu", foreign=True)
LINES = tuple(DoorLine(BIG + n, AWKWARD[:64], AWKWARD[:128], s) for n, s in enumerate(RsvpStatus))
DOOR = DoorCard(
    BIG, TITLE, 1, 2, LINES, DoorView.ALL, 1, 3, None, ZONE, can_confirm=True, search=AWKWARD[:64]
)
ARRIVAL = ArrivalCard(
    BIG, BIG, TITLE, AWKWARD[:64], AWKWARD[:128], RsvpStatus.GOING, ZONE, checked_in_at=AT
)
FORM = NewcomerForm(BIG, TITLE, AWKWARD[:128], at_the_door=True)
ANSWERS = {"name": AWKWARD[:64], "organisation": AWKWARD[:64], "sector": "local_government"}
ATTENDANCE = AttendanceCard(BIG, TITLE, 1, 22, AttendanceCheck.OPEN, False, None, ZONE)


def door_screens(t: Translator) -> list[Screen]:
    """The list in each part, empty and full, and each arrival."""
    outcomes = [replace(ARRIVAL, outcome=outcome) for outcome in CheckInOutcome]
    statuses = [replace(ARRIVAL, status=status) for status in RsvpStatus]
    return [
        *(views.door_screen(replace(DOOR, view=view), t) for view in DoorView),
        *(views.door_screen(replace(DOOR, view=view, people=()), t) for view in DoorView),
        views.door_screen(replace(DOOR, opens_at=AT), t),
        views.search_screen(BIG, t),
        *(views.arrival_screen(card, t) for card in outcomes + statuses),
        *(entry_views.entered_screen(card, t) for card in outcomes + statuses),
    ]


def entry_screens(t: Translator) -> list[Screen]:
    """Each question about someone without Telegram."""
    alike = [OrganisationCard(BIG, AWKWARD[:128], "ngo", ())] * 3
    return [
        entry_views.name_screen(FORM, t),
        entry_views.organisation_screen(AWKWARD[:64], BIG, t),
        entry_views.too_long_screen(64, t),
        entry_views.which_screen(AWKWARD[:64], alike, BIG, t),
        entry_views.sector_screen(AWKWARD[:64], "ngo", BIG, t),
        entry_views.review_screen(FORM, ANSWERS, BIG, t),
        entry_views.review_screen(replace(FORM, at_the_door=False), ANSWERS, BIG, t),
    ]


def attendance_screens(t: Translator) -> list[Screen]:
    """Each stage of asking who came."""
    asked = replace(ATTENDANCE, check=AttendanceCheck.ASKED, asked_until=AT)
    return [
        *(
            attendance_views.who_came_screen(replace(ATTENDANCE, check=check), t)
            for check in AttendanceCheck
        ),
        attendance_views.who_came_screen(asked, t),
        attendance_views.who_came_screen(replace(ATTENDANCE, matched=True), t),
        attendance_views.absences_screen(AbsenceCard(BIG, TITLE, LINES, frozenset({BIG}), 1, 3), t),
        attendance_views.question_screen(QuestionCard(BIG, TITLE, AWKWARD[:128], AT, ZONE), t),
        *(attendance_views.presence_screen(PresenceCard(BIG, one), t) for one in Presence),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_keeps_telegrams_limits(language: str) -> None:
    t = translator(language)
    shown = door_screens(t) + entry_screens(t) + attendance_screens(t)
    assert [one for one in shown if not keep_the_limits(one)] == []
