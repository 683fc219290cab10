"""The screens about events."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.events import RUNS_ON, EventStatus, RsvpWindow
from domain.people import LANGUAGES
from domain.rsvp import RsvpStatus
from handlers.events.plans import STEPS, WITHIN, Flow, plan_of
from handlers.events.views import (
    card,
    comers,
    confirmations,
    delegations,
    editing,
    languages,
    letters,
    listing,
    management,
    moments,
    prolonging,
    publishing,
    questions,
    seat_links,
    texts,
    waitlist,
)
from handlers.i18n import Translator, escaped
from handlers.phrases.answers import too_long
from handlers.screen import Screen
from services.cards.delegations import DelegationsCard
from services.cards.drafts import DraftCard
from services.cards.events import (
    ChangeCard,
    Comer,
    ComersCard,
    EventCard,
    EventsCard,
    FullSector,
    ManagedEventCard,
    MyRsvp,
    NextOfSeries,
    RunsOnCard,
    SectorCount,
    SectorMix,
    SeriesAround,
    Written,
)
from services.cards.rsvps import SeatInvitationCard
from services.cards.waitlists import (
    LinkState,
    PastTheLine,
    PersonInLine,
    SeatLinkCard,
    SeatLinksCard,
    SeatTaken,
    WaitlistCard,
)
from tests.screens.words import ORDINARY, Words

STARTS_AT = datetime(2026, 10, 31, 9, tzinfo=UTC)
ENDS_AT = STARTS_AT + timedelta(hours=3)
LATER = ENDS_AT + timedelta(hours=3)
LINK = "https://t.me/brunchbot_bot?start=e_" + "x" * 22


def written(text: str, words: Words) -> Written:
    """A host's text; the worst one is in a language the reader does not read."""
    return Written(text, "hu", foreign=words is not ORDINARY)


def event(words: Words) -> EventCard:
    """An event as a newcomer sees it."""
    return EventCard(
        event_id=words.number,
        host_id=words.number,
        host_name=words.host,
        code="c",
        title=written(words.title, words),
        funder=written(words.place, words),
        description=written(escaped(words.description), words),
        starts_at=STARTS_AT,
        ends_at=ENDS_AT if words is ORDINARY else STARTS_AT + timedelta(hours=30),
        zone="Europe/Budapest" if words is ORDINARY else "America/Argentina/ComodRivadavia",
        place=words.place,
        seats=20 if words is ORDINARY else 5000,
        seats_left=5 if words is ORDINARY else 0,
        waiting=0 if words is ORDINARY else 1234,
        status=EventStatus.PUBLISHED,
        begun=False,
        over=False,
        registered=False,
    )


def mix(opens_at: datetime | None) -> SectorMix:
    """Seats with quotas by sector."""
    return SectorMix((("business", 0), ("media", 1)), opens_at)


def answered(status: RsvpStatus, words: Words) -> EventCard:
    """The event as seen by a person with this answer."""
    mine = MyRsvp(words.number, status, "t" * 22, 2, STARTS_AT - timedelta(days=1))
    return replace(event(words), registered=True, mine=mine)


def with_companions(words: Words, brought: int) -> EventCard:
    """The event of a person who comes and may bring three."""
    going = answered(RsvpStatus.GOING, words)
    assert going.mine is not None
    return replace(going, mine=replace(going.mine, companions=brought, can_bring=3))


def begun_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """After the start: for a newcomer, and for the waitlist."""
    yield card.event_screen(replace(event(words), seats_left=0, begun=True), t)
    waits = answered(RsvpStatus.WAITLISTED, words)
    yield card.event_screen(replace(waits, seats_left=1, begun=True), t)


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    newcomer = event(words)
    yield card.event_screen(newcomer, t)
    for status in RsvpStatus:
        yield card.event_screen(answered(status, words), t)
    yield from begun_screens(t, words)
    yield from limited_screens(t, words)
    yield from seat_link_screens(t, words)
    yield card.event_screen(replace(newcomer, status=EventStatus.CANCELLED), t)
    yield card.event_screen(replace(newcomer, over=True), t)
    yield card.event_screen(replace(newcomer, organised=True, status=EventStatus.DRAFT), t)
    for window in RsvpWindow:
        limited = replace(newcomer, opens_at=STARTS_AT, closes_at=ENDS_AT, window=window)
        yield card.event_screen(limited, t)
        yield moments.deadlines_screen(limited, t)
    yield moments.deadlines_screen(newcomer, t)
    for moment, usual in moments.USUAL.items():
        yield moments.moment_question_screen(newcomer, moment, usual, t)
    yield card.event_screen(replace(newcomer, has_programme=True, has_way=True), t)
    following = NextOfSeries(1, newcomer.title, STARTS_AT, newcomer.zone)
    series = SeriesAround(words.title[:60], (following,) * 3)
    yield card.event_screen(replace(newcomer, series=series), t)
    with_photo = card.photo_screen(replace(newcomer, photo_id="AgAC"), t)
    yield from [with_photo] if with_photo else []
    yield listing.events_screen(EventsCard((), 0, 1), t)
    yield listing.events_screen(EventsCard((newcomer,) * words.some, 1, 3), t)
    yield from letters_of(t, words)
    yield from managed_screens(t, words)
    yield from question_screens(t, words)


