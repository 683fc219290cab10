"""Offers of seats that fall free: to whom, until when, and what becomes of the open ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from domain.wall_clock import add_waking_time, next_allowed, waking_time_between

DEFAULT_OFFER_TIME = timedelta(hours=12)
"""How long an offer stands at most unless the host sets otherwise: about one waking day."""
LAST_HOURS = timedelta(hours=6)
"""So close to the start a seat is offered to `OFFERS_AT_ONCE` people; the first yes has it."""
OFFERS_AT_ONCE = 3
LEAST_WAKING_TIME = timedelta(hours=1)
"""With less waking time than this before the start, quiet hours are not kept: they would leave
too little time to answer, or none."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One person on the waitlist; `offer_lapsed` as in `domain.rsvp.Standing`.

    `invited_at`: when an organiser put the person before those who wait.
    """

    rsvp_id: int
    waitlisted_at: datetime
    offer_lapsed: bool = False
    invited_at: datetime | None = None
    sector: str = ""
    organisation: str = ""  # where an event limits how many one may send

    @property
    def groups(self) -> tuple[str, str]:
        """Those whose seats a quota may have counted."""
        return self.sector, self.organisation


@dataclass(frozen=True, slots=True)
class OpenOffer:
    """One offered seat; `waitlisted_at` and `invited_at` are the person's place in line."""

    rsvp_id: int
    waitlisted_at: datetime
    expires_at: datetime
    invited_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewOffer:
    """A seat to offer: the message is due at `told_at`, the answer by `expires_at`."""

    rsvp_id: int
    told_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class OfferPlan:
    """What to do about the seats of one event now; all three are told to the person.

    `lapse`: ran out, back on the waitlist with `offer_lapsed`. `withdraw`: the seat is gone, back on
    the waitlist at the place kept. `make`: offer a seat.
    """

    lapse: tuple[int, ...] = ()
    withdraw: tuple[int, ...] = ()
    make: tuple[NewOffer, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatsOnOffer:
    """The event as its waitlist sees it. `firm`: people going or checked in, and their companions."""

    starts_at: datetime
    zone: ZoneInfo
    capacity: int
    firm: int
    offer_time: timedelta = DEFAULT_OFFER_TIME


def in_line(waiting: Iterable[Waiting]) -> list[Waiting]:
    """Those invited past the line, then by time of joining; who let an offer lapse comes last."""
    return sorted(waiting, key=lambda one: (one.offer_lapsed, *_turn(one)))


def invitation_holds(invited_at: datetime | None, joined_at: datetime) -> bool:
    """Whether an invitation past the line counts: not for one who left and joined again since."""
    return invited_at is not None and invited_at >= joined_at


def _turn(one: Waiting | OpenOffer) -> tuple[bool, datetime, int]:
    return one.invited_at is None, one.invited_at or one.waitlisted_at, one.rsvp_id


def place_in_line(waiting: Iterable[Waiting], rsvp_id: int) -> int:
    """The place on the waitlist, from 1. Raises `ValueError` if the person is not on it."""
    return [one.rsvp_id for one in in_line(waiting)].index(rsvp_id) + 1


def waiting_before(waiting: Iterable[Waiting], rsvp_id: int | None) -> list[Waiting]:
    """Who has a better right to a free seat: `waiting` of `domain.rsvp.Seats` counts them.

    Those before this person whose offer has not lapsed; all such if the person is not on the
    waitlist (`None` for one without an RSVP) or let an offer lapse.
    """
    awake = [one for one in in_line(waiting) if not one.offer_lapsed]
    return list(takewhile(lambda one: one.rsvp_id != rsvp_id, awake))


def told_at(now: datetime, starts_at: datetime, zone: ZoneInfo) -> datetime:
    """When the message of an offer made now is due.

    An offer made at 23:00 is made, so that the seat is held, but told at 8:00. It is told at once if
    less than `LEAST_WAKING_TIME` is left before the start.
    """
    return next_allowed(now, zone) if _keeps_quiet_hours(now, starts_at, zone) else now


def offer_expires_at(
    now: datetime, starts_at: datetime, zone: ZoneInfo, offer_time: timedelta
) -> datetime:
    """Until when an offer made now stands: `offer_time` or a quarter of the time left, if shorter.

    Quiet hours count neither in the time left nor in the time to answer, so the deadline is never
    in them and always before the start, with three quarters of the waking time left for the next.
    With less than `LEAST_WAKING_TIME` before the start, all time counts.
    """
    if not _keeps_quiet_hours(now, starts_at, zone):
        return now + min(offer_time, (starts_at - now) / 4)
    quarter = waking_time_between(now, starts_at, zone) / 4
    return add_waking_time(now, min(offer_time, quarter), zone)


def plan_offers(
    event: SeatsOnOffer,
    waiting: Sequence[Waiting],
    open_offers: Sequence[OpenOffer],
    now: datetime,
) -> OfferPlan:
    """Bring the offers in step with the seats; asked after every change and at every deadline.

    Each unseated person's chair has one open offer, in the last six hours up to three, as long as
    someone waits who has not let one lapse. When the last chair is taken, the offers that raced for
    it are withdrawn; so are the last in line if an organiser took seats away. From the start on
    nothing is offered. Doing what the plan says and asking again gives an empty plan.
    """
    if now >= event.starts_at:
        return OfferPlan(lapse=tuple(offer.rsvp_id for offer in open_offers))
    lapse = [offer.rsvp_id for offer in open_offers if offer.expires_at <= now]
    standing = sorted(
        (offer for offer in open_offers if offer.expires_at > now),
        key=_turn,
    )
    unseated = max(0, event.capacity - event.firm)
    racing = event.starts_at - now <= LAST_HOURS
    kept = len(standing) if racing and unseated else min(unseated, len(standing))
    room = unseated * (OFFERS_AT_ONCE if racing else 1) - kept
    asked = [one for one in in_line(waiting) if not one.offer_lapsed][: max(0, room)]
    return OfferPlan(
        lapse=tuple(lapse),
        withdraw=tuple(offer.rsvp_id for offer in standing[kept:]),
        make=_offers(asked, event, now),
    )


def _offers(asked: Sequence[Waiting], event: SeatsOnOffer, now: datetime) -> tuple[NewOffer, ...]:
    if not asked:
        return ()
    tell_at = told_at(now, event.starts_at, event.zone)
    expires_at = offer_expires_at(now, event.starts_at, event.zone, event.offer_time)
    return tuple(NewOffer(one.rsvp_id, tell_at, expires_at) for one in asked)


def _keeps_quiet_hours(now: datetime, starts_at: datetime, zone: ZoneInfo) -> bool:
    return waking_time_between(now, starts_at, zone) >= LEAST_WAKING_TIME
