"""Offers of free seats: to whom, until when, and what becomes of open offers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from domain.wall_clock import add_waking_time, next_allowed, waking_time_between

DEFAULT_OFFER_TIME = timedelta(hours=12)
"""The longest that an offer stands unless the host sets otherwise: about one waking day."""
LAST_HOURS = timedelta(hours=6)
"""This close to the start, a seat is offered to `OFFERS_AT_ONCE` people; the first yes gets it."""
OFFERS_AT_ONCE = 3
LEAST_WAKING_TIME = timedelta(hours=1)
"""With less waking time than this before the start, quiet hours are ignored: they would leave too little time to answer."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One person on the waitlist; `offer_lapsed` as in `domain.rsvp.Standing`.

    `invited_at`: when an organiser put the person ahead of the line.
    """

    rsvp_id: int
    waitlisted_at: datetime
    offer_lapsed: bool = False
    invited_at: datetime | None = None
    sector: str = ""
    organisation: str = ""  # set where an event limits how many one may send

    @property
    def groups(self) -> tuple[str, str]:
        """The groups whose quotas apply to this person."""
        return self.sector, self.organisation


@dataclass(frozen=True, slots=True)
class OpenOffer:
    """One offered seat; `waitlisted_at` and `invited_at` give the person's place in line."""

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
    """What to do about an event's offers now; people are told of all three.

    `lapse`: expired, back to the waitlist with `offer_lapsed`. `withdraw`: the seat is gone, back to their
    place on the waitlist. `make`: offer a seat.
    """

    lapse: tuple[int, ...] = ()
    withdraw: tuple[int, ...] = ()
    make: tuple[NewOffer, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatsOnOffer:
    """The event as its waitlist needs it. `firm`: people going or checked in, and their companions."""

    starts_at: datetime
    zone: ZoneInfo
    capacity: int
    firm: int
    offer_time: timedelta = DEFAULT_OFFER_TIME


def in_line(waiting: Iterable[Waiting]) -> list[Waiting]:
    """Sorts people invited past the line first, then by time of joining; those who let an offer lapse come last."""
    return sorted(waiting, key=lambda one: (one.offer_lapsed, *_turn(one)))


def invitation_holds(invited_at: datetime | None, joined_at: datetime) -> bool:
    """Whether an invitation past the line counts: not if the person has left and rejoined since."""
    return invited_at is not None and invited_at >= joined_at


def _turn(one: Waiting | OpenOffer) -> tuple[bool, datetime, int]:
    return one.invited_at is None, one.invited_at or one.waitlisted_at, one.rsvp_id


def place_in_line(waiting: Iterable[Waiting], rsvp_id: int) -> int:
    """The place on the waitlist, from 1. Raises `ValueError` if the person is not on it."""
    return [one.rsvp_id for one in in_line(waiting)].index(rsvp_id) + 1


def waiting_before(waiting: Iterable[Waiting], rsvp_id: int | None) -> list[Waiting]:
    """People with a better claim to a free seat; `waiting` of `domain.rsvp.Seats` counts them.

    These are the people ahead whose offer has not lapsed; all such people if this one is not on the waitlist
    (`None` without an RSVP) or let an offer lapse.
    """
    awake = [one for one in in_line(waiting) if not one.offer_lapsed]
    return list(takewhile(lambda one: one.rsvp_id != rsvp_id, awake))


def told_at(now: datetime, starts_at: datetime, zone: ZoneInfo) -> datetime:
    """When the message about an offer made now is due.

    An offer made at 23:00 holds the seat at once, but is told at 8:00; at once if less than
    `LEAST_WAKING_TIME` is left before the start.
    """
    return next_allowed(now, zone) if _keeps_quiet_hours(now, starts_at, zone) else now


def offer_expires_at(
    now: datetime, starts_at: datetime, zone: ZoneInfo, offer_time: timedelta
) -> datetime:
    """The deadline of an offer made now: after `offer_time` or a quarter of the time left, if shorter.

    Quiet hours count in neither, so the deadline is never in them and always before the start, leaving three
    quarters of the waking time for the next person. With less than `LEAST_WAKING_TIME` before the start, all
    time counts.
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
    """Bring the offers in step with the seats; called after every change and at every deadline.

    Each free seat has one open offer, in the last six hours up to three, as long as someone waits who has not
    let one lapse. When the last seat is taken, offers racing for it are withdrawn; so are the last in line if
    an organiser removed seats. From the start on nothing is offered. Applying the plan and planning again
    gives an empty plan.
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