def limited_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """With limits by sector, by organisation, and on companions."""
    newcomer, waits = event(words), answered(RsvpStatus.WAITLISTED, words)
    for brought in (0, 3):
        yield card.event_screen(with_companions(words, brought), t)
    for come in (1, 5):
        yield card.event_screen(replace(newcomer, full_organisation=come, seats_left=0), t)
    for full in (FullSector("public_institution", STARTS_AT), FullSector("business", None)):
        yield card.event_screen(replace(newcomer, full_sector=full, seats_left=0), t)
        yield card.event_screen(replace(waits, full_sector=full, seats_left=0), t)
    yield card.event_screen(replace(newcomer, mix=mix(None)), t)
    yield card.event_screen(replace(newcomer, mix=mix(STARTS_AT)), t)
    allowed = DelegationsCard(1, newcomer.title, 2, most_of_one=None, companions=0)
    yield delegations.delegations_screen(allowed, t)
    yield delegations.delegations_screen(replace(allowed, most_of_one=3, companions=12), t)


def seat_link_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """A link past the waitlist."""
    card = SeatInvitationCard(words.number, event(words), "x" * 22, STARTS_AT)
    yield seat_links.seat_link_screen(card, LINK, t)
    for registered in (True, False):
        there = replace(card, event=replace(card.event, registered=registered))
        yield seat_links.opened_screen(there, t)
    known = SeatTaken(STARTS_AT, words.person, words.organisation)
    link = SeatLinkCard(words.number, "xY_9", words.person, STARTS_AT)
    used = replace(link, state=LinkState.USED, taken=known)
    links = (
        link,
        used,
        replace(used, by=None, taken=SeatTaken(STARTS_AT)),
        replace(link, state=LinkState.WITHDRAWN, withdrawn_at=STARTS_AT),
        replace(link, state=LinkState.UNUSED),
        replace(link, state=LinkState.NO_RIGHT, by=None),
    )
    for given in ((), links, (link, *(used,) * 5)):
        page = SeatLinksCard(1, card.event.title, "Europe/Warsaw", given, 1, 1, 0, 2)
        yield seat_links.seat_links_screen(page, t)


def letters_of(t: Translator, words: Words) -> Iterator[Screen]:
    """Letters sent when an event is moved or cancelled."""
    going = answered(RsvpStatus.GOING, words)
    change = ChangeCard(
        going,
        *(STARTS_AT, ENDS_AT, words.place, going.zone),
        *(ENDS_AT, LATER, "Miskolc", words.reason),
    )
    yield letters.moved_screen(change, t)
    yield letters.moved_screen(replace(change, starts_at=STARTS_AT, ends_at=ENDS_AT), t)
    yield letters.cancelled_screen(change, t)


def managed_event(words: Words) -> ManagedEventCard:
    """An event as its owner sees it."""
    figures = (12, 3, 1, 4) if words is ORDINARY else (5000,) * 4
    sectors = (SectorCount("ngo", 7), SectorCount("business", 12, 12))
    return ManagedEventCard(
        event(words),
        *figures,
        sectors * words.some,
        {("title", language): words.title for language in LANGUAGES},
        can_edit=True,
        can_see_who_comes=True,
        can_take_lists=True,
        can_check_in=True,
        can_review=True,
        can_invite=True,
        series=words.title[:60],
    )


