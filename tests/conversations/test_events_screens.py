"""The screens about events and hosts: within Telegram's limits in every language, whatever is written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.events import EventStatus
from domain.people import LANGUAGES
from domain.roles import Role
from domain.rsvp import RsvpStatus
from domain.spoken_dates import Reason
from handlers.events.plans import STEPS, WITHIN, Flow, plan_of
from handlers.events.views import card as cards
from handlers.events.views import (
    comers,
    letters,
    listing,
    management,
    publishing,
    questions,
    texts,
    timing,
    words,
)
from handlers.hosts.views import desk, invitations, opening, organisers
from handlers.i18n import Translator, translator
from handlers.screen import Screen
from services.cards.drafts import DraftCard
from services.cards.events import (
    ChangeCard,
    Comer,
    ComersCard,
    EventCard,
    EventsCard,
    ManagedEventCard,
    MyRsvp,
    Written,
)
from services.cards.hosts import (
    DeskCard,
    DeskEvent,
    HostCard,
    InvitationCard,
    OrganiserCard,
    OrganisersCard,
)
from tests.conversations.limits import AWKWARD, keep_the_limits

STARTS_AT = datetime(2026, 10, 31, 9, tzinfo=UTC)
ENDS_AT = STARTS_AT + timedelta(hours=30)
BIG = 2**53
TITLE = Written(AWKWARD[:100], "hu", foreign=True)
LINK = "https://t.me/brunchbot_bot?start=o_" + "x" * 22
EVENT = EventCard(
    event_id=BIG,
    host_id=BIG,
    host_name=AWKWARD[:64],
    code="c",
    title=TITLE,
    description=Written((AWKWARD * 10)[:1500], "hu", foreign=True),
    starts_at=STARTS_AT,
    ends_at=ENDS_AT,
    zone="America/Argentina/ComodRivadavia",
    place=AWKWARD[:200],
    seats=5000,
    seats_left=0,
    waiting=1234,
    status=EventStatus.PUBLISHED,
    over=False,
    registered=False,
    organised=True,
)
HOST = HostCard(BIG, AWKWARD[:64], "hu", "Europe/Budapest")
ORGANISER = OrganiserCard(BIG, HOST, AWKWARD[:128], Role.ORGANISER, TITLE, me=True)
INVITATION = InvitationCard(
    BIG, "x" * 22, HOST, BIG, TITLE, Role.ADVISER, AWKWARD[:128], STARTS_AT, own=False
)
MANAGED = ManagedEventCard(
    EVENT, 1000, 1000, 100, 100, (("business", 9),) * 9, LANGUAGES, *[True] * 5
)


def event_screens(t: Translator) -> list[Screen]:
    """Every screen about events that already are."""
    standing = [MyRsvp(BIG, one, "t", 9, STARTS_AT, offer_lapsed=True) for one in RsvpStatus]
    mine = [replace(EVENT, registered=True, mine=one) for one in standing]
    change = ChangeCard(
        mine[0], STARTS_AT, ENDS_AT, AWKWARD[:200], ENDS_AT, ENDS_AT, "P", AWKWARD[:300]
    )
    comer = Comer(AWKWARD[:64], AWKWARD[:128], "local_government", checked_in=True)
    return [
        *(cards.event_screen(one, t) for one in (EVENT, *mine)),
        *(cards.event_screen(replace(EVENT, status=one), t) for one in EventStatus),
        cards.event_screen(replace(EVENT, over=True), t),
        listing.events_screen(EventsCard((EVENT,) * 8, 1, 3), t),
        listing.events_screen(EventsCard((), 0, 1), t),
        management.manage_screen(MANAGED, t),
        management.manage_screen(replace(MANAGED, event=replace(EVENT, over=True)), t),
        texts.texts_screen(MANAGED, t),
        comers.comers_screen(ComersCard(BIG, TITLE, (comer,) * 10, 30, 1, 3), t),
        publishing.draft_screen(EVENT, t),
        publishing.preview_screen(EVENT, t),
        publishing.link_screen(EVENT, LINK, t),
        publishing.forward_screen(EVENT, LINK, t),
        letters.moved_screen(change, t),
        letters.cancelled_screen(change, t),
    ]


def question_screens(t: Translator) -> list[Screen]:
    """Every question of every flow, led by a problem."""
    before = {"starts_at": "2026-10-31T09:00:00+00:00", "ends_at": "2026-10-31T12:00:00+00:00"}
    answers = {
        "zone": EVENT.zone,
        "host_id": BIG,
        "title": AWKWARD[:100],
        "place": AWKWARD[:200],
        "seats": 20,
        "reason": AWKWARD[:300],
        "day": "2026-11-01",
        "hour": 10,
        "start": 600,
        "starts_at": "2026-11-01T09:00:00+00:00",
        "ends_at": "2026-11-02T09:00:00+00:00",
        "before": {**before, "place": AWKWARD[:200]},
    }
    drafts = [
        DraftCard(flow, step, answers, 2**33, None, None)
        for flow in Flow
        for step in (*STEPS[flow], *WITHIN)
    ]
    problem = words.too_long(5000, 1500, t)
    today = date(2026, 10, 5)
    return [questions.question_screen(plan_of(one), today, t, problem) for one in drafts]


def host_screens(t: Translator) -> list[Screen]:
    """Every screen about hosts."""
    events = tuple(
        DeskEvent(BIG, TITLE, STARTS_AT, "Europe/Budapest", status, over=False)
        for status in (*EventStatus, *EventStatus)
    )
    many = OrganisersCard(HOST, (ORGANISER,) * 8, (INVITATION,) * 5, can_remove=True, pages=3)
    return [
        desk.nothing_to_organise_screen(t),
        desk.hosts_screen([HOST] * 3, t, operator=True),
        desk.hosts_screen([], t, operator=True),
        desk.desk_screen(DeskCard(HOST, Role.OWNER, events, 1, 3), t, others=True),
        desk.desk_screen(DeskCard(HOST, None, (), 0, 1), t),
        opening.name_screen(t),
        opening.language_screen(2**33, t),
        opening.zone_screen(2**33, t, opening.unknown_zone(AWKWARD * 5, t)),
        organisers.organisers_screen(many, t),
        organisers.take_role_screen(ORGANISER, t),
        organisers.role_given_up_screen(ORGANISER, t),
        organisers.accepted_screen(ORGANISER, t),
        organisers.welcome_screen(INVITATION, t),
        invitations.choose_role_screen(BIG, EVENT, list(Role), t),
        invitations.link_screen(INVITATION, LINK, t),
        invitations.invitation_screen(INVITATION, t),
        invitations.invitation_screen(replace(INVITATION, own=True), t),
        invitations.revoked_screen(t),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screens", [event_screens, question_screens, host_screens])
def test_every_screen_keeps_telegrams_limits(
    language: str, screens: Callable[[Translator], list[Screen]]
) -> None:
    shown = screens(translator(language))
    assert [one for one in shown if not keep_the_limits(one)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_that_words_tell_no_time_has_its_sentence(language: str) -> None:
    t = translator(language)
    assert len({timing.problem_with(reason, t) for reason in Reason}) == len(Reason)