def managed_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """What organisers see of an event."""
    managed = managed_event(words)
    comer = Comer(words.person, words.organisation, "local_government", True, companions=2)
    yield management.manage_screen(managed, t)
    yield editing.edit_screen(replace(managed, can_copy=True), t)
    yield management.manage_screen(replace(managed, confirmed=7), t, [comer] * 12)
    yield management.manage_screen(replace(managed, companions=3, undelivered=True), t)
    for status in (EventStatus.DRAFT, EventStatus.CANCELLED):
        yield management.manage_screen(
            replace(managed, event=replace(managed.event, status=status)), t
        )
    there, over = managed.checked_in + 2, replace(managed.event, over=True)
    held = replace(managed, event=over, can_copy=True, expected=managed.going + there)
    yield management.manage_screen(held, t)
    yield management.manage_screen(replace(held, expected=there, companions=3), t)
    yield management.manage_screen(replace(managed, can_run_on=True), t)
    later = tuple(ENDS_AT + timedelta(minutes=minutes) for minutes in RUNS_ON)
    runs = RunsOnCard(1, managed.event.title, STARTS_AT, ENDS_AT, managed.event.zone, later)
    yield prolonging.prolong_screen(runs, t)
    yield texts.texts_screen(managed, t)
    spoken = replace(managed, event=replace(managed.event, languages=LANGUAGES))
    spoken = replace(spoken, texts={("title", "hu"): words.title})
    yield languages.languages_screen(spoken, t)
    yield from comers_screens(comer, t, words)
    yield from waitlist_screens(t, words)
    yield publishing.draft_screen(managed.event, t)
    yield publishing.preview_screen(managed.event, t)
    yield publishing.link_screen(managed.event, LINK, LANGUAGES, t, links_given=True)
    yield publishing.link_screen(managed.event, LINK, LANGUAGES, t, links_given=False, inline=False)
    yield publishing.forward_screen(managed.event, LINK, t)


def comers_screens(comer: Comer, t: Translator, words: Words) -> Iterator[Screen]:
    """Who comes, of a sector with a quota and of one without."""
    title, limited = event(words).title, SectorCount("local_government", 30, 40)
    free = replace(limited, most=None)
    yield comers.comers_screen(ComersCard(1, title, (), (), 0, 0, 1), t)
    yield comers.comers_screen(ComersCard(1, title, (comer,) * 10, (limited,), 30, 1, 3), t)
    yield comers.comers_screen(
        ComersCard(1, title, (comer,), (free,), 30, 1, 3, has_entries=True), t
    )
    yield comers.comers_screen(ComersCard(1, title, (comer,), (free,), 30, 1, 3, came=27), t)


def waitlist_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Who waits for a seat, and who was invited past the waitlist."""
    title = event(words).title
    waits = PersonInLine(1, words.person, words.organisation, place=1)
    past = PastTheLine(words.person, STARTS_AT)
    offered = replace(waits, place=None, offer_expires_at=STARTS_AT, invited=past)
    lapsed = replace(waits, place=2, offer_lapsed=True)
    over = replace(waits, passed_over=True)
    came = replace(waits, place=None, invited=replace(past, by=None))
    people = (offered, replace(waits, invited=past), lapsed, over, *(waits,) * 4)
    page = WaitlistCard(1, title, "Europe/Budapest", people, (came,) * 25, 7, True, 0, 2)
    yield waitlist.waitlist_screen(page, t)
    empty = replace(page, people=(), invited_before=(), waiting=0, links_given=False, pages=1)
    yield waitlist.waitlist_screen(empty, t)
    for one in (waits, over):
        yield waitlist.invite_screen(one, 1, t)


def question_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Every question of every flow."""
    night, problem = STARTS_AT - timedelta(days=9, hours=10), too_long("." * 5000, 1500, t)
    for flow in Flow:
        for step in (*STEPS[flow], *WITHIN):
            plan = plan_of(DraftCard(flow, step, _answers(words), words.number, None, None))
            yield questions.question_screen(plan, night, t, None if words is ORDINARY else problem)
    plan = plan_of(DraftCard(Flow.MOVE, "confirm", _answers(words), words.number, None, None))
    yield confirmations.move_screen(plan, STARTS_AT - timedelta(days=1), t)
    yield confirmations.cancel_screen(replace(plan, flow=Flow.CANCEL, step="sure"), STARTS_AT, t)
    yield questions.left_screen(plan, t)


def _answers(words: Words) -> dict[str, object]:
    before = {"starts_at": STARTS_AT.isoformat(), "ends_at": ENDS_AT.isoformat()}
    return {
        "zone": event(words).zone,
        "host_id": words.number,
        "title": words.title,
        "place": words.place,
        "known": [words.place, "Miskolc, Avalon"],
        "seats": 20,
        "reason": words.reason,
        "has_photo": True,
        "new_zone": "Europe/Bucharest",
        "day": "2026-11-01",
        "hour": 10,
        "start": 600,
        "starts_at": "2026-11-01T09:00:00+00:00",
        "ends_at": "2026-11-01T12:00:00+00:00",
        "before": {**before, "place": words.place},
    }
